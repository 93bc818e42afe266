// The robots of one program, and the positioners it turns, as one kinematic whole: their joints one after another, and where the object they
// hold then is. Geometry and limits; no time.
import { type Frame, identityFrame, invertFrame, multiplyFrames } from '../../../math/frames'
import type { JointLimits } from '../../../robotics/chain/KinematicChain'
import { Positioner } from '../../../robotics/external/Positioner'
import { systemOnPlate } from '../../../robotics/external/systemOnPlate'
import type { MotionLimits } from '../../../robotics/motion/planJointMove'
import type { RobotSystem } from '../../../robotics/planning/RobotSystem'
import type { ProgramCode } from '../ProgramCode'
import { objectFromTool } from '../partFrom'
import type { RobotUnit } from '../RobotUnit'

export interface CrewMember {
  readonly unit: RobotUnit
  readonly system: RobotSystem
  /** Where its joints begin in the crew's joint vector, and how many there are. */
  readonly first: number
  readonly axes: number
  readonly objectFromTool: Frame
  readonly toolFromObject: Frame
  /** Range of each carrier axis that stays clear of robots outside the crew while they are at home. */
  readonly clearRange: readonly (readonly [number, number])[]
}

/** A plate that the program turns: its angles stand after the joints of all robots. */
export interface CrewPlate {
  readonly unit: RobotUnit
  readonly positioner: Positioner
  readonly first: number
  readonly axes: number
}

export class Crew {
  /** The robots. */
  readonly members: readonly CrewMember[]
  readonly plates: readonly CrewPlate[]
  /** Axes of the robots alone. */
  readonly robotAxes: number
  readonly axes: number
  readonly limits: MotionLimits
  /** Robots outside the crew share a track with it. */
  readonly hasNeighbours: boolean
  /** The same crew without its plates. */
  readonly robots: Crew
  private readonly tool = identityFrame()
  private readonly code: ProgramCode
  private readonly units: readonly RobotUnit[]
  private readonly seen = new Map<CrewPlate, Crew>()

  constructor(code: ProgramCode, units: readonly RobotUnit[]) {
    this.code = code
    this.units = units
    let first = 0
    this.members = code.robots.map((robot, at) => {
      const unit = units[robot]!
      const axes = unit.system.dof
      const grasp = objectFromTool(code, at)
      const member = {
        unit,
        system: unit.system,
        first,
        axes,
        objectFromTool: grasp,
        toolFromObject: invertFrame(grasp),
        clearRange: clearRange(unit, neighboursOf(code, units, unit)),
      }
      first += axes
      return member
    })
    this.robotAxes = first
    this.plates = code.positioners.map((number) => {
      const unit = units[number]!
      const positioner = new Positioner(unit.system.arm, unit.system.worldFromBase)
      const plate = { unit, positioner, first, axes: positioner.dof }
      first += positioner.dof
      return plate
    })
    this.axes = first
    this.hasNeighbours = this.members.some(({ unit }) => neighboursOf(code, units, unit).length > 0)
    this.limits = {
      velocity: this.join((limits) => limits.velocity),
      acceleration: this.join((limits) => limits.acceleration),
      jerk: this.join((limits) => limits.jerk),
    }
    this.robots = this.plates.length === 0 ? this : new Crew({ ...code, positioners: [] }, units)
  }

  /** One member's part of a joint vector of the crew. */
  jointsOf(member: CrewMember, joints: Float64Array): Float64Array {
    return joints.subarray(member.first, member.first + member.axes)
  }

  /** The object in the world, as the first robot holds it. */
  worldFromObject(joints: Float64Array, out: Frame = identityFrame()): Frame {
    const member = this.members[0]!
    member.system.worldFromTool(this.jointsOf(member, joints), this.tool)
    return multiplyFrames(this.tool, member.toolFromObject, out)
  }

  /** The one robot of this crew as seen from a plate: the plate's axes are its first carrier axes (see systemOnPlate). */
  onPlate(plate: CrewPlate): Crew {
    let crew = this.seen.get(plate)
    if (crew === undefined) {
      const [member] = this.members
      const units = this.units.map((unit) =>
        unit === member!.unit ? { ...unit, system: systemOnPlate(unit.system, plate.positioner) } : unit,
      )
      crew = new Crew({ ...this.code, positioners: [] }, units)
      this.seen.set(plate, crew)
    }
    return crew
  }

  private join(pick: (limits: JointLimits) => Float64Array): Float64Array {
    const all = new Float64Array(this.axes)
    for (const { system, first } of this.members) all.set(pick(system.limits), first)
    for (const { unit, first } of this.plates) all.set(pick(unit.system.limits), first)
    return all
  }
}

/** Robots outside the crew on the same track. */
function neighboursOf(code: ProgramCode, units: readonly RobotUnit[], unit: RobotUnit): RobotUnit[] {
  return units.filter(
    (other, robot) => unit.track >= 0 && other.track === unit.track && !code.robots.includes(robot),
  )
}

function clearRange(unit: RobotUnit, neighbours: readonly RobotUnit[]): (readonly [number, number])[] {
  const { lower, upper } = unit.system.limits
  const range = Array.from({ length: unit.system.carrierDof }, (_, axis): [number, number] => [
    lower[axis]!,
    upper[axis]!,
  ])
  for (const other of neighbours) {
    const gapM = Math.max(unit.trackGapM, other.trackGapM)
    const at = other.homeJoints[0]!
    if (at > unit.homeJoints[0]!) range[0]![1] = Math.min(range[0]![1], at - gapM)
    else range[0]![0] = Math.max(range[0]![0], at + gapM)
  }
  return range
}
