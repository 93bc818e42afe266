// The pending events of a run as integers (tick, phase, sequence, target, op, arg), delivered in that order. Holds no
// closures and no objects, so it can be saved; does not run anything (Kernel) and does not know what a target is.
import type { StateReader } from './StateReader'
import type { StateWriter } from './StateWriter'

/** Names a pending event: slot and the low bits of its sequence number, so a handle that outlived its event is harmless. */
export type EventHandle = number
/** The handle of no event; cancelling it does nothing. */
export const NO_EVENT: EventHandle = -1

/** The key orders events of one tick: phase · 2^48 + sequence. */
const PHASE_STEP = 281474976710656
const SLOT_LIMIT = 4194304
const STAMP_LIMIT = 2147483648
const CANCELLED = -2

export class EventCalendar {
  /** The event of the last pop(). */
  tick = 0
  phase = 0
  target = 0
  op = 0
  arg = 0
  /** Pending events that are not housekeeping (engine decision 12). */
  productiveCount = 0
  private sequence = 0
  private live = 0
  private readonly heap: number[] = []
  private readonly ticks: number[] = []
  private readonly keys: number[] = []
  private readonly targets: number[] = []
  private readonly ops: number[] = []
  private readonly args: number[] = []
  private readonly housekeeping: boolean[] = []
  private readonly free: number[] = []

  /** Number of pending events. */
  get size(): number {
    return this.live
  }

  schedule(tick: number, phase: number, target: number, op: number, arg: number): EventHandle {
    this.productiveCount++
    return this.insert(tick, phase, target, op, arg, false)
  }

  /** For shift edges, failures and statistics: events that cannot by themselves free a waiting token. */
  scheduleHousekeeping(tick: number, phase: number, target: number, op: number, arg: number): EventHandle {
    return this.insert(tick, phase, target, op, arg, true)
  }

  /** True when the event was still pending and is not any more. */
  cancel(handle: EventHandle): boolean {
    const slot = this.slotOf(handle)
    if (slot < 0) return false
    this.targets[slot] = CANCELLED
    this.live--
    if (!this.housekeeping[slot]) this.productiveCount--
    return true
  }

  isPending(handle: EventHandle): boolean {
    return this.slotOf(handle) >= 0
  }

  /** Tick of a pending event; NaN when it is not pending. */
  tickOf(handle: EventHandle): number {
    const slot = this.slotOf(handle)
    return slot < 0 ? Number.NaN : this.ticks[slot]!
  }

  /** Tick of the next event, Infinity when there is none. */
  peekTick(): number {
    this.dropCancelled()
    return this.heap.length === 0 ? Number.POSITIVE_INFINITY : this.ticks[this.heap[0]!]!
  }

  /** Phase of the next event; call only when there is one. */
  peekPhase(): number {
    this.dropCancelled()
    return Math.floor(this.keys[this.heap[0]!]! / PHASE_STEP)
  }

  /** Takes the next event into the public fields; false when there is none. */
  pop(): boolean {
    return this.popUntil(Number.POSITIVE_INFINITY)
  }

  /** Like pop(), but leaves events after `tick` alone. */
  popUntil(tick: number): boolean {
    if (this.peekTick() > tick || this.heap.length === 0) return false
    const slot = this.removeRoot()
    this.tick = this.ticks[slot]!
    this.phase = Math.floor(this.keys[slot]! / PHASE_STEP)
    this.target = this.targets[slot]!
    this.op = this.ops[slot]!
    this.arg = this.args[slot]!
    this.live--
    if (!this.housekeeping[slot]) this.productiveCount--
    this.release(slot)
    return true
  }

  save(writer: StateWriter): void {
    this.dropCancelled()
    const slots = this.heap
      .filter((slot) => this.targets[slot] !== CANCELLED)
      .sort((a, b) => this.compare(a, b))
    writer.number(this.sequence)
    writer.number(slots.length)
    for (const slot of slots) {
      writer.number(slot)
      writer.number(this.ticks[slot]!)
      writer.number(this.keys[slot]!)
      writer.number(this.targets[slot]!)
      writer.number(this.ops[slot]!)
      writer.number(this.args[slot]!)
      writer.boolean(this.housekeeping[slot]!)
    }
  }

  load(reader: StateReader): void {
    for (const array of [this.heap, this.ticks, this.keys, this.targets, this.ops, this.args, this.free])
      array.length = 0
    this.sequence = reader.number()
    this.live = reader.number()
    this.productiveCount = 0
    for (let i = 0; i < this.live; i++) {
      const slot = reader.number()
      this.ticks[slot] = reader.number()
      this.keys[slot] = reader.number()
      this.targets[slot] = reader.number()
      this.ops[slot] = reader.number()
      this.args[slot] = reader.number()
      this.housekeeping[slot] = reader.boolean()
      if (!this.housekeeping[slot]) this.productiveCount++
      this.heap.push(slot)
    }
    for (let slot = this.ticks.length - 1; slot >= 0; slot--)
      if (!this.heap.includes(slot)) this.release(slot)
  }

  private insert(
    tick: number,
    phase: number,
    target: number,
    op: number,
    arg: number,
    hk: boolean,
  ): EventHandle {
    const slot = this.free.pop() ?? this.ticks.length
    this.ticks[slot] = tick
    this.keys[slot] = phase * PHASE_STEP + this.sequence++
    this.targets[slot] = target
    this.ops[slot] = op
    this.args[slot] = arg
    this.housekeeping[slot] = hk
    this.live++
    this.heap.push(slot)
    this.siftUp(this.heap.length - 1)
    return (this.keys[slot]! % STAMP_LIMIT) * SLOT_LIMIT + slot
  }

  private slotOf(handle: EventHandle): number {
    const slot = handle % SLOT_LIMIT
    if (handle < 0 || slot >= this.ticks.length || this.keys[slot]! < 0 || this.targets[slot] === CANCELLED)
      return -1
    return this.keys[slot]! % STAMP_LIMIT === Math.floor(handle / SLOT_LIMIT) ? slot : -1
  }

  private compare(a: number, b: number): number {
    return this.ticks[a]! - this.ticks[b]! || this.keys[a]! - this.keys[b]!
  }

  private release(slot: number): void {
    this.keys[slot] = -1
    this.free.push(slot)
  }

  private dropCancelled(): void {
    while (this.heap.length > 0 && this.targets[this.heap[0]!] === CANCELLED) this.release(this.removeRoot())
  }

  private removeRoot(): number {
    const root = this.heap[0]!
    const last = this.heap.pop()!
    if (this.heap.length > 0) {
      this.heap[0] = last
      this.siftDown()
    }
    return root
  }

  private siftUp(start: number): void {
    let index = start
    const slot = this.heap[index]!
    while (index > 0) {
      const parent = (index - 1) >> 1
      if (this.compare(this.heap[parent]!, slot) <= 0) break
      this.heap[index] = this.heap[parent]!
      index = parent
    }
    this.heap[index] = slot
  }

  private siftDown(): void {
    const slot = this.heap[0]!
    let index = 0
    for (;;) {
      let child = 2 * index + 1
      if (child >= this.heap.length) break
      if (child + 1 < this.heap.length && this.compare(this.heap[child + 1]!, this.heap[child]!) < 0) child++
      if (this.compare(this.heap[child]!, slot) >= 0) break
      this.heap[index] = this.heap[child]!
      index = child
    }
    this.heap[index] = slot
  }
}
