// The rows of a tree that can be seen: open branches only, or all that match a search with what they hang under. Pure.
import type { OutlineNode } from './buildOutline'

export interface OutlineRow {
  readonly node: OutlineNode
  /** 1 for groups, as aria-level counts. */
  readonly level: number
  readonly open: boolean
  readonly position: number
  readonly siblings: number
}

export function visibleRows(
  nodes: readonly OutlineNode[],
  closed: ReadonlySet<string>,
  query: string,
): OutlineRow[] {
  const wanted = fold(query.trim())
  if (wanted === '') return rowsOf(nodes, 1, (node) => !closed.has(node.key))
  return rowsOf(matching(nodes, wanted), 1, () => true)
}

/** Number of records that match, for what is said to a screen reader. */
export function countMatches(nodes: readonly OutlineNode[], query: string): number {
  const wanted = fold(query.trim())
  const own = (node: OutlineNode) => (node.record !== undefined && matches(node, wanted) ? 1 : 0)
  return nodes.reduce((sum, node) => sum + own(node) + countMatches(node.children, query), 0)
}

function rowsOf(
  nodes: readonly OutlineNode[],
  level: number,
  isOpen: (node: OutlineNode) => boolean,
): OutlineRow[] {
  return nodes.flatMap((node, index) => {
    const open = node.children.length > 0 && isOpen(node)
    const row = { node, level, open, position: index + 1, siblings: nodes.length }
    return open ? [row, ...rowsOf(node.children, level + 1, isOpen)] : [row]
  })
}

function matching(nodes: readonly OutlineNode[], wanted: string): OutlineNode[] {
  return nodes.flatMap((node) => {
    if (node.record !== undefined && matches(node, wanted)) return [node]
    const children = matching(node.children, wanted)
    return children.length === 0 ? [] : [{ ...node, children }]
  })
}

function matches(node: OutlineNode, wanted: string): boolean {
  return fold(`${node.label} ${node.record?.id ?? ''}`).includes(wanted)
}

/** Case and accents do not matter to someone who searches. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
