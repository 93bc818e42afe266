// Time average and extremes of a quantity that jumps (queue length, WIP, busy units). Exact: whole ticks times values. Does
// not keep a history.
import type { Clock } from '../kernel/Clock'
import type { StateReader } from '../kernel/StateReader'
import type { StateWriter } from '../kernel/StateWriter'

export class TimeWeighted {
  value: number
  min: number
  max: number
  private readonly clock: Clock
  private sinceTick: number
  private startTick: number
  private area = 0

  constructor(clock: Clock, value = 0) {
    this.clock = clock
    this.value = value
    this.min = value
    this.max = value
    this.sinceTick = clock.now
    this.startTick = clock.now
  }

  /** The quantity jumps now. */
  set(value: number): void {
    const now = this.clock.now
    this.area += this.value * (now - this.sinceTick)
    this.sinceTick = now
    this.value = value
    if (value < this.min) this.min = value
    if (value > this.max) this.max = value
  }

  add(change: number): void {
    this.set(this.value + change)
  }

  /** Time average since the start or the last reset; the present value when no time has passed. */
  get mean(): number {
    const observed = this.observedTicks
    return observed > 0 ? this.integralTicks / observed : this.value
  }

  /** Sum of value · ticks, the present stretch included. */
  get integralTicks(): number {
    return this.area + this.value * (this.clock.now - this.sinceTick)
  }

  get observedTicks(): number {
    return this.clock.now - this.startTick
  }

  /** End of the warm-up: forgets the past, keeps the value. */
  reset(): void {
    this.area = 0
    this.sinceTick = this.clock.now
    this.startTick = this.clock.now
    this.min = this.value
    this.max = this.value
  }

  save(writer: StateWriter): void {
    for (const field of [this.value, this.min, this.max, this.sinceTick, this.startTick, this.area]) {
      writer.number(field)
    }
  }

  load(reader: StateReader): void {
    this.value = reader.number()
    this.min = reader.number()
    this.max = reader.number()
    this.sinceTick = reader.number()
    this.startTick = reader.number()
    this.area = reader.number()
  }
}
