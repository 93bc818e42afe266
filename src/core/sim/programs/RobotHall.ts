// All robots of a running model and what keeps them busy, wired together: fleet, runner, desk, zones, tracks, ledger, poses. It is
// the block of the desk, and the RobotsPort that flow sees. Has no rules of its own.
import type { Frame } from '../../math/frames'
import type { Problem } from '../../results/problem'
import type { CycleFigures } from '../../results/RunResults'
import { CAUSE, CAUSE_COUNT, STATE } from '../../results/states'
import type { Block } from '../flow/Block'
import type { DoorDesk } from '../flow/DoorDesk'
import type { EntityStates } from '../flow/EntityStates'
import type { MoverPort, OperationOwner, OperationPort, TransferTasks } from '../flow/MoverPort'
import type { RobotInterventions, RobotsPort } from '../flow/RobotsPort'
import type { ShiftCalendar } from '../flow/ShiftCalendar'
import type { CycleListener } from '../flow/Stoppable'
import { EFFECT } from '../flow/Stoppable'
import type { ClaimDesk } from '../kernel/ClaimDesk'
import type { Kernel } from '../kernel/Kernel'
import type { StateReader } from '../kernel/StateReader'
import type { StateWriter } from '../kernel/StateWriter'
import { ticksToSeconds } from '../kernel/ticks'
import type { WaitLink } from '../kernel/WaitGraph'
import type { SignalBoard } from '../signals/SignalBoard'
import type { CompiledPart } from './CompiledPart'
import { CycleLedger } from './CycleLedger'
import { CycleBands } from './cycles/CycleBands'
import { describeCircle } from './describeCircle'
import { describeSignalWait } from './describeSignalWait'
import { ExclusiveZones } from './ExclusiveZones'
import type { PlanBook } from './PlanBook'
import type { ProgramCode } from './ProgramCode'
import { type ImpossibleJob, ProgramDesk } from './ProgramDesk'
import type { Binding } from './ProgramPlan'
import { ProgramRunner, ROBOT_OP } from './ProgramRunner'
import type { PlanMaker } from './planning/PlanMaker'
import { RobotBlock } from './RobotBlock'
import { NOBODY, RobotFleet } from './RobotFleet'
import { RobotPoses } from './RobotPoses'
import type { RobotUnit } from './RobotUnit'
import type { SlippedPart } from './SlippedPart'
import { TrackClaims } from './TrackClaims'

/** Time over which the speed of a slipping part is taken: short against any motion. */
const SPEED_TICKS = 1000

/** The parts of a running model that robots touch. */
export interface HallSurroundings {
  readonly kernel: Kernel
  readonly states: EntityStates
  readonly signals: SignalBoard
  readonly doors: DoorDesk
  readonly claims: ClaimDesk
  readonly transfers: TransferTasks
  readonly operations: OperationOwner
  readonly parts: { readonly product: Int32Array }
  readonly cycleListeners: readonly (CycleListener | undefined)[]
}

export interface HallParts {
  readonly units: readonly RobotUnit[]
  readonly programs: readonly ProgramCode[]
  readonly parts: readonly CompiledPart[]
  readonly plans: PlanBook
  /** Exclusive zones with their resource at the claim desk. */
  readonly zones: readonly { readonly id: string; readonly resource: number }[]
  readonly around: HallSurroundings
  readonly planner: PlanMaker
  /** What each program is run for first. */
  readonly typical: readonly (Binding | undefined)[]
  /** What was found wrong with programs before the run: the rest of the cell runs all the same. */
  readonly faults: readonly Problem[]
}

export class RobotHall implements Block, RobotsPort {
  readonly fleet: RobotFleet
  readonly poses: RobotPoses
  readonly movers: MoverPort
  readonly operations: OperationPort
  readonly interventions: RobotInterventions
  /** Told of every part that slips; for pictures only, the run does not depend on it. */
  onSlip: ((part: SlippedPart) => void) | undefined
  private readonly zones: ExclusiveZones
  private readonly runner: ProgramRunner
  private readonly desk: ProgramDesk
  private readonly ledger: CycleLedger
  private readonly bands: CycleBands
  private readonly blocks: RobotBlock[] = []
  private readonly around: HallSurroundings
  private readonly zoneNames: ReadonlyMap<number, string>
  private circle: readonly WaitLink[] | undefined
  private readonly programFaults: readonly Problem[]
  /** Names behind the numbers of `choiceOf`, programs that could not be compiled included. */
  private readonly choiceNames = new Map<number, readonly string[]>()
  /** First ledger line by program. */
  private readonly firstLine: readonly number[]
  private readonly plateUnder: (place: number) => number

