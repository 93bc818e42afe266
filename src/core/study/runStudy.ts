// Many runs of one scene that differ in their random numbers only: replication r draws from the streams (seed, r, record,
// purpose). Runs one after the other on the caller's thread; who wants more threads gives each a plan and a Replicator.
import type { SceneDocument } from '../model/SceneDocument'
import type { Outcome } from '../results/problem'
import type { StudyResults } from '../results/StudyResults'
import { gatherStudy } from './gatherStudy'
import { planStudy, type StudyOptions } from './planStudy'
import { type Replication, Replicator } from './Replicator'

/** The problem of the first replication that cannot be run is the study's. At least one replication. */
export function runStudy(document: SceneDocument, options: StudyOptions): Outcome<StudyResults> {
  const plan = planStudy(document, options)
  if (!plan.ok) return plan
  const replicator = new Replicator(plan.value)
  const first = options.firstReplication ?? 0
  const made: Replication[] = []
  for (let replication = first; replication < first + options.replications; replication++) {
    const one = replicator.run(replication)
    if (!one.ok) return one
    made.push(one.value)
  }
  const [own, ...others] = made
  return { ok: true, value: gatherStudy(plan.value, [own!, ...others]) }
}
