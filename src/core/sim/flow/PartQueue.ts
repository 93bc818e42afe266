// The parts that wait inside a station, kept in the order of its discipline. O(1) for first come first served; a keyed
// discipline finds the place by halving and shifts the rest. Does not know servers.
import type { Saveable } from '../kernel/Saveable'
import type { StateReader } from '../kernel/StateReader'
import type { StateWriter } from '../kernel/StateWriter'
import { comesBefore } from './comesBefore'
import type { PartStore } from './PartStore'
import { NO_PART } from './PartStore'
import { DISCIPLINE } from './Place'

const FIRST_CAPACITY = 16

export class PartQueue implements Saveable {
  private readonly parts: PartStore
  private readonly discipline: number
  private items = new Int32Array(FIRST_CAPACITY)
  /** The waiting parts are items[head] … items[tail − 1]. */
  private head = 0
  private tail = 0

  constructor(parts: PartStore, discipline: number) {
    this.parts = parts
    this.discipline = discipline
  }

  get size(): number {
    return this.tail - this.head
  }

  /** The part that is next, NO_PART when empty. */
  peek(): number {
    return this.tail > this.head ? this.items[this.head]! : NO_PART
  }

  pop(): number {
    if (this.tail === this.head) return NO_PART
    const part = this.items[this.head++]!
    if (this.head === this.tail) {
      this.head = 0
      this.tail = 0
    }
    return part
  }

  /** The part that has joined last is the last to go, as long as parts join one after the other. */
  get isFifo(): boolean {
    return this.discipline === DISCIPLINE.fifo
  }

  /** The part that is last, NO_PART when empty. */
  last(): number {
    return this.tail > this.head ? this.items[this.tail - 1]! : NO_PART
  }

  /** push(), of a part that is known to go last. */
  append(part: number): void {
    if (this.tail === this.items.length) this.makeRoom()
    this.items[this.tail++] = part
  }

  push(part: number): void {
    if (this.tail === this.items.length) this.makeRoom()
    const items = this.items
    let at = this.tail
    if (at > this.head && comesBefore(this.parts, this.discipline, part, items[at - 1]!)) {
      at = this.positionOf(part)
      items.copyWithin(at + 1, at, this.tail)
    }
    items[at] = part
    this.tail++
  }

  /** The n-th waiting part, 0 is next. */
  at(n: number): number {
    return this.items[this.head + n]!
  }

  /** The n-th waiting part is next from now on; the others keep their order. */
  moveToFront(n: number): void {
    const part = this.at(n)
    this.items.copyWithin(this.head + 1, this.head, this.head + n)
    this.items[this.head] = part
  }

  /** False when the part is not here. */
  remove(part: number): boolean {
    const at = this.items.indexOf(part, this.head)
    if (at < 0 || at >= this.tail) return false
    this.items.copyWithin(at, at + 1, this.tail)
    this.tail--
    return true
  }

  save(writer: StateWriter): void {
    writer.array(this.items.subarray(this.head, this.tail))
  }

  load(reader: StateReader): void {
    const items = reader.int32Array()
    this.items = items.length < FIRST_CAPACITY ? new Int32Array(FIRST_CAPACITY) : items
    this.items.set(items)
    this.head = 0
    this.tail = items.length
  }

  /** First position whose part goes after `part`. */
  private positionOf(part: number): number {
    let low = this.head
    let high = this.tail - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if (comesBefore(this.parts, this.discipline, part, this.items[middle]!)) high = middle
      else low = middle + 1
    }
    return low
  }

  /** Moves to the front what has room there, or doubles. */
  private makeRoom(): void {
    const size = this.size
    const roomy = size * 2 > this.items.length
    const target = roomy ? new Int32Array(this.items.length * 2) : this.items
    if (roomy) target.set(this.items.subarray(this.head, this.tail))
    else this.items.copyWithin(0, this.head, this.tail)
    this.items = target
    this.head = 0
    this.tail = size
  }
}
