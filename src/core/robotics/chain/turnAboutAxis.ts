// Turns a frame in place about an axis of its own, with short cuts for the coordinate axes that nearly every robot uses.
import type { Frame, Vec3 } from '../../math/frames'

/** frame ← frame · Rot(axis, angle), given the angle's sine and cosine. */
export function turnAboutAxis(frame: Frame, axis: Vec3, sine: number, cosine: number): void {
  if (axis[2] === 1 || axis[2] === -1) turnColumns(frame, 0, 1, axis[2] * sine, cosine)
  else if (axis[1] === 1 || axis[1] === -1) turnColumns(frame, 2, 0, axis[1] * sine, cosine)
  else if (axis[0] === 1 || axis[0] === -1) turnColumns(frame, 1, 2, axis[0] * sine, cosine)
  else turnAboutAny(frame, axis, sine, cosine)
}

/** Columns `a` and `b` turned towards each other: a ← c·a + s·b, b ← c·b − s·a. */
function turnColumns(frame: Frame, a: number, b: number, sine: number, cosine: number): void {
  for (let row = 0; row < 12; row += 4) {
    const u = frame[row + a]!
    const v = frame[row + b]!
    frame[row + a] = cosine * u + sine * v
    frame[row + b] = cosine * v - sine * u
  }
}

function turnAboutAny(frame: Frame, axis: Vec3, s: number, c: number): void {
  const [x, y, z] = axis
  const v = 1 - c
  for (let row = 0; row < 12; row += 4) {
    const a = frame[row]!
    const b = frame[row + 1]!
    const d = frame[row + 2]!
    frame[row] = a * (x * x * v + c) + b * (x * y * v + z * s) + d * (x * z * v - y * s)
    frame[row + 1] = a * (x * y * v - z * s) + b * (y * y * v + c) + d * (y * z * v + x * s)
    frame[row + 2] = a * (x * z * v + y * s) + b * (y * z * v - x * s) + d * (z * z * v + c)
  }
}
