// One robot as a block of the model: its events, the reasons for which it stands still, its working hours. Delegates to fleet,
// runner and desk.
import { STATE } from '../../results/states'
import type { Block } from '../flow/Block'
import type { EntityStates } from '../flow/EntityStates'
import { SHIFT_END, type ShiftCalendar } from '../flow/ShiftCalendar'
import { EFFECT, type ShiftWorker, type Stoppable } from '../flow/Stoppable'
import type { Kernel } from '../kernel/Kernel'
import { secondsToTicks } from '../kernel/ticks'
import type { ProgramDesk } from './ProgramDesk'
import type { ProgramRunner } from './ProgramRunner'
import { NOBODY, type RobotFleet } from './RobotFleet'
import type { SpeedOverrides } from './SpeedOverrides'

export interface BlockSurroundings {
  readonly kernel: Kernel
  readonly states: EntityStates
  readonly fleet: RobotFleet
  readonly runner: ProgramRunner
  readonly desk: ProgramDesk
}

export class RobotBlock implements Block, Stoppable, ShiftWorker {
  private readonly robot: number
  private readonly around: BlockSurroundings
  private readonly calendar: ShiftCalendar | undefined

  constructor(robot: number, calendar: ShiftCalendar | undefined, around: BlockSurroundings) {
    this.robot = robot
    this.calendar = calendar
    this.around = around
  }

  handle(op: number): void {
    this.around.runner.handle(this.robot, op)
  }

  /** Stops on the path. `restart` begins a grip, dwell or process time anew; a motion goes on from where the arm stands. */
  suspend(state: number, effect: number): void {
    const { fleet, runner } = this.around
    this.stop(state, true)
    const lead = fleet.leads[this.robot]!
    if (effect === EFFECT.scrap && lead !== NOBODY) runner.lose(lead)
    if (effect === EFFECT.restart && lead !== NOBODY) runner.restartTimer(lead)
  }

  release(state: number): void {
    this.stop(state, false)
  }

  shiftStarts(): void {
    this.around.fleet.closing[this.robot] = 0
    this.stop(STATE.off, false)
  }

  /** `finish` and `noStart` bring the program in hand to its end and go off then. */
  shiftEnds(): void {
    const { fleet } = this.around
    if (this.calendar?.atEnd === SHIFT_END.pause || fleet.leads[this.robot] === NOBODY)
      this.stop(STATE.off, true)
    else fleet.closing[this.robot] = 1
  }

  /** Told when its program has ended. */
  programDone(): void {
    const { fleet } = this.around
    if (fleet.closing[this.robot] === 0) return
    fleet.closing[this.robot] = 0
    this.stop(STATE.off, true)
  }

  /** Whether something that takes so long may begin: `noStart` begins nothing that the shift would cut. */
  mayBegin(nominalS: number): boolean {
    if (this.calendar?.atEnd !== SHIFT_END.noStart) return true
    return this.around.kernel.now + secondsToTicks(nominalS) <= this.calendar.nextEdgeTick
  }

  setOverride(fraction: number): void {
    this.change((overrides) => overrides.setKnob(this.robot, fraction))
  }

  limitByPeople(fraction: number): void {
    this.change((overrides) => overrides.setPeople(this.robot, fraction))
  }

  /** All running state is in fleet and desk. */
  save(): void {}

  load(): void {}

  private stop(state: number, on: boolean): void {
    const { fleet, states } = this.around
    if (state !== STATE.held) states.setOverlay(fleet.units[this.robot]!.entity, state, on)
    this.change((overrides) => overrides.setStop(this.robot, state, on))
  }

  /** Changes a reason for its speed and lets everything follow: state, motion, waiting work. */
  private change(apply: (overrides: SpeedOverrides) => void): void {
    const { fleet, runner, states, kernel, desk } = this.around
    const { overrides } = fleet
    const wasStopped = overrides.isStopped(this.robot)
    const slept = overrides.sleeps(this.robot)
    apply(overrides)
    states.setOverlay(fleet.units[this.robot]!.entity, STATE.held, overrides.isHeld(this.robot))
    // a shift or a person will wake it: until then the run has not come to rest (failures count themselves)
    kernel.suspendedCount += Number(overrides.sleeps(this.robot)) - Number(slept)
    const lead = fleet.leads[this.robot]!
    if (lead !== NOBODY) runner.retarget(lead)
    if (!wasStopped || overrides.isStopped(this.robot)) return
    fleet.freeSinceTick[this.robot] = kernel.now
    desk.look()
  }
}
