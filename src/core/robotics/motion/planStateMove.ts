// Synchronous motion of all joints between any two states (positions, velocities, accelerations), as fast as velocity, acceleration and jerk
// limits allow: for blends, for stops, and where limits differ by direction. From rest to rest planJointMove keeps joints on a line.
import type { JerkPiece } from './jerkPieces'
import { extremalPieces } from './jerkPieces'
import { MotionLaw } from './MotionLaw'
import { motionInTime } from './motionInTime'
import type { JointDurations, JointState, StateLimits } from './stateMoveDuration'
import { commonDurationS, jointDurations, statePairOf } from './stateMoveDuration'

/** The law, or undefined when the target breaks the limits. A start outside them is braked first. */
export function planStateMove(from: JointState, to: JointState, limits: StateLimits): MotionLaw | undefined {
  const dof = limits.maxVelocity.length
  const pairs = Array.from({ length: dof }, (_, joint) => statePairOf(from, to, limits, joint))
  const durations = pairs.map(jointDurations)
  const durationS = commonDurationS(durations)
  if (durationS === undefined) return undefined
  const starts = [0]
  const knots: number[] = []
  const coefficients: number[] = []
  for (let joint = 0; joint < dof; joint++) {
    const pieces = piecesInTime(durations[joint]!, durationS)
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

function piecesInTime(joint: JointDurations, durationS: number): JerkPiece[] | undefined {
  const { braking, brakingS, shortest, shortestS } = joint
  const own = shortestS >= durationS * (1 - 1e-12)
  const rest = own ? extremalPieces(braking.pair, shortest) : motionInTime(braking.pair, durationS - brakingS)
  return rest && [...braking.pieces, ...rest]
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
