// Puts a robot on a track or gantry: its poses get the carrier's coordinates in front, at rest as near as it can to where it stood.
import { type Frame, invertFrame, multiplyFrames, poseFromFrame } from '../../math/frames'
import { carrierAxisCount, worldFromRecord, worldFromRobotBase } from '../../model/resolvePlacement'
import { findRecord, type SceneDocument } from '../../model/SceneDocument'
import type { RecordOf } from '../../model/sceneRecord'
import { tidyLength, tidyPose } from './tidyPose'

type Carrier = RecordOf<'track'> | RecordOf<'gantry'>

export function rideOn(
  document: SceneDocument,
  robot: RecordOf<'robot'>,
  carrier: Carrier,
  snap: boolean,
): RecordOf<'robot'> {
  const world = worldFromRecord(document, carrier.id)
  const base = worldFromRobotBase(document, robot.id, robot.poses.home ?? [])
  const at = world && base && multiplyFrames(invertFrame(world), base)
  const coordinates = restOn(carrier, at)
  const had = robot.carrier === undefined ? 0 : carrierAxisCount(findRecord(document, robot.carrier.id))
  const poses = Object.fromEntries(
    Object.entries(robot.poses).map(([name, values]) => [name, [...coordinates, ...values.slice(had)]]),
  )
  const { placement: _placement, carrier: _carrier, ...rest } = robot
  const mount = snap || at === undefined ? undefined : turnOf(at)
  return {
    ...rest,
    carrier: { id: carrier.id, ...(mount === undefined ? {} : { mount }) },
    pedestalM: 0,
    poses,
  }
}

/** Inside the ranges, nearest to where the base is in the carrier's frame; the middle when it is nowhere. */
function restOn(carrier: Carrier, at: Frame | undefined): number[] {
  const ranges =
    carrier.type === 'track' ? [[0, carrier.lengthM] as const] : [carrier.xM, carrier.yM, carrier.zM]
  const raised = carrier.type === 'gantry' ? carrier.heightM : 0
  return ranges.map(([low, high], axis) => {
    const wanted = at === undefined ? (low + high) / 2 : at[axis * 4 + 3]! - (axis === 2 ? raised : 0)
    return tidyLength(Math.min(high, Math.max(low, wanted)))
  })
}

/** Its heading on the carriage stays as it was; its place is the middle of the carriage. */
function turnOf(at: Frame): {
  position: [number, number, number]
  quaternion: [number, number, number, number]
} {
  return { position: [0, 0, 0], quaternion: tidyPose(poseFromFrame(at)).quaternion }
}
