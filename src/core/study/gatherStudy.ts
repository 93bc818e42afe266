// The replications of a study, in their order, as its figures. Does not ask who made them.
import type { StudyResults } from '../results/StudyResults'
import { findDoubts } from './findDoubts'
import type { StudyPlan } from './planStudy'
import type { Replication } from './Replicator'
import { summariseAll } from './summariseAll'

/** At least one replication. */
export function gatherStudy(plan: StudyPlan, made: readonly [Replication, ...Replication[]]): StudyResults {
  const { untilS, foundWarmup, antithetic, startS } = plan
  const { seed, warmupS } = plan.run
  const { scene, engine } = made[0]
  const checks = made.flatMap((one) => one.checks)
  return {
    scene,
    engine,
    seed,
    method: antithetic ? 'pairs' : 'replications',
    replications: made.length,
    warmupS,
    ...(foundWarmup === undefined ? {} : { foundWarmup }),
    startS,
    untilS,
    hashes: made.flatMap(({ hashes }) => hashes),
    checks,
    problems: findDoubts(checks, { warmupS, untilS, startS }),
    measures: summariseAll(made.map(({ values }) => values)),
  }
}
