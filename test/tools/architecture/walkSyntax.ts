// Walks a syntax tree by the parser's own list of children, so that no kind of node is forgotten.
import { type Node, visitorKeys } from 'oxc-parser'

export function childrenOf(node: Node): Node[] {
  const fields = node as unknown as Record<string, unknown>
  return (visitorKeys[node.type] ?? []).flatMap((key) => nodesIn(fields[key]))
}

/** Calls `visit` for the node and everything below it, parents first. */
export function walkSyntax(
  node: Node,
  visit: (node: Node, parent: Node | undefined) => void,
  parent?: Node,
): void {
  visit(node, parent)
  for (const child of childrenOf(node)) walkSyntax(child, visit, node)
}

function nodesIn(value: unknown): Node[] {
  if (Array.isArray(value)) return value.filter(isNode)
  return isNode(value) ? [value] : []
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value
}
