// Puts equipment without function into the picture: what stands somewhere, or runs along a line on the floor.
import { Matrix4, Vector3 } from 'three'
import { assetSizeM } from '../../../core/model/assets/assetSize'
import { worldFromRecord } from '../../../core/model/resolvePlacement'
import { findRecordOfType, type SceneDocument } from '../../../core/model/SceneDocument'
import type { RecordOf } from '../../../core/model/sceneRecord'
import { drawAsset } from '../equipment/drawImported'
import { drawEquipment, equipmentSize } from '../equipment/drawSurroundings'
import { paintOf } from '../materials'
import { type DrawingShelf, drawingKey } from './DrawingShelf'
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
  if (record.look === 'imported' && planImported(figure, document, record, shelf)) return
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

/** Whether it could be drawn from its asset; one that lies on the floor needs no body. */
function planImported(
  figure: Figure,
  document: SceneDocument,
  { asset: id, sizeM }: RecordOf<'equipment'>,
  shelf: DrawingShelf,
): boolean {
  if (id === undefined) return false
  figure.drawnFrom.add(id)
  const asset = findRecordOfType(document, 'asset', id)
  if (asset?.kind !== 'mesh') return asset !== undefined
  const solid = drawAsset(asset, shelf)
  if (!solid) return false
  const [x, y] = sizeM ?? assetSizeM(asset)
  const footprint = { centre: [0, 0], half: [x / 2, y / 2] } as const
  planStill(figure, document, solid, { footprint, strength: 0.9 })
  return true
}

function heightOf(world: ArrayLike<number>): number {
  return new Vector3().setFromMatrixPosition(matrixOfFrame(world, 0, new Matrix4())).z
}
