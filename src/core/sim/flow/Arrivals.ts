// When parts come: by intervals, by a table of rates, by orders, on demand, or to keep a loop filled. Draws times from its own
// stream; the source makes the parts.
import { detLog } from '../../math/deterministicExpLog'
import type { RandomStream } from '../kernel/RandomStream'
import type { Saveable } from '../kernel/Saveable'
import type { StateReader } from '../kernel/StateReader'
import type { StateWriter } from '../kernel/StateWriter'
import { secondsToTicks, TICKS_PER_HOUR } from '../kernel/ticks'
import type { DrawnTime } from './DrawnTime'

export interface Arrivals extends Saveable {
  /** The next part appears when the first place can take it. */
  readonly isOnDemand: boolean
  /** Parts kept in the loop; 0 for open systems. */
  readonly closedLoopCount: number
  /** Ticks from the start to the first arrival; −1: none by the clock. */
  firstTicks(): number
  /** The interval, when there is one part each time, of the source's own order and the route's due date. */
  readonly single: DrawnTime | undefined
  /** Writes the ticks from this arrival to the next, −1: no more. */
  nextInto(ticks: Float64Array): void
  /** Parts of this arrival. */
  batch(): number
  /** Product of this arrival, −1: the source's own order. */
  product(): number
  /** Due tick of this arrival, −1: the route's. */
  dueTick(): number
}

/** What most kinds have in common. */
abstract class PlainArrivals implements Arrivals {
  readonly isOnDemand: boolean = false
  readonly closedLoopCount: number = 0
  readonly single: DrawnTime | undefined = undefined

  firstTicks(): number {
    return -1
  }

  nextInto(ticks: Float64Array): void {
    ticks[0] = -1
  }

  batch(): number {
    return 1
  }

  product(): number {
    return -1
  }

  dueTick(): number {
    return -1
  }

  save(_writer: StateWriter): void {}

  load(_reader: StateReader): void {}
}

export class SaturatedArrivals extends PlainArrivals {
  override readonly isOnDemand = true
}

export class ClosedLoopArrivals extends PlainArrivals {
  override readonly closedLoopCount: number

  constructor(count: number) {
    super()
    this.closedLoopCount = count
  }
}

/** Parts of one arrival. */
export interface BatchSize {
  draw(): number
}

export const ONE_PART: BatchSize = { draw: () => 1 }

export class IntervalArrivals extends PlainArrivals {
  private readonly time: DrawnTime
  private readonly size: BatchSize
  private readonly first: number
  override readonly single: DrawnTime | undefined

  /** `firstTicks` −1: the first interval is drawn like the others. */
  constructor(time: DrawnTime, batch: BatchSize, firstTicks: number) {
    super()
    this.single = batch === ONE_PART ? time : undefined
    this.time = time
    this.size = batch
    this.first = firstTicks
  }

  override firstTicks(): number {
    return this.first >= 0 ? this.first : this.time.drawTicks()
  }

  override nextInto(ticks: Float64Array): void {
    this.time.drawInto(ticks, 0)
  }

  override batch(): number {
    return this.size.draw()
  }
}

export interface Order {
  readonly tick: number
  readonly count: number
  /** −1: the source's own order. */
  readonly product: number
  /** −1: the route's. */
  readonly dueTick: number
}

export class OrderArrivals extends PlainArrivals {
  private readonly orders: readonly Order[]
  private at = 0

  /** `orders` by rising tick. */
  constructor(orders: readonly Order[]) {
    super()
    this.orders = orders
  }

  override firstTicks(): number {
    return this.orders[0]?.tick ?? -1
  }

  override nextInto(ticks: Float64Array): void {
    const present = this.orders[this.at]!
    const next = this.orders[++this.at]
    ticks[0] = next === undefined ? -1 : next.tick - present.tick
  }

  override batch(): number {
    return this.orders[this.at]!.count
  }

  override product(): number {
    return this.orders[this.at]!.product
  }

  override dueTick(): number {
    return this.orders[this.at]!.dueTick
  }

  override save(writer: StateWriter): void {
    writer.number(this.at)
  }

  override load(reader: StateReader): void {
    this.at = reader.number()
  }
}

/** From `untilTick` of the entry before (or 0) to its own: so many an hour. */
export interface RateStretch {
  readonly untilTick: number
  readonly perHour: number
}

/**
 * A Poisson stream whose rate is constant by stretches: a unit exponential is spent on the integral of the rate, which is exact
 * (time-rescaling) and uses one draw a part.
 */
export class RateArrivals extends PlainArrivals {
  private readonly table: readonly RateStretch[]
  private readonly repeats: boolean
  private readonly stream: RandomStream
  private readonly periodTicks: number
  private readonly perPeriod: number
  /** Place in the table (ticks since its start) of the last arrival, not rounded. */
  private position = 0

  constructor(table: readonly RateStretch[], repeats: boolean, stream: RandomStream) {
    super()
    this.table = table
    this.repeats = repeats
    this.stream = stream
    this.periodTicks = table.at(-1)!.untilTick
    this.perPeriod = partsIn(table)
  }

  override firstTicks(): number {
    return this.nextTicks()
  }

  override nextInto(ticks: Float64Array): void {
    ticks[0] = this.nextTicks()
  }

  private nextTicks(): number {
    if (this.perPeriod === 0) return -1
    let left = -detLog(this.stream.uniform())
    let passed = 0
    if (this.repeats && left > this.perPeriod) {
      const periods = Math.floor(left / this.perPeriod)
      left -= periods * this.perPeriod
      passed += periods * this.periodTicks
    }
    const rest = this.advance(left)
    return rest < 0 ? -1 : Math.round(passed + rest)
  }

  override save(writer: StateWriter): void {
    writer.number(this.position)
  }

  override load(reader: StateReader): void {
    this.position = reader.number()
  }

  /** Moves the position on until `left` expected parts have passed; ticks gone by, −1 when the table ends first. */
  private advance(expected: number): number {
    let left = expected
    let passed = 0
    for (;;) {
      const stretch = this.table.find((one) => one.untilTick > this.position)
      if (stretch === undefined) {
        if (!this.repeats) return -1
        this.position = 0
        continue
      }
      const perTick = stretch.perHour / TICKS_PER_HOUR
      const room = stretch.untilTick - this.position
      if (left < perTick * room) {
        const ticks = left / perTick
        this.position += ticks
        return passed + ticks
      }
      left -= perTick * room
      passed += room
      this.position = stretch.untilTick
    }
  }
}

function partsIn(table: readonly RateStretch[]): number {
  let parts = 0
  let from = 0
  for (const stretch of table) {
    parts += ((stretch.untilTick - from) * stretch.perHour) / TICKS_PER_HOUR
    from = stretch.untilTick
  }
  return parts
}

/** A stretch of a table given in seconds. */
export function rateStretch(untilS: number, perHour: number): RateStretch {
  return { untilTick: secondsToTicks(untilS), perHour }
}
