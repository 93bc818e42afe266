// The pending events of a run as integers (tick, phase, sequence, target, op, arg), delivered in that order. Holds no
// closures and no objects, so it can be saved; does not run anything (Kernel) and does not know what a target is.
//
// Near events stand in one sorted list that is eaten from the front; a new event is inserted from behind, where it usually
// belongs. While few are pending that list is all there is. Otherwise events from `nearEndTick` on wait unordered in
// FarEvents, which hands over a small stretch at a time. Simultaneous events cost no more than others.
import { HELD_RECORDS, NEAR_CAPACITY } from '../lane/layout'
import {
  ARG,
  DOUBLES_SHIFT,
  INTEGERS_SHIFT,
  KEY,
  META,
  NEXT,
  NO_SLOT,
  RECORD_BYTES,
  RECORD_DOUBLES,
  RECORD_INTEGERS,
  TARGET,
} from './eventRecord'
import { FarEvents } from './FarEvents'
import { heldEvents } from './heldEvents'
import { isBefore, LateEvents } from './LateEvents'
import { NearEvents } from './NearEvents'
import type { StateReader } from './StateReader'
import type { StateWriter } from './StateWriter'

/** Names a pending event: slot and low bits of its sequence number, so a handle that outlived its event is harmless. */
export type EventHandle = number
/** The handle of no event; cancelling it does nothing. */
export const NO_EVENT: EventHandle = -1

const PHASE_STEP = 281474976710656 // 2^48
/** A handle is stamp · 2^22 + slot, a whole number below 2^53. */
const SLOT_LIMIT = 4194304
const STAMP_MASK = 0x7fffffff
const CANCELLED = -2
/** Key of a slot that holds no event. */
const NO_KEY = -1
const INITIAL_RECORDS = 64
/** Up to this many events the sorted list alone is fastest (measured: test/bench/kernel.bench.ts). */
const SMALL_COUNT = 40

export class EventCalendar extends NearEvents {
  /** The event of the last pop(). */
  tick = 0
  target = 0
  arg = 0
  meta = 0
  sequence = 0
  /** Events popped or cancelled so far: what is left of `sequence` is pending. */
  removed = 0
  private cancelledEver = 0
  housekeepingCount = 0
  private cancelledCount = 0
  private capacity = INITIAL_RECORDS
  /** Near list and records lie in heldEvents: at most one calendar at a time. */
  isHeld = false
  private f64: Float64Array<ArrayBuffer> = new Float64Array(INITIAL_RECORDS * RECORD_DOUBLES)
  private i32: Int32Array<ArrayBuffer> = new Int32Array(this.f64.buffer)
  freeSlot = NO_SLOT
  /** Events before it are near. */
  nearEndTick = Number.POSITIVE_INFINITY
  lateCount = 0
  private readonly late = new LateEvents()
  private readonly far = new FarEvents(this.f64, this.i32)

  constructor() {
    super()
    this.freeFrom(0)
  }

  /** Number of pending events. */
  get size(): number {
    return this.sequence - this.removed
  }

  /** Number of events popped so far. */
  get poppedCount(): number {
    return this.removed - this.cancelledEver
  }

  /** Pending events that are not housekeeping (engine decision 12). */
  get productiveCount(): number {
    return this.sequence - this.removed - this.housekeepingCount
  }

  /** Op of the event of the last pop(). */
  get op(): number {
    return this.meta >> 5
  }

  /** True when the event of the last pop() was scheduled as housekeeping. */
  get isHousekeeping(): boolean {
    return (this.meta & 1) !== 0
  }

  /** Phase of the event of the last pop(). */
  get phase(): number {
    return (this.meta >> 1) & 15
  }

