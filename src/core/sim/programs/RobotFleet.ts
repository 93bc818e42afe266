// All robots of a run and what each of them is in: free, or in the program of a lead robot. Running state shared by dispatch,
// execution and pose queries; decides nothing.
import type { StateReader } from '../kernel/StateReader'
import type { StateWriter } from '../kernel/StateWriter'
import type { ProgramCode } from './ProgramCode'
import { ProgramRun } from './ProgramRun'
import type { RobotUnit } from './RobotUnit'
import { SpeedOverrides } from './SpeedOverrides'

export const NOBODY = -1

export class RobotFleet {
  readonly units: readonly RobotUnit[]
  readonly programs: readonly ProgramCode[]
  readonly overrides: SpeedOverrides
  /** The run led by each robot. */
  readonly runs: readonly ProgramRun[]
  /** Number of the robot that leads the run each robot is in, NOBODY when it is free. */
  readonly leads: Int32Array
  /** Joints in which each robot stands between two programs. */
  readonly parked: readonly Float64Array[]
  /** Since when each robot could begin something. */
  readonly freeSinceTick: Float64Array
  /** Bit 1: finish the program in hand, begin nothing (the shift is over). */
  readonly closing: Uint8Array
  private readonly robotOfEntity = new Map<number, number>()

  constructor(units: readonly RobotUnit[], programs: readonly ProgramCode[], zoneCount: number) {
    this.units = units
    this.programs = programs
    this.overrides = new SpeedOverrides(units.length)
    const loops = Math.max(0, ...programs.map((program) => program.loopCount))
    const crew = Math.max(1, ...programs.map((program) => program.crew.length))
    this.runs = units.map(() => new ProgramRun(loops, zoneCount, crew))
    this.leads = new Int32Array(units.length).fill(NOBODY)
    this.parked = units.map((unit) => unit.homeJoints.slice())
    this.freeSinceTick = new Float64Array(units.length)
    this.closing = new Uint8Array(units.length)
    for (let robot = 0; robot < units.length; robot++) this.robotOfEntity.set(units[robot]!.entity, robot)
  }

  /** Robot number of an entity, NOBODY when it is no robot. Not for hot paths. */
  robotOf(entity: number): number {
    return this.robotOfEntity.get(entity) ?? NOBODY
  }

  isFree(robot: number): boolean {
    return this.leads[robot] === NOBODY && this.closing[robot] === 0 && !this.overrides.isStopped(robot)
  }

  /** The program a lead robot runs; only while its run is active. */
  codeOf(lead: number): ProgramCode {
    return this.programs[this.runs[lead]!.program]!
  }

  /** Speed of a whole crew: the slowest decides, since they share one path parameter. */
  overrideOf(lead: number): number {
    let least = 1
    for (const robot of this.codeOf(lead).crew) least = Math.min(least, this.overrides.of(robot))
    return least
  }

  save(writer: StateWriter): void {
    this.overrides.save(writer)
    for (const run of this.runs) run.save(writer)
    writer.array(this.leads)
    for (const joints of this.parked) writer.array(joints)
    writer.array(this.freeSinceTick)
    writer.array(this.closing)
  }

  load(reader: StateReader): void {
    this.overrides.load(reader)
    for (const run of this.runs) run.load(reader)
    reader.into(this.leads)
    for (const joints of this.parked) reader.into(joints)
    reader.into(this.freeSinceTick)
    reader.into(this.closing)
  }
}
