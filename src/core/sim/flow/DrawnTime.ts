// A varying time with the stream it is drawn from. Does not say when to draw: engine decision 11 does (on joining the queue).
// Draws ahead while it is the stream's only user: many at once cost a third. What is saved is the stream as if it had not.
import type { DrawnAhead, RandomStream } from '../kernel/RandomStream'
import { secondsToTicks } from '../kernel/ticks'
import type { Variate } from '../kernel/Variate'

/** Most that are drawn ahead; the first times fewer, since most times of a short run are drawn only once or twice. */
const MOST_AHEAD = 64

export class DrawnTime implements DrawnAhead {
  readonly variate: Variate
  private readonly stream: RandomStream
  /** Ticks drawn ahead: those from `next` up to `end` have not been asked for. */
  private ticks = new Float64Array(1)
  private next = 0
  private end = 0
  /** The stream's state before the first of them. */
  private readonly before = new Int32Array(4)

  constructor(variate: Variate, stream: RandomStream) {
    this.variate = variate
    this.stream = stream
    stream.ahead?.takeBack()
    stream.users++
  }

  drawS(): number {
    this.stream.ahead?.takeBack()
    return this.variate.sample(this.stream)
  }

  /** Draws ticks into a column: handed back they would be a boxed double. */
  drawInto(column: Float64Array, at: number): void {
    if (this.next === this.end) this.drawAhead()
    column[at] = this.ticks[this.next++]!
  }

  drawTicks(): number {
    if (this.next === this.end) this.drawAhead()
    return this.ticks[this.next++]!
  }

  takeBack(): void {
    const { stream, next } = this
    stream.ahead = undefined
    stream.restore(this.before)
    this.end = 0
    this.next = 0
    this.variate.samplesInto(stream, this.ticks, next)
  }

  private drawAhead(): void {
    const { stream } = this
    const count = stream.users > 1 ? 1 : Math.min(MOST_AHEAD, this.end * 2 || 1)
    if (count > this.ticks.length) this.ticks = new Float64Array(MOST_AHEAD)
    stream.keep(this.before)
    stream.ahead = this
    this.variate.samplesInto(stream, this.ticks, count)
    for (let n = 0; n < count; n++) this.ticks[n] = secondsToTicks(this.ticks[n]!)
    this.next = 0
    this.end = count
  }
}
