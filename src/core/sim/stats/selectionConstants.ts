// Constants of two-stage procedures that pick the best of k systems with a stated probability, and the sample sizes they
// ask for: Rinott (1978) and Dudewicz & Dalal (1975). Assumes independent, normally distributed replications.
import { detExp, detLog } from '../../math/deterministicExpLog'
import { logGamma } from '../../math/gammaFunctions'
import { normalCdf } from '../../math/normalDistribution'
import { chiSquareQuantile } from './chiSquare'
import { studentTCdf, studentTDensity } from './studentT'

/** Nodes of the trapezoidal rule in log or sinh space, where it converges fast. */
const NODES = 64
const T_NODES = 400
/** Probability left out at each end. */
const TAIL = 1e-10
const LARGEST = 100

/** h of Rinott: k systems, n0 first replications each, probability of correct selection. */
export function rinottConstant(k: number, n0: number, probability: number): number {
  const degrees = n0 - 1
  const { points, weights } = chiSquareNodes(degrees)
  return solve((h) => {
    let outer = 0
    for (let i = 0; i < NODES; i++) {
      let inner = 0
      for (let j = 0; j < NODES; j++) {
        inner += weights[j]! * normalCdf(h / Math.sqrt(degrees * (1 / points[i]! + 1 / points[j]!)))
      }
      outer += weights[i]! * wholePower(inner, k - 1)
    }
    return outer
  }, probability)
}

/** h₁ of Dudewicz and Dalal. */
export function dudewiczDalalConstant(k: number, n0: number, probability: number): number {
  const degrees = n0 - 1
  // t = sinh s tames the heavy tails; up to there at most TAIL is left
  const reach = Math.min(40, 2 - detLog(TAIL) / degrees)
  const step = (2 * reach) / T_NODES
  return solve((h) => {
    let sum = 0
    for (let i = 0; i <= T_NODES; i++) {
      const grow = detExp(-reach + i * step)
      const t = (grow - 1 / grow) / 2
      const slope = (grow + 1 / grow) / 2
      sum += wholePower(studentTCdf(t + h, degrees), k - 1) * studentTDensity(t, degrees) * slope * step
    }
    return sum
  }, probability)
}

/** Replications in all for a system with first-stage standard deviation sd, when a difference of `worth` matters. */
export function rinottSampleSize(h: number, sd: number, worth: number, n0: number): number {
  const ratio = (h * sd) / worth
  return Math.max(n0, Math.ceil(ratio * ratio))
}

/** Points and weights of an integral over the chi-square density, equally spaced in the logarithm. */
function chiSquareNodes(degrees: number): { points: Float64Array; weights: Float64Array } {
  const low = detLog(chiSquareQuantile(TAIL, degrees))
  const high = detLog(chiSquareQuantile(1 - TAIL, degrees))
  const step = (high - low) / (NODES - 1)
  const half = degrees / 2
  const logNorm = half * Math.LN2 + logGamma(half)
  const points = new Float64Array(NODES)
  const weights = new Float64Array(NODES)
  for (let i = 0; i < NODES; i++) {
    const s = low + i * step
    points[i] = detExp(s)
    weights[i] = step * detExp(half * s - points[i]! / 2 - logNorm)
  }
  return { points, weights }
}

function wholePower(base: number, exponent: number): number {
  let power = 1
  for (let i = 0; i < exponent; i++) power *= base
  return power
}

/** h where a rising function of it meets `value`. */
function solve(rising: (h: number) => number, value: number): number {
  let low = 0
  let high = 1
  while (rising(high) < value && high < LARGEST) high *= 2
  while (high - low > 1e-8 * high) {
    const middle = (low + high) / 2
    if (rising(middle) < value) low = middle
    else high = middle
  }
  return (low + high) / 2
}
