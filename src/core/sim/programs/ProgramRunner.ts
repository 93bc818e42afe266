// Executes programs: steps through the code of a run, times its motions under the override, grips, waits, books the causes.
// Events are addressed to the lead robot. Does not choose work (ProgramDesk) and plans nothing (PlanBook).

import { CAUSE, STATE } from '../../results/states'
import type { MotionLaw } from '../../robotics/motion/MotionLaw'
import { blockOfToken } from '../flow/claimToken'
import type { DoorDesk } from '../flow/DoorDesk'
import type { DrawnTime } from '../flow/DrawnTime'
import type { EntityStates } from '../flow/EntityStates'
import type { OperationOwner, TransferTasks } from '../flow/MoverPort'
import { NO_EVENT } from '../kernel/EventCalendar'
import type { Kernel } from '../kernel/Kernel'
import { PHASE } from '../kernel/Phases'
import { NEVER } from '../kernel/ticks'
import type { SignalBoard } from '../signals/SignalBoard'
import type { ExclusiveZones } from './ExclusiveZones'
import type { PlanBook } from './PlanBook'
import type { Instruction } from './ProgramCode'
import { motionKey, type PlannedMotion, type ProgramPlan, type Slip } from './ProgramPlan'
import { ACTIVITY, type ProgramRun } from './ProgramRun'
import { NOBODY, type RobotFleet } from './RobotFleet'

/** Operations of a robot's events. */
export const ROBOT_OP = { end: 0, slip: 1, signal: 2, door: 3, zone: 4 } as const

export interface RunnerSurroundings {
  readonly kernel: Kernel
  readonly states: EntityStates
  readonly signals: SignalBoard
  readonly doors: DoorDesk
  readonly zones: ExclusiveZones
  readonly transfers: TransferTasks
  readonly operations: OperationOwner
  /** A run has come to its end and its robots are free; `lead` still holds what it was. */
  onDone(lead: number): void
  /** A run has passed an instruction: it may need less of a track than before. */
  onProgress(lead: number): void
  /** The held part is about to slip; it is still in the tools. */
  readonly onLost: (lead: number) => void
}

export class ProgramRunner {
  private readonly fleet: RobotFleet
  private readonly plans: PlanBook
  private readonly around: RunnerSurroundings
  /** Plans of the runs under way, by lead; found again after loading. */
  private readonly running: (ProgramPlan | undefined)[]

  constructor(fleet: RobotFleet, plans: PlanBook, around: RunnerSurroundings) {
    this.fleet = fleet
    this.plans = plans
    this.around = around
    this.running = fleet.units.map(() => undefined)
  }

  /** The plan of a lead robot's run; only while it is active. */
  planOf(lead: number): ProgramPlan {
    const run = this.fleet.runs[lead]!
    let plan = this.running[lead]
    if (plan === undefined) {
      plan = this.plans.planOf(run.program, run)
      this.running[lead] = plan
    }
    return plan
  }

  /** Begins a run whose binding has been filled in and whose robots are claimed. */
  begin(lead: number): void {
    this.running[lead] = undefined
    this.advance(lead)
  }

  /** Runs have been loaded: the plans of those before them are void. */
  forgetPlans(): void {
    this.running.fill(undefined)
  }

  handle(lead: number, op: number): void {
    const run = this.fleet.runs[lead]!
    if (op === ROBOT_OP.slip) this.slip(lead, run)
    else {
      this.book(lead)
      this.complete(lead, run)
      run.activity = ACTIVITY.none
      run.pc++
      this.advance(lead)
    }
  }

  /** The override of one of its robots has changed, or a reason to stand still has come or gone. */
  retarget(lead: number): void {
    const run = this.fleet.runs[lead]!
    const { kernel } = this.around
    if (run.isTimed && run.clock.tickAt() > kernel.now) {
      this.book(lead)
      run.clock.retarget(kernel.now, this.omega(lead, run.activity))
      run.lateCause = this.lateCause(lead)
      this.schedule(lead, run)
    }
    this.showStates(lead)
  }

  /** The time under way (grip, dwell, settle) begins anew; a motion is left as it is. */
  restartTimer(lead: number): void {
    const run = this.fleet.runs[lead]!
    const { kernel } = this.around
    if (run.activity !== ACTIVITY.timer || run.clock.tickAt() <= kernel.now) return
    this.book(lead)
    run.startTimed(ACTIVITY.timer, run.cause, this.lateCause(lead), kernel.now)
    run.clock.start(kernel.now, run.clock.durationS, this.omega(lead, ACTIVITY.timer), 0)
    this.schedule(lead, run)
  }

