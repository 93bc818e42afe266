// How long something takes in one, five and nine of ten cases, s. A type only.

export interface TimeBand {
  readonly p10S: number
  readonly p50S: number
  readonly p90S: number
}
