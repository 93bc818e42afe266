// Puts one body that does not follow the frame into the picture: where its record stands, with its shadow on the floor.
import { Matrix4 } from 'three'
import { worldFromRecord } from '../../../core/model/resolvePlacement'
import type { SceneDocument } from '../../../core/model/SceneDocument'
import type { Footprint } from '../equipment/Drawn'
import type { SolidBuilder } from '../geometry/SolidBuilder'
import type { Figure } from './Figure'
import { emptyRect, writeFloorRect } from './floorRect'
import { matrixOfFrame } from './matrixOfFrame'

export interface Foot {
  readonly footprint: Footprint
  /** Darkness of its contact shadow, 0…1. */
  readonly strength: number
}

export function planStill(
  figure: Figure,
  document: SceneDocument,
  solid: SolidBuilder,
  foot?: Foot | undefined,
): void {
  if (!worldFromRecord(document, figure.id)) return
  const matrix = new Matrix4()
  const body = figure.add(solid, matrix)
  const contact = { ...emptyRect(), strength: foot?.strength ?? 0 }
  if (foot) figure.contacts.push(contact)
  figure.stand = (now) => {
    const world = worldFromRecord(now, figure.id)
    if (!world) return false
    figure.batch.move(body, matrixOfFrame(world, 0, matrix))
    if (foot) writeFloorRect(contact, matrix, foot)
    return true
  }
  figure.stand(document)
}
