// A path parameter s(t) made smooth: its timing averaged over a sliding window, so that its acceleration never jumps. It comes to its end a window later and
// is never faster than before; where on the path it is fast shifts by up to half a window.

export class SmoothedClock {
  /** With the window. */
  readonly durationS: number
  private readonly timeS: Float64Array
  private readonly parameter: Float64Array
  private readonly rate: Float64Array
  private readonly windowS: number
  /** ∫ s dt up to each sample. */
  private readonly integral: Float64Array

  /** Samples of s and ds/dt at increasing times; between them ds/dt goes straight. */
  constructor(timeS: Float64Array, parameter: Float64Array, rate: Float64Array, windowS: number) {
    this.timeS = timeS
    this.parameter = parameter
    this.rate = rate
    this.windowS = windowS
    this.durationS = timeS.at(-1)! + windowS
    this.integral = new Float64Array(timeS.length)
    for (let i = 1; i < timeS.length; i++) {
      const dt = timeS[i]! - timeS[i - 1]!
      this.integral[i] = this.integral[i - 1]! + this.integralFrom(i - 1, dt)
    }
  }

  parameterAt(timeS: number): number {
    const end = this.parameter.at(-1)!
    const mean = (this.integralTo(timeS) - this.integralTo(timeS - this.windowS)) / this.windowS
    return Math.min(end, Math.max(0, mean))
  }

  /** ∫ s from the beginning; 0 before, the end's value after. */
  private integralTo(timeS: number): number {
    const { timeS: times, parameter, integral } = this
    if (timeS <= 0) return 0
    const last = times.length - 1
    if (timeS >= times[last]!) return integral[last]! + (timeS - times[last]!) * parameter[last]!
    let low = 0
    let high = last
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if (times[middle]! <= timeS) low = middle
      else high = middle
    }
    return integral[low]! + this.integralFrom(low, timeS - times[low]!)
  }

  /** ∫ s over the first `dt` after sample `i`. */
  private integralFrom(i: number, dt: number): number {
    const { timeS, parameter, rate } = this
    const step = timeS[i + 1]! - timeS[i]!
    const slope = step > 0 ? (rate[i + 1]! - rate[i]!) / step : 0
    return dt * (parameter[i]! + dt * (rate[i]! / 2 + (dt * slope) / 6))
  }
}
