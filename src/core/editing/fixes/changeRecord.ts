// Small commands that fixes are made of: change a record where a problem is, or take something out of it.
import type { SceneRecordUnion } from '../../model/sceneRecord'
import { removeRecords } from '../commands/removeRecords'
import { setField } from '../commands/setField'
import type { EditCommand } from '../EditHistory'
import { EditRefused } from '../EditRefused'
import type { FieldPath } from '../fieldPath'
import { withoutSmallest } from '../records/dropReferences'
import { readRecord } from '../records/readRecord'

/** Takes out what stands there, with as little around it as may be; the record itself when it cannot be without. */
export function takeOut(id: string, path: FieldPath): EditCommand {
  return (edit) => {
    const record = edit.get(id)
    const mended = record && withoutSmallest(record, path)
    if (mended === undefined) removeRecords([id])(edit)
    else edit.put(mended)
  }
}

export function setTo(id: string, path: FieldPath | string, value: unknown): EditCommand {
  return setField([id], path, value)
}

/** Changes a record of one type; what comes out must fit its schema. */
export function change<R extends SceneRecordUnion>(
  id: string,
  type: R['type'],
  make: (record: R) => SceneRecordUnion,
): EditCommand {
  return (edit) => {
    const record = edit.get(id)
    if (record?.type !== type) return
    const read = readRecord(make(record as R))
    if (!read.ok) throw new EditRefused(read.problems)
    edit.put(read.value)
  }
}
