// Which idle server gets the next part. Usually the first; with least set-up the waiting part and the idle server whose set-up is
// shortest come together: of equal ones the part that came first, then the lower server.
import type { JobRunner } from './JobRunner'
import type { PartQueue } from './PartQueue'
import { DISCIPLINE } from './Place'
import { SERVER, type ServerBank } from './ServerBank'

export class ServerChoice {
  private readonly queue: PartQueue
  private readonly bank: ServerBank
  private readonly jobs: JobRunner
  private readonly looksAtSetup: boolean
  private preferred = 0

  constructor(queue: PartQueue, bank: ServerBank, jobs: JobRunner, discipline: number) {
    this.queue = queue
    this.bank = bank
    this.jobs = jobs
    this.looksAtSetup = discipline === DISCIPLINE.leastSetup
  }

  /** Before a part is taken from the queue: brings the right one to its front. O(waiting · servers) with least set-up. */
  prepare(): void {
    if (!this.looksAtSetup) return
    this.preferred = 0
    let least = Number.POSITIVE_INFINITY
    let chosen = 0
    for (let position = 0; position < this.queue.size; position++) {
      for (let server = 0; server < this.bank.count; server++) {
        const ticks = this.setupTicks(server, this.queue.at(position))
        if (ticks >= least) continue
        least = ticks
        chosen = position
        this.preferred = server
      }
    }
    if (chosen > 0) this.queue.moveToFront(chosen)
  }

  /** The server for the part at the front; there is an idle one. */
  take(): number {
    const server = this.bank.idle.takeFrom(this.preferred)
    return server < 0 ? this.bank.idle.takeFrom(0) : server
  }

  private setupTicks(server: number, part: number): number {
    const { bank } = this
    const isFree =
      bank.phase[server] === SERVER.idle && bank.present[server] === 0 && bank.incoming[server] === 0
    return isFree ? this.jobs.expectedSetupTicks(server, part) : Number.POSITIVE_INFINITY
  }
}
