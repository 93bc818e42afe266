// Makes copies of records at a distance; shared by duplicating and making rows.
import type { Vec3 } from '../../math/frames'
import type { SceneRecordUnion } from '../../model/sceneRecord'
import type { EditTransaction } from '../EditTransaction'
import { copySetOf } from './copySetOf'
import { insertRecords } from './insertRecords'
import { transformRecords, translation } from './transformRecords'

/** Answers the ids of the copies of `ids`, in their order. */
export function duplicate(edit: EditTransaction, ids: readonly string[], offsetM: Vec3): string[] {
  const copies = insertRecords(edit, copySetOf(edit.document, ids).map(unlocked))
  transformRecords(edit, [...copies.values()], () => translation(offsetM))
  return ids.flatMap((id) => copies.get(id) ?? [])
}

/** Nobody locked the copy. */
function unlocked(record: SceneRecordUnion): SceneRecordUnion {
  const { locked: _locked, ...rest } = record
  return rest as SceneRecordUnion
}
