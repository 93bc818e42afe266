// Checks of a plan that do not stop it from being planned: payload, grip, and carriages of one crew that come too close.
import type { WristLoad } from '../../../robotics/load/wristLoad'
import type { MotionLaw } from '../../../robotics/motion/MotionLaw'
import type { CompiledPart } from '../CompiledPart'
import type { ProgramCode } from '../ProgramCode'
import type { PlanFault } from '../ProgramPlan'
import type { RobotUnit } from '../RobotUnit'
import type { Crew, CrewMember } from './Crew'
import type { SlipFinding } from './findSlip'
import { wristLoadOf } from './wristLoadOf'

/** Tool and share of the part against what the robot may carry; for programs that pick nothing, the tool alone. */
export function checkPayload(code: ProgramCode, crew: Crew, part: CompiledPart | undefined): PlanFault[] {
  const held = code.doesPick ? part : undefined
  const shareKg = (held?.massKg ?? 0) / crew.members.length
  return crew.members.flatMap(({ unit }) => {
    const load = wristLoadOf(unit, held, shareKg)
    if (load.massKg > unit.payloadKg) return [payloadFault(unit, held, shareKg)]
    return [...momentFault(unit, load), ...inertiaFault(unit, load)]
  })
}

/** An estimated limit speaks only when it is clearly passed. */
const CLEARLY = 1.2

function payloadFault(unit: RobotUnit, part: CompiledPart | undefined, shareKg: number): PlanFault {
  const loadKg = unit.toolMassKg + shareKg
  return {
    severity: 'error',
    node: '',
    code: 'program.payload',
    message: `Robot "${unit.id}" carries ${kg(loadKg)} kg (tool ${kg(unit.toolMassKg)}, part "${part?.id ?? ''}" ${kg(shareKg)}); it may carry ${kg(unit.payloadKg)} kg.`,
    hint: 'Take a stronger robot, a lighter tool, or carry the part with more robots.',
    values: {
      robot: unit.id,
      product: part?.id ?? '',
      loadKg,
      toolKg: unit.toolMassKg,
      partKg: shareKg,
      payloadKg: unit.payloadKg,
    },
  }
}

function momentFault(unit: RobotUnit, { moment, massKg, distanceM }: WristLoad): PlanFault[] {
  if (moment.value <= (moment.estimated ? CLEARLY : 1) * moment.limit) return []
  const source = moment.estimated ? 'an estimate from its payload' : 'the torque of that joint'
  const [momentNm, limitNm] = [Math.round(moment.value), Math.round(moment.limit)]
  return [
    {
      severity: 'warning',
      node: '',
      code: moment.estimated ? 'program.momentEstimate' : 'program.moment',
      message: `Robot "${unit.id}" holds ${kg(massKg)} kg ${distanceM.toFixed(2)} m from its flange: ${momentNm} N m at joint ${moment.joint + 1}, more than ${limitNm} N m (${source}).`,
      hint: 'Bring the load closer to the flange, or look up the load diagram of the robot.',
      values: { robot: unit.id, joint: moment.joint + 1, momentNm, limitNm, massKg, distanceM },
    },
  ]
}

function inertiaFault(unit: RobotUnit, { inertia }: WristLoad): PlanFault[] {
  if (inertia.value <= CLEARLY * inertia.limit) return []
  const [inertiaKgm2, limitKgm2] = [inertia.value, inertia.limit]
  return [
    {
      severity: 'warning',
      node: '',
      code: 'program.inertia',
      message: `Tool and part of robot "${unit.id}" have ${inertiaKgm2.toFixed(2)} kg m² about its last axis, more than ${limitKgm2.toFixed(2)} kg m² (an estimate from its payload).`,
      hint: 'Look up the permitted moment of inertia of the robot; turn slower, or take a smaller tool.',
      values: { robot: unit.id, inertiaKgm2, limitKgm2 },
    },
  ]
}

