// World frames of placed records, of their named frames and slots. Pure geometry of the document as written: nothing moves here.
//
// Conventions, shared by compiling, drawing and editing:
// · World: the hall's south-west floor corner, x east, y north, z up, metres. No parent means placed in the world.
// · Buffer, station, equipment, zone: the placement is the FLOOR centre of the footprint; sizeM = footprint x, y and height z.
//   For buffers and stations z is the height of the working surface; frame `top` is its centre and the default slot origin.
// · Conveyor: the placement is the floor point under the start of the belt, the belt sets off along +x at heightM; frames `start`
//   and `end` are on the belt, as is `halt:ID` for each of its halts; x is the way parts go.
// · Track: the placement is the floor point under carriage coordinate 0, travel along +x; frame `carriage` (coordinate 0) is on
//   top of the carriage. Gantry: coordinates x, y, z of the mount are along the placement's axes, z measured from heightM, ≤ 0
//   downwards; frame `carriage` is at coordinates 0, 0, 0.
// · Positioner: the placement is the floor point under its turning axis (between two stocks: under the middle). Frame `plate` is the
//   plate with all axes at 0; what stands in it turns along when a program turns the positioner.
// · Robot: the placement is the floor point (or the point of the parent's frame) under the base; the base is pedestalM above it.
//   A riding robot's base is its mount in the carriage frame, no pedestal added.
// · `slot:N` is slot N of a place.
import {
  type Frame,
  frameFromPose,
  identityFrame,
  multiplyFrames,
  type Pose,
  type Vec3,
} from '../math/frames'
import { alongBelt } from './beltPath'
import type { Placement } from './fields/geometryFields'
import { restingPlate } from './restingPlate'
import { findRecord, type SceneDocument } from './SceneDocument'
import type { RecordOf, SceneRecordUnion } from './sceneRecord'
import { isPlace, slotPoses } from './slotPoses'

/** Deeper nesting of parents is taken for a mistake; it also ends a cycle of parents. */
export const MOST_PARENTS = 32

/** The placement field of a record, where its type has one. */
export function placementOf(record: SceneRecordUnion): Placement | undefined {
  return 'placement' in record ? (record.placement as Placement | undefined) : undefined
}

/**
 * Frame of a record in the world; undefined when it has no placement, or a parent is missing, unplaced or its own ancestor
 * (validation names those). A riding robot has no placement: see worldFromRobotBase.
 */
export function worldFromRecord(document: SceneDocument, id: string): Frame | undefined {
  return climb(document, id, MOST_PARENTS)
}

/** A named frame of a record in the world; the record's own frame when no name is given. */
export function worldFromNamedFrame(document: SceneDocument, id: string, name?: string): Frame | undefined {
  return climbToFrame(document, id, name, MOST_PARENTS)
}

function climb(document: SceneDocument, id: string, parentsLeft: number): Frame | undefined {
  const record = findRecord(document, id)
  const placement = record && placementOf(record)
  if (!placement) return undefined
  const local = frameFromPose(placement)
  if (placement.parent === undefined) return local
  if (parentsLeft === 0) return undefined
  const parent = climbToFrame(document, placement.parent, placement.frame, parentsLeft - 1)
  return parent && multiplyFrames(parent, local)
}

function climbToFrame(
  document: SceneDocument,
  id: string,
  name: string | undefined,
  parentsLeft: number,
): Frame | undefined {
  const record = findRecord(document, id)
  if (record?.type === 'hall') return name === undefined ? identityFrame() : undefined
  const world = climb(document, id, parentsLeft)
  if (!world || !record || name === undefined) return world
  const pose = localPose(record, name)
  return pose && multiplyFrames(world, frameFromPose(pose))
}

/** A named frame in the record's own frame; undefined when the record has no such frame. */
export function localPose(record: SceneRecordUnion, name: string): Pose | undefined {
  const slot = /^slot:(\d+)$/.exec(name)
  if (slot) return isPlace(record) ? slotPoses(record)[Number(slot[1])] : undefined
  switch (record.type) {
    case 'buffer':
    case 'station':
      return name === 'top' ? above(record.sizeM[2]) : undefined
    case 'equipment':
      return name === 'top' ? above(record.sizeM?.[2] ?? record.heightM ?? 0) : undefined
    case 'conveyor':
      if (name === 'start') return alongBelt(record, 0)
      return name === 'end' ? alongBelt(record, record.lengthM) : haltPose(record, name)
    case 'track':
    case 'gantry':
      return name === 'carriage' ? carriagePose(record, []) : undefined
    case 'positioner':
      return name === 'plate' ? restingPlate(record) : undefined
    case 'robot':
      return name === 'base' ? above(record.pedestalM) : undefined
    default:
      return undefined
  }
}

function haltPose(belt: RecordOf<'conveyor'>, name: string): Pose | undefined {
  const halt = belt.halts?.find(({ id }) => name === `halt:${id}`)
  return halt && alongBelt(belt, halt.atM)
}

const above = (heightM: number): Pose => ({ position: [0, 0, heightM], quaternion: [0, 0, 0, 1] })

/** Slots of a place in the world, at least one for a placed place; empty when it is not placed. */
export function slotFrames(document: SceneDocument, id: string, partHeightM = 0): Frame[] {
  const record = findRecord(document, id)
  const world = worldFromRecord(document, id)
  if (!world || !isPlace(record)) return []
  return slotPoses(record, partHeightM).map((pose) => multiplyFrames(world, frameFromPose(pose)))
}

/** Number of prismatic axes a carrier adds in front of the arm's joints. */
export function carrierAxisCount(carrier: SceneRecordUnion | undefined): number {
  if (carrier?.type === 'track') return 1
  return carrier?.type === 'gantry' ? 3 : 0
}

/** The carriage's mount in the carrier's own frame at these coordinates (m); missing ones count as 0. */
function carriagePose(carrier: RecordOf<'track'> | RecordOf<'gantry'>, axesM: readonly number[]): Pose {
  const [x = 0, y = 0, z = 0] = axesM
  const position: Vec3 =
    carrier.type === 'track' ? [x, 0, carrier.carriageHeightM] : [x, y, carrier.heightM + z]
  return { position, quaternion: [0, 0, 0, 1] }
}

/** The robot's base in the world with its carrier at these coordinates (ignored for a robot that stands still). */
export function worldFromRobotBase(
  document: SceneDocument,
  id: string,
  carrierM: readonly number[] = [],
): Frame | undefined {
  const robot = findRecord(document, id)
  if (robot?.type !== 'robot') return undefined
  if (!robot.carrier) return worldFromNamedFrame(document, id, 'base')
  const carrier = findRecord(document, robot.carrier.id)
  const world = worldFromRecord(document, robot.carrier.id)
  if (!world || (carrier?.type !== 'track' && carrier?.type !== 'gantry')) return undefined
  const carriage = multiplyFrames(world, frameFromPose(carriagePose(carrier, carrierM)))
  return robot.carrier.mount ? multiplyFrames(carriage, frameFromPose(robot.carrier.mount)) : carriage
}
