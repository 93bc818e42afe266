// A motion of one joint as pieces of constant jerk, and its symmetries and mixtures.
import type { Climb } from './climbingMotion'
import { atTrough } from './climbingMotion'
import type { ExtremalMotion } from './feasibleDurations'
import type { StatePair } from './statePair'
import { mirrored, reversed, settle } from './statePair'
import { newRamp, rampUp } from './velocityRamp'

export interface JerkPiece {
  readonly durationS: number
  /** At the start of the piece. */
  readonly acceleration: number
  readonly jerk: number
}

const ramp = newRamp()

export function mirrorPieces(pieces: readonly JerkPiece[]): JerkPiece[] {
  return pieces.map(({ durationS, acceleration, jerk }) => ({
    durationS,
    acceleration: -acceleration,
    jerk: -jerk,
  }))
}

export function reversePieces(pieces: readonly JerkPiece[]): JerkPiece[] {
  return pieces
    .map(({ durationS, acceleration, jerk }) => ({
      durationS,
      acceleration: -(acceleration + jerk * durationS),
      jerk,
    }))
    .reverse()
}

/** Fastest change from a state to a velocity at zero acceleration, within [minAcceleration, maxAcceleration]. */
function rampPieces(pair: StatePair, target: number): JerkPiece[] {
  const { startVelocity: v, startAcceleration: a, jerk } = pair
  if (target < settle(v, a, jerk)) return mirrorPieces(rampPieces(mirrored(pair), -target))
  rampUp(v, a, target, pair.maxAcceleration, jerk, ramp)
  const { peak, durationS } = ramp
  if (jerk === Number.POSITIVE_INFINITY) return [{ durationS, acceleration: peak, jerk: 0 }]
  const rise = Math.max(0, peak - a) / jerk
  const fall = peak / jerk
  return [
    { durationS: rise, acceleration: a, jerk },
    { durationS: Math.max(0, durationS - rise - fall), acceleration: peak, jerk: 0 },
    { durationS: fall, acceleration: peak, jerk: -jerk },
  ]
}

/** Start → velocity, held, → end. */
export function plateauPieces(pair: StatePair, velocity: number, cruiseS: number): JerkPiece[] {
  return [
    ...rampPieces(pair, velocity),
    { durationS: Math.max(0, cruiseS), acceleration: 0, jerk: 0 },
    ...reversePieces(rampPieces(reversed(pair), velocity)),
  ]
}

export function climbPieces(pair: StatePair, trough: number): JerkPiece[] {
  const climb: Climb = atTrough(pair, trough)
  const { jerk } = pair
  return [
    { durationS: climb.riseS, acceleration: pair.startAcceleration, jerk },
    { durationS: climb.holdS, acceleration: climb.peak, jerk: 0 },
    { durationS: climb.fallS, acceleration: climb.peak, jerk: -jerk },
    { durationS: climb.lastS, acceleration: trough, jerk },
  ]
}

export function extremalPieces(pair: StatePair, motion: ExtremalMotion): JerkPiece[] {
  const seen = motion.mirrored ? mirrored(pair) : pair
  const { shape } = motion
  let pieces: JerkPiece[]
  if ('peak' in shape) pieces = plateauPieces(seen, shape.peak, shape.cruiseS)
  else if (motion.reversed) pieces = reversePieces(climbPieces(reversed(seen), shape.trough))
  else pieces = climbPieces(seen, shape.trough)
  return motion.mirrored ? mirrorPieces(pieces) : pieces
}

/** (1 − share) · a + share · b, for motions of equal duration: again a motion inside the limits, because these are convex. */
export function mixPieces(a: readonly JerkPiece[], b: readonly JerkPiece[], share: number): JerkPiece[] {
  const mixed: JerkPiece[] = []
  let i = 0
  let j = 0
  let inA = 0
  let inB = 0
  while (i < a.length && j < b.length) {
    const left = a[i]!
    const right = b[j]!
    const durationS = Math.max(0, Math.min(left.durationS - inA, right.durationS - inB))
    const acceleration =
      (1 - share) * (left.acceleration + left.jerk * inA) + share * (right.acceleration + right.jerk * inB)
    mixed.push({ durationS, acceleration, jerk: (1 - share) * left.jerk + share * right.jerk })
    inA += durationS
    inB += durationS
    if (inA >= left.durationS) {
      i++
      inA = 0
    }
    if (inB >= right.durationS) {
      j++
      inB = 0
    }
  }
  return mixed
}

/** Way covered from a start velocity. */
export function wayOf(pieces: readonly JerkPiece[], startVelocity: number): number {
  let velocity = startVelocity
  let way = 0
  for (const { durationS, acceleration, jerk } of pieces) {
    way += durationS * (velocity + durationS * (acceleration / 2 + (durationS * jerk) / 6))
    velocity += durationS * (acceleration + (durationS * jerk) / 2)
  }
  return way
}

export function durationOf(pieces: readonly JerkPiece[]): number {
  return pieces.reduce((sum, piece) => sum + piece.durationS, 0)
}
