// A thread's part in a study: it gets the plan once, then rounds of replications of which it makes whatever nobody else has taken.
import type { Outcome } from '../../core/results/problem'
import { type Replication, Replicator } from '../../core/study/Replicator'
import { openPlan, type SharedPlan } from '../../core/study/sharePlan'
import type { ThreadPort } from '../CliIo'
import { loadWorlds } from '../loadWorlds'
import { type Round, takeReplications } from './takeReplications'

/** What a thread is told. The plan comes first. */
export type StudyOrder =
  | { readonly kind: 'plan'; readonly plan: SharedPlan }
  | { readonly kind: 'round'; readonly round: Round }

/** What it answers: each replication that it made, and that nothing of the round is left to take. */
export type StudyAnswer =
  | { readonly kind: 'made'; readonly replication: number; readonly made: Outcome<Replication> }
  | { readonly kind: 'done' }

export function takePart(port: ThreadPort): void {
  let replicator: Promise<Replicator> | undefined
  const answer = (message: StudyAnswer) => port.post(message)
  const obey = async (order: StudyOrder) => {
    if (order.kind === 'plan') replicator = makeReplicator(order.plan)
    else {
      await takeReplications(order.round, await replicator!, (replication, made) =>
        answer({ kind: 'made', replication, made }),
      )
      answer({ kind: 'done' })
    }
  }
  port.listen((message) => void obey(message as StudyOrder))
}

async function makeReplicator(plan: SharedPlan): Promise<Replicator> {
  return new Replicator(openPlan(plan, await loadWorlds(plan.document)))
}
