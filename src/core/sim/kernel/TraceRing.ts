// The last events of a run in fixed typed arrays, for animation, Gantt and `--trace`. Old entries are overwritten; the
// sequence number tells a reader how many it missed. Does not format or filter, and never changes the run.
import type { Clock } from './Clock'

/** What a trace entry says; `a` and `b` mean what stands behind it. */
export const TRACE = {
  /** a = new state, b = old state (RESOURCE_STATES). */
  state: 0,
  /** a = token, b = place or entity it entered. */
  enter: 1,
  /** a = token, b = place or entity it left. */
  leave: 2,
  /** a = program, b = step. */
  step: 3,
  /** a = verb, b = value. */
  intervention: 4,
  /** a = signal, b = value. */
  signal: 5,
  /** a = token, b = what it waits for. */
  wait: 6,
  /** a = op, b = arg of a dispatched calendar event (step debugger). */
  event: 7,
} as const

/** Is called before undrained entries would be overwritten, and by flush(). */
export interface TraceSink {
  /** Entries `from` ≤ sequence < `to` are all still present. */
  drain(ring: TraceRing, from: number, to: number): void
}

const DEFAULT_CAPACITY = 8192
/** Numbers of an entry. */
export const STRIDE = 4
/** More than there are kinds. */
const KINDS = 16

export class TraceRing {
  readonly capacity: number
  /** Four numbers an entry, side by side so that an entry touches one stretch of memory: tick, entity · 16 + kind, a, b. */
  private data: Float64Array<ArrayBuffer>
  /** Sequence number of the next entry; entries before `nextSequence − capacity` are gone. */
  nextSequence = 0
  /** Entries before it are forgotten. */
  private oldest = 0
  private readonly mask: number
  private sink: TraceSink | undefined = undefined
  /** From this sequence number on the sink has to be given what it has not had: flush(). */
  drainAt = Number.POSITIVE_INFINITY
  private drained = 0

  /** `capacity` is rounded up to a power of two. */
  constructor(capacity: number = DEFAULT_CAPACITY) {
    let size = 1
    while (size < capacity) size *= 2
    this.capacity = size
    this.mask = size - 1
    this.data = new Float64Array(size * STRIDE)
  }

  /** Moves the entries that are still present to an array with room for `capacity` of them. */
  moveTo(data: Float64Array<ArrayBuffer>): void {
    const isPart = this.nextSequence < this.capacity
    data.set(isPart ? this.data.subarray(0, this.nextSequence * STRIDE) : this.data)
    this.data = data
  }

  push(tick: number, kind: number, entity: number, a: number, b: number): void {
    const at = (this.nextSequence & this.mask) * STRIDE
    const { data } = this
    data[at] = tick
    data[at + 1] = entity * KINDS + kind
    data[at + 2] = a
    data[at + 3] = b
    if (++this.nextSequence >= this.drainAt) this.flush()
  }

  /** A part's move, now. Reads the numbers itself: handed over from busy callers each would be a boxed double. */
  pushMove(clock: Clock, kind: number, place: number, serials: Float64Array, part: number, b: number): void {
    const at = (this.nextSequence & this.mask) * STRIDE
    const { data } = this
    data[at] = clock.now
    data[at + 1] = place * KINDS + kind
    data[at + 2] = serials[part]!
    data[at + 3] = b
    if (++this.nextSequence >= this.drainAt) this.flush()
  }

  /** A change of state, now; as pushMove. */
  pushState(clock: Clock, entity: number, state: number, before: number): void {
    const at = (this.nextSequence & this.mask) * STRIDE
    const { data } = this
    data[at] = clock.now
    data[at + 1] = entity * KINDS + TRACE.state
    data[at + 2] = state
    data[at + 3] = before
    if (++this.nextSequence >= this.drainAt) this.flush()
  }

  /** Of the entry at an array index. */
  tickAt(index: number): number {
    return this.data[index * STRIDE]!
  }

  kindAt(index: number): number {
    return this.data[index * STRIDE + 1]! - this.entityAt(index) * KINDS
  }

  entityAt(index: number): number {
    return Math.floor(this.data[index * STRIDE + 1]! / KINDS)
  }

  aAt(index: number): number {
    return this.data[index * STRIDE + 2]!
  }

  bAt(index: number): number {
    return this.data[index * STRIDE + 3]!
  }

  /** Sequence number of the oldest entry still present. */
  get firstSequence(): number {
    return Math.max(this.oldest, this.nextSequence - this.capacity)
  }

  /** What is here belongs to a run that is over; numbering goes on. */
  forget(): void {
    this.flush()
    this.oldest = this.nextSequence
  }

  /** Array index of an entry that is still present. */
  indexOf(sequence: number): number {
    return sequence & this.mask
  }

  /** From now on `sink` gets every entry; undefined ends it. */
  setSink(sink: TraceSink | undefined): void {
    this.flush()
    this.sink = sink
    this.drained = this.nextSequence
    this.drainAt = sink === undefined ? Number.POSITIVE_INFINITY : this.drained + this.capacity
  }

  /** Gives the sink what it has not had yet. */
  flush(): void {
    const sink = this.sink
    if (sink === undefined) return
    if (this.nextSequence > this.drained) sink.drain(this, this.drained, this.nextSequence)
    this.drained = this.nextSequence
    this.drainAt = this.drained + this.capacity
  }
}
