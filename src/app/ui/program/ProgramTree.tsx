// The steps of a program as a tree: in words, with time and room of each; chosen and moved by mouse and keys. What a step is, its form shows.
import { type DragEvent, type KeyboardEvent, useEffect, useRef } from 'react'
import { allNodes, findNode, type NodePlace, type PlacedNode } from '../../../core/editing/program/nodeTree'
import type { SceneDocument } from '../../../core/model/SceneDocument'
import type { RecordOf } from '../../../core/model/sceneRecord'
import { useSession } from '../../session/sessionStore'
import { programWords } from '../../text/programWords'
import { useLanguage } from '../parts/useText'
import { NodeFigures } from './NodeFigures'
import { nodeNotice } from './nodeVerdict'
import type { NodeEdit, ProgramEdits } from './programEdits'
import { programStore } from './programStore'
import { showNode } from './showNode'
import { useProgramText } from './useProgramText'

interface TreeProps {
  readonly program: RecordOf<'program'>
  readonly document: SceneDocument
  readonly edits: ProgramEdits
}

export function ProgramTree({ program, document, edits }: TreeProps) {
  const text = useProgramText()
  const { node: chosen } = programStore.use((state) => state)
  const nodes = allNodes(program.body)
  const tree = useRef<HTMLDivElement>(null)
  const choose = (id: string) => {
    programStore.set({ node: id })
    showNode(document, program, id)
  }
  // The chosen step keeps the focus while it moves.
  useEffect(() => {
    const focused = tree.current?.contains(window.document.activeElement)
    if (focused) tree.current?.querySelector<HTMLElement>('[aria-selected=true]')?.focus()
  })
  const step = (by: number) => {
    const at = nodes.findIndex(({ node }) => node.id === chosen)
    const next = nodes[Math.max(0, Math.min(nodes.length - 1, at + by))]
    if (next) choose(next.node.id)
  }
  const onKey = (event: KeyboardEvent) => {
    const meant = keyMeaning(event)
    if (meant === undefined || chosen === undefined) return
    event.preventDefault()
    event.stopPropagation()
    if (typeof meant === 'number') step(meant)
    else edits.do(meant, chosen)
  }
  if (nodes.length === 0) return <p className="empty">{text.empty}</p>
  const reachable = nodes.some(({ node }) => node.id === chosen) ? chosen : nodes[0]!.node.id
  return (
    <div ref={tree} role="tree" className="program-tree" aria-label={text.steps}>
      {nodes.map((placed) => (
        <NodeRow
          key={placed.node.id}
          placed={placed}
          program={program}
          document={document}
          chosen={placed.node.id === chosen}
          reachable={placed.node.id === reachable}
          onChoose={() => choose(placed.node.id)}
          onKey={onKey}
          onDropped={(id, place) => edits.moveTo(id, place)}
        />
      ))}
    </div>
  )
}

function keyMeaning(event: KeyboardEvent): NodeEdit | number | undefined {
  const { key, altKey, ctrlKey, metaKey } = event
  if (ctrlKey || metaKey) return key.toLowerCase() === 'd' ? 'duplicate' : undefined
  if (altKey) return ALT_KEYS[key]
  if (key === 'ArrowUp') return -1
  if (key === 'ArrowDown') return 1
  return key === 'Delete' || key === 'Backspace' ? 'remove' : undefined
}

const ALT_KEYS: Readonly<Record<string, NodeEdit>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowRight: 'nest',
  ArrowLeft: 'unnest',
}
const DRAGGED = 'application/x-proefcel-node'

interface RowProps {
  readonly placed: PlacedNode
  readonly program: RecordOf<'program'>
  readonly document: SceneDocument
  readonly chosen: boolean
  readonly reachable: boolean
  readonly onChoose: () => void
  readonly onKey: (event: KeyboardEvent) => void
  readonly onDropped: (node: string, place: NodePlace) => void
}

function NodeRow({ placed, program, document, chosen, reachable, onChoose, onKey, onDropped }: RowProps) {
  const text = useProgramText()
  const language = useLanguage()
  const study = programStore.use((state) => state.study)
  const assessment = useSession((state) => state.assessment)
  const { node, depth, place } = placed
  const notice = nodeNotice(program.id, node.id, study, assessment)
  const onDrop = (event: DragEvent) => {
    const id = event.dataTransfer.getData(DRAGGED)
    if (id === '' || findNode(program.body, id) === undefined) return
    event.preventDefault()
    const { top, height } = event.currentTarget.getBoundingClientRect()
    const isBlock = node.kind === 'repeat' || node.kind === 'if'
    const isLower = event.clientY > top + height / 2
    onDropped(
      id,
      isBlock && isLower
        ? { parent: node.id, branch: 'body', index: 0 }
        : { ...place, index: place.index + (isLower ? 1 : 0) },
    )
  }
  return (
    <div
      role="treeitem"
      aria-level={depth + 1}
      aria-selected={chosen}
      tabIndex={reachable ? 0 : -1}
      className="program-row"
      data-node={node.id}
      data-verdict={notice.verdict}
      style={{ paddingInlineStart: `calc(var(--unit) * ${depth * 4 + 2})` }}
      draggable
      onDragStart={(event) => event.dataTransfer.setData(DRAGGED, node.id)}
      onDragOver={(event) => event.dataTransfer.types.includes(DRAGGED) && event.preventDefault()}
      onDrop={onDrop}
      onClick={onChoose}
      onKeyDown={onKey}
      onFocus={(event) => event.target === event.currentTarget && !chosen && onChoose()}
    >
      <span className="program-words">
        {place.branch === 'otherwise' && place.index === 0 && (
          <span className="muted">{text.otherwise}: </span>
        )}
        {programWords(node, document, language)}
      </span>
      <NodeFigures notice={notice} document={document} chosen={chosen} />
    </div>
  )
}
