// What stands around: fences, walls, pillars, scanners, light curtains, cabinets and the like. Lines are in hall coordinates,
// the rest in the record's own frame. Translucent fields are drawn with the zones.
import type { RecordOf } from '../../../core/model/sceneRecord'
import { addBar, addBox } from '../geometry/addBox'
import { addCylinder } from '../geometry/addLathe'
import type { Triple } from '../geometry/basis'
import { SolidBuilder } from '../geometry/SolidBuilder'
import type { Paint, PaintName } from '../materials'

type Equipment = RecordOf<'equipment'>

export interface DrawnEquipment {
  readonly solid: SolidBuilder
  readonly heightM: number
}

/** Heights when the record gives none, m: fence as ISO 13857 suggests for high risk, the rest as bought. */
const HEIGHT: Partial<Record<Equipment['look'], number>> = {
  fence: 2,
  wall: 1.1,
  lightCurtain: 1.2,
  pillar: 4,
}
const SIZE: Record<Equipment['look'], Triple> = {
  fence: [1, 0.05, 2],
  wall: [1, 0.12, 1.1],
  pillar: [0.35, 0.35, 4],
  scanner: [0.16, 0.16, 0.2],
  lightCurtain: [0.06, 0.06, 1.2],
  cabinet: [0.8, 0.5, 1.9],
  pedestal: [0.4, 0.4, 0.6],
  desk: [1.4, 0.7, 0.74],
  screen: [1.2, 0.08, 1.9],
  bin: [0.8, 0.6, 0.6],
  text: [1, 0.2, 0],
  dimension: [1, 0.1, 0],
  imported: [1, 1, 1],
}

export function equipmentSize(record: Equipment): Triple {
  const [x, y, z] = record.sizeM ?? SIZE[record.look]
  return [x, y, record.heightM ?? (record.sizeM ? z : (HEIGHT[record.look] ?? z))]
}

/** `floorM`: height of the record's origin above the floor; what hangs higher gets legs. `ink`: of lines on the floor. */
export function drawEquipment(
  record: Equipment,
  floorM = 0,
  ink: Paint | PaintName = 'black',
): DrawnEquipment {
  const solid = new SolidBuilder()
  const size = equipmentSize(record)
  const line = record.lineM
  if (line && line.length > 1) drawLine(solid.paint(ink), record.look, line, size[2])
  else drawStanding(solid, record.look, size, floorM)
  return { solid: solid.shadeFoot(0.2), heightM: size[2] }
}

function drawLine(
  solid: SolidBuilder,
  look: Equipment['look'],
  line: readonly (readonly number[])[],
  heightM: number,
): void {
  for (let i = 1; i < line.length; i++) {
    const [a, b] = [line[i - 1]!, line[i]!]
    const from: Triple = [a[0]!, a[1]!, 0]
    const to: Triple = [b[0]!, b[1]!, 0]
    if (look === 'wall') drawWall(solid, from, to, heightM)
    else if (look === 'lightCurtain') drawCurtainPosts(solid, from, to, heightM)
    else if (look === 'dimension') drawDimension(solid, from, to)
    else drawFenceRun(solid, from, to, heightM)
  }
}

const PANEL_M = 1.5
const WIRE_M = 0.12

/** Posts every panel, a frame around each, wires between. */
function drawFenceRun(solid: SolidBuilder, from: Triple, to: Triple, heightM: number): void {
  const l = Math.hypot(to[0] - from[0], to[1] - from[1])
  const panels = Math.max(1, Math.round(l / PANEL_M))
  const at = (t: number, z: number): Triple => [
    from[0] + (to[0] - from[0]) * t,
    from[1] + (to[1] - from[1]) * t,
    z,
  ]
  for (let i = 0; i <= panels; i++) {
    solid.paint('safetyYellow')
    addBar(solid, at(i / panels, 0), at(i / panels, heightM), 0.06, 0.06, undefined, 0)
  }
  solid.paint('black')
  for (const z of [0.12, heightM * 0.5, heightM - 0.02])
    addBar(solid, at(0, z), at(1, z), 0.025, 0.025, undefined, 0)
  const wires = Math.min(400, Math.round(l / WIRE_M))
  solid.paint('greyDark')
  for (let i = 1; i < wires; i++) addWire(solid, at(i / wires, 0.12), heightM - 0.14)
}