  constructor(half: HallParts) {
    const { units, programs, parts, plans, zones, around, faults } = half
    this.bands = new CycleBands(half)
    this.around = around
    this.programFaults = faults
    this.fleet = new RobotFleet(units, programs, zones.length)
    this.zones = new ExclusiveZones(
      around.claims,
      zones.map(({ resource }) => resource),
      ROBOT_OP.zone,
      (circle) => this.stuck(circle),
    )
    this.zoneNames = new Map(zones.map(({ id, resource }) => [resource, id]))
    this.runner = new ProgramRunner(this.fleet, plans, {
      ...around,
      zones: this.zones,
      onDone: (lead) => this.finished(lead),
      onProgress: () => this.desk.look(),
      onLost: (lead) => this.slipped(lead),
    })
    const tracks = new TrackClaims(this.fleet, (lead) => this.runner.planOf(lead))
    const deskAround = {
      ...around,
      productOf: (part: number) => around.parts.product[part]!,
    }
    this.desk = new ProgramDesk(this.fleet, this.runner, plans, tracks, deskAround, (robot, nominalS) =>
      this.blocks[robot]!.mayBegin(nominalS),
    )
    this.movers = this.desk.movers
    this.operations = this.desk.operations
    this.poses = new RobotPoses(this.fleet, this.runner, parts)
    this.plateUnder = (place) => half.planner.plateUnder(place)
    const { lines, firstLine } = ledgerLines(units, programs)
    this.ledger = new CycleLedger(lines)
    this.firstLine = firstLine
    this.interventions = this.makeInterventions()
  }

  /** The block of one robot; call once for each, in order of number. */
  addRobot(robot: number, calendar: ShiftCalendar | undefined): RobotBlock {
    const { kernel, states } = this.around
    const block = new RobotBlock(robot, calendar, {
      kernel,
      states,
      fleet: this.fleet,
      runner: this.runner,
      desk: this.desk,
    })
    this.blocks[robot] = block
    return block
  }

  /** Its own block index, once it is registered. */
  bind(self: number): void {
    this.desk.bind(self)
  }

  /** Where something on a place is now, given where it is while no plate is turned. */
  placed(place: number, worldAtRest: Frame, tick: number): Frame {
    const unit = this.plateUnder(place)
    return unit < 0 ? worldAtRest : this.poses.onPlate(unit, worldAtRest, tick)
  }

  moverOf(programIds: readonly string[]): number {
    return this.choiceOf(programIds)
  }

  /** Programs that cannot run are left out: the others may do. */
  choiceOf(programIds: readonly string[]): number {
    const numbers = programIds.map((id) => this.fleet.programs.findIndex((program) => program.id === id))
    const choice = this.desk.choiceOf(numbers.filter((number) => number >= 0))
    this.choiceNames.set(choice, [...(this.choiceNames.get(choice) ?? []), ...programIds])
    return choice
  }

  /** What cannot be done: found before the run, or by work that waits now for what no program can do. */
  faults(): readonly Problem[] {
    const known = new Set(this.programFaults.map(({ where }) => where.path))
    const found = this.desk.impossibleJobs().flatMap((job) => this.problemOf(job) ?? [])
    const late: Problem[] = []
    for (const problem of found) {
      if (known.has(problem.where.path)) continue
      known.add(problem.where.path)
      late.push(problem)
    }
    return [...this.programFaults, ...late]
  }

  /** Whether a task that has not begun, or work at a station, can never be done. */
  isImpossibleTask(task: number): boolean {
    return this.desk.isImpossibleTask(task)
  }

  isImpossibleOperation(station: number, token: number): boolean {
    return this.desk.isImpossibleOperation(station, token)
  }

  robotsOfMover(mover: number): readonly number[] {
    return this.desk.robotsOf(mover).map((robot) => this.fleet.units[robot]!.entity)
  }

  cycleFigures(): readonly CycleFigures[] {
    return this.ledger.figures().map((figures) => this.bands.added(figures))
  }

  /** Completed programs of a robot since the statistics began. */
  cyclesOf(robot: number): number {
    let sum = 0
    this.fleet.programs.forEach((program, number) => {
      const member = program.crew.indexOf(robot)
      if (member >= 0) sum += this.ledger.cyclesOf(this.firstLine[number]! + member)
    })
    return sum
  }

