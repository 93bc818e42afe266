// Which slots of a place are taken; gives out the lowest free one. Beyond the number of slots everything lies on the last
// one (an unlimited buffer shows no more). Does not know parts. Its numbers lie where its place's lie (lane/layout).
import type { Saveable } from '../kernel/Saveable'
import type { StateReader } from '../kernel/StateReader'
import type { StateWriter } from '../kernel/StateWriter'
import { SLOTS_LOWEST } from '../lane/layout'
import type { Bytes, Integers } from './entityRecord'

export class SlotMap implements Saveable {
  private taken: Bytes
  /** Of the place; no slot below the lowest is free. */
  private integers: Integers

  constructor(slots: number, integers: Integers) {
    this.taken = new Uint8Array(slots)
    this.integers = integers
  }

  /** `integers` holds what the record before it held; `taken` is as long as the array it replaces. */
  moveTo(integers: Integers, taken: Bytes): void {
    taken.set(this.taken)
    this.integers = integers
    this.taken = taken
  }

  get count(): number {
    return this.taken.length
  }

  take(): number {
    const { taken, integers } = this
    let lowest = integers[SLOTS_LOWEST]!
    while (lowest < taken.length && taken[lowest] === 1) lowest++
    if (lowest >= taken.length) {
      integers[SLOTS_LOWEST] = lowest
      return taken.length - 1
    }
    taken[lowest] = 1
    integers[SLOTS_LOWEST] = lowest + 1
    return lowest
  }

  give(slot: number): void {
    if (slot < 0) return
    this.taken[slot] = 0
    if (slot < this.integers[SLOTS_LOWEST]!) this.integers[SLOTS_LOWEST] = slot
  }

  save(writer: StateWriter): void {
    writer.array(this.taken)
    writer.number(this.integers[SLOTS_LOWEST]!)
  }

  load(reader: StateReader): void {
    reader.into(this.taken)
    this.integers[SLOTS_LOWEST] = reader.number()
  }
}
