// Plans programs: frames of the stops, joints for them, laws between them, what slips, what must stay clear. Pure: the same
// program, robots, places and part give the same plan, which is why plans are cached by content.
import type { Frame } from '../../../math/frames'
import type { MotionLaw } from '../../../robotics/motion/MotionLaw'
import { planJointMove } from '../../../robotics/motion/planJointMove'
import type { CompiledPart } from '../CompiledPart'
import type { ProgramPlanner } from '../PlanBook'
import type { ProgramCode } from '../ProgramCode'
import { type Binding, motionKey, type PlanFault, type PlannedMotion, type ProgramPlan } from '../ProgramPlan'
import { objectFromPart } from '../partFrom'
import type { RobotUnit } from '../RobotUnit'
import { Crew } from './Crew'
import { carriageSweeps } from './carriageSweeps'
import { chooseStops } from './chooseStops'
import { lineFault } from './explainFault'
import { findMotions, type MotionEdge, visitsOf } from './findMotions'
import { findSlip } from './findSlip'
import { checkGap, checkPayload, slipWarning } from './loadFaults'
import type { PlanCache } from './PlanCache'
import { type MotionFault, type MotionInstruction, planMotion } from './planMotion'
import { type SlotFrames, stopFrames } from './stopFrames'

/** What is fixed for a whole compilation. */
export interface PlanSurroundings {
  readonly programs: readonly ProgramCode[]
  readonly units: readonly RobotUnit[]
  readonly parts: readonly CompiledPart[]
  readonly slotFrame: SlotFrames
  readonly cache: PlanCache
}

export class PlanMaker implements ProgramPlanner {
  private readonly around: PlanSurroundings
  private readonly crews: readonly Crew[]
  private readonly edges: readonly (readonly MotionEdge[])[]

  constructor(around: PlanSurroundings) {
    this.around = around
    this.crews = around.programs.map((code) => new Crew(code, around.units))
    this.edges = around.programs.map(findMotions)
  }

  plan(program: number, binding: Binding): ProgramPlan {
    const { cache, programs, slotFrame } = this.around
    const code = programs[program]!
    const { objects, missing } = stopFrames(code, binding, slotFrame)
    if (missing >= 0) return unplaced(code, missing)
    const part = this.around.parts[binding.product]
    const key = this.contentKey(program, objects, part)
    const known = cache.get(key)
    if (known !== undefined) return known
    const plan = this.make(program, objects, part)
    cache.put(key, plan)
    return plan
  }

  transit(program: number, from: Float64Array, to: Float64Array): MotionLaw {
    return planJointMove(from, to, this.crews[program]!.limits)
  }

  private make(
    program: number,
    objects: readonly (Frame | undefined)[],
    part: CompiledPart | undefined,
  ): ProgramPlan {
    const code = this.around.programs[program]!
    const crew = this.crews[program]!
    const edges = this.edges[program]!
    const faults: PlanFault[] = part === undefined ? [] : checkPayload(code, crew, part)
    const { joints: stopJoints, lines, faults: choiceFaults } = chooseStops(code, crew, objects)
    faults.push(...posesWhileCoupled(code, crew), ...choiceFaults)
    if (faults.some((fault) => fault.severity === 'error')) return unusable(faults)
    const motions = new Map<number, PlannedMotion>()
    for (const edge of edges) {
      if (edge.from < 0) continue
      const key = motionKey(edge.instruction, edge.from)
      const instruction = code.instructions[edge.instruction] as MotionInstruction
      const ends = { from: stopJoints[edge.from]!, to: stopJoints[edge.to]!, worldFromEnd: objects[edge.to] }
      const law = lines.get(key) ?? planMotion(crew, instruction, ends)
      const motion = this.motionOf(code, crew, edge, law, part, faults)
      if (motion !== undefined) motions.set(key, motion)
    }
    const sweeps = carriageSweeps(code, this.around.units, edges, stopJoints)
    return { stopJoints, motions, sweeps, motionS: totalMotionS(code, edges, motions), faults }
  }

  private motionOf(
    code: ProgramCode,
    crew: Crew,
    edge: MotionEdge,
    law: MotionLaw | MotionFault,
    part: CompiledPart | undefined,
    faults: PlanFault[],
  ): PlannedMotion | undefined {
    const instruction = code.instructions[edge.instruction] as MotionInstruction
    if ('failure' in law) {
      faults.push(lineFault(instruction.node, crew.members[law.mover]!, law.failure))
      return undefined
    }
    faults.push(...checkGap(crew, law, instruction.node))
    if (!instruction.holding || part === undefined) return { law, slip: undefined }
    const slip = findSlip(crew, law, part, objectFromPart(code, gripBefore(code, edge.instruction)))
    if (slip !== undefined) faults.push(slipWarning(crew, part, instruction.node, slip))
    return { law, slip }
  }

  private contentKey(
    program: number,
    objects: readonly (Frame | undefined)[],
    part: CompiledPart | undefined,
  ): string {
    const { cache, programs, units } = this.around
    const code = programs[program]!
    const robots = code.robots.map((robot) => cache.nameOf(units[robot]!.contentKey))
    const neighbours = this.crews[program]!.members.map((member) => member.clearRange.join(' '))
    const frames = objects.map((frame) => frame?.join(' ') ?? '').join(';')
    const load = part === undefined ? '' : [part.id, part.massKg, part.friction, part.sizeM[2]].join(' ')
    return `${cache.nameOf(code.contentKey)}|${robots.join(',')}|${neighbours.join(',')}|${load}|${frames}`
  }
}

/** Stop of the last grip before an instruction. */
function gripBefore(code: ProgramCode, at: number): number {
  for (let index = at; index >= 0; index--) {
    const instruction = code.instructions[index]!
    if (instruction.op === 'grip') return instruction.stop
  }
  return code.startStop
}

/** Loops counted, branches all taken, the way from the parking pose left out. */
function totalMotionS(
  code: ProgramCode,
  edges: readonly MotionEdge[],
  motions: ReadonlyMap<number, PlannedMotion>,
): number {
  const visits = visitsOf(code)
  const counted = new Set<number>()
  let sumS = 0
  for (const { instruction, from } of edges) {
    const motion = motions.get(motionKey(instruction, from))
    if (motion === undefined || counted.has(instruction)) continue
    counted.add(instruction)
    sumS += motion.law.durationS * visits[instruction]!
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

function unplaced(code: ProgramCode, stop: number): ProgramPlan {
  const { node } = code.stops[stop]!
  return unusable([
    {
      severity: 'error',
      node,
      code: 'program.unplaced',
      message: `The target of "${node}" lies at something that stands nowhere, or that this task does not have.`,
      hint: 'Give the place a placement; task.from and task.to exist only in programs that move parts.',
      values: { target: node },
    },
  ])
}

function unusable(faults: readonly PlanFault[]): ProgramPlan {
  return { stopJoints: [], motions: new Map(), sweeps: [], motionS: 0, faults }
}
