// Distance between two line segments, and the gap between capsules and spheres around them. Numbers only; a sphere is a segment of no length.
import type { Vec3 } from '../../math/frames'

export interface Capsule {
  readonly from: Vec3
  readonly to: Vec3
  readonly radiusM: number
}

/** Shares along both segments at which the newest distance was found. */
const shares = new Float64Array(2)

/** Squared length below which a segment is a point. */
const POINT = 1e-18

/** Distance between segments given by three coordinates per end at offsets in flat arrays: a from `at`, b from `bt`, each with six numbers. */
export function segmentDistance(a: ArrayLike<number>, at: number, b: ArrayLike<number>, bt: number): number {
  const ux = a[at + 3]! - a[at]!
  const uy = a[at + 4]! - a[at + 1]!
  const uz = a[at + 5]! - a[at + 2]!
  const vx = b[bt + 3]! - b[bt]!
  const vy = b[bt + 4]! - b[bt + 1]!
  const vz = b[bt + 5]! - b[bt + 2]!
  const wx = a[at]! - b[bt]!
  const wy = a[at + 1]! - b[bt + 1]!
  const wz = a[at + 2]! - b[bt + 2]!
  const uu = ux * ux + uy * uy + uz * uz
  const vv = vx * vx + vy * vy + vz * vz
  const uv = ux * vx + uy * vy + uz * vz
  const uw = ux * wx + uy * wy + uz * wz
  const vw = vx * wx + vy * wy + vz * wz
  let s = 0
  if (uu > POINT) {
    const determinant = uu * vv - uv * uv
    // Parallel segments: any start will do, the clamping below finds the nearest pair.
    if (determinant > 1e-12 * uu * vv) s = clamp01((uv * vw - vv * uw) / determinant)
  }
  let t = vv > POINT ? (uv * s + vw) / vv : 0
  if (t < 0 || t > 1) {
    t = clamp01(t)
    s = uu > POINT ? clamp01((uv * t - uw) / uu) : 0
  } else if (uu > POINT && vv <= POINT) {
    s = clamp01(-uw / uu)
  }
  shares[0] = s
  shares[1] = t
  const dx = wx + s * ux - t * vx
  const dy = wy + s * uy - t * vy
  const dz = wz + s * uz - t * vz
  return Math.sqrt(dx * dx + dy * dy + dz * dz)
}

/** The two points that are nearest to each other, given as for `segmentDistance`. */
export function nearestOfSegments(
  a: ArrayLike<number>,
  at: number,
  b: ArrayLike<number>,
  bt: number,
): readonly [Vec3, Vec3] {
  segmentDistance(a, at, b, bt)
  return [pointOfSegment(a, at, shares[0]!), pointOfSegment(b, bt, shares[1]!)]
}

/** At a share from 0 (its first end) to 1. */
export function pointOfSegment(ends: ArrayLike<number>, at: number, share: number): Vec3 {
  const along = (axis: number) => ends[at + axis]! + share * (ends[at + 3 + axis]! - ends[at + axis]!)
  return [along(0), along(1), along(2)]
}

/** Gap between two capsules, m; negative when they overlap (by the depth of their axes' approach). */
export function capsuleGap(a: Capsule, b: Capsule): number {
  return segmentDistance([...a.from, ...a.to], 0, [...b.from, ...b.to], 0) - a.radiusM - b.radiusM
}

function clamp01(value: number): number {
  return value < 0 ? 0 : Math.min(value, 1)
}
