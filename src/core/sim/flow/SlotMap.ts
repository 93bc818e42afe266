// Which slots of a place are taken; gives out the lowest free one. Beyond the number of slots everything lies on the last
// one (an unlimited buffer shows no more). Does not know parts.
import type { Saveable } from '../kernel/Saveable'
import type { StateReader } from '../kernel/StateReader'
import type { StateWriter } from '../kernel/StateWriter'

export class SlotMap implements Saveable {
  private readonly taken: Uint8Array
  /** No slot below is free. */
  private lowest = 0

  constructor(slots: number) {
    this.taken = new Uint8Array(slots)
  }

  take(): number {
    const { taken } = this
    while (this.lowest < taken.length && taken[this.lowest] === 1) this.lowest++
    if (this.lowest >= taken.length) return taken.length - 1
    taken[this.lowest] = 1
    return this.lowest++
  }

  give(slot: number): void {
    if (slot < 0) return
    this.taken[slot] = 0
    if (slot < this.lowest) this.lowest = slot
  }

  save(writer: StateWriter): void {
    writer.array(this.taken)
    writer.number(this.lowest)
  }

  load(reader: StateReader): void {
    reader.into(this.taken)
    this.lowest = reader.number()
  }
}
