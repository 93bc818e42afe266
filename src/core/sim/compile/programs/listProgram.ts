// A compiled program with its plan as a list for export, one for each robot that runs it. Takes the typical task of the program: its first from and to.
import { type Frame, invertFrame, multiplyFrames } from '../../../math/frames'
import { findRobotModelIn } from '../../../model/catalog/robots/findRobotModelIn'
import { findRecordOfType, recordsOfType, type SceneDocument } from '../../../model/SceneDocument'
import type { Problem } from '../../../results/problem'
import type { ListedStep, RobotListing, TrajectoryRow } from '../../../results/RobotListing'
import type { Instruction, MotionLeg, ProgramCode } from '../../programs/ProgramCode'
import { isUsable, motionKey, type ProgramPlan } from '../../programs/ProgramPlan'
import { Crew, type CrewMember } from '../../programs/planning/Crew'
import type { PlanCache } from '../../programs/planning/PlanCache'
import type { RobotUnit } from '../../programs/RobotUnit'
import { type OpenCell, openCell } from './openCell'

export type ListingAnswer =
  | { readonly ok: true; readonly listings: readonly RobotListing[] }
  /** `unknown`: no such program; `unused`: no route uses it; else its faults. */
  | {
      readonly ok: false
      readonly code: 'unknown' | 'unused' | 'faulty'
      readonly problems: readonly Problem[]
    }

/** Time between rows of a trajectory, s. */
const ROW_S = 0.02
/** Rounds of a loop that a trajectory shows. */
const MOST_ROWS = 200_000

/** `plans` shares planned motions with other questions. */
export function listProgram(document: SceneDocument, program: string, plans?: PlanCache): ListingAnswer {
  if (findRecordOfType(document, 'program', program) === undefined)
    return { ok: false, code: 'unknown', problems: [] }
  const cell = openCell(document, plans)
  const number = cell.programs.findIndex(({ id }) => id === program)
  const problems = cell.problems.filter(({ where }) => where.record === program)
  const code = cell.programs[number]
  const binding = cell.typical[number]
  if (code === undefined) return { ok: false, code: 'faulty', problems }
  if (binding === undefined) return { ok: false, code: 'unused', problems }
  const plan = cell.plans.planOf(number, binding)
  if (!isUsable(plan)) return { ok: false, code: 'faulty', problems }
  const crew = new Crew(code, cell.units)
  const { objects } = cell.planner.stopsOf(number, binding)
  const massKg = cell.parts[binding.product]?.massKg ?? 0
  const listings = crew.members.map((member) =>
    listingOf({ cell, code, plan, crew, objects, massKg }, member),
  )
  return { ok: true, listings }
}

interface Source {
  readonly cell: OpenCell
  readonly code: ProgramCode
  readonly plan: ProgramPlan
  readonly crew: Crew
  readonly objects: readonly (Frame | undefined)[]
  readonly massKg: number
}

function listingOf(source: Source, member: CrewMember): RobotListing {
  const { cell, code, massKg, crew } = source
  const { document } = cell.context
  const { unit, system } = member
  const record = findRecordOfType(document, 'robot', unit.id)!
  return {
    program: code.id,
    scene: recordsOfType(document, 'scene')[0]?.id ?? 'scene',
    robot: unit.id,
    model: record.model,
    manufacturer: findRobotModelIn(document, record.model)?.manufacturer ?? '',
    flangeFromTool: system.flangeFromTool,
    toolName: record.tool ?? 'tool0',
    toolMassKg: unit.toolMassKg,
    loadKg: massKg / crew.members.length,
    externalAxes: system.carrierDof,
    jointNames: system.jointNames,
    plateAxes: crew.plates.flatMap(({ unit: { id }, positioner }) =>
      positioner.chain.jointNames.map((name) => `${id}.${name}`),
    ),
    jointSpeed: [...system.limits.velocity],
    jointAcceleration: [...system.limits.acceleration],
    signals: recordsOfType(document, 'signal').map(({ id }) => id),
    zones: zoneNames(cell),
    steps: new StepList(source, member).steps,
    trajectory: trajectoryOf(source, member),
  }
}

function zoneNames({ context }: OpenCell): string[] {
  return recordsOfType(context.document, 'zone')
    .filter(({ kind }) => kind === 'exclusive')
    .map(({ id }) => id)
}

/** Jumps become blocks again: they were written as blocks. */
class StepList {
  readonly steps: ListedStep[] = []
  private readonly source: Source
  private readonly member: CrewMember
  private readonly ends = new Map<number, number>()
  private readonly elses = new Set<number>()

  constructor(source: Source, member: CrewMember) {
    this.source = source
    this.member = member
    source.code.instructions.forEach((instruction, at) => {
      for (let open = this.ends.get(at) ?? 0; open > 0; open--)
        this.steps.push({ node: instruction.node, op: 'endIf' })
      this.add(instruction, at)
    })
  }

