// Inverse kinematics, all branches, for arms with 1 ⊥ 2 ∥ 3 ⊥ 4 ⊥ 5 and axes 4, 5 meeting while axis 6 passes beside them (CRX, GoFa, xArm 6,
// HC10). With joint 6 given, the rest is closed form; what is left is one equation in joint 6, whose roots are bracketed. Ignores limits.
import { detAtan2, detSinCos } from '../../math/deterministicTrig'
import type { Frame, Vec3 } from '../../math/frames'
import { identityFrame, invertFrame, multiplyFrames } from '../../math/frames'
import { rotateVector, transformPoint } from '../../math/rotations'
import { add, cross, dot, scale, subtract } from '../../math/vectors'
import type { JointScrew, ZeroPose } from '../chain/jointScrews'
import { areParallel, arePerpendicular, meetingPoint } from '../chain/jointScrews'
import type { ArmSolver } from './ArmSolver'
import { bracketRoots } from './bracketRoots'
import { remainingAngles } from './remainingAngles'
import type { ShoulderAxes } from './ShoulderElbow'
import { directionToShoulder, ShoulderElbow, shoulderAxesOf, toShoulder } from './ShoulderElbow'
import { wrap } from './solverMath'

const BRANCHES = 4
/** Samples of joint 6 in a turn; neighbouring roots of the known arms lie farther apart than these 1° but for singular poses. */
const SAMPLES = 360

const cosines = new Float64Array(SAMPLES + 1)
const sines = new Float64Array(SAMPLES + 1)
const sinCos = new Float64Array(2)
for (let i = 0; i <= SAMPLES; i++) {
  detSinCos(-Math.PI + (i * 2 * Math.PI) / SAMPLES, sinCos)
  sines[i] = sinCos[0]!
  cosines[i] = sinCos[1]!
}

function fits(zero: ZeroPose, toleranceRad: number): boolean {
  const [s1, s2, s3, s4, s5] = zero.screws as [JointScrew, JointScrew, JointScrew, JointScrew, JointScrew]
  return (
    arePerpendicular(s1, s2, toleranceRad) &&
    areParallel(s2, s3, toleranceRad) &&
    arePerpendicular(s3, s4, toleranceRad) &&
    arePerpendicular(s4, s5, toleranceRad)
  )
}

export class OffsetWristSolver implements ArmSolver {
  readonly family = 'offsetWrist'
  readonly capacity = 16
  private readonly zero: ZeroPose
  private readonly flangeFromBaseAtZero: Frame
  private readonly axes: ShoulderAxes
  private readonly arm: ShoulderElbow
  private readonly sign3: number
  /** Wrist point and axis 5 at zero, split along and across axis 6: constant part, factor of cos q6, factor of −sin q6. */
  private readonly pointParts: readonly [Vec3, Vec3, Vec3]
  private readonly axisParts: readonly [Vec3, Vec3, Vec3]
  private readonly tiltSine: number
  private readonly tiltCosine: number
  /** Rigid motion from the zero pose to the target. */
  private readonly motion = identityFrame()
  /** For the target, in shoulder coordinates: constant, cosine and sine parts of wrist point (0–8) and axis 5 (9–17). */
  private readonly parts = new Float64Array(18)
  private readonly values = new Float64Array((SAMPLES + 1) * BRANCHES)
  private readonly residuals = new Float64Array(BRANCHES)
  private readonly farther = new Float64Array(2)
  private measuring = false
  private inReach = false

  static fit(zero: ZeroPose, toleranceRad: number, toleranceM: number): OffsetWristSolver | undefined {
    if (zero.screws.length !== 6 || !fits(zero, toleranceRad)) return undefined
    const wrist = meetingPoint(zero.screws[3]!, zero.screws[4]!, toleranceM)
    return wrist && new OffsetWristSolver(zero, wrist)
  }

  private constructor(zero: ZeroPose, wrist: Vec3) {
    this.zero = zero
    this.flangeFromBaseAtZero = invertFrame(zero.baseFromFlange)
    this.axes = shoulderAxesOf(zero)
    this.arm = new ShoulderElbow(this.axes, zero, wrist)
    this.sign3 = dot(zero.screws[1]!.axis, zero.screws[2]!.axis) > 0 ? 1 : -1
    const sixth = zero.screws[5]!
    const arms = splitAlong(sixth.axis, subtract(wrist, sixth.point))
    this.pointParts = [add(sixth.point, arms[0]), arms[1], arms[2]]
    this.axisParts = splitAlong(sixth.axis, zero.screws[4]!.axis)
    const forearm = directionToShoulder(this.axes, zero.screws[3]!.axis)
    detSinCos(detAtan2(forearm[0], forearm[2]) - this.arm.lowerAngle, sinCos)
    this.tiltSine = sinCos[0]!
    this.tiltCosine = sinCos[1]!
  }

  get missM(): number {
    // Where some angle of joint 6 brings the wrist into reach, distance alone is not the reason.
    if (this.inReach) return 0
    const [far, near] = this.farther
    return far! > 0 && far! < Number.POSITIVE_INFINITY ? far! : near === Number.NEGATIVE_INFINITY ? 0 : near!
  }

