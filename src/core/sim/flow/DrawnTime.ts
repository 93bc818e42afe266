// A varying time with the stream it is drawn from. Does not say when to draw: engine decision 11 does (on joining the queue).
import type { RandomStream } from '../kernel/RandomStream'
import { secondsToTicks } from '../kernel/ticks'
import type { Variate } from '../kernel/Variate'

export class DrawnTime {
  readonly variate: Variate
  readonly stream: RandomStream

  constructor(variate: Variate, stream: RandomStream) {
    this.variate = variate
    this.stream = stream
  }

  drawS(): number {
    return this.variate.sample(this.stream)
  }

  /** Draws ticks into a column: handed back they would be a boxed double. */
  drawInto(column: Float64Array, at: number): void {
    column[at] = secondsToTicks(this.variate.sample(this.stream))
  }

  drawTicks(): number {
    return secondsToTicks(this.variate.sample(this.stream))
  }
}
