// The regularised incomplete beta function and its inverse, deterministic in every engine. Real positive shapes only.
import { detExp, detLog, detLog1p } from './deterministicExpLog'
import { logGamma } from './gammaFunctions'

const EPSILON = 1.1102230246251565e-16
const TINY = 1e-300
const MAX_TERMS = 10000
const MAX_STEPS = 200

/** I_x(a, b): the distribution function of Beta(a, b) at x. */
export function betaCdf(a: number, b: number, x: number): number {
  if (!(x > 0)) return x <= 0 ? 0 : Number.NaN
  if (x >= 1) return 1
  const front = detExp(a * detLog(x) + b * detLog1p(-x) - logBeta(a, b))
  if (x < (a + 1) / (a + b + 2)) return (front * betaFraction(a, b, x)) / a
  return 1 - (front * betaFraction(b, a, 1 - x)) / b
}

function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b)
}

/** Continued fraction of the incomplete beta function by Lentz's method (Abramowitz & Stegun 26.5.8). */
function betaFraction(a: number, b: number, x: number): number {
  let c = 1
  let d = 1 / notTiny(1 - ((a + b) * x) / (a + 1))
  let fraction = d
  for (let m = 1; m < MAX_TERMS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / notTiny(1 + even * d)
    c = notTiny(1 + even / c)
    fraction *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / notTiny(1 + odd * d)
    c = notTiny(1 + odd / c)
    const factor = d * c
    fraction *= factor
    if (Math.abs(factor - 1) < 2 * EPSILON) break
  }
  return fraction
}

function notTiny(value: number): number {
  return Math.abs(value) < TINY ? TINY : value
}

/** x with I_x(a, b) = p: Newton steps kept inside a shrinking bracket. */
export function betaQuantile(a: number, b: number, p: number): number {
  if (!(p > 0)) return p === 0 ? 0 : Number.NaN
  if (!(p < 1)) return p === 1 ? 1 : Number.NaN
  const logNorm = logBeta(a, b)
  let low = 0
  let high = 1
  let x = a / (a + b)
  for (let step = 0; step < MAX_STEPS; step++) {
    const excess = betaCdf(a, b, x) - p
    if (excess > 0) high = x
    else low = x
    const density = detExp((a - 1) * detLog(x) + (b - 1) * detLog1p(-x) - logNorm)
    let next = x - excess / density
    if (!(next > low && next < high)) next = (low + high) / 2
    if (Math.abs(next - x) <= 4 * EPSILON * x) return next
    x = next
  }
  return x
}
