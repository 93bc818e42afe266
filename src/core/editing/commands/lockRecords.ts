// Locks records where they are, or sets them free.
import type { EditCommand } from '../EditHistory'
import { withFlag } from '../records/withFlag'

export function lockRecords(ids: readonly string[], locked: boolean): EditCommand {
  return (edit) => {
    for (const id of ids) edit.update(id, (record) => withFlag(record, 'locked', locked ? true : undefined))
  }
}
