// A robot that leaves its track or gantry: it stands where its carriage was at rest, and its poses are those of the arm alone.
import { identityFrame, poseFromFrame } from '../../math/frames'
import { carrierAxisCount, worldFromRobotBase } from '../../model/resolvePlacement'
import { findRecord, type SceneDocument } from '../../model/SceneDocument'
import type { RecordOf } from '../../model/sceneRecord'
import { tidyPose } from './tidyPose'

export function putDownRider(document: SceneDocument, robot: RecordOf<'robot'>): RecordOf<'robot'> {
  const { carrier, ...rest } = robot
  if (carrier === undefined) return robot
  const axes = carrierAxisCount(findRecord(document, carrier.id))
  const base = worldFromRobotBase(document, robot.id, robot.poses.home ?? []) ?? identityFrame()
  const { position, quaternion } = tidyPose(poseFromFrame(base))
  const poses = Object.fromEntries(
    Object.entries(robot.poses).map(([name, values]) => [name, values.slice(axes)]),
  )
  // What carried it becomes a pedestal, so that the arm keeps its height and the robot its foot on the floor.
  const pedestalM = Math.max(0, position[2])
  return {
    ...rest,
    placement: { position: [position[0], position[1], position[2] - pedestalM], quaternion },
    pedestalM,
    poses,
  }
}
