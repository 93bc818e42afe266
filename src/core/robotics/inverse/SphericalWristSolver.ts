// Closed-form inverse kinematics, all eight branches, for arms with 1 ⊥ 2 ∥ 3 ⊥ 4 ⊥ 5 ⊥ 6 and axes 4, 5, 6 through one point. Fitted to
// the joint axes of any chain. Does not know limits. (The family is also called ortho-parallel with spherical wrist, OPW.)
import { detAtan2, detSinCos } from '../../math/deterministicTrig'
import type { Frame, Vec3 } from '../../math/frames'
import { invertFrame, multiplyFrames } from '../../math/frames'
import { frameFromAxisAngle, rotateVector, transformPoint } from '../../math/rotations'
import { cross, dot, normalise } from '../../math/vectors'
import type { JointScrew, ZeroPose } from '../chain/jointScrews'
import { areParallel, arePerpendicular, distanceToAxis, meetingPoint } from '../chain/jointScrews'
import type { ArmSolver } from './ArmSolver'
import type { ShoulderAxes } from './ShoulderElbow'
import { directionToShoulder, ShoulderElbow, shoulderAxesOf } from './ShoulderElbow'
import { rotationRows, wrap } from './solverMath'

/** Below this sine axes 4 and 6 are one line and share their angle freely. */
const SINGULAR_SINE = 1e-10

interface WristFit {
  readonly wristPoint: Vec3
  /** Frame at zero: z along axis 4, y along axis 2. */
  readonly wristFrame: Frame
  /** Angle of axis 4 about +y from z of the shoulder frame. */
  readonly tilt: number
  /** Zero offsets of joints 4 and 5 in the z–y–z decomposition. */
  readonly offset4: number
  readonly offset5: number
}

/** The wrist of a chain of this family, or undefined when the chain is of another. */
function fitWrist(
  zero: ZeroPose,
  axes: ShoulderAxes,
  toleranceRad: number,
  toleranceM: number,
): WristFit | undefined {
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
    arePerpendicular(s3, s4, toleranceRad) &&
    arePerpendicular(s4, s5, toleranceRad) &&
    arePerpendicular(s5, s6, toleranceRad)
  if (!square) return undefined
  const wristPoint = meetingPoint(s4, s5, toleranceM)
  if (!wristPoint || distanceToAxis(s6, wristPoint) > toleranceM) return undefined
  const z4 = normalise(s4.axis)
  const x4 = normalise(cross(axes.y, z4))
  const y4 = cross(z4, x4)
  const wristFrame = rotationRows([x4[0], y4[0], z4[0]], [x4[1], y4[1], z4[1]], [x4[2], y4[2], z4[2]])
  const forearm = directionToShoulder(axes, z4)
  const offset4 = detAtan2(-dot(s5.axis, x4), dot(s5.axis, y4))
  const offset5 = detAtan2(dot(cross(s4.axis, s6.axis), s5.axis), dot(s4.axis, s6.axis))
  return { wristPoint, wristFrame, tilt: detAtan2(forearm[0], forearm[2]), offset4, offset5 }
}

export class SphericalWristSolver implements ArmSolver {
  readonly family = 'sphericalWrist'
  readonly capacity = 8
  private readonly arm: ShoulderElbow
  private readonly axes: ShoulderAxes
  private readonly sign3: number
  private readonly offset4: number
  private readonly offset5: number
  /** Wrist centre in the flange frame. */
  private readonly wristInFlange: Vec3
  /** Constant rotation from the flange to the z–y–z wrist frame, its columns. */
  private readonly right: Frame
  /** Sine and cosine of the angle from the forearm's direction to axis 4. */
  private readonly tiltSine: number
  private readonly tiltCosine: number
  private readonly turned = new Float64Array(9)
  private readonly target = new Float64Array(9)
  private targetZ = 0
  private count = 0

  /** The solver for a chain, or undefined when its axes are not of this family. */
  static fit(zero: ZeroPose, toleranceRad: number, toleranceM: number): SphericalWristSolver | undefined {
    if (zero.screws.length !== 6) return undefined
    const axes = shoulderAxesOf(zero)
    const wrist = fitWrist(zero, axes, toleranceRad, toleranceM)
    return wrist && new SphericalWristSolver(zero, axes, wrist)
  }

  private constructor(zero: ZeroPose, axes: ShoulderAxes, wrist: WristFit) {
    this.axes = axes
    this.arm = new ShoulderElbow(axes, zero, wrist.wristPoint)
    this.sign3 = dot(zero.screws[1]!.axis, zero.screws[2]!.axis) > 0 ? 1 : -1
    this.offset4 = wrist.offset4
    this.offset5 = wrist.offset5
    const flangeFromBase = invertFrame(zero.baseFromFlange)
    this.wristInFlange = transformPoint(flangeFromBase, wrist.wristPoint)
    const toWrist = multiplyFrames(flangeFromBase, wrist.wristFrame)
    const turned4 = multiplyFrames(toWrist, frameFromAxisAngle([0, 0, 1], wrist.offset4))
    this.right = multiplyFrames(turned4, frameFromAxisAngle([0, 1, 0], wrist.offset5))
    const sinCos = new Float64Array(2)
    detSinCos(wrist.tilt - this.arm.lowerAngle, sinCos)
    this.tiltSine = sinCos[0]!
    this.tiltCosine = sinCos[1]!
  }

  get missM(): number {
    return this.arm.missM
  }

