// Plans programs: the way for the places, then what the part does on it. Pure: the same program, robots, places and part give the
// same plan, which is why ways and plans are cached by content.
import type { Frame } from '../../../math/frames'
import type { MotionLaw } from '../../../robotics/motion/MotionLaw'
import { planJointMove } from '../../../robotics/motion/planJointMove'
import type { CompiledPart } from '../CompiledPart'
import type { TimeBand } from '../cycles/TimeBand'
import type { ProgramPlanner } from '../PlanBook'
import type { ProgramCode } from '../ProgramCode'
import {
  type Binding,
  instructionOf,
  isUsable,
  type PlanFault,
  type PlannedMotion,
  type ProgramPlan,
  STOP_LIMIT,
} from '../ProgramPlan'
import { objectFromPart } from '../partFrom'
import type { RobotUnit } from '../RobotUnit'
import type { CellBodies } from './CellBodies'
import { Crew } from './Crew'
import { findMotions } from './findMotions'
import { findSlip } from './findSlip'
import { crewWithShares, loadShares } from './loadedCrew'
import { checkPayload, slipWarning } from './loadFaults'
import { neighboursOf, solidsNear } from './nearSolids'
import { OtherRobots } from './OtherRobots'
import { type OtherPosture, otherPostures } from './otherPostures'
import type { PlanCache } from './PlanCache'
import { ProgramGuard } from './ProgramGuard'
import { type PlacedStops, type PlateUnder, placeStops } from './placeStops'
import { planCrewMotion } from './planCrewMotion'
import type { MotionInstruction } from './planMotion'
import { impassable, type PlannedProgram, type ProgramWay, planWay } from './planWay'
import type { SlotFrames } from './stopFrames'

/** What is fixed for a whole compilation. */
export interface PlanSurroundings {
  readonly programs: readonly ProgramCode[]
  readonly units: readonly RobotUnit[]
  readonly parts: readonly CompiledPart[]
  readonly slotFrame: SlotFrames
  readonly plateUnder: PlateUnder
  /** What the robots must not touch. */
  readonly cell: CellBodies
  readonly cache: PlanCache
}

/** Robots of other programs, and a name that is equal for equal postures. */
interface Elsewhere {
  readonly others: OtherRobots
  readonly name: number
}

/** Places for one part at which a program works, or from which it takes; −1 for none. */
interface Turn {
  readonly worksAt: number
  readonly takesFrom: number
}

/** A part is taken when the work on it is done, never meanwhile. */
function takeTurns(a: Turn | undefined, b: Turn | undefined): boolean {
  const follows = (one?: Turn, two?: Turn) =>
    one !== undefined && one.worksAt >= 0 && one.worksAt === two?.takesFrom
  return follows(a, b) || follows(b, a)
}

export class PlanMaker implements ProgramPlanner {
  private readonly around: PlanSurroundings
  private readonly programs: readonly PlannedProgram[]
  /** What stands near each program's robots, by name. */
  private readonly surroundings: readonly number[]
  /** Where the robots of a program can be, once `settle` has said for what it runs. */
  private readonly settled = new Map<number, readonly OtherPosture[]>()
  /** By what a program runs for: a binding belongs to one program. */
  private readonly postures = new WeakMap<Binding, readonly OtherPosture[]>()
  private readonly turns = new Map<number, Turn>()
  private readonly elsewhere = new Map<number, Elsewhere>()

  constructor(around: PlanSurroundings) {
    this.around = around
    this.programs = around.programs.map((code) => ({
      code,
      crew: new Crew(code, around.units),
      edges: findMotions(code),
    }))
    this.surroundings = around.programs.map((code) => around.cache.nameOf(surroundingsKey(around, code)))
  }

  /**
   * Says what a program runs for first: programs after it, of other robots, are planned round where its robots then can be. Call it in the
   * order of programs, before anything else is planned; a plan is the same however often it is made after that. `singles`: those of its
   * places that hold one part.
   */
  settle(program: number, binding: Binding, singles: readonly number[]): void {
    const single = (place: number) => (singles.includes(place) ? place : -1)
    const isWork = binding.fromPlace < 0
    this.turns.set(program, {
      worksAt: isWork ? single(binding.toPlace) : -1,
      takesFrom: isWork ? -1 : single(binding.fromPlace),
    })
    if (!this.isWatched(program)) return
    this.settled.set(program, this.posturesOf(program, binding))
  }

  /** Whether a robot of a later program can come near one of this. */
  private isWatched(program: number): boolean {
    const { units, programs } = this.around
    const own = programs[program]!.robots
    return programs
      .slice(program + 1)
      .some((other) =>
        other.robots.some((robot) =>
          neighboursOf(units, other, units[robot]!).some((unit) => own.includes(units.indexOf(unit))),
        ),
      )
  }

