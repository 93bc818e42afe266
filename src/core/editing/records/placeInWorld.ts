// Puts a record at a frame of the world, whatever it stands on. Riding robots and line records have no placement of their own.
import {
  type Frame,
  frameFromPose,
  identityFrame,
  invertFrame,
  multiplyFrames,
  poseFromFrame,
} from '../../math/frames'
import type { Placement } from '../../model/fields/geometryFields'
import { placementOf, worldFromNamedFrame } from '../../model/resolvePlacement'
import type { SceneDocument } from '../../model/SceneDocument'
import type { SceneRecordUnion } from '../../model/sceneRecord'
import { tidyPose } from './tidyPose'

/** Frame of what the record stands on; undefined when that is not there. */
export function worldFromParent(document: SceneDocument, record: SceneRecordUnion): Frame | undefined {
  const placement = placementOf(record)
  if (placement === undefined) return undefined
  if (placement.parent === undefined) return identityFrame()
  return worldFromNamedFrame(document, placement.parent, placement.frame)
}

/** The record with its own frame at `worldFromRecord`; unchanged when it cannot be placed. */
export function placeInWorld<R extends SceneRecordUnion>(
  document: SceneDocument,
  record: R,
  worldFromRecord: Frame,
): R {
  const parent = worldFromParent(document, record)
  if (parent === undefined) return record
  return withPlacement(record, tidyPose(poseFromFrame(multiplyFrames(invertFrame(parent), worldFromRecord))))
}

/** Changes part of the placement; what is not named stays. */
function withPlacement<R extends SceneRecordUnion>(record: R, change: Partial<Placement>): R {
  const before = placementOf(record) ?? { position: [0, 0, 0], quaternion: [0, 0, 0, 1] }
  const placement = { ...before, ...change } as Placement
  if (isSamePose(before, placement)) {
    placement.position = before.position
    placement.quaternion = before.quaternion
  }
  return { ...record, placement }
}

/** Without a parent, at the same place in the world. */
export function standingFree<R extends SceneRecordUnion>(record: R, worldFromRecord: Frame): R {
  const { parent: _parent, frame: _frame, ...rest } = placementOf(record) ?? { position: [0, 0, 0] }
  return { ...record, placement: { ...rest, ...tidyPose(poseFromFrame(worldFromRecord)) } }
}

/** A pose that differs by rounding only is the same: nobody moved it. */
function isSamePose(a: Placement, b: Placement): boolean {
  const near = (x: number, y: number) => Math.abs(x - y) < 2e-9
  if (!a.position.every((value, axis) => near(value, b.position[axis]!))) return false
  const frameA = frameFromPose(a)
  const frameB = frameFromPose(b)
  return frameA.every((value, index) => index % 4 === 3 || near(value, frameB[index]!))
}
