// Draws the things of a DXF file as lines, blocks inserted wherever they are named. Text, hatches and the like are no lines: they are
// counted, so that a person can be told.

import type { DxfBlock } from './DxfFile'
import type { DxfEntity } from './DxfGroups'
import { type Affine, composeAffine, type DxfPen, UNMOVED } from './DxfPen'
import { arcPoints, bulgedPoints, ellipsePoints, splinePoints, sweepOf } from './flatten'

const RAD = Math.PI / 180
/** Blocks in blocks deeper than this refer to themselves. */
const DEEPEST = 24
/** Copies of one block in rows and columns. */
const MOST_COPIES = 10_000

/** Things that never are seen in a plan of the model. */
const UNSEEN = new Set(['VIEWPORT', 'ATTDEF', 'SEQEND', 'VERTEX', 'ENDSEC', 'ACAD_PROXY_ENTITY', 'OLE2FRAME'])

export class EntityDrawer {
  /** Kinds that were left out, with how many. */
  readonly skipped = new Map<string, number>()
  private readonly pen: DxfPen
  private readonly blocks: ReadonlyMap<string, DxfBlock>

  constructor(pen: DxfPen, blocks: ReadonlyMap<string, DxfBlock>) {
    this.pen = pen
    this.blocks = blocks
  }

  /** `layer`: that of the insert, for what stands on layer 0 of a block. */
  drawAll(entities: readonly DxfEntity[], place: Affine = UNMOVED, layer = '0', depth = 0): void {
    entities.forEach((entity, index) => {
      // Paper space holds the sheet around the drawing.
      if (this.pen.full || entity.number(67) === 1) return
      const own = entity.text(8) ?? '0'
      const on = own === '0' ? layer : own
      if (entity.type === 'INSERT') this.insert(entity, place, on, depth)
      else if (entity.type === 'DIMENSION') this.insertBlock(entity.text(2), place, on, depth)
      else {
        const points = entity.type === 'POLYLINE' ? polyline(entity, entities, index) : pointsOf(entity)
        if (points) this.pen.line(points, on, inWorld(entity, place))
        else this.skip(entity.type)
      }
    })
  }

  private skip(type: string): void {
    if (!UNSEEN.has(type)) this.skipped.set(type, (this.skipped.get(type) ?? 0) + 1)
  }

  private insert(entity: DxfEntity, place: Affine, layer: string, depth: number): void {
    const turn = entity.number(50) * RAD
    const [c, s] = [Math.cos(turn), Math.sin(turn)]
    const [sx, sy] = [entity.number(41, 1), entity.number(42, 1)]
    const columns = Math.max(1, entity.number(70, 1))
    const rows = Math.max(1, entity.number(71, 1))
    const at = inWorld(entity, place)
    for (let copy = 0; copy < Math.min(MOST_COPIES, columns * rows); copy++) {
      const [dx, dy] = [(copy % columns) * entity.number(44), Math.floor(copy / columns) * entity.number(45)]
      const x = entity.number(10) + c * dx - s * dy
      const y = entity.number(20) + s * dx + c * dy
      const frame = composeAffine(at, [sx * c, sx * s, -sy * s, sy * c, x, y])
      this.insertBlock(entity.text(2), frame, layer, depth)
    }
  }

  private insertBlock(name: string | undefined, frame: Affine, layer: string, depth: number): void {
    const block = this.blocks.get((name ?? '').toLowerCase())
    if (!block || depth >= DEEPEST) return
    const [x, y] = block.base
    this.drawAll(block.entities, composeAffine(frame, [1, 0, 0, 1, -x, -y]), layer, depth + 1)
  }
}

/** Things drawn on the back of the plane (mirrored ones) have their own x run the other way. */
const IN_OWN_PLANE = new Set(['ARC', 'CIRCLE', 'LWPOLYLINE', 'POLYLINE', 'SOLID', 'TRACE', 'INSERT'])

