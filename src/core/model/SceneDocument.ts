// A scene document in memory: plain records by id. Parsing, upgrading, validating and writing live beside it, one file each.
import type { RecordOf, RecordType, SceneRecordUnion } from './sceneRecord'

export const DOCUMENT_FORMAT = 'proefcel-scene'
export const DOCUMENT_VERSION = 1

/** What is saved (engine decision 15). Records and the document keep fields this version does not know. */
export interface SceneDocument {
  readonly format: typeof DOCUMENT_FORMAT
  readonly version: number
  readonly records: Readonly<Record<string, SceneRecordUnion>>
  readonly [unknownField: string]: unknown
}

/** All records of one type, in id order so that nothing depends on how a file was written. */
export function recordsOfType<T extends RecordType>(document: SceneDocument, type: T): RecordOf<T>[] {
  return Object.values(document.records)
    .filter((record): record is RecordOf<T> & SceneRecordUnion => record.type === type)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** The record with this id. */
export function findRecord(document: SceneDocument, id: string): SceneRecordUnion | undefined {
  return Object.hasOwn(document.records, id) ? document.records[id] : undefined
}

/** The record with this id when it is of this type. */
export function findRecordOfType<T extends RecordType>(
  document: SceneDocument,
  type: T,
  id: string,
): RecordOf<T> | undefined {
  const record = findRecord(document, id)
  return record?.type === type ? (record as RecordOf<T>) : undefined
}
