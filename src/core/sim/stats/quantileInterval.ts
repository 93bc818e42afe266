// A confidence interval for a quantile from order statistics: needs no assumption on the distribution, only independent
// observations. Does not interpolate, so its coverage is at least what is asked.
import { betaCdf } from '../../math/betaFunctions'

export interface QuantileInterval {
  readonly low: number
  readonly high: number
}

/**
 * Interval of the p-quantile from rising observations: the narrowest pair of order statistics, in ranks balanced round n·p,
 * with binomial coverage (Hahn & Meeker 1991, §5.2). Undefined when there are too few observations.
 */
export function quantileInterval(
  sorted: ArrayLike<number>,
  p: number,
  confidence = 0.95,
): QuantileInterval | undefined {
  const n = sorted.length
  const share = (1 - confidence) / 2
  // P(fewer than r of n below the quantile) = P(Beta(r, n − r + 1) > p)
  const low = lastRank(n, (rank) => 1 - betaCdf(rank, n - rank + 1, p) <= share)
  const above = lastRank(n, (rank) => 1 - betaCdf(rank, n - rank + 1, p) < 1 - share)
  if (low === 0 || above === n) return undefined
  return { low: sorted[low - 1]!, high: sorted[above]! }
}

/** The largest rank in 1 … n that passes a test which holds up to some rank; 0 when none does. */
function lastRank(n: number, passes: (rank: number) => boolean): number {
  let low = 0
  let high = n
  while (low < high) {
    const middle = (low + high + 1) >>> 1
    if (passes(middle)) low = middle
    else high = middle - 1
  }
  return low
}
