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
  /** Has no drive of its own: stands at multiplier · the named joint + offset. That joint is in the chain and driven. */
  readonly follows?: JointLeader | undefined
}

export interface JointLeader {
  readonly joint: string
  readonly multiplier: number
  /** rad or m. */
  readonly offset: number
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
  /** Number of driven joints. */
  readonly dof: number
  readonly jointNames: readonly string[]
  readonly prismatic: readonly boolean[]
  /** By driven joint: a whole turn of it leads to the same pose. */
  readonly periodic: readonly boolean[]
  /** By driven joint; what follows it has its limits kept too. */
  readonly limits: JointLimits
  /** Number of links after the base: one a moving joint, driven or following. */
  readonly linkCount: number
  /** By link: unit axis of its joint in its own frame, and whether it slides. */
  readonly axes: readonly Vec3[]
  readonly linkSlides: readonly boolean[]
  /** By link: driven joint (number) that moves it, and by how much of that joint's motion. */
  readonly drivers: Int32Array
  readonly gains: Float64Array
  private readonly offsets: Float64Array
  /** For each link: parent link frame to joint frame at zero; last: last link to flange. */
  readonly fixedFrames: readonly Frame[]
  private readonly linkScratch: Float64Array
  private readonly product = identityFrame()
  private readonly joints: readonly ChainJoint[]
  private readonly options: ChainOptions

  constructor(joints: readonly ChainJoint[], options: ChainOptions = {}) {
    this.joints = joints
    this.options = options
    const movable = joints.filter((joint) => joint.type !== 'fixed')
    const driven = movable.filter((joint) => joint.follows === undefined)
    this.dof = driven.length
    this.linkCount = movable.length
    this.jointNames = driven.map((joint) => joint.name)
    this.prismatic = driven.map((joint) => joint.type === 'prismatic')
    this.axes = movable.map((joint) => normalise(joint.axis ?? [0, 0, 1]))
    this.linkSlides = movable.map((joint) => joint.type === 'prismatic')
    this.drivers = Int32Array.from(movable, ({ name, follows }) =>
      this.jointNames.indexOf(follows?.joint ?? name),
    )
    if (this.drivers.includes(-1))
      throw new RangeError('a joint follows one that is not driven in this chain')
    this.gains = Float64Array.from(movable, ({ follows }) => follows?.multiplier ?? 1)
    this.offsets = Float64Array.from(movable, ({ follows }) => follows?.offset ?? 0)
    this.periodic = this.prismatic.map((slides, joint) => !slides && this.turnsBack(joint))
    this.limits = limitsOf(driven)
    this.keepFollowers(movable)
    this.fixedFrames = mergeFixed(joints, options.snapAngleRad ?? 1e-9)
    this.linkScratch = new Float64Array(12 * (this.linkCount + 2))
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
    const { linkCount } = this
    let from = out
    let to = this.product
    if (linkCount % 2 === 1) {
      from = this.product
      to = out
    }
    from.set(this.fixedFrames[0]!)
    for (let joint = 0; joint < linkCount; joint++) {
      this.move(from, joint, this.valueOf(joint, q))
      multiplyFrames(from, this.fixedFrames[joint + 1]!, to)
      const swap = from
      from = to
      to = swap
    }
    return out
  }

  /**
   * All frames in the base frame, flat: 12 numbers each for the base (0), each link after its joint (1…linkCount) and the flange (linkCount + 1).
   * Link frames are those of the URDF: origin on the joint axis.
   */
  linkFrames(q: ArrayLike<number>, out: Float64Array, base?: Frame): Float64Array {
    const { linkCount, product } = this
    if (base) out.set(base)
    else out.set(IDENTITY)
    for (let joint = 0; joint <= linkCount; joint++) {
      multiplyInto(out, joint * 12, this.fixedFrames[joint]!, product)
      if (joint < linkCount) this.move(product, joint, this.valueOf(joint, q))
      out.set(product, (joint + 1) * 12)
    }
    return out
  }

