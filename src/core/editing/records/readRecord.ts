// A record through its schema, with defaults filled in: what every command that writes fields goes by. No rules between records.
import { schemaProblems } from '../../model/reading/schemaProblems'
import { RECORD_SCHEMAS, type SceneRecordUnion } from '../../model/sceneRecord'
import type { Outcome } from '../../results/problem'

export function readRecord(record: SceneRecordUnion): Outcome<SceneRecordUnion> {
  const parsed = RECORD_SCHEMAS[record.type].safeParse(record)
  if (parsed.success) return { ok: true, value: parsed.data as SceneRecordUnion }
  return { ok: false, problems: schemaProblems(record.id, record, parsed.error.issues) }
}
