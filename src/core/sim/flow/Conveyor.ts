// A belt as a place: parts enter when its start has room, reach its end after exactly the time physics gives, and wait there
// for the next place. Events only for the part in front and for those who want to enter; positions come from BeltItems.
import { STATE } from '../../results/states'
import { NO_EVENT } from '../kernel/EventCalendar'
import { DISPATCH_OP } from '../kernel/Kernel'
import { PHASE } from '../kernel/Phases'
import type { StateReader } from '../kernel/StateReader'
import type { StateWriter } from '../kernel/StateWriter'
import { LevelTimes } from '../stats/LevelTimes'
import type { Belt } from './Belt'
import type { BeltClock } from './BeltClock'
import { BeltDrive, type BeltSpeeds } from './BeltDrive'
import { BeltItems } from './BeltItems'
import type { FlowCore } from './FlowCore'
import { DISCIPLINE } from './Place'
import { WaitList } from './WaitList'

const OP_AT_END = 0
const OP_ENTRY_FREE = 1
const OP_SPEED = 2
/** Slots as resolvePlacement names them. */
const SLOT_START = 0
const SLOT_END = 1

export interface ConveyorSpec {
  readonly entity: number
  readonly travelTicks: number
  readonly pitchTicks: number
  readonly accumulating: boolean
  /** Shares of the belt's speed from these ticks on; undefined: always 1. */
  readonly speeds: BeltSpeeds | undefined
}

export class Conveyor implements Belt {
  readonly entity: number
  readonly waiters: WaitList
  readonly admitBy = DISCIPLINE.fifo
  readonly releaseBy = DISCIPLINE.fifo
  readonly opensByItself = true
  count = 0
  readonly content: LevelTimes
  private readonly core: FlowCore
  private readonly travelTicks: number
  private readonly accumulating: boolean
  private readonly items: BeltItems
  private readonly drive: BeltDrive
  private readonly belt: BeltClock
  /** A mover is bringing a part: the start is kept for it. */
  private reserved = 0
  private headIsAtEnd = false
  private endEvent = NO_EVENT
  private entryEvent = NO_EVENT

  constructor(core: FlowCore, spec: ConveyorSpec) {
    this.core = core
    this.entity = spec.entity
    this.travelTicks = spec.travelTicks
    this.accumulating = spec.accumulating
    this.waiters = new WaitList(core.parts)
    this.items = new BeltItems(spec.travelTicks, spec.pitchTicks, spec.accumulating)
    this.drive = new BeltDrive(core.kernel, { entity: spec.entity, op: OP_SPEED }, spec.speeds)
    this.belt = this.drive.clock
    this.content = new LevelTimes(core.kernel)
  }

  handle(op: number): void {
    if (op === OP_AT_END) this.reachEnd()
    else if (op === OP_ENTRY_FREE) this.admitAll()
    else if (op === OP_SPEED) this.changeSpeed()
    else if (op === DISPATCH_OP) this.dispatch()
    else throw new Error(`a conveyor has no operation ${op}`)
  }

  occupancy(): number {
    return this.items.size + this.reserved
  }

  canReserve(): boolean {
    return this.reserved === 0 && this.belt.ticksUntil(this.items.entryFree()) === 0
  }

  reserve(): number {
    this.reserved++
    return SLOT_START
  }

  cancelReservation(): void {
    this.reserved--
    this.core.kernel.requestDispatch(this.entity)
  }

  arrive(part: number): void {
    this.reserved--
    this.items.add(part, this.belt.now())
    this.content.add(1)
    this.core.transfers.endPatience(part)
    if (this.items.size === 1) this.expectHead()
    this.core.kernel.requestDispatch(this.entity)
  }

  /** Only the part at the end can be taken off. */
  leave(part: number): void {
    if (this.items.partAt(0) !== part) throw new Error('a part was taken from the middle of a belt')
    this.items.removeHead(this.belt.now())
    this.headIsAtEnd = false
    this.count++
    this.content.add(-1)
    this.runOrStop()
    this.core.kernel.requestDispatch(this.entity)
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

  /** The first part waits at the end and no other can enter before it has left. */
  isFull(): boolean {
    return this.headIsAtEnd && this.belt.ticksUntil(this.items.entryFree()) === Number.POSITIVE_INFINITY
  }

  shareOf(part: number, tick: number): number {
    const n = this.items.find(part)
    return n < 0 ? -1 : this.items.shareAt(n, this.belt.at(tick))
  }

  travelled(tick: number): number {
    return this.belt.at(tick) / this.travelTicks
  }

  resetStatistics(): void {
    this.count = 0
    this.content.reset()
  }

  save(writer: StateWriter): void {
    this.items.save(writer)
    this.drive.save(writer)
    this.content.save(writer)
    writer.numbers([this.count, this.reserved, this.headIsAtEnd ? 1 : 0, this.endEvent, this.entryEvent])
  }

  load(reader: StateReader): void {
    this.items.load(reader)
    this.drive.load(reader)
    this.content.load(reader)
    const [count, reserved, atEnd, endEvent, entryEvent] = reader.numbers()
    this.count = count!
    this.reserved = reserved!
    this.headIsAtEnd = atEnd === 1
    this.endEvent = endEvent!
    this.entryEvent = entryEvent!
  }

  private changeSpeed(): void {
    this.drive.changeSpeed()
    this.expectAnew()
  }

  private reachEnd(): void {
    const part = this.items.partAt(0)
    this.endEvent = NO_EVENT
    this.headIsAtEnd = true
    this.core.parts.slot[part] = SLOT_END
    this.runOrStop()
    this.core.kernel.requestDispatch(this.entity)
    this.core.router.stepDone(part)
  }

  private dispatch(): void {
    this.admitAll()
    const state = this.items.size === 0 ? STATE.starved : this.headIsAtEnd ? STATE.blocked : STATE.working
    this.core.states.setBase(this.entity, state)
  }

  private admitAll(): void {
    while (this.core.transfers.admit(this));
    if (this.waiters.first() >= 0) this.expectEntry()
  }

  /** A belt that cannot accumulate stands while its first part waits; any belt stands while something stops it. */
  private runOrStop(): void {
    const waitsAtEnd = this.headIsAtEnd && !this.accumulating
    this.belt.setStopped(waitsAtEnd || this.core.states.isStopped(this.entity))
    this.expectAnew()
  }

  private expectAnew(): void {
    this.core.kernel.cancel(this.endEvent)
    this.core.kernel.cancel(this.entryEvent)
    this.endEvent = NO_EVENT
    this.entryEvent = NO_EVENT
    if (this.items.size > 0 && !this.headIsAtEnd) this.expectHead()
    if (this.waiters.first() >= 0) this.expectEntry()
  }

  private expectHead(): void {
    const ticks = this.belt.ticksUntil(this.items.headArrives())
    if (ticks === Number.POSITIVE_INFINITY) return
    this.endEvent = this.core.kernel.after(ticks, PHASE.arrival, this.entity, OP_AT_END, 0)
  }

  private expectEntry(): void {
    if (this.core.kernel.isPending(this.entryEvent) || this.reserved > 0) return
    const ticks = this.belt.ticksUntil(this.items.entryFree())
    if (ticks === Number.POSITIVE_INFINITY || ticks === 0) return
    this.entryEvent = this.core.kernel.after(ticks, PHASE.arrival, this.entity, OP_ENTRY_FREE, 0)
  }
}