  /**
   * Adds an event. Whole numbers: tick ≥ the last popped, phase 0…15, target ≥ 0, op within ±2^26, arg within 32 bits.
   */
  schedule(tick: number, phase: number, target: number, op: number, arg: number): EventHandle {
    let slot = this.freeSlot
    if (slot === NO_SLOT) slot = this.grow()
    const f64 = this.f64
    const i32 = this.i32
    const record = slot << INTEGERS_SHIFT
    const sequence = this.sequence
    const key = phase * PHASE_STEP + sequence
    this.sequence = sequence + 1
    this.freeSlot = i32[record + NEXT]!
    f64[slot << DOUBLES_SHIFT] = tick
    f64[(slot << DOUBLES_SHIFT) + KEY] = key
    i32[record + TARGET] = target
    i32[record + META] = (op << 5) | (phase << 1)
    i32[record + ARG] = arg
    let index = this.tail
    if (tick >= this.nearEndTick || index >= this.stop) {
      this.insertElsewhere(slot)
    } else {
      // written out here: as a call it would cost two boxed doubles
      this.tail = index + 1
      const { ticks, slots, head } = this
      while (index > head) {
        const other = ticks[index - 1]!
        if (other < tick) break
        const otherSlot = slots[index - 1]!
        if (other === tick && f64[(otherSlot << DOUBLES_SHIFT) + KEY]! < key) break
        ticks[index] = other
        slots[index] = otherSlot
        index--
      }
      ticks[index] = tick
      slots[index] = slot
    }
    return (sequence & STAMP_MASK) * SLOT_LIMIT + slot
  }

  /** schedule() at `ticks[at]` with the handle into `handles[at]`: as arguments and answer they would be boxed doubles. */
  scheduleInto(
    handles: Float64Array,
    times: Float64Array,
    at: number,
    phase: number,
    target: number,
    op: number,
    arg: number,
  ): void {
    const tick = times[at]!
    let slot = this.freeSlot
    if (slot === NO_SLOT) slot = this.grow()
    const f64 = this.f64
    const i32 = this.i32
    const record = slot << INTEGERS_SHIFT
    const sequence = this.sequence
    const key = phase * PHASE_STEP + sequence
    this.sequence = sequence + 1
    this.freeSlot = i32[record + NEXT]!
    f64[slot << DOUBLES_SHIFT] = tick
    f64[(slot << DOUBLES_SHIFT) + KEY] = key
    i32[record + TARGET] = target
    i32[record + META] = (op << 5) | (phase << 1)
    i32[record + ARG] = arg
    let index = this.tail
    if (tick >= this.nearEndTick || index >= this.stop) {
      this.insertElsewhere(slot)
    } else {
      this.tail = index + 1
      const { ticks, slots, head } = this
      while (index > head) {
        const other = ticks[index - 1]!
        if (other < tick) break
        const otherSlot = slots[index - 1]!
        if (other === tick && f64[(otherSlot << DOUBLES_SHIFT) + KEY]! < key) break
        ticks[index] = other
        slots[index] = otherSlot
        index--
      }
      ticks[index] = tick
      slots[index] = slot
    }
    handles[at] = (sequence & STAMP_MASK) * SLOT_LIMIT + slot
  }

  /** For shift edges, failures and statistics: events that cannot by themselves free a waiting token. */
  scheduleHousekeeping(tick: number, phase: number, target: number, op: number, arg: number): EventHandle {
    const handle = this.schedule(tick, phase, target, op, arg)
    this.i32[(this.slotOf(handle) << INTEGERS_SHIFT) + META]! |= 1
    this.housekeepingCount++
    return handle
  }

  /** True when the event was still pending and is not any more. */
  cancel(handle: EventHandle): boolean {
    const slot = this.slotOf(handle)
    if (slot === NO_SLOT) return false
    const record = slot << INTEGERS_SHIFT
    this.i32[record + TARGET] = CANCELLED
    this.removed++
    this.cancelledEver++
    this.housekeepingCount -= this.i32[record + META]! & 1
    // cancelled events stay where they are until their turn; when they outnumber the others they are cleared out
    if (++this.cancelledCount > this.size + INITIAL_RECORDS) this.rebuild()
    return true
  }

