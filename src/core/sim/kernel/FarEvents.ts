// Events too far ahead to be kept in order: a ladder queue (W. T. Tang, R. S. M. Goh & I. L.-J. Thng, ACM TOMACS 15 (2005)
// 175–204). What lies beyond everything is one unordered list; when its turn comes it is spread over a rung of buckets, and
// a bucket with too many events over a finer rung. Equal ticks are never spread. Does not order events within a bucket.
import { DOUBLES_SHIFT, INTEGERS_SHIFT, NEXT, NO_SLOT } from './eventRecord'
import { Rung } from './Rung'

/** Events a bucket may hold before it is spread over a finer rung. */
const BUCKET_LIMIT = 64
/** Beyond this many rungs a bucket is sorted whatever its size: time does not divide further. */
const MAX_DEPTH = 12
/** Buckets per event: exponential delays crowd the front of a rung about tenfold. */
const BUCKETS_PER_EVENT = 2
const MAX_BUCKETS = 1 << 22

export class FarEvents {
  /** List of the events taken by the last refill(), unordered, and their number. */
  takenList = NO_SLOT
  takenCount = 0
  /** All events taken are before this tick, all others are not. */
  takenEndTick = 0
  private f64: Float64Array
  private i32: Int32Array
  private readonly rungs: Rung[] = []
  private depth = 0
  /** The list beyond all rungs. */
  private topList = NO_SLOT
  private topCount = 0
  private topMinTick = Number.POSITIVE_INFINITY
  private topMaxTick = Number.NEGATIVE_INFINITY
  /** Events from here on belong to the top. */
  private topStartTick = Number.NEGATIVE_INFINITY

  constructor(f64: Float64Array, i32: Int32Array) {
    this.f64 = f64
    this.i32 = i32
  }

  /** After the records have moved to larger arrays. */
  adoptRecords(f64: Float64Array, i32: Int32Array): void {
    this.f64 = f64
    this.i32 = i32
  }

  /** Adds an event at or after takenEndTick. */
  insert(slot: number, tick: number): void {
    if (tick >= this.topStartTick) this.insertTop(slot, tick)
    else this.insertRung(slot, tick)
  }

  /** Takes the next stretch of events; false when there are none, and then the top begins anywhere. */
  refill(smallCount: number): boolean {
    for (;;) {
      if (this.depth === 0) {
        if (!this.refillFromTop(smallCount)) return false
        if (this.takenCount > 0) return true
      }
      const rung = this.rungs[this.depth - 1]!
      const list = rung.takeBucket()
      if (list === NO_SLOT) {
        this.depth--
        continue
      }
      const count = this.lengthOf(list)
      if (count > BUCKET_LIMIT && rung.widthTicks > 1 && this.depth < MAX_DEPTH) {
        this.addRung(rung.startTick + (rung.nextBucket - 1) * rung.widthTicks, rung.nextTick, count, list)
        continue
      }
      this.take(list, count, rung.nextTick)
      return true
    }
  }

  /** Gives back events in [startTick, the old takenEndTick), as a list: the near ones have become too many. */
  giveBack(list: number, count: number, startTick: number): void {
    const end = this.takenEndTick
    this.takenEndTick = startTick
    if (this.depth === 0) {
      this.topStartTick = startTick
      for (let slot = list; slot !== NO_SLOT; ) {
        const following = this.i32[(slot << INTEGERS_SHIFT) + NEXT]!
        this.insertTop(slot, this.f64[slot << DOUBLES_SHIFT]!)
        slot = following
      }
    } else {
      this.addRung(startTick, end, count, list)
    }
  }

  get canTakeBack(): boolean {
    return this.depth < MAX_DEPTH
  }

  /** Forgets all events; those inserted next all go to the top. */
  clear(): void {
    for (const rung of this.rungs) rung.heads.fill(NO_SLOT)
    this.depth = 0
    this.clearTop(Number.NEGATIVE_INFINITY)
    this.takenEndTick = Number.NEGATIVE_INFINITY
  }

  /** Adds every slot, live or cancelled, to `slots`. */
  collect(slots: number[]): void {
    for (let level = 0; level < this.depth; level++) {
      for (const list of this.rungs[level]!.heads) this.collectList(list, slots)
    }
    this.collectList(this.topList, slots)
  }

  private collectList(list: number, slots: number[]): void {
    for (let slot = list; slot !== NO_SLOT; slot = this.i32[(slot << INTEGERS_SHIFT) + NEXT]!)
      slots.push(slot)
  }

  private insertTop(slot: number, tick: number): void {
    this.i32[(slot << INTEGERS_SHIFT) + NEXT] = this.topList
    this.topList = slot
    this.topCount++
    if (tick < this.topMinTick) this.topMinTick = tick
    if (tick > this.topMaxTick) this.topMaxTick = tick
  }

  private insertRung(slot: number, tick: number): void {
    const rungs = this.rungs
    let level = 0
    while (tick < rungs[level]!.nextTick) level++
    const rung = rungs[level]!
    const heads = rung.heads
    const bucket = ((tick - rung.startTick) * rung.inverseWidth) | 0
    this.i32[(slot << INTEGERS_SHIFT) + NEXT] = heads[bucket]!
    heads[bucket] = slot
  }

  /** Takes the top when it is small or of one tick, else spreads it (taking nothing yet); false when it is empty. */
  private refillFromTop(smallCount: number): boolean {
    const count = this.topCount
    if (count === 0) {
      this.take(NO_SLOT, 0, Number.POSITIVE_INFINITY)
      return false
    }
    const { topList, topMinTick, topMaxTick } = this
    if (count <= smallCount) {
      this.take(topList, count, Number.POSITIVE_INFINITY)
      this.clearTop(Number.POSITIVE_INFINITY)
    } else if (topMinTick === topMaxTick) {
      this.take(topList, count, topMaxTick + 1)
      this.clearTop(topMaxTick + 1)
    } else {
      this.takenCount = 0
      this.addRung(topMinTick, topMaxTick + 1, count, topList)
      this.clearTop(topMaxTick + 1)
    }
    return true
  }

  private addRung(start: number, end: number, count: number, list: number): void {
    let rung = this.rungs[this.depth]
    if (rung === undefined) {
      rung = new Rung()
      this.rungs.push(rung)
    }
    rung.fill(start, end, Math.min(MAX_BUCKETS, count * BUCKETS_PER_EVENT), list, this.f64, this.i32)
    this.depth++
  }

  private take(list: number, count: number, endTick: number): void {
    this.takenList = list
    this.takenCount = count
    this.takenEndTick = endTick
  }

  private clearTop(startTick: number): void {
    this.topList = NO_SLOT
    this.topCount = 0
    this.topMinTick = Number.POSITIVE_INFINITY
    this.topMaxTick = Number.NEGATIVE_INFINITY
    this.topStartTick = startTick
  }

  private lengthOf(list: number): number {
    let count = 0
    for (let slot = list; slot !== NO_SLOT; slot = this.i32[(slot << INTEGERS_SHIFT) + NEXT]!) count++
    return count
  }
}
