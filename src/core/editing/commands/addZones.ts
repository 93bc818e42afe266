// Puts proposed interference zones into the cell: a zone record each, entered before the first and left after the last node of every program
// that passes it. One step together. New zones are claimed after those that were there and among themselves in one order everywhere, so that
// no two programs wait for each other's.
import type { ProgramNode } from '../../model/records/program'
import type { RecordOf } from '../../model/sceneRecord'
import type { ZoneProposal } from '../../results/ProgramStudy'
import type { EditCommand } from '../EditHistory'
import type { EditTransaction } from '../EditTransaction'
import { allNodes, freshNodeId, nodeIds } from '../program/nodeTree'
import { makeRecord } from '../records/makeRecord'

export function addZones(proposals: readonly ZoneProposal[]): EditCommand {
  return (edit) => {
    const added = proposals.map((proposal) => addZone(edit, proposal))
    for (const program of new Set(proposals.flatMap(({ nodes }) => nodes.map((one) => one.program))))
      edit.update<RecordOf<'program'>>(program, (record) => ({
        ...record,
        body: inOrder(record.body, added),
      }))
  }
}

/** Answers the zone's id. */
function addZone(edit: EditTransaction, { robots, position, sizeM, nodes }: ZoneProposal): string {
  const id = edit.freshId(`zone-${robots.join('-')}`)
  makeRecord(edit, {
    type: 'zone',
    id,
    kind: 'exclusive',
    name: { nl: `Gedeelde ruimte ${robots.join(' – ')}`, en: `Shared space ${robots.join(' – ')}` },
    placement: { position: [...position] },
    sizeM: [...sizeM],
  })
  for (const program of new Set(nodes.map((one) => one.program))) {
    const passing = new Set(nodes.filter((one) => one.program === program).map(({ node }) => ownNode(node)))
    edit.update<RecordOf<'program'>>(program, (record) => ({
      ...record,
      body: guarded(passing.has('') ? withWayBack(record) : record.body, passing, id),
    }))
  }
  return id
}

/** Nodes inside called programs are named by their path: the call itself is what is guarded. */
function ownNode(node: string): string {
  const end = node.indexOf('/')
  return end < 0 ? node : node.slice(0, end)
}

/** The way back to the end pose belongs to no node, and what stands in the body is over before it: it becomes a node, so that a zone can guard it. */
function withWayBack({ body, endPose }: RecordOf<'program'>): ProgramNode[] {
  const id = freshNodeId(nodeIds(body), 'back')
  return [...body, { id, kind: 'move', to: { pose: endPose }, motion: 'joint' }]
}

/** Enter and leave stand in the program itself, round the whole blocks that pass the zone: a zone is never entered twice. */
function guarded(body: readonly ProgramNode[], passing: ReadonlySet<string>, zone: string): ProgramNode[] {
  const passes = (node: ProgramNode) => allNodes([node]).some((inner) => passing.has(inner.node.id))
  const first = body.findIndex(passes)
  // The way back to the end pose is the last node by now.
  const last = passing.has('') ? body.length - 1 : body.findLastIndex(passes)
  if (first < 0) return [...body]
  const ids = nodeIds(body)
  const enter: ProgramNode = { id: freshNodeId(ids, `enter-${zone}`), kind: 'enterZone', zone }
  const leave: ProgramNode = { id: freshNodeId(ids, `leave-${zone}`), kind: 'leaveZone', zone }
  return [...body.slice(0, first), enter, ...body.slice(first, last + 1), leave, ...body.slice(last + 1)]
}

/**
 * Claims of the body itself in rank: zones that were there first, as they stand, then the added ones as they were added. Where a later claim
 * ranks before one that is held by then, it is made earlier.
 */
function inOrder(body: readonly ProgramNode[], added: readonly string[]): ProgramNode[] {
  const ordered = [...body]
  let at = 0
  while (at < ordered.length) {
    const inner = lowerWithin(ordered, at, added)
    // What is made earlier may hold others in its turn: look at this place again.
    if (inner === undefined) at++
    else ordered.splice(at, 0, ...ordered.splice(inner, 1))
  }
  return ordered
}

/** The next claim of lower rank while the claim at `at` is held. */
function lowerWithin(body: readonly ProgramNode[], at: number, added: readonly string[]): number | undefined {
  const outer = rankOf(body[at]!, added)
  if (outer <= 0) return undefined
  const left = body.findIndex((node) => node.kind === 'leaveZone' && node.zone === added[outer - 1])
  const inner = body.findIndex((node, index) => {
    const rank = rankOf(node, added)
    return index > at && (left < 0 || index < left) && rank >= 0 && rank < outer
  })
  return inner < 0 ? undefined : inner
}

/** 0: a zone that was there; −1: no claim. */
function rankOf(node: ProgramNode, added: readonly string[]): number {
  return node.kind === 'enterZone' ? added.indexOf(node.zone) + 1 : -1
}
