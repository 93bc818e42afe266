// Gives robots their work: transfer tasks and operations wait here in order, and begin when all robots of one of their programs
// are free. Claims of several robots are taken together or not at all. Execution is ProgramRunner's.
//
// RULE: waiting jobs are looked at in the order they came. A job begins with the first of its programs (as listed) whose robots
// are all free and whose stretch of track is free; if none can, its robots are kept from all later jobs, so that a job
// that needs two robots is not overtaken for ever by jobs that need one. A job that none of its programs can do waits for good and
// keeps nobody from anything.
import { STATE } from '../../results/states'
import type { Block } from '../flow/Block'
import type { EntityStates } from '../flow/EntityStates'
import type { MoverPort, OperationPort, TransferTasks } from '../flow/MoverPort'
import type { Kernel } from '../kernel/Kernel'
import type { StateReader } from '../kernel/StateReader'
import type { StateWriter } from '../kernel/StateWriter'
import type { PlanBook } from './PlanBook'
import { type Job, ProgramJobs } from './ProgramJobs'
import { isUsable, type PlanFault } from './ProgramPlan'
import type { ProgramRun } from './ProgramRun'
import type { ProgramRunner } from './ProgramRunner'
import { NOBODY, type RobotFleet } from './RobotFleet'
import type { TrackClaims } from './TrackClaims'

export interface DeskSurroundings {
  readonly kernel: Kernel
  readonly states: EntityStates
  readonly transfers: TransferTasks
  productOf(part: number): number
}

/** A waiting job that none of its programs can ever do: the program (−1 when none could be compiled) and why. */
export interface ImpossibleJob {
  readonly choice: number
  readonly program: number
  readonly fault: PlanFault | undefined
}

/** Whether a robot that is about to end its shift can still finish something that takes so long. */
export type ShiftCheck = (robot: number, nominalS: number) => boolean

export class ProgramDesk implements Block {
  readonly movers: MoverPort
  readonly operations: OperationPort
  private readonly fleet: RobotFleet
  private readonly runner: ProgramRunner
  private readonly plans: PlanBook
  private readonly tracks: TrackClaims
  private readonly around: DeskSurroundings
  private readonly mayBegin: ShiftCheck
  private readonly choices: (readonly number[])[] = []
  private readonly jobs = new ProgramJobs()
  /** Programs that can do a waiting job, found when it is first looked at. */
  private readonly usable = new Map<Job, readonly number[]>()
  private self = -1

  constructor(
    fleet: RobotFleet,
    runner: ProgramRunner,
    plans: PlanBook,
    tracks: TrackClaims,
    around: DeskSurroundings,
    mayBegin: ShiftCheck,
  ) {
    this.fleet = fleet
    this.runner = runner
    this.plans = plans
    this.tracks = tracks
    this.around = around
    this.mayBegin = mayBegin
    this.movers = {
      submit: (mover, task) => this.submitTask(mover, task),
      waitsFor: (_mover, task) => this.waitsForTask(task),
    }
    this.operations = {
      start: (choice, station, slot, part, token) => this.submitOperation(choice, station, slot, part, token),
      waitsFor: (_choice, station, token) => this.waitsForOperation(station, token),
    }
  }

  /** Its own block index, once it is registered. */
  bind(self: number): void {
    this.self = self
  }

  /** Number of a list of alternative programs; equal lists share one. For compiling. */
  choiceOf(programs: readonly number[]): number {
    const known = this.choices.findIndex(
      (choice) =>
        choice.length === programs.length && choice.every((program, at) => program === programs[at]),
    )
    return known >= 0 ? known : this.choices.push(programs) - 1
  }

  /** Robots of all programs of a choice, in order of number. */
  robotsOf(choice: number): readonly number[] {
    return this.robotsOfPrograms(this.choices[choice]!)
  }

  /** Waiting jobs that can never be done, in the order they came. */
  impossibleJobs(): ImpossibleJob[] {
    return this.jobs.waiting
      .filter((job) => this.usableOf(job).length === 0)
      .map((job) => {
        const program = this.choices[job.choice]![0] ?? -1
        const faults = program < 0 ? [] : this.plans.planOf(program, job).faults
        return { choice: job.choice, program, fault: faults.find(({ severity }) => severity === 'error') }
      })
  }

  /** Whether a task or operation that has not begun can never be done. */
  isImpossibleTask(task: number): boolean {
    return this.isImpossible(this.jobs.ofTask(task))
  }

  isImpossibleOperation(station: number, token: number): boolean {
    return this.isImpossible(this.jobs.ofOperation(station, token))
  }

  /** Robots or tracks may have become free. */
  look(): void {
    if (this.jobs.waiting.length > 0) this.around.kernel.requestDispatch(this.self)
  }

  /** Asked in the dispatch phase: begins all jobs that can begin. */
  handle(): void {
    const kept = new Set<number>()
    for (let at = 0; at < this.jobs.waiting.length; ) {
      const job = this.jobs.waiting[at]!
      const program = this.beginnable(job, kept)
      if (program < 0) {
        for (const robot of this.robotsOfPrograms(this.usableOf(job))) kept.add(robot)
        at++
      } else {
        this.jobs.remove(at)
        this.usable.delete(job)
        this.begin(job, program)
      }
    }
    this.showIdle(kept)
  }

