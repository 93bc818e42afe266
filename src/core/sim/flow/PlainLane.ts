// The short way through plain stations: work ends, the part goes on or out, the next one starts, in one go. Does to parts,
// servers, figures and trace exactly what Station, JobRunner, Router and TransferDesk do one by one, and leaves to them
// whatever is not plain; which way an event takes is never visible in a result. Keeps no state of its own: while its run goes
// on, the numbers of that run lie in LaneMemory, where the compiler knows the place of each.
import { STATE } from '../../results/states'
import { NO_EVENT } from '../kernel/EventCalendar'
import { heldEvents } from '../kernel/heldEvents'
import { DISPATCH_OP, type Kernel } from '../kernel/Kernel'
import { PHASE } from '../kernel/Phases'
import { eventCell, putEvent } from '../kernel/putEvent'
import { TRACE, type TraceRing } from '../kernel/TraceRing'
import { TICKS_PER_SECOND } from '../kernel/ticks'
import { FIGURE_SHIFT, FLOW_AT, JOBS_SHIFT } from '../lane/layout'
import { LEVEL } from '../stats/TimeWeighted'
import type { FlowCore } from './FlowCore'
import { FLOW, MOST_LEADS, MOST_PARTS } from './FlowFigures'
import { heldParts } from './heldParts'
import {
  heldByProduct,
  heldFlow,
  heldJobs,
  heldLeads,
  heldOffsets,
  heldQuality,
  heldQueues,
  heldServers,
} from './heldPlaces'
import { heldSteps, RULES } from './heldSteps'
import { JOBS } from './JobFigures'
import type { LaneMemory } from './LaneMemory'
import { LaneMoves } from './LaneMoves'
import type { LaneSource, LaneStation } from './LanePlaces'
import { changeQueue, countWait } from './laneFigures'
import { NO_PART, NOWHERE } from './PartStore'
import { LEVELS, QUEUE } from './QueueFigures'
import { OUT } from './RouteStep'
import { SERVER } from './ServerBank'

// Constants of this file, since of those the compiler knows the address.
const productOf = heldParts.product
const stageOf = heldParts.stage
const holderOf = heldParts.holder
const slotOf = heldParts.slot
const componentsOf = heldParts.components
const stepOf = heldParts.step
const nextOf = heldParts.next
const sourceOf = heldParts.source
const priorityOf = heldParts.priority
const serialOf = heldParts.serial
const enteredTickOf = heldParts.enteredTick
const dueTickOf = heldParts.dueTick
const queuedTickOf = heldParts.queuedTick
const workTicksOf = heldParts.workTicks
const begunOf = heldParts.begun
const waitTicketOf = heldParts.waitTicket
const patienceOf = heldParts.patience
const taskOf = heldParts.task
const visitsOf = heldParts.visits
const generationOf = heldParts.generation
const freeParts = heldParts.free
const { slots, present, continuing, lastProduct, beganTick, timer, endTick, fullTicks, leftTicks } =
  heldServers
const ofQueues = heldQueues
const ofJobs = heldJobs
const byProduct = heldByProduct
const ofFlow = heldFlow
const leads = heldLeads
const { server: firstServer, product: firstProduct } = heldOffsets
const { done, scrapped, reworked, firstTime, firstGood } = heldQuality
const stationOf = heldSteps.station
const followerOf = heldSteps.follower
const inRouteOf = heldSteps.inRoute
const plannedOf = heldSteps.plannedTicks

const nearTicks = heldEvents.ticks
const cell = eventCell

export class PlainLane {
  private readonly core: FlowCore
  private readonly kernel: Kernel
  private readonly trace: TraceRing
  private readonly memory: LaneMemory
  private readonly stations: readonly (LaneStation | undefined)[]
  private readonly sources: readonly (LaneSource | undefined)[]
  private readonly moves: LaneMoves
  private readonly productCount: number
  /** Visits of a part. */
  private readonly stepCount: number

  constructor(core: FlowCore, memory: LaneMemory) {
    this.core = core
    this.kernel = core.kernel
    this.trace = core.trace
    this.memory = memory
    this.stations = memory.stations
    this.sources = memory.sources
    this.moves = new LaneMoves(core, memory)
    this.productCount = core.figures.outByProduct.length
    this.stepCount = core.parts.stepCount
  }

  /** False: everything goes the long way. */
  isOpen(): boolean {
    return this.memory.isOpen()
  }

  /** Kernel.dispatchNow. */
  private lookAt(station: LaneStation): void {
    this.kernel.roundFrom = station.entity + 1
    this.look(station)
    this.kernel.turnIsOver()
  }

