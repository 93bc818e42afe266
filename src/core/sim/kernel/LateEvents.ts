// Events that came too late for the sorted list of near ones, in a binary heap: a rare safety net that keeps thousands of
// simultaneous events with mixed phases from costing a search each. Knows only slots and the calendar's records.
import { DOUBLES_SHIFT, KEY } from './eventRecord'

export class LateEvents {
  size = 0
  private heap = new Int32Array(64)

  /** Slot of the first event; only when size > 0. */
  first(): number {
    return this.heap[0]!
  }

  push(slot: number, f64: Float64Array): void {
    if (this.size === this.heap.length) {
      const heap = new Int32Array(this.size * 2)
      heap.set(this.heap)
      this.heap = heap
    }
    let index = this.size++
    while (index > 0) {
      const parent = (index - 1) >> 1
      if (!isBefore(slot, this.heap[parent]!, f64)) break
      this.heap[index] = this.heap[parent]!
      index = parent
    }
    this.heap[index] = slot
  }

  /** Removes the first event. */
  shift(f64: Float64Array): void {
    const heap = this.heap
    const end = --this.size
    const slot = heap[end]!
    let index = 0
    for (;;) {
      let child = 2 * index + 1
      if (child >= end) break
      if (child + 1 < end && isBefore(heap[child + 1]!, heap[child]!, f64)) child++
      if (!isBefore(heap[child]!, slot, f64)) break
      heap[index] = heap[child]!
      index = child
    }
    heap[index] = slot
  }

  collect(slots: number[]): void {
    for (let i = 0; i < this.size; i++) slots.push(this.heap[i]!)
  }
}

/** Order of the calendar: tick, then key. */
export function isBefore(a: number, b: number, f64: Float64Array): boolean {
  const tickA = f64[a << DOUBLES_SHIFT]!
  const tickB = f64[b << DOUBLES_SHIFT]!
  return (
    tickA < tickB || (tickA === tickB && f64[(a << DOUBLES_SHIFT) + KEY]! < f64[(b << DOUBLES_SHIFT) + KEY]!)
  )
}
