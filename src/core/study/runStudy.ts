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
  const first = options.firstReplication ?? 0
  for (let replication = first; replication < first + options.replications; replication++) {
    const own: ObservedRun[] = []
    for (const antithetic of plan.value.antithetic ? [false, true] : [false]) {
      const run = runOne(plan.value, replication, antithetic)
      if (!run.ok) return run
      own.push(run.value)
    }
    runs.push(...own)
    values.push(meanOf(own.map(({ results }) => measuresOf(results))))
  }
  return { ok: true, value: studyResults(plan.value, runs, values, options) }
}

function runOne(plan: StudyPlan, replication: number, antithetic: boolean): Outcome<ObservedRun> {
  const options = { ...plan.run, replication, antithetic }
  if (plan.start === undefined) return runReplication(plan.document, options, plan.untilS)
  const resumed = Simulation.resume(plan.document, { ...options, freshStreams: true }, plan.start)
  return resumed.ok ? observeRun(resumed.value, plan.run.warmupS, plan.untilS) : resumed
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
