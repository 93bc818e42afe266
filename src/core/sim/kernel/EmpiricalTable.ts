// The inverse distribution function of observed values: either the values themselves or the piecewise linear curve
// through them. Sorted, so it is monotone in the uniform. Does not fit a distribution.

export class EmpiricalTable {
  private readonly values: Float64Array
  /** Probability up to and including value i (discrete), or at value i (interpolated); the last is 1. */
  private readonly cumulative: Float64Array
  private readonly interpolate: boolean

  constructor(values: readonly number[], weights: readonly number[] | undefined, interpolate: boolean) {
    const order = values.map((_, i) => i).sort((a, b) => values[a]! - values[b]! || a - b)
    const weightOf = (i: number) => (weights === undefined ? 1 : weights[order[i]!]!)
    this.values = Float64Array.from(order, (i) => values[i]!)
    this.cumulative = new Float64Array(values.length)
    this.interpolate = interpolate && values.length > 1
    let sum = 0
    for (let i = 0; i < values.length; i++) {
      sum += weightOf(i)
      // interpolated: mass between neighbours is the mean of their weights, so equal weights give equal steps
      this.cumulative[i] = this.interpolate ? sum - (weightOf(0) + weightOf(i)) / 2 : sum
    }
    const total = this.cumulative[values.length - 1]!
    for (let i = 0; i < values.length; i++) this.cumulative[i]! /= total
  }

  /** The value at probability p in [0, 1]. */
  quantile(p: number): number {
    const index = this.indexOf(p)
    if (!this.interpolate || index === 0) return this.values[index]!
    const below = this.cumulative[index - 1]!
    const share = (p - below) / (this.cumulative[index]! - below)
    const from = this.values[index - 1]!
    return from + share * (this.values[index]! - from)
  }

  mean(): number {
    return this.moment((a, b) => (a + b) / 2)
  }

  variance(): number {
    const mean = this.mean()
    return this.moment((a, b) => {
      const x = a - mean
      const y = b - mean
      return (x * x + x * y + y * y) / 3
    })
  }

  /** Sum over the steps of probability · moment of a uniform on [a, b]; a = b for discrete values. */
  private moment(ofStep: (a: number, b: number) => number): number {
    let sum = 0
    for (let i = 0; i < this.values.length; i++) {
      const below = i === 0 ? 0 : this.cumulative[i - 1]!
      const from = this.interpolate && i > 0 ? this.values[i - 1]! : this.values[i]!
      sum += (this.cumulative[i]! - below) * ofStep(from, this.values[i]!)
    }
    return sum
  }

  /** First index with cumulative ≥ p, by bisection. */
  private indexOf(p: number): number {
    let low = 0
    let high = this.cumulative.length - 1
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.cumulative[middle]! >= p) high = middle
      else low = middle + 1
    }
    return low
  }
}
