// The parts that wait inside a station, kept in the order of its discipline. O(1) for first come first served; a keyed
// discipline finds the place by halving and shifts the rest. Does not know servers. Its numbers lie in the record of its
// station, its parts in an array that can be moved (lane/layout).
import type { Saveable } from '../kernel/Saveable'
import type { StateReader } from '../kernel/StateReader'
import type { StateWriter } from '../kernel/StateWriter'
import { HELD_PARTS, QUEUE_HEAD, QUEUE_LENGTH, QUEUE_TAIL } from '../lane/layout'
import { comesBefore } from './comesBefore'
import type { Integers } from './entityRecord'
import type { PartStore } from './PartStore'
import { NO_PART } from './PartStore'
import { DISCIPLINE } from './Place'

const FIRST_LENGTH = 16

export class PartQueue implements Saveable {
  private readonly parts: PartStore
  private readonly discipline: number
  /** The waiting parts are items[head] … items[tail − 1], and the queue lives as if `items` were only `length` long. */
  private integers: Integers
  private items: Integers = new Int32Array(FIRST_LENGTH)

  constructor(parts: PartStore, discipline: number, integers: Integers) {
    this.parts = parts
    this.discipline = discipline
    this.integers = integers
    integers[QUEUE_LENGTH] = FIRST_LENGTH
  }

  /** `integers` holds what the record before it held; `items` is as long as the queue, or longer than any can be. */
  moveTo(integers: Integers, items: Integers): void {
    const size = this.size
    items.set(this.items.subarray(this.integers[QUEUE_HEAD]!, this.integers[QUEUE_TAIL]!))
    integers[QUEUE_HEAD] = 0
    integers[QUEUE_TAIL] = size
    if (integers[QUEUE_LENGTH]! > items.length) integers[QUEUE_LENGTH] = items.length
    this.integers = integers
    this.items = items
  }

  /** The array lives as if it were so long. */
  get length(): number {
    return this.integers[QUEUE_LENGTH]!
  }

  get size(): number {
    return this.integers[QUEUE_TAIL]! - this.integers[QUEUE_HEAD]!
  }

  /** The part that is next, NO_PART when empty. */
  peek(): number {
    const head = this.integers[QUEUE_HEAD]!
    return this.integers[QUEUE_TAIL]! > head ? this.items[head]! : NO_PART
  }

  pop(): number {
    const { integers } = this
    const head = integers[QUEUE_HEAD]!
    const tail = integers[QUEUE_TAIL]!
    if (tail === head) return NO_PART
    const part = this.items[head]!
    if (head + 1 === tail) {
      integers[QUEUE_HEAD] = 0
      integers[QUEUE_TAIL] = 0
    } else integers[QUEUE_HEAD] = head + 1
    return part
  }

  /** The part that has joined last is the last to go, as long as parts join one after the other. */
  get isFifo(): boolean {
    return this.discipline === DISCIPLINE.fifo
  }

  /** The part that is last, NO_PART when empty. */
  last(): number {
    const tail = this.integers[QUEUE_TAIL]!
    return tail > this.integers[QUEUE_HEAD]! ? this.items[tail - 1]! : NO_PART
  }

  /** push(), of a part that is known to go last. */
  append(part: number): void {
    const { integers } = this
    if (integers[QUEUE_TAIL] === integers[QUEUE_LENGTH]) this.makeRoom()
    const tail = integers[QUEUE_TAIL]!
    this.items[tail] = part
    integers[QUEUE_TAIL] = tail + 1
  }

  push(part: number): void {
    const { integers } = this
    if (integers[QUEUE_TAIL] === integers[QUEUE_LENGTH]) this.makeRoom()
    const { items } = this
    const tail = integers[QUEUE_TAIL]!
    let at = tail
    if (at > integers[QUEUE_HEAD]! && comesBefore(this.parts, this.discipline, part, items[at - 1]!)) {
      at = this.positionOf(part)
      items.copyWithin(at + 1, at, tail)
    }
    items[at] = part
    integers[QUEUE_TAIL] = tail + 1
  }

  /** The n-th waiting part, 0 is next. */
  at(n: number): number {
    return this.items[this.integers[QUEUE_HEAD]! + n]!
  }

  /** The n-th waiting part is next from now on; the others keep their order. */
  moveToFront(n: number): void {
    const head = this.integers[QUEUE_HEAD]!
    const part = this.at(n)
    this.items.copyWithin(head + 1, head, head + n)
    this.items[head] = part
  }

  /** False when the part is not here. */
  remove(part: number): boolean {
    const tail = this.integers[QUEUE_TAIL]!
    const at = this.items.subarray(0, tail).indexOf(part, this.integers[QUEUE_HEAD]!)
    if (at < 0) return false
    this.items.copyWithin(at, at + 1, tail)
    this.integers[QUEUE_TAIL] = tail - 1
    return true
  }

  save(writer: StateWriter): void {
    writer.array(this.items.subarray(this.integers[QUEUE_HEAD]!, this.integers[QUEUE_TAIL]!))
  }

  load(reader: StateReader): void {
    const items = reader.int32Array()
    const length = Math.max(FIRST_LENGTH, items.length)
    if (length > this.items.length) this.items = items
    else this.items.set(items)
    this.integers[QUEUE_HEAD] = 0
    this.integers[QUEUE_TAIL] = items.length
    this.integers[QUEUE_LENGTH] = length
  }

  /** First position whose part goes after `part`. */
  private positionOf(part: number): number {
    let low = this.integers[QUEUE_HEAD]!
    let high = this.integers[QUEUE_TAIL]! - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if (comesBefore(this.parts, this.discipline, part, this.items[middle]!)) high = middle
      else low = middle + 1
    }
    return low
  }

  /** Doubles when more than half is in use, else moves to the front. What is held does so before it leaves for a longer array. */
  private makeRoom(): void {
    const { integers, items } = this
    const { size, length } = this
    const isRoomy = size * 2 > length
    if (isRoomy && length < items.length) {
      integers[QUEUE_LENGTH] = Math.min(length * 2, items.length)
      return
    }
    if (isRoomy && (length !== HELD_PARTS || size === length)) {
      this.items = new Int32Array(length * 2)
      integers[QUEUE_LENGTH] = length * 2
    }
    this.items.set(items.subarray(integers[QUEUE_HEAD]!, integers[QUEUE_TAIL]!))
    integers[QUEUE_HEAD] = 0
    integers[QUEUE_TAIL] = size
  }
}
