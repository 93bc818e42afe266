// The tree of a program's nodes as lists inside lists: finding, taking out, putting in. Pure copies; knows no record and no history.
import type { ProgramNode } from '../../model/records/program'

/** A list of nodes: the program's own, or one inside a node. */
export interface NodeList {
  /** Undefined: the program itself. */
  readonly parent: string | undefined
  readonly branch: 'body' | 'otherwise'
}

export interface NodePlace extends NodeList {
  readonly index: number
}

/** A node with where it stands. */
export interface PlacedNode {
  readonly node: ProgramNode
  readonly place: NodePlace
  /** 0 for nodes of the program itself. */
  readonly depth: number
}

const TOP: NodeList = { parent: undefined, branch: 'body' }

/** All nodes in the order in which they are read. */
export function allNodes(
  body: readonly ProgramNode[],
  list: NodeList = TOP,
  depth = 0,
): readonly PlacedNode[] {
  return body.flatMap((node, index) => [
    { node, place: { ...list, index }, depth },
    ...branchesOf(node).flatMap((branch) =>
      allNodes(listIn(node, branch), { parent: node.id, branch }, depth + 1),
    ),
  ])
}

export function findNode(body: readonly ProgramNode[], id: string): PlacedNode | undefined {
  return allNodes(body).find(({ node }) => node.id === id)
}

export function branchesOf(node: ProgramNode): readonly NodeList['branch'][] {
  if (node.kind === 'if') return ['body', 'otherwise']
  return node.kind === 'repeat' ? ['body'] : []
}

export function nodesOf(body: readonly ProgramNode[], list: NodeList): readonly ProgramNode[] {
  if (list.parent === undefined) return body
  const parent = findNode(body, list.parent)?.node
  return parent === undefined ? [] : listIn(parent, list.branch)
}

function listIn(node: ProgramNode, branch: NodeList['branch']): ProgramNode[] {
  if (node.kind === 'if') return node[branch]
  return node.kind === 'repeat' ? node.body : []
}

/** A copy in which one list is another. */
function withList(
  body: readonly ProgramNode[],
  list: NodeList,
  change: (nodes: readonly ProgramNode[]) => ProgramNode[],
): ProgramNode[] {
  if (list.parent === undefined) return change(body)
  return body.map((node) => {
    const branches = branchesOf(node)
    if (branches.length === 0) return node
    const changed = Object.fromEntries(
      branches.map((branch) => [
        branch,
        node.id === list.parent && branch === list.branch
          ? change(listIn(node, branch))
          : withList(listIn(node, branch), list, change),
      ]),
    )
    return { ...node, ...changed } as ProgramNode
  })
}

export function insertNodes(
  body: readonly ProgramNode[],
  { index, ...list }: NodePlace,
  nodes: readonly ProgramNode[],
): ProgramNode[] {
  return withList(body, list, (known) => [...known.slice(0, index), ...nodes, ...known.slice(index)])
}

export function withoutNode(body: readonly ProgramNode[], id: string): ProgramNode[] {
  return replaceNode(body, id, () => [])
}

/** Puts what `change` makes of a node in its place. */
export function replaceNode(
  body: readonly ProgramNode[],
  id: string,
  change: (node: ProgramNode) => readonly ProgramNode[],
): ProgramNode[] {
  const found = findNode(body, id)
  if (found === undefined) return [...body]
  const { index, ...list } = found.place
  return withList(body, list, (nodes) => [
    ...nodes.slice(0, index),
    ...change(nodes[index]!),
    ...nodes.slice(index + 1),
  ])
}

/** `stem` when no node has it, else stem-2, stem-3, … */
export function freshNodeId(taken: ReadonlySet<string>, stem: string): string {
  if (!taken.has(stem)) return stem
  let number = 2
  while (taken.has(`${stem}-${number}`)) number++
  return `${stem}-${number}`
}

export function nodeIds(body: readonly ProgramNode[]): Set<string> {
  return new Set(allNodes(body).map(({ node }) => node.id))
}

/** A copy of a node and all in it, under ids of its own. */
export function copyNode(body: readonly ProgramNode[], node: ProgramNode): ProgramNode {
  const taken = nodeIds(body)
  const copy = (one: ProgramNode): ProgramNode => {
    const id = freshNodeId(taken, one.id.replace(/-\d+$/, ''))
    taken.add(id)
    const inner = branchesOf(one).map((branch) => [branch, listIn(one, branch).map(copy)])
    return { ...one, id, ...Object.fromEntries(inner) } as ProgramNode
  }
  return copy(node)
}