/** A wire as two crossed faces: a third of the triangles of a bar and the same to the eye. */
function addWire(solid: SolidBuilder, [x, y, z]: Triple, h: number): void {
  const w = 0.005
  for (const [dx, dy] of [
    [w, 0],
    [0, w],
  ] as const) {
    for (const s of [-1, 1]) {
      const p = (k: number, up: number) =>
        solid.vertex(x + k * s * dx, y + k * s * dy, z + up, dy * s * 200, -dx * s * 200, 0)
      solid.quad(p(-1, 0), p(1, 0), p(1, h), p(-1, h))
    }
  }
}

function drawWall(solid: SolidBuilder, from: Triple, to: Triple, heightM: number): void {
  const at = (p: Triple, z: number): Triple => [p[0], p[1], z]
  solid.paint('white')
  addBar(solid, at(from, heightM / 2), at(to, heightM / 2), heightM, 0.1, [0, 0, 1])
}

function drawCurtainPosts(solid: SolidBuilder, from: Triple, to: Triple, heightM: number): void {
  for (const p of [from, to]) {
    solid.paint('safetyYellow')
    addBox(solid, [p[0], p[1], heightM / 2], [0.07, 0.07, heightM], 0.008)
    solid.paint('black')
    addBox(solid, [p[0], p[1], 0.02], [0.2, 0.2, 0.04], 0.008)
  }
}

/** A line on the floor with a stroke across at both ends; its length is written beside it. */
function drawDimension(solid: SolidBuilder, from: Triple, to: Triple): void {
  const l = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1
  const across: Triple = [(-(to[1] - from[1]) / l) * 0.12, ((to[0] - from[0]) / l) * 0.12, 0]
  addBar(solid, [from[0], from[1], 0.006], [to[0], to[1], 0.006], 0.012, 0.02, [0, 0, 1], 0)
  for (const [x, y] of [from, to]) {
    const ends = [-1, 1].map((side): Triple => [x + side * across[0], y + side * across[1], 0.006])
    addBar(solid, ends[0]!, ends[1]!, 0.012, 0.02, [0, 0, 1], 0)
  }
}

function drawStanding(solid: SolidBuilder, look: Equipment['look'], size: Triple, floorM: number): void {
  const [x, y, z] = size
  switch (look) {
    case 'cabinet':
      drawCabinet(solid, size)
      break
    case 'pedestal':
      drawPedestal(solid, size, 'greyDark')
      break
    case 'desk':
      drawDesk(solid, size)
      break
    case 'scanner':
      drawScanner(solid, floorM)
      break
    case 'screen':
      drawScreen(solid, size, floorM)
      break
    // An imported thing whose file is gone keeps its place.
    case 'imported':
    case 'bin':
      solid.paint('signalBlue')
      addBox(solid, [0, 0, z / 2], size, 0.03)
      break
    case 'pillar':
      solid.paint('greyLight')
      addBox(solid, [0, 0, z / 2], [x, y, z], 0.02)
      solid.paint('safetyYellow')
      addBox(solid, [0, 0, 0.5], [x + 0.02, y + 0.02, 1], 0.02)
      break
    case 'text':
      // A plate under painted words, so that they can be read and clicked.
      solid.paint('white')
      addBox(solid, [0, 0, 0.004], [x, y, 0.008], 0)
      break
    case 'dimension':
      drawDimension(solid, [-x / 2, 0, 0], [x / 2, 0, 0])
      break
    case 'fence':
      drawFenceRun(solid, [-x / 2, 0, 0], [x / 2, 0, 0], z)
      break
    case 'wall':
      drawWall(solid, [-x / 2, 0, 0], [x / 2, 0, 0], z)
      break
    case 'lightCurtain':
      drawCurtainPosts(solid, [-x / 2, 0, 0], [x / 2, 0, 0], z)
      break
  }
}

