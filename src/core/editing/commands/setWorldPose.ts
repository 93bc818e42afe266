// Puts one record at a pose of the world, whatever it stands on.
import { frameFromPose, invertFrame, multiplyFrames, type Pose } from '../../math/frames'
import { worldFromRecord } from '../../model/resolvePlacement'
import type { EditCommand } from '../EditHistory'
import { transformRecords } from '../records/transformRecords'

export function setWorldPose(id: string, pose: Pose): EditCommand {
  return (edit) =>
    transformRecords(edit, [id], (_, document) => {
      const world = worldFromRecord(document, id)
      const wanted = frameFromPose(pose)
      return world === undefined ? wanted : multiplyFrames(wanted, invertFrame(world))
    })
}
