// Closed-form inverse kinematics, all eight branches, for arms with 1 ⊥ 2 ∥ 3 ∥ 4 ⊥ 5 ⊥ 6 and axes 5, 6 meeting (UR, TM). Fitted to the
// joint axes of any chain. Does not know limits.
import { detAtan2 } from '../../math/deterministicTrig'
import type { Frame, Vec3 } from '../../math/frames'
import { invertFrame, multiplyFrames } from '../../math/frames'
import { frameFromAxisAngle, transformPoint } from '../../math/rotations'
import { cross, dot, normalise } from '../../math/vectors'
import type { JointScrew, ZeroPose } from '../chain/jointScrews'
import { areParallel, arePerpendicular, meetingPoint } from '../chain/jointScrews'
import type { ArmSolver } from './ArmSolver'
import type { ShoulderAxes } from './ShoulderElbow'
import { directionToShoulder, ShoulderElbow, shoulderAxesOf, toShoulder } from './ShoulderElbow'
import { rotateToShoulder } from './SphericalWristSolver'
import { rotationRows, wrap } from './solverMath'

/** Below this sine axes 4 and 6 are parallel: joint 6 is free and is tried at several angles. */
const SINGULAR_SINE = 1e-9
const FREE_ANGLES = 16
/** Solutions kept per shoulder in that case: two elbows at four angles of joint 6. */
const MOST_FREE = 8

/** Where axes 5 and 6 meet, if the axes are of this family. */
function wristOf(zero: ZeroPose, toleranceRad: number, toleranceM: number): Vec3 | undefined {
  const [s1, s2, s3, s4, s5, s6] = zero.screws as [
    JointScrew,
    JointScrew,
    JointScrew,
    JointScrew,
    JointScrew,
    JointScrew,
  ]
  const square =
    arePerpendicular(s1, s2, toleranceRad) &&
    areParallel(s2, s3, toleranceRad) &&
    areParallel(s3, s4, toleranceRad) &&
    arePerpendicular(s4, s5, toleranceRad) &&
    arePerpendicular(s5, s6, toleranceRad)
  return square ? meetingPoint(s5, s6, toleranceM) : undefined
}

export class ParallelAxesSolver implements ArmSolver {
  readonly family = 'parallelAxes'
  readonly capacity = 16
  private readonly arm: ShoulderElbow
  private readonly axes: ShoulderAxes
  private readonly sign3: number
  private readonly sign4: number
  /** Lateral offset of the wrist, for axis 1. */
  private readonly turnArm: ShoulderElbow
  private readonly offset5: number
  /** Angle at zero of axis 5 about +y, and of the line from axis 4 to the wrist, less that. */
  private readonly tilt: number
  private readonly wristX: number
  private readonly wristZ: number
  private readonly wristInFlange: Vec3
  private readonly right: Frame
  private readonly turned = new Float64Array(9)
  private readonly target = new Float64Array(9)
  private targetZ = 0
  private count = 0

  static fit(zero: ZeroPose, toleranceRad: number, toleranceM: number): ParallelAxesSolver | undefined {
    if (zero.screws.length !== 6) return undefined
    const wrist = wristOf(zero, toleranceRad, toleranceM)
    return wrist && new ParallelAxesSolver(zero, shoulderAxesOf(zero), wrist)
  }

  private constructor(zero: ZeroPose, axes: ShoulderAxes, wrist: Vec3) {
    const screws = zero.screws
    this.axes = axes
    this.arm = new ShoulderElbow(axes, zero, screws[3]!.point)
    this.turnArm = new ShoulderElbow(axes, zero, wrist)
    this.sign3 = dot(screws[1]!.axis, screws[2]!.axis) > 0 ? 1 : -1
    this.sign4 = dot(screws[1]!.axis, screws[3]!.axis) > 0 ? 1 : -1
    const z5 = normalise(screws[4]!.axis)
    const x5 = normalise(cross(axes.y, z5))
    const y5 = cross(z5, x5)
    const axis5 = directionToShoulder(axes, z5)
    this.tilt = detAtan2(axis5[0], axis5[2])
    this.offset5 = detAtan2(-dot(screws[5]!.axis, x5), dot(screws[5]!.axis, y5))
    const centre = toShoulder(axes, wrist)
    const fourth = toShoulder(axes, screws[3]!.point)
    // The wrist seen from axis 4, turned back by the tilt of axis 5.
    const ex = centre[0] - fourth[0]
    const ez = centre[2] - fourth[2]
    this.wristX = ex * axis5[2] - ez * axis5[0]
    this.wristZ = ex * axis5[0] + ez * axis5[2]
    const flangeFromBase = invertFrame(zero.baseFromFlange)
    this.wristInFlange = transformPoint(flangeFromBase, wrist)
    const frame5 = rotationRows([x5[0], y5[0], z5[0]], [x5[1], y5[1], z5[1]], [x5[2], y5[2], z5[2]])
    this.right = multiplyFrames(
      multiplyFrames(flangeFromBase, frame5),
      frameFromAxisAngle([0, 0, 1], this.offset5),
    )
  }

  get missM(): number {
    return this.turnArm.missM !== 0 ? this.turnArm.missM : this.arm.missM
  }

