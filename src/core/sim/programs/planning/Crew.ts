// The robots of one program as one kinematic whole: their joints one after another, and where the object they hold then is.
// Geometry and limits; no time.
import { type Frame, identityFrame, invertFrame, multiplyFrames } from '../../../math/frames'
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

export class Crew {
  readonly members: readonly CrewMember[]
  readonly axes: number
  readonly limits: MotionLimits
  /** Robots outside the crew share a track with it. */
  readonly hasNeighbours: boolean
  private readonly tool = identityFrame()

  constructor(code: ProgramCode, units: readonly RobotUnit[]) {
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
    this.axes = first
    this.hasNeighbours = this.members.some(({ unit }) => neighboursOf(code, units, unit).length > 0)
    this.limits = {
      velocity: this.join((member) => member.system.limits.velocity),
      acceleration: this.join((member) => member.system.limits.acceleration),
      jerk: this.join((member) => member.system.limits.jerk),
    }
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

  private join(pick: (member: CrewMember) => Float64Array): Float64Array {
    const all = new Float64Array(this.axes)
    for (const member of this.members) all.set(pick(member), member.first)
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
