// What is copied together with some records: what stands on them, their tools, the programs of their robots, their failures,
// costs. Routes and products stay single: a copy of a machine does the work it is given.
import { findRecord, type SceneDocument } from '../../model/SceneDocument'
import type { SceneRecordUnion } from '../../model/sceneRecord'
import { withFollowers } from './rootsOf'

/** The scene record is never copied: a document has one. */
export function copySetOf(document: SceneDocument, ids: readonly string[]): SceneRecordUnion[] {
  const chosen = new Set(withFollowers(document, ids))
  for (const record of Object.values(document.records)) if (belongsTo(record, chosen)) chosen.add(record.id)
  for (const id of [...chosen]) {
    const record = findRecord(document, id)
    if (record?.type === 'robot' && record.tool !== undefined) chosen.add(record.tool)
  }
  return [...chosen].flatMap((id) => {
    const record = findRecord(document, id)
    return record === undefined || record.type === 'scene' ? [] : [record]
  })
}

function belongsTo(record: SceneRecordUnion, chosen: ReadonlySet<string>): boolean {
  switch (record.type) {
    case 'program':
      return record.robots.every(({ robot }) => chosen.has(robot))
    case 'failure':
      return record.of.every((id) => chosen.has(id))
    case 'cost':
      return record.of !== undefined && chosen.has(record.of)
    default:
      return false
  }
}
