// Shortest common duration of several joints between two states of motion, and the states' description. The motion itself: planStateMove.
import type { Braking } from './brakeStart'
import { brakeStart } from './brakeStart'
import type { ExtremalMotion } from './feasibleDurations'
import { feasibleDurations } from './feasibleDurations'
import { durationOf } from './jerkPieces'
import type { StatePair } from './statePair'

/** A state of all joints: positions, velocities, accelerations. */
export interface JointState {
  readonly position: ArrayLike<number>
  readonly velocity: ArrayLike<number>
  readonly acceleration: ArrayLike<number>
}

/** Limits that need not be the same in both directions (gravity, vertical axes). */
export interface StateLimits {
  readonly maxVelocity: ArrayLike<number>
  readonly maxAcceleration: ArrayLike<number>
  readonly maxJerk: ArrayLike<number>
  /** Negative; default −maxVelocity. */
  readonly minVelocity?: ArrayLike<number> | undefined
  /** Negative; default −maxAcceleration. */
  readonly minAcceleration?: ArrayLike<number> | undefined
}

export function statePairOf(from: JointState, to: JointState, limits: StateLimits, joint: number): StatePair {
  const maxVelocity = limits.maxVelocity[joint]!
  const maxAcceleration = limits.maxAcceleration[joint]!
  return {
    distance: to.position[joint]! - from.position[joint]!,
    startVelocity: from.velocity[joint]!,
    startAcceleration: from.acceleration[joint]!,
    endVelocity: to.velocity[joint]!,
    endAcceleration: to.acceleration[joint]!,
    maxVelocity,
    minVelocity: limits.minVelocity?.[joint] ?? -maxVelocity,
    maxAcceleration,
    minAcceleration: limits.minAcceleration?.[joint] ?? -maxAcceleration,
    jerk: limits.maxJerk[joint]!,
  }
}

/** What one joint needs: braking into its limits if it starts outside, and the durations possible from there (braking included). */
export interface JointDurations {
  readonly braking: Braking
  readonly brakingS: number
  readonly shortest: ExtremalMotion
  readonly shortestS: number
  readonly gaps: readonly (readonly [number, number])[]
}

export function jointDurations(pair: StatePair): JointDurations | undefined {
  const braking = brakeStart(pair)
  const brakingS = durationOf(braking.pieces)
  const feasible = feasibleDurations(braking.pair)
  if (!feasible) return undefined
  const { shortest } = feasible
  const gaps =
    brakingS === 0
      ? feasible.gaps
      : feasible.gaps.map(([from, to]) => [from + brakingS, to + brakingS] as const)
  return { braking, brakingS, shortest, shortestS: brakingS + shortest.durationS, gaps }
}

/** Smallest duration possible for every joint; undefined when one of them has none. */
export function commonDurationS(joints: readonly (JointDurations | undefined)[]): number | undefined {
  let durationS = 0
  for (const joint of joints) {
    if (!joint) return undefined
    durationS = Math.max(durationS, joint.shortestS)
  }
  // A joint that cannot take this long needs the end of its gap; that may fall into another joint's gap.
  for (let again = true; again; ) {
    again = false
    for (const joint of joints) {
      for (const [from, to] of joint!.gaps) {
        if (durationS <= from * (1 + 1e-12) || durationS >= to * (1 - 1e-12)) continue
        durationS = to
        again = true
      }
    }
  }
  return durationS
}

/** Shortest synchronous duration; undefined when the target breaks the limits. */
export function stateMoveDurationS(
  from: JointState,
  to: JointState,
  limits: StateLimits,
): number | undefined {
  const joints = Array.from({ length: limits.maxVelocity.length }, (_, joint) =>
    jointDurations(statePairOf(from, to, limits, joint)),
  )
  return commonDurationS(joints)
}
