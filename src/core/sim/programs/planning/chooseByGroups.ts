// Joints for the stops of a leg in which carriers travel: several robots that hold one object, or one robot whose carrier follows a
// path. A group is a joint move and the straight ways that hang on it; groups are chosen one after the other.
//
// RULE: within a group the carriage of a coupled robot travels with the object, as far as its stroke allows: it moves by the object's
// displacement along the carrier's axes, so the arms keep their postures and the grasps their distance. Seen from the carriage
// the targets then stand nearly still, and that is how the choice is made: targets moved back by the travel, one carrier position
// for the group. Carriages of one track keep the order of the start pose and the track's gap: each robot (in the order of the
// program) gets what those before it leave.
import { type Frame, multiplyFrames } from '../../../math/frames'
import type { ConfigurationChoice } from '../../../robotics/planning/ConfigurationRequest'
import { chooseConfigurations } from '../../../robotics/planning/chooseConfigurations'
import type { PlanFault } from '../ProgramPlan'
import type { Crew, CrewMember } from './Crew'
import {
  type AxisRange,
  followFault,
  frameMovedBack,
  strokeFault,
  type Travel,
  travelWhereAsked,
  travelWithObject,
} from './carrierTravel'
import { travellingClearance } from './choiceClearance'
import { choiceFault, targetOf } from './configurationTarget'
import { lineFault, touchFault } from './explainFault'
import { gapFault } from './loadFaults'
import type { ProgramGuard } from './ProgramGuard'
import type { AskedChoice, StopChoice } from './StopChoice'
import type { Leg, Visit } from './stopSequence'

/** One group of a leg: where the object goes, and the rests before and after. */
interface Group {
  readonly visits: readonly Visit[]
  readonly frames: readonly Frame[]
  readonly before: Float64Array
  readonly after: Float64Array
  readonly clear: boolean
  readonly guard: ProgramGuard
  readonly faults: PlanFault[]
}

/** Fills the joints by stop; a fault when the leg cannot be done. */
export function chooseByGroups(
  crew: Crew,
  leg: Leg,
  objects: readonly (Frame | undefined)[],
  { joints, faults }: Pick<StopChoice, 'joints' | 'faults'>,
  asked: AskedChoice,
): PlanFault | undefined {
  let before = joints[leg.fromPose]!
  for (const visits of groupsOf(leg.visits)) {
    const frames = visits.map((visit) => objects[visit.motion.to]!)
    const chosen = visits.map(() => new Float64Array(crew.axes))
    const group = { visits, frames, before, after: joints[leg.toPose]!, faults, ...asked }
    for (const member of crew.members) {
      const fault = chooseMember(crew, member, group, chosen)
      if (fault !== undefined) return fault
    }
    visits.forEach((visit, index) => {
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
  group: Group,
  chosen: readonly Float64Array[],
): PlanFault | undefined {
  const { system } = member
  const { visits, before, after } = group
  const travel = travelOf(crew, member, group)
  const fault = travelFault(crew, member, group, travel, chosen[0]!)
  if (fault !== undefined) return fault
  // where the carrier follows the path the arm is as it was: nothing to choose
  const asked = visits.map((_, index) => index).filter((index) => visits[index]!.motion.shape !== 'carrier')
  const choice = chooseConfigurations({
    system,
    startQ: crew.jointsOf(member, before),
    endQ: movedBack(crew.jointsOf(member, after), travel.byTarget.at(-1)!),
    targets: asked.map((index) => {
      const tool = multiplyFrames(group.frames[index]!, member.objectFromTool)
      return targetOf(visits[index]!, frameMovedBack(system, tool, travel.byTarget[index]!))
    }),
    carrierRange: rangeOf(crew, member, group, travel, chosen[0]!),
    clearance: travellingClearance(
      group.guard,
      member,
      asked.map((index) => ({ instruction: visits[index]!.instruction, travel: travel.byTarget[index]! })),
    ),
  })
  if (!choice.ok)
    return choiceFault(crew, crew.members.indexOf(member), visits[asked[choice.target]!]!, choice)
  writeChosen(crew, member, group, chosen, choice, asked, travel)
  reportTouches(
    crew,
    member,
    group,
    chosen,
    choice.touching.map((target) => asked[target]!),
  )
  return undefined
}

/** Postures that touch something because all of them do. */
function reportTouches(
  crew: Crew,
  member: CrewMember,
  { visits, guard, faults }: Group,
  chosen: readonly Float64Array[],
  touching: readonly number[],
): void {
  for (const index of touching) {
    const { instruction, motion } = visits[index]!
    const touch = guard.touchAt(member, instruction, crew.jointsOf(member, chosen[index]!))
    if (touch !== undefined) faults.push(touchFault(motion.node, member, touch))
  }
}

function writeChosen(
  crew: Crew,
  member: CrewMember,
  { visits }: Group,
  chosen: readonly Float64Array[],
  choice: ConfigurationChoice,
  asked: readonly number[],
  travel: Travel,
): void {
  let latest = 0
  visits.forEach((_, index) => {
    if (asked[latest + 1] === index) latest++
    writeJoints(crew.jointsOf(member, chosen[index]!), choice.joints[latest]!, travel.byTarget[index]!)
  })
}

function travelOf(crew: Crew, { system }: CrewMember, { visits, frames }: Group): Travel {
  if (crew.members.length > 1) return travelWithObject(system, frames)
  return travelWhereAsked(
    system,
    frames,
    visits.map(({ motion }) => motion.shape === 'carrier'),
  )
}

function travelFault(
  crew: Crew,
  member: CrewMember,
  group: Group,
  travel: Travel,
  placed: Float64Array,
): PlanFault | undefined {
  const { visits, frames } = group
  const { node } = visits[0]!.motion
  const short = strokeFault(travel.range)
  if (short !== undefined) return lineFault(node, member, short)
  for (let index = 1; index < visits.length; index++) {
    if (visits[index]!.motion.shape !== 'carrier') continue
    const failure = followFault(member.system, frames[index - 1]!, frames[index]!)
    if (failure !== undefined) return lineFault(visits[index]!.motion.node, member, failure)
  }
  const range = rangeOf(crew, member, group, travel, placed)
  return range.some(([lower, upper]) => lower > upper) ? gapFault(node, crew, member) : undefined
}

function writeJoints(part: Float64Array, values: Float64Array, travel: Float64Array): void {
  part.set(values)
  travel.forEach((way, axis) => {
    part[axis] = part[axis]! + way
  })
}

function rangeOf(
  crew: Crew,
  member: CrewMember,
  group: Group,
  travel: Travel,
  placed: Float64Array,
): AxisRange {
  const range = group.clear ? clearedRange(member, travel) : travel.range
  return rangeBeside(crew, member, range, group.before, placed)
}

/** The part of the range that is clear of robots outside the crew, all along the travel. */
function clearedRange(member: CrewMember, travel: Travel): AxisRange {
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
  range: AxisRange,
  before: Float64Array,
  placed: Float64Array,
): AxisRange {
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

function movedBack(joints: Float64Array, travel: Float64Array): Float64Array {
  const moved = joints.slice()
  travel.forEach((way, axis) => {
    moved[axis] = moved[axis]! - way
  })
  return moved
}
