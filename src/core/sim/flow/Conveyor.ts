// A belt as a place: parts enter when its start has room, reach its end after exactly the time physics gives, and wait there
// for the next place. Events only for the part in front and for those who want to enter; positions come from BeltItems.
import { STATE } from '../../results/states'
import { NO_EVENT } from '../kernel/EventCalendar'
import { DISPATCH_OP } from '../kernel/Kernel'
import { PHASE } from '../kernel/Phases'
import type { StateReader } from '../kernel/StateReader'
import type { StateWriter } from '../kernel/StateWriter'
import { BeltItems } from './BeltItems'
import type { FlowCore } from './FlowCore'
import { type ConveyorSpec, MovingBelt, OP_SPEED } from './MovingBelt'
import { WaitList } from './WaitList'

const OP_AT_END = 0
const OP_ENTRY_FREE = 1
/** Slots as resolvePlacement names them. */
const SLOT_START = 0
const SLOT_END = 1

export class Conveyor extends MovingBelt {
  readonly waiters: WaitList
  private readonly items: BeltItems
  /** A mover is bringing a part: the start is kept for it. */
  private reserved = 0
  private headIsAtEnd = false
  private endEvent = NO_EVENT
  private entryEvent = NO_EVENT

  constructor(core: FlowCore, spec: ConveyorSpec) {
    super(core, spec)
    this.waiters = new WaitList(core.parts)
    this.items = new BeltItems(spec.travelTicks, spec.pitchTicks, spec.accumulating)
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

  /** The first part waits at the end and no other can enter before it has left. */
  isFull(): boolean {
    return this.headIsAtEnd && this.belt.ticksUntil(this.items.entryFree()) === Number.POSITIVE_INFINITY
  }

  shareOf(part: number, tick: number): number {
    const n = this.items.find(part)
    return n < 0 ? -1 : this.items.shareAt(n, this.belt.at(tick))
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
  protected runOrStop(): void {
    const waitsAtEnd = this.headIsAtEnd && !this.accumulating
    this.belt.setStopped(waitsAtEnd || this.core.states.isStopped(this.entity))
    this.expectAnew()
  }

  protected expectAnew(): void {
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
