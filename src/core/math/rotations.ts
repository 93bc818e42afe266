// Rotations of frames: roll-pitch-yaw, axis and angle, directions and points through a frame. Deterministic in every engine.
import { detAtan2, detSinCos } from './deterministicTrig'
import type { Frame, Quat, Vec3 } from './frames'
import { identityFrame } from './frames'

const sinCos = new Float64Array(2)
const HALF_PI = Math.PI / 2
/** Sines this small come from the rounding of k·π/2 (6e-17 per quarter turn), not from a drawing. */
const EXACT_QUARTER = 1e-12

/** Sine and cosine into `out`; exact 0 and ±1 at multiples of a quarter turn. */
function exactSinCos(angleRad: number, out: Float64Array): void {
  detSinCos(angleRad, out)
  const s = out[0]!
  const c = out[1]!
  if (Math.abs(s) < EXACT_QUARTER) {
    out[0] = 0
    out[1] = c < 0 ? -1 : 1
  } else if (Math.abs(c) < EXACT_QUARTER) {
    out[0] = s < 0 ? -1 : 1
    out[1] = 0
  }
}

/** The multiple of π/2 within `toleranceRad` of the angle, else the angle itself (URDF files truncate π). */
export function snapQuarterTurn(angleRad: number, toleranceRad: number): number {
  const snapped = Math.round(angleRad / HALF_PI) * HALF_PI
  return Math.abs(angleRad - snapped) <= toleranceRad ? snapped : angleRad
}

/** Angle in (−π, π] equal to `angleRad` modulo 2π. */
export function wrapAngle(angleRad: number): number {
  if (angleRad > -Math.PI && angleRad <= Math.PI) return angleRad
  const turns = Math.ceil((angleRad - Math.PI) / (2 * Math.PI))
  const wrapped = angleRad - turns * 2 * Math.PI
  return wrapped <= -Math.PI ? wrapped + 2 * Math.PI : wrapped
}

/** Frame of a URDF origin: translation, then fixed-axis roll (x), pitch (y), yaw (z). */
export function frameFromXyzRpy(xyzM: Vec3, rpyRad: Vec3, out: Frame = identityFrame()): Frame {
  exactSinCos(rpyRad[0], sinCos)
  const sr = sinCos[0]!
  const cr = sinCos[1]!
  exactSinCos(rpyRad[1], sinCos)
  const sp = sinCos[0]!
  const cp = sinCos[1]!
  exactSinCos(rpyRad[2], sinCos)
  const sy = sinCos[0]!
  const cy = sinCos[1]!
  out[0] = cy * cp
  out[1] = cy * sp * sr - sy * cr
  out[2] = cy * sp * cr + sy * sr
  out[3] = xyzM[0]
  out[4] = sy * cp
  out[5] = sy * sp * sr + cy * cr
  out[6] = sy * sp * cr - cy * sr
  out[7] = xyzM[1]
  out[8] = -sp
  out[9] = cp * sr
  out[10] = cp * cr
  out[11] = xyzM[2]
  return out
}

/** Fixed-axis roll, pitch and yaw of a frame: the inverse of `frameFromXyzRpy`; roll is 0 where only the sum of roll and yaw is defined. */
export function rpyFromFrame(frame: Frame): Vec3 {
  const level = Math.sqrt(frame[9]! * frame[9]! + frame[10]! * frame[10]!)
  const pitch = detAtan2(-frame[8]!, level)
  // straight up or down: turning about x and about z is then the same
  if (level < EXACT_QUARTER) return [0, pitch, detAtan2(-frame[1]!, frame[5]!)]
  return [detAtan2(frame[9]!, frame[10]!), pitch, detAtan2(frame[4]!, frame[0]!)]
}

