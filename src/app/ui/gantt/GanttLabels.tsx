// The names of the rows: a list box that selects with the keyboard, and moves the window in time with left and right.
import { type KeyboardEvent, useState } from 'react'
import { useSession } from '../../session/sessionStore'
import { useController } from '../parts/sessionContext'
import { useLiveState } from '../parts/useLiveState'
import { useText } from '../parts/useText'
import type { GanttRow } from './ganttRows'
import { ganttStore } from './ganttStore'
import { moveWindow } from './moveWindow'

const optionId = (id: string) => `gantt-row-${id}`

export function GanttLabels({ rows }: { readonly rows: readonly GanttRow[] }) {
  const text = useText().run
  const controller = useController()
  const selection = useSession((state) => state.selection)
  const [active, setActive] = useState(0)
  const at = Math.min(active, rows.length - 1)
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const next = nextRow(event.key, at, rows.length)
    if (next !== undefined) {
      setActive(next)
      document.getElementById(optionId(rows[next]!.id))?.scrollIntoView({ block: 'nearest' })
    } else if (event.key === 'Enter') controller.select(rows[at]?.id)
    else {
      const { minutes, backUs } = ganttStore.get()
      const back = moveWindow(event.key, controller.gantt, minutes, backUs)
      if (back === undefined) return
      ganttStore.set({ backUs: back })
    }
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div
      role="listbox"
      tabIndex={0}
      aria-label={text.gantt}
      aria-description={text.ganttHelp}
      aria-activedescendant={rows[at] && optionId(rows[at].id)}
      className="gantt-labels"
      onKeyDown={onKey}
    >
      {rows.map((row, index) => (
        <GanttLabel
          key={row.id}
          row={row}
          selected={row.id === selection}
          active={index === at}
          onPress={() => {
            setActive(index)
            controller.select(row.id)
          }}
        />
      ))}
    </div>
  )
}

function nextRow(key: string, at: number, count: number): number | undefined {
  if (key === 'ArrowDown') return Math.min(count - 1, at + 1)
  if (key === 'ArrowUp') return Math.max(0, at - 1)
  return undefined
}

interface LabelProps {
  readonly row: GanttRow
  readonly selected: boolean
  readonly active: boolean
  readonly onPress: () => void
}

function GanttLabel({ row, selected, active, onPress }: LabelProps) {
  const controller = useController()
  const states = useText().state.states
  const state = useLiveState(row.id)
  return (
    <div
      role="option"
      id={optionId(row.id)}
      aria-selected={selected}
      data-active={active}
      className="gantt-label"
      title={row.name}
      tabIndex={-1}
      onClick={onPress}
      onKeyDown={undefined}
      onPointerEnter={() => controller.hover(row.id)}
      onPointerLeave={() => controller.hover(undefined)}
    >
      {row.name}
      <span className="visually-hidden">{state && `, ${states[state]}`}</span>
    </div>
  )
}
