// The way of a program's robots for one binding: joints for its stops, laws between them, the stretches of track they need. What is
// carried plays no part: products that lie alike share a way.
import type { MotionLaw } from '../../../robotics/motion/MotionLaw'
import type { ProgramCode } from '../ProgramCode'
import { type CarriageSweep, motionKey, type PlanFault } from '../ProgramPlan'
import type { RobotUnit } from '../RobotUnit'
import type { Crew } from './Crew'
import { carriageSweeps } from './carriageSweeps'
import { chooseStops } from './chooseStops'
import { lineFault, meetingFault, noWayRound } from './explainFault'
import { type MotionEdge, visitsOf } from './findMotions'
import { checkGap } from './loadFaults'
import type { ProgramGuard } from './ProgramGuard'
import { anglesAt, type PlacedStops } from './placeStops'
import { addStandingPlates, planCrewMotion, turningPlates } from './planCrewMotion'
import { planDetour } from './planDetour'
import type { Detour, MotionInstruction } from './planMotion'

export interface ProgramWay {
  readonly stopJoints: readonly Float64Array[]
  /** By motionKey. */
  readonly laws: ReadonlyMap<number, MotionLaw>
  readonly sweeps: readonly (CarriageSweep | undefined)[]
  readonly motionS: number
  readonly faults: readonly PlanFault[]
}

/** What planning a way asks besides. */
export interface WayHelp {
  readonly guard: ProgramGuard
  /** The robots with the part in their tools: as quick as without, or slower. */
  readonly loaded: Crew
}

/** A program with its robots, whatever it is run for. */
export interface PlannedProgram {
  readonly code: ProgramCode
  readonly crew: Crew
  readonly edges: readonly MotionEdge[]
}

export function planWay(
  { code, crew, edges }: PlannedProgram,
  units: readonly RobotUnit[],
  { objects, angles, faults: plateFaults }: Pick<PlacedStops, 'objects' | 'angles' | 'faults'>,
  { guard, loaded }: WayHelp,
): ProgramWay {
  const impossible = [...posesWhileCoupled(code, crew), ...plateFaults.filter(isError)]
  if (impossible.length > 0) return impassable(impossible)
  const choice = chooseStops(code, crew.robots, objects, guard)
  const { lines } = choice
  const faults = [...plateFaults, ...choice.faults]
  const laws = new Map<number, MotionLaw>()
  if (faults.some(isError)) return impassable(faults)
  const joints = withAngles(code, crew, choice.joints, angles)
  const places = { jointsOf: (stop: number) => joints[stop]!, objectOf: (stop: number) => objects[stop] }
  for (const { instruction, from, to } of edges) {
    if (from < 0) continue
    const key = motionKey(instruction, from)
    const motion = code.instructions[instruction] as MotionInstruction
    const ends = { from: joints[from]!, to: joints[to]!, worldFromEnd: objects[to] }
    const able = motion.holding ? loaded : crew
    const turns = turningPlates(crew, motion, ends, places).length > 0
    const known = able === crew && !turns ? lines.get(key) : undefined
    const law =
      (known && addStandingPlates(crew, known, ends.from)) ??
      planCrewMotion(able, motion, ends, places, detourOf(able, guard, instruction, faults))
    if ('failure' in law) faults.push(lineFault(motion.node, crew.members[law.mover]!, law.failure))
    else {
      faults.push(...checkGap(crew, law, motion.node), ...meetingsOf(crew, guard, instruction, law))
      laws.set(key, law)
    }
  }
  const sweeps = carriageSweeps(code, units, edges, joints)
  return { stopJoints: joints, laws, sweeps, motionS: totalMotionS(code, edges, laws), faults }
}

/** Other robots that the crew can meet on a motion, each robot's first. */
function meetingsOf(crew: Crew, guard: ProgramGuard, instruction: number, law: MotionLaw): PlanFault[] {
  if (!guard.meetsOthers) return []
  return crew.members.flatMap((member) => {
    const met = guard.meetsAlong(member, instruction, law, member.first)
    return met === undefined ? [] : [meetingFault(guard.nodeOf(instruction), member, met)]
  })
}

function isError({ severity }: PlanFault): boolean {
  return severity === 'error'
}

/** The joints of the robots with the angles of the plates behind them. */
function withAngles(
  code: ProgramCode,
  crew: Crew,
  joints: readonly Float64Array[],
  angles: readonly Float64Array[],
): readonly Float64Array[] {
  if (crew.plates.length === 0) return joints
  return joints.map((robots, stop) => Float64Array.of(...robots, ...anglesAt(code, stop, angles)))
}

/** What a joint move of one robot does when it is allowed to go round things. */
function detourOf(
  crew: Crew,
  guard: ProgramGuard,
  instruction: number,
  faults: PlanFault[],
): Detour | undefined {
  const [member] = crew.members
  if (crew.members.length > 1 || member === undefined) return undefined
  return (law, { from, to }, node) => {
    const touch = guard.touchAlong(member, instruction, law)
    if (touch === undefined) return undefined
    const round = planDetour(guard, member, instruction, from, to)
    if (round === undefined) faults.push(noWayRound(node, member, touch))
    return round
  }
}

/** A way that cannot be gone says why in its faults. */
export function impassable(faults: readonly PlanFault[]): ProgramWay {
  return { stopJoints: [], laws: new Map(), sweeps: [], motionS: 0, faults }
}

/** Loops counted, branches all taken, the way from the parking pose left out. */
function totalMotionS(
  code: ProgramCode,
  edges: readonly MotionEdge[],
  laws: ReadonlyMap<number, MotionLaw>,
): number {
  const visits = visitsOf(code)
  const counted = new Set<number>()
  let sumS = 0
  for (const { instruction, from } of edges) {
    const law = laws.get(motionKey(instruction, from))
    if (law === undefined || counted.has(instruction)) continue
    counted.add(instruction)
    sumS += law.durationS * visits[instruction]!
  }
  return sumS
}

/** Several robots that hold one part cannot each go to a pose of their own. */
function posesWhileCoupled(code: ProgramCode, crew: Crew): PlanFault[] {
  if (crew.members.length === 1) return []
  return code.instructions
    .filter((step) => step.op === 'motion' && step.holding && code.stops[step.to]!.kind === 'pose')
    .map(({ node }) => ({
      severity: 'error',
      node,
      code: 'program.coupledPose',
      message: `At "${node}" the robots go to named poses while they hold one part together.`,
      hint: 'Give a target that lies somewhere, or place the part first.',
      values: {},
    }))
}
