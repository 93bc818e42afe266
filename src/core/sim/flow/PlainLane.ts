// The short way through plain stations: work ends, the part goes on or out, the next one starts, in one go. Does to parts,
// servers, figures and trace exactly what Station, JobRunner, Router and TransferDesk do one by one, and leaves to them
// whatever is not plain; which way an event takes is never visible in a result. Keeps no state of its own.
import { NO_EVENT } from '../kernel/EventCalendar'
import type { Kernel } from '../kernel/Kernel'
import { PHASE } from '../kernel/Phases'
import { TRACE, type TraceRing } from '../kernel/TraceRing'
import type { FlowCore } from './FlowCore'
import type { JobFigures } from './JobFigures'
import { JOB_OP } from './JobRunner'
import type { PartQueue } from './PartQueue'
import type { PartStore } from './PartStore'
import { NO_PART } from './PartStore'
import type { QueueFigures } from './QueueFigures'
import { OUT, type RouteStep } from './RouteStep'
import type { ServerBank } from './ServerBank'
import { SERVER } from './ServerBank'
import type { WaitList } from './WaitList'

/** What the lane handles of a station. */
export interface LaneStation {
  readonly entity: number
  readonly bank: ServerBank
  readonly queue: PartQueue
  readonly figures: QueueFigures
  readonly jobFigures: JobFigures
  readonly waiters: WaitList
  count: number
  freeServers: number
  readonly bound: number
  readonly continues: number
  readonly closing: boolean
  isRunning(): boolean
  canReserve(part: number): boolean
  /** A server is without a job from now on. */
  free(server: number): void
}

/** What it handles of a source. */
export interface LaneSource {
  readonly entity: number
  leave(part: number): void
}

export class PlainLane {
  private readonly core: FlowCore
  private readonly kernel: Kernel
  private readonly parts: PartStore
  private readonly trace: TraceRing
  private readonly steps: readonly RouteStep[]
  /** By step: the plain station that is its only place and that parts reach by themselves. */
  private readonly stationOf: readonly (LaneStation | undefined)[]

  constructor(core: FlowCore, stationOf: readonly (LaneStation | undefined)[]) {
    this.core = core
    this.kernel = core.kernel
    this.parts = core.parts
    this.trace = core.trace
    this.steps = core.steps
    this.stationOf = stationOf
  }

  /** The clock of a job has run out. */
  workOver(station: LaneStation, server: number): void {
    const { parts, kernel, core } = this
    const { bank, entity } = station
    const part = bank.slots[server]!
    const step = this.steps[parts.step[part]!]!
    bank.timer[server] = NO_EVENT
    bank.leftTicks[server] = -1
    station.count++
    station.jobFigures.addJob(kernel, bank.beganTick, server, parts.product[part]!, step, entity)
    parts.stage[part]!++
    const to = step.next.length === 0 ? step.otherwise : core.router.nextOf(step, part)
    core.quality.count(entity, step, to, parts.visitsOf(part, step.inRoute))
    if (to === OUT) {
      this.trace.pushMove(kernel, TRACE.leave, entity, parts.serial, part, parts.product[part]!)
      core.router.account(part, true)
      parts.release(part)
      this.serverEmpty(station, server)
    } else if (this.canTake(to, part, station)) {
      this.trace.pushMove(kernel, TRACE.leave, entity, parts.serial, part, parts.product[part]!)
      this.enter(part, to)
      this.serverEmpty(station, server)
    } else {
      bank.setPhase(server, SERVER.done)
      core.router.send(part, to)
      kernel.requestDispatch(entity)
    }
  }

  /** A new part goes from its source to its first step; false when that is not this lane's business. */
  enterFrom(source: LaneSource, part: number, to: number): boolean {
    if (!this.canTake(to, part, undefined)) return false
    const { parts } = this
    this.trace.pushMove(this.kernel, TRACE.leave, source.entity, parts.serial, part, parts.product[part]!)
    source.leave(part)
    this.enter(part, to)
    return true
  }

  /** The first of the queue to the first free server, as long as there are both. */
  startAll(station: LaneStation): void {
    const { queue, bank } = station
    while (queue.size > 0 && bank.idle.count > 0) {
      const server = bank.idle.takeFrom(0)
      station.freeServers--
      station.figures.change(0, -1)
      bank.present[server]!++
      bank.setPhase(server, SERVER.work)
      this.start(station, server, queue.pop())
    }
  }

  /** A part of the queue to a server. */
  private start(station: LaneStation, server: number, part: number): void {
    const { parts, kernel } = this
    const { bank } = station
    bank.slots[server] = part
    parts.slot[part] = server
    if (parts.begun[part] === 0)
      station.figures.addWaitOf(kernel, parts.queuedTick, part, parts.product[part]!)
    parts.begun[part] = 1
    if (parts.patience[part] !== NO_EVENT) this.core.transfers.endPatience(part)
    bank.continuing[server] = 0
    bank.lastProduct[server] = parts.product[part]!
    const { now } = kernel
    const ticks = parts.workTicks[part]!
    bank.beganTick[server] = now
    bank.fullTicks[server] = ticks
    bank.leftTicks[server] = ticks
    bank.endTick[server] = now + ticks
    kernel.calendar.scheduleInto(
      bank.timer,
      bank.endTick,
      server,
      PHASE.completion,
      station.entity,
      JOB_OP.timer,
      server,
    )
  }

  /** True when the part can go to the step's station at once. */
  private canTake(to: number, part: number, from: LaneStation | undefined): boolean {
    const station = to >= 0 ? this.stationOf[to] : undefined
    if (station === undefined || station === from) return false
    return (station.waiters.isEmpty || station.waiters.first() < 0) && station.canReserve(part)
  }

  /** The part joins the queue of the step's station. */
  private enter(part: number, to: number): void {
    const { parts, kernel } = this
    const step = this.steps[to]!
    const station = this.stationOf[to]!
    parts.addVisit(part, step.inRoute)
    step.work[0]!.drawInto(parts.workTicks, part)
    parts.restTicks[part] = step.restTicks
    parts.begun[part] = 0
    parts.holder[part] = station.entity
    parts.slot[part] = -1
    parts.step[part] = to
    parts.next[part] = -1
    parts.queuedTick[part] = kernel.now
    this.trace.pushMove(kernel, TRACE.enter, station.entity, parts.serial, part, parts.product[part]!)
    this.core.transfers.moveCount++
    station.figures.change(1, 1)
    station.queue.push(part)
    if (station.freeServers > 0 || !station.waiters.isEmpty) kernel.requestDispatch(station.entity)
  }

  /** The part has left its server: the next one starts at once when nobody else has to be asked first. */
  private serverEmpty(station: LaneStation, server: number): void {
    const { kernel } = this
    if (canGoOn(station) && kernel.isSettled()) {
      station.figures.change(-1, -1)
      this.start(station, server, station.queue.pop())
      if (!station.waiters.isEmpty) kernel.dispatchNow(station.entity)
      return
    }
    const { bank } = station
    station.figures.change(-1, 0)
    bank.slots[server] = NO_PART
    bank.present[server]!--
    station.free(server)
    if (kernel.isSettled()) kernel.dispatchNow(station.entity)
    else kernel.requestDispatch(station.entity)
  }
}

/** A server that has just become empty takes the next of the queue, and no other server could. */
function canGoOn(station: LaneStation): boolean {
  if (station.queue.size === 0 || station.bank.idle.count > 0 || station.closing) return false
  return station.bound === 0 && station.continues === 0 && station.isRunning()
}
