// Puts proposed interference zones into the cell: a zone record each, entered before the first and left after the last node of every program
// that passes it. One step together.
import type { ProgramNode } from '../../model/records/program'
import type { RecordOf } from '../../model/sceneRecord'
import type { ZoneProposal } from '../../results/ProgramStudy'
import type { EditCommand } from '../EditHistory'
import type { EditTransaction } from '../EditTransaction'
import { allNodes, freshNodeId, nodeIds } from '../program/nodeTree'
import { makeRecord } from '../records/makeRecord'

export function addZones(proposals: readonly ZoneProposal[]): EditCommand {
  return (edit) => {
    for (const proposal of proposals) addZone(edit, proposal)
  }
}

function addZone(edit: EditTransaction, { robots, position, sizeM, nodes }: ZoneProposal): void {
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
      body: guarded(record.body, passing, id),
    }))
  }
}

/** Nodes inside called programs are named by their path: the call itself is what is guarded. */
function ownNode(node: string): string {
  const end = node.indexOf('/')
  return end < 0 ? node : node.slice(0, end)
}

/** Enter and leave stand in the program itself, round the whole blocks that pass the zone: a zone is never entered twice. */
function guarded(body: readonly ProgramNode[], passing: ReadonlySet<string>, zone: string): ProgramNode[] {
  const passes = (node: ProgramNode) => allNodes([node]).some((inner) => passing.has(inner.node.id))
  const first = body.findIndex(passes)
  // The way back to the end pose belongs to no node.
  const last = passing.has('') ? body.length - 1 : body.findLastIndex(passes)
  if (first < 0) return [...body]
  const ids = nodeIds(body)
  const enter: ProgramNode = { id: freshNodeId(ids, `enter-${zone}`), kind: 'enterZone', zone }
  const leave: ProgramNode = { id: freshNodeId(ids, `leave-${zone}`), kind: 'leaveZone', zone }
  return [...body.slice(0, first), enter, ...body.slice(first, last + 1), leave, ...body.slice(last + 1)]
}
