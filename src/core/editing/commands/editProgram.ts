// Changes the tree of a program: add, take out, move, copy, wrap, unwrap, set a field. Every one a step of the history; what does not fit the
// schema is refused with its problem. The tree itself is program/nodeTree's.
import type { ProgramNode } from '../../model/records/program'
import type { RecordOf } from '../../model/sceneRecord'
import type { EditCommand } from '../EditHistory'
import { EditRefused } from '../EditRefused'
import { type FieldPath, withValueAt } from '../fieldPath'
import {
  branchesOf,
  copyNode,
  findNode,
  freshNodeId,
  insertNodes,
  type NodePlace,
  nodeIds,
  nodesOf,
  replaceNode,
  withoutNode,
} from '../program/nodeTree'
import { readRecord } from '../records/readRecord'

type Change = (body: readonly ProgramNode[]) => readonly ProgramNode[]

function changeBody(program: string, change: Change): EditCommand {
  return (edit) =>
    edit.update<RecordOf<'program'>>(program, (record) => {
      const body = change(record.body)
      const read = readRecord({ ...record, body: [...body], ...keptProvenance(record, body) })
      if (!read.ok) throw new EditRefused(read.problems)
      return read.value as RecordOf<'program'>
    })
}

/** What was said of a node that is gone goes with it. */
function keptProvenance({ provenance }: RecordOf<'program'>, body: readonly ProgramNode[]) {
  if (provenance === undefined) return {}
  const ids = nodeIds(body)
  const kept = Object.entries(provenance).filter(([key]) => {
    const node = /^body\.([^.]+)/.exec(key)?.[1]
    return node === undefined || ids.has(node)
  })
  return { provenance: kept.length === 0 ? undefined : Object.fromEntries(kept) }
}

/** Default: at the end of the program. */
export function addNode(program: string, node: ProgramNode, place?: NodePlace): EditCommand {
  return changeBody(program, (body) =>
    insertNodes(body, place ?? { parent: undefined, branch: 'body', index: body.length }, [node]),
  )
}

export function removeNode(program: string, node: string): EditCommand {
  return changeBody(program, (body) => withoutNode(body, node))
}

/** The copy comes right after. */
export function duplicateNode(program: string, node: string): EditCommand {
  return changeBody(program, (body) => replaceNode(body, node, (one) => [one, copyNode(body, one)]))
}

/** To a place counted in the tree as it is now; into itself it cannot go. */
export function moveNode(program: string, node: string, to: NodePlace): EditCommand {
  return changeBody(program, (body) => {
    const found = findNode(body, node)
    if (found === undefined || (to.parent !== undefined && nodeIds([found.node]).has(to.parent))) return body
    const { parent, branch, index } = found.place
    const sameList = parent === to.parent && branch === to.branch
    const target = sameList && index < to.index ? { ...to, index: to.index - 1 } : to
    return insertNodes(withoutNode(body, node), target, [found.node])
  })
}

/** A place earlier (−1) or later (1); at the edge of a block it steps out of it, beside one it steps over. */
export function shiftNode(program: string, node: string, by: -1 | 1): EditCommand {
  return (edit) => {
    const record = edit.get(program)
    if (record?.type !== 'program') return
    const to = shiftedPlace(record.body, node, by)
    if (to !== undefined) moveNode(program, node, to)(edit)
  }
}

function shiftedPlace(body: readonly ProgramNode[], node: string, by: -1 | 1): NodePlace | undefined {
  const found = findNode(body, node)
  if (found === undefined) return undefined
  const { parent, branch, index } = found.place
  const next = index + by
  const length = nodesOf(body, found.place).length
  if (next >= 0 && next < length) return { parent, branch, index: by < 0 ? next : next + 1 }
  if (parent === undefined) return undefined
  const outer = findNode(body, parent)!.place
  return { ...outer, index: by < 0 ? outer.index : outer.index + 1 }
}

/** Into the block right before it, at its end; nothing when there is none. */
export function nestNode(program: string, node: string): EditCommand {
  return (edit) => {
    const record = edit.get(program)
    const place = record?.type === 'program' ? findNode(record.body, node)?.place : undefined
    if (record?.type !== 'program' || place === undefined) return
    const before = nodesOf(record.body, place)[place.index - 1]
    if (before === undefined || branchesOf(before).length === 0) return
    const index = nodesOf(record.body, { parent: before.id, branch: 'body' }).length
    moveNode(program, node, { parent: before.id, branch: 'body', index })(edit)
  }
}

/** Out of its block, right after it. */
export function unnestNode(program: string, node: string): EditCommand {
  return (edit) => {
    const record = edit.get(program)
    const place = record?.type === 'program' ? findNode(record.body, node)?.place : undefined
    if (record?.type !== 'program' || place?.parent === undefined) return
    const outer = findNode(record.body, place.parent)!.place
    moveNode(program, node, { ...outer, index: outer.index + 1 })(edit)
  }
}

/** Puts a node inside a new `repeat`. */
export function wrapNode(program: string, node: string, times: number): EditCommand {
  return changeBody(program, (body) =>
    replaceNode(body, node, (one) => [
      { id: freshNodeId(nodeIds(body), 'repeat'), kind: 'repeat', times, body: [one] },
    ]),
  )
}

/** Undefined takes the field away. */
export function setNodeField(program: string, node: string, path: FieldPath, value: unknown): EditCommand {
  return changeBody(program, (body) => replaceNode(body, node, (one) => [withValueAt(one, path, value)]))
}
