// The servers of one station as plain fields: what each does, the parts on its slots, the timer of its job. Does not decide
// what comes next (JobRunner) nor which part is served (Station).
import { STATE } from '../../results/states'
import { NO_EVENT } from '../kernel/EventCalendar'
import type { Kernel } from '../kernel/Kernel'
import { PHASE } from '../kernel/Phases'
import type { Saveable } from '../kernel/Saveable'
import type { StateReader } from '../kernel/StateReader'
import type { NumberArray, StateWriter } from '../kernel/StateWriter'
import type { Doubles, Integers } from './entityRecord'
import { IdleServers } from './IdleServers'
import { NO_PART } from './PartStore'
import { UnitTimes } from './UnitTimes'

/** Where a server is in its job. */
export const SERVER = {
  idle: 0,
  /** Waits for people, or for them to walk here, before the set-up. */
  crewForSetup: 1,
  setup: 2,
  components: 3,
  crewForWork: 4,
  closing: 5,
  work: 6,
  program: 7,
  opening: 8,
  /** Done; parts wait to leave. */
  done: 9,
} as const

const STATE_OF = [
  STATE.starved,
  STATE.waiting,
  STATE.setup,
  STATE.waiting,
  STATE.waiting,
  STATE.waiting,
  STATE.working,
  STATE.working,
  STATE.waiting,
  STATE.blocked,
] as const

export const NO_CLAIM = -1
/** A slot that a mover is bringing a part to. */
export const KEPT = -2

/** Makes the arrays that a bank's columns are moved to. */
export interface ServerColumnMaker {
  bytes(column: 'phase' | 'crewAway' | 'unitState'): Uint8Array<ArrayBuffer>
  whole(
    column: 'slots' | 'present' | 'incoming' | 'continuing' | 'claim' | 'lastProduct',
  ): Int32Array<ArrayBuffer>
  ticks(column: 'beganTick' | 'timer' | 'endTick' | 'fullTicks' | 'leftTicks'): Float64Array<ArrayBuffer>
}

export class ServerBank implements Saveable {
  readonly count: number
  readonly slotsEach: number
  readonly times: UnitTimes
  /** Servers without a job and without parts bound to them. */
  readonly idle: IdleServers
  phase: Uint8Array<ArrayBuffer>
  slots: Int32Array<ArrayBuffer>
  /** Parts on the server, pieces of a disassembly included. */
  present: Int32Array<ArrayBuffer>
  /** Parts that movers are bringing to the server. */
  incoming: Int32Array<ArrayBuffer>
  /** Parts whose next step is on this server as well. */
  continuing: Int32Array<ArrayBuffer>
  claim: Int32Array<ArrayBuffer>
  lastProduct: Int32Array<ArrayBuffer>
  /** 1 while the job's people are off shift. */
  crewAway: Uint8Array<ArrayBuffer>
  /** When the job in hand began. */
  beganTick: Float64Array<ArrayBuffer>
  timer: Float64Array<ArrayBuffer>
  endTick: Float64Array<ArrayBuffer>
  fullTicks: Float64Array<ArrayBuffer>
  /** Ticks left of an interrupted timer, −1 when none is interrupted. */
  leftTicks: Float64Array<ArrayBuffer>
  private readonly kernel: Kernel
  private readonly station: number
  private readonly timerOp: number

  /** `integers`: those of the station. */
  constructor(
    kernel: Kernel,
    station: number,
    timerOp: number,
    count: number,
    slotsEach: number,
    integers: Integers,
  ) {
    this.kernel = kernel
    this.station = station
    this.timerOp = timerOp
    this.count = count
    this.slotsEach = slotsEach
    this.times = new UnitTimes(kernel, count)
    this.idle = new IdleServers(count, integers)
    this.phase = new Uint8Array(count)
    this.slots = new Int32Array(count * slotsEach).fill(NO_PART)
    this.present = new Int32Array(count)
    this.incoming = new Int32Array(count)
    this.continuing = new Int32Array(count)
    this.claim = new Int32Array(count).fill(NO_CLAIM)
    this.lastProduct = new Int32Array(count).fill(-1)
    this.crewAway = new Uint8Array(count)
    this.beganTick = new Float64Array(count)
    this.timer = new Float64Array(count).fill(NO_EVENT)
    this.endTick = new Float64Array(count)
    this.fullTicks = new Float64Array(count)
    this.leftTicks = new Float64Array(count).fill(-1)
    for (let server = 0; server < count; server++) this.idle.add(server)
  }

  /** Moves the columns; only of a bank with one slot a server. `integers` holds what the station's record before it held. */
  moveTo(integers: Integers, times: Doubles, make: ServerColumnMaker): void {
    this.idle.moveTo(integers)
    this.times.moveTo(times, make.bytes('unitState'))
    this.phase = carry(this.phase, make.bytes('phase'))
    this.crewAway = carry(this.crewAway, make.bytes('crewAway'))
    this.slots = carry(this.slots, make.whole('slots'))
    this.present = carry(this.present, make.whole('present'))
    this.incoming = carry(this.incoming, make.whole('incoming'))
    this.continuing = carry(this.continuing, make.whole('continuing'))
    this.claim = carry(this.claim, make.whole('claim'))
    this.lastProduct = carry(this.lastProduct, make.whole('lastProduct'))
    this.beganTick = carry(this.beganTick, make.ticks('beganTick'))
    this.timer = carry(this.timer, make.ticks('timer'))
    this.endTick = carry(this.endTick, make.ticks('endTick'))
    this.fullTicks = carry(this.fullTicks, make.ticks('fullTicks'))
    this.leftTicks = carry(this.leftTicks, make.ticks('leftTicks'))
  }

