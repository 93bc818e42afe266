// Where finished parts leave. With slots they stay visible until all slots are taken; then the load is carried off and the
// slots begin anew. Counts; takes no time and is never full.
import { DISPATCH_OP } from '../kernel/Kernel'
import type { StateReader } from '../kernel/StateReader'
import type { StateWriter } from '../kernel/StateWriter'
import type { Block } from './Block'
import type { FlowCore } from './FlowCore'
import { NO_PART } from './PartStore'
import { DISCIPLINE, type Place } from './Place'
import { WaitList } from './WaitList'

export class Sink implements Block, Place {
  readonly entity: number
  readonly waiters: WaitList
  readonly admitBy = DISCIPLINE.fifo
  readonly releaseBy = DISCIPLINE.fifo
  readonly opensByItself = false
  /** Parts that came in since the end of the warm-up. */
  count = 0
  private readonly core: FlowCore
  /** Parts shown on the slots. */
  private readonly shown: Int32Array
  private nextSlot = 0
  private reserved = 0

  constructor(core: FlowCore, entity: number, slots: number) {
    this.core = core
    this.entity = entity
    this.waiters = new WaitList(core.parts)
    this.shown = new Int32Array(slots).fill(NO_PART)
  }

  handle(op: number): void {
    if (op !== DISPATCH_OP) throw new Error(`a sink has no operation ${op}`)
    while (this.core.transfers.admit(this));
  }

  occupancy(): number {
    return this.reserved
  }

  canReserve(): boolean {
    return true
  }

  reserve(): number {
    this.reserved++
    if (this.shown.length === 0) return 0
    const slot = this.nextSlot
    if (slot === 0) this.carryOff()
    this.nextSlot = (slot + 1) % this.shown.length
    return slot
  }

  cancelReservation(): void {
    this.reserved--
  }

  arrive(part: number, slot: number): void {
    this.reserved--
    this.count++
    this.core.transfers.endPatience(part)
    const keep = this.shown.length > 0
    if (keep) this.put(part, slot)
    this.core.router.finishAtSink(part, keep)
  }

  leave(): void {}

  continueHere(part: number): void {
    this.core.router.finish(part, true)
  }

  withdraw(): boolean {
    return false
  }

  resetStatistics(): void {
    this.count = 0
  }

  save(writer: StateWriter): void {
    writer.array(this.shown)
    writer.numbers([this.count, this.nextSlot, this.reserved])
  }

  load(reader: StateReader): void {
    reader.into(this.shown)
    const [count, nextSlot, reserved] = reader.numbers()
    this.count = count!
    this.nextSlot = nextSlot!
    this.reserved = reserved!
  }

  private put(part: number, slot: number): void {
    const before = this.shown[slot]!
    if (before !== NO_PART) this.core.parts.release(before)
    this.shown[slot] = part
  }

  private carryOff(): void {
    for (let slot = 0; slot < this.shown.length; slot++) {
      const part = this.shown[slot]!
      if (part !== NO_PART) this.core.parts.release(part)
      this.shown[slot] = NO_PART
    }
  }
}
