// The tree of a cell: groups by kind, robots under what they ride on, tools under their robot. Pure; draws nothing.

import type { SceneDocument } from '../../../core/model/SceneDocument'
import type { RecordType, SceneRecordUnion } from '../../../core/model/sceneRecord'
import type { Language } from '../../text/Language'
import { recordName } from '../../text/localText'

export type OutlineGroup =
  | 'robots'
  | 'stations'
  | 'transport'
  | 'flow'
  | 'people'
  | 'tools'
  | 'products'
  | 'programs'
  | 'time'
  | 'surroundings'
  | 'other'

/** In the order of the screen. */
const GROUPS: Readonly<Record<OutlineGroup, readonly RecordType[]>> = {
  robots: ['track', 'gantry', 'positioner', 'robot'],
  stations: ['station'],
  transport: ['conveyor', 'buffer', 'vehicle', 'aisle'],
  flow: ['source', 'sink'],
  people: ['operator'],
  tools: ['tool'],
  products: ['product'],
  programs: ['route', 'program'],
  time: ['calendar', 'failure'],
  surroundings: ['hall', 'equipment', 'zone'],
  other: ['robotModel', 'asset', 'view', 'story', 'cost', 'signal', 'distribution'],
}

/** What most people come for is open from the start. */
export const OPEN_GROUPS: readonly OutlineGroup[] = ['robots', 'stations', 'transport', 'flow', 'people']

export interface OutlineNode {
  /** Group name or record id. */
  readonly key: string
  readonly group: OutlineGroup | undefined
  readonly record: SceneRecordUnion | undefined
  readonly label: string
  readonly children: readonly OutlineNode[]
}

export function buildOutline(document: SceneDocument, language: Language): OutlineNode[] {
  const records = Object.values(document.records)
  const parents = nestedUnder(records)
  const nodesOf = (chosen: readonly SceneRecordUnion[]): OutlineNode[] =>
    chosen
      .map((record) => nodeOf(record))
      .sort((a, b) => a.label.localeCompare(b.label, language, { numeric: true }))
  const nodeOf = (record: SceneRecordUnion): OutlineNode => ({
    key: record.id,
    group: undefined,
    record,
    label: recordName(record, language),
    children: nodesOf(records.filter((child) => parents.get(child.id) === record.id)),
  })
  return (Object.keys(GROUPS) as OutlineGroup[]).flatMap((group) => {
    const members = records.filter(({ type, id }) => GROUPS[group].includes(type) && !parents.has(id))
    return members.length === 0 ? [] : [groupNode(group, nodesOf(members))]
  })
}

function groupNode(group: OutlineGroup, children: OutlineNode[]): OutlineNode {
  return { key: `group ${group}`, group, record: undefined, label: group, children }
}

/** A robot under its carrier and a tool under the one robot that has it, by child id; only when the parent exists. */
function nestedUnder(records: readonly SceneRecordUnion[]): Map<string, string> {
  const known = new Set(records.map(({ id }) => id))
  const parents = new Map<string, string>()
  const robots = records.filter((record) => record.type === 'robot')
  for (const { id, carrier, tool } of robots) {
    if (carrier && known.has(carrier.id)) parents.set(id, carrier.id)
    // A tool record that several robots share stands in the list of tools.
    const alone = robots.filter((robot) => robot.tool === tool).length === 1
    if (tool !== undefined && alone && known.has(tool)) parents.set(tool, id)
  }
  return parents
}
