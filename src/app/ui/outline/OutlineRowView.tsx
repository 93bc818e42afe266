// One row of the outliner: arrow, icon, name and the dot that shows what the thing is doing.
import type { LucideIcon } from 'lucide-react'
import ChevronRight from 'lucide-react/icons/chevron-right'
import type { KeyboardEvent, MouseEvent, Ref } from 'react'
import { KIND_ICONS } from '../parts/kindIcons'
import { StateSwatch } from '../parts/StateSwatch'
import { useLiveState } from '../parts/useLiveState'
import { useText } from '../parts/useText'
import type { OutlineEdits } from './OutlineEdits'
import type { OutlineRow } from './visibleRows'

interface RowProps {
  readonly row: OutlineRow
  readonly selected: boolean
  /** The one row that Tab reaches. */
  readonly reachable: boolean
  readonly onPress: (event: MouseEvent) => void
  readonly onToggle: () => void
  readonly onKey: (event: KeyboardEvent) => void
  readonly onHover: (over: boolean) => void
  readonly edits?: OutlineEdits | undefined
  readonly ref: Ref<HTMLDivElement>
}

export function OutlineRowView({
  row,
  selected,
  reachable,
  onPress,
  onToggle,
  onKey,
  onHover,
  edits,
  ref,
}: RowProps) {
  const { node, level, open } = row
  const icon: LucideIcon | undefined = node.record && KIND_ICONS[node.record.type]
  return (
    <div
      ref={ref}
      role="treeitem"
      aria-level={level}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-selected={selected}
      aria-expanded={node.children.length > 0 ? open : undefined}
      tabIndex={reachable ? 0 : -1}
      className={node.record ? 'outline-row' : 'outline-row outline-group'}
      style={{ paddingInlineStart: `calc(var(--unit) * ${(level - 1) * 4 + 2})` }}
      onClick={onPress}
      onKeyDown={onKey}
      onPointerEnter={() => onHover(true)}
      onPointerLeave={() => onHover(false)}
      {...edits?.rowProps(row)}
    >
      <Arrow shown={node.children.length > 0} onToggle={onToggle} />
      {icon && <RowIcon icon={icon} />}
      {(node.record && edits?.nameField(node.record)) ?? <span className="outline-label">{node.label}</span>}
      {node.record && edits?.flags(node.record)}
      {node.record && <LiveDot id={node.record.id} />}
    </div>
  )
}

/** For the mouse only: the keyboard opens a branch with the arrow keys. */
function Arrow({ shown, onToggle }: { readonly shown: boolean; readonly onToggle: () => void }) {
  const toggle = (event: MouseEvent) => {
    event.stopPropagation()
    onToggle()
  }
  return (
    <span className="outline-arrow" aria-hidden="true" onClick={shown ? toggle : undefined}>
      {shown && <ChevronRight size={12} />}
    </span>
  )
}

function RowIcon({ icon: Icon }: { readonly icon: LucideIcon }) {
  return <Icon size={14} aria-hidden="true" className="outline-icon" />
}

function LiveDot({ id }: { readonly id: string }) {
  const state = useLiveState(id)
  const text = useText().state.states
  if (state === undefined) return null
  return (
    <span className="outline-state" title={text[state]}>
      <StateSwatch state={state} />
      <span className="visually-hidden">{text[state]}</span>
    </span>
  )
}
