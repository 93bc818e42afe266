// Sets one field of one or several records. What does not fit the schema is refused, with the problem to show at the field.

import { findRecord, type SceneDocument } from '../../model/SceneDocument'
import type { SceneRecordUnion } from '../../model/sceneRecord'
import type { Problem } from '../../results/problem'
import type { EditCommand } from '../EditHistory'
import { EditRefused } from '../EditRefused'
import { type FieldPath, parseFieldPath, withValueAt } from '../fieldPath'
import { dropProvenance } from '../records/dropProvenance'
import { readRecord } from '../records/readRecord'

/** A value set by hand no longer comes from where the record said, so its provenance goes. */
export function setField(ids: readonly string[], path: FieldPath | string, value: unknown): EditCommand {
  return (edit) => {
    for (const id of ids) edit.update(id, (record) => withField(record, path, value))
  }
}

/** The first problem that setting the field would have, without setting it. */
export function problemOfField(
  document: SceneDocument,
  ids: readonly string[],
  path: FieldPath | string,
  value: unknown,
): Problem | undefined {
  for (const id of ids) {
    const record = findRecord(document, id)
    const read = record && readRecord(changed(record, path, value))
    if (read?.ok === false) return read.problems[0]
  }
  return undefined
}

function withField(record: SceneRecordUnion, path: FieldPath | string, value: unknown): SceneRecordUnion {
  const read = readRecord(changed(record, path, value))
  if (!read.ok) throw new EditRefused(read.problems)
  return read.value
}

function changed(record: SceneRecordUnion, path: FieldPath | string, value: unknown): SceneRecordUnion {
  const at = typeof path === 'string' ? parseFieldPath(path) : path
  return dropProvenance(withValueAt(record, at, value), at)
}
