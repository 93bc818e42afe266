// A measure over batches of one run with the correlation of neighbouring batches: above 0.2 its interval is too narrow.
import type { MeasureSummary } from '../results/StudyResults'
import { autocorrelation } from '../sim/stats/autocorrelation'

export function withLag1(summary: MeasureSummary): MeasureSummary {
  return { ...summary, lag1: autocorrelation(summary.values, 1) }
}
