// Counts of parts out in equal stretches of time, so that an interval can be given for the throughput of one run. The
// stretches double when there are many: memory is fixed however long the run. Does no statistics itself.
import type { Clock } from '../kernel/Clock'
import type { Saveable } from '../kernel/Saveable'
import type { StateReader } from '../kernel/StateReader'
import type { StateWriter } from '../kernel/StateWriter'
import { TICKS_PER_MINUTE } from '../kernel/ticks'

const MOST_STRETCHES = 256
const FIRST_STRETCH_TICKS = TICKS_PER_MINUTE

export class OutputBatches implements Saveable {
  private readonly clock: Clock
  private readonly counts = new Float64Array(MOST_STRETCHES)
  private startTick = 0
  private stretchTicks = FIRST_STRETCH_TICKS

  constructor(clock: Clock) {
    this.clock = clock
  }

  add(): void {
    let stretch = Math.floor((this.clock.now - this.startTick) / this.stretchTicks)
    while (stretch >= MOST_STRETCHES) {
      this.halve()
      stretch = Math.floor((this.clock.now - this.startTick) / this.stretchTicks)
    }
    this.counts[stretch]!++
  }

  /** Parts per hour of `count` equal batches of whole stretches up to now; empty while there are too few stretches. */
  ratesPerHour(count: number): number[] {
    const whole = Math.min(MOST_STRETCHES, Math.floor((this.clock.now - this.startTick) / this.stretchTicks))
    const each = Math.floor(whole / count)
    if (each === 0) return []
    const hours = (each * this.stretchTicks) / (60 * TICKS_PER_MINUTE)
    return Array.from({ length: count }, (_, batch) => this.sum(batch * each, each) / hours)
  }

  reset(): void {
    this.counts.fill(0)
    this.startTick = this.clock.now
    this.stretchTicks = FIRST_STRETCH_TICKS
  }

  save(writer: StateWriter): void {
    writer.array(this.counts)
    writer.number(this.startTick)
    writer.number(this.stretchTicks)
  }

  load(reader: StateReader): void {
    reader.into(this.counts)
    this.startTick = reader.number()
    this.stretchTicks = reader.number()
  }

  private sum(from: number, count: number): number {
    let sum = 0
    for (let n = from; n < from + count; n++) sum += this.counts[n]!
    return sum
  }

  private halve(): void {
    const half = MOST_STRETCHES / 2
    for (let n = 0; n < half; n++) this.counts[n] = this.counts[2 * n]! + this.counts[2 * n + 1]!
    this.counts.fill(0, half)
    this.stretchTicks *= 2
  }
}
