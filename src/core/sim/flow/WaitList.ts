// Parts that wait to enter one place, in order of asking. A part may stand in the lists of several places; the first that
// lets it in makes its entries in the others stale, and they are dropped when met. Does not choose.
import type { Saveable } from '../kernel/Saveable'
import type { StateReader } from '../kernel/StateReader'
import type { StateWriter } from '../kernel/StateWriter'
import { TokenQueue } from '../kernel/TokenQueue'
import type { PartStore } from './PartStore'

export class WaitList implements Saveable {
  private readonly parts: PartStore
  private readonly queue = new TokenQueue('fifo')

  constructor(parts: PartStore) {
    this.parts = parts
  }

  /** The part waits under the ticket that PartStore.waitTicket holds. */
  add(part: number): void {
    this.queue.push(part, this.parts.waitTicket[part]!)
  }

  /** True when there is no entry, not even a stale one. */
  get isEmpty(): boolean {
    return this.queue.size === 0
  }

  /** First entry whose part still waits, −1 when nobody does. */
  first(): number {
    if (this.queue.size === 0) return -1
    return this.skipStale(this.queue.first())
  }

  /** The entry behind, −1 at the end. */
  after(entry: number): number {
    return this.skipStale(this.queue.after(entry))
  }

  partAt(entry: number): number {
    return this.queue.tokenOf(entry)
  }

  remove(entry: number): void {
    this.queue.removeTicket(entry)
  }

  /** All parts that still wait, first first; changes nothing. */
  waiting(): number[] {
    const parts: number[] = []
    for (let entry = this.queue.first(); entry >= 0; entry = this.queue.after(entry))
      if (!this.isStale(entry)) parts.push(this.partAt(entry))
    return parts
  }

  save(writer: StateWriter): void {
    this.queue.save(writer)
  }

  load(reader: StateReader): void {
    this.queue.load(reader)
  }

  private skipStale(from: number): number {
    let entry = from
    while (entry >= 0 && this.isStale(entry)) {
      const next = this.queue.after(entry)
      this.queue.removeTicket(entry)
      entry = next
    }
    return entry
  }

  private isStale(entry: number): boolean {
    return this.parts.waitTicket[this.queue.tokenOf(entry)] !== this.queue.priorityOf(entry)
  }
}
