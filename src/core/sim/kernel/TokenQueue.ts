// A waiting line of tokens (whole numbers: parts, claims) by first come, last come or priority, ties by order of arrival.
// Does not know what the tokens are or why they wait. Holding on to the ticket of a push makes a later removal cheap.
import type { StateReader } from './StateReader'
import type { StateWriter } from './StateWriter'

/** `priority`: smallest number first (shortest processing time, due date, rank). */
export type QueueDiscipline = 'fifo' | 'lifo' | 'priority'

const NONE = -1
const INITIAL_CAPACITY = 8

export class TokenQueue {
  readonly discipline: QueueDiscipline
  size = 0
  private readonly ordered: boolean
  private arrivals = 0
  // by ticket
  private tokens = new Int32Array(INITIAL_CAPACITY)
  private priorities = new Float64Array(INITIAL_CAPACITY)
  private orders = new Float64Array(INITIAL_CAPACITY)
  private next = new Int32Array(INITIAL_CAPACITY)
  /** In a line: the ticket before; in a heap: the place in it. NONE for a free ticket of a heap. */
  private previous = new Int32Array(INITIAL_CAPACITY)
  private used = 0
  private freeTicket = NONE
  private head = NONE
  private tail = NONE
  private heap = new Int32Array(0)

  constructor(discipline: QueueDiscipline = 'fifo') {
    this.discipline = discipline
    this.ordered = discipline === 'priority'
  }

  /** Adds a token and returns its ticket, valid until the token leaves. */
  push(token: number, priority = 0): number {
    const ticket = this.newTicket()
    this.tokens[ticket] = token
    this.priorities[ticket] = priority
    this.orders[ticket] = this.arrivals++
    this.size++
    if (this.ordered) this.pushHeap(ticket)
    else if (this.discipline === 'fifo') this.append(ticket)
    else this.prepend(ticket)
    return ticket
  }

  /** Ticket of the token that is next, −1 when empty. */
  first(): number {
    if (this.size === 0) return NONE
    return this.ordered ? this.heap[0]! : this.head
  }

  /** Ticket after `ticket` when walking all tokens, −1 at the end. With `priority` the walk is not in order of priority. */
  after(ticket: number): number {
    if (!this.ordered) return this.next[ticket]!
    const place = this.previous[ticket]! + 1
    return place < this.size ? this.heap[place]! : NONE
  }

  tokenOf(ticket: number): number {
    return this.tokens[ticket]!
  }

  priorityOf(ticket: number): number {
    return this.priorities[ticket]!
  }

  /** Rises with every push: tells which of two tokens came first. */
  orderOf(ticket: number): number {
    return this.orders[ticket]!
  }

  /** The token that is next, without removing it; −1 when empty. */
  peek(): number {
    const ticket = this.first()
    return ticket === NONE ? NONE : this.tokens[ticket]!
  }

  /** Removes and returns the token that is next; −1 when empty. */
  pop(): number {
    const ticket = this.first()
    if (ticket === NONE) return NONE
    const token = this.tokens[ticket]!
    this.removeTicket(ticket)
    return token
  }

  removeTicket(ticket: number): void {
    if (this.ordered) this.removeFromHeap(ticket)
    else this.unlink(ticket)
    this.size--
    this.next[ticket] = this.freeTicket
    this.freeTicket = ticket
  }

  /** Removes a token wherever it stands, by walking the line; false when it is not there. */
  remove(token: number): boolean {
    const ticket = this.find(token)
    if (ticket === NONE) return false
    this.removeTicket(ticket)
    return true
  }

  /** Ticket of a token, −1 when it is not there. Walks the line. */
  find(token: number): number {
    let ticket = this.first()
    while (ticket !== NONE && this.tokens[ticket] !== token) ticket = this.after(ticket)
    return ticket
  }

  save(writer: StateWriter): void {
    for (const value of [this.size, this.arrivals, this.used, this.freeTicket, this.head, this.tail])
      writer.number(value)
    writer.array(this.tokens, this.used)
    writer.array(this.priorities, this.used)
    writer.array(this.orders, this.used)
    writer.array(this.next, this.used)
    writer.array(this.previous, this.used)
    writer.array(this.heap, this.ordered ? this.size : 0)
  }

