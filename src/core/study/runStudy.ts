// Many runs of one scene that differ in their random numbers only: replication r draws from the streams (seed, r, record,
// purpose). Runs one after the other on the caller's thread; who wants more threads gives each a share of the replications.
import type { SceneDocument } from '../model/SceneDocument'
import type { Outcome } from '../results/problem'
import type { StudyResults } from '../results/StudyResults'
import { Simulation } from '../sim/Simulation'
import { findDoubts } from './findDoubts'
import { type Measures, measuresOf } from './measuresOf'
import { type ObservedRun, observeRun } from './observeRun'
import { planStudy, type StudyOptions, type StudyPlan } from './planStudy'
import { runReplication } from './runReplication'
import { summariseAll } from './summariseAll'

/** The problem of the first replication that cannot be run is the study's. */
export function runStudy(document: SceneDocument, options: StudyOptions): Outcome<StudyResults> {
  const plan = planStudy(document, options)
  if (!plan.ok) return plan
  const runs: ObservedRun[] = []
  const values: Measures[] = []
  const runOne = makeRunner(plan.value)
  const first = options.firstReplication ?? 0
  for (let replication = first; replication < first + options.replications; replication++) {
    const own: ObservedRun[] = []
    for (const antithetic of plan.value.antithetic ? [false, true] : [false]) {
      const run = runOne(replication, antithetic)
      if (!run.ok) return run
      own.push(run.value)
    }
    runs.push(...own)
    values.push(meanOf(own.map(({ results }) => measuresOf(results))))
  }
  return { ok: true, value: studyResults(plan.value, runs, values, options) }
}

type Runner = (replication: number, antithetic: boolean) => Outcome<ObservedRun>

/** Replications that go on from a saved run take turns in one compiled model. */
function makeRunner(plan: StudyPlan): Runner {
  const { document, run, untilS, start } = plan
  if (start === undefined)
    return (replication, antithetic) => runReplication(document, { ...run, replication, antithetic }, untilS)
  let model: Simulation | undefined
  return (replication, antithetic) => {
    const fresh = { seed: run.seed, replication, antithetic }
    if (model === undefined) {
      const resumed = Simulation.resume(document, { ...run, ...fresh, freshStreams: true }, start)
      if (!resumed.ok) return resumed
      model = resumed.value
    } else {
      const restored = model.restore(start, fresh)
      if (!restored.ok) return restored
    }
    return observeRun(model, run.warmupS, untilS)
  }
}

/** A run, or the mean of a run and its mirror. */
function meanOf(runs: readonly Measures[]): Measures {
  if (runs.length === 1) return runs[0]!
  const names = new Set(runs.flatMap((run) => Object.keys(run)))
  const mean = (name: string) => runs.reduce((sum, run) => sum + (run[name] ?? 0), 0) / runs.length
  return Object.fromEntries([...names].map((name) => [name, mean(name)]))
}

function studyResults(
  plan: StudyPlan,
  runs: readonly ObservedRun[],
  values: readonly Measures[],
  options: StudyOptions,
): StudyResults {
  const { untilS, foundWarmup, antithetic } = plan
  const { seed, warmupS } = plan.run
  const checks = runs.map(({ check }) => check)
  return {
    scene: runs[0]?.results.scene ?? 'scene',
    engine: runs[0]?.results.engine ?? '',
    seed,
    method: antithetic ? 'pairs' : 'replications',
    replications: values.length,
    warmupS,
    ...(foundWarmup === undefined ? {} : { foundWarmup }),
    startS: options.forkAtS ?? 0,
    untilS,
    hashes: runs.map(({ results }) => results.hash),
    checks,
    problems: findDoubts(checks, { warmupS, untilS, startS: options.forkAtS ?? 0 }),
    measures: summariseAll(values),
  }
}