  resetStatistics(): void {
    this.ledger.clear()
    this.fleet.leads.forEach((lead, robot) => {
      if (lead !== robot) return
      this.runner.book(robot)
      this.fleet.runs[robot]!.forget()
    })
  }

  deadlock(): Problem | undefined {
    if (this.circle === undefined) {
      const [job] = this.desk.impossibleJobs()
      return job && this.problemOf(job)
    }
    return describeCircle(this.circle, this.fleet, this.zoneNames, this.around.kernel.now)
  }

  waitForSignal(): Problem | undefined {
    return describeSignalWait(this.fleet, this.around.signals)
  }

  handle(): void {
    this.desk.handle()
  }

  save(writer: StateWriter): void {
    this.fleet.save(writer)
    this.desk.save(writer)
    this.ledger.save(writer)
  }

  load(reader: StateReader): void {
    this.fleet.load(reader)
    this.runner.forgetPlans()
    this.desk.load(reader)
    this.ledger.load(reader)
    this.circle = undefined
  }

  private finished(lead: number): void {
    const run = this.fleet.runs[lead]!
    const { program, task, toPlace, token } = run
    const { crew } = this.fleet.programs[program]!
    crew.forEach((robot, member) => {
      this.enter(run.split, this.firstLine[program]! + member, run.waited[member]!)
      this.blocks[robot]!.programDone()
      this.around.cycleListeners[this.fleet.units[robot]!.entity]?.cycleDone()
    })
    run.program = NOBODY
    this.desk.look()
    if (task < 0) this.around.operations.operationDone(toPlace, token)
  }

  /** The crew's causes, and for each robot the time it waited for the others. */
  private enter(split: Float64Array, line: number, waitedTicks: number): void {
    const own = this.own
    own.set(split)
    own[CAUSE.waitRobot] = own[CAUSE.waitRobot]! + waitedTicks
    this.ledger.add(line, own)
  }

  private readonly own = new Float64Array(CAUSE_COUNT)

  private slipped(lead: number): void {
    const { now } = this.around.kernel
    const held = this.onSlip && this.poses.heldBy(lead, now)
    const before = held && this.poses.heldBy(lead, now - SPEED_TICKS)
    if (held === undefined || before === undefined) return
    const speed = (axis: number) =>
      (held.worldFromPart[axis]! - before.worldFromPart[axis]!) / ticksToSeconds(SPEED_TICKS)
    this.onSlip?.({
      product: this.around.parts.product[held.part]!,
      tick: now,
      worldFromPart: held.worldFromPart,
      velocityMps: [speed(3), speed(7), speed(11)],
    })
  }

  private stuck(circle: readonly WaitLink[]): void {
    this.circle = circle
    this.around.kernel.stop()
  }

  /** Of a job that no program can do: what was found before the run, else the fault of its first program. */
  private problemOf({ choice, program, fault }: ImpossibleJob): Problem | undefined {
    if (fault === undefined) {
      const names = this.choiceNames.get(choice) ?? []
      return this.programFaults.find(({ where }) => names.includes(where.record ?? ''))
    }
    const { node, code, message, hint, values } = fault
    const record = this.fleet.programs[program]!.id
    const path = `records.${record}.body[${node}]`
    const known = this.programFaults.find((problem) => problem.where.path === path && problem.code === code)
    const where = { record, path }
    return known ?? { code, severity: 'error', message, hint, where, values: { ...values, program: record } }
  }

  private makeInterventions(): RobotInterventions {
    const blockOf = (entity: number) => this.blocks[this.fleet.robotOf(entity)]
    return {
      setOverride: (robot, override) => blockOf(robot)?.setOverride(override),
      limitByPeople: (robot, fraction) => blockOf(robot)?.limitByPeople(fraction),
      stop: (robot) => blockOf(robot)?.suspend(STATE.held, EFFECT.resume),
      reset: (robot) => blockOf(robot)?.release(STATE.held),
    }
  }
}

function ledgerLines(units: readonly RobotUnit[], programs: readonly ProgramCode[]) {
  const lines: { robotId: string; programId: string; estimated: boolean }[] = []
  const firstLine = programs.map((program) => {
    const first = lines.length
    for (const robot of program.crew) {
      const { id, estimated } = units[robot]!
      lines.push({ robotId: id, programId: program.id, estimated })
    }
    return first
  })
  return { lines, firstLine }
}
