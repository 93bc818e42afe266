// One smooth run with a time at every sample: the fastest time scaling, corrected until the cubic pieces between the samples keep every joint
// limit as well.
import type { CurveLimits, CurveSamples } from '../motion/timeScaling'
import { fastestSpeeds } from '../motion/timeScaling'

/** Rounds of slowing down where the pieces exceed a limit; the last excess, if any, stretches the whole run. */
const ROUNDS = 8
/** An excess this small is left to the stretch. */
const SMALL_EXCESS = 1.005

export class TimedRun {
  readonly dof: number
  readonly joints: Float64Array
  /** From the start of the run, at each sample. */
  readonly timeS: Float64Array
  /** ds/dt at each sample. */
  readonly rate: Float64Array
  /** Joint velocities, samples × joints. */
  readonly velocity: Float64Array
  private readonly curve: CurveSamples
  private readonly limits: CurveLimits

  constructor(curve: CurveSamples, joints: Float64Array, limits: CurveLimits) {
    this.curve = curve
    this.limits = limits
    this.dof = curve.dof
    this.joints = joints
    this.timeS = new Float64Array(curve.count)
    this.rate = new Float64Array(curve.count)
    this.velocity = new Float64Array(curve.count * curve.dof)
    let worst = 1
    for (let round = 0; round < ROUNDS; round++) {
      const speeds = fastestSpeeds(curve, limits)
      this.timeBySpeeds(speeds)
      worst = this.slowWhereExceeded(speeds)
      if (worst < SMALL_EXCESS) break
    }

    if (worst > 1) this.stretch(worst)
  }

  private timeBySpeeds(speeds: Float64Array): void {
    const { curve, dof, timeS, velocity } = this
    for (let i = 0; i < curve.count; i++) {
      const rate = Math.sqrt(speeds[i]!)
      this.rate[i] = rate
      for (let joint = 0; joint < dof; joint++)
        velocity[i * dof + joint] = curve.first[i * dof + joint]! * rate
      if (i === 0) continue
      const step = curve.parameter[i]! - curve.parameter[i - 1]!
      timeS[i] = timeS[i - 1]! + (2 * step) / (Math.sqrt(speeds[i - 1]!) + rate)
    }
  }

  /** Tightens the bounds of the parameter beside pieces that break a limit; returns the largest factor of time that would mend all. */
  private slowWhereExceeded(speeds: Float64Array): number {
    const { curve } = this
    let worst = 1
    for (let i = 0; i + 1 < curve.count; i++) {
      const excess = this.excessOfPiece(i)
      worst = Math.max(worst, excess)
      if (excess < SMALL_EXCESS) continue
      const ease = 1 / (excess * excess)
      const step = curve.parameter[i + 1]! - curve.parameter[i]!
      const acceleration = Math.abs(speeds[i + 1]! - speeds[i]!) / (2 * step)
      curve.pathAcceleration[i] = Math.min(curve.pathAcceleration[i]!, acceleration * ease)
      for (const at of [i, i + 1]) {
        if (speeds[at]! > 0) curve.speedSquared[at] = Math.min(curve.speedSquared[at]!, speeds[at]! * ease)
      }
    }
    return worst
  }

  /** Factor by which the time of piece `i` falls short of the joint limits, in velocity or (squared) acceleration. */
  private excessOfPiece(i: number): number {
    const { dof, joints, velocity, timeS, limits } = this
    const dt = timeS[i + 1]! - timeS[i]!
    let excess = 1
    for (let joint = 0; joint < dof; joint++) {
      const at = i * dof + joint
      const v0 = velocity[at]!
      const v1 = velocity[at + dof]!
      const mean = (joints[at + dof]! - joints[at]!) / dt
      const a0 = (6 * mean - 4 * v0 - 2 * v1) / dt
      const a1 = (2 * v0 + 4 * v1 - 6 * mean) / dt
      const middle = Math.abs(1.5 * mean - 0.25 * (v0 + v1))
      const speed = Math.max(Math.abs(v0), Math.abs(v1), middle) / limits.velocity[joint]!
      const acceleration = Math.max(Math.abs(a0), Math.abs(a1)) / limits.acceleration[joint]!
      excess = Math.max(excess, speed, Math.sqrt(acceleration))
    }
    return excess
  }

  private stretch(factor: number): void {
    for (let i = 0; i < this.timeS.length; i++) this.timeS[i] = this.timeS[i]! * factor
    for (let i = 0; i < this.rate.length; i++) this.rate[i] = this.rate[i]! / factor
    for (let i = 0; i < this.velocity.length; i++) this.velocity[i] = this.velocity[i]! / factor
  }
}
