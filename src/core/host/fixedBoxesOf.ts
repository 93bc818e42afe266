// What dropped parts can fall on: the floor and the boxes of tables, machines and racks, in the world frame. Coarse on purpose:
// it is for the picture.
import { type Frame, identityFrame, multiplyFrames, poseFromFrame } from '../math/frames'
import { worldFromRecord } from '../model/resolvePlacement'
import { recordsOfType, type SceneDocument } from '../model/SceneDocument'
import type { FixedBox } from '../sim/physics/PhysicsWorld'

const FLOOR_HALF_M = 60
const FRICTION = 0.5

export function fixedBoxesOf(document: SceneDocument): FixedBox[] {
  const floor: FixedBox = {
    halfSizeM: [FLOOR_HALF_M, FLOOR_HALF_M, 0.5],
    pose: { position: [0, 0, -0.5], quaternion: [0, 0, 0, 1] },
    friction: FRICTION,
  }
  const boxes = [...recordsOfType(document, 'station'), ...recordsOfType(document, 'buffer')].flatMap(
    (record) => {
      const frame = worldFromRecord(document, record.id)
      return frame === undefined ? [] : [standingBox(frame, record.sizeM)]
    },
  )
  return [floor, ...boxes]
}

/** A box that stands on the floor point of its placement. */
function standingBox(worldFromRecord: Frame, sizeM: readonly [number, number, number]): FixedBox {
  const raised = identityFrame()
  raised[11] = sizeM[2] / 2
  return {
    halfSizeM: [sizeM[0] / 2, sizeM[1] / 2, sizeM[2] / 2],
    pose: poseFromFrame(multiplyFrames(worldFromRecord, raised)),
    friction: FRICTION,
  }
}
