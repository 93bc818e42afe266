// What belts have in common, with halts or without: a drive, what stops it, shifts, how many parts are on it. Where the parts are and
// who gets on is the belt's own.
import { STATE } from '../../results/states'
import type { StateReader } from '../kernel/StateReader'
import type { StateWriter } from '../kernel/StateWriter'
import { LevelTimes } from '../stats/LevelTimes'
import type { Belt } from './Belt'
import type { BeltClock } from './BeltClock'
import { BeltDrive, type BeltSpeeds } from './BeltDrive'
import type { FlowCore } from './FlowCore'
import { DISCIPLINE } from './Place'
import type { WaitList } from './WaitList'

export interface ConveyorSpec {
  readonly entity: number
  readonly travelTicks: number
  readonly pitchTicks: number
  readonly accumulating: boolean
  /** Shares of the belt's speed from these ticks on; undefined: always 1. */
  readonly speeds: BeltSpeeds | undefined
}

/** Op of the event at which the schedule changes the speed. */
export const OP_SPEED = 2

export abstract class MovingBelt implements Belt {
  readonly entity: number
  readonly admitBy = DISCIPLINE.fifo
  readonly releaseBy = DISCIPLINE.fifo
  readonly opensByItself = true
  count = 0
  readonly content: LevelTimes
  abstract readonly waiters: WaitList
  protected readonly core: FlowCore
  protected readonly accumulating: boolean
  protected readonly drive: BeltDrive
  protected readonly belt: BeltClock
  private readonly travelTicks: number

  constructor(core: FlowCore, { entity, travelTicks, accumulating, speeds }: ConveyorSpec) {
    this.core = core
    this.entity = entity
    this.travelTicks = travelTicks
    this.accumulating = accumulating
    this.drive = new BeltDrive(core.kernel, { entity, op: OP_SPEED }, speeds)
    this.belt = this.drive.clock
    this.content = new LevelTimes(core.kernel)
  }

  continueHere(part: number): void {
    this.core.router.stepDone(part)
  }

  withdraw(): boolean {
    return false
  }

  suspend(state: number): void {
    this.core.states.setOverlay(this.entity, state, true)
    this.runOrStop()
  }

  release(state: number): void {
    this.core.states.setOverlay(this.entity, state, false)
    this.runOrStop()
    this.core.kernel.requestDispatch(this.entity)
  }

  shiftStarts(): void {
    this.release(STATE.off)
  }

  shiftEnds(): void {
    this.suspend(STATE.off)
  }

  start(): void {
    this.drive.start()
  }

  setOverride(fraction: number): void {
    this.drive.setOverride(fraction)
    this.expectAnew()
  }

  travelled(tick: number): number {
    return this.belt.at(tick) / this.travelTicks
  }

  /** How far along the belt so many ticks of travel are, 0..1. */
  protected shareAt(way: number): number {
    return Math.min(1, way / this.travelTicks)
  }

  resetStatistics(): void {
    this.count = 0
    this.content.reset()
  }

  protected changeSpeed(): void {
    this.drive.changeSpeed()
    this.expectAnew()
  }

  abstract handle(op: number, arg: number): void
  abstract occupancy(): number
  abstract canReserve(part: number): boolean
  abstract reserve(part: number, carried: boolean): number
  abstract cancelReservation(part: number, slot: number): void
  abstract arrive(part: number, slot: number): void
  abstract leave(part: number): void
  abstract isFull(): boolean
  abstract shareOf(part: number, tick: number): number
  abstract save(writer: StateWriter): void
  abstract load(reader: StateReader): void
  /** Whether the belt runs now; what is expected of it after that. */
  protected abstract runOrStop(): void
  protected abstract expectAnew(): void
}