  /** Station.dispatch. */
  look(station: LaneStation): void {
    const { entity, waiters, bank } = station
    if (station.bound > 0 || station.continues > 0 || station.closing || !station.isRunning()) {
      station.handle(DISPATCH_OP, 0)
      return
    }
    station.isLooking = true
    do this.startAll(station)
    while (!waiters.isEmpty && this.moves.admit(station))
    station.isLooking = false
    const state = bank.times.liveliest()
    const gathers = state === STATE.starved && station.queue.size + station.bound > 0
    this.core.states.setBase(entity, gathers ? STATE.waiting : state)
  }

  /**
   * The clock of a job has run out. Written out in one piece where every part passes (JobFigures.addJob, QualityFigures.count,
   * Router.stepDone): a call costs as much as what it would do.
   */
  workOver(station: LaneStation, server: number): void {
    const { entity } = station
    const { kernel, trace, productCount } = this
    const at = firstServer[entity]! + server
    const part = slots[at]!
    const from = stepOf[part]!
    const product = productOf[part]!
    const planned = plannedOf[from]!
    const jobs = entity << JOBS_SHIFT
    timer[at] = NO_EVENT
    leftTicks[at] = -1
    station.count++
    byProduct[firstProduct[entity]! + 2 * productCount + product]! += kernel.now - beganTick[at]!
    ofJobs[jobs | JOBS.jobs]!++
    if (planned < 0) ofJobs[jobs | JOBS.unplanned]!++
    else ofJobs[jobs | JOBS.plannedTicks]! += planned
    stageOf[part]!++
    const follower = followerOf[from]!
    const to = follower === RULES ? this.core.router.nextOf(this.core.steps[from]!, part) : follower
    const isFirst = visitsOf[part * this.stepCount + inRouteOf[from]!]! <= 1
    const goesBack = to >= 0 && to <= from && to >= from - inRouteOf[from]!
    done[entity]!++
    if (to < OUT) scrapped[entity]!++
    else if (goesBack) reworked[entity]!++
    if (isFirst) firstTime[entity]!++
    if (isFirst && to >= OUT && !goesBack) firstGood[entity]!++
    if (to === OUT) {
      trace.pushMove(kernel, TRACE.leave, entity, serialOf, part, product)
      this.goOut(part)
    } else if (this.canTake(to, station)) {
      trace.pushMove(kernel, TRACE.leave, entity, serialOf, part, product)
      this.enter(part, to)
    } else if (this.moves.canRest(part, to)) {
      trace.pushMove(kernel, TRACE.leave, entity, serialOf, part, product)
      this.vacate(station, at, server)
      this.moves.rest(part, to)
      this.askForTurn(station)
      return
    } else {
      station.bank.setPhase(server, SERVER.done)
      if (to >= 0 && stationOf[to]! >= 0 && stationOf[to] !== entity) this.moves.wait(part, to)
      else this.core.router.send(part, to)
      kernel.requestDispatch(entity)
      return
    }
    if (canGoOn(station) && this.isSettled()) {
      this.goOn(station, at, server)
      if (!station.waiters.isEmpty) this.lookAt(station)
    } else {
      this.vacate(station, at, server)
      this.askForTurn(station)
    }
  }

  /** One part comes and goes to its first step: as Source.arrival in one piece. Leaves to it what is out of the ordinary. */
  arrive(source: LaneSource): void {
    const { kernel } = this
    const { parts } = this.core
    const { entity, spec, made } = source
    const { products } = spec
    const product = products.length === 1 ? products[0]! : products[made % products.length]!
    const to = spec.firstSteps[product]!
    const isOrdinary = spec.mix === undefined && made + 1 < spec.limit && parts.freeCount > 0
    if (!isOrdinary || !this.canTake(to, undefined)) {
      source.arrival()
      return
    }
    const { now } = kernel
    const part = freeParts[--parts.freeCount]!
    parts.liveCount++
    generationOf[part] = Math.abs(generationOf[part]!) + 1
    productOf[part] = product
    sourceOf[part] = entity
    priorityOf[part] = spec.priorities[product]!
    serialOf[part] = parts.nextSerial++
    enteredTickOf[part] = now
    dueTickOf[part] = now + spec.dueAfterTicks[product]!
    source.made = made + 1
    source.count++
    source.inLoop++
    ofFlow[FLOW_AT + FLOW.partsEntered]!++
    const inSystem = ofFlow[LEVEL.value]!
    ofFlow[LEVEL.area]! += inSystem * (now - ofFlow[LEVEL.sinceTick]!)
    ofFlow[LEVEL.sinceTick] = now
    ofFlow[LEVEL.value] = inSystem + 1
    if (inSystem + 1 > ofFlow[LEVEL.max]!) ofFlow[LEVEL.max] = inSystem + 1
    if (inSystem + 1 >= MOST_PARTS) kernel.stop()
    this.trace.pushMove(kernel, TRACE.leave, entity, serialOf, part, product)
    if (source.isBlocked) kernel.requestDispatch(entity)
    this.enter(part, to)
    source.interval!.drawInto(cell, 0)
    cell[0]! += now
    source.nextTick[0] = cell[0]!
    putEvent(kernel.calendar, PHASE.arrival, entity, 0)
    source.nextEvent[0] = cell[1]!
    if (source.waiting > 0) kernel.requestDispatch(entity)
  }

