// Takes records out of the picture, or brings them back; they go on taking part in the run.
import type { EditCommand } from '../EditHistory'
import { withFlag } from '../records/withFlag'

export function hideRecords(ids: readonly string[], hidden: boolean): EditCommand {
  return (edit) => {
    for (const id of ids) edit.update(id, (record) => withFlag(record, 'hidden', hidden ? true : undefined))
  }
}