  /** Books up to now, for figures in the midst of a run. */
  book(lead: number): void {
    this.fleet.runs[lead]!.book(this.around.kernel.now)
  }

  /** The part in the tools is gone: the task is told, the program goes on empty. */
  lose(lead: number): void {
    const run = this.fleet.runs[lead]!
    if (run.hasPicked !== 1 || run.hasLost === 1 || run.task < 0 || run.heldStop < 0) return
    this.around.onLost(lead)
    run.hasLost = 1
    run.heldStop = -1
    this.cancel(run, 'slipEvent')
    this.around.transfers.lost(run.task)
  }

  /** Entities that keep a run from going on: who holds its zone, whose door moves, its own robots that stand still. */
  waitsFor(lead: number): readonly number[] {
    const run = this.fleet.runs[lead]!
    const code = this.fleet.codeOf(lead)
    const instruction = code.instructions[run.pc]!
    const entityOf = (robot: number) => this.fleet.units[robot]!.entity
    if (run.activity === ACTIVITY.zone && instruction.op === 'enterZone') {
      return this.around.zones.holdersOf(instruction.zone).map(blockOfToken)
    }
    if (run.activity === ACTIVITY.door && instruction.op === 'door') {
      return [instruction.station]
    }
    return code.crew.filter((robot) => this.fleet.overrides.of(robot) === 0).map(entityOf)
  }

  /** The motion under way, undefined while there is none. */
  motionOf(lead: number): PlannedMotion | undefined {
    const run = this.fleet.runs[lead]!
    if (run.activity !== ACTIVITY.motion || run.atStop < 0) return undefined
    return this.planOf(lead).motions.get(motionKey(run.pc, run.atStop))
  }

  /** The law under way: of a planned motion, or of the way to the program's start. */
  lawOf(lead: number): MotionLaw | undefined {
    const run = this.fleet.runs[lead]!
    if (run.activity !== ACTIVITY.motion) return undefined
    return this.motionOf(lead)?.law ?? this.transitOf(lead)
  }

  /** Steps through the code until something takes time. */
  private advance(lead: number): void {
    const run = this.fleet.runs[lead]!
    const { instructions } = this.fleet.codeOf(lead)
    for (;;) {
      const instruction = instructions[run.pc]!
      if (instruction.op === 'done') {
        this.finish(lead, run)
        return
      }
      if (!this.execute(lead, run, instruction)) break
    }
    this.showStates(lead)
    this.around.onProgress(lead)
  }

  /** Carries out one instruction; true when it took no time and the next one is due. */
  private execute(lead: number, run: ProgramRun, instruction: Instruction): boolean {
    switch (instruction.op) {
      case 'motion':
        return this.startMotion(lead, run, instruction.cause)
      case 'grip':
      case 'release':
        return this.work(lead, run, instruction)
      case 'settle':
        return this.startTimer(
          lead,
          run,
          this.slowest(lead, (unit) => unit.settle),
          CAUSE.settle,
        )
      case 'handshake':
        return this.handshake(lead, run)
      case 'dwell':
        return this.startTimer(lead, run, instruction.time.drawS(), instruction.cause)
      case 'waitSignal':
      case 'door':
      case 'enterZone':
        return this.waitFor(lead, run, instruction)
      case 'picked':
      case 'delivered':
        return this.report(run, instruction.op)
      default:
        return this.step(run, instruction)
    }
  }

  private startMotion(lead: number, run: ProgramRun, cause: number): boolean {
    const { kernel } = this.around
    const plan = this.planOf(lead)
    const planned = run.atStop < 0 ? undefined : plan.motions.get(motionKey(run.pc, run.atStop))
    const law = planned?.law ?? (this.standsAtStart(lead) ? undefined : this.transitOf(lead))
    if (law === undefined || law.durationS === 0) {
      this.complete(lead, run)
      run.pc++
      return true
    }
    run.startTimed(ACTIVITY.motion, cause, this.lateCause(lead), kernel.now)
    run.clock.start(kernel.now, law.durationS, this.omega(lead, ACTIVITY.motion), this.stopTime(lead))
    this.schedule(lead, run)
    return false
  }

  /** The usual case: the robots ended their last program where this one begins. */
  private standsAtStart(lead: number): boolean {
    const code = this.fleet.codeOf(lead)
    const start = this.planOf(lead).stopJoints[code.startStop]!
    let first = 0
    for (const robot of code.crew) {
      const parked = this.fleet.parked[robot]!
      for (let axis = 0; axis < parked.length; axis++) if (parked[axis] !== start[first + axis]) return false
      first += parked.length
    }
    return true
  }

