// The structure of the cell: a searchable tree that a keyboard walks through, in step with the selection in 3D.
import { type KeyboardEvent, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { useSession } from '../../session/sessionStore'
import { SearchField } from '../parts/SearchField'
import { useController } from '../parts/sessionContext'
import { useLanguage, useText } from '../parts/useText'
import { buildOutline, OPEN_GROUPS, type OutlineNode } from './buildOutline'
import { moveInTree } from './moveInTree'
import type { OutlineEdits } from './OutlineEdits'
import { OutlineRowView } from './OutlineRowView'
import { countMatches, type OutlineRow, visibleRows } from './visibleRows'

export function Outliner({ edits }: { readonly edits?: OutlineEdits | undefined }) {
  const text = useText().panel
  const nodes = useOutline()
  const [query, setQuery] = useState('')
  const [closed, setClosed] = useState<ReadonlySet<string> | undefined>(undefined)
  const shut = useMemo(() => closed ?? closedAtFirst(nodes), [closed, nodes])
  const rows = useMemo(() => visibleRows(nodes, shut, query), [nodes, shut, query])
  const toggle = (key: string) => setClosed(toggled(shut, key))
  const found = query.trim() === '' ? undefined : countMatches(nodes, query)
  return (
    <>
      <SearchField
        label={text.search}
        query={query}
        onQuery={setQuery}
        said={found === undefined ? undefined : text.found(found)}
      />
      {nodes.length === 0 && <p className="empty">{text.emptyOutline}</p>}
      {found === 0 && <p className="empty">{text.nothingFound(query.trim())}</p>}
      {rows.length > 0 && <OutlineTree rows={rows} onToggle={toggle} edits={edits} />}
    </>
  )
}

function useOutline(): OutlineNode[] {
  // During a drag the pointer goes first; the tree follows when there is time.
  const document = useDeferredValue(useSession((state) => state.document))
  const language = useLanguage()
  const groups = useText().kind.groups
  return useMemo(() => {
    const nodes = document === undefined ? [] : buildOutline(document, language)
    return nodes.map((node) => (node.group ? { ...node, label: groups[node.group] } : node))
  }, [document, language, groups])
}

interface TreeProps {
  readonly rows: OutlineRow[]
  readonly onToggle: (key: string) => void
  readonly edits: OutlineEdits | undefined
}

function OutlineTree({ rows, onToggle, edits }: TreeProps) {
  const label = useText().panel.outline
  const controller = useController()
  const selection = useSession((state) => state.selection)
  const [focused, setFocused] = useState<string | undefined>(undefined)
  const elements = useRef(new Map<string, HTMLDivElement>())
  useEffect(() => {
    if (selection !== undefined) elements.current.get(selection)?.scrollIntoView({ block: 'nearest' })
  }, [selection])

  const within = useFocusThatStays(rows, focused, (key) => {
    setFocused(key)
    elements.current.get(key)?.focus()
  })

  const reachable = reachableKey(rows, focused ?? selection)
  const press = (row: OutlineRow) => {
    setFocused(row.node.key)
    if (row.node.record) controller.select(row.node.key)
    else onToggle(row.node.key)
  }
  const onKey = (event: KeyboardEvent, row: OutlineRow, at: number) => {
    if (edits?.key(event, row)) return
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Enter' || event.key === ' ') press(row)
    else {
      const move = moveInTree(rows, at, event.key)
      if (move === undefined) return
      if (move.do === 'toggle') onToggle(move.key)
      else {
        setFocused(move.key)
        elements.current.get(move.key)?.focus()
      }
    }
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div
      role="tree"
      aria-label={label}
      aria-multiselectable={edits !== undefined}
      className="outline-tree"
      {...within}
    >
      {rows.map((row, at) => (
        <OutlineRowView
          key={row.node.key}
          ref={(element) => remember(elements.current, row.node.key, element)}
          row={row}
          selected={edits?.selected.has(row.node.key) ?? row.node.key === selection}
          edits={edits}
          reachable={row.node.key === reachable}
          onPress={(event) => {
            if (edits?.press(event, row, rows)) setFocused(row.node.key)
            else press(row)
          }}
          onToggle={() => onToggle(row.node.key)}
          onKey={(event) => onKey(event, row, at)}
          onHover={(over) => controller.hover(over && row.node.record ? row.node.key : undefined)}
        />
      ))}
    </div>
  )
}

/** When the row with the focus goes (it was deleted), the one that takes its place gets it. */
function useFocusThatStays(rows: OutlineRow[], focused: string | undefined, move: (key: string) => void) {
  const inside = useRef(false)
  const last = useRef(0)
  const at = rows.findIndex(({ node }) => node.key === focused)
  useEffect(() => {
    if (at >= 0) last.current = at
    else if (focused !== undefined && inside.current && document.activeElement === document.body)
      move(rows[Math.min(last.current, rows.length - 1)]!.node.key)
  })
  return {
    onFocus: () => {
      inside.current = true
    },
    // Not told of a row that is taken away.
    onBlur: () => {
      inside.current = false
    },
  }
}

function remember(elements: Map<string, HTMLDivElement>, key: string, element: HTMLDivElement | null): void {
  if (element) elements.set(key, element)
  else elements.delete(key)
}

function reachableKey(rows: readonly OutlineRow[], wanted: string | undefined): string | undefined {
  return rows.some(({ node }) => node.key === wanted) ? wanted : rows[0]?.node.key
}

function closedAtFirst(nodes: readonly OutlineNode[]): ReadonlySet<string> {
  return new Set(nodes.flatMap(({ key, group }) => (group && !OPEN_GROUPS.includes(group) ? [key] : [])))
}

function toggled(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(keys)
  if (!next.delete(key)) next.add(key)
  return next
}
