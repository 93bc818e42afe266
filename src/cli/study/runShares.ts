// A study on several processors: threads take part from the start when so many are asked for; otherwise the first replication here
// shows how long one takes, and they come when the rest is worth it. The result is the same, to the last bit, whoever computed what.
import type { SceneDocument } from '../../core/model/SceneDocument'
import type { Outcome } from '../../core/results/problem'
import type { StudyResults } from '../../core/results/StudyResults'
import type { PhysicsWorldFactory } from '../../core/sim/physics/PhysicsWorld'
import { gatherStudy } from '../../core/study/gatherStudy'
import { planStudy } from '../../core/study/planStudy'
import { type Replication, Replicator } from '../../core/study/Replicator'
import { replicationsToAdd } from '../../core/study/replicationsToAdd'
import { sharePlan } from '../../core/study/sharePlan'
import type { CliIo } from '../CliIo'
import type { StudyRequest } from './readStudyArguments'
import type { StudyCrew } from './StudyCrew'
import { studyOptions } from './studyOptions'

/** Below this much work left a thread, which has to warm up as this one had, does not pay. */
const WORTH_S = 2
/** Less is not worth a thread, nor knowing how long one takes. */
const LEAST_SHARED = 3

/** All replications asked for, and more of them while a precision is asked for that they do not have. */
export async function runShares(
  document: SceneDocument,
  request: StudyRequest,
  worlds: PhysicsWorldFactory | undefined,
  { io, crew }: { readonly io: CliIo; readonly crew: StudyCrew },
): Promise<Outcome<StudyResults>> {
  const planned = planStudy(document, studyOptions(request, worlds))
  if (!planned.ok) return planned
  const plan = planned.value
  const replicator = new Replicator(plan)
  const prepared = replicator.prepare(request.first)
  if (!prepared.ok) return prepared
  if (crew.size > 0) crew.tell(sharePlan(plan))
  const { first, precision } = request
  const made: Replication[] = []
  const gathered = () => gatherStudy(plan, made as [Replication, ...Replication[]])
  let left = request.replications
  while (left > 0) {
    const isTrial = made.length === 0 && mayGrow(request, io, crew) && left >= LEAST_SHARED
    const count = isTrial ? 1 : left
    const started = io.wallSeconds()
    const round = await crew.make(replicator, first + made.length, count)
    if (!round.ok) return round
    made.push(...round.value)
    left -= count
    if (left === 0 && precision !== undefined) left = replicationsToAdd(gathered(), precision)
    const leftS = ((io.wallSeconds() - started) / count) * left
    if (leftS > WORTH_S && mayGrow(request, io, crew)) {
      crew.open(io.helpers, io.helpers!.count - 1)
      crew.tell(sharePlan(plan))
    }
  }
  return { ok: true, value: gathered() }
}

/** Whether there are processors left that nobody has decided about. */
function mayGrow({ jobs }: StudyRequest, { helpers }: CliIo, crew: StudyCrew): boolean {
  return jobs === undefined && crew.size === 0 && helpers !== undefined && helpers.count > 1
}
