// Turns a record into the lines of the inspector. Pure; knows units by field name and never edits.

import type { SceneDocument } from '../../../core/model/SceneDocument'
import type { SceneRecordUnion } from '../../../core/model/sceneRecord'
import { fieldName } from '../../text/fieldText'
import type { Language } from '../../text/Language'
import { CHOICE_FIELDS, describeValue } from './describeValue'
import { modelName } from './modelName'
import type { PropertyRow, PropertyValue } from './PropertyRow'

/** Shown elsewhere in the panel, or of no use to a reader. */
const ELSEWHERE = new Set(['id', 'type', 'name', 'notes', 'description', 'provenance'])

export function describeProperties(
  record: SceneRecordUnion,
  document: SceneDocument,
  language: Language,
): PropertyRow[] {
  return Object.entries(record).flatMap(([key, value]) => {
    if (ELSEWHERE.has(key)) return []
    const model = key === 'model' ? modelName(record.type, String(value), document, language) : undefined
    const shown = model === undefined ? describeValue(key, value, document, language) : textValue(model)
    if (shown === undefined) return []
    const origin = record.provenance?.[key]
    return [{ key, label: fieldName(key, language), value: shown, origin }]
  })
}

function textValue(text: string): PropertyValue {
  return { kind: 'text', text }
}

/** Ids of the records that refer to this one anywhere in their fields. */
export function usersOf(id: string, document: SceneDocument): string[] {
  return Object.values(document.records)
    .filter((record) => record.id !== id && mentions(record, id))
    .map((record) => record.id)
}

/** A node's own id and a choice by name mention nobody. */
const NO_MENTION: ReadonlySet<string> = new Set(['id', 'name', ...CHOICE_FIELDS])

function mentions(value: unknown, id: string): boolean {
  if (value === id) return true
  if (typeof value !== 'object' || value === null) return false
  return Object.entries(value).some(([key, inner]) => {
    if (key === id || (key === 'carrier' && rides(inner, id))) return true
    return !NO_MENTION.has(key) && mentions(inner, id)
  })
}

/** A robot names what it rides on by an `id`, which elsewhere is a node's own. */
function rides(carrier: unknown, id: string): boolean {
  return (carrier as { id?: unknown }).id === id
}
