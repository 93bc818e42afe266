// The structure as a place to edit: Ctrl and Shift select more, F2 changes a name in place, eyes and locks, dragging one thing onto another
// puts it there.
import Eye from 'lucide-react/icons/eye'
import EyeOff from 'lucide-react/icons/eye-off'
import LockIcon from 'lucide-react/icons/lock'
import LockOpen from 'lucide-react/icons/lock-open'
import { type KeyboardEvent, type MouseEvent, useState } from 'react'
import { hideRecords } from '../../../core/editing/commands/hideRecords'
import { lockRecords } from '../../../core/editing/commands/lockRecords'
import { renameRecord } from '../../../core/editing/commands/renameRecord'
import type { SceneRecordUnion } from '../../../core/model/sceneRecord'
import type { SessionController } from '../../session/SessionController'
import { useSession } from '../../session/sessionStore'
import { recordName } from '../../text/localText'
import { renamed } from '../inspect/edit/renamed'
import type { OutlineEdits } from '../outline/OutlineEdits'
import type { OutlineRow } from '../outline/visibleRows'
import { useController } from '../parts/sessionContext'
import { useLanguage } from '../parts/useText'
import { contextMenuStore } from './contextMenuStore'
import { useBuildText } from './useBuildText'
import { useRowDrag } from './useRowDrag'

export function useOutlineEdits(): OutlineEdits {
  const controller = useController()
  const selected = useSession((state) => state.selected)
  const [renaming, setRenaming] = useState<string | undefined>(undefined)
  const drag = useRowDrag()
  return {
    selected: new Set(selected),
    nameField: (record) =>
      record.id === renaming ? (
        <NameField record={record} onDone={() => setRenaming(undefined)} />
      ) : undefined,
    flags: (record) => <Flags record={record} />,
    press: (event, row, rows) => pressWithKeys(event, row, rows, controller),
    key: (event, row) => keyOnRow(event, row, setRenaming, controller),
    rowProps: (row) => ({
      ...drag(row),
      onDoubleClick: () => row.node.record && setRenaming(row.node.key),
      onContextMenu: (event) => openMenu(event, row, controller),
    }),
  }
}

function pressWithKeys(
  event: MouseEvent,
  row: OutlineRow,
  rows: readonly OutlineRow[],
  controller: SessionController,
): boolean {
  if (row.node.record === undefined) return false
  if (event.ctrlKey || event.metaKey) {
    controller.select(row.node.key, true)
    return true
  }
  if (!event.shiftKey) return false
  controller.selectAll(between(rows, useSession.getState().selection, row.node.key))
  return true
}

/** Records from the one selected last to this one, this one last. */
function between(rows: readonly OutlineRow[], from: string | undefined, to: string): string[] {
  const at = (key: string | undefined) => rows.findIndex(({ node }) => node.key === key)
  const [start, end] = [at(from), at(to)]
  if (start < 0) return [to]
  const span = rows.slice(Math.min(start, end), Math.max(start, end) + 1)
  const ids = span.flatMap(({ node }) => (node.record === undefined ? [] : [node.key]))
  return [...ids.filter((id) => id !== to), to]
}

function keyOnRow(
  event: KeyboardEvent,
  row: OutlineRow,
  rename: (id: string) => void,
  controller: SessionController,
): boolean {
  if (row.node.record === undefined) return false
  if (event.key === 'F2') rename(row.node.key)
  else if (event.key === 'Enter' && (event.ctrlKey || event.shiftKey)) controller.select(row.node.key, true)
  else return false
  event.preventDefault()
  event.stopPropagation()
  return true
}

/** By the right button or the menu key: about the row, and what is selected with it. */
function openMenu(event: MouseEvent, row: OutlineRow, controller: SessionController): void {
  if (row.node.record === undefined) return
  event.preventDefault()
  if (!useSession.getState().selected.includes(row.node.key)) controller.select(row.node.key)
  const box = event.currentTarget.getBoundingClientRect()
  const byKey = event.clientX === 0 && event.clientY === 0
  contextMenuStore.set({
    at: { x: byKey ? box.left + 24 : event.clientX, y: byKey ? box.bottom : event.clientY },
  })
}

interface NameProps {
  readonly record: SceneRecordUnion
  readonly onDone: () => void
}

function NameField({ record, onDone }: NameProps) {
  const text = useBuildText().outline
  const language = useLanguage()
  const controller = useController()
  const before = recordName(record, language)
  const [typed, setTyped] = useState(before)
  const finish = () => {
    if (typed.trim() !== '' && typed !== before) {
      const name = { verb: 'rename', records: [record.id] }
      controller.edit.apply(name, renameRecord(record.id, renamed(record.name, typed, language)))
    }
    onDone()
  }
  const leave = (event: KeyboardEvent<HTMLInputElement>, take: boolean) => {
    event.preventDefault()
    const row = event.currentTarget.closest<HTMLElement>('[role=treeitem]')
    if (take) finish()
    else onDone()
    row?.focus()
  }
  return (
    <input
      className="field-input outline-name"
      value={typed}
      aria-label={text.renameLabel(before)}
      // The row was asked to be renamed: typing goes on at once.
      ref={(input) => {
        if (input !== null && document.activeElement !== input) {
          input.focus()
          input.select()
        }
      }}
      onChange={(event) => setTyped(event.target.value)}
      onClick={(event) => event.stopPropagation()}
      onBlur={finish}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key === 'Enter') leave(event, true)
        else if (event.key === 'Escape') leave(event, false)
      }}
    />
  )
}

/** Kinds that are drawn. */
const DRAWN: ReadonlySet<SceneRecordUnion['type']> = new Set([
  'equipment',
  'source',
  'sink',
  'buffer',
  'conveyor',
  'station',
  'track',
  'gantry',
  'positioner',
  'robot',
  'operator',
  'zone',
])

function Flags({ record }: { readonly record: SceneRecordUnion }) {
  const text = useBuildText()
  const controller = useController()
  if (!DRAWN.has(record.type)) return null
  const { id } = record
  const hidden = record.hidden === true
  const locked = record.locked === true
  const hide = () =>
    controller.edit.apply({ verb: hidden ? 'show' : 'hide', records: [id] }, hideRecords([id], !hidden))
  const lock = () =>
    controller.edit.apply({ verb: locked ? 'unlock' : 'lock', records: [id] }, lockRecords([id], !locked))
  return (
    <span className="outline-flags">
      <FlagButton on={locked} label={locked ? text.tools.unlock : text.tools.lock} onPress={lock}>
        {locked ? <LockIcon size={12} aria-hidden="true" /> : <LockOpen size={12} aria-hidden="true" />}
      </FlagButton>
      <FlagButton on={hidden} label={hidden ? text.tools.show : text.tools.hide} onPress={hide}>
        {hidden ? <EyeOff size={12} aria-hidden="true" /> : <Eye size={12} aria-hidden="true" />}
      </FlagButton>
    </span>
  )
}

interface FlagProps {
  readonly on: boolean
  readonly label: string
  readonly onPress: () => void
  readonly children: React.ReactNode
}

/** For the mouse; the keyboard has the menu of the row. */
function FlagButton({ on, label, onPress, children }: FlagProps) {
  return (
    <button
      type="button"
      className="outline-flag"
      data-on={on || undefined}
      aria-label={label}
      title={label}
      tabIndex={-1}
      onClick={(event) => {
        event.stopPropagation()
        onPress()
      }}
    >
      {children}
    </button>
  )
}
