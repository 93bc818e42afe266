// Parts that wait to enter one place, in order of asking. A part may stand in the lists of several places; the first that
// lets it in makes its entries in the others stale, and they are dropped when met. Does not choose. Its numbers lie in the
// record of its place, its entries in arrays that can be moved (lane/layout).
import type { Saveable } from '../kernel/Saveable'
import type { StateReader } from '../kernel/StateReader'
import type { StateWriter } from '../kernel/StateWriter'
import { WAITS_HEAD, WAITS_SIZE, WAITS_TAIL } from '../lane/layout'
import { type Doubles, type Integers, newIntegers } from './entityRecord'
import { NO_PART, type PartStore } from './PartStore'

const FIRST_LENGTH = 8

/** Memory for a list that does not grow with it. */
export interface WaitRoom {
  /** Some list did not fit any more and lies elsewhere since. */
  isOutgrown: boolean
}

export class WaitList implements Saveable {
  private readonly store: PartStore
  /** Entries are those from head to tail, `size` of them not struck out. */
  private integers: Integers
  /** Of each entry; NO_PART: struck out. */
  private parts: Integers = new Int32Array(FIRST_LENGTH)
  /** The ticket the part had when it asked; an entry whose part has another one by now is stale. */
  private tickets: Doubles = new Float64Array(FIRST_LENGTH)
  /** Whose the arrays are, when they are not its own. */
  private room: WaitRoom | undefined = undefined

  constructor(store: PartStore, integers: Integers = newIntegers()) {
    this.store = store
    this.integers = integers
  }

  /** `integers` holds what the record before it held; the arrays are at least `size` long. */
  moveTo(integers: Integers, parts: Integers, tickets: Doubles, room: WaitRoom | undefined): void {
    const from = this.parts
    const asked = this.tickets
    this.integers = integers
    this.parts = parts
    this.tickets = tickets
    this.room = room
    this.takeOver(from, asked)
  }

  /** As long as arrays of its own have to be. */
  get ownLength(): number {
    return Math.max(FIRST_LENGTH, this.size)
  }

  /** Entries that are not struck out, stale ones included. */
  get size(): number {
    return this.integers[WAITS_SIZE]!
  }

  /** The part waits under the ticket that PartStore.waitTicket holds. Whoever walks the list starts again. */
  add(part: number): void {
    if (this.integers[WAITS_TAIL] === this.parts.length) this.makeRoom()
    const { integers } = this
    const tail = integers[WAITS_TAIL]!
    this.parts[tail] = part
    this.tickets[tail] = this.store.waitTicket[part]!
    integers[WAITS_TAIL] = tail + 1
    integers[WAITS_SIZE]!++
  }

  /** True when there is no entry, not even a stale one. */
  get isEmpty(): boolean {
    return this.integers[WAITS_SIZE] === 0
  }

  /** First entry whose part still waits, −1 when nobody does. */
  first(): number {
    return this.integers[WAITS_SIZE] === 0 ? -1 : this.liveFrom(this.integers[WAITS_HEAD]!)
  }

  /** The entry behind, −1 at the end. */
  after(entry: number): number {
    return this.liveFrom(entry + 1)
  }

  partAt(entry: number): number {
    return this.parts[entry]!
  }

  /** Strikes the entry out; the others keep theirs. */
  remove(entry: number): void {
    const { integers, parts } = this
    parts[entry] = NO_PART
    integers[WAITS_SIZE]!--
    if (integers[WAITS_SIZE] === 0) {
      integers[WAITS_HEAD] = 0
      integers[WAITS_TAIL] = 0
      return
    }
    let head = integers[WAITS_HEAD]!
    while (parts[head] === NO_PART) head++
    integers[WAITS_HEAD] = head
  }

  /** All parts that still wait, first first; changes nothing. */
  waiting(): number[] {
    const parts: number[] = []
    const tail = this.integers[WAITS_TAIL]!
    for (let entry = this.integers[WAITS_HEAD]!; entry < tail; entry++) {
      const part = this.parts[entry]!
      if (part !== NO_PART && this.store.waitTicket[part] === this.tickets[entry]) parts.push(part)
    }
    return parts
  }

  save(writer: StateWriter): void {
    // a list looks the same wherever it lies and whatever has been struck out of it
    const parts = new Int32Array(this.size)
    const tickets = new Float64Array(this.size)
    copyEntries(
      this.parts,
      this.tickets,
      this.integers[WAITS_HEAD]!,
      this.integers[WAITS_TAIL]!,
      parts,
      tickets,
    )
    writer.array(parts)
    writer.array(tickets)
  }

  load(reader: StateReader): void {
    const parts = reader.int32Array()
    const tickets = reader.float64Array()
    if (parts.length > this.parts.length) this.growTo(parts.length)
    this.parts.set(parts)
    this.tickets.set(tickets)
    this.integers[WAITS_HEAD] = 0
    this.integers[WAITS_TAIL] = parts.length
    this.integers[WAITS_SIZE] = parts.length
  }

  /** First entry from here on whose part still waits, −1 when there is none; stale ones on the way are struck out. */
  private liveFrom(first: number): number {
    const { integers, parts, tickets } = this
    const { waitTicket } = this.store
    for (let entry = first; entry < integers[WAITS_TAIL]!; entry++) {
      const part = parts[entry]!
      if (part === NO_PART) continue
      if (waitTicket[part] === tickets[entry]) return entry
      this.remove(entry)
    }
    return -1
  }

  /** To the front, over what has been struck out; into longer arrays when that frees less than half. */
  private makeRoom(): void {
    const { parts, tickets } = this
    if (this.size * 2 > parts.length) this.growTo(parts.length * 2)
    this.takeOver(parts, tickets)
  }

  /** Longer arrays of its own: what it had does not matter to it any more. */
  private growTo(length: number): void {
    if (this.room !== undefined) this.room.isOutgrown = true
    this.room = undefined
    this.parts = new Int32Array(length)
    this.tickets = new Float64Array(length)
  }

  /** Entries that are not struck out, to the front of the arrays. */
  private takeOver(parts: Integers, tickets: Doubles): void {
    const { integers } = this
    const { size } = this
    copyEntries(parts, tickets, integers[WAITS_HEAD]!, integers[WAITS_TAIL]!, this.parts, this.tickets)
    integers[WAITS_HEAD] = 0
    integers[WAITS_TAIL] = size
  }
}

function copyEntries(
  parts: Integers,
  tickets: Doubles,
  head: number,
  tail: number,
  toParts: Integers,
  toTickets: Doubles,
): void {
  let to = 0
  for (let entry = head; entry < tail; entry++) {
    if (parts[entry] === NO_PART) continue
    toParts[to] = parts[entry]!
    toTickets[to] = tickets[entry]!
    to++
  }
}
