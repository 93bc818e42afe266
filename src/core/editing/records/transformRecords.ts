// Moves and turns records through the world: placements, the points of fences, the carriage of a rider, cameras. What stands on
// them follows by itself. Locked records stay.
import { type Frame, identityFrame, multiplyFrames, type Vec3 } from '../../math/frames'
import { rotateBack, transformPoint } from '../../math/rotations'
import { worldFromRecord } from '../../model/resolvePlacement'
import { findRecord, type SceneDocument } from '../../model/SceneDocument'
import type { RecordOf, SceneRecordUnion } from '../../model/sceneRecord'
import type { EditTransaction } from '../EditTransaction'
import { placeInWorld } from './placeInWorld'
import { rootsOf } from './rootsOf'
import { tidyLength, tidyPoint } from './tidyPose'

/** `transformOf` says by which frame of the world (after ∘ before⁻¹) each record moves. */
export function transformRecords(
  edit: EditTransaction,
  ids: readonly string[],
  transformOf: (record: SceneRecordUnion, document: SceneDocument) => Frame,
): void {
  const { document } = edit
  for (const record of rootsOf(document, ids))
    if (record.locked !== true) edit.put(transformed(document, record, transformOf(record, document)))
}

export function translation([x, y, z]: Vec3): Frame {
  const frame = identityFrame()
  frame[3] = x
  frame[7] = y
  frame[11] = z
  return frame
}

/** The frame that turns by `rotation` about a point that stays. */
export function aboutPoint(rotation: Frame, pivotM: Vec3): Frame {
  const [x, y, z] = pivotM
  return multiplyFrames(multiplyFrames(translation(pivotM), rotation), translation([-x, -y, -z]))
}

function transformed(document: SceneDocument, record: SceneRecordUnion, transform: Frame): SceneRecordUnion {
  if (record.type === 'view')
    return {
      ...record,
      position: tidyPoint(transformPoint(transform, record.position)),
      target: tidyPoint(transformPoint(transform, record.target)),
    }
  if (record.type === 'robot' && record.carrier !== undefined) return slid(document, record, transform)
  const moved = record.type === 'equipment' ? withLineMoved(record, transform) : record
  const world = worldFromRecord(document, record.id)
  return world === undefined ? moved : placeInWorld(document, moved, multiplyFrames(transform, world))
}

function withLineMoved(record: RecordOf<'equipment'>, transform: Frame): RecordOf<'equipment'> {
  if (record.lineM === undefined) return record
  const lineM = record.lineM.map(([x, y]): [number, number] => {
    const [movedX, movedY] = transformPoint(transform, [x, y, 0])
    return [tidyLength(movedX), tidyLength(movedY)]
  })
  return { ...record, lineM }
}

/** A rider cannot leave its rail: its rest position slides along the axes of the carrier, inside its range. */
function slid(document: SceneDocument, robot: RecordOf<'robot'>, transform: Frame): RecordOf<'robot'> {
  const carrier = robot.carrier === undefined ? undefined : findRecord(document, robot.carrier.id)
  const world = carrier && worldFromRecord(document, carrier.id)
  const { home } = robot.poses
  if (world === undefined || home === undefined) return robot
  const ranges = rangesOf(carrier, robot.carrier?.strokeM)
  const origin: Vec3 = [world[3]!, world[7]!, world[11]!]
  const [x, y, z] = transformPoint(transform, origin)
  const delta = rotateBack(world, [x - origin[0], y - origin[1], z - origin[2]])
  const moved = home.map((value, axis) => {
    const range = ranges[axis]
    return range === undefined
      ? value
      : tidyLength(Math.min(range[1], Math.max(range[0], value + delta[axis]!)))
  })
  return { ...robot, poses: { ...robot.poses, home: moved } }
}

function rangesOf(
  carrier: SceneRecordUnion | undefined,
  stroke: readonly [number, number] | undefined,
): readonly (readonly [number, number])[] {
  if (carrier?.type === 'track') return [stroke ?? [0, carrier.lengthM]]
  return carrier?.type === 'gantry' ? [stroke ?? carrier.xM, carrier.yM, carrier.zM] : []
}
