// Joins two ports: the first record is moved, with its group, so that they meet, and where one carries the other it is attached to it.
import type { EditCommand } from '../EditHistory'
import type { EditTransaction } from '../EditTransaction'
import { type Port, portsOf } from '../ports/portsOf'
import { withGroups } from '../records/groupOf'
import { transformRecords } from '../records/transformRecords'
import { meetingOf } from '../snapping/snapToPorts'
import { attachRecord } from './attachRecord'

export interface PortName {
  readonly record: string
  readonly port: string
}

/** Nothing happens when a port does not exist or the two do not fit. */
export function connectPorts(moved: PortName, onto: PortName): EditCommand {
  return (edit) => {
    const from = findPort(edit, moved)
    const to = findPort(edit, onto)
    const transform = from && to && meetingOf(from, to)
    if (to === undefined || transform === undefined) return
    const moving = withGroups(edit.document, [moved.record])
    if (to.kind !== 'mount') transformRecords(edit, moving, () => transform)
    if (to.kind === 'mount' || to.kind === 'top')
      attachRecord(moved.record, to.record, {
        snap: to.kind === 'mount',
        ...(to.frame === undefined ? {} : { frame: to.frame }),
      })(edit)
  }
}

function findPort(edit: EditTransaction, { record, port }: PortName): Port | undefined {
  const found = edit.get(record)
  return found && portsOf(edit.document, found).find(({ name }) => name === port)
}
