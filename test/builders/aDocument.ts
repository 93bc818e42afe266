// Builder of a document from records, and the smallest cell that runs: source, one station, out.
import { DOCUMENT_FORMAT, DOCUMENT_VERSION, type SceneDocument } from '../../src/core/model/SceneDocument'
import type { SceneRecordUnion } from '../../src/core/model/sceneRecord'
import { aProduct, aRoute, aScene, aSource, aStation } from './records'

/** Adds a scene record when none is given. Two records with one id are a mistake of the test. */
export function aDocument(...records: SceneRecordUnion[]): SceneDocument {
  const all = records.some((record) => record.type === 'scene') ? records : [aScene(), ...records]
  const byId: Record<string, SceneRecordUnion> = {}
  for (const record of all) {
    if (byId[record.id]) throw new Error(`aDocument: two records are called ${record.id}`)
    byId[record.id] = record
  }
  return { format: DOCUMENT_FORMAT, version: DOCUMENT_VERSION, records: byId }
}

/** The same document with these records added, or in the place of those with the same id. */
export function withRecords(document: SceneDocument, ...changes: SceneRecordUnion[]): SceneDocument {
  const changed = Object.fromEntries(changes.map((record) => [record.id, record]))
  return { ...document, records: { ...document.records, ...changed } }
}

/** product → station (5 s) → out, one part every ten seconds; with these records added or replaced. */
export function aRunningCell(...changes: SceneRecordUnion[]): SceneDocument {
  return withRecords(aDocument(aScene(), aProduct(), aSource(), aStation(), aRoute()), ...changes)
}
