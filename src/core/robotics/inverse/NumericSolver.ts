// Inverse kinematics of chains without a known structure: searches from evenly spread starting points inside the limits and keeps every
// different solution. Deterministic; complete only as far as the number of starts goes.
import type { Frame } from '../../math/frames'
import { wrapAngle } from '../../math/rotations'
import type { KinematicChain } from '../chain/KinematicChain'
import type { ArmSolver } from './ArmSolver'
import { DampedLeastSquares } from './DampedLeastSquares'

/** Starts before giving up: 30 restarts find 99.3–100 % of poses (reference/robotics.md §3.1). */
const STARTS = 96
/** Starts spent after the last new solution was found. */
const PATIENCE = 40
/** Two solutions are one when no angle differs by more, rad. */
const SAME_RAD = 1e-4
const PRIMES = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29]
/** Singular poses converge slowly: 1e-9 m and rad is asked for. */
const SETTINGS = { maxSteps: 80, tolerance: 1e-9, insideLimits: true }

export class NumericSolver implements ArmSolver {
  readonly family = 'numeric'
  readonly capacity = 16
  readonly missM = 0
  private readonly chain: KinematicChain
  private readonly search: DampedLeastSquares
  private readonly start: Float64Array

  constructor(chain: KinematicChain) {
    this.chain = chain
    this.search = new DampedLeastSquares(chain)
    this.start = new Float64Array(chain.dof)
  }

  solve(baseFromFlange: Frame, out: Float64Array): number {
    const { start, chain } = this
    let count = 0
    let since = 0
    for (let trial = 1; trial <= STARTS && since < PATIENCE && count < this.capacity; trial++) {
      for (let joint = 0; joint < chain.dof; joint++) start[joint] = this.spread(joint, trial)
      since++
      if (!this.search.solve(baseFromFlange, start, SETTINGS)) continue
      if (this.keepNew(out, count)) {
        count++
        since = 0
      }
    }
    return count
  }

  /** Point `trial` of a Halton sequence, inside the joint's range. */
  private spread(joint: number, trial: number): number {
    const { lower, upper } = this.chain.limits
    const low = Number.isFinite(lower[joint]!) ? lower[joint]! : -Math.PI
    const high = Number.isFinite(upper[joint]!) ? upper[joint]! : Math.PI
    return low + (high - low) * halton(trial, PRIMES[joint % PRIMES.length]!)
  }

  private keepNew(out: Float64Array, count: number): boolean {
    const { start, chain } = this
    const n = chain.dof
    for (let joint = 0; joint < n; joint++) {
      if (chain.periodic[joint]!) start[joint] = wrapAngle(start[joint]!)
    }
    for (let known = 0; known < count; known++) {
      if (isSame(out, known * n, start)) return false
    }
    out.set(start, count * n)
    return true
  }
}

/** Van der Corput radical inverse of `index` in a prime base. */
export function halton(index: number, base: number): number {
  let value = 0
  let weight = 1 / base
  for (let rest = index; rest > 0; rest = Math.floor(rest / base)) {
    value += (rest % base) * weight
    weight /= base
  }
  return value
}

function isSame(list: Float64Array, at: number, q: Float64Array): boolean {
  for (let joint = 0; joint < q.length; joint++) {
    const difference = Math.abs(wrapAngle(list[at + joint]! - q[joint]!))
    if (difference > SAME_RAD) return false
  }
  return true
}
