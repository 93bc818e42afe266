// Newton-like search for joint angles from one starting point (Levenberg–Marquardt on the pose error), for any chain. Finds one
// solution at most and knows nothing of branches.
import type { Frame } from '../../math/frames'
import { identityFrame } from '../../math/frames'
import { rotationVector } from '../../math/rotations'
import type { KinematicChain } from '../chain/KinematicChain'

export interface SearchSettings {
  readonly maxSteps: number
  /** Largest pose error (m and rad alike) that counts as solved. */
  readonly tolerance: number
  /** Keep joints inside their limits while searching. */
  readonly insideLimits: boolean
}

export class DampedLeastSquares {
  private readonly chain: KinematicChain
  private readonly current = identityFrame()
  private readonly difference = identityFrame()
  private readonly jacobian: Float64Array
  private readonly error = new Float64Array(6)
  private readonly normal = new Float64Array(36)
  private readonly dual = new Float64Array(6)
  private readonly trial: Float64Array

  constructor(chain: KinematicChain) {
    this.chain = chain
    this.jacobian = new Float64Array(6 * chain.dof)
    this.trial = new Float64Array(chain.dof)
  }

  /** Improves `q` in place; true when it reaches the target. */
  solve(target: Frame, q: Float64Array, settings: SearchSettings): boolean {
    const { chain, trial } = this
    let squared = this.measure(target, q)
    let damping = 1e-3
    for (let step = 0; step < settings.maxSteps; step++) {
      if (squared <= settings.tolerance * settings.tolerance) return true
      chain.jacobian(q, this.jacobian)
      if (!this.step(damping * Math.min(1, squared), q, settings.insideLimits)) return false
      const before = squared
      squared = this.measure(target, trial)
      if (squared < before) {
        q.set(trial)
        damping = Math.max(damping * 0.2, 1e-9)
        // Creeping progress means a local minimum: another start serves better.
        if (squared > 0.98 * before && step > 8 && squared > 1e-12) return false
      } else {
        if (damping > 1e6) return false
        damping *= 8
        squared = this.measure(target, q)
      }
    }
    return squared <= settings.tolerance * settings.tolerance
  }

  /** Pose error in the base frame into `error`; returns its squared size. */
  private measure(target: Frame, q: ArrayLike<number>): number {
    const { current, difference, error } = this
    this.chain.fk(q, current)
    rotationBetween(target, current, difference)
    const turn = rotationVector(difference)
    let squared = 0
    for (let row = 0; row < 3; row++) {
      error[row] = target[row * 4 + 3]! - current[row * 4 + 3]!
      error[row + 3] = turn[row]!
      squared += error[row]! * error[row]! + error[row + 3]! * error[row + 3]!
    }
    return squared
  }

  /** trial = q + Jᵀ (J Jᵀ + λ)⁻¹ e. */
  private step(lambda: number, q: Float64Array, insideLimits: boolean): boolean {
    const { jacobian: j, normal, dual, trial, chain } = this
    const n = chain.dof
    for (let a = 0; a < 6; a++) {
      for (let b = 0; b <= a; b++) {
        let sum = a === b ? lambda + 1e-15 : 0
        for (let k = 0; k < n; k++) sum += j[a * n + k]! * j[b * n + k]!
        normal[a * 6 + b] = sum
      }
    }
    dual.set(this.error)
    if (!solveCholesky(normal, dual)) return false
    for (let k = 0; k < n; k++) {
      let sum = q[k]!
      for (let a = 0; a < 6; a++) sum += j[a * n + k]! * dual[a]!
      trial[k] = insideLimits ? Math.min(Math.max(sum, chain.limits.lower[k]!), chain.limits.upper[k]!) : sum
    }
    return true
  }
}

/** out = rotation of `a` times the inverse rotation of `b`. */
function rotationBetween(a: Frame, b: Frame, out: Frame): void {
  for (let row = 0; row < 12; row += 4) {
    for (let column = 0; column < 3; column++) {
      const at = column * 4
      out[row + column] = a[row]! * b[at]! + a[row + 1]! * b[at + 1]! + a[row + 2]! * b[at + 2]!
    }
  }
}

/** Solves A x = b in place for a symmetric positive 6 × 6 matrix given by its lower triangle. */
function solveCholesky(a: Float64Array, b: Float64Array): boolean {
  for (let i = 0; i < 6; i++) {
    for (let k = 0; k <= i; k++) {
      let sum = a[i * 6 + k]!
      for (let m = 0; m < k; m++) sum -= a[i * 6 + m]! * a[k * 6 + m]!
      if (i === k) {
        if (!(sum > 0)) return false
        a[i * 6 + i] = Math.sqrt(sum)
      } else {
        a[i * 6 + k] = sum / a[k * 6 + k]!
      }
    }
  }
  for (let i = 0; i < 6; i++) {
    let sum = b[i]!
    for (let m = 0; m < i; m++) sum -= a[i * 6 + m]! * b[m]!
    b[i] = sum / a[i * 6 + i]!
  }
  for (let i = 5; i >= 0; i--) {
    let sum = b[i]!
    for (let m = i + 1; m < 6; m++) sum -= a[m * 6 + i]! * b[m]!
    b[i] = sum / a[i * 6 + i]!
  }
  return true
}

/** Largest entry of the difference between where `q` brings the flange and the target. */
export function poseResidual(chain: KinematicChain, q: ArrayLike<number>, target: Frame): number {
  const reached = chain.fk(q, residualScratch)
  let worst = 0
  for (let i = 0; i < 12; i++) worst = Math.max(worst, Math.abs(reached[i]! - target[i]!))
  return worst
}

const residualScratch = identityFrame()