  isPending(handle: EventHandle): boolean {
    return this.slotOf(handle) !== NO_SLOT
  }

  /** Tick of a pending event; NaN when it is not pending. */
  tickOf(handle: EventHandle): number {
    const slot = this.slotOf(handle)
    return slot === NO_SLOT ? Number.NaN : this.f64[slot << DOUBLES_SHIFT]!
  }

  /** Something is pending, but what stands first in the near list is not the next event. */
  isHeadless(): boolean {
    if (this.head === this.tail) return this.sequence > this.removed
    return this.i32[(this.slots[this.head]! << INTEGERS_SHIFT) + TARGET] === CANCELLED
  }

  /** Tick of the next event, Infinity when there is none. */
  peekTick(): number {
    const slot = this.firstSlot()
    return slot === NO_SLOT ? Number.POSITIVE_INFINITY : this.f64[slot << DOUBLES_SHIFT]!
  }

  /** Phase of the next event; only when there is one. */
  peekPhase(): number {
    return (this.i32[(this.firstSlot() << INTEGERS_SHIFT) + META]! >> 1) & 15
  }

  /** True when nothing is pending up to a tick, or at it nothing of an earlier phase than `phase`. */
  isClearUntil(tick: number, phase: number): boolean {
    // a cancelled event at the head hides none that comes sooner
    if (this.head !== this.tail && this.lateCount === 0 && this.ticks[this.head]! > tick) return true
    return this.peekTick() > tick || this.peekPhase() >= phase
  }

  /** Takes the next event into the public fields; false when there is none. */
  pop(): boolean {
    return this.popUntil(Number.POSITIVE_INFINITY)
  }

  /** Like pop(), but leaves events after `tick` alone. */
  popUntil(tick: number): boolean {
    const head = this.head
    if (head === this.tail || this.lateCount > 0) return this.popSlowly(tick)
    const eventTick = this.ticks[head]!
    if (eventTick > tick) return false
    this.head = head + 1
    const slot = this.slots[head]!
    if (!this.take(slot, eventTick)) return this.popUntil(tick)
    return true
  }

  /** Lays near list and records in heldEvents, where another calendar's may not be; false when they are too long. */
  hold(): boolean {
    this.isHeld = this.capacity <= HELD_RECORDS && this.slots.length === NEAR_CAPACITY
    if (this.isHeld) this.lay(heldEvents.ticks, heldEvents.slots)
    return this.isHeld
  }

  /** Takes them out of heldEvents. */
  letGo(): void {
    if (!this.isHeld) return
    this.isHeld = false
    this.lay(new Float64Array(NEAR_CAPACITY), new Int32Array(NEAR_CAPACITY))
  }

  protected override growNear(capacity: number): void {
    this.letGo()
    super.growNear(capacity)
  }

  private lay(ticks: Float64Array<ArrayBuffer>, slots: Int32Array<ArrayBuffer>): void {
    this.moveNearTo(ticks, slots)
    const { f64 } = this
    this.allocate(this.capacity)
    if (f64.buffer !== this.f64.buffer) this.f64.set(f64)
  }

  save(writer: StateWriter): void {
    const slots = this.collect().filter((slot) => this.i32[(slot << INTEGERS_SHIFT) + TARGET] !== CANCELLED)
    slots.sort((a, b) => (isBefore(a, b, this.f64) ? -1 : 1))
    writer.number(this.sequence)
    writer.number(this.cancelledEver)
    writer.number(this.capacity)
    writer.number(slots.length)
    for (const slot of slots) {
      const record = slot << INTEGERS_SHIFT
      writer.number(slot)
      writer.number(this.f64[slot << DOUBLES_SHIFT]!)
      writer.number(this.f64[(slot << DOUBLES_SHIFT) + KEY]!)
      writer.number(this.i32[record + TARGET]!)
      writer.number(this.i32[record + META]!)
      writer.number(this.i32[record + ARG]!)
    }
  }

