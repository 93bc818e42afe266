// Gives the references inside a record other ids, as for a copy. The record's own id and name stay.
import type { SceneRecordUnion } from '../../model/sceneRecord'
import { type FieldPath, valueAt, withoutValueAt, withValueAt } from '../fieldPath'
import { referencesOf } from './visitReferences'

/** Ids that the map does not know stay as they are. */
export function replaceReferences<R extends SceneRecordUnion>(
  record: R,
  ids: ReadonlyMap<string, string>,
): R {
  let changed = record
  for (const { id, path, isKey } of referencesOf(record)) {
    const other = ids.get(id)
    if (other === undefined || other === id) continue
    changed = isKey ? rekeyed(changed, path, other) : withValueAt(changed, path, other)
  }
  return changed
}

function rekeyed<R>(record: R, path: FieldPath, key: string): R {
  return withValueAt(withoutValueAt(record, path), [...path.slice(0, -1), key], valueAt(record, path))
}
