// The calendar's next events in order: slots with their ticks in [head, tail), eaten from the front. EventCalendar builds on
// it and handles the fields itself where every nanosecond counts (a second object would cost 5 % at ten pending events);
// here is what happens less often. Does not own the records.
import { NEAR_CAPACITY } from '../lane/layout'
import { DOUBLES_SHIFT, INTEGERS_SHIFT, NEXT, NO_SLOT } from './eventRecord'
import { isBefore } from './LateEvents'
import { sortSlots } from './sortSlots'

/** Buckets up to this size are sorted by insertion while they are taken. */
const INSERTION_LIMIT = 64
/** Buckets sorted by insertion are filled leftwards from here, so that later insertion has room behind. */
const MIDDLE = 512
/** A long list is searched this far from its end before an event is refused. */
const SEARCH_LIMIT = 32

export abstract class NearEvents {
  protected slots: Int32Array<ArrayBuffer> = new Int32Array(NEAR_CAPACITY)
  protected ticks: Float64Array<ArrayBuffer> = new Float64Array(NEAR_CAPACITY)
  head = 0
  tail = 0
  /** At this tail an insertion needs thought: no room, or too many. */
  stop = NEAR_CAPACITY
  /** Length of the list the last cutNear() returned. */
  protected cutCount = 0

  protected get nearCount(): number {
    return this.tail - this.head
  }

  protected clearNear(): void {
    this.head = 0
    this.tail = 0
    this.stop = NEAR_CAPACITY
  }

  /** Moves the list to other arrays of the same length. */
  protected moveNearTo(ticks: Float64Array<ArrayBuffer>, slots: Int32Array<ArrayBuffer>): void {
    ticks.set(this.ticks)
    slots.set(this.slots)
    this.ticks = ticks
    this.slots = slots
  }

  /** Moves the list to the start of its arrays; there is room for new ones afterwards. */
  protected moveNear(): void {
    this.slots.copyWithin(0, this.head, this.tail)
    this.ticks.copyWithin(0, this.head, this.tail)
    this.tail -= this.head
    this.head = 0
    this.stop = this.slots.length
  }

  /** Puts an event where it belongs; there must be room. */
  protected insertNear(slot: number, tick: number, f64: Float64Array): void {
    let index = this.tail
    while (index > this.head && isBefore(slot, this.slots[index - 1]!, f64)) index--
    this.putAt(index, slot, tick)
  }

  /** Into a list that is long because its events are simultaneous; false when its place is too far from the end. */
  protected insertLong(slot: number, tick: number, f64: Float64Array): boolean {
    if (this.tail === this.slots.length) {
      if (this.head > this.tail >> 1) this.moveNear()
      else this.growNear(this.slots.length * 2)
    }
    let index = this.tail
    const last = Math.max(this.head, index - SEARCH_LIMIT)
    while (index > last && isBefore(slot, this.slots[index - 1]!, f64)) index--
    const found = index > last || index === this.head || !isBefore(slot, this.slots[index - 1]!, f64)
    if (found) this.putAt(index, slot, tick)
    this.stop = this.tail
    return found
  }

  /** Cuts off what is at or after `tick` and returns it as a list of slots. */
  protected cutNear(tick: number, i32: Int32Array): number {
    let split = this.tail
    let list = NO_SLOT
    while (split > this.head && this.ticks[split - 1]! >= tick) {
      const slot = this.slots[--split]!
      i32[(slot << INTEGERS_SHIFT) + NEXT] = list
      list = slot
    }
    this.cutCount = this.tail - split
    this.tail = split
    this.moveNear()
    return list
  }

  /** Takes an unordered list, newest first, into the empty near list. */
  protected fillNear(list: number, count: number, f64: Float64Array, i32: Int32Array): void {
    if (count <= INSERTION_LIMIT) this.fillByInsertion(list, f64, i32)
    else this.fillBySorting(list, count, f64, i32)
  }

  /** Leftwards from the middle: simultaneous events, newest first in the list, need no moves. */
  private fillByInsertion(list: number, f64: Float64Array, i32: Int32Array): void {
    const { ticks, slots } = this
    let head = MIDDLE
    for (let slot = list; slot !== NO_SLOT; slot = i32[(slot << INTEGERS_SHIFT) + NEXT]!) {
      const tick = f64[slot << DOUBLES_SHIFT]!
      let index = head--
      while (index < MIDDLE) {
        const other = ticks[index]!
        if (other > tick || (other === tick && isBefore(slot, slots[index]!, f64))) break
        ticks[index - 1] = other
        slots[index - 1] = slots[index]!
        index++
      }
      ticks[index - 1] = tick
      slots[index - 1] = slot
    }
    this.head = head
    this.tail = MIDDLE
    this.stop = NEAR_CAPACITY
  }

  private fillBySorting(list: number, count: number, f64: Float64Array, i32: Int32Array): void {
    if (count > this.slots.length) this.growNear(count)
    const { ticks, slots } = this
    let index = count
    for (let slot = list; slot !== NO_SLOT; slot = i32[(slot << INTEGERS_SHIFT) + NEXT]!)
      slots[--index] = slot
    sortSlots(slots, count, f64)
    for (let i = 0; i < count; i++) ticks[i] = f64[slots[i]! << DOUBLES_SHIFT]!
    this.head = 0
    this.tail = count
    this.stop = count
  }

  private putAt(index: number, slot: number, tick: number): void {
    this.slots.copyWithin(index + 1, index, this.tail)
    this.ticks.copyWithin(index + 1, index, this.tail)
    this.slots[index] = slot
    this.ticks[index] = tick
    this.tail++
  }

  protected growNear(capacity: number): void {
    const slots = new Int32Array(capacity)
    const ticks = new Float64Array(capacity)
    slots.set(this.slots)
    ticks.set(this.ticks)
    this.slots = slots
    this.ticks = ticks
  }
}
