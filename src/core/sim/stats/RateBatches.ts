// Interval of a rate (parts per hour) from one run: events are counted in equal stretches of time, 20 to 40 of them; when
// there are 40 they are joined in pairs. Does not remove a warm-up: reset() at its end.
import type { Clock } from '../kernel/Clock'
import type { StateReader } from '../kernel/StateReader'
import type { StateWriter } from '../kernel/StateWriter'
import { TICKS_PER_HOUR, TICKS_PER_MINUTE } from '../kernel/ticks'
import { type MeanInterval, meanInterval } from './meanInterval'

const MAX_BATCHES = 40
/** Fewer stretches than this give no interval worth showing. */
const MIN_BATCHES = 10

export class RateBatches {
  private readonly clock: Clock
  private startTick: number
  private widthTicks = TICKS_PER_MINUTE
  /** End of the stretch that is open. */
  endTick = 0
  private openCount = 0
  private counts: number[] = []

  constructor(clock: Clock) {
    this.clock = clock
    this.startTick = clock.now
    this.openNext()
  }

  /** `amount` events happen now. */
  add(amount = 1): void {
    if (this.clock.now >= this.endTick) this.closeStretches()
    this.openCount += amount
  }

  /** As many events have happened, all before `endTick`. */
  addEarly(amount: number): void {
    this.openCount += amount
  }

  /** Events per hour over the full stretches, or undefined while there are too few. */
  intervalPerHour(confidence = 0.95): MeanInterval | undefined {
    this.closeStretches()
    if (this.counts.length < MIN_BATCHES) return undefined
    const perHour = TICKS_PER_HOUR / this.widthTicks
    return meanInterval(
      this.counts.map((count) => count * perHour),
      confidence,
    )
  }

  /** End of the warm-up. */
  reset(): void {
    this.startTick = this.clock.now
    this.widthTicks = TICKS_PER_MINUTE
    this.counts = []
    this.openNext()
  }

  save(writer: StateWriter): void {
    writer.number(this.startTick)
    writer.number(this.widthTicks)
    writer.number(this.openCount)
    writer.numbers(this.counts)
  }

  load(reader: StateReader): void {
    this.startTick = reader.number()
    this.widthTicks = reader.number()
    const openCount = reader.number()
    this.counts = reader.numbers()
    this.openNext()
    this.openCount = openCount
  }

  /** Closes the stretches that have ended before now. */
  private closeStretches(): void {
    while (this.clock.now >= this.endTick) {
      this.counts.push(this.openCount)
      if (this.counts.length === MAX_BATCHES) this.joinPairs()
      this.openNext()
    }
  }

  /** The stretch behind those that are counted. */
  private openNext(): void {
    this.openCount = 0
    this.endTick = this.startTick + (this.counts.length + 1) * this.widthTicks
  }

  private joinPairs(): void {
    const joined: number[] = []
    for (let i = 0; i < this.counts.length; i += 2) joined.push(this.counts[i]! + this.counts[i + 1]!)
    this.counts = joined
    this.widthTicks *= 2
  }
}