  solve(baseFromFlange: Frame, out: Float64Array): number {
    const { axes, turnArm, wristInFlange: w } = this
    this.count = 0
    this.arm.missM = 0
    turnArm.missM = 0
    rotateToShoulder(axes, baseFromFlange, this.right, this.target)
    const f = baseFromFlange
    const { origin, x, y, z } = axes
    const ux = f[0]! * w[0] + f[1]! * w[1] + f[2]! * w[2] + f[3]! - origin[0]
    const uy = f[4]! * w[0] + f[5]! * w[1] + f[6]! * w[2] + f[7]! - origin[1]
    const uz = f[8]! * w[0] + f[9]! * w[1] + f[10]! * w[2] + f[11]! - origin[2]
    this.targetZ = z[0] * ux + z[1] * uy + z[2] * uz
    const wx = x[0] * ux + x[1] * uy + x[2] * uz
    const wy = y[0] * ux + y[1] * uy + y[2] * uz
    if (!turnArm.solveTurn(wx, wy)) return 0
    this.solveShoulder(0, out)
    if (turnArm.turn[2]! > 0) this.solveShoulder(3, out)
    return this.count
  }

  /** With joint 1 known, what is left is Ry(Φ) · Rz(θ5) · Ry(q6) with Φ the sum of joints 2–4. */
  private solveShoulder(at: number, out: Float64Array): void {
    const { turnArm, turned, target: m } = this
    const cosine = turnArm.turn[at]!
    const sine = turnArm.turn[at + 1]!
    for (let column = 0; column < 3; column++) {
      const u = m[column]!
      const v = m[3 + column]!
      turned[column] = cosine * u + sine * v
      turned[3 + column] = cosine * v - sine * u
      turned[6 + column] = m[6 + column]!
    }
    const q1 = detAtan2(sine, cosine)
    const inPlane = turnArm.turn[at + 2]!
    const n10 = turned[3]!
    const n12 = turned[5]!
    const sin5 = Math.sqrt(n10 * n10 + n12 * n12)
    const angle5 = detAtan2(sin5, turned[4]!)
    if (sin5 < SINGULAR_SINE) {
      this.solveFreeWrist(q1, inPlane, angle5, out)
      return
    }
    const cos6 = n10 / sin5
    const sin6 = n12 / sin5
    const q6 = detAtan2(sin6, cos6)
    this.solveWrist(q1, inPlane, angle5, q6, sin6, cos6, out)
    this.solveWrist(q1, inPlane, -angle5, wrap(q6 + Math.PI), -sin6, -cos6, out)
  }

  /** Axes 4 and 6 parallel: any angle of joint 6 may do; tries some, far apart first, as long as the elbow can be reached. */
  private solveFreeWrist(q1: number, inPlane: number, angle5: number, out: Float64Array): void {
    const most = this.count + MOST_FREE
    for (let trial = 0; trial < FREE_ANGLES && this.count + 2 <= most; trial++) {
      // 5 and 16 have no common divisor: every angle is met once.
      const q6 = wrap((((trial * 5) % FREE_ANGLES) * 2 * Math.PI) / FREE_ANGLES)
      const rotation = frameFromAxisAngle([0, 0, 1], q6)
      this.solveWrist(q1, inPlane, angle5, q6, rotation[4]!, rotation[0]!, out)
    }
  }

  private solveWrist(
    q1: number,
    inPlane: number,
    angle5: number,
    q6: number,
    sin6: number,
    cos6: number,
    out: Float64Array,
  ): void {
    const { arm, turned: n } = this
    const sinSum = n[2]! * cos6 - n[0]! * sin6
    const cosSum = n[8]! * cos6 - n[6]! * sin6
    const x = inPlane - (this.wristX * cosSum + this.wristZ * sinSum)
    const z = this.targetZ - (this.wristZ * cosSum - this.wristX * sinSum)
    if (!arm.solveElbow(x, z)) return
    const sum = detAtan2(sinSum, cosSum) - this.tilt
    const q5 = wrap(angle5 - this.offset5)
    const bend = detAtan2(arm.elbow[1]!, arm.elbow[0]!)
    this.solveElbowSide(q1, x, z, bend, sum, q5, q6, out)
    if (arm.elbow[2]! === 0) this.solveElbowSide(q1, x, z, -bend, sum, q5, q6, out)
  }

  private solveElbowSide(
    q1: number,
    x: number,
    z: number,
    bend: number,
    sum: number,
    q5: number,
    q6: number,
    out: Float64Array,
  ): void {
    const { arm } = this
    arm.solveLinks(x, z, bend < 0 ? -1 : 1)
    const turn2 = detAtan2(arm.links[0]!, arm.links[1]!) - arm.upperAngle
    const turn3 = bend + arm.upperAngle - arm.lowerAngle
    const at = this.count * 6
    out[at] = q1
    out[at + 1] = wrap(turn2)
    out[at + 2] = wrap(this.sign3 * turn3)
    out[at + 3] = wrap(wrap(this.sign4 * (sum - wrap(turn2) - wrap(turn3))))
    out[at + 4] = q5
    out[at + 5] = q6
    this.count++
  }
}
