// Ties records together, so that they are selected and moved as one.
import type { EditCommand } from '../EditHistory'
import type { EditTransaction } from '../EditTransaction'
import { withFlag } from '../records/withFlag'

/** A record is in one group at a time: it leaves the one it was in. */
export function groupRecords(ids: readonly string[]): EditCommand {
  return (edit) => {
    const group = freshGroup(edit)
    for (const id of ids) edit.update(id, (record) => withFlag(record, 'group', group))
  }
}

function freshGroup(edit: EditTransaction): string {
  const taken = new Set(edit.all().map((record) => record.group))
  let number = 1
  while (taken.has(`group-${number}`)) number++
  return `group-${number}`
}
