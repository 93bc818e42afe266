// Mean, spread and extremes of observations one by one (Welford 1962), without keeping them. Does not weigh by time
// (TimeWeighted) and gives no quantiles (Quantiles).
import type { StateReader } from '../kernel/StateReader'
import type { StateWriter } from '../kernel/StateWriter'

export class Tally {
  count = 0
  min = Number.POSITIVE_INFINITY
  max = Number.NEGATIVE_INFINITY
  private average = 0
  private squares = 0

  add(value: number): void {
    this.count++
    const off = value - this.average
    this.average += off / this.count
    this.squares += off * (value - this.average)
    if (value < this.min) this.min = value
    if (value > this.max) this.max = value
  }

  /** 0 while there are no observations. */
  get mean(): number {
    return this.average
  }

  /** Sample variance (n − 1); 0 below two observations. */
  get variance(): number {
    return this.count < 2 ? 0 : this.squares / (this.count - 1)
  }

  get sd(): number {
    return Math.sqrt(this.variance)
  }

  get sum(): number {
    return this.average * this.count
  }

  /** Joins the observations of another tally (Chan, Golub & LeVeque 1979). */
  merge(other: Tally): void {
    if (other.count === 0) return
    const total = this.count + other.count
    const off = other.average - this.average
    this.squares += other.squares + (off * off * this.count * other.count) / total
    this.average += (off * other.count) / total
    this.count = total
    this.min = Math.min(this.min, other.min)
    this.max = Math.max(this.max, other.max)
  }

  reset(): void {
    this.count = 0
    this.min = Number.POSITIVE_INFINITY
    this.max = Number.NEGATIVE_INFINITY
    this.average = 0
    this.squares = 0
  }

  save(writer: StateWriter): void {
    writer.number(this.count)
    writer.number(this.min)
    writer.number(this.max)
    writer.number(this.average)
    writer.number(this.squares)
  }

  load(reader: StateReader): void {
    this.count = reader.number()
    this.min = reader.number()
    this.max = reader.number()
    this.average = reader.number()
    this.squares = reader.number()
  }
}
