// The gamma function's logarithm, the regularised incomplete gamma functions and their inverse, deterministic in every
// engine. Real positive arguments only.
import { detExp, detLog, detPow } from './deterministicExpLog'

const HALF_LOG_2_PI = 0.9189385332046728
/** Above it eight terms of Stirling's series are exact to the last bits. */
const STIRLING_FROM = 12
/** Bernoulli numbers B_2k / (2k·(2k − 1)). */
const STIRLING = [
  1 / 12,
  -1 / 360,
  1 / 1260,
  -1 / 1680,
  1 / 1188,
  -691 / 360360,
  1 / 156,
  -3617 / 122400,
] as const
const EPSILON = 1.1102230246251565e-16
const TINY = 1e-300
const MAX_TERMS = 100000

/** ln Γ(x) for x > 0. */
export function logGamma(x: number): number {
  let shifted = x
  let product = 1
  while (shifted < STIRLING_FROM) {
    product *= shifted
    shifted += 1
  }
  const square = 1 / (shifted * shifted)
  let series = 0
  for (let k = STIRLING.length - 1; k >= 0; k--) series = series * square + STIRLING[k]!
  return (shifted - 0.5) * detLog(shifted) - shifted + HALF_LOG_2_PI + series / shifted - detLog(product)
}

/** Γ(x) for 0 < x < 171. */
export function gammaFunction(x: number): number {
  return detExp(logGamma(x))
}

/** Regularised lower incomplete gamma function P(a, x). */
export function gammaP(a: number, x: number): number {
  if (x <= 0) return 0
  if (x === Number.POSITIVE_INFINITY) return 1
  return x < a + 1 ? lowerSeries(a, x) : 1 - upperFraction(a, x)
}

/** Regularised upper incomplete gamma function Q(a, x) = 1 − P(a, x), accurate where it is small. */
export function gammaQ(a: number, x: number): number {
  if (x <= 0) return 1
  if (x === Number.POSITIVE_INFINITY) return 0
  return x < a + 1 ? 1 - lowerSeries(a, x) : upperFraction(a, x)
}

/** x^a·e^−x / Γ(a). */
function frontFactor(a: number, x: number): number {
  return detExp(a * detLog(x) - x - logGamma(a))
}

function lowerSeries(a: number, x: number): number {
  let term = 1 / a
  let sum = term
  for (let n = 1; n < MAX_TERMS; n++) {
    term *= x / (a + n)
    sum += term
    if (term < sum * EPSILON) break
  }
  return sum * frontFactor(a, x)
}

/** Legendre's continued fraction by Lentz's method. */
function upperFraction(a: number, x: number): number {
  let b = x + 1 - a
  let c = 1 / TINY
  let d = 1 / b
  let fraction = d
  for (let n = 1; n < MAX_TERMS; n++) {
    const numerator = -n * (n - a)
    b += 2
    d = numerator * d + b
    if (Math.abs(d) < TINY) d = TINY
    c = b + numerator / c
    if (Math.abs(c) < TINY) c = TINY
    d = 1 / d
    const factor = d * c
    fraction *= factor
    if (Math.abs(factor - 1) < EPSILON * 2) break
  }
  return fraction * frontFactor(a, x)
}

const MAX_STEPS = 100

/** x with P(shape, x) = p: Newton steps on a bracket, from the estimate of Wilson and Hilferty (1931). */
export function gammaQuantile(shape: number, p: number, zOfP: number): number {
  if (!(p > 0)) return p === 0 ? 0 : Number.NaN
  if (!(p < 1)) return p === 1 ? Number.POSITIVE_INFINITY : Number.NaN
  const logNorm = logGamma(shape)
  let x = startOf(shape, p, zOfP, logNorm)
  let low = 0
  let high = Number.POSITIVE_INFINITY
  for (let step = 0; step < MAX_STEPS; step++) {
    const excess = p < 0.5 ? gammaP(shape, x) - p : 1 - p - gammaQ(shape, x)
    if (excess > 0) high = x
    else low = x
    const density = detExp((shape - 1) * detLog(x) - x - logNorm)
    // Halley's correction for the bend of P
    const newton = excess / density
    const bend = 1 - Math.min(0.5, Math.max(-0.5, (newton * ((shape - 1) / x - 1)) / 2))
    let next = x - newton / bend
    if (!(next > low && next < high)) next = high < Number.POSITIVE_INFINITY ? (low + high) / 2 : 2 * x
    if (Math.abs(next - x) <= 4 * EPSILON * x) return next
    x = next
  }
  return x
}

function startOf(shape: number, p: number, z: number, logNorm: number): number {
  const ninth = 1 / (9 * shape)
  const root = 1 - ninth + z * Math.sqrt(ninth)
  const guess = shape * root * root * root
  if (shape > 0.4 && root > 0.2) return guess
  // P(a, x) ≈ x^a / Γ(a + 1) for small x
  const small = detPow(p * shape, 1 / shape) * detExp(logNorm / shape)
  return small > TINY ? Math.min(small, shape + 1) : TINY
}
