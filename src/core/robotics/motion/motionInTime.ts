// A motion of one joint between two states that takes exactly a given (possible) duration: at a steady velocity in the middle where that can be,
// otherwise a mixture of the farthest and the nearest motion of that duration.
import { atTrough, troughRange } from './climbingMotion'
import { atPeak, lowestPeak } from './crossingMotion'
import type { JerkPiece } from './jerkPieces'
import {
  climbPieces,
  durationOf,
  mirrorPieces,
  mixPieces,
  plateauPieces,
  reversePieces,
  wayOf,
} from './jerkPieces'
import type { StatePair } from './statePair'
import { leavingVelocity, mirrored, restingVelocity, reversed } from './statePair'

const GRID = 32
const HALVINGS = 70

/** Pieces that cover the pair's distance in `durationS`; undefined when that duration is not possible. */
export function motionInTime(pair: StatePair, durationS: number): JerkPiece[] | undefined {
  return plateauInTime(pair, durationS) ?? mixtureInTime(pair, durationS)
}

/** Cruise velocity by the way it leads to, which grows with it wherever there is time left to cruise. */
function plateauInTime(pair: StatePair, durationS: number): JerkPiece[] | undefined {
  const miss = (velocity: number) => {
    const ramps = plateauPieces(pair, velocity, 0)
    const cruiseS = durationS - durationOf(ramps)
    // Rounding must not forbid a plateau of no length.
    if (cruiseS < -1e-12 * durationS) return Number.NaN
    return wayOf(plateauPieces(pair, velocity, cruiseS), pair.startVelocity) - pair.distance
  }
  const grid = velocityGrid(pair)
  for (let i = 0; i < grid.length; i++) {
    const here = miss(grid[i]!)
    if (here === 0) return withCruise(pair, grid[i]!, durationS)
    if (i === 0 || Number.isNaN(here) || Number.isNaN(miss(grid[i - 1]!))) continue
    if (here * miss(grid[i - 1]!) < 0) {
      return withCruise(pair, bisect(grid[i - 1]!, grid[i]!, miss), durationS)
    }
  }
  return undefined
}

function withCruise(pair: StatePair, velocity: number, durationS: number): JerkPiece[] {
  return plateauPieces(pair, velocity, durationS - durationOf(plateauPieces(pair, velocity, 0)))
}

/** Velocities to look at: evenly spread, and those to which start and end come by themselves. */
function velocityGrid(pair: StatePair): number[] {
  const limit = (Math.abs(pair.distance) + 1) * 1e3
  const low = Math.max(pair.minVelocity, -limit)
  const high = Math.min(pair.maxVelocity, limit)
  const grid = [restingVelocity(pair), leavingVelocity(pair), 0]
  for (let i = 0; i <= GRID; i++) grid.push(low + ((high - low) * i) / GRID)
  return grid.filter((velocity) => velocity >= low && velocity <= high).sort((a, b) => a - b)
}

function mixtureInTime(pair: StatePair, durationS: number): JerkPiece[] | undefined {
  const farthest = farthestInTime(pair, durationS)
  const mirroredNearest = farthestInTime(mirrored(pair), durationS)
  if (!farthest || !mirroredNearest) return undefined
  const nearest = mirrorPieces(mirroredNearest)
  const high = wayOf(farthest, pair.startVelocity)
  const low = wayOf(nearest, pair.startVelocity)
  const share = high > low ? (pair.distance - low) / (high - low) : 0
  if (share < -1e-9 || share > 1 + 1e-9) return undefined
  return mixPieces(nearest, farthest, Math.min(1, Math.max(0, share)))
}

/** The motion that gets farthest in exactly `durationS`. */
function farthestInTime(pair: StatePair, durationS: number): JerkPiece[] | undefined {
  const lowest = lowestPeak(pair)
  if (lowest <= pair.maxVelocity && atPeak(pair, lowest).durationS <= durationS) {
    const top = pair.maxVelocity
    if (top < Number.POSITIVE_INFINITY && atPeak(pair, top).durationS <= durationS)
      return withCruise(pair, top, durationS)
    let high = top
    if (top === Number.POSITIVE_INFINITY) {
      high = Math.max(1, 2 * Math.abs(lowest))
      while (atPeak(pair, high).durationS < durationS) high *= 2
    }
    return plateauPieces(
      pair,
      bisect(lowest, high, (peak) => atPeak(pair, peak).durationS - durationS),
      0,
    )
  }
  return climbInTime(pair, durationS) ?? reversedClimb(pair, durationS)
}

function reversedClimb(pair: StatePair, durationS: number): JerkPiece[] | undefined {
  const pieces = climbInTime(reversed(pair), durationS)
  return pieces && reversePieces(pieces)
}

function climbInTime(pair: StatePair, durationS: number): JerkPiece[] | undefined {
  const range = troughRange(pair)
  if (!range) return undefined
  const excess = (trough: number) => atTrough(pair, trough).durationS - durationS
  if (excess(range[0]) * excess(range[1]) > 0) return undefined
  return climbPieces(pair, bisect(range[0], range[1], excess))
}

/** Root between two points of opposite sign (or with a root at one of them). */
function bisect(from: number, to: number, evaluate: (x: number) => number): number {
  let a = from
  let b = to
  const fa = evaluate(a)
  if (fa === 0) return a
  for (let i = 0; i < HALVINGS && a !== b; i++) {
    const middle = (a + b) / 2
    if (evaluate(middle) * fa > 0) a = middle
    else b = middle
  }
  return (a + b) / 2
}
