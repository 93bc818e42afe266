// Puts equipment without function into the picture: what stands somewhere, or runs along a line on the floor.
import { Matrix4, Vector3 } from 'three'
import { worldFromRecord } from '../../../core/model/resolvePlacement'
import type { SceneDocument } from '../../../core/model/SceneDocument'
import type { RecordOf } from '../../../core/model/sceneRecord'
import { drawEquipment, equipmentSize } from '../equipment/drawSurroundings'
import { paintOf } from '../materials'
import { drawingKey } from './DrawingShelf'
import type { DrawScope } from './DrawScope'
import type { Figure } from './Figure'
import { matrixOfFrame } from './matrixOfFrame'
import { planStill } from './planStill'

export function planEquipment(
  figure: Figure,
  document: SceneDocument,
  record: RecordOf<'equipment'>,
  { shelf, theme }: Pick<DrawScope, 'shelf' | 'theme'>,
): void {
  if (record.lineM !== undefined && record.lineM.length > 1) {
    figure.add(drawEquipment(record, 0, paintOf(theme.label, 0.9)).solid)
    return
  }
  const world = worldFromRecord(document, record.id)
  if (!world) return
  const floorM = heightOf(world)
  const { look, sizeM, heightM } = record
  const key = drawingKey('equipment', look, sizeM, heightM, floorM)
  const { solid } = shelf.get(key, () => drawEquipment(record, floorM))
  const [x, y] = equipmentSize(record)
  const footprint = { centre: [0, 0], half: [x / 2, y / 2] } as const
  const isFlat = record.look === 'text'
  planStill(figure, document, solid, isFlat ? undefined : { footprint, strength: 0.9 })
  const { stand } = figure
  // Legs reach down to the floor, so another height is another drawing.
  figure.stand = (now) => {
    const moved = worldFromRecord(now, record.id)
    return moved !== undefined && heightOf(moved) === floorM && (stand?.(now) ?? false)
  }
}

function heightOf(world: ArrayLike<number>): number {
  return new Vector3().setFromMatrixPosition(matrixOfFrame(world, 0, new Matrix4())).z
}
