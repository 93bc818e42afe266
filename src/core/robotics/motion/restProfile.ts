// The fastest move of one joint from rest to rest over a distance, within velocity, acceleration and (optional) jerk limits. One joint only;
// joints are brought together in planJointMove.
import { cubeRoot } from '../../math/cubeRoot'

/** Up to seven pieces of constant jerk: durations, then acceleration at the start and jerk of each, for a positive distance. */
export class PiecewiseProfile {
  count = 0
  readonly durationS = new Float64Array(16)
  readonly acceleration = new Float64Array(16)
  readonly jerk = new Float64Array(16)

  clear(): void {
    this.count = 0
  }

  add(durationS: number, acceleration: number, jerk: number): void {
    if (!(durationS > 0)) return
    this.durationS[this.count] = durationS
    this.acceleration[this.count] = acceleration
    this.jerk[this.count] = jerk
    this.count++
  }
}

/** Shortest duration for a distance ≥ 0; `jerk` infinite = not limited. */
export function restDurationS(
  distance: number,
  velocity: number,
  acceleration: number,
  jerk: number,
): number {
  const peak = peakVelocity(distance, velocity, acceleration, jerk)
  if (peak === 0) return 0
  return 2 * rampDurationS(peak, acceleration, jerk) + cruiseDurationS(distance, peak, acceleration, jerk)
}

/** Duration from rest to a velocity. */
function rampDurationS(velocity: number, acceleration: number, jerk: number): number {
  if (jerk === Number.POSITIVE_INFINITY) return velocity / acceleration
  if (velocity * jerk <= acceleration * acceleration) return 2 * Math.sqrt(velocity / jerk)
  return velocity / acceleration + acceleration / jerk
}

function cruiseDurationS(distance: number, velocity: number, acceleration: number, jerk: number): number {
  return Math.max(0, distance / velocity - rampDurationS(velocity, acceleration, jerk))
}

/** Velocity reached: both ramps are symmetric, so they cover velocity · ramp time together. */
function peakVelocity(distance: number, velocity: number, acceleration: number, jerk: number): number {
  if (velocity * rampDurationS(velocity, acceleration, jerk) <= distance) return distance > 0 ? velocity : 0
  if (jerk === Number.POSITIVE_INFINITY) return Math.sqrt(distance * acceleration)
  // distance = 2·jerk·t³ with four pieces of t, as long as jerk·t stays below the acceleration limit
  const t = cubeRoot(distance / (2 * jerk))
  if (jerk * t <= acceleration) return jerk * t * t
  const rise = acceleration / jerk
  return 0.5 * acceleration * (Math.sqrt(rise * rise + (4 * distance) / acceleration) - rise)
}

/** The pieces of the fastest move, into `out`; returns its duration. */
export function restProfile(
  distance: number,
  velocity: number,
  acceleration: number,
  jerk: number,
  out: PiecewiseProfile,
): number {
  out.clear()
  const peak = peakVelocity(distance, velocity, acceleration, jerk)
  if (peak === 0) return 0
  const cruise = cruiseDurationS(distance, peak, acceleration, jerk)
  const ramp = rampDurationS(peak, acceleration, jerk)
  if (jerk === Number.POSITIVE_INFINITY) {
    const reached = acceleration === Number.POSITIVE_INFINITY ? 0 : acceleration
    out.add(ramp, reached, 0)
    out.add(cruise, 0, 0)
    out.add(ramp, -reached, 0)
    return 2 * ramp + cruise
  }
  const reached = Math.min(acceleration, Math.sqrt(peak * jerk))
  const rise = reached / jerk
  const hold = ramp - 2 * rise
  out.add(rise, 0, jerk)
  out.add(hold, reached, 0)
  out.add(rise, reached, -jerk)
  out.add(cruise, 0, 0)
  out.add(rise, 0, -jerk)
  out.add(hold, -reached, 0)
  out.add(rise, -reached, jerk)
  return 2 * ramp + cruise
}
