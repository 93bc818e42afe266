// The parts on a belt in order and where they are: exact closed forms, no steps. Times are belt times (BeltClock).
//
// On an accumulating belt a part stops only when it touches the one ahead and starts again at the same instant as that one, so
// its way is the smallest of: its own free run, the end of the belt less the parts ahead, and the part that left last, which
// one may think of as running on (x = L + v·(t − left)). On a belt that stops as a whole only the free run counts.
import type { Saveable } from '../kernel/Saveable'
import type { StateReader } from '../kernel/StateReader'
import type { StateWriter } from '../kernel/StateWriter'

const FIRST_CAPACITY = 16

export class BeltItems implements Saveable {
  size = 0
  private readonly travelTicks: number
  private readonly pitchTicks: number
  private readonly accumulating: boolean
  private parts = new Int32Array(FIRST_CAPACITY)
  private entered = new Float64Array(FIRST_CAPACITY)
  private head = 0
  private lastLeft = Number.NEGATIVE_INFINITY

  constructor(travelTicks: number, pitchTicks: number, accumulating: boolean) {
    this.travelTicks = travelTicks
    this.pitchTicks = pitchTicks
    this.accumulating = accumulating
  }

  /** The n-th part from the end of the belt. */
  partAt(n: number): number {
    return this.parts[this.index(n)]!
  }

  add(part: number, belt: number): void {
    if (this.size === this.parts.length) this.grow()
    const at = this.index(this.size++)
    this.parts[at] = part
    this.entered[at] = belt
  }

  removeHead(belt: number): void {
    this.head = this.index(1)
    this.size--
    this.lastLeft = belt
  }

  /** Belt time at which the part in front reaches the end. */
  headArrives(): number {
    const free = this.entered[this.head]! + this.travelTicks
    return this.accumulating ? Math.max(free, this.lastLeft + this.pitchTicks) : free
  }

  /** Belt time from which the start of the belt has room, as far as can be known before another part leaves. */
  entryFree(): number {
    if (this.size === 0) return Number.NEGATIVE_INFINITY
    const free = this.entered[this.index(this.size - 1)]! + this.pitchTicks
    if (!this.accumulating) return free
    const standing = this.travelTicks - (this.size - 1) * this.pitchTicks
    // One tick of rounding in the belt's own numbers must not cost a place.
    if (standing < this.pitchTicks - 1) return Number.POSITIVE_INFINITY
    return Math.max(free, this.lastLeft + (this.size + 1) * this.pitchTicks - this.travelTicks)
  }

  /** How far the n-th part from the end has come, 0..1. */
  shareAt(n: number, belt: number): number {
    const free = belt - this.entered[this.index(n)]!
    if (!this.accumulating) return clampShare(free / this.travelTicks)
    const behindEnd = this.travelTicks - n * this.pitchTicks
    const behindLast = this.travelTicks + (belt - this.lastLeft) - (n + 1) * this.pitchTicks
    return clampShare(Math.min(free, behindEnd, behindLast) / this.travelTicks)
  }

  /** Place of a part counted from the end, −1 when it is not here. */
  find(part: number): number {
    for (let n = 0; n < this.size; n++) if (this.partAt(n) === part) return n
    return -1
  }

  save(writer: StateWriter): void {
    writer.number(this.size)
    writer.number(this.lastLeft)
    for (let n = 0; n < this.size; n++) {
      writer.number(this.partAt(n))
      writer.number(this.entered[this.index(n)]!)
    }
  }

  load(reader: StateReader): void {
    const size = reader.number()
    this.lastLeft = reader.number()
    this.head = 0
    this.size = 0
    for (let n = 0; n < size; n++) {
      const part = reader.number()
      this.add(part, reader.number())
    }
  }

  private index(n: number): number {
    return (this.head + n) & (this.parts.length - 1)
  }

  private grow(): void {
    const parts = new Int32Array(this.parts.length * 2)
    const entered = new Float64Array(parts.length)
    for (let n = 0; n < this.size; n++) {
      parts[n] = this.partAt(n)
      entered[n] = this.entered[this.index(n)]!
    }
    this.parts = parts
    this.entered = entered
    this.head = 0
  }
}

function clampShare(share: number): number {
  return Math.min(1, Math.max(0, share))
}
