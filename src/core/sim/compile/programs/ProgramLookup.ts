// What translating a program asks about the rest of the document, by record id. An interface: answered by compileRobotPrograms,
// by a few lines in tests. undefined: no such thing.
import type { Frame } from '../../../math/frames'
import type { Time } from '../../../model/fields/time'
import type { ProgramRecord } from '../../../model/records/program'
import type { DrawnTime } from '../../flow/DrawnTime'

export interface ProgramLookup {
  program(id: string): ProgramRecord | undefined
  robotNumber(id: string): number | undefined
  /** Joints of a named pose: carrier axes first. */
  robotPose(robotId: string, pose: string): readonly number[] | undefined
  /** Number of movable axes, carrier included. */
  robotAxes(robotId: string): number
  /** Entity number and number of slots of something that parts can lie on. */
  place(id: string): { readonly entity: number; readonly slots: number } | undefined
  worldFromRecord(id: string): Frame | undefined
  /** Unit of a positioner record. */
  positioner(id: string): { readonly unit: number; readonly axes: number } | undefined
  /** Unit of the positioner that a record is, or on whose plate it stands. */
  plateOf(id: string): number | undefined
  /** Units of all positioners that a program turns or works on. */
  positionersOf(program: ProgramRecord): readonly number[]
  exclusiveZone(id: string): number | undefined
  signal(id: string): number | undefined
  /** Number of the door of a station, which programs command from now on. */
  doorOf(stationId: string): { readonly door: number; readonly station: number } | undefined
  /** A time with its stream; `purpose` names its use in the program, `path` its place in the record. */
  drawn(time: Time, programId: string, purpose: string, path: string): DrawnTime
}
