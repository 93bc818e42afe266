// One of several numbers with given shares, drawn from a stream of its own: the size of a batch, the product of a part.
import type { RandomStream } from '../kernel/RandomStream'

export class DrawnChoice {
  private readonly values: readonly number[]
  private readonly cumulative: readonly number[]
  private readonly stream: RandomStream

  /** Shares need not add up to 1; at least one is above 0. */
  constructor(values: readonly number[], shares: readonly number[], stream: RandomStream) {
    let sum = 0
    this.values = values
    this.cumulative = shares.map((share) => {
      sum += share
      return sum
    })
    this.stream = stream
  }

  draw(): number {
    const { cumulative, values } = this
    const u = this.stream.uniform() * cumulative.at(-1)!
    let n = 0
    while (u >= cumulative[n]! && n < cumulative.length - 1) n++
    return values[n]!
  }
}
