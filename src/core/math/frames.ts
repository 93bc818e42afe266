// Rigid-body frames as 3×4 row-major matrices [r00 r01 r02 tx  r10 r11 r12 ty  r20 r21 r22 tz], and their
// conversion from and to poses. Does not know joints, units other than metres, or the document.

/** Position in metres. */
export type Vec3 = readonly [number, number, number]
/** Unit quaternion in the order x, y, z, w. */
export type Quat = readonly [number, number, number, number]
/** A rigid pose as it is stored in documents and results. */
export interface Pose {
  readonly position: Vec3
  readonly quaternion: Quat
}
/** 12 numbers, rows of the 3×4 homogeneous matrix; `worldFromBase` maps base coordinates to world coordinates. */
export type Frame = Float64Array

const FRAME_LENGTH = 12

/** A new identity frame. */
export function identityFrame(): Frame {
  const frame = new Float64Array(FRAME_LENGTH)
  frame[0] = 1
  frame[5] = 1
  frame[10] = 1
  return frame
}

/** Writes `a · b` into `out` (which must be neither `a` nor `b`) and returns it. */
export function multiplyFrames(a: Frame, b: Frame, out: Frame = new Float64Array(FRAME_LENGTH)): Frame {
  for (let row = 0; row < FRAME_LENGTH; row += 4) {
    const x = a[row]!
    const y = a[row + 1]!
    const z = a[row + 2]!
    out[row] = x * b[0]! + y * b[4]! + z * b[8]!
    out[row + 1] = x * b[1]! + y * b[5]! + z * b[9]!
    out[row + 2] = x * b[2]! + y * b[6]! + z * b[10]!
    out[row + 3] = x * b[3]! + y * b[7]! + z * b[11]! + a[row + 3]!
  }
  return out
}

/** Writes the inverse of a rigid frame into `out` (not `a`) and returns it. */
export function invertFrame(a: Frame, out: Frame = new Float64Array(FRAME_LENGTH)): Frame {
  for (let row = 0; row < 3; row++) {
    const r0 = a[row]!
    const r1 = a[row + 4]!
    const r2 = a[row + 8]!
    out[row * 4] = r0
    out[row * 4 + 1] = r1
    out[row * 4 + 2] = r2
    out[row * 4 + 3] = -(r0 * a[3]! + r1 * a[7]! + r2 * a[11]!)
  }
  return out
}

/** Frame of a pose; the quaternion need not be exactly normalised. */
export function frameFromPose(pose: Pose, out: Frame = new Float64Array(FRAME_LENGTH)): Frame {
  const [qx, qy, qz, qw] = pose.quaternion
  const s = 2 / (qx * qx + qy * qy + qz * qz + qw * qw)
  const xx = s * qx * qx
  const yy = s * qy * qy
  const zz = s * qz * qz
  const xy = s * qx * qy
  const xz = s * qx * qz
  const yz = s * qy * qz
  const wx = s * qw * qx
  const wy = s * qw * qy
  const wz = s * qw * qz
  out[0] = 1 - (yy + zz)
  out[1] = xy - wz
  out[2] = xz + wy
  out[3] = pose.position[0]
  out[4] = xy + wz
  out[5] = 1 - (xx + zz)
  out[6] = yz - wx
  out[7] = pose.position[1]
  out[8] = xz - wy
  out[9] = yz + wx
  out[10] = 1 - (xx + yy)
  out[11] = pose.position[2]
  return out
}

/** Quaternion of a frame's rotation, w ≥ 0 (Shepperd's method, picks the largest diagonal term for accuracy). */
export function quaternionFromFrame(frame: Frame): Quat {
  const m00 = frame[0]!
  const m11 = frame[5]!
  const m22 = frame[10]!
  const trace = m00 + m11 + m22
  let q: [number, number, number, number]
  if (trace > m00 && trace > m11 && trace > m22) {
    q = [frame[9]! - frame[6]!, frame[2]! - frame[8]!, frame[4]! - frame[1]!, 1 + trace]
  } else if (m00 > m11 && m00 > m22) {
    q = [1 + m00 - m11 - m22, frame[1]! + frame[4]!, frame[2]! + frame[8]!, frame[9]! - frame[6]!]
  } else if (m11 > m22) {
    q = [frame[1]! + frame[4]!, 1 - m00 + m11 - m22, frame[6]! + frame[9]!, frame[2]! - frame[8]!]
  } else {
    q = [frame[2]! + frame[8]!, frame[6]! + frame[9]!, 1 - m00 - m11 + m22, frame[4]! - frame[1]!]
  }
  const norm = Math.sqrt(q[0] * q[0] + q[1] * q[1] + q[2] * q[2] + q[3] * q[3]) * (q[3] < 0 ? -1 : 1)
  return [q[0] / norm, q[1] / norm, q[2] / norm, q[3] / norm]
}

/** Pose of a frame. */
export function poseFromFrame(frame: Frame): Pose {
  return { position: [frame[3]!, frame[7]!, frame[11]!], quaternion: quaternionFromFrame(frame) }
}
