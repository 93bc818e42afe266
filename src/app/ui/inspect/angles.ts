// Angles as a person reads them: degrees, and the turn about the vertical of a quaternion. For display only.

export const DEGREES_PER_RADIAN = 180 / Math.PI

/** Turn about z in degrees, of a quaternion x y z w. */
export function yawOf(quaternion: readonly number[]): number {
  const [x = 0, y = 0, z = 0, w = 1] = quaternion
  return Math.atan2(2 * (w * z + x * y), 1 - 2 * (y * y + z * z)) * DEGREES_PER_RADIAN
}
