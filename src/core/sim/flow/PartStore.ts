// All parts of a run as a structure of arrays with a free list: integer handles, no objects. Knows nothing about where parts
// go; counts how many live and how many are in the system.
import type { Clock } from '../kernel/Clock'
import type { Saveable } from '../kernel/Saveable'
import type { StateReader } from '../kernel/StateReader'
import type { NumberArray, StateWriter } from '../kernel/StateWriter'
import { HELD_PARTS, HELD_VISITS } from '../lane/layout'
import { heldParts } from './heldParts'

export const NO_PART = -1
/** Holder of a part that a mover carries and has not said otherwise. */
export const IN_TRANSIT = -2
/** Holder of a free handle. */
const NOWHERE = -1

const FIRST_CAPACITY = 64

export class PartStore implements Saveable {
  capacity = 0
  /** Parts that exist, finished ones still lying on a sink included. */
  liveCount = 0
  /** Grows with every life of a handle: 0 = free. Shown in frames, so it fits in a Float32 for 2^24 lives. */
  generation = new Int32Array(0)
  product = new Int32Array(0)
  /** Route steps completed. */
  stage = new Int32Array(0)
  /** Entity index that holds it, IN_TRANSIT or NOWHERE. */
  holder = new Int32Array(0)
  /** Slot on the holder; −1 when it lies on none (a queue inside a station, a gripper). */
  slot = new Int32Array(0)
  /** Components joined so far. */
  components = new Int32Array(0)
  /** Present step (index over all routes), −1 before the first. */
  step = new Int32Array(0)
  /** Step it is on its way to, −1 when none. */
  next = new Int32Array(0)
  /** Entity index of the source that made it. */
  source = new Int32Array(0)
  /** Larger goes first. */
  priority = new Int32Array(0)
  /** Running number over all parts: breaks ties. */
  serial = new Float64Array(0)
  /** Tick it entered the system. */
  enteredTick = new Float64Array(0)
  /** Due tick, Infinity without one. */
  dueTick = new Float64Array(0)
  /** Tick it joined the present queue. */
  queuedTick = new Float64Array(0)
  /** Work drawn for the step it queues for, ticks. */
  workTicks = new Float64Array(0)
  /** Work expected in the steps after it, ticks. */
  restTicks = new Float64Array(0)
  /** Set-up drawn for that step, ticks. */
  setupTicks = new Float64Array(0)
  /** Names the present wait for a place; 0 when it does not wait. A wait list's entry with another ticket is stale. */
  waitTicket = new Float64Array(0)
  /** Pending patience event, −1 when none. */
  patience = new Float64Array(0)
  /** 1 once the service of the present step has begun, though it may have been interrupted. */
  begun = new Int32Array(0)
  /** Transfer task that moves it, −1 when none. */
  task = new Int32Array(0)
  /** Visits by step: [part · stepCount + index of the step within its route]. */
  visits = new Int32Array(0)
  readonly stepCount: number
  /** The columns lie in heldParts: at most one store at a time. */
  isHeld = false
  private free = new Int32Array(0)
  /** The last of `free` are given out first. */
  freeCount = 0
  nextSerial = 1

  /** `stepCount`: steps of the longest route. */
  constructor(stepCount: number) {
    this.stepCount = Math.max(1, stepCount)
    this.grow()
  }

  /** A new part, nowhere yet. */
  create(product: number, source: number, priority: number, clock: Clock): number {
    if (this.freeCount === 0) this.grow()
    const part = this.free[--this.freeCount]!
    this.liveCount++
    this.generation[part] = Math.abs(this.generation[part]!) + 1
    this.product[part] = product
    this.source[part] = source
    this.priority[part] = priority
    this.serial[part] = this.nextSerial++
    this.enteredTick[part] = clock.now
    this.holder[part] = NOWHERE
    return part
  }

  release(part: number): void {
    this.liveCount--
    this.clear(part)
    this.generation[part] = -this.generation[part]!
    this.free[this.freeCount++] = part
  }

  isLive(part: number): boolean {
    return this.generation[part]! > 0
  }

  /** Lays the columns in heldParts, where another store's may not be at the same time; false when they are too long. */
  hold(): boolean {
    this.isHeld = this.fits()
    if (this.isHeld) this.layColumns(true)
    return this.isHeld
  }

  /** Takes the columns out of heldParts. */
  letGo(): void {
    if (!this.isHeld) return
    this.isHeld = false
    this.layColumns(true)
  }

  visitsOf(part: number, stepInRoute: number): number {
    return this.visits[part * this.stepCount + stepInRoute]!
  }

  addVisit(part: number, stepInRoute: number): void {
    this.visits[part * this.stepCount + stepInRoute]!++
  }

  save(writer: StateWriter): void {
    writer.number(this.capacity)
    writer.number(this.liveCount)
    writer.number(this.nextSerial)
    writer.number(this.freeCount)
    for (const array of this.columns()) writer.array(array)
  }