  private add(instruction: Instruction, at: number): void {
    const { node } = instruction
    const { code, cell } = this.source
    const { unit } = this.member
    switch (instruction.op) {
      case 'motion':
        for (const leg of instruction.legs ?? [wholeLeg(instruction)]) this.motion(leg)
        return
      case 'grip':
      case 'release':
        this.steps.push({ node, op: instruction.op, seconds: unit[instruction.op].variate.mean() })
        return
      case 'settle':
        this.wait(node, unit.settle.variate.mean(), 'settle')
        return
      case 'handshake':
        this.wait(node, 2 * (code.handshake?.variate.mean() ?? 0), 'handshake')
        return
      case 'dwell':
        this.wait(node, instruction.time.variate.mean(), 'process')
        return
      case 'waitSignal':
      case 'setSignal':
        this.steps.push({
          node,
          op: instruction.op,
          signal: instruction.signal + 1,
          value: instruction.value,
        })
        return
      case 'enterZone':
      case 'leaveZone': {
        const zone = zoneNames(cell)[instruction.zone] ?? ''
        this.steps.push({ node, op: 'zone', zone, enters: instruction.op === 'enterZone' })
        return
      }
      case 'door': {
        const station = cell.context.entities[instruction.station] ?? ''
        this.steps.push({ node, op: 'door', station, opens: instruction.open })
        return
      }
      default:
        this.block(instruction, at)
    }
  }

  private block(instruction: Instruction, at: number): void {
    const { node } = instruction
    if (instruction.op === 'loopStart') {
      this.steps.push({ node, op: 'repeat', times: instruction.times, loop: instruction.loop })
    } else if (instruction.op === 'loopEnd') {
      this.steps.push({ node, op: 'endRepeat', loop: instruction.loop })
    } else if (instruction.op === 'ifSignal') {
      this.steps.push({ node, op: 'if', signal: instruction.signal + 1, value: instruction.value })
      this.elses.add(instruction.otherwise - 1)
    } else if (instruction.op === 'jump' && this.elses.has(at)) {
      if (instruction.to > at + 1) this.steps.push({ node, op: 'else' })
      this.ends.set(instruction.to, (this.ends.get(instruction.to) ?? 0) + 1)
    }
  }

  private wait(node: string, seconds: number, why: 'settle' | 'process' | 'handshake'): void {
    if (seconds > 0) this.steps.push({ node, op: 'wait', seconds, why })
  }

  private motion({ node, to, shape, via, speedMps, blendM }: MotionLeg): void {
    const { code } = this.source
    const isPose = code.stops[to]!.kind === 'pose'
    this.steps.push({
      node,
      op: 'move',
      kind: shape === 'joint' ? 'joint' : shape === 'arc' ? 'circular' : 'linear',
      joints: this.jointsAt(to),
      plateRad: this.platesAt(to),
      frame: isPose ? undefined : this.frameAt(to),
      via: via === undefined ? undefined : this.frameAt(via),
      viaJoints: via === undefined ? undefined : this.jointsAt(via),
      speedMps,
      blendM,
    })
  }

  private jointsAt(stop: number): number[] {
    return [...this.source.crew.jointsOf(this.member, this.source.plan.stopJoints[stop]!)]
  }

  private platesAt(stop: number): number[] {
    const { crew, plan } = this.source
    return [...plan.stopJoints[stop]!.subarray(crew.robotAxes)]
  }

  /** Tool in the base of the arm, wherever a carrier has it then. */
  private frameAt(stop: number): Frame {
    const { system } = this.member
    const joints = this.jointsAt(stop)
    return multiplyFrames(invertFrame(system.worldFromArm(joints)), system.worldFromTool(joints))
  }
}

/** A carrier that travels alone is written as a joint move. */
function wholeLeg({ node, to, shape, via, speedMps }: Instruction & { op: 'motion' }): MotionLeg {
  const plain = shape === 'line' || shape === 'arc' ? shape : 'joint'
  return { node, to, shape: plain, via, speedMps, blendM: 0 }
}

/** The motion of one cycle as rows; grips and waits at their means, first branches, loops counted. */
function trajectoryOf({ code, plan, crew }: Source, member: CrewMember): TrajectoryRow[] {
  const rows: TrajectoryRow[] = []
  const joints = new Float64Array(crew.axes)
  const loops = new Int32Array(code.loopCount)
  let timeS = 0
  let stop = code.startStop
  let at = 1
  const note = (node: string, after: number) =>
    rows.push({
      timeS: timeS + after,
      node,
      joints: [...crew.jointsOf(member, joints), ...joints.subarray(crew.robotAxes)],
    })
  joints.set(plan.stopJoints[stop]!)
  note('', 0)
  while (rows.length < MOST_ROWS) {
    const instruction = code.instructions[at]!
    if (instruction.op === 'done') break
    if (instruction.op === 'motion') {
      const law = plan.motions.get(motionKey(at, stop))?.law
      for (let tau = ROW_S; law && tau < law.durationS; tau += ROW_S) {
        law.sample(tau, joints)
        note(instruction.node, tau)
      }
      timeS += law?.durationS ?? 0
      stop = instruction.to
      joints.set(plan.stopJoints[stop]!)
      note(instruction.node, 0)
    } else timeS += restS(instruction, member.unit)
    at = nextOf(instruction, at, loops)
  }
  note('', 0)
  return rows
}

function restS(instruction: Instruction, unit: RobotUnit): number {
  if (instruction.op === 'grip' || instruction.op === 'release' || instruction.op === 'settle')
    return unit[instruction.op].variate.mean()
  return instruction.op === 'dwell' ? instruction.time.variate.mean() : 0
}

function nextOf(instruction: Instruction, at: number, loops: Int32Array): number {
  if (instruction.op === 'jump') return instruction.to
  if (instruction.op === 'loopStart') loops[instruction.loop] = instruction.times - 1
  if (instruction.op !== 'loopEnd') return at + 1
  const left = loops[instruction.loop]!
  loops[instruction.loop] = left - 1
  return left > 0 ? instruction.back : at + 1
}
