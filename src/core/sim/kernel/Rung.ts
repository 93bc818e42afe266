// One rung of the ladder: equal buckets of events over a stretch of time, each an unordered list of slots. Widths are powers
// of two, so that finding a bucket is exact. Does not know what lies before or after it.
import { DOUBLES_SHIFT, INTEGERS_SHIFT, NEXT, NO_SLOT } from './eventRecord'

export class Rung {
  /** First slot of each bucket; all empty while the rung is not in use. */
  heads = new Int32Array(0)
  bucketCount = 0
  startTick = 0
  widthTicks = 1
  /** 1 / widthTicks, exact. */
  inverseWidth = 1
  /** The first bucket not opened yet, and where it starts. */
  nextBucket = 0
  nextTick = 0
  /** Where the last bucket ends: it may be narrower than the others, because the next rung begins there. */
  endTick = 0

  /** Takes a list of slots with ticks in [start, end): about `bucketsWanted` buckets. */
  fill(
    start: number,
    end: number,
    bucketsWanted: number,
    list: number,
    f64: Float64Array,
    i32: Int32Array,
  ): void {
    let width = 1
    while (width * bucketsWanted < end - start) width *= 2
    const count = Math.ceil((end - start) / width)
    if (count > this.heads.length)
      this.heads = new Int32Array(Math.max(count, this.heads.length * 2)).fill(NO_SLOT)
    this.bucketCount = count
    this.startTick = start
    this.widthTicks = width
    this.inverseWidth = 1 / width
    this.nextBucket = 0
    this.nextTick = start
    this.endTick = end
    const heads = this.heads
    const inverse = this.inverseWidth
    for (let slot = list; slot !== NO_SLOT; ) {
      const following = i32[(slot << INTEGERS_SHIFT) + NEXT]!
      const bucket = ((f64[slot << DOUBLES_SHIFT]! - start) * inverse) | 0
      i32[(slot << INTEGERS_SHIFT) + NEXT] = heads[bucket]!
      heads[bucket] = slot
      slot = following
    }
  }

  /** Takes the list of the first bucket with events and moves past it; NO_SLOT when the rung is used up. */
  takeBucket(): number {
    const heads = this.heads
    const count = this.bucketCount
    let bucket = this.nextBucket
    while (bucket < count && heads[bucket] === NO_SLOT) bucket++
    if (bucket === count) {
      this.nextBucket = count
      this.nextTick = this.endTick
      return NO_SLOT
    }
    const list = heads[bucket]!
    heads[bucket] = NO_SLOT
    this.nextBucket = bucket + 1
    this.nextTick = Math.min(this.endTick, this.startTick + (bucket + 1) * this.widthTicks)
    return list
  }
}
