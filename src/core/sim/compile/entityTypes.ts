// Which records have a presence in a run, and the order in which they get their entity index: by id, over all these types.
import type { SceneDocument } from '../../model/SceneDocument'
import type { RecordType } from '../../model/sceneRecord'

const ENTITY_TYPES: ReadonlySet<RecordType> = new Set([
  'source',
  'sink',
  'buffer',
  'conveyor',
  'station',
  'robot',
  'positioner',
  'operator',
  'vehicle',
  'zone',
])

/** Record ids; the position is the entity index. */
export function entityIds(document: SceneDocument): string[] {
  return Object.values(document.records)
    .filter((record) => ENTITY_TYPES.has(record.type))
    .map((record) => record.id)
    .sort((a, b) => (a < b ? -1 : 1))
}
