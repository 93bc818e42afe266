// Puts what stands around into the plan: equipment without function, and the low walls of the hall.
import { Matrix4 } from 'three'
import { worldFromRecord } from '../../../core/model/resolvePlacement'
import { recordsOfType, type SceneDocument } from '../../../core/model/SceneDocument'
import { drawEquipment, equipmentSize } from '../equipment/drawSurroundings'
import { addBox } from '../geometry/addBox'
import { SolidBuilder } from '../geometry/SolidBuilder'
import { paintOf, type ViewTheme } from '../materials'
import type { CellPlan } from './CellPlan'
import { matrixOfFrame, matrixOfPose } from './matrixOfFrame'
import { floorRect } from './planPlaces'

/** Cut low, as in an architect's model: one sees in from every side. */
const WALL_HEIGHT_M = 0.5
const WALL_M = 0.2
/** A fixed shape that rises no higher than this is not drawn, m. */
const FLOOR_SHAPE_M = 0.03

export function planSurroundings(plan: CellPlan, document: SceneDocument, theme: ViewTheme): void {
  for (const hall of recordsOfType(document, 'hall')) planWalls(plan, hall.sizeM, theme)
  planShapes(plan, document)
  for (const record of recordsOfType(document, 'equipment')) {
    const world = worldFromRecord(document, record.id)
    const lined = record.lineM !== undefined && record.lineM.length > 1
    if (!world && !lined) continue
    const matrix = new Matrix4()
    if (world && !lined) matrixOfFrame(world, 0, matrix)
    plan.add(record.id, drawEquipment(record, matrix.elements[14]!).solid, matrix)
    if (lined || record.look === 'text') continue
    const [x, y] = equipmentSize(record)
    const rect = floorRect(matrix, { footprint: { centre: [0, 0], half: [x / 2, y / 2] } })
    plan.contacts.push({ ...rect, strength: 0.9 })
  }
}

/** The fixed shapes of a zone in which physics decides: chute sheets, guides. */
function planShapes(plan: CellPlan, document: SceneDocument): void {
  for (const zone of recordsOfType(document, 'zone')) {
    const world = worldFromRecord(document, zone.id)
    if (!world || !zone.shapes?.length) continue
    const solid = new SolidBuilder()
    for (const { sizeM, position, quaternion } of zone.shapes) {
      // The slab that stands for the floor is the floor.
      if (world[11]! + position[2] + sizeM[2] / 2 < FLOOR_SHAPE_M) continue
      solid.within(matrixOfPose({ position, quaternion })).paint('steel')
      addBox(solid, [0, 0, 0], [sizeM[0], sizeM[1], sizeM[2]], 0.002)
    }
    plan.add(zone.id, solid, matrixOfFrame(world, 0, new Matrix4()))
  }
}

function planWalls(plan: CellPlan, [x, y]: readonly number[], theme: ViewTheme): void {
  const solid = new SolidBuilder()
  const wall = paintOf(theme.wall, 0.9)
  const cut = paintOf(theme.wallCut, 0.9)
  const runs = [
    [x! / 2, -WALL_M / 2, x! + 2 * WALL_M, WALL_M],
    [x! / 2, y! + WALL_M / 2, x! + 2 * WALL_M, WALL_M],
    [-WALL_M / 2, y! / 2, WALL_M, y!],
    [x! + WALL_M / 2, y! / 2, WALL_M, y!],
  ] as const
  for (const [cx, cy, sx, sy] of runs) {
    solid.paint(wall)
    addBox(solid, [cx, cy, WALL_HEIGHT_M / 2], [sx, sy, WALL_HEIGHT_M], 0)
    solid.paint(cut)
    addBox(solid, [cx, cy, WALL_HEIGHT_M + 0.005], [sx, sy, 0.01], 0)
  }
  plan.add(undefined, solid)
}
