// One joint between two states of motion, with its limits, and its two symmetries: seen in a mirror, and played backwards. The four families
// of extremal motions are one family under these.

export interface StatePair {
  /** Target position less start position. */
  readonly distance: number
  readonly startVelocity: number
  readonly startAcceleration: number
  readonly endVelocity: number
  readonly endAcceleration: number
  readonly maxVelocity: number
  /** Negative. */
  readonly minVelocity: number
  readonly maxAcceleration: number
  /** Negative. */
  readonly minAcceleration: number
  readonly jerk: number
}

/** All motion in the other direction. */
export function mirrored(pair: StatePair): StatePair {
  return {
    distance: -pair.distance,
    startVelocity: -pair.startVelocity,
    startAcceleration: -pair.startAcceleration,
    endVelocity: -pair.endVelocity,
    endAcceleration: -pair.endAcceleration,
    maxVelocity: -pair.minVelocity,
    minVelocity: -pair.maxVelocity,
    maxAcceleration: -pair.minAcceleration,
    minAcceleration: -pair.maxAcceleration,
    jerk: pair.jerk,
  }
}

/** Time and way both backwards: velocities and the distance keep their sign, accelerations change it. */
export function reversed(pair: StatePair): StatePair {
  return {
    distance: pair.distance,
    startVelocity: pair.endVelocity,
    startAcceleration: -pair.endAcceleration,
    endVelocity: pair.startVelocity,
    endAcceleration: -pair.startAcceleration,
    maxVelocity: pair.maxVelocity,
    minVelocity: pair.minVelocity,
    maxAcceleration: -pair.minAcceleration,
    minAcceleration: -pair.maxAcceleration,
    jerk: pair.jerk,
  }
}

/** Velocity at which the start state comes to zero acceleration by itself. */
export function restingVelocity(pair: StatePair): number {
  return settle(pair.startVelocity, pair.startAcceleration, pair.jerk)
}

/** Velocity at which the end state would have left zero acceleration: the resting velocity of the reversed pair. */
export function leavingVelocity(pair: StatePair): number {
  return settle(pair.endVelocity, -pair.endAcceleration, pair.jerk)
}

export function settle(velocity: number, acceleration: number, jerk: number): number {
  return jerk === Number.POSITIVE_INFINITY
    ? velocity
    : velocity + (acceleration * Math.abs(acceleration)) / (2 * jerk)
}