function drawCabinet(solid: SolidBuilder, [x, y, z]: Triple): void {
  solid.paint('black')
  addBox(solid, [0, 0, 0.05], [x - 0.04, y - 0.04, 0.1], 0)
  solid.paint('greyLight')
  addBox(solid, [0, 0, (z + 0.1) / 2], [x, y, z - 0.1], 0.015)
  solid.paint('greyDark')
  const doors = Math.max(1, Math.round(x / 0.6))
  for (let i = 0; i < doors; i++) {
    const cx = ((i + 0.5) / doors - 0.5) * x
    addBox(solid, [cx + x / doors / 2 - 0.05, -y / 2 - 0.008, z * 0.52], [0.02, 0.02, 0.22], 0.003)
    addBox(solid, [cx, -y / 2 - 0.002, z * 0.18], [(x / doors) * 0.6, 0.008, 0.1], 0)
  }
  solid.paint('safetyRed')
  addCylinder(solid, [x * 0.3, -y / 2, z * 0.8], [x * 0.3, -y / 2 - 0.04, z * 0.8], 0.03, { segments: 12 })
}

/** Column under a robot or an axis: foot plate, post, head plate. */
export function drawPedestal(solid: SolidBuilder, [x, y, z]: Triple, paint: PaintName): void {
  solid.paint('steelDark')
  addBox(solid, [0, 0, 0.0125], [x * 1.35, y * 1.35, 0.025], 0.004)
  addBox(solid, [0, 0, z - 0.0125], [x, y, 0.025], 0.004)
  solid.paint(paint)
  addCylinder(solid, [0, 0, 0.025], [0, 0, z - 0.025], Math.min(x, y) * 0.36, { segments: 20 })
}

function drawDesk(solid: SolidBuilder, [x, y, z]: Triple): void {
  solid.paint('wood')
  addBox(solid, [0, 0, z - 0.015], [x, y, 0.03], 0.006)
  solid.paint('greyDark')
  for (const s of [-1, 1])
    addBox(solid, [s * (x / 2 - 0.05), 0, z / 2 - 0.02], [0.05, y * 0.8, z - 0.04], 0.006)
  solid.paint('black')
  addBox(solid, [0, y * 0.25, z + 0.28], [0.56, 0.03, 0.34], 0.006)
  addBox(solid, [0, y * 0.25, z + 0.06], [0.06, 0.05, 0.12], 0.004)
  solid.paint('screen')
  addBox(solid, [0, y * 0.25 - 0.017, z + 0.28], [0.52, 0.004, 0.3], 0)
}

function drawScanner(solid: SolidBuilder, floorM: number): void {
  if (floorM > 0.05) {
    solid.paint('greyDark')
    addBox(solid, [0, 0, -floorM / 2], [0.06, 0.06, floorM], 0.005)
    addBox(solid, [0, 0, -floorM + 0.01], [0.2, 0.2, 0.02], 0.004)
  }
  solid.paint('safetyYellow')
  addBox(solid, [0, 0, 0.07], [0.14, 0.14, 0.14], 0.012)
  solid.paint('black')
  addCylinder(solid, [0, 0, 0.14], [0, 0, 0.22], 0.06, { topRadius: 0.045, segments: 16 })
}

/** Screen of the record's size on two posts down to the floor. */
function drawScreen(solid: SolidBuilder, [x, y, z]: Triple, floorM: number): void {
  const foot = -floorM
  const low = floorM > 0.3 ? 0 : z * 0.45
  solid.paint('greyDark')
  for (const s of [-1, 1]) {
    addBox(solid, [s * x * 0.3, y * 0.2, (foot + z * 0.8) / 2], [0.06, 0.06, z * 0.8 - foot], 0.006)
    addBox(solid, [s * x * 0.3, 0, foot + 0.02], [0.08, 0.6, 0.04], 0.006)
  }
  solid.paint('black')
  addBox(solid, [0, -y * 0.3, (low + z) / 2], [x, 0.06, z - low], 0.012)
  solid.paint('screen')
  addBox(solid, [0, -y * 0.3 - 0.031, (low + z) / 2], [x - 0.05, 0.004, z - low - 0.05], 0)
}
