// Raw records of a generated cell as a document: defaults filled in by the schemas. A record that does not fit its schema is a mistake of ours.
import { DOCUMENT_FORMAT, DOCUMENT_VERSION, type SceneDocument } from '../../model/SceneDocument'
import { RECORD_SCHEMAS, type SceneRecordUnion } from '../../model/sceneRecord'
import type { RawRecord } from './makeRecord'

export function documentOf(records: readonly RawRecord[]): SceneDocument {
  const byId: Record<string, SceneRecordUnion> = {}
  for (const raw of records) {
    if (byId[raw.id]) throw new Error(`two records are called "${raw.id}"`)
    byId[raw.id] = RECORD_SCHEMAS[raw.type].parse(raw) as SceneRecordUnion
  }
  return { format: DOCUMENT_FORMAT, version: DOCUMENT_VERSION, records: byId }
}