  save(writer: StateWriter): void {
    this.jobs.save(writer)
  }

  load(reader: StateReader): void {
    this.jobs.load(reader)
    this.usable.clear()
  }

  private isImpossible(job: Job | undefined): boolean {
    return job !== undefined && this.usableOf(job).length === 0
  }

  /** Plans are pure: asking early changes nothing. */
  private usableOf(job: Job): readonly number[] {
    let programs = this.usable.get(job)
    if (programs === undefined) {
      programs = this.choices[job.choice]!.filter((program) => isUsable(this.plans.planOf(program, job)))
      this.usable.set(job, programs)
    }
    return programs
  }

  private robotsOfPrograms(programs: readonly number[]): readonly number[] {
    const robots = new Set<number>()
    for (const program of programs) {
      for (const robot of this.fleet.programs[program]!.crew) robots.add(robot)
    }
    return [...robots].sort((a, b) => a - b)
  }

  private submitTask(choice: number, task: number): void {
    const { transfers } = this.around
    const part = transfers.partOf(task)
    this.submit({
      choice,
      task,
      part,
      product: transfers.productOf(task),
      fromPlace: transfers.fromPlaceOf(task),
      fromSlot: transfers.fromSlotOf(task),
      toPlace: transfers.toPlaceOf(task),
      toSlot: transfers.toSlotOf(task),
      token: -1,
      tick: this.around.kernel.now,
    })
  }

  private submitOperation(choice: number, station: number, slot: number, part: number, token: number): void {
    this.submit({
      choice,
      task: -1,
      part,
      product: this.around.productOf(part),
      fromPlace: -1,
      fromSlot: -1,
      toPlace: station,
      toSlot: slot,
      token,
      tick: this.around.kernel.now,
    })
  }

  private submit(job: Job): void {
    this.jobs.add(job)
    this.around.kernel.requestDispatch(this.self)
  }

  /** The program with which a job can begin now, −1 when none. */
  private beginnable(job: Job, kept: ReadonlySet<number>): number {
    for (const program of this.usableOf(job)) {
      const code = this.fleet.programs[program]!
      if (!code.crew.every((robot) => this.fleet.isFree(robot) && !kept.has(robot))) continue
      const plan = this.plans.planOf(program, job)
      if (this.tracks.blockersOf(code, plan).length > 0) continue
      if (code.crew.every((robot) => this.mayBegin(robot, plan.motionS))) return program
    }
    return -1
  }

  private begin(job: Job, program: number): void {
    const code = this.fleet.programs[program]!
    const { now } = this.around.kernel
    const lead = code.robots[0]!
    const run = this.fleet.runs[lead]!
    run.begin(program, now)
    assignJob(run, job)
    code.crew.forEach((robot, member) => {
      this.fleet.leads[robot] = lead
      run.waited[member] = now - Math.max(job.tick, this.fleet.freeSinceTick[robot]!)
    })
    this.runner.begin(lead)
  }

  /** A free robot that somebody waits for is waiting (for another robot, a track), else it is starved. */
  private showIdle(kept: ReadonlySet<number>): void {
    for (let robot = 0; robot < this.fleet.units.length; robot++) {
      if (this.fleet.leads[robot] !== NOBODY) continue
      this.around.states.setBase(
        this.fleet.units[robot]!.entity,
        kept.has(robot) ? STATE.waiting : STATE.starved,
      )
    }
  }

  private waitsForTask(task: number): readonly number[] {
    const job = this.jobs.ofTask(task)
    return job ? this.hindrances(job) : this.runningHindrances((run) => run.task === task)
  }

  private waitsForOperation(station: number, token: number): readonly number[] {
    const job = this.jobs.ofOperation(station, token)
    if (job) return this.hindrances(job)
    return this.runningHindrances((run) => run.task < 0 && run.toPlace === station && run.token === token)
  }

  /** Robots in whose way a waiting job stands: those that are busy, and those parked on its stretch of track. */
  private hindrances(job: Job): readonly number[] {
    const found = new Set<number>()
    for (const program of this.usableOf(job)) {
      const code = this.fleet.programs[program]!
      for (const robot of code.crew) if (!this.fleet.isFree(robot)) found.add(robot)
      const plan = this.plans.planOf(program, job)
      for (const robot of this.tracks.blockersOf(code, plan)) found.add(robot)
    }
    if (found.size === 0) for (const robot of this.robotsOf(job.choice)) found.add(robot)
    return [...found].map((robot) => this.fleet.units[robot]!.entity)
  }

  private runningHindrances(isIt: (run: ProgramRun) => boolean): readonly number[] {
    const lead = this.fleet.runs.findIndex((run, robot) => this.fleet.leads[robot] === robot && isIt(run))
    return lead < 0 ? [] : this.runner.waitsFor(lead)
  }
}

function assignJob(run: ProgramRun, job: Job): void {
  run.product = job.product
  run.fromPlace = job.fromPlace
  run.fromSlot = job.fromSlot
  run.toPlace = job.toPlace
  run.toSlot = job.toSlot
  run.task = job.task
  run.part = job.part
  run.token = job.token
}
