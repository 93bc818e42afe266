// A positioner in pieces: what stands on the floor, what tilts, and the plate with its slots and one yellow mark that shows how far it has turned.
// Parametric by its record; every piece in its own frame.
import { positionerAxes } from '../../../core/model/positionerAxes'
import type { RecordOf } from '../../../core/model/sceneRecord'
import { addBox } from '../geometry/addBox'
import { addCylinder } from '../geometry/addLathe'
import { SolidBuilder } from '../geometry/SolidBuilder'

type PositionerRecord = RecordOf<'positioner'>

const PLATE_M = 0.05
/** A cradle's arm, and the gap between it and the post beside it. */
const ARM_M = 0.1
const GAP_M = 0.02

/** Frame: the placement, on the floor. */
export function drawPositionerBase(record: PositionerRecord): SolidBuilder {
  const solid = new SolidBuilder()
  if (record.kind === 'turntable') drawColumn(solid, record)
  else if (record.kind === 'headTailstock') drawStocks(solid, record)
  else drawPosts(solid, record)
  return solid.shadeFoot(0.25)
}

/** One piece for each axis, from base to plate; frame: the axis, at its origin. */
export function drawPositionerAxes(record: PositionerRecord): SolidBuilder[] {
  return positionerAxes(record).map(({ name }) => (name === 'tilt' ? drawCradle(record) : drawPlate(record)))
}

/** Half of what it covers on the floor, along x and y. */
export function positionerHalf({ kind, plateM, lengthM }: PositionerRecord): readonly [number, number] {
  if (kind === 'turntable') return [plateM / 2, plateM / 2]
  if (kind === 'headTailstock') return [lengthM / 2 + 0.6, Math.max(0.3, plateM / 2)]
  return [plateM / 2 + ARM_M + GAP_M + 0.3, plateM * 0.45]
}

function drawColumn(solid: SolidBuilder, { plateM, heightM }: PositionerRecord): void {
  const top = heightM - PLATE_M
  solid.paint('greyDark')
  addBox(solid, [0, 0, 0.02], [plateM * 0.8, plateM * 0.8, 0.04], 0.01)
  solid.paint('greyMid')
  addCylinder(solid, [0, 0, 0.04], [0, 0, top * 0.8], plateM * 0.26)
  solid.paint('steelDark')
  addCylinder(solid, [0, 0, top * 0.8], [0, 0, top], plateM * 0.34)
  solid.paint('black')
  addBox(solid, [plateM * 0.3, 0, top * 0.45], [0.2, 0.2, Math.min(0.3, top * 0.5)], 0.02)
}

/** Head with motor at −x, tailstock at +x, on one bed. */
function drawStocks(solid: SolidBuilder, { lengthM, heightM }: PositionerRecord): void {
  solid.paint('greyDark')
  addBox(solid, [0, 0, 0.06], [lengthM + 1, 0.36, 0.12], 0.012)
  solid.paint('greyMid')
  for (const side of [-1, 1]) {
    const x = side * (lengthM / 2 + 0.26)
    addBox(solid, [x, 0, (heightM + 0.32) / 2], [0.42, 0.46, heightM + 0.08], 0.03)
  }
  solid.paint('black')
  const motor = -lengthM / 2 - 0.47
  addCylinder(solid, [motor, 0, heightM], [motor - 0.24, 0, heightM], 0.11)
  solid.paint('safetyYellow')
  for (const side of [-1, 1]) addBox(solid, [side * (lengthM / 2 + 0.26), 0, 0.16], [0.44, 0.48, 0.05], 0.008)
}

/** Two posts with the bearings of the tilting axis. */
function drawPosts(solid: SolidBuilder, { plateM, heightM }: PositionerRecord): void {
  const x = plateM / 2 + ARM_M + GAP_M
  solid.paint('greyDark')
  addBox(solid, [0, 0, 0.03], [2 * x + 0.5, plateM * 0.7, 0.06], 0.012)
  solid.paint('greyMid')
  for (const side of [-1, 1])
    addBox(solid, [side * (x + 0.12), 0, heightM / 2], [0.22, plateM * 0.42, heightM], 0.03)
  for (const side of [-1, 1])
    addCylinder(solid, [side * (x + 0.01), 0, heightM], [side * (x + 0.23), 0, heightM], plateM * 0.2)
  solid.paint('black')
  addCylinder(solid, [-x - 0.23, 0, heightM], [-x - 0.45, 0, heightM], 0.1)
}

/** What hangs between the posts and carries the plate's drive. */
function drawCradle({ plateM, plateOffsetM }: PositionerRecord): SolidBuilder {
  const solid = new SolidBuilder().paint('greyLight')
  const x = plateM / 2 + ARM_M / 2
  const bottom = Math.min(-0.06, plateOffsetM - PLATE_M - 0.16)
  for (const side of [-1, 1])
    addBox(solid, [side * x, 0, bottom / 2], [ARM_M, plateM * 0.3, Math.abs(bottom) + 0.2], 0.02)
  addBox(solid, [0, 0, bottom - 0.05], [2 * x + ARM_M, plateM * 0.3, 0.1], 0.02)
  solid.paint('steelDark')
  addCylinder(solid, [0, 0, bottom], [0, 0, plateOffsetM - PLATE_M], plateM * 0.2)
  solid.paint('black')
  addCylinder(solid, [0, 0, bottom - 0.1], [0, 0, bottom - 0.26], plateM * 0.14)
  return solid
}

/** Frame: the plate, its top at 0. */
function drawPlate(record: PositionerRecord): SolidBuilder {
  const solid = new SolidBuilder()
  if (record.kind === 'headTailstock') return drawTable(solid, record)
  const radius = record.plateM / 2
  solid.paint('chrome')
  addCylinder(solid, [0, 0, -PLATE_M], [0, 0, 0], radius)
  solid.paint('steelDark')
  for (const turned of [0, 1]) {
    const size = [record.plateM * 0.94, 0.022] as const
    addBox(solid, [0, 0, 0.0005], [size[turned === 0 ? 0 : 1], size[turned === 0 ? 1 : 0], 0.003], 0)
  }
  solid.paint('safetyYellow')
  addBox(solid, [radius - 0.05, 0, 0.002], [0.08, 0.04, 0.004], 0)
  return solid
}

/** Faces at both ends and the table between them, its top on the axis. */
function drawTable(solid: SolidBuilder, { lengthM, plateM }: PositionerRecord): SolidBuilder {
  solid.paint('chrome')
  for (const side of [-1, 1])
    addCylinder(solid, [side * (lengthM / 2 - 0.05), 0, 0], [side * (lengthM / 2 + 0.05), 0, 0], 0.16)
  solid.paint('greyLight')
  addBox(solid, [0, 0, -0.05], [lengthM - 0.1, plateM, 0.1], 0.01)
  solid.paint('safetyYellow')
  addBox(solid, [lengthM / 2 - 0.14, plateM / 2 - 0.04, 0.002], [0.08, 0.04, 0.004], 0)
  return solid
}