  load(reader: StateReader): void {
    this.size = reader.number()
    this.arrivals = reader.number()
    this.used = reader.number()
    this.freeTicket = reader.number()
    this.head = reader.number()
    this.tail = reader.number()
    this.allocate(Math.max(INITIAL_CAPACITY, this.used))
    reader.into(this.tokens)
    reader.into(this.priorities)
    reader.into(this.orders)
    reader.into(this.next)
    reader.into(this.previous)
    reader.into(this.heap)
  }

  private newTicket(): number {
    const ticket = this.freeTicket
    if (ticket !== NONE) {
      this.freeTicket = this.next[ticket]!
      return ticket
    }
    if (this.used === this.tokens.length) this.allocate(this.used * 2)
    return this.used++
  }

  private allocate(capacity: number): void {
    this.tokens = grown(this.tokens, new Int32Array(capacity))
    this.priorities = grown(this.priorities, new Float64Array(capacity))
    this.orders = grown(this.orders, new Float64Array(capacity))
    this.next = grown(this.next, new Int32Array(capacity))
    this.previous = grown(this.previous, new Int32Array(capacity))
    if (this.ordered) this.heap = grown(this.heap, new Int32Array(capacity))
  }

  private append(ticket: number): void {
    this.next[ticket] = NONE
    this.previous[ticket] = this.tail
    if (this.tail === NONE) this.head = ticket
    else this.next[this.tail] = ticket
    this.tail = ticket
  }

  private prepend(ticket: number): void {
    this.previous[ticket] = NONE
    this.next[ticket] = this.head
    if (this.head === NONE) this.tail = ticket
    else this.previous[this.head] = ticket
    this.head = ticket
  }

  private unlink(ticket: number): void {
    const before = this.previous[ticket]!
    const behind = this.next[ticket]!
    if (before === NONE) this.head = behind
    else this.next[before] = behind
    if (behind === NONE) this.tail = before
    else this.previous[behind] = before
  }

  private comesBefore(a: number, b: number): boolean {
    const pa = this.priorities[a]!
    const pb = this.priorities[b]!
    return pa < pb || (pa === pb && this.orders[a]! < this.orders[b]!)
  }

  private pushHeap(ticket: number): void {
    if (this.heap.length < this.tokens.length)
      this.heap = grown(this.heap, new Int32Array(this.tokens.length))
    this.siftUp(ticket, this.size - 1)
  }

  private removeFromHeap(ticket: number): void {
    const place = this.previous[ticket]!
    const last = this.heap[this.size - 1]!
    if (last === ticket) return
    this.siftUp(last, place)
    this.siftDown(last, this.previous[last]!)
  }

  /** Puts `ticket` at `place` or nearer to the top. */
  private siftUp(ticket: number, place: number): void {
    let index = place
    while (index > 0) {
      const parentIndex = (index - 1) >> 1
      const parent = this.heap[parentIndex]!
      if (!this.comesBefore(ticket, parent)) break
      this.heap[index] = parent
      this.previous[parent] = index
      index = parentIndex
    }
    this.heap[index] = ticket
    this.previous[ticket] = index
  }

  /** Moves `ticket` from `place` down, in a heap that no longer counts its last element. */
  private siftDown(ticket: number, place: number): void {
    const end = this.size - 1
    let index = place
    for (;;) {
      let childIndex = 2 * index + 1
      if (childIndex >= end) break
      if (childIndex + 1 < end && this.comesBefore(this.heap[childIndex + 1]!, this.heap[childIndex]!))
        childIndex++
      const child = this.heap[childIndex]!
      if (!this.comesBefore(child, ticket)) break
      this.heap[index] = child
      this.previous[child] = index
      index = childIndex
    }
    this.heap[index] = ticket
    this.previous[ticket] = index
  }
}

function grown<T extends Int32Array | Float64Array>(from: T, to: T): T {
  to.set(from.length > to.length ? from.subarray(0, to.length) : from)
  return to
}