export function slipWarning(crew: Crew, part: CompiledPart, node: string, slip: SlipFinding): PlanFault {
  const percent = Math.floor(slip.holdOverride * 100)
  const robots = crew.members.map(({ unit }) => unit.id).join(', ')
  const advice =
    percent > 0
      ? `It would hold at ${percent} % of the speed.`
      : 'It would not hold even standing still: the tool is too weak for this part.'
  return {
    severity: 'warning',
    node,
    code: 'program.drops',
    message: `"${robots}" drops part "${part.id}" at "${node}": the grip needs ${slip.neededN.toFixed(0)} N and holds ${slip.forceN.toFixed(0)} N. ${advice}`,
    hint: 'Move slower, or take a tool that holds more.',
    values: {
      robot: robots,
      product: part.id,
      neededN: slip.neededN,
      forceN: slip.forceN,
      holdPercent: percent,
    },
  }
}

const GAP_SAMPLES = 32
/** A millimetre less than the gap is rounding of the plan, not a collision. */
const GAP_SLACK_M = 1e-3

/** Carriages of one crew on one track, all along a motion. */
export function checkGap(crew: Crew, law: MotionLaw, node: string): PlanFault[] {
  const faults: PlanFault[] = []
  crew.members.forEach((a, at) => {
    for (const b of crew.members.slice(at + 1)) {
      if (a.unit.track < 0 || a.unit.track !== b.unit.track) continue
      const gapM = Math.max(a.unit.trackGapM, b.unit.trackGapM)
      const nearestM = nearestCarriages(crew, law, a, b)
      if (nearestM < gapM - GAP_SLACK_M) faults.push(tooClose(node, a, b, nearestM, gapM))
    }
  })
  return faults
}

function nearestCarriages(crew: Crew, law: MotionLaw, a: CrewMember, b: CrewMember): number {
  const joints = new Float64Array(crew.axes)
  let nearest = Number.POSITIVE_INFINITY
  for (let sample = 0; sample <= GAP_SAMPLES; sample++) {
    law.sample((sample / GAP_SAMPLES) * law.durationS, joints)
    nearest = Math.min(nearest, Math.abs(joints[a.first]! - joints[b.first]!))
  }
  return nearest
}

function tooClose(node: string, a: CrewMember, b: CrewMember, nearestM: number, gapM: number): PlanFault {
  return {
    severity: 'error',
    node,
    code: 'program.carriageGap',
    message: `Carriages of "${a.unit.id}" and "${b.unit.id}" come within ${nearestM.toFixed(2)} m at "${node}"; the track asks for ${gapM.toFixed(2)} m.`,
    hint: 'Put the grasps farther apart, or give the robots strokes that keep them apart.',
    values: { robot: a.unit.id, other: b.unit.id, nearestM, gapM },
  }
}

/** It can be done only while the others on the track are away from home. */
export function sharedTrackWarning(node: string, crew: Crew): PlanFault {
  const robots = crew.members.map(({ unit }) => unit.id).join(', ')
  return {
    severity: 'warning',
    node,
    code: 'program.trackShared',
    message: `"${robots}" can do "${node}" only while other robots on the track are away from their home position.`,
    hint: 'Move the home poses apart, or give the other robots an end pose out of the way.',
    values: { robot: robots },
  }
}

/** No carriage position is left for a robot beside the others of its crew. */
export function gapFault(node: string, crew: Crew, member: CrewMember): PlanFault {
  const others = crew.members.filter(
    ({ unit }) => unit.track === member.unit.track && unit.id !== member.unit.id,
  )
  return {
    severity: 'error',
    node,
    code: 'program.carriageGap',
    message: `The track leaves no room for "${member.unit.id}" beside ${others.map(({ unit }) => `"${unit.id}"`).join(', ')} at "${node}".`,
    hint: 'Lengthen the stroke of the robots, or put the grasps farther apart.',
    values: { robot: member.unit.id, gapM: member.unit.trackGapM },
  }
}

function kg(value: number): string {
  return value.toFixed(1)
}
