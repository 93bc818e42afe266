// Small vectors as plain triples: dot, cross, length. Does not touch frames; hot loops work on flat arrays instead.
import type { Vec3 } from './frames'

export function add(a: Vec3, b: Vec3): Vec3 {
  return [a[0] + b[0], a[1] + b[1], a[2] + b[2]]
}

export function subtract(a: Vec3, b: Vec3): Vec3 {
  return [a[0] - b[0], a[1] - b[1], a[2] - b[2]]
}

export function scale(a: Vec3, factor: number): Vec3 {
  return [a[0] * factor, a[1] * factor, a[2] * factor]
}

export function dot(a: Vec3, b: Vec3): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
}

export function cross(a: Vec3, b: Vec3): Vec3 {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]
}

export function lengthOf(a: Vec3): number {
  return Math.sqrt(dot(a, a))
}

/** Unit vector along `a`; NaN when `a` is zero. */
export function normalise(a: Vec3): Vec3 {
  return scale(a, 1 / lengthOf(a))
}

/** Some unit vector perpendicular to the unit vector `a`. */
export function perpendicularTo(a: Vec3): Vec3 {
  const other: Vec3 = Math.abs(a[0]) < 0.6 ? [1, 0, 0] : [0, 1, 0]
  return normalise(cross(a, other))
}

/** Linear interpolation, `a` at 0 and `b` at 1. */
export function mix(a: Vec3, b: Vec3, share: number): Vec3 {
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, a[2] + (b[2] - a[2]) * share]
}