  /** From where the robots stand to where the program begins. */
  private transitOf(lead: number): MotionLaw {
    const run = this.fleet.runs[lead]!
    const code = this.fleet.codeOf(lead)
    const from: number[] = []
    for (const robot of code.crew) from.push(...this.fleet.parked[robot]!)
    const to = this.planOf(lead).stopJoints[code.startStop]!
    return this.plans.transit(run.program, Float64Array.from(from), to)
  }

  /** What is true from now on, because the motion or timer of the present instruction is over. */
  private complete(lead: number, run: ProgramRun): void {
    const instruction = this.fleet.codeOf(lead).instructions[run.pc]!
    if (instruction.op === 'motion') run.atStop = instruction.to
    if (instruction.op === 'grip' && run.hasLost === 0) run.heldStop = instruction.stop
    if (instruction.op === 'release') run.heldStop = -1
    this.cancel(run, 'slipEvent')
  }

  private work(
    lead: number,
    run: ProgramRun,
    instruction: Extract<Instruction, { op: 'grip' | 'release' }>,
  ): boolean {
    const closes = instruction.op === 'grip'
    run.closed = closes ? 1 : 0
    const seconds = this.slowest(lead, (unit) => (closes ? unit.grip : unit.release))
    if (seconds === 0) this.complete(lead, run)
    return this.startTimer(lead, run, seconds, CAUSE.grip)
  }

  /** One message there and one back, by the network between the robots; nothing for a single robot. */
  private handshake(lead: number, run: ProgramRun): boolean {
    const time = this.fleet.codeOf(lead).handshake
    const seconds = time === undefined ? 0 : 2 * time.drawS()
    return this.startTimer(lead, run, seconds, CAUSE.waitRobot)
  }

  private startTimer(lead: number, run: ProgramRun, seconds: number, cause: number): boolean {
    if (seconds === 0) {
      run.pc++
      return true
    }
    const { now } = this.around.kernel
    run.startTimed(ACTIVITY.timer, cause, this.lateCause(lead), now)
    run.clock.start(now, seconds, this.omega(lead, ACTIVITY.timer), 0)
    this.schedule(lead, run)
    return false
  }

  private waitFor(
    lead: number,
    run: ProgramRun,
    instruction: Extract<Instruction, { op: 'waitSignal' | 'door' | 'enterZone' }>,
  ): boolean {
    const { kernel, signals, doors, zones } = this.around
    const { entity } = this.fleet.units[lead]!
    const activity = waitActivity(instruction.op)
    run.startWait(activity, kernel.now)
    const goesOn =
      instruction.op === 'waitSignal'
        ? signals.waitFor(instruction.signal, instruction.value, entity, ROBOT_OP.signal, 0)
        : instruction.op === 'door'
          ? doors.move(instruction.door, instruction.open, entity, ROBOT_OP.door, 0)
          : zones.enter(run, entity, instruction.zone)
    if (!goesOn) return false
    run.activity = ACTIVITY.none
    run.pc++
    return true
  }

  private report(run: ProgramRun, op: 'picked' | 'delivered'): boolean {
    run.pc++
    if (run.task < 0 || run.hasLost === 1) return true
    if (op === 'picked') {
      if (run.hasPicked === 1) return true
      run.hasPicked = 1
      this.around.transfers.picked(run.task)
    } else if (run.hasPicked === 1) {
      run.hasPicked = 2
      this.around.transfers.delivered(run.task)
    }
    return true
  }

  /** Instructions that only move the program counter or a signal. */
  private step(run: ProgramRun, instruction: Instruction): boolean {
    run.pc++
    if (instruction.op === 'setSignal') this.around.signals.set(instruction.signal, instruction.value)
    else if (instruction.op === 'leaveZone') this.around.zones.leave(run, instruction.zone)
    else if (instruction.op === 'jump') run.pc = instruction.to
    else if (instruction.op === 'loopStart') run.loops[instruction.loop] = instruction.times - 1
    else if (instruction.op === 'loopEnd') this.turn(run, instruction)
    else if (instruction.op === 'ifSignal') {
      const holds = this.around.signals.values[instruction.signal] === instruction.value
      if (!holds) run.pc = instruction.otherwise
    }
    return true
  }

  private turn(run: ProgramRun, instruction: Extract<Instruction, { op: 'loopEnd' }>): void {
    const left = run.loops[instruction.loop]!
    if (left === 0) return
    run.loops[instruction.loop] = left - 1
    run.pc = instruction.back
  }

