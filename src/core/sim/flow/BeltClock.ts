// The running time of a belt: stands still while the belt does and runs slower when its speed is turned down, so that belt
// positions stay exact without steps. Ticks of belt time, whole at full speed.
import type { Clock } from '../kernel/Clock'
import type { Saveable } from '../kernel/Saveable'
import type { StateReader } from '../kernel/StateReader'
import type { StateWriter } from '../kernel/StateWriter'

/** Rounding of a turned-down belt: far below a tick. */
const NOISE_TICKS = 1e-3

export class BeltClock implements Saveable {
  private readonly clock: Clock
  /** Belt time at `sinceTick`. */
  private base = 0
  private sinceTick = 0
  /** Belt ticks per tick, 0..1, when nothing stops it. */
  private rate = 1
  private stopped = false

  constructor(clock: Clock) {
    this.clock = clock
  }

  now(): number {
    return this.at(this.clock.now)
  }

  /** Belt time at a tick not before the last change. */
  at(tick: number): number {
    return this.stopped ? this.base : this.base + this.rate * (tick - this.sinceTick)
  }

  get isMoving(): boolean {
    return !this.stopped && this.rate > 0
  }

  setStopped(stopped: boolean): void {
    this.settle()
    this.stopped = stopped
  }

  setRate(rate: number): void {
    this.settle()
    this.rate = rate
  }

  /** Ticks until the belt time is reached, 0 when it has been; Infinity while the belt stands. */
  ticksUntil(beltTime: number): number {
    const left = beltTime - this.now()
    if (left <= NOISE_TICKS) return 0
    return this.isMoving ? Math.ceil(left / this.rate - NOISE_TICKS) : Number.POSITIVE_INFINITY
  }

  save(writer: StateWriter): void {
    writer.numbers([this.base, this.sinceTick, this.rate, this.stopped ? 1 : 0])
  }

  load(reader: StateReader): void {
    const [base, since, rate, stopped] = reader.numbers()
    this.base = base!
    this.sinceTick = since!
    this.rate = rate!
    this.stopped = stopped === 1
  }

  private settle(): void {
    this.base = this.now()
    this.sinceTick = this.clock.now
  }
}
