// The threads that take part in a study beside this one, from before there is a plan until the study is done. Makes rounds of
// replications with them; what a thread that broke down had taken is made here.
import type { Outcome } from '../../core/results/problem'
import type { Replication, Replicator } from '../../core/study/Replicator'
import type { SharedPlan } from '../../core/study/sharePlan'
import type { CliHelpers, CliThread } from '../CliIo'
import type { StudyAnswer, StudyOrder } from './takePart'
import { openRound, type Round, takeReplications } from './takeReplications'

type Give = (replication: number, made: Outcome<Replication>) => void

export class StudyCrew {
  private readonly threads: CliThread[] = []

  /** Threads start to load what they need; more than there are stay away. */
  open(helpers: CliHelpers | undefined, threads: number): void {
    while (helpers !== undefined && this.threads.length < threads) this.threads.push(helpers.openThread())
  }

  get size(): number {
    return this.threads.length
  }

  /** To all threads, once, before their first round. */
  tell(plan: SharedPlan): void {
    const order: StudyOrder = { kind: 'plan', plan }
    for (const thread of this.threads) thread.post(order)
  }

  /** The replications in their order, or the problem of the first of them that cannot be run. */
  async make(replicator: Replicator, first: number, count: number): Promise<Outcome<Replication[]>> {
    const made = new Map<number, Outcome<Replication>>()
    const give: Give = (replication, one) => void made.set(replication, one)
    const round = openRound(first, count)
    const others = this.threads.map((thread) => shareWith(thread, round, give))
    await takeReplications(round, replicator, give, 0)
    await Promise.all(others)
    const all: Replication[] = []
    for (let replication = first; replication < first + count; replication++) {
      const one = made.get(replication) ?? replicator.run(replication)
      if (!one.ok) return one
      all.push(one.value)
    }
    return { ok: true, value: all }
  }

  end(): void {
    for (const thread of this.threads) thread.end()
  }
}

/** Settles when the thread finds nothing left to take, or is gone. */
function shareWith(thread: CliThread, round: Round, give: Give): Promise<void> {
  const done = new Promise<void>((resolve) => {
    thread.listen((message) => {
      const answer = message as StudyAnswer
      if (answer.kind === 'done') resolve()
      else give(answer.replication, answer.made)
    })
  })
  const order: StudyOrder = { kind: 'round', round }
  thread.post(order)
  return Promise.race([done, thread.gone])
}
