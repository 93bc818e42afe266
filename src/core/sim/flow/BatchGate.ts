// When a batch may begin: full, or large enough after the first part has waited so long, whichever comes first. Counts and waits;
// the station fills the servers.
import { NO_EVENT } from '../kernel/EventCalendar'
import type { Kernel } from '../kernel/Kernel'
import { PHASE } from '../kernel/Phases'
import { JOB_OP } from './JobRunner'
import type { PartQueue } from './PartQueue'
import type { PartStore } from './PartStore'
import { SERVER, type ServerBank } from './ServerBank'

export interface BatchSpec {
  readonly entity: number
  readonly batchMin: number
  readonly batchMax: number
  /** Infinity: only a full batch begins. */
  readonly batchWaitTicks: number
}

export class BatchGate {
  /** Pending event, for saved runs. */
  timer = NO_EVENT
  private readonly kernel: Kernel
  private readonly parts: PartStore
  private readonly queue: PartQueue
  private readonly bank: ServerBank
  private readonly spec: BatchSpec

  constructor(kernel: Kernel, parts: PartStore, queue: PartQueue, bank: ServerBank, spec: BatchSpec) {
    this.kernel = kernel
    this.parts = parts
    this.queue = queue
    this.bank = bank
    this.spec = spec
  }

  /** Parts the next batch may begin with, 0: wait for more. */
  size(available: number): number {
    const { batchMin, batchMax, batchWaitTicks, entity } = this.spec
    if (available >= batchMax) return batchMax
    if (available < batchMin || batchWaitTicks === Number.POSITIVE_INFINITY) return 0
    const { kernel } = this
    const due = this.oldestTick() + batchWaitTicks
    if (due <= kernel.now) return available
    if (!kernel.isPending(this.timer)) this.timer = kernel.at(due, PHASE.arrival, entity, JOB_OP.batchWait, 0)
    return 0
  }

  /** When the part came that has waited longest. */
  private oldestTick(): number {
    const { parts, queue, bank } = this
    let oldest = Number.POSITIVE_INFINITY
    for (let n = 0; n < queue.size; n++) oldest = Math.min(oldest, parts.queuedTick[queue.at(n)]!)
    for (const part of bank.slots) {
      if (part >= 0 && bank.phase[bank.serverOfSlot(parts.slot[part]!)] === SERVER.idle)
        oldest = Math.min(oldest, parts.queuedTick[part]!)
    }
    return oldest
  }
}
