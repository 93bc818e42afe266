// Joints for every stop of a program: one vector each, chosen over branches and carrier positions so that the whole program takes
// the least time. One robot: the choice of robotics as it is. Where carriers travel: group by group, robot after
// robot (see chooseByGroups).
import { type Frame, multiplyFrames } from '../../../math/frames'
import { chooseConfigurations } from '../../../robotics/planning/chooseConfigurations'
import type { ProgramCode } from '../ProgramCode'
import { motionKey, type PlanFault } from '../ProgramPlan'
import type { Crew } from './Crew'
import { choiceClearance } from './choiceClearance'
import { chooseByGroups } from './chooseByGroups'
import { choiceFault, targetOf } from './configurationTarget'
import { touchFault } from './explainFault'
import { sharedTrackWarning } from './loadFaults'
import type { ProgramGuard } from './ProgramGuard'
import type { AskedChoice, StopChoice } from './StopChoice'
import type { Leg } from './stopSequence'
import { stopLegs } from './stopSequence'

export function chooseStops(
  code: ProgramCode,
  crew: Crew,
  objects: readonly (Frame | undefined)[],
  guard: ProgramGuard,
): StopChoice {
  const choice: StopChoice = { joints: [], lines: new Map(), faults: [] }
  code.stops.forEach((stop, index) => {
    if (stop.kind === 'pose') choice.joints[index] = stop.joints
  })
  for (const leg of stopLegs(code)) {
    const fault = chooseLeg(crew, leg, objects, choice, { clear: true, guard })
    if (fault === undefined) continue
    // clear of the others' home positions it cannot be done: then they must be elsewhere at that time
    const again = crew.hasNeighbours ? chooseLeg(crew, leg, objects, choice, { clear: false, guard }) : fault
    choice.faults.push(again ?? sharedTrackWarning(leg.visits[0]!.motion.node, crew))
  }
  // plates turn while the robots stand: the same joints
  code.stops.forEach((stop, index) => {
    const known = stop.kind === 'turned' ? choice.joints[stop.of] : undefined
    if (known !== undefined) choice.joints[index] = known
  })
  return choice
}

function chooseLeg(
  crew: Crew,
  leg: Leg,
  objects: readonly (Frame | undefined)[],
  choice: StopChoice,
  asked: AskedChoice,
): PlanFault | undefined {
  const travels = crew.members.length > 1 || leg.visits.some(({ motion }) => motion.shape === 'carrier')
  return travels
    ? chooseByGroups(crew, leg, objects, choice, asked)
    : chooseSingle(crew, leg, objects, choice, asked)
}

function chooseSingle(
  crew: Crew,
  leg: Leg,
  objects: readonly (Frame | undefined)[],
  { joints, lines, faults }: StopChoice,
  { clear, guard }: AskedChoice,
): PlanFault | undefined {
  const member = crew.members[0]!
  const instructions = [...leg.visits.map(({ instruction }) => instruction), leg.lastInstruction]
  const choice = chooseConfigurations({
    system: member.system,
    clearance: choiceClearance(guard, member, instructions),
    startQ: joints[leg.fromPose]!,
    endQ: joints[leg.toPose]!,
    targets: leg.visits.map((visit) =>
      targetOf(visit, multiplyFrames(objects[visit.motion.to]!, member.objectFromTool)),
    ),
    ...(clear ? { carrierRange: member.clearRange } : {}),
  })
  if (!choice.ok) return choiceFault(crew, 0, leg.visits[choice.target]!, choice)
  for (const target of choice.touching) {
    const visit = leg.visits[target]!
    const touch = guard.touchAt(member, visit.instruction, choice.joints[target]!)
    if (touch !== undefined) faults.push(touchFault(visit.motion.node, member, touch))
  }
  leg.visits.forEach((visit, index) => {
    const { to } = visit.motion
    joints[to] ??= choice.joints[index]!
    const plan = choice.linear[index]
    if (plan !== undefined && visit.from >= 0) lines.set(motionKey(visit.instruction, visit.from), plan.law)
  })
  return undefined
}