  /** Geometric Jacobian at the flange in the base frame, row-major 6 × dof: vx vy vz wx wy wz. */
  jacobian(q: ArrayLike<number>, out: Float64Array = new Float64Array(6 * this.dof)): Float64Array {
    const { dof, linkCount, linkScratch } = this
    this.linkFrames(q, linkScratch)
    const flange = (linkCount + 1) * 12
    out.fill(0)
    for (let link = 0; link < linkCount; link++) {
      const at = (link + 1) * 12
      const joint = this.drivers[link]!
      const gain = this.gains[link]!
      const [ax, ay, az] = this.axes[link]!
      const x = linkScratch[at]! * ax + linkScratch[at + 1]! * ay + linkScratch[at + 2]! * az
      const y = linkScratch[at + 4]! * ax + linkScratch[at + 5]! * ay + linkScratch[at + 6]! * az
      const z = linkScratch[at + 8]! * ax + linkScratch[at + 9]! * ay + linkScratch[at + 10]! * az
      const slides = this.linkSlides[link]!
      const rx = linkScratch[flange + 3]! - linkScratch[at + 3]!
      const ry = linkScratch[flange + 7]! - linkScratch[at + 7]!
      const rz = linkScratch[flange + 11]! - linkScratch[at + 11]!
      add(out, joint, gain * (slides ? x : y * rz - z * ry))
      add(out, dof + joint, gain * (slides ? y : z * rx - x * rz))
      add(out, 2 * dof + joint, gain * (slides ? z : x * ry - y * rx))
      if (slides) continue
      add(out, 3 * dof + joint, gain * x)
      add(out, 4 * dof + joint, gain * y)
      add(out, 5 * dof + joint, gain * z)
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

  /** Farthest from zero that the joint of a link comes, rad or m. */
  farthestOf(link: number): number {
    const { lower, upper } = this.limits
    const at = this.drivers[link]!
    const [gain, offset] = [this.gains[link]!, this.offsets[link]!]
    return Math.max(Math.abs(gain * lower[at]! + offset), Math.abs(gain * upper[at]! + offset))
  }

  private valueOf(link: number, q: ArrayLike<number>): number {
    return this.gains[link]! * q[this.drivers[link]!]! + this.offsets[link]!
  }

  /** Whatever follows a joint makes whole turns with it. */
  private turnsBack(joint: number): boolean {
    return this.gains.every(
      (gain, link) => this.drivers[link] !== joint || (Number.isInteger(gain) && !this.linkSlides[link]),
    )
  }

  /** Tightens the limits of driven joints to those of what follows them. */
  private keepFollowers(movable: readonly ChainJoint[]): void {
    const { lower, upper, velocity, acceleration } = this.limits
    movable.forEach(({ type, follows, ...joint }, link) => {
      const gain = this.gains[link]!
      if (follows === undefined || gain === 0) return
      const at = this.drivers[link]!
      const ends = [joint.lower, joint.upper].map((end) =>
        end === undefined || type === 'continuous' ? undefined : (end - follows.offset) / gain,
      )
      const [low, high] = gain > 0 ? ends : ends.reverse()
      lower[at] = Math.max(lower[at]!, low ?? Number.NEGATIVE_INFINITY)
      upper[at] = Math.min(upper[at]!, high ?? Number.POSITIVE_INFINITY)
      velocity[at] = Math.min(velocity[at]!, (joint.velocity ?? Number.POSITIVE_INFINITY) / Math.abs(gain))
      acceleration[at] = Math.min(
        acceleration[at]!,
        (joint.acceleration ?? Number.POSITIVE_INFINITY) / Math.abs(gain),
      )
    })
  }

  private move(frame: Frame, joint: number, value: number): void {
    const axis = this.axes[joint]!
    if (this.linkSlides[joint]!) {
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

function add(out: Float64Array, at: number, value: number): void {
  out[at] = out[at]! + value
}

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
