// Records as a text that can be carried to another cell: with everything that belongs to them, standing free in the world. Changes
// nothing in the document.
import { placementOf, worldFromRecord } from '../../model/resolvePlacement'
import type { SceneDocument } from '../../model/SceneDocument'
import { DOCUMENT_VERSION } from '../../model/SceneDocument'
import type { SceneRecordUnion } from '../../model/sceneRecord'
import { copySetOf } from '../records/copySetOf'
import { standingFree } from '../records/placeInWorld'
import { CLIPBOARD_FORMAT } from './pasteRecords'

/** Empty when there is nothing to copy. */
export function copyRecords(document: SceneDocument, ids: readonly string[]): string {
  const records = copySetOf(document, ids)
  if (records.length === 0) return ''
  const inside = new Set(records.map(({ id }) => id))
  const free = records.map((record) => onItsOwn(document, record, inside))
  return JSON.stringify({ format: CLIPBOARD_FORMAT, version: DOCUMENT_VERSION, records: free })
}

function onItsOwn(
  document: SceneDocument,
  record: SceneRecordUnion,
  inside: ReadonlySet<string>,
): SceneRecordUnion {
  const parent = placementOf(record)?.parent
  const world = parent === undefined || inside.has(parent) ? undefined : worldFromRecord(document, record.id)
  return world === undefined ? record : standingFree(record, world)
}
