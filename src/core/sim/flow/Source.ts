// Where parts come into being: by interarrival times, a table of rates, given orders, on demand (saturated) or in a closed
// loop. Parts wait here until the first step of their route lets them in. When the next arrival is, Arrivals say.
import { STATE } from '../../results/states'
import { NO_EVENT } from '../kernel/EventCalendar'
import { DISPATCH_OP } from '../kernel/Kernel'
import { PHASE } from '../kernel/Phases'
import type { StateReader } from '../kernel/StateReader'
import type { StateWriter } from '../kernel/StateWriter'
import {
  COUNT,
  SOURCE_COMING,
  SOURCE_IN_LOOP,
  SOURCE_IS_BLOCKED,
  SOURCE_IS_ON,
  SOURCE_LEFT,
  SOURCE_MADE,
  SOURCE_NEXT_EVENT,
  SOURCE_NEXT_TICK,
  SOURCE_WAITING,
} from '../lane/layout'
import type { Block } from './Block'
import type { DrawnTime } from './DrawnTime'
import { copyRecord, type Doubles, type EntityRecord, type Integers, newRecord } from './entityRecord'
import type { FlowCore } from './FlowCore'
import type { SourcePort } from './FlowPorts'
import type { LaneSource } from './LanePlaces'
import { NO_PART } from './PartStore'
import { DISCIPLINE, type Place } from './Place'
import type { SourceSpec } from './SourceSpec'
import type { ShiftWorker } from './Stoppable'
import { NO_TASK } from './TransferTable'
import { WaitList } from './WaitList'

const OP_ARRIVAL = 0

/** Entered tick of a part that waits to come into being (saturated source): it is not in the system yet. */
export const NOT_ENTERED = -1

export class Source implements Block, Place, ShiftWorker, SourcePort, LaneSource {
  readonly entity: number
  readonly waiters: WaitList
  readonly admitBy = DISCIPLINE.fifo
  readonly releaseBy = DISCIPLINE.fifo
  readonly opensByItself = false
  /** Parts that leave are replaced. */
  readonly isLoop: boolean
  /** What is drawn between arrivals of one part each; undefined for arrivals of other kinds. */
  readonly interval: DrawnTime | undefined
  readonly spec: SourceSpec
  private readonly core: FlowCore
  private integers: Integers
  private doubles: Doubles
  /** Handle and tick of the next arrival; in arrays, so that no call has to hand over a boxed double. */
  nextEvent: Doubles
  nextTick: Doubles

  constructor(core: FlowCore, spec: SourceSpec) {
    this.core = core
    this.spec = spec
    this.entity = spec.entity
    this.isLoop = spec.arrivals.closedLoopCount > 0
    this.interval = spec.arrivals.single
    const { integers, doubles } = newRecord()
    this.integers = integers
    this.doubles = doubles
    this.nextEvent = doubles.subarray(SOURCE_NEXT_EVENT, SOURCE_NEXT_EVENT + 1)
    this.nextTick = doubles.subarray(SOURCE_NEXT_TICK, SOURCE_NEXT_TICK + 1)
    this.nextEvent[0] = NO_EVENT
    this.isOn = true
    this.leftTicks = -1
    this.coming = NO_PART
    this.waiters = new WaitList(core.parts)
  }

  /** Moves all numbers. */
  moveTo(record: EntityRecord): void {
    copyRecord(this.integers, this.doubles, record)
    this.integers = record.integers
    this.doubles = record.doubles
    this.nextEvent = record.doubles.subarray(SOURCE_NEXT_EVENT, SOURCE_NEXT_EVENT + 1)
    this.nextTick = record.doubles.subarray(SOURCE_NEXT_TICK, SOURCE_NEXT_TICK + 1)
  }

  /** Parts made since the start. */
  get made(): number {
    return this.doubles[SOURCE_MADE]!
  }

  set made(value: number) {
    this.doubles[SOURCE_MADE] = value
  }

  /** Parts that have left since the end of the warm-up. */
  get count(): number {
    return this.doubles[COUNT]!
  }

  set count(value: number) {
    this.doubles[COUNT] = value
  }

  /** Parts made that have not left. */
  get waiting(): number {
    return this.integers[SOURCE_WAITING]!
  }

