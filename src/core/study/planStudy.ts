// What a study needs before its first run: seed, span, warm-up (given, or found by a rule) and the saved run to go on from.
import { recordsOfType, type SceneDocument } from '../model/SceneDocument'
import type { Outcome } from '../results/problem'
import type { FoundWarmup } from '../results/StudyResults'
import { secondsToTicks } from '../sim/kernel/ticks'
import type { PhysicsWorldFactory } from '../sim/physics/PhysicsWorld'
import { PlanCache } from '../sim/programs/planning/PlanCache'
import { Simulation, type SimulationOptions } from '../sim/Simulation'
import { findWarmup } from './findWarmup'

/** A scene without a scene record runs one working day. */
const DEFAULT_HORIZON_S = 8 * 3600

export interface StudyOptions {
  /** Independent runs; pairs of them when antithetic; batches of one run for runBatches. */
  readonly replications: number
  /** Number of the first replication: a share of a larger study. Default 0. */
  readonly firstReplication?: number
  /** Defaults are the scene's own. */
  readonly seed?: number
  readonly warmupS?: number | 'mser5'
  readonly untilS?: number
  /**
   * Runs once to this time and lets every replication go on from there with its own streams; figures start there. Saves the
   * warm-up of all but one; the replications share where they begin.
   */
  readonly forkAtS?: number
  /** Each replication is a run and its mirror (every uniform u becomes 1 − u); its values are their means. */
  readonly antithetic?: boolean
  readonly decidingWorlds?: PhysicsWorldFactory
}

export interface StudyPlan {
  readonly document: SceneDocument
  readonly run: SimulationOptions & { readonly warmupS: number; readonly plans: PlanCache }
  readonly antithetic: boolean
  readonly untilS: number
  readonly foundWarmup: FoundWarmup | undefined
  /** Saved run to fork from. */
  readonly start: ArrayBuffer | undefined
  /** Where each run begins on the scene's clock. */
  readonly startS: number
}

export function planStudy(document: SceneDocument, options: StudyOptions): Outcome<StudyPlan> {
  const scene = recordsOfType(document, 'scene')[0]
  const { forkAtS, decidingWorlds, antithetic = false } = options
  const untilS = options.untilS ?? scene?.horizonS ?? DEFAULT_HORIZON_S
  const base = {
    seed: options.seed ?? scene?.seed ?? 1,
    plans: new PlanCache(),
    ...(decidingWorlds === undefined ? {} : { decidingWorlds }),
  }
  const found = options.warmupS === 'mser5' ? findWarmup(document, base, untilS) : undefined
  if (found?.ok === false) return found
  const foundWarmup = found?.value
  const given = options.warmupS === 'mser5' ? foundWarmup!.warmupS : options.warmupS
  const run = { ...base, warmupS: forkAtS ?? given ?? scene?.warmupS ?? 0 }
  const start = forkAtS === undefined ? undefined : saveAt(document, run, forkAtS)
  if (start?.ok === false) return start
  const startS = forkAtS ?? 0
  return { ok: true, value: { document, run, antithetic, untilS, foundWarmup, start: start?.value, startS } }
}

function saveAt(document: SceneDocument, run: SimulationOptions, atS: number): Outcome<ArrayBuffer> {
  const made = Simulation.create(document, run)
  if (!made.ok) return made
  made.value.advanceTo(secondsToTicks(atS))
  const { problem } = made.value
  return problem === undefined
    ? { ok: true, value: made.value.checkpoint() }
    : { ok: false, problems: [problem] }
}
