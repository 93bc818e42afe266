// Places at which reach is asked: the cells of a plane or a volume, in the world. Only where, not what is found there.
import type { Vec3 } from '../../math/frames'

export interface ReachGrid {
  /** Middle of the first cell. */
  readonly originM: Vec3
  readonly cellM: number
  /** Cells along world x, y and z; a plane has one layer in its own direction. */
  readonly counts: readonly [number, number, number]
}

/** Rounding of (to − from) / cell that still counts as a whole cell. */
const SLACK = 1e-6

/** Cells that fill the space between two corners, their middles spread evenly about its middle; a side of no length gives one layer. */
export function gridBetween(fromM: Vec3, toM: Vec3, cellM: number): ReachGrid {
  const count = (axis: 0 | 1 | 2) => Math.max(1, Math.floor((toM[axis] - fromM[axis]) / cellM + SLACK))
  const counts = [count(0), count(1), count(2)] as const
  const first = (axis: 0 | 1 | 2) => (fromM[axis] + toM[axis] - (counts[axis] - 1) * cellM) / 2
  return { originM: [first(0), first(1), first(2)], cellM, counts }
}

export function cellCount(grid: ReachGrid): number {
  return grid.counts[0] * grid.counts[1] * grid.counts[2]
}

/** Middle of a cell; x runs fastest, then y, then z. */
export function cellCentre(grid: ReachGrid, cell: number): Vec3 {
  const [nx, ny] = grid.counts
  const layer = Math.floor(cell / (nx * ny))
  const row = Math.floor(cell / nx) - layer * ny
  const column = cell - (layer * ny + row) * nx
  const [x, y, z] = grid.originM
  return [x + column * grid.cellM, y + row * grid.cellM, z + layer * grid.cellM]
}

/**
 * All cells from coarse to fine: first every eighth in each direction, then every fourth, second, and the rest. A map that is half done
 * shows the whole picture, only rougher.
 */
export function coarseToFine(grid: ReachGrid): Uint32Array {
  const [nx, ny, nz] = grid.counts
  const order = new Uint32Array(cellCount(grid))
  let filled = 0
  for (let stride = 8; stride >= 1; stride /= 2) {
    for (let z = 0; z < nz; z += stride) {
      for (let y = 0; y < ny; y += stride) {
        for (let x = 0; x < nx; x += stride) {
          const seen = stride < 8 && ((x | y | z) & (2 * stride - 1)) === 0
          if (!seen) order[filled++] = (z * ny + y) * nx + x
        }
      }
    }
  }
  return order
}
