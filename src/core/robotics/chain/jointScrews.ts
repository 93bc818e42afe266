// The joint axes of a chain at its zero pose, as lines in the base frame: what inverse kinematics is recognised by.
import type { Frame, Vec3 } from '../../math/frames'
import { identityFrame } from '../../math/frames'
import { rotateVector, transformPoint } from '../../math/rotations'
import { add, cross, dot, lengthOf, scale, subtract } from '../../math/vectors'
import type { KinematicChain } from './KinematicChain'

export interface JointScrew {
  /** Unit direction. */
  readonly axis: Vec3
  /** A point on the axis, m. */
  readonly point: Vec3
}

export interface ZeroPose {
  readonly screws: readonly JointScrew[]
  /** Flange in the base at q = 0. */
  readonly baseFromFlange: Frame
}

/** Axes (of every link) and flange of the chain at q = 0. */
export function zeroPoseOf(chain: KinematicChain): ZeroPose {
  const zero = new Float64Array(chain.dof)
  const frames = chain.linkFrames(zero, new Float64Array(12 * (chain.linkCount + 2)))
  const screws = chain.axes.map((axis, joint) => {
    const frame = frames.subarray((joint + 1) * 12, (joint + 2) * 12)
    return { axis: rotateVector(frame, axis), point: transformPoint(frame, [0, 0, 0]) }
  })
  return { screws, baseFromFlange: chain.fk(zero, identityFrame()) }
}

export function areParallel(a: JointScrew, b: JointScrew, toleranceRad: number): boolean {
  return lengthOf(cross(a.axis, b.axis)) <= toleranceRad
}

export function arePerpendicular(a: JointScrew, b: JointScrew, toleranceRad: number): boolean {
  return Math.abs(dot(a.axis, b.axis)) <= toleranceRad
}

/** Where two lines meet (midpoint of their common perpendicular), or undefined when they pass farther than the tolerance or are parallel. */
export function meetingPoint(a: JointScrew, b: JointScrew, toleranceM: number): Vec3 | undefined {
  const cosine = dot(a.axis, b.axis)
  const denominator = 1 - cosine * cosine
  if (denominator < 1e-9) return undefined
  const between = subtract(b.point, a.point)
  const alongA = dot(between, a.axis)
  const alongB = dot(between, b.axis)
  const onA = add(a.point, scale(a.axis, (alongA - cosine * alongB) / denominator))
  const onB = add(b.point, scale(b.axis, (cosine * alongA - alongB) / denominator))
  if (lengthOf(subtract(onA, onB)) > toleranceM) return undefined
  return scale(add(onA, onB), 0.5)
}

/** Distance of a point to an axis. */
export function distanceToAxis(screw: JointScrew, point: Vec3): number {
  return lengthOf(cross(subtract(point, screw.point), screw.axis))
}
