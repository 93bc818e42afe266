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

  constructor({ boxes, bodies = [], floorZ = Number.NEGATIVE_INFINITY }: Obstacles) {
    this.boxes = boxes
    this.floorZ = floorZ
    this.bodyStart = new Int32Array(bodies.length + 1)
    bodies.forEach(({ capsules }, at) => {
      this.bodyStart[at + 1] = this.bodyStart[at]! + capsules.length
    })
    const capsuleCount = this.bodyStart[bodies.length]!
    this.capsuleEnds = new Float64Array(6 * capsuleCount)
    this.capsuleRadiusM = new Float64Array(capsuleCount)
    this.spheres = new Float64Array(4 * (boxes.length + capsuleCount))
    this.bodySpheres = new Float64Array(4 * bodies.length)
    boxes.forEach((box, index) => {
      putSphereOfBox(this.spheres, 4 * index, box)
    })
    bodies.forEach((body, at) => {
      this.capsuleEnds.set(body.ends.subarray(0, 6 * body.capsules.length), 6 * this.bodyStart[at]!)
      body.capsules.forEach(({ radiusM }, index) => {
        const part = this.bodyStart[at]! + index
        this.capsuleRadiusM[part] = radiusM
        putSphereOfCapsule(this.spheres, 4 * (boxes.length + part), this.capsuleEnds, 6 * part, radiusM)
      })
      const first = boxes.length + this.bodyStart[at]!
      putSphereAround(this.bodySpheres, 4 * at, this.spheres, first, first + body.capsules.length)
    })
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
    for (let index = 0; index < boxes.length; index++) {
      if (isBeyond(spheres, index, mx, my, mz, gap + reach)) continue
      const found = segmentBoxDistance(ends, at, boxes[index]!)
      if (found >= gap) continue
      gap = found
      this.nearest = index
    }
    for (let body = 0; 4 * body < bodySpheres.length; body++) {
      if (isBeyond(bodySpheres, body, mx, my, mz, gap + reach)) continue
      for (let part = bodyStart[body]!; part < bodyStart[body + 1]!; part++) {
        if (isBeyond(spheres, boxes.length + part, mx, my, mz, gap + reach)) continue
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

/** True when nothing in a sphere can be within `reachM` of a point: distance ≥ between − both radii. */
function isBeyond(
  spheres: Float64Array,
  index: number,
  x: number,
  y: number,
  z: number,
  reachM: number,
): boolean {
  const dx = spheres[4 * index]! - x
  const dy = spheres[4 * index + 1]! - y
  const dz = spheres[4 * index + 2]! - z
  const need = reachM + spheres[4 * index + 3]!
  return !(need >= 0 && dx * dx + dy * dy + dz * dz < need * need)
}

function putSphereOfBox(spheres: Float64Array, to: number, { worldFromBox, halfM }: Box): void {
  const [x, y, z] = halfM
  putSphere(spheres, to, worldFromBox[3]!, worldFromBox[7]!, worldFromBox[11]!)
  spheres[to + 3] = Math.sqrt(x * x + y * y + z * z)
}

function putSphereOfCapsule(
  spheres: Float64Array,
  to: number,
  ends: Float64Array,
  at: number,
  radiusM: number,
): void {
  const [ax, ay, az] = [ends[at]!, ends[at + 1]!, ends[at + 2]!]
  const [bx, by, bz] = [ends[at + 3]!, ends[at + 4]!, ends[at + 5]!]
  const half = Math.sqrt((bx - ax) * (bx - ax) + (by - ay) * (by - ay) + (bz - az) * (bz - az)) / 2
  putSphere(spheres, to, (ax + bx) / 2, (ay + by) / 2, (az + bz) / 2)
  spheres[to + 3] = half + radiusM
}

/** Around the spheres from..end: about the middle of their centres, not the smallest there is. */
function putSphereAround(
  out: Float64Array,
  to: number,
  spheres: Float64Array,
  from: number,
  end: number,
): void {
  const count = Math.max(1, end - from)
  for (let axis = 0; axis < 3; axis++) {
    let sum = 0
    for (let at = from; at < end; at++) sum += spheres[4 * at + axis]!
    out[to + axis] = sum / count
  }
  let radiusM = 0
  for (let at = from; at < end; at++) {
    const x = spheres[4 * at]! - out[to]!
    const y = spheres[4 * at + 1]! - out[to + 1]!
    const z = spheres[4 * at + 2]! - out[to + 2]!
    radiusM = Math.max(radiusM, Math.sqrt(x * x + y * y + z * z) + spheres[4 * at + 3]!)
  }
  out[to + 3] = radiusM
}

function putSphere(spheres: Float64Array, to: number, x: number, y: number, z: number): void {
  spheres[to] = x
  spheres[to + 1] = y
  spheres[to + 2] = z
}