  set waiting(value: number) {
    this.integers[SOURCE_WAITING] = value
  }

  /** Parts between here and the end of their route. */
  get inLoop(): number {
    return this.integers[SOURCE_IN_LOOP]!
  }

  set inLoop(value: number) {
    this.integers[SOURCE_IN_LOOP] = value
  }

  private get isOn(): boolean {
    return this.integers[SOURCE_IS_ON] !== 0
  }

  private set isOn(value: boolean) {
    this.integers[SOURCE_IS_ON] = value ? 1 : 0
  }

  get isBlocked(): boolean {
    return this.integers[SOURCE_IS_BLOCKED] !== 0
  }

  set isBlocked(value: boolean) {
    this.integers[SOURCE_IS_BLOCKED] = value ? 1 : 0
  }

  /** Ticks left until the next arrival when the shift ended, −1 when none is due. */
  private get leftTicks(): number {
    return this.doubles[SOURCE_LEFT]!
  }

  private set leftTicks(value: number) {
    this.doubles[SOURCE_LEFT] = value
  }

  /** The part of a saturated source that waits to come into being. */
  private get coming(): number {
    return this.integers[SOURCE_COMING]!
  }

  private set coming(value: number) {
    this.integers[SOURCE_COMING] = value
  }

  /** Called once when the run begins. */
  start(): void {
    const first = this.spec.arrivals.firstTicks()
    if (first >= 0) this.schedule(first)
    this.core.kernel.requestDispatch(this.entity)
    this.core.states.setBase(this.entity, STATE.working)
  }

  handle(op: number): void {
    if (op === DISPATCH_OP) this.dispatch()
    else if (op === OP_ARRIVAL) this.arrival()
    else throw new Error(`a source has no operation ${op}`)
  }

  /** A part of this source has left the system (closed loops replace it). */
  partGone(): void {
    this.inLoop--
    if (this.isLoop) this.core.kernel.requestDispatch(this.entity)
  }

  /** The part goes to its first place. */
  leave(part: number): void {
    this.waiting--
    this.count++
    if (part === this.coming) {
      this.coming = NO_PART
      this.enter(part, -1)
      this.core.kernel.requestDispatch(this.entity)
    } else if (this.isBlocked) this.core.kernel.requestDispatch(this.entity)
  }

  occupancy(): number {
    return this.waiting
  }

  canReserve(): boolean {
    return false
  }

  reserve(): number {
    throw new Error('no part goes to a source')
  }

  cancelReservation(): void {}

  arrive(): void {
    throw new Error('no part goes to a source')
  }

  /** A first step without a place: there is nothing to do here, so it is done. */
  continueHere(part: number): void {
    this.core.router.stepDone(part)
  }

  withdraw(): boolean {
    return false
  }

  shiftStarts(): void {
    this.isOn = true
    this.core.states.setOverlay(this.entity, STATE.off, false)
    if (this.leftTicks >= 0) this.schedule(this.leftTicks)
    this.core.kernel.requestDispatch(this.entity)
  }

  /** Arrivals stand still until the next shift; parts that are here stay. */
  shiftEnds(): void {
    this.isOn = false
    this.core.states.setOverlay(this.entity, STATE.off, true)
    this.leftTicks = this.core.kernel.cancel(this.nextEvent[0]!)
      ? this.nextTick[0]! - this.core.kernel.now
      : -1
    if (this.coming === NO_PART || this.core.parts.task[this.coming] !== NO_TASK) return
    this.core.transfers.forget(this.coming)
    this.core.parts.release(this.coming)
    this.coming = NO_PART
    this.waiting--
    this.made--
  }

  resetStatistics(): void {
    this.count = 0
  }

  save(writer: StateWriter): void {
    this.spec.arrivals.save(writer)
    writer.numbers([
      this.made,
      this.count,
      this.waiting,
      this.inLoop,
      this.isOn ? 1 : 0,
      this.isBlocked ? 1 : 0,
    ])
    writer.numbers([this.nextEvent[0]!, this.nextTick[0]!, this.leftTicks, this.coming])
  }

