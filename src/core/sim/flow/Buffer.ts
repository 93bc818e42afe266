// A place where parts lie: with or without a limit, for as long as the next place has no room, for a time that the step gives,
// or until they are taken as components. Serves nobody and moves nothing.
import { STATE } from '../../results/states'
import { DISPATCH_OP } from '../kernel/Kernel'
import { PHASE } from '../kernel/Phases'
import type { StateReader } from '../kernel/StateReader'
import type { StateWriter } from '../kernel/StateWriter'
import { COUNT, RACK_PRESENT, RACK_RESERVED } from '../lane/layout'
import { LevelTimes } from '../stats/LevelTimes'
import type { Block } from './Block'
import { copyRecord, type Doubles, type Integers, newRecord } from './entityRecord'
import type { FlowCore } from './FlowCore'
import type { LaneRack, RackMemory } from './LanePlaces'
import { DISCIPLINE, type Place } from './Place'
import { SlotMap } from './SlotMap'
import { WaitList } from './WaitList'

const OP_TIME_OVER = 0

export interface BufferSpec {
  readonly entity: number
  /** Infinity without a limit. */
  readonly capacity: number
  readonly discipline: number
  /** Slots that can be told apart. */
  readonly slots: number
}

export class Buffer implements Block, Place, LaneRack {
  readonly entity: number
  readonly waiters: WaitList
  readonly admitBy = DISCIPLINE.fifo
  readonly releaseBy: number
  readonly opensByItself = false
  readonly content: LevelTimes
  private readonly core: FlowCore
  readonly capacity: number
  readonly slots: SlotMap
  private integers: Integers
  private doubles: Doubles

  constructor(core: FlowCore, spec: BufferSpec) {
    this.core = core
    this.entity = spec.entity
    this.capacity = spec.capacity
    this.releaseBy = spec.discipline
    const { integers, doubles } = newRecord()
    this.integers = integers
    this.doubles = doubles
    this.waiters = new WaitList(core.parts, integers)
    this.slots = new SlotMap(spec.slots, integers)
    this.content = new LevelTimes(core.kernel)
  }

  /** Moves all numbers. */
  moveTo({ record, waits, taken, figures }: RackMemory): void {
    copyRecord(this.integers, this.doubles, record)
    this.integers = record.integers
    this.doubles = record.doubles
    this.waiters.moveTo(record.integers, waits.parts, waits.tickets, waits.room)
    this.slots.moveTo(record.integers, taken)
    this.content.moveTo(figures)
  }

  /** Parts that have left since the end of the warm-up. */
  get count(): number {
    return this.doubles[COUNT]!
  }

  set count(value: number) {
    this.doubles[COUNT] = value
  }

  private get present(): number {
    return this.integers[RACK_PRESENT]!
  }

  private set present(value: number) {
    this.integers[RACK_PRESENT] = value
  }

  /** Room kept for parts that are on their way. */
  private get reserved(): number {
    return this.integers[RACK_RESERVED]!
  }

  private set reserved(value: number) {
    this.integers[RACK_RESERVED] = value
  }

  handle(op: number, arg: number): void {
    if (op === DISPATCH_OP) this.dispatch()
    else if (op === OP_TIME_OVER) this.core.router.stepDone(arg)
    else throw new Error(`a buffer has no operation ${op}`)
  }

  occupancy(): number {
    return this.present + this.reserved
  }

  canReserve(part: number): boolean {
    const own = this.core.parts.holder[part] === this.entity ? 1 : 0
    return this.present + this.reserved - own < this.capacity
  }

  reserve(): number {
    this.reserved++
    return this.slots.take()
  }

  cancelReservation(_part: number, slot: number): void {
    this.reserved--
    this.slots.give(slot)
    this.core.kernel.requestDispatch(this.entity)
  }

  arrive(part: number): void {
    const { core } = this
    this.takeIn()
    if (core.steps[core.parts.step[part]!]!.take) core.components.offer(part)
    else this.continueHere(part)
  }

  /** The part that room is kept for is here. */
  takeIn(): void {
    this.reserved--
    this.present++
    this.content.add(1)
    this.showLater()
  }

  leave(part: number): void {
    this.present--
    this.count++
    this.content.add(-1)
    this.slots.give(this.core.parts.slot[part]!)
    if (this.waiters.isEmpty) this.showLater()
    else this.core.kernel.requestDispatch(this.entity)
  }

  continueHere(part: number): void {
    const { core } = this
    core.transfers.endPatience(part)
    const step = core.steps[core.parts.step[part]!]!
    if (step.operation.hasWork) {
      core.kernel.after(core.parts.workTicks[part]!, PHASE.completion, this.entity, OP_TIME_OVER, part)
    } else core.router.stepDone(part)
  }

  /** Only a part that waits to be taken can lose its patience here. */
  withdraw(part: number): boolean {
    return this.core.components.withdraw(part)
  }

  /** No room, and nobody on the way who could be refused. */
  isFull(): boolean {
    return this.present + this.reserved >= this.capacity
  }

  resetStatistics(): void {
    this.count = 0
    this.content.reset()
  }

  save(writer: StateWriter): void {
    this.slots.save(writer)
    this.content.save(writer)
    writer.numbers([this.count, this.present, this.reserved])
  }

  load(reader: StateReader): void {
    this.slots.load(reader)
    this.content.load(reader)
    const [count, present, reserved] = reader.numbers()
    this.count = count!
    this.present = present!
    this.reserved = reserved!
  }

  private dispatch(): void {
    while (this.core.transfers.admit(this));
    this.core.states.setBase(this.entity, this.baseState())
  }

  /** A look at the end of the tick, unless it would show what is shown already. */
  private showLater(): void {
    if (this.core.states.baseOf(this.entity) !== this.baseState())
      this.core.kernel.requestDispatch(this.entity)
  }

  private baseState(): number {
    if (this.present === 0) return STATE.starved
    return this.present >= this.capacity ? STATE.blocked : STATE.working
  }
}
