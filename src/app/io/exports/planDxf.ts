// The cell from above as a DXF drawing, by layer: hall, footprints with names, fences, zones, and dimension lines. A plan, not a model:
// heights are left out.
import { boxesOf } from '../../../core/editing/bounds/boxesOf'
import type { OrientedBox } from '../../../core/editing/bounds/OrientedBox'
import { transformPoint } from '../../../core/math/rotations'
import { alongBelt, beltOutline } from '../../../core/model/beltPath'
import { worldFromRecord } from '../../../core/model/resolvePlacement'
import { recordsOfType, type SceneDocument } from '../../../core/model/SceneDocument'
import type { RecordOf, SceneRecordUnion } from '../../../core/model/sceneRecord'
import { DxfPage } from './DxfPage'

type Point = readonly [number, number]

const LAYERS = [
  { name: 'HALL', colour: 8 },
  { name: 'ROBOTS', colour: 30 },
  { name: 'MACHINES', colour: 5 },
  { name: 'TRANSPORT', colour: 3 },
  { name: 'EQUIPMENT', colour: 7 },
  { name: 'FENCES', colour: 2 },
  { name: 'ZONES', colour: 1 },
  { name: 'DIMENSIONS', colour: 9 },
  { name: 'NAMES', colour: 7 },
] as const
type LayerName = (typeof LAYERS)[number]['name']

const NAME_HEIGHT_M = 0.15
/** From the hall to its dimension lines, and half a stroke across their ends, m. */
const DIMENSION_AWAY_M = 0.8
const STROKE_M = 0.1
/** A bend has a corner every 5°. */
const CORNER_RAD = Math.PI / 36

const LAYER_OF: Partial<Record<SceneRecordUnion['type'], LayerName>> = {
  robot: 'ROBOTS',
  track: 'ROBOTS',
  gantry: 'ROBOTS',
  positioner: 'ROBOTS',
  station: 'MACHINES',
  buffer: 'TRANSPORT',
  conveyor: 'TRANSPORT',
  source: 'TRANSPORT',
  sink: 'TRANSPORT',
  equipment: 'EQUIPMENT',
}

/** `nameOf` in the reader's language. */
export function planDxf(document: SceneDocument, nameOf: (record: SceneRecordUnion) => string): string {
  const page = new DxfPage(LAYERS)
  for (const hall of recordsOfType(document, 'hall')) addHall(page, hall.sizeM[0], hall.sizeM[1])
  for (const record of Object.values(document.records)) {
    const layer = LAYER_OF[record.type]
    if (record.hidden) continue
    if (record.type === 'zone') addZone(page, document, record.id, record.sizeM)
    else if (record.type === 'equipment' && record.lineM !== undefined)
      addRun(page, record.look, record.lineM)
    else if (record.type === 'conveyor' && (record.bends?.length ?? 0) > 0)
      addBentBelt(page, document, record, nameOf(record))
    else if (layer !== undefined) addFootprints(page, layer, boxesOf(document, record), nameOf(record))
  }
  return page.text()
}

function addHall(page: DxfPage, x: number, y: number): void {
  page.outline('HALL', [
    [0, 0],
    [x, 0],
    [x, y],
    [0, y],
  ])
  addDimension(page, [0, 0], [x, 0], -DIMENSION_AWAY_M)
  addDimension(page, [0, 0], [0, y], DIMENSION_AWAY_M)
}

function addFootprints(page: DxfPage, layer: LayerName, boxes: readonly OrientedBox[], name: string): void {
  for (const box of boxes) {
    const corners = footOf(box)
    page.outline(layer, corners)
    // The two sides that say how large it is, seen on the drawing itself.
    addDimension(page, corners[0]!, corners[1]!, -2 * STROKE_M)
    addDimension(page, corners[0]!, corners[3]!, 2 * STROKE_M)
  }
  const [first] = boxes
  if (first) page.words('NAMES', name, [first.worldFromCentre[3]!, first.worldFromCentre[7]!], NAME_HEIGHT_M)
}

/** Its outline with the middle line, radius (mm) and angle at every bend, and the width at its start. */
function addBentBelt(page: DxfPage, document: SceneDocument, belt: RecordOf<'conveyor'>, name: string): void {
  const world = worldFromRecord(document, belt.id)
  if (!world) return
  const inHall = (points: readonly (readonly [number, number])[]): Point[] =>
    points.map(([x, y]) => {
      const [hallX, hallY] = transformPoint(world, [x, y, 0])
      return [hallX, hallY]
    })
  page.outline('TRANSPORT', inHall(beltOutline(belt, belt.widthM, CORNER_RAD)))
  const middle = inHall(beltOutline(belt, 0, CORNER_RAD))
  const way = middle.slice(0, middle.length / 2)
  way.slice(1).forEach((to, index) => {
    page.line('TRANSPORT', way[index]!, to)
  })
  const [left, right] = inHall([
    [0, belt.widthM / 2],
    [0, -belt.widthM / 2],
  ])
  addDimension(page, right!, left!, 2 * STROKE_M)
  for (const { atM, radiusM, angleRad } of belt.bends ?? []) {
    const [x, y] = alongBelt(belt, atM + (radiusM * angleRad) / 2).position
    const words = `R${Math.round(radiusM * 1000)} ${Math.round((angleRad * 180) / Math.PI)}%%d`
    page.words('DIMENSIONS', words, inHall([[x, y]])[0]!, STROKE_M)
  }
  page.words('NAMES', name, way[0]!, NAME_HEIGHT_M)
}

function footOf({ worldFromCentre: frame, halfM }: OrientedBox): Point[] {
  return [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ].map(([a, b]) => [
    frame[3]! + frame[0]! * a! * halfM[0] + frame[1]! * b! * halfM[1],
    frame[7]! + frame[4]! * a! * halfM[0] + frame[5]! * b! * halfM[1],
  ])
}

function addZone(page: DxfPage, document: SceneDocument, id: string, size: readonly number[]): void {
  const frame = worldFromRecord(document, id)
  if (frame) page.outline('ZONES', footOf({ worldFromCentre: frame, halfM: [size[0]! / 2, size[1]! / 2, 0] }))
}

function addRun(page: DxfPage, look: string, line: readonly Point[]): void {
  line.slice(1).forEach((to, index) => {
    const from = line[index]!
    if (look === 'dimension') addDimension(page, from, to, 0)
    else page.line('FENCES', from, to)
  })
}

/** A line beside the stretch, strokes at its ends, its length in mm above it. `asideM`: to its left. */
function addDimension(page: DxfPage, [ax, ay]: Point, [bx, by]: Point, asideM: number): void {
  const length = Math.hypot(bx - ax, by - ay)
  if (length < 1e-3) return
  const [dx, dy] = [(bx - ax) / length, (by - ay) / length]
  const at = (alongM: number, leftM: number): Point => [
    ax + dx * alongM - dy * (asideM + leftM),
    ay + dy * alongM + dx * (asideM + leftM),
  ]
  page.line('DIMENSIONS', at(0, 0), at(length, 0))
  for (const end of [0, length]) page.line('DIMENSIONS', at(end, -STROKE_M), at(end, STROKE_M))
  const turn = Math.atan2(dy, dx)
  const upright = turn > Math.PI / 2 || turn <= -Math.PI / 2 ? turn + Math.PI : turn
  page.words('DIMENSIONS', String(Math.round(length * 1000)), at(length / 2, STROKE_M), STROKE_M, upright)
}
