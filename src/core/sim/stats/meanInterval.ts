// Confidence intervals of a mean: of independent replications, and of the difference of two systems. Does not decide how
// many replications to make (replicationsNeeded) and assumes independence within each list.
import { studentTQuantile } from './studentT'
import { Tally } from './Tally'

export interface MeanInterval {
  readonly mean: number
  /** Half the width of the interval; Infinity below two observations. */
  readonly halfWidth: number
  readonly sd: number
  readonly n: number
}

/** t-interval of independent observations, one per replication. */
export function meanInterval(values: ArrayLike<number>, confidence = 0.95): MeanInterval {
  const tally = new Tally()
  for (let i = 0; i < values.length; i++) tally.add(values[i]!)
  return intervalOfTally(tally, confidence)
}

function intervalOfTally(tally: Tally, confidence = 0.95): MeanInterval {
  const n = tally.count
  return { mean: tally.mean, halfWidth: tHalfWidth(tally.sd, n, confidence), sd: tally.sd, n }
}

/** Half width of the t-interval of n independent values with standard deviation sd. */
export function tHalfWidth(sd: number, n: number, confidence: number): number {
  if (n < 2) return Number.POSITIVE_INFINITY
  return (studentTQuantile((1 + confidence) / 2, n - 1) * sd) / Math.sqrt(n)
}

/** a − b of replications run under common random numbers: pairs differ by much less than each varies. */
export function pairedDifference(
  a: readonly number[],
  b: readonly number[],
  confidence = 0.95,
): MeanInterval {
  if (a.length !== b.length) throw new Error(`pairs of ${a.length} and ${b.length} replications`)
  return meanInterval(
    a.map((value, i) => value - b[i]!),
    confidence,
  )
}

/** a − b of independent runs with different variances (Welch 1938); n is the smaller number of runs. */
export function independentDifference(
  a: readonly number[],
  b: readonly number[],
  confidence = 0.95,
): MeanInterval {
  const first = meanInterval(a)
  const second = meanInterval(b)
  const partA = (first.sd * first.sd) / first.n
  const partB = (second.sd * second.sd) / second.n
  const variance = partA + partB
  const n = Math.min(first.n, second.n)
  const mean = first.mean - second.mean
  if (n < 2) return { mean, halfWidth: Number.POSITIVE_INFINITY, sd: 0, n }
  if (variance === 0) return { mean, halfWidth: 0, sd: 0, n }
  const degrees = (variance * variance) / ((partA * partA) / (first.n - 1) + (partB * partB) / (second.n - 1))
  const halfWidth = studentTQuantile((1 + confidence) / 2, degrees) * Math.sqrt(variance)
  return { mean, halfWidth, sd: Math.sqrt(variance * n), n }
}

/** How much smaller the variance of a difference is for being paired; above 1 pairing pays. */
export function pairingGain(a: readonly number[], b: readonly number[]): number {
  const paired = pairedDifference(a, b).sd
  const first = meanInterval(a).sd
  const second = meanInterval(b).sd
  return (first * first + second * second) / (paired * paired)
}