  load(reader: StateReader): void {
    this.sequence = reader.number()
    this.cancelledEver = reader.number()
    this.allocate(reader.number())
    this.f64.fill(NO_KEY)
    const slots: number[] = []
    const live = reader.number()
    this.removed = this.sequence - live
    this.housekeepingCount = 0
    this.cancelledCount = 0
    for (let i = 0; i < live; i++) {
      const slot = reader.number()
      const record = slot << INTEGERS_SHIFT
      this.f64[slot << DOUBLES_SHIFT] = reader.number()
      this.f64[(slot << DOUBLES_SHIFT) + KEY] = reader.number()
      this.i32[record + TARGET] = reader.number()
      this.i32[record + META] = reader.number()
      this.i32[record + ARG] = reader.number()
      this.housekeepingCount += this.i32[record + META]! & 1
      slots.push(slot)
    }
    this.freeSlot = NO_SLOT
    for (let slot = this.capacity - 1; slot >= 0; slot--) {
      if (this.f64[(slot << DOUBLES_SHIFT) + KEY] === NO_KEY) this.free(slot)
    }
    this.refile(slots)
  }

  /** A new event that is far, or near when the near list is at its end: move it, give half of it back, or let it be long. */
  private insertElsewhere(slot: number): void {
    const tick = this.f64[slot << DOUBLES_SHIFT]!
    if (tick < this.nearEndTick) {
      if (this.nearCount <= SMALL_COUNT) this.moveNear()
      else if (this.nearCount <= NEAR_CAPACITY) this.shareNear()
    }
    if (tick >= this.nearEndTick) {
      this.far.insert(slot, tick)
    } else if (this.tail < this.stop) {
      this.insertNear(slot, tick, this.f64)
    } else if (!this.insertLong(slot, tick, this.f64)) {
      this.late.push(slot, this.f64)
      this.lateCount++
    }
  }

  /** Gives the later half of the near list to the far events, unless it is all of one tick. */
  private shareNear(): void {
    const firstTick = this.ticks[this.head]!
    if (this.lateCount > 0 || !this.far.canTakeBack || this.nearEndTick - firstTick <= 1) return
    const splitTick = Math.max(this.ticks[(this.head + this.tail) >> 1]!, firstTick + 1)
    const list = this.cutNear(splitTick, this.i32)
    this.far.giveBack(list, this.cutCount, splitTick)
    this.nearEndTick = splitTick
  }

  private popSlowly(tick: number): boolean {
    const slot = this.firstSlot()
    if (slot === NO_SLOT) return false
    const eventTick = this.f64[slot << DOUBLES_SHIFT]!
    if (eventTick > tick) return false
    this.dropFirst(slot)
    return this.take(slot, eventTick)
  }

  /** Slot of the next live event, or NO_SLOT. Frees cancelled ones before it. */
  private firstSlot(): number {
    for (;;) {
      if (this.nearCount === 0 && this.lateCount === 0 && !this.refill()) return NO_SLOT
      const slot = this.firstOfNearAndLate()
      if (this.i32[(slot << INTEGERS_SHIFT) + TARGET] !== CANCELLED) return slot
      this.dropFirst(slot)
      this.cancelledCount--
      this.free(slot)
    }
  }

  private firstOfNearAndLate(): number {
    const near = this.slots[this.head]!
    if (this.lateCount === 0) return near
    const late = this.late.first()
    return this.nearCount === 0 || isBefore(late, near, this.f64) ? late : near
  }

  private dropFirst(slot: number): void {
    if (this.nearCount > 0 && this.slots[this.head] === slot) {
      this.head++
    } else {
      this.late.shift(this.f64)
      this.lateCount--
    }
  }

