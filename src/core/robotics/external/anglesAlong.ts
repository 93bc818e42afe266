// The turn of a positioner's last axis that keeps the point being worked at the same place about that axis: the plate brings the seam to the
// tool. Geometry only.
import { detAtan2 } from '../../math/deterministicTrig'
import type { Vec3 } from '../../math/frames'
import { wrapAngle } from '../../math/rotations'
import { cross, dot, scale, subtract } from '../../math/vectors'
import type { Positioner } from './Positioner'

/** A point this near to the axis, m, has no angle about it. */
const ON_AXIS_M = 1e-6

/**
 * How far the seam has gone about the last axis at every point since the first, by the shorter way from point to point; the plate turns
 * back by as much. `pointsAtRest`: in the world with all axes at 0.
 */
export function anglesAlong(positioner: Positioner, pointsAtRest: readonly Vec3[]): number[] {
  const { direction, point } = positioner.restingAxis(positioner.dof - 1)
  let before: Vec3 | undefined
  let turned = 0
  return pointsAtRest.map((at) => {
    const arm = subtract(at, point)
    const out = subtract(arm, scale(direction, dot(direction, arm)))
    if (dot(out, out) < ON_AXIS_M * ON_AXIS_M) return turned
    if (before !== undefined)
      turned += wrapAngle(detAtan2(dot(direction, cross(before, out)), dot(before, out)))
    before = out
    return turned
  })
}
