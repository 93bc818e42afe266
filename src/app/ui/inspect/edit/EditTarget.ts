// What the fields of the inspector edit: one record, or several at once, and the document they stand in. A context, so that a field deep
// inside needs no more than its own path.
import { createContext, useContext } from 'react'
import type { SceneDocument } from '../../../../core/model/SceneDocument'
import type { RecordType, SceneRecordUnion } from '../../../../core/model/sceneRecord'

export interface EditTarget {
  readonly document: SceneDocument
  /** At least one; the field's type is that of the first. */
  readonly records: readonly SceneRecordUnion[]
  readonly type: RecordType
}

export const EditTargetContext = createContext<EditTarget | undefined>(undefined)

export function useEditTarget(): EditTarget {
  const target = useContext(EditTargetContext)
  if (target === undefined) throw new Error('No EditTargetContext around this field')
  return target
}

/** Where a field stands: its path, and the pattern of it that references go by. */
export interface FieldPlace {
  readonly path: readonly (string | number)[]
  readonly pattern: string
}

export function childOf({ path, pattern }: FieldPlace, key: string): FieldPlace {
  return { path: [...path, key], pattern: pattern === '' ? key : `${pattern}.${key}` }
}

export function itemOf({ path, pattern }: FieldPlace, index: number): FieldPlace {
  return { path: [...path, index], pattern: `${pattern}[]` }
}

export function entryOf({ path, pattern }: FieldPlace, key: string): FieldPlace {
  return { path: [...path, key], pattern: `${pattern}{}` }
}

/** Names on the way down, for units. */
export function namesOf({ path }: FieldPlace): readonly string[] {
  return path.filter((key): key is string => typeof key === 'string')
}

export const RECORD_PLACE: FieldPlace = { path: [], pattern: '' }
