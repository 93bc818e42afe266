// From a state (velocity, acceleration) to another velocity at zero acceleration in the shortest time: acceleration up, held, down. With or
// without a jerk limit.

/** Time, way and peak acceleration of the last ramp computed. */
export interface Ramp {
  durationS: number
  way: number
  peak: number
}

export function newRamp(): Ramp {
  return { durationS: 0, way: 0, peak: 0 }
}

/**
 * Ramp up to `target`, which must not lie below the velocity at which the start comes to rest by itself; `limit` is the positive
 * acceleration limit.
 */
export function rampUp(
  velocity: number,
  acceleration: number,
  target: number,
  limit: number,
  jerk: number,
  out: Ramp,
): void {
  if (jerk === Number.POSITIVE_INFINITY) {
    out.peak = limit
    out.durationS = Math.max(0, target - velocity) / limit
    out.way = 0.5 * (velocity + target) * out.durationS
    return
  }
  const square = Math.max(0, jerk * (target - velocity) + 0.5 * acceleration * acceleration)
  const free = Math.sqrt(square)
  const peak = Math.min(Math.max(free, acceleration, 0), limit)
  const rise = Math.max(0, peak - acceleration) / jerk
  const hold = free > limit ? (square - limit * limit) / (jerk * limit) : 0
  const fall = peak / jerk
  const v1 = velocity + rise * (acceleration + 0.5 * jerk * rise)
  const v2 = v1 + peak * hold
  out.peak = peak
  out.durationS = rise + hold + fall
  out.way =
    rise * (velocity + rise * (0.5 * acceleration + (jerk * rise) / 6)) +
    0.5 * hold * (v1 + v2) +
    fall * (v2 + fall * (0.5 * peak - (jerk * fall) / 6))
}

/** Derivative of the ramp's duration by its target velocity. */
export function rampSlope(ramp: Ramp): number {
  return 1 / Math.max(ramp.peak, 1e-9)
}
