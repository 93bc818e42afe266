// Interval of a mean from one long run: observations are gathered in batches so long that their means are nearly
// independent. Between 20 and 40 batches are kept; when there are 40 they are joined in pairs. Does not remove a warm-up.
import type { StateReader } from '../kernel/StateReader'
import type { StateWriter } from '../kernel/StateWriter'
import { autocorrelation } from './autocorrelation'
import { type MeanInterval, meanInterval } from './meanInterval'

const MAX_BATCHES = 40

export class BatchMeans {
  private sums: number[] = []
  private batchSize = 1
  private openSum = 0
  private openCount = 0

  add(value: number): void {
    this.openSum += value
    if (++this.openCount < this.batchSize) return
    this.sums.push(this.openSum)
    this.openSum = 0
    this.openCount = 0
    if (this.sums.length === MAX_BATCHES) this.joinPairs()
  }

  get batchCount(): number {
    return this.sums.length
  }

  get observationsPerBatch(): number {
    return this.batchSize
  }

  /** Of the full batches. Honest only when `lag1` is small. */
  interval(confidence = 0.95): MeanInterval {
    return meanInterval(this.means(), confidence)
  }

  /** Correlation of neighbouring batch means: above about 0.2 the run is too short for its interval. */
  get lag1(): number {
    return autocorrelation(this.means(), 1)
  }

  reset(): void {
    this.sums = []
    this.batchSize = 1
    this.openSum = 0
    this.openCount = 0
  }

  save(writer: StateWriter): void {
    writer.number(this.batchSize)
    writer.number(this.openSum)
    writer.number(this.openCount)
    writer.numbers(this.sums)
  }

  load(reader: StateReader): void {
    this.batchSize = reader.number()
    this.openSum = reader.number()
    this.openCount = reader.number()
    this.sums = reader.numbers()
  }

  private means(): number[] {
    return this.sums.map((sum) => sum / this.batchSize)
  }

  private joinPairs(): void {
    const joined: number[] = []
    for (let i = 0; i < this.sums.length; i += 2) joined.push(this.sums[i]! + this.sums[i + 1]!)
    this.sums = joined
    this.batchSize *= 2
  }
}

/** Interval from a whole series cut into `batches` equal batches; what is left over at the end is not used. */
export function batchMeansInterval(
  series: ArrayLike<number>,
  batches: number,
  confidence = 0.95,
): MeanInterval {
  const size = Math.floor(series.length / batches)
  const means: number[] = []
  for (let batch = 0; batch < batches; batch++) {
    let sum = 0
    for (let i = batch * size; i < (batch + 1) * size; i++) sum += series[i]!
    means.push(sum / size)
  }
  return meanInterval(means, confidence)
}
