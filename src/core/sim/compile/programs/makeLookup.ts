// Answers what translating programs asks of the document, from the compile context.
import { worldFromNamedFrame } from '../../../model/resolvePlacement'
import { findRecordOfType } from '../../../model/SceneDocument'
import type { RobotUnit } from '../../programs/RobotUnit'
import type { CompileContext } from '../CompileContext'
import type { ProgramLookup } from './ProgramLookup'
import { plateOf, usedPositioners } from './usedPositioners'

export function makeLookup(
  context: CompileContext,
  units: readonly RobotUnit[],
  zoneIds: readonly string[],
): ProgramLookup {
  const { document } = context
  const numberOf = (list: readonly { readonly id: string }[], id: string) =>
    found(list.findIndex((one) => one.id === id))
  return {
    program: (id) => findRecordOfType(document, 'program', id),
    robotNumber: (id) => found(units.findIndex((unit) => !unit.isPositioner && unit.id === id)),
    robotPose: (id, pose) => {
      const poses = findRecordOfType(document, 'robot', id)?.poses
      return poses !== undefined && Object.hasOwn(poses, pose) ? poses[pose] : undefined
    },
    robotAxes: (id) => units.find((unit) => unit.id === id)?.system.dof ?? 0,
    place: (id) => {
      const entity = context.entityOf(id)
      const slots = entity < 0 ? 0 : context.slotCount(entity)
      return slots > 0 ? { entity, slots } : undefined
    },
    worldFromRecord: (id) =>
      findRecordOfType(document, 'positioner', id) === undefined
        ? context.worldFrameOf(id)
        : worldFromNamedFrame(document, id, 'plate'),
    positioner: (id) => {
      const unit = units.findIndex((one) => one.isPositioner && one.id === id)
      return unit < 0 ? undefined : { unit, axes: units[unit]!.armAxes }
    },
    plateOf: (id) => numberOf(units, plateOf(document, id) ?? ''),
    positionersOf: (program) => usedPositioners(document, program).flatMap((id) => numberOf(units, id) ?? []),
    exclusiveZone: (id) => found(zoneIds.indexOf(id)),
    signal: (id) => found(context.signals.indexOf(id)),
    doorOf: (id) => {
      const station = context.entityOf(id)
      const door = station < 0 ? -1 : context.doors.doorOf(station)
      if (door < 0) return undefined
      context.doors.commandByProgram(door)
      return { door, station }
    },
    drawn: (time, programId, purpose, path) => context.drawnTime(time, programId, purpose, path),
  }
}

function found(index: number): number | undefined {
  return index < 0 ? undefined : index
}
