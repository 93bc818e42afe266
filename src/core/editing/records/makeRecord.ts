// Adds a record written as in a file, with its defaults filled in. Apart from the transaction, so that the page need not fetch the
// schemas before somebody builds.
import {
  RECORD_SCHEMAS,
  type RecordInput,
  type RecordOf,
  type RecordType,
  type SceneRecordUnion,
} from '../../model/sceneRecord'
import type { EditTransaction } from '../EditTransaction'

/** Throws when it does not fit its schema. */
export function makeRecord<T extends RecordType>(
  edit: EditTransaction,
  input: RecordInput<T> & { type: T },
): RecordOf<T> {
  const record = RECORD_SCHEMAS[input.type].parse(input) as RecordOf<T>
  edit.put(record as SceneRecordUnion)
  return record
}
