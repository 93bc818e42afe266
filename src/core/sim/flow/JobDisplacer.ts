// Takes jobs off their servers before they are done: a more important part waits (preemption), or fewer servers are on duty. The
// part goes back into the queue with the work that is left. Which server becomes free for whom is the station's business.
import { comesBefore, outranks } from './comesBefore'
import { drawWorkAgain } from './drawWorkAgain'
import type { FlowCore } from './FlowCore'
import type { JobRunner } from './JobRunner'
import type { PartQueue } from './PartQueue'
import { NO_PART, type PartStore } from './PartStore'
import type { QueueFigures } from './QueueFigures'
import type { ServerBank } from './ServerBank'

/** What becomes of the work of a job that had to give way. */
export const PREEMPT = { never: 0, resume: 1, restart: 2, resample: 3 } as const

export interface DisplacerSpec {
  readonly discipline: number
  /** PREEMPT. */
  readonly preempt: number
}

export class JobDisplacer {
  private readonly core: FlowCore
  private readonly parts: PartStore
  private readonly bank: ServerBank
  private readonly jobs: JobRunner
  private readonly queue: PartQueue
  private readonly figures: QueueFigures
  private readonly spec: DisplacerSpec

  constructor(
    core: FlowCore,
    bank: ServerBank,
    jobs: JobRunner,
    queue: PartQueue,
    figures: QueueFigures,
    spec: DisplacerSpec,
  ) {
    this.core = core
    this.parts = core.parts
    this.bank = bank
    this.jobs = jobs
    this.queue = queue
    this.figures = figures
    this.spec = spec
  }

  /** The server whose job gives way to this waiting part, −1: none does. */
  serverFor(part: number): number {
    if (this.spec.preempt === PREEMPT.never) return -1
    const server = this.leastImportant()
    if (server < 0) return -1
    return outranks(this.parts, this.spec.discipline, part, this.bank.firstPart(server)) ? server : -1
  }

  /** The server with the job that would be served last of all that can be interrupted, −1: there is none. */
  leastImportant(): number {
    const { bank, parts, spec } = this
    let least = -1
    for (let server = 0; server < bank.count; server++) {
      if (!this.jobs.canBeSetAside(server)) continue
      const part = bank.firstPart(server)
      // Rules that look at the work see what is left of it.
      parts.workTicks[part] = bank.remaining(server)
      if (least < 0 || comesBefore(parts, spec.discipline, bank.firstPart(least), part)) least = server
    }
    return least
  }

  /** Ticks of work the part will need when it is served again. */
  private workAgain(server: number, part: number): number {
    switch (this.spec.preempt) {
      case PREEMPT.restart:
        return this.bank.fullTicks[server]!
      case PREEMPT.resample:
        return drawWorkAgain(this.core, part)
      default:
        return this.bank.remaining(server)
    }
  }

  /** The job's part waits again, in the place its arrival gives it; the server has nothing on it. */
  displace(server: number): void {
    const { bank, parts } = this
    const part = bank.firstPart(server)
    parts.workTicks[part] = this.workAgain(server, part)
    this.jobs.setAside(server)
    bank.slots[parts.slot[part]!] = NO_PART
    bank.present[server]!--
    parts.slot[part] = -1
    this.queue.push(part)
    this.figures.change(0, 1)
    this.figures.addPreemption(parts.product[part]!)
  }
}
