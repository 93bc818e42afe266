// Angles about given axes that bring one direction to another, and the middle joints of an offset wrist once the outer ones are known.
import { detAtan2 } from '../../math/deterministicTrig'
import type { Frame, Vec3 } from '../../math/frames'
import { identityFrame, multiplyFrames } from '../../math/frames'
import { frameFromAxisAngle, rotateBack, rotateVector } from '../../math/rotations'
import { cross, dot, perpendicularTo } from '../../math/vectors'
import type { ZeroPose } from '../chain/jointScrews'

/** Angle about a unit axis from one direction to another (their parts along the axis do not count). */
export function angleAbout(axis: Vec3, from: Vec3, to: Vec3): number {
  return detAtan2(dot(axis, cross(from, to)), dot(from, to) - dot(axis, from) * dot(axis, to))
}

/** Rotation of joints `first`…`last` (inclusive) from the zero pose, in base coordinates. */
function rotationOfJoints(zero: ZeroPose, q: ArrayLike<number>, first: number, last: number): Frame {
  let rotation = identityFrame()
  for (let joint = first; joint <= last; joint++) {
    rotation = multiplyFrames(rotation, frameFromAxisAngle(zero.screws[joint]!.axis, q[joint]!))
  }
  return rotation
}

/** Fills q[3] and q[4] when q[0]…q[2] and q[5] are known; `motion` is the rigid motion from the zero pose to the target. */
export function remainingAngles(zero: ZeroPose, motion: Frame, q: Float64Array): void {
  const axis4 = zero.screws[3]!.axis
  const axis5 = zero.screws[4]!.axis
  const back6 = frameFromAxisAngle(zero.screws[5]!.axis, -q[5]!)
  const upTo5 = multiplyFrames(motion, back6)
  const upTo3 = rotationOfJoints(zero, q, 0, 2)
  q[3] = angleAbout(axis4, axis5, rotateBack(upTo3, rotateVector(upTo5, axis5)))
  const upTo4 = multiplyFrames(upTo3, frameFromAxisAngle(axis4, q[3]!))
  const marker = perpendicularTo(axis5)
  q[4] = angleAbout(axis5, marker, rotateBack(upTo4, rotateVector(upTo5, marker)))
}