  /** A new part goes from its source to its first step; false when that is not this lane's business. */
  enterFrom(source: LaneSource, part: number, to: number): boolean {
    const canTake = this.canTake(to, undefined)
    if (!canTake && !this.moves.canRest(part, to)) return false
    this.trace.pushMove(this.kernel, TRACE.leave, source.entity, serialOf, part, productOf[part]!)
    source.leave(part)
    if (canTake) this.enter(part, to)
    else this.moves.rest(part, to)
    return true
  }

  /** The first of the queue to the first free server, as long as there are both. */
  startAll(station: LaneStation): void {
    const { queue, bank, entity } = station
    while (queue.size > 0 && bank.idle.count > 0) {
      const server = bank.idle.takeFrom(0)
      const at = firstServer[entity]! + server
      station.freeServers--
      changeQueue(this.kernel, entity, 0, -1)
      present[at]!++
      bank.setPhase(server, SERVER.work)
      this.start(entity, at, server, queue.pop())
    }
  }

  /** A part of the queue to a server. */
  private start(entity: number, at: number, server: number, part: number): void {
    const { now } = this.kernel
    slots[at] = part
    slotOf[part] = server
    if (begunOf[part] === 0) countWait(this.kernel, entity, part, this.productCount)
    begunOf[part] = 1
    if (patienceOf[part] !== NO_EVENT) this.core.transfers.endPatience(part)
    continuing[at] = 0
    lastProduct[at] = productOf[part]!
    const ticks = workTicksOf[part]!
    beganTick[at] = now
    fullTicks[at] = ticks
    leftTicks[at] = ticks
    endTick[at] = now + ticks
    cell[0] = now + ticks
    putEvent(this.kernel.calendar, PHASE.completion, entity, server)
    timer[at] = cell[1]!
  }

  /** True when a part can go to the step's station at once. */
  private canTake(to: number, from: LaneStation | undefined): boolean {
    const entity = to >= 0 ? stationOf[to]! : -1
    if (entity < 0) return false
    const station = this.stations[entity]!
    return station !== from && (station.waiters.isEmpty || station.waiters.first() < 0) && station.hasRoom()
  }

  /** The part joins the queue of the step's station. */
  private enter(part: number, to: number): void {
    visitsOf[part * this.stepCount + inRouteOf[to]!]!++
    this.moves.draw(part, to, 0)
    this.moves.join(part, to, this.stations[stationOf[to]!]!)
  }

  /** Kernel.isSettled, where it can be seen at once; else that. */
  private isSettled(): boolean {
    const { kernel } = this
    const { calendar, requests } = kernel
    if (requests.count > 0 || kernel.isStepping) return false
    const { head } = calendar
    const isAlone = calendar.isHeld && head !== calendar.tail && calendar.lateCount === 0
    return (isAlone && nearTicks[head]! > kernel.now) || kernel.isSettled()
  }

