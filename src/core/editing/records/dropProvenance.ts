// Takes away what a record says about where a value came from, for the field that changed and for all below it.
import type { SceneRecordUnion } from '../../model/sceneRecord'
import { type FieldPath, formatFieldPath, valueAt } from '../fieldPath'

export function dropProvenance<R extends SceneRecordUnion>(record: R, path: FieldPath): R {
  const { provenance, ...rest } = record
  if (provenance === undefined || path[0] === 'provenance') return record
  const spellings = [formatFieldPath(path), pathByIds(record, path)]
  const kept = Object.entries(provenance).filter(
    ([key]) => !spellings.some((spelling) => key === spelling || key.startsWith(`${spelling}.`)),
  )
  if (kept.length === Object.keys(provenance).length) return record
  return (kept.length === 0 ? rest : { ...rest, provenance: Object.fromEntries(kept) }) as R
}

/** Provenance names steps and nodes by id: `steps.turn.do.time` is steps[1].do.time. */
function pathByIds(record: SceneRecordUnion, path: FieldPath): string {
  return path
    .map((key, index) => {
      const item = typeof key === 'number' ? valueAt(record, path.slice(0, index + 1)) : undefined
      const id = typeof item === 'object' && item !== null ? (item as { id?: unknown }).id : undefined
      return typeof id === 'string' ? id : String(key)
    })
    .join('.')
}
