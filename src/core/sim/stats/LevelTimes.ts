// How long a count (parts present, parts on a belt) stood at each level: mean, variance and the share of time with n there.
// Exact: whole ticks times whole levels. Does not keep a history.
import type { Clock } from '../kernel/Clock'
import type { StateReader } from '../kernel/StateReader'
import type { StateWriter } from '../kernel/StateWriter'

/** Levels kept apart: 0 … 30, and 31 or more. */
const LEVELS = 32

export class LevelTimes {
  value = 0
  max = 0
  private readonly clock: Clock
  private sinceTick: number
  private startTick: number
  private area = 0
  private squareArea = 0
  private readonly ticksAt = new Float64Array(LEVELS)

  constructor(clock: Clock) {
    this.clock = clock
    this.sinceTick = clock.now
    this.startTick = clock.now
  }

  /** The count changes now. */
  add(change: number): void {
    this.settle()
    this.value += change
    if (this.value > this.max) this.max = this.value
  }

  get mean(): number {
    const observed = this.observe()
    return observed > 0 ? this.area / observed : this.value
  }

  /** Time-weighted variance of the count. */
  get variance(): number {
    const observed = this.observe()
    if (observed <= 0) return 0
    const mean = this.area / observed
    return Math.max(0, this.squareArea / observed - mean * mean)
  }

  /** Sum of count · ticks. */
  get integralTicks(): number {
    this.settle()
    return this.area
  }

  /** Share of time with 0, 1, 2 … present, up to the highest level met; the last of 32 is "or more". */
  shares(): number[] {
    const observed = this.observe()
    const used = Math.min(this.max, LEVELS - 1) + 1
    return Array.from({ length: used }, (_, level) =>
      observed > 0 ? this.ticksAt[level]! / observed : level === this.value ? 1 : 0,
    )
  }

  /** End of the warm-up: forgets the past, keeps the value. */
  reset(): void {
    this.sinceTick = this.clock.now
    this.startTick = this.clock.now
    this.area = 0
    this.squareArea = 0
    this.max = this.value
    this.ticksAt.fill(0)
  }

  save(writer: StateWriter): void {
    writer.numbers([this.value, this.max, this.sinceTick, this.startTick, this.area, this.squareArea])
    writer.array(this.ticksAt)
  }

  load(reader: StateReader): void {
    const [value, max, since, start, area, squareArea] = reader.numbers()
    this.value = value!
    this.max = max!
    this.sinceTick = since!
    this.startTick = start!
    this.area = area!
    this.squareArea = squareArea!
    reader.into(this.ticksAt)
  }

  private observe(): number {
    this.settle()
    return this.clock.now - this.startTick
  }

  private settle(): void {
    const { now } = this.clock
    const passed = now - this.sinceTick
    if (passed === 0) return
    this.sinceTick = now
    const weighted = passed * this.value
    this.area += weighted
    this.squareArea += weighted * this.value
    this.ticksAt[this.value < LEVELS ? this.value : LEVELS - 1]! += passed
  }
}
