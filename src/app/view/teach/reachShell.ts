// The skin of a volume of reach as triangles: faces between what is reached and what is not, their corners drawn in so that it looks round, and
// flat faces where the volume is cut. Pure; colours are levels here.
import { REACH_LEVELS, type ReachPicture } from '../../../core/results/ReachPicture'
import type { ReachCut } from '../../session/motionStore'

export interface ReachSkin {
  /** Three corners a triangle, world, m. */
  readonly positions: Float32Array
  readonly normals: Float32Array
  /** Index into REACH_LEVELS of every corner. */
  readonly levels: Uint8Array
  /** 1 for corners of a cut face, which lies flat. */
  readonly isCut: Uint8Array
}

type Index3 = [number, number, number]

const REACHED = REACH_LEVELS.indexOf('near')
const UNREACHABLE = REACH_LEVELS.indexOf('unreachable')
/** Strides of coarseToFine: a cell that is not known yet looks like the coarser one it belongs to. */
const STRIDES = [2, 4, 8]

export function reachShell(picture: ReachPicture, cut: ReachCut | undefined): ReachSkin {
  return new Skin(picture, cut).wrap()
}

/** Layers that are kept along the axis of the cut. */
export function keptLayers({ counts }: Pick<ReachPicture, 'counts'>, { axis, share }: ReachCut): number {
  return Math.round(share * counts[axis])
}

class Skin {
  private readonly picture: ReachPicture
  private readonly cut: ReachCut | undefined
  private readonly layer: number
  private readonly levels: Uint8Array
  private readonly corners = new Map<number, Index3>()
  private readonly positions: number[] = []
  private readonly sharedBy: number[] = []
  private readonly normals = new Map<number, Index3>()
  private readonly levelOf: number[] = []
  private readonly cutOf: number[] = []
  private readonly flat: Index3[] = []

  constructor(picture: ReachPicture, cut: ReachCut | undefined) {
    this.picture = picture
    this.cut = cut
    this.layer = cut ? keptLayers(picture, cut) : 0
    this.levels = filledIn(picture)
  }

  wrap(): ReachSkin {
    const [nx, ny, nz] = this.picture.counts
    for (let z = 0; z < nz; z++) {
      for (let y = 0; y < ny; y++) {
        for (let x = 0; x < nx; x++) if (this.isIn(x, y, z)) this.wrapCell([x, y, z])
      }
    }
    const normals = new Float32Array(this.positions.length)
    this.sharedBy.forEach((corner, index) => {
      normals.set(this.cutOf[index] ? this.flat[index]! : unit(this.normals.get(corner)!), 3 * index)
    })
    return {
      positions: Float32Array.from(this.positions),
      normals,
      levels: Uint8Array.from(this.levelOf),
      isCut: Uint8Array.from(this.cutOf),
    }
  }

  private isReached(x: number, y: number, z: number): boolean {
    const [nx, ny, nz] = this.picture.counts
    if (x < 0 || y < 0 || z < 0 || x >= nx || y >= ny || z >= nz) return false
    return this.levels[(z * ny + y) * nx + x]! >= REACHED
  }

  private isKept(x: number, y: number, z: number): boolean {
    if (!this.cut) return true
    const at = [x, y, z][this.cut.axis]!
    return this.cut.keepsHigh ? at >= this.layer : at < this.layer
  }

  private isIn(x: number, y: number, z: number): boolean {
    return this.isKept(x, y, z) && this.isReached(x, y, z)
  }

  private wrapCell(cell: Index3): void {
    const [nx, ny] = this.picture.counts
    const level = this.levels[(cell[2] * ny + cell[1]) * nx + cell[0]]!
    for (const axis of [0, 1, 2] as const) {
      for (const step of [-1, 1]) {
        const beside: Index3 = [...cell]
        beside[axis] += step
        if (this.isIn(...beside)) continue
        this.addFace(cell, axis, step, level, this.isReached(...beside))
      }
    }
  }

  private addFace(cell: Index3, axis: 0 | 1 | 2, step: number, level: number, isCut: boolean): void {
    const [u, v] = [(axis + 1) % 3, (axis + 2) % 3]
    const outward: Index3 = [0, 0, 0]
    outward[axis] = step
    // Counter-clockwise as seen from outside.
    const around = [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
    ] as const
    const order = step > 0 ? around : around.toReversed()
    const corners = order.map(([du, dv]) => {
      const corner: Index3 = [...cell]
      if (step > 0) corner[axis] += 1
      corner[u]! += du
      corner[v]! += dv
      return corner
    })
    for (const index of [0, 1, 2, 0, 2, 3]) this.addCorner(corners[index]!, outward, level, isCut)
  }

  private addCorner(corner: Index3, outward: Index3, level: number, isCut: boolean): void {
    const [nx, ny] = this.picture.counts
    const key = (corner[2] * (ny + 1) + corner[1]) * (nx + 1) + corner[0]
    const place = this.corners.get(key) ?? this.drawnIn(corner)
    this.corners.set(key, place)
    const { originM, cellM } = this.picture
    for (const axis of [0, 1, 2] as const) this.positions.push(originM[axis] + place[axis] * cellM)
    const sum = this.normals.get(key) ?? [0, 0, 0]
    if (!isCut) for (const axis of [0, 1, 2] as const) sum[axis] += outward[axis]
    this.normals.set(key, sum)
    this.sharedBy.push(key)
    this.levelOf.push(level)
    this.cutOf.push(Number(isCut))
    this.flat.push(outward)
  }

  /** Mean of the middles between cells of which one is in and one is out, of the eight cells round a corner; in cells from the first one's middle. */
  private drawnIn([cx, cy, cz]: Index3): Index3 {
    const sum: Index3 = [0, 0, 0]
    let crossings = 0
    for (const axis of [0, 1, 2] as const) {
      const [u, v] = [(axis + 1) % 3, (axis + 2) % 3]
      for (const [du, dv] of [
        [0, 0],
        [0, 1],
        [1, 0],
        [1, 1],
      ] as const) {
        const low: Index3 = [cx - 1, cy - 1, cz - 1]
        low[u]! += du
        low[v]! += dv
        const high: Index3 = [...low]
        high[axis] += 1
        if (this.isIn(...low) === this.isIn(...high)) continue
        crossings++
        for (const one of [0, 1, 2] as const) sum[one] += (low[one] + high[one]) / 2
      }
    }
    return [sum[0] / crossings, sum[1] / crossings, sum[2] / crossings]
  }
}

function unit([x, y, z]: Index3): Index3 {
  const length = Math.hypot(x, y, z) || 1
  return [x / length, y / length, z / length]
}

function filledIn({ counts, levels }: ReachPicture): Uint8Array {
  const [nx, ny, nz] = counts
  const filled = Uint8Array.from(levels)
  for (let z = 0; z < nz; z++) {
    for (let y = 0; y < ny; y++) {
      for (let x = 0; x < nx; x++) {
        const cell = (z * ny + y) * nx + x
        if (levels[cell] !== 0) continue
        const down = (value: number, stride: number) => value - (value % stride)
        const coarser = STRIDES.map(
          (stride) => levels[(down(z, stride) * ny + down(y, stride)) * nx + down(x, stride)]!,
        )
        filled[cell] = coarser.find((level) => level !== 0) ?? UNREACHABLE
      }
    }
  }
  return filled
}
