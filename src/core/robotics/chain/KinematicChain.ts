// A serial chain compiled from plain joint data: forward kinematics, link frames and Jacobian. Knows no tool, carrier or world.
import { detSinCos } from '../../math/deterministicTrig'
import type { Frame, Vec3 } from '../../math/frames'
import { identityFrame, multiplyFrames } from '../../math/frames'
import { frameFromXyzRpy, snapQuarterTurn } from '../../math/rotations'
import { normalise } from '../../math/vectors'
import { turnAboutAxis } from './turnAboutAxis'

/** One joint as URDF has it: the origin in the parent's frame, then motion about or along `axis` in the joint frame. */
export interface ChainJoint {
  readonly name: string
  /** `continuous` is a revolute joint without limits. */
  readonly type: 'revolute' | 'continuous' | 'prismatic' | 'fixed'
  readonly originXyzM: Vec3
  readonly originRpyRad: Vec3
  /** Needed unless fixed; normalised here. */
  readonly axis?: Vec3 | undefined
  /** rad or m; absent = unlimited. */
  readonly lower?: number | undefined
  readonly upper?: number | undefined
  /** rad/s or m/s. */
  readonly velocity?: number | undefined
  /** rad/s² or m/s². */
  readonly acceleration?: number | undefined
  /** rad/s³ or m/s³; absent = not limited. */
  readonly jerk?: number | undefined
}

export interface ChainOptions {
  /** Origin angles this close to k·π/2 become exact; vendors truncate π (largest seen 0.2 mrad). Default 1e-9. */
  readonly snapAngleRad?: number
}

/** Limits by movable joint; infinite where there is none. */
export interface JointLimits {
  readonly lower: Float64Array
  readonly upper: Float64Array
  readonly velocity: Float64Array
  readonly acceleration: Float64Array
  readonly jerk: Float64Array
}

const sinCos = new Float64Array(2)

export class KinematicChain {
  /** Number of movable joints. */
  readonly dof: number
  readonly jointNames: readonly string[]
  readonly prismatic: readonly boolean[]
  readonly limits: JointLimits
  /** Unit axis of each movable joint in its own link frame. */
  readonly axes: readonly Vec3[]
  /** For each movable joint: parent link frame to joint frame at zero; last: last link to flange. */
  readonly fixedFrames: readonly Frame[]
  private readonly linkScratch: Float64Array
  private readonly product = identityFrame()
  private readonly joints: readonly ChainJoint[]
  private readonly options: ChainOptions

  constructor(joints: readonly ChainJoint[], options: ChainOptions = {}) {
    this.joints = joints
    this.options = options
    const movable = joints.filter((joint) => joint.type !== 'fixed')
    this.dof = movable.length
    this.jointNames = movable.map((joint) => joint.name)
    this.prismatic = movable.map((joint) => joint.type === 'prismatic')
    this.axes = movable.map((joint) => normalise(joint.axis ?? [0, 0, 1]))
    this.limits = limitsOf(movable)
    this.fixedFrames = mergeFixed(joints, options.snapAngleRad ?? 1e-9)
    this.linkScratch = new Float64Array(12 * (this.dof + 2))
  }

  /** The same chain with every acceleration limit multiplied. */
  withAcceleration(factor: number): KinematicChain {
    const joints = this.joints.map((joint) =>
      joint.acceleration === undefined ? joint : { ...joint, acceleration: joint.acceleration * factor },
    )
    return new KinematicChain(joints, this.options)
  }

  /** Flange frame in the base frame. */
  fk(q: ArrayLike<number>, out: Frame = identityFrame()): Frame {
    const { dof } = this
    let from = out
    let to = this.product
    if (dof % 2 === 1) {
      from = this.product
      to = out
    }
    from.set(this.fixedFrames[0]!)
    for (let joint = 0; joint < dof; joint++) {
      this.move(from, joint, q[joint]!)
      multiplyFrames(from, this.fixedFrames[joint + 1]!, to)
      const swap = from
      from = to
      to = swap
    }
    return out
  }

  /**
   * All frames in the base frame, flat: 12 numbers each for the base (0), each link after its joint (1…dof) and the flange (dof + 1).
   * Link frames are those of the URDF: origin on the joint axis.
   */
  linkFrames(q: ArrayLike<number>, out: Float64Array, base?: Frame): Float64Array {
    const { dof, product } = this
    if (base) out.set(base)
    else out.set(IDENTITY)
    for (let joint = 0; joint <= dof; joint++) {
      multiplyInto(out, joint * 12, this.fixedFrames[joint]!, product)
      if (joint < dof) this.move(product, joint, q[joint]!)
      out.set(product, (joint + 1) * 12)
    }
    return out
  }

