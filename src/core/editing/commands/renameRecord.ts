// Gives a record another name; its id, by which others refer to it, stays.

import type { LocalText } from '../../model/fields/recordFields'
import type { EditCommand } from '../EditHistory'

/** An empty name takes it away: the id is shown then. */
export function renameRecord(id: string, name: LocalText): EditCommand {
  return (edit) =>
    edit.update(id, (record) => {
      const { name: _before, ...rest } = record
      return (isEmpty(name) ? rest : { ...rest, name }) as typeof record
    })
}

function isEmpty(name: LocalText): boolean {
  return typeof name === 'string' ? name.trim() === '' : name.nl.trim() === '' && name.en.trim() === ''
}
