// Synchronous motion of all joints between any two states (positions, velocities, accelerations), as fast as velocity, acceleration and jerk
// limits allow: for blends, for stops, and where limits differ by direction. From rest to rest planJointMove keeps joints on a line.
import { feasibleDurations } from './feasibleDurations'
import type { JerkPiece } from './jerkPieces'
import { extremalPieces } from './jerkPieces'
import { MotionLaw } from './MotionLaw'
import { motionInTime } from './motionInTime'
import type { JointState, StateLimits } from './stateMoveDuration'
import { commonDurationS, statePairOf } from './stateMoveDuration'

/** The law, or undefined when a state breaks the limits. */
export function planStateMove(from: JointState, to: JointState, limits: StateLimits): MotionLaw | undefined {
  const dof = limits.maxVelocity.length
  const pairs = Array.from({ length: dof }, (_, joint) => statePairOf(from, to, limits, joint))
  const durations = pairs.map(feasibleDurations)
  const durationS = commonDurationS(durations)
  if (durationS === undefined) return undefined
  const starts = [0]
  const knots: number[] = []
  const coefficients: number[] = []
  for (let joint = 0; joint < dof; joint++) {
    const { shortest } = durations[joint]!
    const own = shortest.durationS >= durationS * (1 - 1e-12)
    const pieces = own ? extremalPieces(pairs[joint]!, shortest) : motionInTime(pairs[joint]!, durationS)
    if (!pieces) return undefined
    addPieces(pieces, from.position[joint]!, from.velocity[joint]!, knots, coefficients)
    starts.push(knots.length)
  }
  return new MotionLaw({
    durationS,
    dof,
    starts: Int32Array.from(starts),
    knotS: Float64Array.from(knots),
    coefficients: Float64Array.from(coefficients),
  })
}

function addPieces(
  pieces: readonly JerkPiece[],
  position: number,
  velocity: number,
  knots: number[],
  coefficients: number[],
): void {
  let time = 0
  let value = position
  let speed = velocity
  for (const { durationS, acceleration, jerk } of pieces) {
    if (!(durationS > 0)) continue
    knots.push(time)
    coefficients.push(value, speed, acceleration / 2, jerk / 6)
    value += durationS * (speed + durationS * (acceleration / 2 + (durationS * jerk) / 6))
    speed += durationS * (acceleration + (durationS * jerk) / 2)
    time += durationS
  }
  if (time > 0) return
  knots.push(0)
  coefficients.push(position, velocity, 0, 0)
}
