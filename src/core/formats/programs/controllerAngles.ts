// Rotations of a frame as controllers write them: turns about z, y, x (KUKA) or x, y, z (FANUC) in degrees, and the rotation vector of UR.
import { detAtan2 } from '../../math/deterministicTrig'
import type { Vec3 } from '../../math/frames'

export const DEGREES = 180 / Math.PI

/**
 * R = Rz(a)·Ry(b)·Rx(c): KUKA's A, B, C; FANUC's W, P, R are the same three the other way round. At b = ±90° c is 0.
 */
export function zyxDegrees(f: Float64Array): Vec3 {
  const cosB = Math.sqrt(f[0]! * f[0]! + f[4]! * f[4]!)
  const b = detAtan2(-f[8]!, cosB)
  if (cosB < 1e-9) return [detAtan2(-f[1]!, f[5]!) * DEGREES, b * DEGREES, 0]
  return [detAtan2(f[4]!, f[0]!) * DEGREES, b * DEGREES, detAtan2(f[9]!, f[10]!) * DEGREES]
}

/** Position, mm. */
export function millimetres(f: Float64Array): Vec3 {
  return [f[3]! * 1000, f[7]! * 1000, f[11]! * 1000]
}