  load(reader: StateReader): void {
    const capacity = reader.number()
    // handles beyond those of the saved run do not exist in it
    if (this.capacity > capacity) this.capacity = 0
    while (this.capacity < capacity) this.grow()
    this.liveCount = reader.number()
    this.nextSerial = reader.number()
    this.freeCount = reader.number()
    for (const array of this.columns()) reader.into(array)
  }

  private clear(part: number): void {
    this.stage[part] = 0
    this.holder[part] = NOWHERE
    this.slot[part] = -1
    this.components[part] = 0
    this.step[part] = -1
    this.next[part] = -1
    this.dueTick[part] = Number.POSITIVE_INFINITY
    this.waitTicket[part] = 0
    this.patience[part] = -1
    this.task[part] = -1
    // a loop: for a few numbers fill() costs ten times as much
    const first = part * this.stepCount
    for (let n = first; n < first + this.stepCount; n++) this.visits[n] = 0
  }

  private columns(): NumberArray[] {
    return [
      this.generation,
      this.product,
      this.stage,
      this.holder,
      this.slot,
      this.components,
      this.step,
      this.next,
      this.source,
      this.priority,
      this.serial,
      this.enteredTick,
      this.dueTick,
      this.queuedTick,
      this.workTicks,
      this.restTicks,
      this.begun,
      this.setupTicks,
      this.waitTicket,
      this.patience,
      this.task,
      this.visits,
      this.free,
    ]
  }

  private fits(): boolean {
    return this.capacity <= HELD_PARTS && this.capacity * this.stepCount <= HELD_VISITS
  }

  private grow(): void {
    const old = this.capacity
    if (old === 0) this.freeCount = 0
    this.capacity = old === 0 ? FIRST_CAPACITY : old * 2
    this.isHeld = this.isHeld && this.fits()
    this.layColumns(old > 0)
    // Lowest handles are given out first.
    for (let part = this.capacity - 1; part >= old; part--) {
      this.clear(part)
      this.free[this.freeCount++] = part
    }
  }

  /** Columns as long as the capacity, where they belong, with what they held when they are to keep it. */
  private layColumns(keep: boolean): void {
    this.layWholeNumbers(keep)
    this.layTimes(keep)
  }

  private layWholeNumbers(keep: boolean): void {
    this.generation = this.lay(this.generation, heldParts.generation, keep)
    this.product = this.lay(this.product, heldParts.product, keep)
    this.stage = this.lay(this.stage, heldParts.stage, keep)
    this.holder = this.lay(this.holder, heldParts.holder, keep)
    this.slot = this.lay(this.slot, heldParts.slot, keep)
    this.components = this.lay(this.components, heldParts.components, keep)
    this.step = this.lay(this.step, heldParts.step, keep)
    this.next = this.lay(this.next, heldParts.next, keep)
    this.source = this.lay(this.source, heldParts.source, keep)
    this.priority = this.lay(this.priority, heldParts.priority, keep)
    this.task = this.lay(this.task, heldParts.task, keep)
    this.begun = this.lay(this.begun, heldParts.begun, keep)
    this.free = this.lay(this.free, heldParts.free, keep)
    this.visits = this.lay(this.visits, heldParts.visits, keep, this.stepCount)
  }

  private layTimes(keep: boolean): void {
    this.serial = this.layTime(this.serial, heldParts.serial, keep)
    this.enteredTick = this.layTime(this.enteredTick, heldParts.enteredTick, keep)
    this.dueTick = this.layTime(this.dueTick, heldParts.dueTick, keep)
    this.queuedTick = this.layTime(this.queuedTick, heldParts.queuedTick, keep)
    this.workTicks = this.layTime(this.workTicks, heldParts.workTicks, keep)
    this.restTicks = this.layTime(this.restTicks, heldParts.restTicks, keep)
    this.setupTicks = this.layTime(this.setupTicks, heldParts.setupTicks, keep)
    this.waitTicket = this.layTime(this.waitTicket, heldParts.waitTicket, keep)
    this.patience = this.layTime(this.patience, heldParts.patience, keep)
  }

  private lay(old: Column, held: Column, keep: boolean, each = 1): Column {
    const length = this.capacity * each
    const column = this.isHeld ? held.subarray(0, length) : new Int32Array(length)
    return carryOver(old, column, keep)
  }

  private layTime(old: TimeColumn, held: TimeColumn, keep: boolean): TimeColumn {
    const column = this.isHeld ? held.subarray(0, this.capacity) : new Float64Array(this.capacity)
    return carryOver(old, column, keep)
  }
}

type Column = Int32Array<ArrayBuffer>
type TimeColumn = Float64Array<ArrayBuffer>

function carryOver<T extends Column | TimeColumn>(old: T, column: T, keep: boolean): T {
  if (keep && old.buffer !== column.buffer) column.set(old)
  column.fill(0, keep ? old.length : 0)
  return column
}