  /** Copies a record into the public fields and frees it; false when it was cancelled. */
  private take(slot: number, tick: number): boolean {
    const i32 = this.i32
    const record = slot << INTEGERS_SHIFT
    const target = i32[record + TARGET]!
    const meta = i32[record + META]!
    this.f64[(slot << DOUBLES_SHIFT) + KEY] = NO_KEY
    i32[record + NEXT] = this.freeSlot
    this.freeSlot = slot
    if (target === CANCELLED) {
      this.cancelledCount--
      return false
    }
    this.tick = tick
    this.target = target
    this.meta = meta
    this.arg = i32[record + ARG]!
    this.removed++
    if ((meta & 1) !== 0) this.housekeepingCount--
    return true
  }

  /** Fills the empty near list from the far events; false when nothing is pending. */
  private refill(): boolean {
    const far = this.far
    const found = far.refill(SMALL_COUNT)
    this.nearEndTick = far.takenEndTick
    this.fillNear(far.takenList, far.takenCount, this.f64, this.i32)
    return found
  }

  private slotOf(handle: EventHandle): number {
    if (!(handle >= 0)) return NO_SLOT
    const stamp = Math.floor(handle / SLOT_LIMIT)
    const slot = handle - stamp * SLOT_LIMIT
    if (slot >= this.capacity) return NO_SLOT
    const key = this.f64[(slot << DOUBLES_SHIFT) + KEY]!
    if (key < 0 || (key & STAMP_MASK) !== stamp) return NO_SLOT
    return this.i32[(slot << INTEGERS_SHIFT) + TARGET] === CANCELLED ? NO_SLOT : slot
  }

  private free(slot: number): void {
    this.f64[(slot << DOUBLES_SHIFT) + KEY] = NO_KEY
    this.i32[(slot << INTEGERS_SHIFT) + NEXT] = this.freeSlot
    this.freeSlot = slot
  }

  /** Chains the slots from `first` to the end of the records as free. */
  private freeFrom(first: number): void {
    for (let slot = this.capacity - 1; slot >= first; slot--) this.free(slot)
  }

  private grow(): number {
    const old = this.capacity
    if (old * 2 > SLOT_LIMIT) throw new Error(`more than ${old} events pending`)
    const f64 = this.f64
    this.allocate(old * 2)
    if (f64.buffer !== this.f64.buffer) this.f64.set(f64)
    this.freeFrom(old)
    return this.freeSlot
  }

  private allocate(capacity: number): void {
    if (capacity > HELD_RECORDS) this.letGo()
    this.capacity = capacity
    const memory = this.isHeld ? heldEvents.memory : new ArrayBuffer(capacity * RECORD_BYTES)
    const offset = this.isHeld ? heldEvents.offset : 0
    this.f64 = new Float64Array(memory, offset, capacity * RECORD_DOUBLES)
    this.i32 = new Int32Array(memory, offset, capacity * RECORD_INTEGERS)
    this.far.adoptRecords(this.f64, this.i32)
  }

  /** Every slot that stands in a list, cancelled ones included. */
  private collect(): number[] {
    const slots: number[] = []
    for (let i = this.head; i < this.tail; i++) slots.push(this.slots[i]!)
    this.late.collect(slots)
    this.far.collect(slots)
    return slots
  }

  /** Frees all cancelled events. */
  private rebuild(): void {
    const slots: number[] = []
    for (const slot of this.collect()) {
      if (this.i32[(slot << INTEGERS_SHIFT) + TARGET] === CANCELLED) this.free(slot)
      else slots.push(slot)
    }
    this.cancelledCount = 0
    this.refile(slots)
  }

  /** Makes `slots` the pending events: all far, from where the next pop fetches what is near. */
  private refile(slots: readonly number[]): void {
    this.clearNear()
    this.lateCount = 0
    this.late.size = 0
    this.far.clear()
    this.nearEndTick = Number.NEGATIVE_INFINITY
    for (const slot of slots) this.far.insert(slot, this.f64[slot << DOUBLES_SHIFT]!)
  }
}
