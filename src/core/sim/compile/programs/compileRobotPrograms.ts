// The robots' half of a running model: robots, programs, plans, and the blocks that run them, behind the RobotsPort that flow
// uses. Everything about documents ends here; sim/programs knows numbers only.
import { positionerUnder } from '../../../model/positionerUnder'
import { findRecordOfType, recordsOfType } from '../../../model/SceneDocument'
import type { Problem } from '../../../results/problem'
import { BLOCK_KIND } from '../../flow/BlockTable'
import type { CompiledPart } from '../../programs/CompiledPart'
import { PlanBook } from '../../programs/PlanBook'
import type { ProgramCode } from '../../programs/ProgramCode'
import type { Binding } from '../../programs/ProgramPlan'
import type { CellBodies } from '../../programs/planning/CellBodies'
import { PlanCache } from '../../programs/planning/PlanCache'
import { PlanMaker } from '../../programs/planning/PlanMaker'
import { RobotHall } from '../../programs/RobotHall'
import type { RobotUnit } from '../../programs/RobotUnit'
import type { CompileContext } from '../CompileContext'
import { compilePositioners } from '../robots/compilePositioners'
import { compileRobots } from '../robots/compileRobots'
import { cellBodies } from './cellBodies'
import { compileProgramCode } from './compileProgramCode'
import { makeLookup } from './makeLookup'
import { ProgramFaults } from './ProgramFaults'
import { planAhead } from './planAhead'

/** Robots and programs with everything that plans them; nothing runs yet. */
export interface MotionHalf {
  readonly units: readonly RobotUnit[]
  readonly programs: readonly ProgramCode[]
  readonly parts: readonly CompiledPart[]
  readonly bodies: CellBodies
  readonly planner: PlanMaker
  readonly plans: PlanBook
  /** What a program is run for first, by program; undefined for those that no route uses. */
  readonly typical: readonly (Binding | undefined)[]
  /** Programs that cannot be run, and why: the rest of the cell runs. */
  readonly faults: readonly Problem[]
}

/** Warnings, and what is wrong with robots, go to the context. */
export function compileMotionHalf(context: CompileContext): MotionHalf {
  const units = [...compileRobots(context), ...compilePositioners(context)]
  const faults: Problem[] = []
  const programs = compilePrograms(context, units, faults)
  const parts = partsOf(context)
  const bodies = cellBodies(context, units)
  const planner = new PlanMaker({
    cell: bodies,
    programs,
    units,
    parts,
    slotFrame: (place, slot) => slotFrame(context, place, slot),
    plateUnder: (place) => plateUnder(context, units, place),
    cache: context.options.plans instanceof PlanCache ? context.options.plans : new PlanCache(),
  })
  const plans = new PlanBook(planner)
  const typical = planAhead(context, programs, { planner, plans }, faults)
  return { units, programs, parts, bodies, planner, plans, typical, faults }
}

/** Builds the robots' half of a running model and registers its blocks. */
export function compileRobotPrograms(context: CompileContext): RobotHall {
  const half = compileMotionHalf(context)
  const zones = exclusiveZones(context).map((id) => ({ id, resource: context.zoneResource(id) }))
  const hall = new RobotHall({ ...half, zones, around: context })
  register(context, hall)
  return hall
}

/** Programs that can be run, in order of id; each of the others says why it cannot. */
function compilePrograms(
  context: CompileContext,
  units: readonly RobotUnit[],
  into: Problem[],
): ProgramCode[] {
  const lookup = makeLookup(context, units, exclusiveZones(context))
  const programs: ProgramCode[] = []
  for (const record of recordsOfType(context.document, 'program')) {
    const faults = new ProgramFaults(record.id)
    const code = compileProgramCode(record, lookup, faults)
    for (const problem of faults.problems) {
      const list = problem.severity === 'error' ? into : context.problems
      list.push(problem)
    }
    if (code !== undefined) programs.push(code)
  }
  return programs
}

function exclusiveZones(context: CompileContext): string[] {
  return recordsOfType(context.document, 'zone')
    .filter((zone) => zone.kind === 'exclusive')
    .map((zone) => zone.id)
}

function partsOf(context: CompileContext): CompiledPart[] {
  return context.products.map(({ id, sizeM, massKg, friction }) => {
    const flexible = findRecordOfType(context.document, 'product', id)?.flexible
    return { id, sizeM, massKg, friction, bendingStiffnessNm: flexible?.bendingStiffnessNm }
  })
}

/** Parts without a slot, and those beyond the last one, are handled at the nearest slot there is. */
function slotFrame(context: CompileContext, place: number, slot: number) {
  return context.slotFrame(place, Math.min(Math.max(0, slot), Math.max(0, context.slotCount(place) - 1)))
}

/** Unit of the positioner on whose plate a place stands, −1 for none. */
function plateUnder(context: CompileContext, units: readonly RobotUnit[], place: number): number {
  const id = positionerUnder(context.document, context.entities[place] ?? '')
  return id === undefined ? -1 : units.findIndex((unit) => unit.isPositioner && unit.id === id)
}

function register(context: CompileContext, hall: RobotHall): void {
  hall.fleet.units.forEach((unit, robot) => {
    const calendarId = findRecordOfType(context.document, 'robot', unit.id)?.calendar
    const block = hall.addRobot(
      robot,
      calendarId === undefined ? undefined : context.calendars.get(calendarId),
    )
    context.blocks.put(unit.entity, BLOCK_KIND.robot, block)
    context.stoppables[unit.entity] = block
    if (calendarId !== undefined) context.shiftWorkers[unit.entity] = block
  })
  hall.bind(context.blocks.add(BLOCK_KIND.program, hall))
}
