// Takes references to records that go away out of the records that stay: the smallest thing that may be missing goes with
// the reference (a name in a list, a field, a program node, a mover); undefined when the record cannot be without.
import type { SceneRecordUnion } from '../../model/sceneRecord'
import { type FieldPath, valueAt, withoutValueAt } from '../fieldPath'
import { dropSteps } from './dropSteps'
import { readRecord } from './readRecord'
import { referencesOf } from './visitReferences'

export function dropReferences(
  record: SceneRecordUnion,
  isGone: (id: string) => boolean,
): SceneRecordUnion | undefined {
  let mended: SceneRecordUnion | undefined = record
  if (record.type === 'route') mended = dropSteps(record, isGone)
  while (mended !== undefined) {
    const lost = referencesOf(mended).find(({ id }) => isGone(id))
    if (lost === undefined) return mended
    mended = withoutSmallest(mended, lost.path)
  }
  return undefined
}

/** Without what stands at the path, or the smallest thing around it that may be missing; undefined when the record cannot be without. */
export function withoutSmallest(record: SceneRecordUnion, path: FieldPath): SceneRecordUnion | undefined {
  for (let length = path.length; length > 0; length--) {
    const at = path.slice(0, length)
    const candidates = emptiesList(record, at) ? [at.slice(0, -1), at] : [at]
    for (const candidate of candidates) {
      if (candidate.length === 0) continue
      // Read back, so that what has a default gets it.
      const without = readRecord(withoutValueAt(record, candidate))
      if (without.ok) return without.value
    }
  }
  return undefined
}

/** A list that would be left empty rather goes as a whole, where that is allowed. */
function emptiesList(record: SceneRecordUnion, path: FieldPath): boolean {
  const list = valueAt(record, path.slice(0, -1))
  return Array.isArray(list) && list.length === 1
}