  /** Where robots of earlier programs can be while this one runs. */
  private elsewhereOf(program: number): Elsewhere {
    const known = this.elsewhere.get(program)
    if (known !== undefined) return known
    const { programs, units, cell } = this.around
    const { robots } = programs[program]!
    const postures = [...this.settled]
      .filter(([other]) => other < program && !takeTurns(this.turns.get(program), this.turns.get(other)))
      .flatMap(([, all]) => all.filter(({ robot }) => !robots.includes(robot)))
    const content = postures.map(({ body, zones, node }) => [node, zones, Array.from(body.ends)])
    const name = postures.length === 0 ? -1 : this.around.cache.nameOf(JSON.stringify(content))
    const found = { others: new OtherRobots(programs[program]!, units, cell, postures), name }
    this.elsewhere.set(program, found)
    return found
  }

  /**
   * Where robots of all other programs can be while this one runs, planned before it or after: for a look at one program that is planned.
   * `bindings`: for what each program runs first.
   */
  robotsElsewhere(program: number, bindings: readonly (Binding | undefined)[]): OtherRobots {
    const { programs, units, cell } = this.around
    const { robots } = programs[program]!
    const postures = programs.flatMap((_, other) => {
      const binding = bindings[other]
      if (binding === undefined || other === program) return []
      if (takeTurns(this.turns.get(program), this.turns.get(other))) return []
      return this.posturesOf(other, binding).filter(({ robot }) => !robots.includes(robot))
    })
    return new OtherRobots(programs[program]!, units, cell, postures)
  }

  private posturesOf(program: number, binding: Binding): readonly OtherPosture[] {
    const known = this.postures.get(binding)
    if (known !== undefined) return known
    const { cell, parts } = this.around
    const { code, crew } = this.programs[program]!
    const plan = this.plan(program, binding)
    const part = code.doesPick ? parts[binding.product] : undefined
    const found = isUsable(plan) ? otherPostures(code, crew, plan, cell, part) : []
    this.postures.set(binding, found)
    return found
  }

  /** Where a slot of a place is in the world. */
  slotFrame(place: number, slot: number): Frame | undefined {
    return this.around.slotFrame(place, slot)
  }

  /** Unit of the positioner on whose plate a place stands, −1 for none. */
  plateUnder(place: number): number {
    return this.around.plateUnder(place)
  }

  plan(program: number, binding: Binding): ProgramPlan {
    const { cache, units, parts } = this.around
    const planned = this.programs[program]!
    const placed = this.stopsOf(program, binding)
    const { missing } = placed
    const part = parts[binding.product]
    if (missing >= 0) return loadedPlan(planned, unplaced(planned.code, missing), part)
    const wayKey = this.wayKey(program, placed, part)
    const load = part === undefined ? '' : [part.id, part.massKg, part.friction, part.sizeM[2]].join(' ')
    return cache.plans.of(`${wayKey}|${load}`, () => {
      const way = cache.ways.of(wayKey, () =>
        planWay(planned, units, placed, {
          guard: this.guardOf(program, placed, part),
          loaded: this.loadedCrew(planned, part),
        }),
      )
      return loadedPlan(planned, way, part)
    })
  }

  /** Where the object is at every stop, and how the plates stand there. */
  stopsOf(program: number, binding: Binding): PlacedStops {
    const { slotFrame, plateUnder } = this.around
    const { code, crew } = this.programs[program]!
    return placeStops(code, crew, binding, slotFrame, plateUnder)
  }

  transit(program: number, from: Float64Array, to: Float64Array): MotionLaw {
    return planJointMove(from, to, this.programs[program]!.crew.limits)
  }

  /** The band of a program's cycle, remembered with its plans: runs of one study share it. */
  bandOf(program: number, binding: Binding, make: () => TimeBand): TimeBand {
    const { cache } = this.around
    const planned = this.programs[program]!
    const placed = this.stopsOf(program, binding)
    const lead = planned.crew.members[0]!.unit
    const times = [lead.settle, lead.grip, lead.release].map((time) => time.variate.mean())
    const part = this.around.parts[binding.product]
    const key = `${this.wayKey(program, placed, part)}|${JSON.stringify(lead.uncertainty)}|${times.join(' ')}`
    return cache.bands.of(key, make)
  }