  /** Geometric Jacobian at the flange in the base frame, row-major 6 × dof: vx vy vz wx wy wz. */
  jacobian(q: ArrayLike<number>, out: Float64Array = new Float64Array(6 * this.dof)): Float64Array {
    const { dof, linkScratch } = this
    this.linkFrames(q, linkScratch)
    const flange = (dof + 1) * 12
    for (let joint = 0; joint < dof; joint++) {
      const at = (joint + 1) * 12
      const [ax, ay, az] = this.axes[joint]!
      const x = linkScratch[at]! * ax + linkScratch[at + 1]! * ay + linkScratch[at + 2]! * az
      const y = linkScratch[at + 4]! * ax + linkScratch[at + 5]! * ay + linkScratch[at + 6]! * az
      const z = linkScratch[at + 8]! * ax + linkScratch[at + 9]! * ay + linkScratch[at + 10]! * az
      const slides = this.prismatic[joint]!
      const rx = linkScratch[flange + 3]! - linkScratch[at + 3]!
      const ry = linkScratch[flange + 7]! - linkScratch[at + 7]!
      const rz = linkScratch[flange + 11]! - linkScratch[at + 11]!
      out[joint] = slides ? x : y * rz - z * ry
      out[dof + joint] = slides ? y : z * rx - x * rz
      out[2 * dof + joint] = slides ? z : x * ry - y * rx
      out[3 * dof + joint] = slides ? 0 : x
      out[4 * dof + joint] = slides ? 0 : y
      out[5 * dof + joint] = slides ? 0 : z
    }
    return out
  }

  /** Smallest distance to a limit, negative outside; the joint nearest to or farthest beyond its limit. */
  limitMargin(q: ArrayLike<number>): { margin: number; joint: number } {
    let margin = Number.POSITIVE_INFINITY
    let at = 0
    for (let joint = 0; joint < this.dof; joint++) {
      const value = q[joint]!
      const left = Math.min(value - this.limits.lower[joint]!, this.limits.upper[joint]! - value)
      if (left < margin) {
        margin = left
        at = joint
      }
    }
    return { margin, joint: at }
  }

  private move(frame: Frame, joint: number, value: number): void {
    const axis = this.axes[joint]!
    if (this.prismatic[joint]!) {
      frame[3] = frame[3]! + value * (frame[0]! * axis[0] + frame[1]! * axis[1] + frame[2]! * axis[2])
      frame[7] = frame[7]! + value * (frame[4]! * axis[0] + frame[5]! * axis[1] + frame[6]! * axis[2])
      frame[11] = frame[11]! + value * (frame[8]! * axis[0] + frame[9]! * axis[1] + frame[10]! * axis[2])
      return
    }
    detSinCos(value, sinCos)
    turnAboutAxis(frame, axis, sinCos[0]!, sinCos[1]!)
  }
}

/** A compiled chain from plain joint data. */
export function makeChain(joints: readonly ChainJoint[], options?: ChainOptions): KinematicChain {
  return new KinematicChain(joints, options)
}

const IDENTITY = identityFrame()

/** product = (12 numbers of `a` from `start`) · b. */
function multiplyInto(a: Float64Array, start: number, b: Frame, product: Frame): void {
  for (let row = 0; row < 12; row += 4) {
    const x = a[start + row]!
    const y = a[start + row + 1]!
    const z = a[start + row + 2]!
    product[row] = x * b[0]! + y * b[4]! + z * b[8]!
    product[row + 1] = x * b[1]! + y * b[5]! + z * b[9]!
    product[row + 2] = x * b[2]! + y * b[6]! + z * b[10]!
    product[row + 3] = x * b[3]! + y * b[7]! + z * b[11]! + a[start + row + 3]!
  }
}

function limitsOf(movable: readonly ChainJoint[]): JointLimits {
  const column = (pick: (joint: ChainJoint) => number | undefined, otherwise: number) =>
    Float64Array.from(movable, (joint) => pick(joint) ?? otherwise)
  return {
    lower: column(
      (joint) => (joint.type === 'continuous' ? undefined : joint.lower),
      Number.NEGATIVE_INFINITY,
    ),
    upper: column(
      (joint) => (joint.type === 'continuous' ? undefined : joint.upper),
      Number.POSITIVE_INFINITY,
    ),
    velocity: column((joint) => joint.velocity, Number.POSITIVE_INFINITY),
    acceleration: column((joint) => joint.acceleration, Number.POSITIVE_INFINITY),
    jerk: column((joint) => joint.jerk, Number.POSITIVE_INFINITY),
  }
}

/** Fixed joints folded into the frame before the next movable joint, and the rest into the flange. */
function mergeFixed(joints: readonly ChainJoint[], toleranceRad: number): Frame[] {
  const frames: Frame[] = []
  let pending = identityFrame()
  for (const joint of joints) {
    const [roll, pitch, yaw] = joint.originRpyRad
    const snap = (angle: number) => snapQuarterTurn(angle, toleranceRad)
    const origin = frameFromXyzRpy(joint.originXyzM, [snap(roll), snap(pitch), snap(yaw)])
    pending = multiplyFrames(pending, origin)
    if (joint.type === 'fixed') continue
    frames.push(pending)
    pending = identityFrame()
  }
  frames.push(pending)
  return frames
}
