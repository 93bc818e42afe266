// Turns a record into the lines of the inspector. Pure; knows units by field name and never edits.

import type { SceneDocument } from '../../../core/model/SceneDocument'
import type { SceneRecordUnion } from '../../../core/model/sceneRecord'
import { fieldName } from '../../text/fieldText'
import type { Language } from '../../text/Language'
import { describeValue } from './describeValue'
import type { PropertyRow } from './PropertyRow'

/** Shown elsewhere in the panel, or of no use to a reader. */
const ELSEWHERE = new Set(['id', 'type', 'name', 'notes', 'description', 'provenance'])

export function describeProperties(
  record: SceneRecordUnion,
  document: SceneDocument,
  language: Language,
): PropertyRow[] {
  return Object.entries(record).flatMap(([key, value]) => {
    if (ELSEWHERE.has(key)) return []
    const shown = describeValue(key, value, document, language)
    if (shown === undefined) return []
    const origin = record.provenance?.[key]
    return [{ key, label: fieldName(key, language), value: shown, origin }]
  })
}

/** Ids of the records that refer to this one anywhere in their fields. */
export function usersOf(id: string, document: SceneDocument): string[] {
  return Object.values(document.records)
    .filter((record) => record.id !== id && mentions(record, id))
    .map((record) => record.id)
}

function mentions(value: unknown, id: string): boolean {
  if (value === id) return true
  if (typeof value !== 'object' || value === null) return false
  return Object.entries(value).some(([key, inner]) => key === id || (key !== 'id' && mentions(inner, id)))
}
