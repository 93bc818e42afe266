// How many replications make an interval narrow enough, from the spread of those made so far. Does not run anything.
import { tHalfWidth } from './meanInterval'

const MOST = 1_000_000

/** Smallest n whose expected half width is at most `halfWidth` when the standard deviation stays `sd`; at least 2. */
export function replicationsNeeded(sd: number, halfWidth: number, confidence = 0.95): number {
  if (!(halfWidth > 0)) return sd === 0 ? 2 : Number.POSITIVE_INFINITY
  let low = 2
  let high = 2
  while (tHalfWidth(sd, high, confidence) > halfWidth) {
    low = high
    high *= 2
    if (high > MOST) return Number.POSITIVE_INFINITY
  }
  while (low < high) {
    const middle = (low + high) >>> 1
    if (tHalfWidth(sd, middle, confidence) > halfWidth) low = middle + 1
    else high = middle
  }
  return low
}
