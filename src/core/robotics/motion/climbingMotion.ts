// Extremal motions of one joint that keep accelerating all the way: acceleration up, held at its limit, down to a trough above zero, and up
// again to the target's acceleration. They exist only towards a state that is itself accelerating. Mirror and reversal give the rest.
import type { StatePair } from './statePair'

export interface ClimbRoot {
  readonly durationS: number
  /** Lowest acceleration between the two rises. */
  readonly trough: number
}

/** Durations of the four pieces for a trough, and what they add up to. */
export interface Climb {
  riseS: number
  holdS: number
  fallS: number
  lastS: number
  peak: number
  durationS: number
  way: number
}

const current: Climb = { riseS: 0, holdS: 0, fallS: 0, lastS: 0, peak: 0, durationS: 0, way: 0 }
/** The way along the family bends at most a few times: this many intervals separate its roots. */
const INTERVALS = 24

/** peak² − trough² for all members. */
function squareGap(pair: StatePair): number {
  const { startVelocity, endVelocity, startAcceleration: a0, endAcceleration: a1, jerk } = pair
  return jerk * (endVelocity - startVelocity) + 0.5 * (a0 * a0 - a1 * a1)
}

/** Range of troughs, or undefined when the family is empty. */
export function troughRange(pair: StatePair): readonly [number, number] | undefined {
  const { startAcceleration: a0, endAcceleration: a1, jerk } = pair
  if (!(a1 > 0) || jerk === Number.POSITIVE_INFINITY) return undefined
  const gap = squareGap(pair)
  if (gap < 0) return undefined
  const lowest = a0 > 0 ? Math.sqrt(Math.max(0, a0 * a0 - gap)) : 0
  return lowest < a1 ? [lowest, a1] : undefined
}

export function atTrough(pair: StatePair, trough: number): Climb {
  const { startVelocity, startAcceleration: a0, endAcceleration: a1, maxAcceleration, jerk } = pair
  const square = squareGap(pair) + trough * trough
  const peak = Math.min(Math.sqrt(square), maxAcceleration)
  current.peak = peak
  current.riseS = Math.max(0, peak - a0) / jerk
  current.holdS = square > peak * peak ? (square - peak * peak) / (jerk * maxAcceleration) : 0
  current.fallS = Math.max(0, peak - trough) / jerk
  current.lastS = Math.max(0, a1 - trough) / jerk
  current.durationS = current.riseS + current.holdS + current.fallS + current.lastS
  let velocity = startVelocity
  let way = 0
  const advance = (seconds: number, acceleration: number, slope: number) => {
    way += seconds * (velocity + seconds * (acceleration / 2 + (slope * seconds) / 6))
    velocity += seconds * (acceleration + (slope * seconds) / 2)
  }
  advance(current.riseS, a0, jerk)
  advance(current.holdS, peak, 0)
  advance(current.fallS, peak, -jerk)
  advance(current.lastS, trough, jerk)
  current.way = way
  return current
}

/** Every motion of the family that covers exactly the distance. */
export function climbRoots(pair: StatePair, roots: ClimbRoot[]): void {
  const range = troughRange(pair)
  if (!range) return
  const [low, high] = range
  let a = low
  let fa = atTrough(pair, a).way - pair.distance
  for (let i = 1; i <= INTERVALS; i++) {
    const b = low + ((high - low) * i) / INTERVALS
    const fb = atTrough(pair, b).way - pair.distance
    if (fa === 0 || fa * fb < 0) addRoot(pair, a, fa, b, roots)
    a = b
    fa = fb
  }
  if (fa === 0) roots.push({ durationS: atTrough(pair, a).durationS, trough: a })
}

function addRoot(pair: StatePair, from: number, fFrom: number, to: number, roots: ClimbRoot[]): void {
  let a = from
  let b = to
  for (let i = 0; i < 60 && Math.abs(b - a) > 1e-16 && fFrom !== 0; i++) {
    const middle = (a + b) / 2
    const error = atTrough(pair, middle).way - pair.distance
    if (error * fFrom > 0) a = middle
    else b = middle
  }
  const trough = fFrom === 0 ? from : (a + b) / 2
  roots.push({ durationS: atTrough(pair, trough).durationS, trough })
}
