// Everything that stands still around a moving arm — boxes, the floor, other arms in their pose — prepared for very many distance questions.
// Takes a copy of where things stand; makes a new field when they move.
import type { Obstacles } from '../../collision/cellClearance'
import type { Box } from '../../collision/segmentBoxDistance'
import { segmentBoxDistance } from '../../collision/segmentBoxDistance'
import { segmentDistance } from '../../collision/segmentDistance'

/** The first link turns on the base plate and never leaves it (as in cellClearance). */
const FIRST_LINK_OVER_FLOOR = 2

export class ObstacleField {
  /** What the last `gap` was to: a box, then capsules of the standing bodies in order, by number; −1 = the floor, or nothing. */
  nearest = -1
  private readonly boxes: readonly Box[]
  /** Ends of the standing capsules, six numbers each, and their radii. */
  private readonly capsuleEnds: Float64Array
  private readonly capsuleRadiusM: Float64Array
  private readonly floorZ: number
  /** Bounding spheres, boxes first: centre and radius, four numbers each. */
  private readonly spheres: Float64Array
  /** A sphere around each standing body, and its first capsule; one more at the end. */
  private readonly bodySpheres: Float64Array
  private readonly bodyStart: Int32Array

  constructor(obstacles: Obstacles) {
    const parts = (obstacles.bodies ?? []).flatMap((body) =>
      body.capsules.map((capsule, index) => ({
        ends: body.ends.slice(6 * index, 6 * index + 6),
        radiusM: capsule.radiusM,
      })),
    )
    this.boxes = obstacles.boxes
    this.floorZ = obstacles.floorZ ?? Number.NEGATIVE_INFINITY
    this.capsuleEnds = Float64Array.from(parts.flatMap(({ ends }) => Array.from(ends)))
    this.capsuleRadiusM = Float64Array.from(parts, ({ radiusM }) => radiusM)
    this.spheres = Float64Array.from([
      ...obstacles.boxes.flatMap(sphereOfBox),
      ...parts.flatMap(({ ends, radiusM }) => sphereOfCapsule(ends, radiusM)),
    ])
    const bodies = obstacles.bodies ?? []
    this.bodyStart = new Int32Array(bodies.length + 1)
    bodies.forEach(({ capsules }, at) => {
      this.bodyStart[at + 1] = this.bodyStart[at]! + capsules.length
    })
    const first = obstacles.boxes.length
    this.bodySpheres = Float64Array.from(
      bodies.flatMap((_, at) =>
        sphereAround(this.spheres, first + this.bodyStart[at]!, first + this.bodyStart[at + 1]!),
      ),
    )
  }

  /** Smallest gap between the capsule whose ends lie from `at` in `ends` and anything that stands here; `mostM` when it is wider. */
  gap(
    ends: Float64Array,
    at: number,
    radiusM: number,
    link: number,
    mostM = Number.POSITIVE_INFINITY,
  ): number {
    const ux = (ends[at + 3]! - ends[at]!) / 2
    const uy = (ends[at + 4]! - ends[at + 1]!) / 2
    const uz = (ends[at + 5]! - ends[at + 2]!) / 2
    const mx = ends[at]! + ux
    const my = ends[at + 1]! + uy
    const mz = ends[at + 2]! + uz
    const reach = Math.sqrt(ux * ux + uy * uy + uz * uz)
    const { spheres, boxes, bodySpheres, bodyStart } = this
    const widest = mostM + radiusM
    let gap = Math.min(this.floorGap(ends, at, link), widest)
    this.nearest = -1
    const near = (sphere: Float64Array, index: number) => {
      const dx = sphere[4 * index]! - mx
      const dy = sphere[4 * index + 1]! - my
      const dz = sphere[4 * index + 2]! - mz
      // Cannot come nearer than what was found: distance ≥ between − both radii.
      const need = gap + reach + sphere[4 * index + 3]!
      return need >= 0 && dx * dx + dy * dy + dz * dz < need * need
    }
    for (let index = 0; index < boxes.length; index++) {
      if (!near(spheres, index)) continue
      const found = segmentBoxDistance(ends, at, boxes[index]!)
      if (found >= gap) continue
      gap = found
      this.nearest = index
    }
    for (let body = 0; 4 * body < bodySpheres.length; body++) {
      if (!near(bodySpheres, body)) continue
      for (let part = bodyStart[body]!; part < bodyStart[body + 1]!; part++) {
        if (!near(spheres, boxes.length + part)) continue
        const found = this.capsuleGap(ends, at, part)
        if (found >= gap) continue
        gap = found
        this.nearest = boxes.length + part
      }
    }
    // exactly what was asked, not what rounding makes of it
    return gap < widest ? gap - radiusM : mostM
  }

  private floorGap(ends: Float64Array, at: number, link: number): number {
    if (link < FIRST_LINK_OVER_FLOOR) return Number.POSITIVE_INFINITY
    return Math.min(ends[at + 2]!, ends[at + 5]!) - this.floorZ
  }

  private capsuleGap(ends: Float64Array, at: number, index: number): number {
    return segmentDistance(ends, at, this.capsuleEnds, 6 * index) - this.capsuleRadiusM[index]!
  }
}

function sphereOfBox({ worldFromBox, halfM }: Box): number[] {
  const [x, y, z] = halfM
  return [worldFromBox[3]!, worldFromBox[7]!, worldFromBox[11]!, Math.sqrt(x * x + y * y + z * z)]
}

function sphereOfCapsule(ends: Float64Array, radiusM: number): number[] {
  const [ax, ay, az, bx, by, bz] = ends as unknown as [number, number, number, number, number, number]
  const half = Math.sqrt((bx - ax) * (bx - ax) + (by - ay) * (by - ay) + (bz - az) * (bz - az)) / 2
  return [(ax + bx) / 2, (ay + by) / 2, (az + bz) / 2, half + radiusM]
}

/** Around the spheres from..to: about the middle of their centres, not the smallest there is. */
function sphereAround(spheres: Float64Array, from: number, to: number): number[] {
  const middle = [0, 1, 2].map((axis) => {
    let sum = 0
    for (let at = from; at < to; at++) sum += spheres[4 * at + axis]!
    return sum / Math.max(1, to - from)
  }) as [number, number, number]
  let radius = 0
  for (let at = from; at < to; at++) {
    const [x, y, z] = [0, 1, 2].map((axis) => spheres[4 * at + axis]! - middle[axis]!) as [
      number,
      number,
      number,
    ]
    radius = Math.max(radius, Math.sqrt(x * x + y * y + z * z) + spheres[4 * at + 3]!)
  }
  return [...middle, radius]
}
