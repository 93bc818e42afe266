// Takes a field back to what the schema gives when nothing is said, together with its provenance.
import type { EditCommand } from '../EditHistory'
import type { FieldPath } from '../fieldPath'
import { setField } from './setField'

/** Refused for a field without a default that may not be left out. */
export function resetField(ids: readonly string[], path: FieldPath | string): EditCommand {
  return setField(ids, path, undefined)
}
