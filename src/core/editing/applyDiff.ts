// A difference put on a document, forwards or backwards. Pure; records that did not change keep their identity.
import type { SceneDocument } from '../model/SceneDocument'
import type { SceneRecordUnion } from '../model/sceneRecord'
import type { EditDiff } from './EditTransaction'
import { sameValue } from './records/sameValue'

/** Record order is that of a file and means nothing, so a record that comes back may stand elsewhere in the object. */
export function applyDiff(
  document: SceneDocument,
  diff: EditDiff,
  direction: 'before' | 'after',
): SceneDocument {
  if (diff.size === 0) return document
  const records: Record<string, SceneRecordUnion> = { ...document.records }
  for (const [id, change] of diff) {
    const record = change[direction]
    if (record === undefined) delete records[id]
    else records[id] = record
  }
  return { ...document, records }
}

/** One difference for two that follow each other. */
export function joinDiffs(first: EditDiff, second: EditDiff): EditDiff {
  const joined = new Map(first)
  for (const [id, change] of second) {
    const earlier = joined.get(id)
    const before = earlier === undefined ? change.before : earlier.before
    if (sameValue(before, change.after)) joined.delete(id)
    else joined.set(id, { before, after: change.after })
  }
  return joined
}
