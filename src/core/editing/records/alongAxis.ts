// A distance along one axis of the world.
import type { Vec3 } from '../../math/frames'

/** x, y or z. */
export type WorldAxis = 0 | 1 | 2

export function alongAxis(axis: WorldAxis, distanceM: number): Vec3 {
  return [axis === 0 ? distanceM : 0, axis === 1 ? distanceM : 0, axis === 2 ? distanceM : 0]
}
