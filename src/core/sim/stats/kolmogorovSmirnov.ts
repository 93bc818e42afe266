// The Kolmogorov–Smirnov test of observations against a known continuous distribution, by the limit distribution of √n·D
// (good from n ≈ 100). Does not fit parameters: with fitted ones the limits are not valid.
import { detExp } from '../../math/deterministicExpLog'

const PI_SQUARED = Math.PI * Math.PI
/** Below it the small-argument series converges faster. */
const SERIES_SWITCH = 1.18
const MAX_TERMS = 100

/** P(√n·D > x) for large n (Kolmogorov 1933). */
export function kolmogorovTail(x: number): number {
  if (x <= 0) return 1
  if (x < SERIES_SWITCH) return 1 - lowerSeries(x)
  let sum = 0
  for (let k = 1; k <= MAX_TERMS; k++) {
    const term = detExp(-2 * k * k * x * x)
    sum += k % 2 === 1 ? term : -term
    if (term < 1e-18) break
  }
  return Math.min(1, 2 * sum)
}

function lowerSeries(x: number): number {
  let sum = 0
  for (let k = 1; k <= MAX_TERMS; k += 2) {
    const term = detExp((-k * k * PI_SQUARED) / (8 * x * x))
    sum += term
    if (term < 1e-18) break
  }
  return (Math.sqrt(2 * Math.PI) / x) * sum
}

/** The value of √n·D exceeded with probability alpha. */
export function kolmogorovCritical(alpha: number): number {
  let low = 0
  let high = 10
  for (let step = 0; step < 200 && high - low > 1e-15 * high; step++) {
    const middle = (low + high) / 2
    if (kolmogorovTail(middle) > alpha) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** √n·D of rising observations against a distribution function. */
export function kolmogorovStatistic(sorted: ArrayLike<number>, cdf: (x: number) => number): number {
  const n = sorted.length
  let most = 0
  for (let i = 0; i < n; i++) {
    const p = cdf(sorted[i]!)
    most = Math.max(most, p - i / n, (i + 1) / n - p)
  }
  return most * Math.sqrt(n)
}
