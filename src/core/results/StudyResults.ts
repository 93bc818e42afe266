// The figures of many runs of one scene: every measure with its interval over the replications. Types only.
import type { Problem } from './problem'

export interface MeasureSummary {
  readonly mean: number
  /** Half the width of the 95 % Student-t interval of the mean; null with fewer than two replications. */
  readonly halfWidth95: number | null
  /** Standard deviation between replications. */
  readonly sd: number
  readonly n: number
  /** One value a replication (or batch, or mirrored pair), in their order. */
  readonly values: readonly number[]
  /** The asked quantile over the values, with its interval; both ends null when there are too few values for one. */
  readonly quantile?: {
    readonly p: number
    readonly value: number
    readonly low95: number | null
    readonly high95: number | null
  }
  /** Correlation of neighbouring batches; above 0.2 the interval is too narrow. Batches of one run only. */
  readonly lag1?: number
}

/** What one run tells about whether its figures may be believed. */
export interface RunCheck {
  /** Relative gap between parts in the cell and rate times lead time (Little's law). */
  readonly littleGap: number
  /** Mean number of parts in the cell in each quarter of the whole run, warm-up included. */
  readonly wipByQuarter: readonly [number, number, number, number]
  /** Good and scrapped parts a second, after the warm-up. */
  readonly outPerS: number
  /** Who was busiest, as a share of the time it was on duty; absent when nobody works. */
  readonly busiest?: { readonly who: string; readonly utilisation: number }
}

/** `replications`: independent runs. `pairs`: each value is the mean of a run and its mirror. `batches`: stretches of one run. */
export type StudyMethod = 'replications' | 'pairs' | 'batches'

/** What a warm-up rule found. */
export interface FoundWarmup {
  readonly rule: 'mser5'
  readonly warmupS: number
  /** False when the rule wants to drop half of the run: it is too short to say. */
  readonly isReliable: boolean
}

export interface StudyResults {
  readonly scene: string
  readonly engine: string
  readonly seed: number
  readonly method: StudyMethod
  /** Values of each measure. */
  readonly replications: number
  /** Figures start here, on the scene's clock. */
  readonly warmupS: number
  /** Present when a rule chose the warm-up. */
  readonly foundWarmup?: FoundWarmup
  /** Where each run began on the scene's clock; later than 0 when all go on from one saved run, or for batches. */
  readonly startS: number
  /** End of each run on the scene's clock, warm-up included. */
  readonly untilS: number
  /** Result hash of each run; of pairs: run, mirror, run, mirror … */
  readonly hashes: readonly string[]
  /** In the order of the hashes. */
  readonly checks: readonly RunCheck[]
  /** What makes the figures doubtful, such as a queue that keeps growing. */
  readonly problems: readonly Problem[]
  /** By name, such as "throughputPerHour", "leadTimeS.p90" or "entities.press.states.working". */
  readonly measures: Readonly<Record<string, MeasureSummary>>
}
