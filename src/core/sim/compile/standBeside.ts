// Where somebody stands who works at or loads a place: in front of it, on its −y side. Geometry of the document only.
import type { SceneRecordUnion } from '../../model/sceneRecord'

/** In the record's own frame; `offM` is the room kept from its edge. */
export function pointBeside(record: SceneRecordUnion, offM: number): [number, number] {
  const [x] = middleOf(record)
  if (record.type === 'conveyor') return [x, -record.widthM / 2 - offM]
  if (record.type === 'station' || record.type === 'buffer') return [x, -record.sizeM[1] / 2 - offM]
  return [x, -2 * offM]
}

/** Middle of the record on the floor, in its own frame. */
export function middleOf(record: SceneRecordUnion): [number, number] {
  return record.type === 'conveyor' ? [record.lengthM / 2, 0] : [0, 0]
}