  /**
   * Durations of the planned motions, by key, with the arms' accelerations multiplied: the same way, driven harder or softer. `home`: from
   * the last stop of a cycle back to its start, when they differ.
   */
  durations(
    program: number,
    binding: Binding,
    accelerationFactor: number,
    endStop: number,
  ): { readonly byKey: ReadonlyMap<number, number>; readonly homeS: number } {
    const { units } = this.around
    const planned = this.programs[program]!
    const { code } = planned
    const plan = this.plan(program, binding)
    const { objects } = this.stopsOf(program, binding)
    const shares = loadShares(code, units, this.around.parts[binding.product])
    const crew = crewWithShares(
      code,
      units,
      shares.map(() => 1),
      accelerationFactor,
    )
    const loaded = crewWithShares(code, units, shares, accelerationFactor)
    const places = {
      jointsOf: (stop: number) => plan.stopJoints[stop]!,
      objectOf: (stop: number) => objects[stop],
    }
    const byKey = new Map<number, number>()
    for (const [key, { law }] of plan.motions) {
      const motion = code.instructions[instructionOf(key)] as MotionInstruction
      const ends = {
        from: plan.stopJoints[key % STOP_LIMIT]!,
        to: plan.stopJoints[motion.to]!,
        worldFromEnd: objects[motion.to],
      }
      if (accelerationFactor === 1) {
        byKey.set(key, law.durationS)
        continue
      }
      const again = planCrewMotion(motion.holding ? loaded : crew, motion, ends, places)
      // a way round things keeps its shape: it gains what the straight move gains
      const usual = motion.detour ? planCrewMotion(planned.crew, motion, ends, places) : law
      const isKnown = !('failure' in again || 'failure' in usual) && usual.durationS > 0
      byKey.set(key, isKnown ? (law.durationS * again.durationS) / usual.durationS : law.durationS)
    }
    const home = planJointMove(plan.stopJoints[endStop]!, plan.stopJoints[code.startStop]!, crew.limits)
    return { byKey, homeS: home.durationS }
  }

  private guardOf(program: number, placed: PlacedStops, part: CompiledPart | undefined): ProgramGuard {
    const { cell, units } = this.around
    const { code, crew } = this.programs[program]!
    const held = code.doesPick ? part : undefined
    return new ProgramGuard(code, crew, units, cell, held, placed, this.elsewhereOf(program).others)
  }

  private loadedCrew({ code, crew }: PlannedProgram, part: CompiledPart | undefined): Crew {
    const shares = loadShares(code, this.around.units, part)
    return shares.every((share) => share === 1) ? crew : crewWithShares(code, this.around.units, shares)
  }

  private wayKey(program: number, { objects, angles }: PlacedStops, part: CompiledPart | undefined): string {
    const { cache } = this.around
    const { code, crew } = this.programs[program]!
    const held = code.doesPick ? (part?.sizeM.join(' ') ?? '') : ''
    const robots = crew.members.map(
      ({ unit, clearRange }) => `${cache.nameOf(unit.contentKey)} ${clearRange.join(' ')}`,
    )
    const plates = crew.plates.map(({ unit }) => cache.nameOf(unit.contentKey))
    robots.push(...plates.map(String), ...angles.map((at) => at.join(' ')))
    const frames = objects.map((frame) => frame?.join(' ') ?? '')
    const shares = loadShares(code, this.around.units, part)
    const around = `${this.surroundings[program]!} ${this.elsewhereOf(program).name} ${held} ${shares.join(' ')}`
    return `${cache.nameOf(code.contentKey)}|${around}|${robots.join(',')}|${frames.join(';')}`
  }
}

/** Equal when the same things stand near the robots of a program. */
function surroundingsKey({ cell, units }: PlanSurroundings, code: ProgramCode): string {
  const near = code.robots.map((robot) => {
    const unit = units[robot]!
    const solids = solidsNear(cell.solids, unit).map(({ record, box, door }) => [
      record,
      Array.from(box.worldFromBox),
      box.halfM,
      door === undefined ? 0 : 1,
    ])
    const robots = neighboursOf(units, code, unit).map((other) => [
      other.contentKey,
      Array.from(other.homeJoints),
    ])
    return [solids, robots, Array.from(unit.homeJoints)]
  })
  return JSON.stringify(near)
}

/** The way with a part: whether the robots may carry it, and where it would slip. */
function loadedPlan(planned: PlannedProgram, way: ProgramWay, part: CompiledPart | undefined): ProgramPlan {
  const { code, crew } = planned
  const faults: PlanFault[] = checkPayload(code, crew, part)
  faults.push(...way.faults)
  const motions = new Map<number, PlannedMotion>()
  for (const [key, law] of way.laws) {
    motions.set(key, { law, slip: part && slipOf(planned, instructionOf(key), law, part, faults) })
  }
  return { stopJoints: way.stopJoints, motions, sweeps: way.sweeps, motionS: way.motionS, faults }
}

function slipOf(
  { code, crew }: PlannedProgram,
  instruction: number,
  law: MotionLaw,
  part: CompiledPart,
  faults: PlanFault[],
): PlannedMotion['slip'] {
  const motion = code.instructions[instruction] as MotionInstruction
  if (!motion.holding) return undefined
  const slip = findSlip(crew, law, part, objectFromPart(code, gripBefore(code, instruction)))
  if (slip !== undefined) faults.push(slipWarning(crew, part, motion.node, slip))
  return slip
}

/** Stop of the last grip before an instruction. */
function gripBefore(code: ProgramCode, at: number): number {
  for (let index = at; index >= 0; index--) {
    const instruction = code.instructions[index]!
    if (instruction.op === 'grip') return instruction.stop
  }
  return code.startStop
}

function unplaced(code: ProgramCode, stop: number): ProgramWay {
  const { node } = code.stops[stop]!
  return impassable([
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
