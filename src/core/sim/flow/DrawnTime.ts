// A varying time with the stream it is drawn from. Does not say when to draw: engine decision 11 does (on joining the queue).
// Draws ahead while it is the stream's only user: many at once cost a third. What is saved is the stream as if it had not.
import type { DrawnAhead, RandomStream } from '../kernel/RandomStream'
import { allToTicks } from '../kernel/ticks'
import type { Variate } from '../kernel/Variate'
import { DRAWS_AHEAD } from '../lane/layout'

/** Which of the ticks drawn ahead have not been asked for: those from `next` up to `end`. */
const RANGE = { next: 0, end: 1 } as const
export const RANGE_NUMBERS = 2

export class DrawnTime implements DrawnAhead {
  readonly variate: Variate
  private readonly stream: RandomStream
  /** Ticks drawn ahead, at most DRAWS_AHEAD; at first fewer, since most times of a short run are drawn only once or twice. */
  private ticks: Float64Array<ArrayBuffer> = new Float64Array(1)
  private range: Int32Array<ArrayBuffer> = new Int32Array(RANGE_NUMBERS)
  /** The stream's state before the first of them. */
  private readonly before = new Int32Array(4)

  constructor(variate: Variate, stream: RandomStream) {
    this.variate = variate
    this.stream = stream
    stream.ahead?.takeBack()
    stream.users++
  }

  /** Moves what is drawn ahead to arrays for DRAWS_AHEAD ticks and RANGE_NUMBERS numbers. */
  moveTo(ticks: Float64Array<ArrayBuffer>, range: Int32Array<ArrayBuffer>): void {
    ticks.set(this.ticks)
    range.set(this.range)
    this.ticks = ticks
    this.range = range
  }

  drawS(): number {
    this.stream.ahead?.takeBack()
    return this.variate.sample(this.stream)
  }

  /** Draws ticks into a column: handed back they would be a boxed double. */
  drawInto(column: Float64Array, at: number): void {
    const { range } = this
    if (range[RANGE.next] === range[RANGE.end]) this.refill()
    column[at] = this.ticks[range[RANGE.next]!++]!
  }

  drawTicks(): number {
    const { range } = this
    if (range[RANGE.next] === range[RANGE.end]) this.refill()
    return this.ticks[range[RANGE.next]!++]!
  }

  takeBack(): void {
    const { stream, range } = this
    const next = range[RANGE.next]!
    stream.ahead = undefined
    stream.restore(this.before)
    range[RANGE.end] = 0
    range[RANGE.next] = 0
    this.variate.samplesInto(stream, this.ticks, next)
  }

  /** Draws ahead, once all that was drawn has been asked for. */
  refill(): void {
    const { stream, range } = this
    const count = stream.users > 1 ? 1 : Math.min(DRAWS_AHEAD, range[RANGE.end]! * 2 || 1)
    if (count > this.ticks.length) this.ticks = new Float64Array(DRAWS_AHEAD)
    stream.keep(this.before)
    stream.ahead = this
    this.variate.samplesInto(stream, this.ticks, count)
    allToTicks(this.ticks, count)
    range[RANGE.next] = 0
    range[RANGE.end] = count
  }
}
