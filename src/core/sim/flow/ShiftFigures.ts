// The figures of a flow whose resources keep working hours: also how many parts leave per hour that somebody works. Follows the
// calendars, changes nothing in the run.
import type { Clock } from '../kernel/Clock'
import type { Saveable } from '../kernel/Saveable'
import type { StateReader } from '../kernel/StateReader'
import type { StateWriter } from '../kernel/StateWriter'
import { TICKS_PER_HOUR } from '../kernel/ticks'
import { RateBatches } from '../stats/RateBatches'
import { FlowFigures } from './FlowFigures'
import type { ShiftWorker } from './Stoppable'

export interface ShiftRate {
  /** Hours observed in which at least one calendar is on. */
  readonly hours: number
  /** Good parts out per such hour; what leaves after the last shift has ended counts as well. */
  readonly perHour: number
  /** Half width of its 95 % interval by batch means over those hours; undefined while there are too few batches. */
  readonly halfWidth95?: number
}

export class ShiftFigures extends FlowFigures {
  private readonly worked: ShiftClock
  private readonly workedBatches: RateBatches
  private resetTick = 0

  /** Whoever makes it lets `follower` follow this many calendars. */
  constructor(clock: Clock & { stop(): void }, isOutput: Uint8Array, calendars: number) {
    super(clock, isOutput)
    this.worked = new ShiftClock(clock, calendars)
    this.workedBatches = new RateBatches(this.worked)
  }

  get follower(): ShiftWorker {
    return this.worked
  }

  override countRate(): void {
    super.countRate()
    this.workedBatches.add()
  }

  override rateHoldsUntil(): number {
    return Math.min(super.rateHoldsUntil(), this.worked.tickAt(this.workedBatches.endTick))
  }

  override countRates(many: number): void {
    super.countRates(many)
    this.workedBatches.addEarly(many)
  }

  /** Undefined while nobody has worked since the warm-up. */
  shiftRate(): ShiftRate | undefined {
    const hours = (this.worked.now - this.resetTick) / TICKS_PER_HOUR
    if (hours <= 0) return undefined
    const interval = this.workedBatches.intervalPerHour()
    return {
      hours,
      perHour: this.partsOut / hours,
      ...(interval === undefined ? {} : { halfWidth95: interval.halfWidth }),
    }
  }

  override reset(): void {
    super.reset()
    this.resetTick = this.worked.now
    this.workedBatches.reset()
  }

  override save(writer: StateWriter): void {
    super.save(writer)
    this.worked.save(writer)
    this.workedBatches.save(writer)
    writer.number(this.resetTick)
  }

  override load(reader: StateReader): void {
    super.load(reader)
    this.worked.load(reader)
    this.workedBatches.load(reader)
    this.resetTick = reader.number()
  }
}

/** Goes on while at least one of several calendars is on. */
class ShiftClock implements Clock, ShiftWorker, Saveable {
  private readonly clock: Clock
  /** Calendars that are on; each says so when the run begins outside its hours. */
  private on: number
  private workedTicks = 0
  private sinceTick: number

  constructor(clock: Clock, calendars: number) {
    this.clock = clock
    this.on = calendars
    this.sinceTick = clock.now
  }

  get now(): number {
    return this.on > 0 ? this.workedTicks + this.clock.now - this.sinceTick : this.workedTicks
  }

  /** When so many ticks will have been worked, should nobody stop: not after now when they have, else Infinity while nobody works. */
  tickAt(worked: number): number {
    const left = worked - this.now
    return this.on > 0 || left <= 0 ? this.clock.now + left : Number.POSITIVE_INFINITY
  }

  shiftStarts(): void {
    if (this.on === 0) this.sinceTick = this.clock.now
    this.on++
  }

  shiftEnds(): void {
    this.on--
    if (this.on === 0) this.workedTicks += this.clock.now - this.sinceTick
  }

  save(writer: StateWriter): void {
    writer.numbers([this.on, this.workedTicks, this.sinceTick])
  }

  load(reader: StateReader): void {
    const [on, workedTicks, sinceTick] = reader.numbers()
    this.on = on!
    this.workedTicks = workedTicks!
    this.sinceTick = sinceTick!
  }
}
