// Mirrors a layout across a line on the floor: places and headings, points of fences, lists of slots. Robots and machines are
// turned, not built the other way round, so what has a side keeps it.
import type { Frame } from '../../math/frames'
import { worldFromRecord } from '../../model/resolvePlacement'
import type { SceneDocument } from '../../model/SceneDocument'
import type { RecordOf, SceneRecordUnion } from '../../model/sceneRecord'
import { boundsOfAll } from '../bounds/boundsOf'
import { centreOf } from '../bounds/OrientedBox'
import type { EditCommand } from '../EditHistory'
import { placeInWorld } from '../records/placeInWorld'
import { rootsOf } from '../records/rootsOf'
import { tidyLength } from '../records/tidyPose'

/** `axis` 0 swaps left and right (x), 1 front and back (y); about the middle of the records, or `atM`. */
export function mirrorRecords(ids: readonly string[], axis: 0 | 1, atM?: number): EditCommand {
  return (edit) => {
    const { document } = edit
    const bounds = boundsOfAll(document, ids)
    const middle = atM ?? (bounds && centreOf(bounds)[axis])
    if (middle === undefined) return
    for (const record of rootsOf(document, ids))
      if (record.locked !== true) edit.put(mirrored(document, record, axis, middle))
  }
}

function mirrored(
  document: SceneDocument,
  record: SceneRecordUnion,
  axis: 0 | 1,
  middle: number,
): SceneRecordUnion {
  const lined =
    record.type === 'equipment'
      ? withLineMirrored(record, axis, middle)
      : record.type === 'conveyor'
        ? withBendsMirrored(record)
        : record
  const world = worldFromRecord(document, record.id)
  return world === undefined
    ? lined
    : placeInWorld(document, lined, mirroredFrame(world, record, axis, middle))
}

function withLineMirrored(record: RecordOf<'equipment'>, axis: 0 | 1, middle: number): RecordOf<'equipment'> {
  if (record.lineM === undefined) return record
  const lineM = record.lineM.map((point): [number, number] => {
    const across = tidyLength(2 * middle - point[axis])
    return axis === 0 ? [across, point[1]] : [point[0], across]
  })
  return { ...record, lineM }
}

/** A belt keeps the way it runs, so its bends go to the other side. */
function withBendsMirrored(record: RecordOf<'conveyor'>): RecordOf<'conveyor'> {
  if (record.bends === undefined) return record
  const bends = record.bends.map((bend) => ({
    ...bend,
    side: bend.side === 'left' ? ('right' as const) : ('left' as const),
  }))
  return { ...record, bends }
}

/** What runs along its x axis keeps that; all others keep their front, which is −y. */
function mirroredFrame(world: Frame, record: SceneRecordUnion, axis: 0 | 1, middle: number): Frame {
  const keptColumn = ['conveyor', 'track', 'gantry', 'robot'].includes(record.type) ? 0 : 1
  const flipped = 1 - keptColumn
  const frame = world.slice()
  for (let column = 0; column < 3; column++) {
    const sign = column === flipped ? -1 : 1
    for (let row = 0; row < 3; row++)
      frame[row * 4 + column] = world[row * 4 + column]! * sign * (row === axis ? -1 : 1)
  }
  frame[axis * 4 + 3] = 2 * middle - world[axis * 4 + 3]!
  return frame
}