function inWorld(entity: DxfEntity, place: Affine): Affine {
  const mirrored = IN_OWN_PLANE.has(entity.type) && entity.number(230, 1) < 0
  return mirrored ? composeAffine(place, [-1, 0, 0, 1, 0, 0]) : place
}

/** Undefined: nothing we draw. */
function pointsOf(entity: DxfEntity): number[] | undefined {
  const [x, y] = [entity.number(10), entity.number(20)]
  switch (entity.type) {
    case 'LINE':
      return [x, y, entity.number(11), entity.number(21)]
    case 'CIRCLE':
      return arcPoints(x, y, entity.number(40), 0, 2 * Math.PI)
    case 'ARC': {
      const start = entity.number(50) * RAD
      return arcPoints(x, y, entity.number(40), start, sweepOf(start, entity.number(51) * RAD))
    }
    case 'ELLIPSE':
      return ellipse(entity, [x, y])
    case 'LWPOLYLINE':
      return bulgedPoints(corners(entity), (entity.number(70) & 1) === 1)
    case 'SPLINE':
      return spline(entity)
    case 'LEADER':
      return corners(entity).flatMap((corner) => corner.slice(0, 2))
    case 'SOLID':
    case 'TRACE':
    case '3DFACE':
      return outline(entity)
    default:
      return undefined
  }
}

function ellipse(entity: DxfEntity, centre: [number, number]): number[] {
  const start = entity.number(41)
  const sweep = sweepOf(start, entity.number(42, 2 * Math.PI))
  // Seen from behind it runs the other way round.
  const ratio = entity.number(40, 1) * (entity.number(230, 1) < 0 ? -1 : 1)
  return ellipsePoints(centre, [entity.number(11), entity.number(21)], ratio, start, sweep)
}

/** Points of a thing that repeats its codes for each; a bulge belongs to the point before it. */
function corners(entity: DxfEntity): [number, number, number][] {
  const found: [number, number, number][] = []
  entity.each((code, value) => {
    const last = found.at(-1)
    if (code === 10) found.push([Number.parseFloat(value), 0, 0])
    else if (code === 20 && last) last[1] = Number.parseFloat(value)
    else if (code === 42 && last) last[2] = Number.parseFloat(value)
  })
  return found
}

/** Its corners follow as things of their own, up to SEQEND. */
function polyline(entity: DxfEntity, entities: readonly DxfEntity[], index: number): number[] | undefined {
  const flags = entity.number(70)
  // A mesh of polygons is no line.
  if ((flags & (16 | 64)) !== 0) return undefined
  const found: [number, number, number][] = []
  for (let at = index + 1; entities[at]?.type === 'VERTEX'; at++) {
    const vertex = entities[at]!
    // Control points of a fitted curve stand beside the curve.
    if ((vertex.number(70) & 16) === 0) found.push([vertex.number(10), vertex.number(20), vertex.number(42)])
  }
  return bulgedPoints(found, (flags & 1) === 1)
}

function spline(entity: DxfEntity): number[] {
  const pairs = (x: number, y: number) => {
    const ys = entity.numbers(y)
    return entity.numbers(x).map((value, index) => [value, ys[index] ?? 0] as const)
  }
  const controls = pairs(10, 20)
  if (controls.length === 0) return pairs(11, 21).flat()
  return splinePoints(entity.number(71, 3), entity.numbers(40), controls, entity.numbers(41))
}

/** Of a solid the third and fourth corner are crossed; of a face they are not. */
function outline(entity: DxfEntity): number[] {
  const corner = (index: number) => {
    const has = entity.text(10 + index) !== undefined
    return has ? [entity.number(10 + index), entity.number(20 + index)] : corner3
  }
  const corner3 = [entity.number(12), entity.number(22)]
  const order = entity.type === '3DFACE' ? [0, 1, 2, 3, 0] : [0, 1, 3, 2, 0]
  return order.flatMap(corner)
}
