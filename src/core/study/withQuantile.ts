// A measure with a quantile over its values and the interval of it: what one run out of so many falls below.
import type { MeasureSummary } from '../results/StudyResults'
import { quantileInterval } from '../sim/stats/quantileInterval'

export function withQuantile(summary: MeasureSummary, p: number): MeasureSummary {
  const sorted = [...summary.values].sort((a, b) => a - b)
  const rank = Math.min(sorted.length, Math.max(1, Math.ceil(p * sorted.length)))
  const interval = quantileInterval(sorted, p)
  const low95 = interval?.low ?? null
  const high95 = interval?.high ?? null
  return { ...summary, quantile: { p, value: sorted[rank - 1]!, low95, high95 } }
}
