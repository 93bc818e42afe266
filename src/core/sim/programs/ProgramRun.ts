// The running state of one program on its robots: where it is in the code, what it is doing, what it holds, where its time went.
// Plain numbers that are saved; what the numbers do is ProgramRunner's.
import { CAUSE, CAUSE_COUNT } from '../../results/states'
import { type EventHandle, NO_EVENT } from '../kernel/EventCalendar'
import type { StateReader } from '../kernel/StateReader'
import type { StateWriter } from '../kernel/StateWriter'
import { TICKS_PER_SECOND } from '../kernel/ticks'
import { PathClock } from './PathClock'

/** What a run is doing between two instructions. */
export const ACTIVITY = { none: 0, motion: 1, timer: 2, signal: 3, door: 4, zone: 5 } as const

/** Cause booked while an activity waits. */
const WAIT_CAUSE: Readonly<Record<number, number>> = {
  [ACTIVITY.signal]: CAUSE.waitSignal,
  [ACTIVITY.door]: CAUSE.waitMachine,
  [ACTIVITY.zone]: CAUSE.waitZone,
}

export class ProgramRun {
  /** Number of the program, −1 while its robot leads none. */
  program = -1
  // binding
  product = -1
  fromPlace = -1
  fromSlot = -1
  toPlace = -1
  toSlot = -1
  /** Transfer task, or −1 for work at a station. */
  task = -1
  /** Part of the task or at the station. */
  part = -1
  /** The station's token of an operation. */
  token = -1
  pc = 0
  /** Stop it stands at or left last; −1 before the first. */
  atStop = -1
  activity: number = ACTIVITY.none
  /** Cause of the present motion or timer. */
  cause = 0
  /** Cause of time beyond the plan, by the speed the present motion or timer has been heading for. */
  lateCause = 0
  /** The stop at which the held part was gripped, −1 while nothing is held. */
  heldStop = -1
  /** 1 while the tools are closed or closing. */
  closed = 0
  hasPicked = 0
  /** 1 when the part fell: the program goes on empty. */
  hasLost = 0
  endEvent: EventHandle = NO_EVENT
  slipEvent: EventHandle = NO_EVENT
  readonly clock = new PathClock()
  readonly loops: Int32Array
  /** Claim by zone, −1 where none. */
  readonly zoneClaims: Int32Array
  /** Ticks by cause since the start. */
  readonly split = new Float64Array(CAUSE_COUNT)
  /** Ticks each robot of the crew waited for the others before the start. */
  readonly waited: Float64Array
  private bookedTick = 0
  private bookedTau = 0

  constructor(loopCount: number, zoneCount: number, crewSize: number) {
    this.loops = new Int32Array(loopCount)
    this.zoneClaims = new Int32Array(zoneCount).fill(-1)
    this.waited = new Float64Array(crewSize)
  }

  get isActive(): boolean {
    return this.program >= 0
  }

  get isTimed(): boolean {
    return this.activity === ACTIVITY.motion || this.activity === ACTIVITY.timer
  }

  begin(program: number, tick: number): void {
    this.program = program
    this.pc = 0
    this.atStop = -1
    this.activity = ACTIVITY.none
    this.heldStop = -1
    this.hasPicked = 0
    this.hasLost = 0
    this.loops.fill(0)
    this.split.fill(0)
    this.bookedTick = tick
    this.bookedTau = 0
  }

  /** Starts a motion or a timer; everything before `tick` has been booked. */
  startTimed(activity: number, cause: number, lateCause: number, tick: number): void {
    this.activity = activity
    this.cause = cause
    this.lateCause = lateCause
    this.bookedTick = tick
    this.bookedTau = 0
  }

  startWait(activity: number, tick: number): void {
    this.activity = activity
    this.bookedTick = tick
  }

  /**
   * Books the time since the last booking. Of a motion or timer the nominal part goes to its cause, the rest to its late
   * cause; a wait goes to its own cause.
   */
  book(tick: number): void {
    const elapsed = tick - this.bookedTick
    this.bookedTick = tick
    if (!this.isTimed) {
      const cause = WAIT_CAUSE[this.activity]
      if (cause !== undefined) this.split[cause] = this.split[cause]! + elapsed
      return
    }
    const tau = this.clock.tauAt(tick)
    const nominal = Math.min(elapsed, Math.ceil((tau - this.bookedTau) * TICKS_PER_SECOND - 1e-3))
    this.bookedTau = tau
    this.split[this.cause] = this.split[this.cause]! + nominal
    this.split[this.lateCause] = this.split[this.lateCause]! + elapsed - nominal
  }

  /** End of the warm-up: what was booked so far is forgotten. */
  forget(): void {
    this.split.fill(0)
    this.waited.fill(0)
  }

  save(writer: StateWriter): void {
    writer.numbers([this.program, this.product, this.fromPlace, this.fromSlot, this.toPlace, this.toSlot])
    writer.numbers([this.task, this.part, this.token, this.pc, this.atStop, this.activity, this.cause])
    writer.numbers([this.heldStop, this.closed, this.hasPicked, this.hasLost, this.endEvent, this.slipEvent])
    writer.numbers([this.lateCause, this.bookedTick, this.bookedTau])
    this.clock.save(writer)
    writer.array(this.loops)
    writer.array(this.zoneClaims)
    writer.array(this.split)
    writer.array(this.waited)
  }

  load(reader: StateReader): void {
    type Six = [number, number, number, number, number, number]
    ;[this.program, this.product, this.fromPlace, this.fromSlot, this.toPlace, this.toSlot] =
      reader.numbers() as Six
    ;[this.task, this.part, this.token, this.pc, this.atStop, this.activity, this.cause] =
      reader.numbers() as [...Six, number]
    ;[this.heldStop, this.closed, this.hasPicked, this.hasLost, this.endEvent, this.slipEvent] =
      reader.numbers() as Six
    ;[this.lateCause, this.bookedTick, this.bookedTau] = reader.numbers() as [number, number, number]
    this.clock.load(reader)
    reader.into(this.loops)
    reader.into(this.zoneClaims)
    reader.into(this.split)
    reader.into(this.waited)
  }
}
