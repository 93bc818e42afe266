// Many runs of one scene that differ in their random numbers only: replication r draws from the streams (seed, r, record,
// purpose). Runs one after the other on the caller's thread; who wants more threads gives each a share of the replications.
import { recordsOfType, type SceneDocument } from '../model/SceneDocument'
import type { Outcome } from '../results/problem'
import type { RunResults } from '../results/RunResults'
import type { StudyResults } from '../results/StudyResults'
import { secondsToTicks } from '../sim/kernel/ticks'
import type { PhysicsWorldFactory } from '../sim/physics/PhysicsWorld'
import { PlanCache } from '../sim/programs/planning/PlanCache'
import { Simulation, type SimulationOptions } from '../sim/Simulation'
import { type Measures, measuresOf } from './measuresOf'
import { finishRun, runReplication } from './runReplication'
import { summarise } from './summarise'

/** A scene without a scene record runs one working day. */
const DEFAULT_HORIZON_S = 8 * 3600

export interface StudyOptions {
  readonly replications: number
  /** Number of the first replication: a share of a larger study. Default 0. */
  readonly firstReplication?: number
  /** Defaults are the scene's own. */
  readonly seed?: number
  readonly warmupS?: number
  readonly untilS?: number
  /**
   * Runs once to this time and lets every replication go on from there with its own streams; figures start there. Saves the
   * warm-up of all but one; the replications share where they begin.
   */
  readonly forkAtS?: number
  readonly antithetic?: boolean
  readonly decidingWorlds?: PhysicsWorldFactory
}

interface StudyPlan {
  readonly document: SceneDocument
  readonly options: SimulationOptions
  readonly untilS: number
  /** Saved run to fork from. */
  readonly start: ArrayBuffer | undefined
}

/** The problem of the first replication that cannot be run is the study's. */
export function runStudy(
  document: SceneDocument,
  options: StudyOptions,
  whenDone: (replication: number) => void = () => {},
): Outcome<StudyResults> {
  const plan = planStudy(document, options)
  if (!plan.ok) return plan
  const runs: RunResults[] = []
  const first = options.firstReplication ?? 0
  for (let replication = first; replication < first + options.replications; replication++) {
    const run = runOne(plan.value, replication)
    if (!run.ok) return run
    runs.push(run.value)
    whenDone(replication)
  }
  return { ok: true, value: studyResults(plan.value, runs) }
}

function planStudy(document: SceneDocument, options: StudyOptions): Outcome<StudyPlan> {
  const scene = recordsOfType(document, 'scene')[0]
  const { forkAtS, decidingWorlds } = options
  const run: SimulationOptions = {
    seed: options.seed ?? scene?.seed ?? 1,
    warmupS: forkAtS ?? options.warmupS ?? scene?.warmupS ?? 0,
    antithetic: options.antithetic ?? false,
    plans: new PlanCache(),
    ...(decidingWorlds === undefined ? {} : { decidingWorlds }),
  }
  const untilS = options.untilS ?? scene?.horizonS ?? DEFAULT_HORIZON_S
  if (forkAtS === undefined) return { ok: true, value: { document, options: run, untilS, start: undefined } }
  const made = Simulation.create(document, run)
  if (!made.ok) return made
  made.value.advanceTo(secondsToTicks(forkAtS))
  if (made.value.problem !== undefined) return { ok: false, problems: [made.value.problem] }
  return { ok: true, value: { document, options: run, untilS, start: made.value.checkpoint() } }
}

function runOne(plan: StudyPlan, replication: number): Outcome<RunResults> {
  const options = { ...plan.options, replication }
  if (plan.start === undefined) return runReplication(plan.document, options, plan.untilS)
  const resumed = Simulation.resume(plan.document, { ...options, freshStreams: true }, plan.start)
  return resumed.ok ? finishRun(resumed.value, plan.untilS) : resumed
}

function studyResults(plan: StudyPlan, runs: readonly RunResults[]): StudyResults {
  const first = runs[0]
  const { seed, warmupS = 0 } = plan.options
  return {
    scene: first?.scene ?? 'scene',
    engine: first?.engine ?? '',
    seed,
    replications: runs.length,
    warmupS,
    untilS: plan.untilS,
    hashes: runs.map((run) => run.hash),
    measures: summariseAll(runs.map(measuresOf)),
  }
}

/** What a replication did not meet (no part of a product, a level never reached) counts as 0 there. */
function summariseAll(runs: readonly Measures[]): StudyResults['measures'] {
  const names = new Set(runs.flatMap((run) => Object.keys(run)))
  return Object.fromEntries([...names].map((name) => [name, summarise(runs.map((run) => run[name] ?? 0))]))
}
