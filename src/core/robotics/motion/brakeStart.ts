// Leads a start state outside the limits back inside, as directly as the jerk limit allows; the planned motion follows from there.
import type { JerkPiece } from './jerkPieces'
import { mirrorPieces } from './jerkPieces'
import type { StatePair } from './statePair'
import { mirrored, restingVelocity } from './statePair'

export interface Braking {
  /** The pair that is left after braking. */
  readonly pair: StatePair
  /** What braking does; empty when the start is inside the limits. */
  readonly pieces: readonly JerkPiece[]
}

/** Relative excess that is rounding. */
const SLACK = 1e-12

const NONE: readonly JerkPiece[] = []

export function brakeStart(pair: StatePair): Braking {
  const resting = restingVelocity(pair)
  const wider = 1 + SLACK
  const high = resting > pair.maxVelocity * wider || pair.startAcceleration > pair.maxAcceleration * wider
  if (high) return apply(pair, brakeFromAbove(pair))
  const low = resting < pair.minVelocity * wider || pair.startAcceleration < pair.minAcceleration * wider
  if (low) return apply(pair, mirrorPieces(brakeFromAbove(mirrored(pair))))
  return { pair, pieces: NONE }
}

/** Acceleration down to its upper limit, and on until the velocity is back at its limit when it would otherwise exceed it. */
function brakeFromAbove(pair: StatePair): JerkPiece[] {
  const { startVelocity: v, startAcceleration: a, maxVelocity, maxAcceleration, minAcceleration, jerk } = pair
  if (jerk === Number.POSITIVE_INFINITY) {
    return [
      {
        durationS: Math.max(0, (v - maxVelocity) / -minAcceleration),
        acceleration: minAcceleration,
        jerk: 0,
      },
    ]
  }
  const toLimit = Math.max(0, a - maxAcceleration) / jerk
  const settled = restingVelocity(pair) - maxVelocity
  if (settled <= SLACK * maxVelocity) return [{ durationS: toLimit, acceleration: a, jerk: -jerk }]
  // Back at the velocity limit after falling to −depth, however far the velocity shot over it meanwhile.
  const depth = Math.sqrt(a * a + 2 * jerk * Math.max(0, v - maxVelocity))
  const reached = Math.min(depth, -minAcceleration)
  const fall = Math.max(0, a + reached) / jerk
  const hold = depth > reached ? (depth * depth - reached * reached) / (2 * jerk * reached) : 0
  return [
    { durationS: Math.max(fall, toLimit), acceleration: a, jerk: -jerk },
    { durationS: hold, acceleration: -reached, jerk: 0 },
  ]
}

function apply(pair: StatePair, pieces: readonly JerkPiece[]): Braking {
  let velocity = pair.startVelocity
  let acceleration = pair.startAcceleration
  let way = 0
  for (const { durationS: t, acceleration: from, jerk } of pieces) {
    way += t * (velocity + t * (from / 2 + (t * jerk) / 6))
    velocity += t * (from + (t * jerk) / 2)
    acceleration = from + t * jerk
  }
  if (pair.jerk === Number.POSITIVE_INFINITY) acceleration = 0
  const rest = {
    ...pair,
    distance: pair.distance - way,
    startVelocity: velocity,
    startAcceleration: acceleration,
  }
  return { pair: rest, pieces: pieces.filter((piece) => piece.durationS > 0) }
}