/** Rotation about a unit axis through the origin (Rodrigues). */
export function frameFromAxisAngle(axis: Vec3, angleRad: number, out: Frame = identityFrame()): Frame {
  exactSinCos(angleRad, sinCos)
  const s = sinCos[0]!
  const c = sinCos[1]!
  const [x, y, z] = axis
  const v = 1 - c
  out[0] = x * x * v + c
  out[1] = x * y * v - z * s
  out[2] = x * z * v + y * s
  out[3] = 0
  out[4] = x * y * v + z * s
  out[5] = y * y * v + c
  out[6] = y * z * v - x * s
  out[7] = 0
  out[8] = x * z * v - y * s
  out[9] = y * z * v + x * s
  out[10] = z * z * v + c
  out[11] = 0
  return out
}

/** A point through a frame. */
export function transformPoint(frame: Frame, point: Vec3): Vec3 {
  const [x, y, z] = rotateVector(frame, point)
  return [x + frame[3]!, y + frame[7]!, z + frame[11]!]
}

/** A direction through a frame's rotation. */
export function rotateVector(frame: Frame, v: Vec3): Vec3 {
  return [
    frame[0]! * v[0] + frame[1]! * v[1] + frame[2]! * v[2],
    frame[4]! * v[0] + frame[5]! * v[1] + frame[6]! * v[2],
    frame[8]! * v[0] + frame[9]! * v[1] + frame[10]! * v[2],
  ]
}

/** A direction through the inverse of a frame's rotation. */
export function rotateBack(frame: Frame, v: Vec3): Vec3 {
  return [
    frame[0]! * v[0] + frame[4]! * v[1] + frame[8]! * v[2],
    frame[1]! * v[0] + frame[5]! * v[1] + frame[9]! * v[2],
    frame[2]! * v[0] + frame[6]! * v[1] + frame[10]! * v[2],
  ]
}

/** Rotation vector (axis · angle, rad) of the rotation part of a frame, angle in [0, π]. */
export function rotationVector(frame: Frame): Vec3 {
  const x = frame[9]! - frame[6]!
  const y = frame[2]! - frame[8]!
  const z = frame[4]! - frame[1]!
  const twiceSin = Math.sqrt(x * x + y * y + z * z)
  const cosine = (frame[0]! + frame[5]! + frame[10]! - 1) / 2
  if (twiceSin > 1e-6) {
    const factor = detAtan2(twiceSin / 2, cosine) / twiceSin
    return [x * factor, y * factor, z * factor]
  }
  if (cosine > 0) return [x / 2, y / 2, z / 2]
  return halfTurnVector(frame)
}

/** Rotation vector of a half turn, where the antisymmetric part vanishes. */
function halfTurnVector(frame: Frame): Vec3 {
  const xx = Math.max(0, (frame[0]! + 1) / 2)
  const yy = Math.max(0, (frame[5]! + 1) / 2)
  const zz = Math.max(0, (frame[10]! + 1) / 2)
  if (xx >= yy && xx >= zz) {
    const x = Math.sqrt(xx)
    return [Math.PI * x, (Math.PI * frame[4]!) / (2 * x), (Math.PI * frame[8]!) / (2 * x)]
  }
  if (yy >= zz) {
    const y = Math.sqrt(yy)
    return [(Math.PI * frame[4]!) / (2 * y), Math.PI * y, (Math.PI * frame[9]!) / (2 * y)]
  }
  const z = Math.sqrt(zz)
  return [(Math.PI * frame[8]!) / (2 * z), (Math.PI * frame[9]!) / (2 * z), Math.PI * z]
}

/** Spherical interpolation along the shorter arc. */
export function slerp(a: Quat, b: Quat, share: number): Quat {
  const cosine = a[0] * b[0] + a[1] * b[1] + a[2] * b[2] + a[3] * b[3]
  const side = cosine < 0 ? -1 : 1
  const size = Math.min(1, Math.abs(cosine))
  let wa = 1 - share
  let wb = share * side
  if (size < 1 - 1e-12) {
    const sine = Math.sqrt(1 - size * size)
    const angle = detAtan2(sine, size)
    detSinCos((1 - share) * angle, sinCos)
    wa = sinCos[0]! / sine
    detSinCos(share * angle, sinCos)
    wb = (sinCos[0]! / sine) * side
  }
  return [wa * a[0] + wb * b[0], wa * a[1] + wb * b[1], wa * a[2] + wb * b[2], wa * a[3] + wb * b[3]]
}
