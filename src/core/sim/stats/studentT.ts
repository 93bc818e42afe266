// Student's t distribution: distribution function, density and quantile for intervals over few observations. Real degrees of
// freedom above 0.
import { betaCdf } from '../../math/betaFunctions'
import { detExp, detLog, detLog1p } from '../../math/deterministicExpLog'
import { logGamma } from '../../math/gammaFunctions'
import { normalQuantile } from '../../math/normalDistribution'

const EPSILON = 1e-15
const MAX_STEPS = 100

/** P(T ≤ t). */
export function studentTCdf(t: number, degrees: number): number {
  return t < 0 ? upperTail(-t, degrees) : 1 - upperTail(t, degrees)
}

/** P(T > t) for t ≥ 0. */
function upperTail(t: number, degrees: number): number {
  return 0.5 * betaCdf(degrees / 2, 0.5, degrees / (degrees + t * t))
}

export function studentTDensity(t: number, degrees: number): number {
  const half = degrees / 2
  const logNorm = logGamma(half + 0.5) - logGamma(half) - 0.5 * detLog(degrees * Math.PI)
  return detExp(logNorm - (half + 0.5) * detLog1p((t * t) / degrees))
}

/** t with P(T ≤ t) = p. */
export function studentTQuantile(p: number, degrees: number): number {
  if (p === 0.5) return 0
  return p < 0.5 ? -upperQuantile(p, degrees) : upperQuantile(1 - p, degrees)
}

/** t ≥ 0 with P(T > t) = tail: Newton steps inside a shrinking bracket, from the normal quantile. */
function upperQuantile(tail: number, degrees: number): number {
  if (!(tail > 0)) return tail === 0 ? Number.POSITIVE_INFINITY : Number.NaN
  let low = 0
  let high = Number.POSITIVE_INFINITY
  let t = -normalQuantile(tail)
  for (let step = 0; step < MAX_STEPS; step++) {
    const excess = tail - upperTail(t, degrees)
    if (excess > 0) high = t
    else low = t
    let next = t - excess / studentTDensity(t, degrees)
    if (!(next > low && next < high)) next = high < Number.POSITIVE_INFINITY ? (low + high) / 2 : 2 * t + 1
    if (Math.abs(next - t) <= EPSILON * t) return next
    t = next
  }
  return t
}
