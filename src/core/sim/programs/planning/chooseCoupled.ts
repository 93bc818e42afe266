// Joints for the stops of several robots that hold one object. A group is a joint move and the straight ways that follow it.
//
// RULE: within a group every carriage travels with the object, as far as its stroke allows: the carriage moves by the object's
// displacement along the carrier's axes, so the arms keep their postures and the grasps their distance. Seen from the carriage
// the targets then stand nearly still, and that is how the choice is made: targets moved back by the travel, one carrier position
// for the group. Carriages of one track keep the order of the start pose and the track's gap: each robot (in the order of the
// program) gets what those before it leave.
import { type Frame, multiplyFrames, type Vec3 } from '../../../math/frames'
import { rotateVector } from '../../../math/rotations'
import { dot } from '../../../math/vectors'
import { chooseConfigurations } from '../../../robotics/planning/chooseConfigurations'
import type { RobotSystem } from '../../../robotics/planning/RobotSystem'
import type { PlanFault } from '../ProgramPlan'
import type { Crew, CrewMember } from './Crew'
import { choiceFault, targetOf } from './configurationTarget'
import { gapFault } from './loadFaults'
import type { Leg, Visit } from './stopSequence'

/** One group of a leg: where the object goes, and the rests before and after the leg. */
interface GroupQuestion {
  readonly group: readonly Visit[]
  readonly frames: readonly Frame[]
  readonly before: Float64Array
  readonly after: Float64Array
  readonly clear: boolean
}

/** Free range of a carrier's axes and how far it travels at each target of a group. */
interface Travel {
  readonly byTarget: readonly Float64Array[]
  readonly range: readonly (readonly [number, number])[]
}

export function chooseCoupled(
  crew: Crew,
  leg: Leg,
  objects: readonly (Frame | undefined)[],
  joints: Float64Array[],
  clear: boolean,
): PlanFault | undefined {
  let before = joints[leg.fromPose]!
  for (const group of groupsOf(leg.visits)) {
    const frames = group.map((visit) => objects[visit.motion.to]!)
    const chosen = group.map(() => new Float64Array(crew.axes))
    for (const member of crew.members) {
      const fault = chooseMember(
        crew,
        member,
        { group, frames, before, after: joints[leg.toPose]!, clear },
        chosen,
      )
      if (fault !== undefined) return fault
    }
    group.forEach((visit, index) => {
      joints[visit.motion.to] ??= chosen[index]!
    })
    before = chosen[chosen.length - 1]!
  }
  return undefined
}

/** A joint move begins a new group. */
function groupsOf(visits: readonly Visit[]): Visit[][] {
  const groups: Visit[][] = []
  for (const visit of visits) {
    if (visit.motion.shape === 'joint' || groups.length === 0) groups.push([])
    groups[groups.length - 1]!.push(visit)
  }
  return groups
}

/** Fills the member's part of `chosen`, one vector per target. */
function chooseMember(
  crew: Crew,
  member: CrewMember,
  question: GroupQuestion,
  chosen: readonly Float64Array[],
): PlanFault | undefined {
  const { system } = member
  const { group, frames, before, after, clear } = question
  const travel = travelOf(system, frames)
  const range = rangeBeside(
    crew,
    member,
    clear ? clearedRange(member, travel) : travel.range,
    before,
    chosen[0]!,
  )
  const node = group[0]!.motion.node
  if (range.some(([lower, upper]) => lower > upper)) return gapFault(node, crew, member)
  const last = travel.byTarget[travel.byTarget.length - 1]!
  const choice = chooseConfigurations({
    system,
    startQ: crew.jointsOf(member, before),
    endQ: movedBack(crew.jointsOf(member, after), last),
    targets: group.map((visit, index) => {
      const tool = multiplyFrames(frames[index]!, member.objectFromTool)
      return targetOf(visit, frameMovedBack(system, tool, travel.byTarget[index]!))
    }),
    carrierRange: range,
  })
  if (!choice.ok) return choiceFault(crew, crew.members.indexOf(member), group[choice.target]!, choice)
  choice.joints.forEach((values, index) => {
    const part = crew.jointsOf(member, chosen[index]!)
    part.set(values)
    travel.byTarget[index]!.forEach((way, axis) => {
      part[axis] = part[axis]! + way
    })
  })
  return undefined
}

/** Displacement of the object along each carrier axis since the first target, scaled down where the stroke is too short. */
function travelOf(system: RobotSystem, frames: readonly Frame[]): Travel {
  const byTarget = frames.map(() => new Float64Array(system.carrierDof))
  const range: [number, number][] = []
  for (let axis = 0; axis < system.carrierDof; axis++) {
    const direction = rotateVector(system.worldFromBase, system.carrierAxes[axis]!)
    const ways = frames.map((frame) => dot(direction, displacement(frames[0]!, frame)))
    const lower = system.limits.lower[axis]!
    const upper = system.limits.upper[axis]!
    const least = Math.min(...ways)
    const most = Math.max(...ways)
    const scale = most - least > upper - lower ? (upper - lower) / (most - least) : 1
    ways.forEach((way, index) => {
      byTarget[index]![axis] = way * scale
    })
    range.push([lower - least * scale, upper - most * scale])
  }
  return { byTarget, range }
}

/** The part of the range that is clear of robots outside the crew, all along the travel. */
function clearedRange(member: CrewMember, travel: Travel): Travel['range'] {
  return travel.range.map(([lower, upper], axis) => {
    const clear = member.clearRange[axis]!
    const ways = travel.byTarget.map((way) => way[axis]!)
    return [
      Math.max(lower, clear[0] - Math.min(...ways)),
      Math.min(upper, clear[1] - Math.max(...ways)),
    ] as const
  })
}

/** What the carriages already placed on the same track leave, on the side where this robot stands at the start. */
function rangeBeside(
  crew: Crew,
  member: CrewMember,
  range: Travel['range'],
  before: Float64Array,
  placed: Float64Array,
): Travel['range'] {
  if (member.unit.track < 0) return range
  let [lower, upper] = range[0]!
  for (const other of crew.members) {
    if (other === member) break
    if (other.unit.track !== member.unit.track) continue
    const gapM = Math.max(other.unit.trackGapM, member.unit.trackGapM)
    const at = placed[other.first]!
    if (before[member.first]! > before[other.first]!) lower = Math.max(lower, at + gapM)
    else upper = Math.min(upper, at - gapM)
  }
  return [[lower, upper], ...range.slice(1)]
}

function displacement(from: Frame, to: Frame): Vec3 {
  return [to[3]! - from[3]!, to[7]! - from[7]!, to[11]! - from[11]!]
}

function movedBack(joints: Float64Array, travel: Float64Array): Float64Array {
  const moved = joints.slice()
  travel.forEach((way, axis) => {
    moved[axis] = moved[axis]! - way
  })
  return moved
}

function frameMovedBack(system: RobotSystem, frame: Frame, travel: Float64Array): Frame {
  const moved = frame.slice()
  travel.forEach((way, axis) => {
    const [x, y, z] = rotateVector(system.worldFromBase, system.carrierAxes[axis]!)
    moved[3] = moved[3]! - way * x
    moved[7] = moved[7]! - way * y
    moved[11] = moved[11]! - way * z
  })
  return moved
}
