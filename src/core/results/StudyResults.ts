// The figures of many runs of one scene: every measure with its interval over the replications. Types only.

export interface MeasureSummary {
  readonly mean: number
  /** Half the width of the 95 % Student-t interval of the mean; null with fewer than two replications. */
  readonly halfWidth95: number | null
  /** Standard deviation between replications. */
  readonly sd: number
  readonly n: number
  /** One value a replication, in their order. */
  readonly values: readonly number[]
}

export interface StudyResults {
  readonly scene: string
  readonly engine: string
  readonly seed: number
  readonly replications: number
  /** Figures start here, on the scene's clock. */
  readonly warmupS: number
  /** End of each run on the scene's clock, warm-up included. */
  readonly untilS: number
  /** Result hash of each replication. */
  readonly hashes: readonly string[]
  /** By name, such as "throughputPerHour", "leadTimeS.p90" or "entities.press.states.working". */
  readonly measures: Readonly<Record<string, MeasureSummary>>
}
