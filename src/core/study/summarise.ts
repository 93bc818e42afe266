// Values of one measure over replications as a mean with its 95 % interval. Assumes that the replications are independent.
import type { MeasureSummary } from '../results/StudyResults'
import { meanInterval } from '../sim/stats/meanInterval'

export function summarise(values: readonly number[]): MeasureSummary {
  const { mean, halfWidth, sd, n } = meanInterval(values)
  return { mean, halfWidth95: Number.isFinite(halfWidth) ? halfWidth : null, sd, n, values }
}