  private finish(lead: number, run: ProgramRun): void {
    const code = this.fleet.codeOf(lead)
    const { kernel, zones, states } = this.around
    zones.leaveAll(run)
    this.park(lead)
    run.activity = ACTIVITY.none
    run.heldStop = -1
    for (const robot of code.crew) {
      this.fleet.leads[robot] = NOBODY
      this.fleet.freeSinceTick[robot] = kernel.now
      states.setBase(this.fleet.units[robot]!.entity, STATE.starved)
    }
    this.around.onDone(lead)
  }

  /** The robots stay where the program ended. */
  private park(lead: number): void {
    const run = this.fleet.runs[lead]!
    const joints = this.planOf(lead).stopJoints[run.atStop]!
    let first = 0
    for (const robot of this.fleet.codeOf(lead).crew) {
      const parked = this.fleet.parked[robot]!
      parked.set(joints.subarray(first, first + parked.length))
      first += parked.length
    }
  }

  /** Too fast where the grip does not hold: the part falls; slow enough: it is looked at again when the speed changes. */
  private slip(lead: number, run: ProgramRun): void {
    run.slipEvent = NO_EVENT
    const slip = this.motionOf(lead)?.slip
    if (slip === undefined || run.heldStop < 0) return
    if (run.clock.omegaAt(this.around.kernel.now) <= slip.holdOverride) return
    this.lose(lead)
  }

  private schedule(lead: number, run: ProgramRun): void {
    const { kernel } = this.around
    const { entity } = this.fleet.units[lead]!
    this.cancel(run, 'endEvent')
    this.cancel(run, 'slipEvent')
    const endTick = run.clock.tickAt()
    if (endTick !== NEVER) run.endEvent = kernel.at(endTick, PHASE.completion, entity, ROBOT_OP.end, 0)
    const slip = run.heldStop >= 0 ? this.motionOf(lead)?.slip : undefined
    if (slip !== undefined) this.scheduleSlip(entity, run, slip)
  }

  private scheduleSlip(entity: number, run: ProgramRun, slip: Slip): void {
    const { kernel } = this.around
    if (run.clock.tauAt(kernel.now) > slip.toTauS || run.clock.omegaGoal <= slip.holdOverride) return
    const tick = Math.max(kernel.now, run.clock.tickAt(slip.fromTauS))
    if (tick !== NEVER) run.slipEvent = kernel.at(tick, PHASE.completion, entity, ROBOT_OP.slip, 0)
  }

  private cancel(run: ProgramRun, which: 'endEvent' | 'slipEvent'): void {
    if (run[which] !== NO_EVENT) this.around.kernel.cancel(run[which])
    run[which] = NO_EVENT
  }

  /** Motions follow the override; grips and dwells take their time, but stand still with the robot. */
  private omega(lead: number, activity: number): number {
    const override = this.fleet.overrideOf(lead)
    return activity === ACTIVITY.motion ? override : override > 0 ? 1 : 0
  }

  private stopTime(lead: number): number {
    let longest = 0
    for (const robot of this.fleet.codeOf(lead).crew) {
      longest = Math.max(longest, this.fleet.units[robot]!.stopTimeS)
    }
    return longest
  }

  private slowest(lead: number, timeOf: (unit: RobotFleet['units'][number]) => DrawnTime): number {
    let longest = 0
    for (const robot of this.fleet.codeOf(lead).robots) {
      longest = Math.max(longest, timeOf(this.fleet.units[robot]!).drawS())
    }
    return longest
  }

  /** Where time goes that a motion or timer takes longer than planned, by the speed it is now heading for. */
  private lateCause(lead: number): number {
    if (this.fleet.overrideOf(lead) > 0) return CAUSE.slowed
    const heldByPeople = this.fleet
      .codeOf(lead)
      .crew.some((robot) => this.fleet.overrides.isHeldByPeople(robot))
    return heldByPeople ? CAUSE.waitPerson : CAUSE.stopped
  }

  /** Working, or waiting for an event or for a robot of the crew that stands still. */
  private showStates(lead: number): void {
    const run = this.fleet.runs[lead]!
    if (!run.isActive || this.fleet.leads[lead] !== lead) return
    const stands = this.fleet.overrideOf(lead) === 0
    const state = run.isTimed && !stands ? STATE.working : STATE.waiting
    for (const robot of this.fleet.codeOf(lead).crew) {
      const keepsWorking = stands && run.isTimed && this.fleet.overrides.of(robot) === 0
      this.around.states.setBase(this.fleet.units[robot]!.entity, keepsWorking ? STATE.working : state)
    }
  }
}

function waitActivity(op: 'waitSignal' | 'door' | 'enterZone'): number {
  if (op === 'waitSignal') return ACTIVITY.signal
  return op === 'door' ? ACTIVITY.door : ACTIVITY.zone
}
