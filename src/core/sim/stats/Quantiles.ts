// Quantiles of observations: exact while they fit (2^16 by default), beyond that from a fine histogram with a relative
// error below 0.1 %. Memory is bounded; does not know time or order.
import type { StateReader } from '../kernel/StateReader'
import type { StateWriter } from '../kernel/StateWriter'
import { LogHistogram } from './LogHistogram'
import { selectSmallest } from './selectSmallest'

/** Half a megabyte: what a run keeps does not grow with the years it simulates. */
const DEFAULT_EXACT_LIMIT = 1 << 16
const INITIAL_CAPACITY = 16
/** Sorting costs about as much as looking for so many order statistics one by one. */
const MOST_SELECTIONS = 12

export class Quantiles {
  private readonly exactLimit: number
  private values = new Float64Array(INITIAL_CAPACITY)
  private stored = 0
  private isSorted = true
  /** Order statistics looked for since the last observation came. */
  private selections = 0
  private histogram: LogHistogram | undefined = undefined

  constructor(exactLimit: number = DEFAULT_EXACT_LIMIT) {
    this.exactLimit = exactLimit
  }

  get count(): number {
    return this.histogram === undefined ? this.stored : this.histogram.count
  }

  /** True as long as quantiles are exact. */
  get isExact(): boolean {
    return this.histogram === undefined
  }

  add(value: number): void {
    if (this.histogram !== undefined) {
      this.histogram.add(value)
      return
    }
    if (this.stored === this.exactLimit) {
      this.turnIntoHistogram().add(value)
      return
    }
    if (this.stored === this.values.length) this.grow()
    this.values[this.stored++] = value
    this.isSorted = false
    this.selections = 0
  }

  /** The first `many` of several, as add() one after the other. */
  addAll(values: Float64Array, many: number): void {
    if (many === 0) return
    let from = 0
    if (this.histogram === undefined && this.stored + many <= Math.min(this.values.length, this.exactLimit)) {
      this.values.set(values.subarray(0, many), this.stored)
      this.stored += many
      this.isSorted = false
      this.selections = 0
      return
    }
    while (from < many && this.histogram === undefined) this.add(values[from++]!)
    this.histogram?.addAll(values, from, many)
  }

  /**
   * The p-quantile, 0 ≤ p ≤ 1: linear between order statistics at 1 + (n − 1)·p (type 7 of Hyndman & Fan 1996, what
   * spreadsheets and NumPy give). 0 while there are no observations.
   */
  quantile(p: number): number {
    if (this.histogram !== undefined) return this.histogram.quantile(p)
    if (this.stored === 0) return 0
    const position = (this.stored - 1) * p
    const below = Math.floor(position)
    const value = this.orderStatistic(below)
    if (below + 1 >= this.stored) return value
    return value + (position - below) * (this.orderStatistic(below + 1) - value)
  }

  /** The i-th smallest observation, i from 0; only while exact. */
  orderStatistic(i: number): number {
    if (!this.isSorted && this.selections++ === MOST_SELECTIONS) this.sort()
    return this.isSorted ? this.values[i]! : selectSmallest(this.values, this.stored, i)
  }

  reset(): void {
    this.stored = 0
    this.isSorted = true
    this.histogram = undefined
  }

  save(writer: StateWriter): void {
    writer.boolean(this.histogram !== undefined)
    if (this.histogram !== undefined) {
      this.histogram.save(writer)
      return
    }
    writer.array(this.values, this.stored)
  }

  load(reader: StateReader): void {
    this.reset()
    if (reader.boolean()) {
      this.histogram = new LogHistogram()
      this.histogram.load(reader)
      return
    }
    const values = reader.float64Array()
    this.stored = values.length
    this.selections = 0
    this.values = values.length === 0 ? new Float64Array(INITIAL_CAPACITY) : values
    this.isSorted = false
  }

  /** In place: the order of arrival is not kept. */
  private sort(): void {
    this.values.subarray(0, this.stored).sort()
    this.isSorted = true
  }

  private grow(): void {
    const values = new Float64Array(Math.min(this.exactLimit, this.values.length * 2))
    values.set(this.values)
    this.values = values
  }

  private turnIntoHistogram(): LogHistogram {
    const histogram = new LogHistogram()
    for (let i = 0; i < this.stored; i++) histogram.add(this.values[i]!)
    this.histogram = histogram
    this.values = new Float64Array(INITIAL_CAPACITY)
    this.stored = 0
    return histogram
  }
}
