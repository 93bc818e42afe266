// One robot as a block of the model: its events, the reasons for which it stands still, its working hours. Delegates to fleet,
// runner and desk.
import { STATE } from '../../results/states'
import type { Block } from '../flow/Block'
import type { EntityStates } from '../flow/EntityStates'
import { EFFECT, type ShiftWorker, type Stoppable } from '../flow/Stoppable'
import type { Kernel } from '../kernel/Kernel'
import type { ProgramDesk } from './ProgramDesk'
import type { ProgramRunner } from './ProgramRunner'
import { NOBODY, type RobotFleet } from './RobotFleet'

/** What becomes of the program in hand when a shift ends (calendar record). */
export type ShiftRule = 'pause' | 'finish' | 'noStart'

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
  private readonly shiftRule: ShiftRule

  constructor(robot: number, shiftRule: ShiftRule, around: BlockSurroundings) {
    this.robot = robot
    this.shiftRule = shiftRule
    this.around = around
  }

  handle(op: number): void {
    this.around.runner.handle(this.robot, op)
  }

  /** Stops on the path. `restart` goes on where it stood: half a program cannot be begun again with the part in the air. */
  suspend(state: number, effect: number): void {
    const { fleet, runner } = this.around
    this.stop(state, true)
    const lead = fleet.leads[this.robot]!
    if (effect === EFFECT.scrap && lead !== NOBODY) runner.lose(lead)
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
    if (this.shiftRule === 'pause' || fleet.leads[this.robot] === NOBODY) this.stop(STATE.off, true)
    else fleet.closing[this.robot] = 1
  }

  /** Told when its program has ended. */
  programDone(): void {
    const { fleet } = this.around
    if (fleet.closing[this.robot] === 0) return
    fleet.closing[this.robot] = 0
    this.stop(STATE.off, true)
  }

  setOverride(fraction: number): void {
    this.around.fleet.overrides.setKnob(this.robot, fraction)
    this.speedChanged()
  }

  limitByPeople(fraction: number): void {
    this.around.fleet.overrides.setPeople(this.robot, fraction)
    this.speedChanged()
  }

  /** All running state is in fleet and desk. */
  save(): void {}

  load(): void {}

  private stop(state: number, on: boolean): void {
    const { fleet } = this.around
    const was = fleet.overrides.isStopped(this.robot)
    fleet.overrides.setStop(this.robot, state, on)
    if (state !== STATE.held) this.around.states.setOverlay(fleet.units[this.robot]!.entity, state, on)
    if (was && !fleet.overrides.isStopped(this.robot)) {
      fleet.freeSinceTick[this.robot] = this.around.kernel.now
      this.around.desk.look()
    }
    this.speedChanged()
  }

  private speedChanged(): void {
    const { fleet, runner, states } = this.around
    states.setOverlay(fleet.units[this.robot]!.entity, STATE.held, fleet.overrides.isHeld(this.robot))
    const lead = fleet.leads[this.robot]!
    if (lead !== NOBODY) runner.retarget(lead)
  }
}
