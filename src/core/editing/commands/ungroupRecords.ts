// Unties the groups that any of the records is in, all their members.
import type { EditCommand } from '../EditHistory'
import { withGroups } from '../records/groupOf'
import { withFlag } from '../records/withFlag'

export function ungroupRecords(ids: readonly string[]): EditCommand {
  return (edit) => {
    for (const id of withGroups(edit.document, ids))
      if (edit.get(id)?.group !== undefined) edit.update(id, (record) => withFlag(record, 'group', undefined))
  }
}
