// Sets of tool orientations to ask reach for: one approach direction with turns about it, or evenly all around.
import type { Frame, Vec3 } from '../../math/frames'
import { multiplyFrames } from '../../math/frames'
import { frameFromAxisAngle } from '../../math/rotations'
import { cross, normalise, perpendicularTo } from '../../math/vectors'

/** The tool's z along `approach`, turned about it in `spins` even steps of a whole turn. */
export function orientationsAlong(approach: Vec3, spins: number): Frame[] {
  const z = normalise(approach)
  const x = perpendicularTo(z)
  const y = cross(z, x)
  const facing = Float64Array.of(x[0], y[0], z[0], 0, x[1], y[1], z[1], 0, x[2], y[2], z[2], 0)
  return Array.from({ length: spins }, (_, spin) =>
    multiplyFrames(facing, frameFromAxisAngle([0, 0, 1], (2 * Math.PI * spin) / spins)),
  )
}

/** The 24 ways in which a cube can lie: six directions, four turns each. Stands for "any orientation". */
export function orientationsAround(): Frame[] {
  const directions: readonly Vec3[] = [
    [0, 0, -1],
    [0, 0, 1],
    [1, 0, 0],
    [-1, 0, 0],
    [0, 1, 0],
    [0, -1, 0],
  ]
  return directions.flatMap((direction) => orientationsAlong(direction, 4))
}