  /** The part has left its server, the first of the queue takes its place: as changeQueue, countWait and start in one piece. */
  private goOn(station: LaneStation, at: number, server: number): void {
    const { entity } = station
    const { now } = this.kernel
    const part = station.queue.pop()
    const queue = entity << FIGURE_SHIFT
    const before = ofQueues[queue | QUEUE.present]!
    const passed = now - ofQueues[queue | QUEUE.sinceTick]!
    if (passed !== 0) {
      const weighted = passed * before
      ofQueues[queue | QUEUE.sinceTick] = now
      ofQueues[queue | QUEUE.waitingArea]! += passed * ofQueues[queue | QUEUE.waiting]!
      ofQueues[queue | QUEUE.presentArea]! += weighted
      ofQueues[queue | QUEUE.presentSquareArea]! += weighted * before
      ofQueues[queue | QUEUE.ticksAt | (before < LEVELS ? before : LEVELS - 1)]! += passed
    }
    ofQueues[queue | QUEUE.waiting]!--
    ofQueues[queue | QUEUE.present] = before - 1
    slots[at] = part
    slotOf[part] = server
    if (begunOf[part] === 0) {
      const ticks = now - queuedTickOf[part]!
      const seconds = ticks / TICKS_PER_SECOND
      const by = firstProduct[entity]! + productOf[part]!
      ofQueues[queue | QUEUE.served]!++
      if (ticks > 0) ofQueues[queue | QUEUE.delayed]!++
      ofQueues[queue | QUEUE.waitS]! += seconds
      ofQueues[queue | QUEUE.waitSquareS2]! += seconds * seconds
      byProduct[by]!++
      byProduct[by + this.productCount]! += seconds
    }
    begunOf[part] = 1
    if (patienceOf[part] !== NO_EVENT) this.core.transfers.endPatience(part)
    continuing[at] = 0
    lastProduct[at] = productOf[part]!
    const ticks = workTicksOf[part]!
    beganTick[at] = now
    fullTicks[at] = ticks
    leftTicks[at] = ticks
    endTick[at] = now + ticks
    cell[0] = now + ticks
    putEvent(this.kernel.calendar, PHASE.completion, entity, server)
    timer[at] = cell[1]!
  }

  /** The part has left its server and nobody takes its place before others have been asked. */
  private vacate(station: LaneStation, at: number, server: number): void {
    changeQueue(this.kernel, station.entity, -1, 0)
    slots[at] = NO_PART
    present[at]!--
    station.free(server)
  }

  /** Kernel.requestDispatch: at once when nobody goes before. */
  private askForTurn(station: LaneStation): void {
    if (this.isSettled()) this.lookAt(station)
    else this.kernel.requestDispatch(station.entity)
  }

  /** Router.account and PartStore.release of a good part. */
  private goOut(part: number): void {
    const { figures: all, parts } = this.core
    const { now } = this.kernel
    const product = productOf[part]!
    const leadS = (now - enteredTickOf[part]!) / TICKS_PER_SECOND
    const inSystem = ofFlow[LEVEL.value]!
    ofFlow[LEVEL.area]! += inSystem * (now - ofFlow[LEVEL.sinceTick]!)
    ofFlow[LEVEL.sinceTick] = now
    ofFlow[LEVEL.value] = inSystem - 1
    if (inSystem - 1 < ofFlow[LEVEL.min]!) ofFlow[LEVEL.min] = inSystem - 1
    ofFlow[FLOW_AT + FLOW.gone]!++
    ofFlow[FLOW_AT + FLOW.goneS]! += leadS
    ofFlow[FLOW_AT + FLOW.everOut]!++
    byProduct[product]!++
    byProduct[this.productCount + product]! += leadS
    if (all.isOutput[product] === 1) {
      ofFlow[FLOW_AT + FLOW.partsOut]!++
      all.countRate()
      const n = ofFlow[FLOW_AT + FLOW.leads]!
      leads[n] = leadS
      ofFlow[FLOW_AT + FLOW.leads] = n + 1
      if (n + 1 === MOST_LEADS) all.countLeads()
      if (dueTickOf[part] !== Number.POSITIVE_INFINITY) all.countDue(dueTickOf, part)
    }
    const source = sourceOf[part]!
    if (source !== NO_PART) this.tellSource(source)
    parts.liveCount--
    this.clear(part)
    generationOf[part] = -generationOf[part]!
    freeParts[parts.freeCount++] = part
  }

  private tellSource(entity: number): void {
    const source = this.sources[entity]!
    if (source.isLoop) source.partGone()
    else source.inLoop--
  }

  /** PartStore.clear. */
  private clear(part: number): void {
    stageOf[part] = 0
    holderOf[part] = NOWHERE
    slotOf[part] = -1
    componentsOf[part] = 0
    stepOf[part] = -1
    nextOf[part] = -1
    dueTickOf[part] = Number.POSITIVE_INFINITY
    waitTicketOf[part] = 0
    patienceOf[part] = -1
    taskOf[part] = -1
    const first = part * this.stepCount
    for (let n = first; n < first + this.stepCount; n++) visitsOf[n] = 0
  }
}

/** A server that has just become empty takes the next of the queue, and no other server could. */
function canGoOn(station: LaneStation): boolean {
  if (station.queue.size === 0 || station.bank.idle.count > 0 || station.closing) return false
  return station.bound === 0 && station.continues === 0 && station.isRunning()
}
