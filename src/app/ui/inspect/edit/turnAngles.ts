// A rotation as three turns a person can type: about the vertical, then tilts; and back. Angles in rad, quaternion x y z w. Pure.
import type { Quat, Vec3 } from '../../../../core/math/frames'

/** Turn about x, then y, then z of the parent (roll, pitch, yaw). */
export function anglesOf([x, y, z, w]: Quat): Vec3 {
  const sinPitch = Math.max(-1, Math.min(1, 2 * (w * y - z * x)))
  // Straight up or down the turns about x and z are one: all of it goes to z.
  if (Math.abs(sinPitch) > 0.999999)
    return [0, (Math.PI / 2) * Math.sign(sinPitch), clean(2 * Math.atan2(z, w))]
  return [
    clean(Math.atan2(2 * (w * x + y * z), 1 - 2 * (x * x + y * y))),
    clean(Math.asin(sinPitch)),
    clean(Math.atan2(2 * (w * z + x * y), 1 - 2 * (y * y + z * z))),
  ]
}

export function quaternionOf([roll, pitch, yaw]: Vec3): [number, number, number, number] {
  const [cr, sr] = [Math.cos(roll / 2), Math.sin(roll / 2)]
  const [cp, sp] = [Math.cos(pitch / 2), Math.sin(pitch / 2)]
  const [cy, sy] = [Math.cos(yaw / 2), Math.sin(yaw / 2)]
  return [
    round(sr * cp * cy - cr * sp * sy),
    round(cr * sp * cy + sr * cp * sy),
    round(cr * cp * sy - sr * sp * cy),
    round(cr * cp * cy + sr * sp * sy),
  ]
}

/** Files keep nine digits; what is less is noise. */
function round(value: number): number {
  return Math.round(value * 1e9) / 1e9 + 0
}

/** A typed 90° comes back as 90°: a hundred-thousandth of a degree is noise of the arithmetic. */
function clean(angleRad: number): number {
  const degrees = Math.round((angleRad * 180 * 1e5) / Math.PI) / 1e5
  return (degrees * Math.PI) / 180
}
