// Moves records by a distance; what stands on them follows.
import { type Frame, identityFrame, type Vec3 } from '../../math/frames'
import { rotateVector } from '../../math/rotations'
import { worldFromRecord } from '../../model/resolvePlacement'
import type { SceneDocument } from '../../model/SceneDocument'
import type { SceneRecordUnion } from '../../model/sceneRecord'
import type { EditCommand } from '../EditHistory'
import { worldFromParent } from '../records/placeInWorld'
import { transformRecords, translation } from '../records/transformRecords'

/** Along whose axes the distance is meant. */
export type MoveFrame = 'world' | 'parent' | 'own'

export function moveRecords(ids: readonly string[], deltaM: Vec3, frame: MoveFrame = 'world'): EditCommand {
  return (edit) =>
    transformRecords(edit, ids, (record, document) =>
      translation(rotateVector(axesOf(document, record, frame), deltaM)),
    )
}

function axesOf(document: SceneDocument, record: SceneRecordUnion, frame: MoveFrame): Frame {
  if (frame === 'world') return identityFrame()
  const axes = frame === 'own' ? worldFromRecord(document, record.id) : worldFromParent(document, record)
  return axes ?? identityFrame()
}
