// Makes one record stand or ride on another, or stand free: a robot on a pedestal, table, track or gantry, a pallet on a table.
import { type Frame, frameFromPose, invertFrame, multiplyFrames, poseFromFrame } from '../../math/frames'
import {
  localPose,
  worldFromNamedFrame,
  worldFromRecord,
  worldFromRobotBase,
} from '../../model/resolvePlacement'
import { findRecord, type SceneDocument } from '../../model/SceneDocument'
import type { RecordOf, SceneRecordUnion } from '../../model/sceneRecord'
import type { EditCommand } from '../EditHistory'
import { standingFree } from '../records/placeInWorld'
import { putDownRider } from '../records/putDownRider'
import { rideOn } from '../records/rideOn'
import { withFollowers } from '../records/rootsOf'
import { tidyPose } from '../records/tidyPose'

export interface AttachOptions {
  /** Named frame of the parent; default `top` where it has one, else its origin. */
  readonly frame?: string
  /** Onto the frame itself, instead of staying where it is in the world. */
  readonly snap?: boolean
}

/** `onto` undefined: free on the floor. Nothing happens when the parent stands on the record itself. */
export function attachRecord(id: string, onto: string | undefined, options: AttachOptions = {}): EditCommand {
  return (edit) => {
    const { document } = edit
    const record = findRecord(document, id)
    const parent = onto === undefined ? undefined : findRecord(document, onto)
    if (record === undefined || record.locked === true) return
    if (parent !== undefined && withFollowers(document, [id]).includes(parent.id)) return
    edit.put(parent === undefined ? freed(document, record) : attached(document, record, parent, options))
  }
}

function freed(document: SceneDocument, record: SceneRecordUnion): SceneRecordUnion {
  if (record.type === 'robot' && record.carrier !== undefined) return putDownRider(document, record)
  const world = worldFromRecord(document, record.id)
  return world === undefined ? record : standingFree(record, world)
}

function attached(
  document: SceneDocument,
  record: SceneRecordUnion,
  parent: SceneRecordUnion,
  options: AttachOptions,
): SceneRecordUnion {
  const carries = parent.type === 'track' || parent.type === 'gantry'
  if (record.type === 'robot' && carries) return rideOn(document, record, parent, options.snap === true)
  const frame = options.frame ?? ['top', 'plate'].find((name) => localPose(parent, name) !== undefined)
  const onFrame = worldFromNamedFrame(document, parent.id, frame)
  if (onFrame === undefined) return record
  const standing = record.type === 'robot' ? onFoot(document, record, options.snap === true) : record
  const world = worldOf(document, record) ?? onFrame
  const local = options.snap === true ? frameFromPose(UPRIGHT) : multiplyFrames(invertFrame(onFrame), world)
  const named = frame === undefined ? {} : { frame }
  return {
    ...standing,
    placement: { parent: parent.id, ...named, ...tidyPose(poseFromFrame(local)) },
  } as SceneRecordUnion
}

const UPRIGHT = { position: [0, 0, 0], quaternion: [0, 0, 0, 1] } as const

/** A rider stands where its base is; its own frame is the foot. */
function worldOf(document: SceneDocument, record: SceneRecordUnion): Frame | undefined {
  if (record.type !== 'robot' || record.carrier === undefined) return worldFromRecord(document, record.id)
  return worldFromRobotBase(document, record.id, record.poses.home ?? [])
}

/** What it is put on takes the place of its own pedestal. */
function onFoot(document: SceneDocument, robot: RecordOf<'robot'>, snap: boolean): RecordOf<'robot'> {
  const standing = robot.carrier === undefined ? robot : { ...putDownRider(document, robot), pedestalM: 0 }
  return snap ? { ...standing, pedestalM: 0 } : standing
}
