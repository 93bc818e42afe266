// Which resources have a row in the timeline and in which order: robots, machines, belts, people. Pure.

import type { SceneDocument } from '../../../core/model/SceneDocument'
import type { RecordType, SceneRecordUnion } from '../../../core/model/sceneRecord'
import type { FrameTopology } from '../../../core/results/frameLayout'
import type { Language } from '../../text/Language'
import { recordName } from '../../text/localText'

export interface GanttRow {
  readonly id: string
  readonly entity: number
  readonly name: string
  readonly type: RecordType
}

/** Sources, sinks and buffers only hold parts: they have no state worth a row. */
const ROW_TYPES: readonly RecordType[] = ['robot', 'positioner', 'station', 'conveyor', 'operator', 'vehicle']

export function ganttRows(topology: FrameTopology, document: SceneDocument, language: Language): GanttRow[] {
  const rows = topology.entities.flatMap((id, entity) => {
    const record: SceneRecordUnion | undefined = document.records[id]
    if (record === undefined || !ROW_TYPES.includes(record.type)) return []
    return [{ id, entity, name: recordName(record, language), type: record.type }]
  })
  return rows.sort(
    (a, b) =>
      ROW_TYPES.indexOf(a.type) - ROW_TYPES.indexOf(b.type) ||
      a.name.localeCompare(b.name, language, { numeric: true }),
  )
}
