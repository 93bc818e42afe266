// The fastest way along a given curve in joint space from rest to rest: reachable speeds backwards, then as fast as they allow forwards
// (the scheme of Pham & Pham 2018, "TOPP-RA"). Works on samples of the curve; knows neither robot nor tool.

/** Samples of a curve q(s). */
export interface CurveSamples {
  readonly count: number
  readonly dof: number
  /** Increasing path parameter, `count` values. */
  readonly parameter: Float64Array
  /** dq/ds and d²q/ds², `count` × dof. */
  readonly first: Float64Array
  readonly second: Float64Array
  /** Upper bound of (ds/dt)² at each sample from the tool's speed and the like. */
  readonly speedSquared: Float64Array
  /** Upper bound of |d²s/dt²| at each sample. */
  readonly pathAcceleration: Float64Array
}

export interface CurveLimits {
  readonly velocity: Float64Array
  readonly acceleration: Float64Array
  /** Not limited here: see smoothRun. Infinite = not at all. */
  readonly jerk?: Float64Array
}

/** Below this a joint does not move with the parameter: its acceleration limits the speed alone. */
const STILL = 1e-9
/** Intersections needed are few (the bounds are piecewise linear); this only guards against rounding. */
const MOST_STEPS = 40

/** (ds/dt)² at every sample of the fastest motion that starts and ends at rest. */
export function fastestSpeeds(curve: CurveSamples, limits: CurveLimits): Float64Array {
  const { count } = curve
  const reachable = new Float64Array(count)
  const bounds = new AccelerationBounds(curve, limits)
  for (let i = count - 2; i > 0; i--) {
    bounds.at(i, reachable[i + 1]!)
    reachable[i] = bounds.largestSpeed()
  }
  const speeds = new Float64Array(count)
  for (let i = 0; i < count - 1; i++) {
    bounds.at(i, reachable[i + 1]!)
    const next = speeds[i]! + 2 * bounds.step * bounds.highest(speeds[i]!)
    speeds[i + 1] = Math.min(Math.max(next, 0), reachable[i + 1]!)
  }
  return speeds
}

/**
 * The path accelerations u that are allowed from one sample to the next, as a function of x = (ds/dt)² at the first: u + slope·x within
 * ± reach for every joint, at both ends of the interval (x there is x + 2·step·u), and the next sample's x within its bound.
 */
class AccelerationBounds {
  step = 0
  private index = 0
  private nextSpeed = 0
  private readonly curve: CurveSamples
  private readonly limits: CurveLimits
  private readonly reach: Float64Array
  private readonly slope: Float64Array
  private lines = 0
  /** Slope by x of the bound that was active in the last `highest` or `lowest`. */
  private active = 0

  constructor(curve: CurveSamples, limits: CurveLimits) {
    this.curve = curve
    this.limits = limits
    this.reach = new Float64Array(2 * curve.dof + 1)
    this.slope = new Float64Array(2 * curve.dof + 1)
  }

  /** Looks at sample `index`, from which the next one must be reached with at most `nextSpeed`. */
  at(index: number, nextSpeed: number): void {
    const { curve, limits } = this
    const { dof, parameter, first, second } = curve
    this.index = index
    this.nextSpeed = nextSpeed
    this.step = parameter[index + 1]! - parameter[index]!
    this.lines = 0
    this.addLine(1, 0, curve.pathAcceleration[index]!)
    for (let joint = 0; joint < dof; joint++) {
      const here = index * dof + joint
      const limit = limits.acceleration[joint]!
      this.addLine(first[here]!, second[here]!, limit)
      const bend = second[here + dof]!
      this.addLine(first[here + dof]! + 2 * this.step * bend, bend, limit)
    }
  }

  /** |factor·u + bend·x| ≤ limit. */
  private addLine(factor: number, bend: number, limit: number): void {
    if (Math.abs(factor) <= STILL) return
    this.reach[this.lines] = limit / Math.abs(factor)
    this.slope[this.lines] = bend / factor
    this.lines++
  }

  /** Largest x for which some u is allowed. */
  largestSpeed(): number {
    let x = this.speedBound()
    for (let i = 0; i < MOST_STEPS; i++) {
      const high = this.highest(x)
      const highSlope = this.active
      const gap = high - this.lowest(x)
      if (gap >= -1e-12 * (1 + Math.abs(high))) return x
      const closing = this.active - highSlope
      if (!(closing > 0)) return 0
      x = Math.max(0, x + gap / closing)
    }
    return x
  }

  /** Smallest upper bound of u. */
  highest(x: number): number {
    let bound = (this.nextSpeed - x) / (2 * this.step)
    this.active = -1 / (2 * this.step)
    for (let line = 0; line < this.lines; line++) {
      const value = this.reach[line]! - this.slope[line]! * x
      if (value >= bound) continue
      bound = value
      this.active = -this.slope[line]!
    }
    return bound
  }

  /** Largest lower bound of u; the speed must not turn negative before the next sample. */
  lowest(x: number): number {
    let bound = -x / (2 * this.step)
    this.active = -1 / (2 * this.step)
    for (let line = 0; line < this.lines; line++) {
      const value = -this.reach[line]! - this.slope[line]! * x
      if (value <= bound) continue
      bound = value
      this.active = -this.slope[line]!
    }
    return bound
  }

  /** x allowed by joint speeds, the tool's speed and joints that only feel the curvature. */
  private speedBound(): number {
    const { curve, limits, index } = this
    let bound = curve.speedSquared[index]!
    for (let joint = 0; joint < curve.dof; joint++) {
      const first = Math.abs(curve.first[index * curve.dof + joint]!)
      const second = Math.abs(curve.second[index * curve.dof + joint]!)
      if (first > 0) {
        const speed = limits.velocity[joint]! / first
        bound = Math.min(bound, speed * speed)
      }
      if (first <= STILL && second > 0) bound = Math.min(bound, limits.acceleration[joint]! / second)
    }
    return bound
  }
}
