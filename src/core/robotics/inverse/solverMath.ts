// Small pieces that the inverse-kinematics solvers share.
import type { Frame, Vec3 } from '../../math/frames'

const TURN = 2 * Math.PI

/** Angle in (−π, π] for inputs within ±3π: one comparison and one addition, unlike the general wrapAngle. */
export function wrap(angle: number): number {
  if (angle > Math.PI) return angle - TURN
  return angle <= -Math.PI ? angle + TURN : angle
}

/** Rotation-only frame from its rows. */
export function rotationRows(a: Vec3, b: Vec3, c: Vec3): Frame {
  return Float64Array.of(a[0], a[1], a[2], 0, b[0], b[1], b[2], 0, c[0], c[1], c[2], 0)
}
