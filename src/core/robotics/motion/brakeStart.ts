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

/**
 * Acceleration down to its upper limit, and on until the velocity is back at its limit when it would otherwise exceed it; or, when
 * that takes a fall so steep that the velocity would shoot through the other limit, no further than lets it come to rest there.
 */
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
  const depth = Math.min(depthAtLimit(pair), depthBeforeOtherLimit(pair))
  const reached = Math.min(depth, -minAcceleration)
  const fall = Math.max(0, a + reached) / jerk
  return [
    { durationS: Math.max(fall, toLimit), acceleration: a, jerk: -jerk },
    { durationS: depth > reached ? holdS(pair, reached) : 0, acceleration: -reached, jerk: 0 },
  ]
}

/** Falling to −depth takes the velocity back to its limit, from where it is already over it or after shooting over it. */
function depthAtLimit({ startVelocity: v, startAcceleration: a, maxVelocity, jerk }: StatePair): number {
  return Math.sqrt(Math.max(0, a * a + 2 * jerk * (v - maxVelocity)))
}

/** From −depth the velocity can just be caught at its lower limit. */
function depthBeforeOtherLimit({
  startVelocity: v,
  startAcceleration: a,
  minVelocity,
  jerk,
}: StatePair): number {
  return Math.sqrt(Math.max(0, (a * a) / 2 + jerk * (v - minVelocity)))
}

/** How long the acceleration stays at −reached, its lower limit. */
function holdS(pair: StatePair, reached: number): number {
  const { startVelocity: v, startAcceleration: a, maxVelocity, minVelocity, jerk } = pair
  const there = v + (a * a - reached * reached) / (2 * jerk)
  const toLimit = (there - maxVelocity) / reached
  const toOther = (there - minVelocity) / reached - reached / (2 * jerk)
  return Math.max(0, Math.min(toLimit, toOther))
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