  solve(baseFromFlange: Frame, out: Float64Array): number {
    this.prepare(baseFromFlange)
    let count = 0
    for (let branch = 0; branch < BRANCHES; branch++) {
      const roots = bracketRoots(
        SAMPLES,
        (i) => this.values[i * BRANCHES + branch]!,
        (angle) => this.residualAt(angle, branch),
      )
      for (const root of roots) {
        if (count < this.capacity && this.write(root, branch, out, count)) count++
      }
    }
    return count
  }

  /** Everything about the target that does not depend on joint 6, and the samples of all branches. */
  private prepare(target: Frame): void {
    const { parts, axes, motion } = this
    multiplyFrames(target, this.flangeFromBaseAtZero, motion)
    const vectors = [
      toShoulder(axes, transformPoint(motion, this.pointParts[0])),
      directionToShoulder(axes, rotateVector(motion, this.pointParts[1])),
      directionToShoulder(axes, rotateVector(motion, this.pointParts[2])),
      ...this.axisParts.map((part) => directionToShoulder(axes, rotateVector(motion, part))),
    ]
    vectors.forEach((vector, index) => {
      parts.set(vector, index * 3)
    })
    this.farther[0] = Number.POSITIVE_INFINITY
    this.farther[1] = Number.NEGATIVE_INFINITY
    this.inReach = false
    this.measuring = true
    for (let i = 0; i <= SAMPLES; i++) {
      this.evaluate(cosines[i]!, sines[i]!)
      this.values.set(this.residuals, i * BRANCHES)
      this.inReach ||= this.residuals.some((value) => !Number.isNaN(value))
    }
    this.measuring = false
  }

  private residualAt(angle: number, branch: number): number {
    detSinCos(angle, sinCos)
    this.evaluate(sinCos[1]!, sinCos[0]!)
    return this.residuals[branch]!
  }

  /** Cosine between axes 4 and 5 for every branch with joint 6 at the given angle (wanted: 0); NaN where the wrist is out of reach. */
  private evaluate(cosine: number, sine: number): void {
    const { parts: p, arm, residuals } = this
    residuals.fill(Number.NaN)
    const x = p[0]! + p[3]! * cosine + p[6]! * sine
    const y = p[1]! + p[4]! * cosine + p[7]! * sine
    const z = p[2]! + p[5]! * cosine + p[8]! * sine
    if (!arm.solveTurn(x, y)) {
      this.noteMiss()
      return
    }
    const ax = p[9]! + p[12]! * cosine + p[15]! * sine
    const ay = p[10]! + p[13]! * cosine + p[16]! * sine
    const az = p[11]! + p[14]! * cosine + p[17]! * sine
    for (let shoulder = 0; shoulder < 2; shoulder++) {
      const inPlane = arm.turn[shoulder * 3 + 2]!
      if (!arm.solveElbow(inPlane, z)) {
        this.noteMiss()
        continue
      }
      const radial = arm.turn[shoulder * 3]! * ax + arm.turn[shoulder * 3 + 1]! * ay
      for (let elbow = 0; elbow < 2; elbow++) {
        arm.solveLinks(inPlane, z, elbow === 0 ? 1 : -1)
        const sinF = arm.links[2]! * this.tiltCosine + arm.links[3]! * this.tiltSine
        const cosF = arm.links[3]! * this.tiltCosine - arm.links[2]! * this.tiltSine
        residuals[shoulder * 2 + elbow] = radial * sinF + az * cosF
      }
    }
  }

  /** Remembers by how little the wrist was out of reach over all angles of joint 6. */
  private noteMiss(): void {
    // The search for roots goes to the very edge of reach: what it misses there says nothing.
    if (!this.measuring) return
    const { missM } = this.arm
    if (missM > 0) this.farther[0] = Math.min(this.farther[0]!, missM)
    else this.farther[1] = Math.max(this.farther[1]!, missM)
  }

  /** All six angles for a root in joint 6. */
  private write(angle6: number, branch: number, out: Float64Array, count: number): boolean {
    const { arm } = this
    if (Number.isNaN(this.residualAt(angle6, branch))) return false
    const shoulder = branch < 2 ? 0 : 3
    const side = branch % 2 === 0 ? 1 : -1
    const { parts: p } = this
    detSinCos(angle6, sinCos)
    const z = p[2]! + p[5]! * sinCos[1]! + p[8]! * sinCos[0]!
    const inPlane = arm.turn[shoulder + 2]!
    if (!arm.solveElbow(inPlane, z)) return false
    arm.solveLinks(inPlane, z, side)
    const bend = side * detAtan2(arm.elbow[1]!, arm.elbow[0]!)
    const at = count * 6
    out[at] = detAtan2(arm.turn[shoulder + 1]!, arm.turn[shoulder]!)
    out[at + 1] = wrap(detAtan2(arm.links[0]!, arm.links[1]!) - arm.upperAngle)
    out[at + 2] = wrap(this.sign3 * (bend + arm.upperAngle - arm.lowerAngle))
    out[at + 5] = wrap(angle6)
    remainingAngles(this.zero, this.motion, out.subarray(at, at + 6))
    return true
  }
}

/** A vector split by a unit axis: along it, across it, and −(axis × vector); turned by −θ it is [0] + [1]·cos θ + [2]·sin θ. */
function splitAlong(axis: Vec3, vector: Vec3): readonly [Vec3, Vec3, Vec3] {
  const along = scale(axis, dot(axis, vector))
  return [along, subtract(vector, along), scale(cross(axis, vector), -1)]
}
