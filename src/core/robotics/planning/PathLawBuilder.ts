// Strings sampled runs together into one motion law: cubic pieces with common knots, at rest between runs. Where the samples come from is
// not its business.
import { MotionLaw } from '../motion/MotionLaw'
import type { CurveLimits, CurveSamples } from '../motion/timeScaling'
import { limitsJerk, smoothRun } from './smoothRun'
import { TimedRun } from './TimedRun'

export class PathLawBuilder {
  private readonly limits: CurveLimits
  private readonly knots: number[] = []
  private readonly coefficients: number[] = []
  private timeS = 0

  constructor(limits: CurveLimits) {
    this.limits = limits
  }

  addRun(curve: CurveSamples, joints: Float64Array): void {
    if (limitsJerk(this.limits)) {
      this.addSmoothRun(curve, joints)
      return
    }
    const timed = new TimedRun(curve, joints, this.limits)
    for (let i = 0; i + 1 < curve.count; i++) this.addPiece(i, timed)
    this.timeS += timed.timeS[curve.count - 1]!
  }

  build(endQ: Float64Array): MotionLaw {
    const dof = endQ.length
    if (this.knots.length === 0) {
      this.knots.push(0)
      for (const value of endQ) this.coefficients.push(value, 0, 0, 0)
    }
    const pieces = this.knots.length
    return new MotionLaw({
      durationS: this.timeS,
      dof,
      starts: Int32Array.of(0, pieces),
      knotS: Float64Array.from(this.knots),
      coefficients: Float64Array.from(this.coefficients),
    })
  }

  private addSmoothRun(curve: CurveSamples, joints: Float64Array): void {
    const { pieces, stepS } = smoothRun(curve, joints, this.limits)
    for (let piece = 0; piece < pieces.count; piece++) {
      this.knots.push(this.timeS + piece * stepS)
      pieces.coefficients(piece, stepS, this.coefficients)
    }
    this.timeS += pieces.count * stepS
  }

  private addPiece(i: number, timed: TimedRun): void {
    const { dof, joints, velocity } = timed
    const dt = timed.timeS[i + 1]! - timed.timeS[i]!
    this.knots.push(this.timeS + timed.timeS[i]!)
    for (let joint = 0; joint < dof; joint++) {
      const at = i * dof + joint
      const v0 = velocity[at]!
      const v1 = velocity[at + dof]!
      const mean = (joints[at + dof]! - joints[at]!) / dt
      this.coefficients.push(joints[at]!, v0, (3 * mean - 2 * v0 - v1) / dt, (v0 + v1 - 2 * mean) / (dt * dt))
    }
  }
}