  load(reader: StateReader): void {
    this.spec.arrivals.load(reader)
    const [made, count, waiting, inLoop, isOn, isBlocked] = reader.numbers()
    this.made = made!
    this.count = count!
    this.waiting = waiting!
    this.inLoop = inLoop!
    this.isOn = isOn === 1
    this.isBlocked = isBlocked === 1
    const [nextEvent, nextTick, leftTicks, coming] = reader.numbers()
    this.nextEvent[0] = nextEvent!
    this.nextTick[0] = nextTick!
    this.leftTicks = leftTicks!
    this.coming = coming!
  }

  private schedule(ticks: number): void {
    this.nextTick[0] = ticks
    this.scheduleNext()
  }

  /** `nextTick` holds the ticks from now. */
  private scheduleNext(): void {
    const { kernel } = this.core
    this.nextTick[0]! += kernel.now
    kernel.calendar.scheduleInto(this.nextEvent, this.nextTick, 0, PHASE.arrival, this.entity, OP_ARRIVAL, 0)
  }

  /** The next part or parts come. */
  arrival(): void {
    const { arrivals, limit } = this.spec
    if (arrivals.single !== undefined) {
      if (this.made < limit) this.release(-1, -1)
    } else {
      const product = arrivals.product()
      const due = arrivals.dueTick()
      for (let n = arrivals.batch(); n > 0 && this.made < limit; n--) this.release(product, due)
    }
    if (this.made < limit) arrivals.nextInto(this.nextTick)
    else this.nextTick[0] = -1
    const isLast = this.nextTick[0]! < 0
    if (isLast) this.nextEvent[0] = NO_EVENT
    else this.scheduleNext()
    if (this.waiting > 0 || isLast) this.core.kernel.requestDispatch(this.entity)
  }

  private dispatch(): void {
    const { arrivals, limit } = this.spec
    this.fillLoop(arrivals.closedLoopCount, limit)
    if (arrivals.isOnDemand && this.coming === NO_PART && this.made < limit && this.isOn) this.offer()
    const state = this.baseState()
    this.isBlocked = state === STATE.blocked
    this.core.states.setBase(this.entity, state)
  }

  /** At most a whole loop at a time: parts that leave at once would be replaced for ever. */
  private fillLoop(count: number, limit: number): void {
    for (let n = 0; this.inLoop < count && this.made < limit && this.isOn; n++) {
      if (n === count) {
        this.core.transfers.watchInstant()
        this.core.kernel.requestDispatch(this.entity)
        return
      }
      this.release(-1, -1)
    }
  }

  private baseState(): number {
    const arrivesByItself = this.core.kernel.isPending(this.nextEvent[0]!) || this.leftTicks >= 0
    if (this.waiting > (this.coming === NO_PART ? 0 : 1)) return STATE.blocked
    if (arrivesByItself || this.coming !== NO_PART) return STATE.working
    return this.spec.arrivals.closedLoopCount > 0 ? STATE.waiting : STATE.starved
  }

  /** A part comes into being and asks for its first place. */
  private release(product: number, dueTick: number): void {
    const part = this.make(product)
    this.enter(part, dueTick)
    const first = this.spec.firstSteps[this.core.parts.product[part]!]!
    this.core.transfers.request(part, first)
  }

  /** A part that comes into being when its first place lets it in. */
  private offer(): void {
    const part = this.make(-1)
    this.core.parts.enteredTick[part] = NOT_ENTERED
    this.coming = part
    this.core.transfers.request(part, this.spec.firstSteps[this.core.parts.product[part]!]!)
  }

  private make(product: number): number {
    const { parts, kernel } = this.core
    const { products, mix, priorities } = this.spec
    const own = mix === undefined ? products[this.made % products.length]! : -1
    const kind = product >= 0 ? product : mix === undefined ? own : mix.draw()
    const part = parts.create(kind, this.entity, priorities[kind]!, kernel)
    parts.holder[part] = this.entity
    this.made++
    this.waiting++
    return part
  }

  private enter(part: number, dueTick: number): void {
    const { parts, kernel, figures } = this.core
    parts.enteredTick[part] = kernel.now
    const dueAfterTicks = this.spec.dueAfterTicks[parts.product[part]!]!
    parts.dueTick[part] = dueTick >= 0 ? dueTick : kernel.now + dueAfterTicks
    this.inLoop++
    figures.partEntered()
  }
}
