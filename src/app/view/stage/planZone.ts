// Puts the fixed shapes of a zone in which physics decides into the picture: chute sheets, guides. Its field on the floor is
// drawn with the overlays.
import { worldFromRecord } from '../../../core/model/resolvePlacement'
import type { SceneDocument } from '../../../core/model/SceneDocument'
import type { RecordOf } from '../../../core/model/sceneRecord'
import { addBox } from '../geometry/addBox'
import { SolidBuilder } from '../geometry/SolidBuilder'
import type { Figure } from './Figure'
import { matrixOfPose } from './matrixOfFrame'
import { planStill } from './planStill'

/** A fixed shape that rises no higher than this is not drawn, m. */
const FLOOR_SHAPE_M = 0.03

export function planZone(figure: Figure, document: SceneDocument, zone: RecordOf<'zone'>): void {
  const world = worldFromRecord(document, zone.id)
  if (!world || !zone.shapes?.length) return
  const solid = new SolidBuilder()
  for (const { sizeM, position, quaternion } of zone.shapes) {
    // The slab that stands for the floor is the floor.
    if (world[11]! + position[2] + sizeM[2] / 2 < FLOOR_SHAPE_M) continue
    solid.within(matrixOfPose({ position, quaternion })).paint('steel')
    addBox(solid, [0, 0, 0], [sizeM[0], sizeM[1], sizeM[2]], 0.002)
  }
  planStill(figure, document, solid)
}