  solve(baseFromFlange: Frame, out: Float64Array): number {
    const { arm, target, axes, wristInFlange: w } = this
    this.count = 0
    arm.missM = 0
    rotateToShoulder(axes, baseFromFlange, this.right, target)
    const [px, py, pz] = rotateVector(baseFromFlange, w)
    const { origin, x, y, z } = axes
    const ux = px + baseFromFlange[3]! - origin[0]
    const uy = py + baseFromFlange[7]! - origin[1]
    const uz = pz + baseFromFlange[11]! - origin[2]
    this.targetZ = z[0] * ux + z[1] * uy + z[2] * uz
    const wx = x[0] * ux + x[1] * uy + x[2] * uz
    const wy = y[0] * ux + y[1] * uy + y[2] * uz
    if (!arm.solveTurn(wx, wy)) return 0
    this.solveShoulder(0, out)
    // At zero width both shoulders coincide.
    if (arm.turn[2]! > 0) this.solveShoulder(3, out)
    return this.count
  }

  private solveShoulder(at: number, out: Float64Array): void {
    const { arm, turned, target: m } = this
    const cosine = arm.turn[at]!
    const sine = arm.turn[at + 1]!
    const inPlane = arm.turn[at + 2]!
    if (!arm.solveElbow(inPlane, this.targetZ)) return
    for (let column = 0; column < 3; column++) {
      const u = m[column]!
      const v = m[3 + column]!
      turned[column] = cosine * u + sine * v
      turned[3 + column] = cosine * v - sine * u
      turned[6 + column] = m[6 + column]!
    }
    const q1 = detAtan2(sine, cosine)
    const bend = detAtan2(arm.elbow[1]!, arm.elbow[0]!)
    this.solveElbowSide(q1, inPlane, bend, 1, out)
    if (arm.elbow[2]! === 0) this.solveElbowSide(q1, inPlane, -bend, -1, out)
  }

  private solveElbowSide(q1: number, inPlane: number, bend: number, side: number, out: Float64Array): void {
    const { arm } = this
    arm.solveLinks(inPlane, this.targetZ, side)
    const { links } = arm
    const q2 = wrap(detAtan2(links[0]!, links[1]!) - arm.upperAngle)
    const q3 = wrap(this.sign3 * (bend + arm.upperAngle - arm.lowerAngle))
    const sine = links[2]! * this.tiltCosine + links[3]! * this.tiltSine
    const cosine = links[3]! * this.tiltCosine - links[2]! * this.tiltSine
    this.solveWrist(q1, q2, q3, sine, cosine, out)
  }

  /** Both wrists: the rotation left after joints 1–3 is Rz(q4 + offset) · Ry(q5 + offset) · Rz(q6). */
  private solveWrist(
    q1: number,
    q2: number,
    q3: number,
    sine: number,
    cosine: number,
    out: Float64Array,
  ): void {
    const m = this.turned
    const n02 = cosine * m[2]! - sine * m[8]!
    const n12 = m[5]!
    const n22 = sine * m[2]! + cosine * m[8]!
    const sin5 = Math.sqrt(n02 * n02 + n12 * n12)
    const n00 = cosine * m[0]! - sine * m[6]!
    const n01 = cosine * m[1]! - sine * m[7]!
    if (sin5 < SINGULAR_SINE) {
      this.solveSingularWrist(q1, q2, q3, n22, out)
      return
    }
    const cos4 = n02 / sin5
    const sin4 = n12 / sin5
    const q4 = detAtan2(sin4, cos4) - this.offset4
    const angle5 = detAtan2(sin5, n22)
    const q6 = detAtan2(cos4 * m[3]! - sin4 * n00, cos4 * m[4]! - sin4 * n01)
    this.write(out, q1, q2, q3, wrap(q4), wrap(angle5 - this.offset5), wrap(q6))
    this.write(out, q1, q2, q3, wrap(q4 + Math.PI), wrap(-angle5 - this.offset5), wrap(q6 + Math.PI))
  }

  /** Axes 4 and 6 on one line: what they turn together is shared evenly, so that both keep clear of their limits. */
  private solveSingularWrist(q1: number, q2: number, q3: number, n22: number, out: Float64Array): void {
    const { turned: m, offset4 } = this
    const side = n22 > 0 ? 1 : -1
    // With joint 4 at its geometric zero, joint 6 turns alone; a turn of joint 4 by t takes side · t from it.
    const alone = detAtan2(m[3]!, m[4]!)
    const q4 = (side * alone - offset4) / 2
    const q6 = alone - side * (q4 + offset4)
    const angle5 = n22 > 0 ? 0 : Math.PI
    this.write(out, q1, q2, q3, wrap(q4), wrap(angle5 - this.offset5), wrap(q6))
    this.write(out, q1, q2, q3, wrap(q4 + Math.PI), wrap(-angle5 - this.offset5), wrap(q6 - side * Math.PI))
  }

  private write(out: Float64Array, a: number, b: number, c: number, d: number, e: number, f: number): void {
    const at = this.count * 6
    out[at] = a
    out[at + 1] = b
    out[at + 2] = c
    out[at + 3] = d
    out[at + 4] = e
    out[at + 5] = f
    this.count++
  }
}

/** out = shoulder rows · R(frame) · R(right): 3 × 3, row-major. */
export function rotateToShoulder(axes: ShoulderAxes, frame: Frame, right: Frame, out: Float64Array): void {
  for (let column = 0; column < 3; column++) {
    const a = right[column]!
    const b = right[4 + column]!
    const c = right[8 + column]!
    const u = frame[0]! * a + frame[1]! * b + frame[2]! * c
    const v = frame[4]! * a + frame[5]! * b + frame[6]! * c
    const w = frame[8]! * a + frame[9]! * b + frame[10]! * c
    out[column] = axes.x[0] * u + axes.x[1] * v + axes.x[2] * w
    out[3 + column] = axes.y[0] * u + axes.y[1] * v + axes.y[2] * w
    out[6 + column] = axes.z[0] * u + axes.z[1] * v + axes.z[2] * w
  }
}
