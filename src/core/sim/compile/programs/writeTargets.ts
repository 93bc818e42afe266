// Targets of a program as stops: where "of" points, which slot, which pose. Does not check whether a robot reaches them.
import { type Frame, frameFromPose, type Quat, type Vec3 } from '../../../math/frames'
import type { Time } from '../../../model/fields/time'
import type { Target } from '../../../model/records/program'
import type { DrawnTime } from '../../flow/DrawnTime'
import type { Anchor } from '../../programs/ProgramCode'
import type { CodeWriter, ToolPlace } from './CodeWriter'
import type { ProgramFaults } from './ProgramFaults'
import type { ProgramLookup } from './ProgramLookup'

/** What all writers of one program share. */
export interface ProgramScope {
  readonly programId: string
  readonly lookup: ProgramLookup
  readonly faults: ProgramFaults
  readonly writer: CodeWriter
  /** Ids of the robots that run it, in the order of the record. */
  readonly robotIds: readonly string[]
  /** Units of the positioners it uses. */
  readonly positioners: readonly number[]
}

/** A time of the node being written, with a stream of its own. */
export function drawnTime(scope: ProgramScope, time: Time, field: string): DrawnTime {
  const { node } = scope.writer
  return scope.lookup.drawn(time, scope.programId, `${node}/${field}`, `body[${node}].${field}`)
}

/** The stop of a target; undefined (and a fault) when it points to nothing. */
export function writeTarget(scope: ProgramScope, target: Target): number | undefined {
  if (isPose(target)) return writePose(scope, target.pose)
  const place = toolPlace(scope, target)
  return place === undefined ? undefined : scope.writer.toolStop(place)
}

export function isPose(target: Target): target is Target & { pose: string } {
  return 'pose' in target && typeof target.pose === 'string'
}

/** Joints of the named pose of every robot, one after another. */
export function writePose(scope: ProgramScope, pose: string): number | undefined {
  const joints: number[] = []
  for (const robotId of scope.robotIds) {
    const values = scope.lookup.robotPose(robotId, pose)
    const axes = scope.lookup.robotAxes(robotId)
    if (values?.length === axes) joints.push(...values)
    else {
      reportPose(scope, robotId, pose, values, axes)
      return undefined
    }
  }
  return scope.writer.poseStop(Float64Array.from(joints))
}

export function toolPlace(scope: ProgramScope, target: Target): ToolPlace | undefined {
  if (isPose(target) || !('of' in target)) {
    scope.faults.error(
      scope.writer.node,
      'program.poseNotAllowed',
      'A pick or place needs a target that lies somewhere; a named pose does not.',
      'Give the target `of`: task.from, task.to, station or a record id.',
    )
    return undefined
  }
  const anchor = anchorOf(scope, target.of as string, target.slot as number | undefined)
  const quaternion = (target.quaternion ?? [0, 0, 0, 1]) as Quat
  return anchor && { anchor, offset: frameFromPose({ position: target.position as Vec3, quaternion }) }
}

export function anchorOf(scope: ProgramScope, of: string, slot: number | undefined): Anchor | undefined {
  if (of === 'task.from') return { kind: 'from' }
  if (of === 'task.to') return { kind: 'to' }
  if (of === 'station') return { kind: 'station' }
  const place = scope.lookup.place(of)
  if (place !== undefined) return placeAnchor(scope, of, place, slot ?? 0)
  const worldFrom: Frame | undefined = scope.lookup.worldFromRecord(of)
  const positioner = scope.lookup.plateOf(of)
  if (worldFrom !== undefined)
    return { kind: 'fixed', worldFrom, ...(positioner !== undefined && { positioner }) }
  scope.faults.error(
    scope.writer.node,
    'program.unknownTarget',
    `The target is relative to "${of}", which is nothing that stands anywhere.`,
    'Use task.from, task.to, station or the id of a record with a placement.',
    { of },
  )
  return undefined
}

function placeAnchor(
  scope: ProgramScope,
  of: string,
  place: { readonly entity: number; readonly slots: number },
  slot: number,
): Anchor | undefined {
  if (slot < place.slots) return { kind: 'place', place: place.entity, slot }
  scope.faults.error(
    scope.writer.node,
    'program.unknownSlot',
    `Slot ${slot} of "${of}" does not exist: it has ${place.slots}.`,
    'Slots are counted from 0.',
    { of, slot, slots: place.slots },
  )
  return undefined
}

function reportPose(
  scope: ProgramScope,
  robot: string,
  pose: string,
  values: readonly number[] | undefined,
  axes: number,
): void {
  const message =
    values === undefined
      ? `Robot "${robot}" has no pose "${pose}".`
      : `Pose "${pose}" of robot "${robot}" has ${values.length} values; it has ${axes} axes.`
  const hint = 'Poses list the carrier axes (m) first, then the joints of the arm (rad).'
  scope.faults.error(scope.writer.node, 'program.pose', message, hint, { robot, pose, axes })
}