  setPhase(server: number, phase: number): void {
    this.phase[server] = phase
    this.times.set(server, STATE_OF[phase]!)
  }

  serverOfSlot(slot: number): number {
    return Math.floor(slot / this.slotsEach)
  }

  /** First part of the job. */
  firstPart(server: number): number {
    const first = server * this.slotsEach
    for (let slot = first; slot < first + this.slotsEach; slot++) {
      if (this.slots[slot]! >= 0) return this.slots[slot]!
    }
    return NO_PART
  }

  /** A slot of the server with nothing on it and nothing on its way to it, −1 when all are taken. */
  freeSlot(server: number): number {
    const first = server * this.slotsEach
    for (let slot = first; slot < first + this.slotsEach; slot++)
      if (this.slots[slot] === NO_PART) return slot
    return -1
  }

  /** Where a part that is carried goes: with others of a batch that gathers, else to the first idle server; −1 when there is none. */
  serverToFill(gathers: boolean): number {
    for (let server = 0; gathers && server < this.count; server++) {
      const here = this.present[server]! + this.incoming[server]!
      if (this.phase[server] === SERVER.idle && here > 0 && here < this.slotsEach) return server
    }
    return this.idle.count > 0 ? this.idle.takeFrom(0) : -1
  }

  /** Onto the first slot that is free; returns it. */
  put(part: number, server: number): number {
    const slot = this.freeSlot(server)
    this.slots[slot] = part
    this.present[server]!++
    return slot
  }

  /** Starts the clock of set-up or work; it runs only when `running`. */
  startTimer(server: number, ticks: number, running: boolean): void {
    this.fullTicks[server] = ticks
    this.leftTicks[server] = ticks
    if (running) this.runTimer(server)
    else this.kernel.suspendedCount++
  }

  /** Ticks of set-up or work left, whether its clock runs or not. */
  remaining(server: number): number {
    return this.timer[server] === NO_EVENT ? this.leftTicks[server]! : this.endTick[server]! - this.kernel.now
  }

  /** Interrupts a running clock; the rest is kept. */
  stopTimer(server: number): void {
    if (!this.kernel.cancel(this.timer[server]!)) return
    this.timer[server] = NO_EVENT
    this.leftTicks[server] = this.endTick[server]! - this.kernel.now
    this.kernel.suspendedCount++
  }

  isInterrupted(server: number): boolean {
    return this.timer[server] === NO_EVENT && this.leftTicks[server]! >= 0
  }

  /** Lets an interrupted clock go on. */
  resumeTimer(server: number): void {
    this.kernel.suspendedCount--
    this.runTimer(server)
  }

  /** The clock has run out. */
  timerIsOver(server: number): void {
    this.timer[server] = NO_EVENT
    this.leftTicks[server] = -1
  }

  /** The job ends before its time. */
  dropTimer(server: number): void {
    if (this.isInterrupted(server)) this.kernel.suspendedCount--
    this.kernel.cancel(this.timer[server]!)
    this.timerIsOver(server)
  }

  /** Share of the running set-up or work that is done at a tick, 0..1. */
  private progress(server: number, tick: number): number {
    if (this.leftTicks[server]! < 0 || this.fullTicks[server] === 0) return 0
    const left = this.timer[server] === NO_EVENT ? this.leftTicks[server]! : this.endTick[server]! - tick
    return Math.min(1, Math.max(0, 1 - left / this.fullTicks[server]!))
  }

  /** Of the first server that has got anywhere. */
  firstProgress(tick: number): number {
    for (let server = 0; server < this.count; server++) {
      const share = this.progress(server, tick)
      if (share > 0) return share
    }
    return 0
  }

  /** Of the servers without a job the first so many are on duty; the others are off. */
  sendHome(onDuty: number): void {
    let here = 0
    for (let server = 0; server < this.count; server++) {
      if (this.phase[server] !== SERVER.idle) continue
      this.times.set(server, here < onDuty ? STATE.starved : STATE.off)
      here++
    }
  }

  save(writer: StateWriter): void {
    this.times.save(writer)
    this.idle.save(writer)
    for (const column of this.columns()) writer.array(column)
  }

  load(reader: StateReader): void {
    this.times.load(reader)
    this.idle.load(reader)
    for (const column of this.columns()) reader.into(column)
  }

  private runTimer(server: number): void {
    const left = this.leftTicks[server]!
    this.endTick[server] = this.kernel.now + left
    this.timer[server] = this.kernel.after(left, PHASE.completion, this.station, this.timerOp, server)
  }

  private columns(): NumberArray[] {
    return [
      this.phase,
      this.slots,
      this.present,
      this.incoming,
      this.continuing,
      this.claim,
      this.lastProduct,
      this.crewAway,
      this.beganTick,
      this.timer,
      this.endTick,
      this.fullTicks,
      this.leftTicks,
    ]
  }
}

function carry<T extends Uint8Array | Int32Array | Float64Array>(old: T, column: T): T {
  column.set(old)
  return column
}
