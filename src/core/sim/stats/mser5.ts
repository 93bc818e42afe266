// Where the warm-up ends by MSER-5: the truncation that makes the standard error of what is left smallest (White 1997; White,
// Cobb & Spratt 2000). Does not promise that the run was long enough: a truncation at the half says it was not.

const BATCH_SIZE = 5

export interface WarmupEnd {
  /** Batches of five to drop. */
  readonly batches: number
  /** Observations to drop. */
  readonly observations: number
  /** Mean of the batches kept. */
  readonly mean: number
  /** The minimised squared standard error. */
  readonly squaredError: number
  readonly batchCount: number
  /** False when the minimum lies at the last allowed truncation: make the run longer. */
  readonly isReliable: boolean
}

/** Undefined below ten observations (two batches). */
export function mser5(series: ArrayLike<number>): WarmupEnd | undefined {
  const batchCount = Math.floor(series.length / BATCH_SIZE)
  if (batchCount < 2) return undefined
  const means = batchMeansOf(series, batchCount)
  const last = Math.floor(batchCount / 2)
  let best = 0
  let bestError = Number.POSITIVE_INFINITY
  let bestMean = 0
  let sum = 0
  let squares = 0
  // from the back, so that each truncation adds one batch to the sums; about the last mean, to keep digits
  const origin = means[batchCount - 1]!
  for (let drop = batchCount - 1; drop >= 0; drop--) {
    const off = means[drop]! - origin
    sum += off
    squares += off * off
    if (drop > last) continue
    const kept = batchCount - drop
    const error = (squares - (sum * sum) / kept) / (kept * kept)
    if (error <= bestError) {
      best = drop
      bestError = error
      bestMean = origin + sum / kept
    }
  }
  return {
    batches: best,
    observations: best * BATCH_SIZE,
    mean: bestMean,
    squaredError: bestError,
    batchCount,
    isReliable: best < last,
  }
}

function batchMeansOf(series: ArrayLike<number>, count: number): Float64Array {
  const means = new Float64Array(count)
  for (let i = 0; i < count * BATCH_SIZE; i++) means[Math.floor(i / BATCH_SIZE)]! += series[i]!
  for (let batch = 0; batch < count; batch++) means[batch]! /= BATCH_SIZE
  return means
}
