// How parts get to plain stations and racks on the short way (PlainLane): into a queue, onto a rack and on from there, past a rack
// when a machine is free. Does to parts, places and trace what TransferDesk, Buffer and Router do one by one, and leaves to them
// whatever is not plain.
import type { Kernel } from '../kernel/Kernel'
import { TRACE, type TraceRing } from '../kernel/TraceRing'
import type { DrawnTime } from './DrawnTime'
import type { FlowCore } from './FlowCore'
import type { TransferPort } from './FlowPorts'
import { heldParts } from './heldParts'
import { heldOffsets, heldServers, heldWays, WAY } from './heldPlaces'
import { heldSteps } from './heldSteps'
import type { LaneMemory } from './LaneMemory'
import type { LaneRack, LaneStation } from './LanePlaces'
import { changeQueue } from './laneFigures'
import { NO_PART } from './PartStore'
import { DISCIPLINE } from './Place'
import { CHOOSE } from './RouteStep'

const productOf = heldParts.product
const stageOf = heldParts.stage
const holderOf = heldParts.holder
const slotOf = heldParts.slot
const stepOf = heldParts.step
const nextOf = heldParts.next
const serialOf = heldParts.serial
const queuedTickOf = heldParts.queuedTick
const workTicksOf = heldParts.workTicks
const restTicksOf = heldParts.restTicks
const begunOf = heldParts.begun
const waitTicketOf = heldParts.waitTicket
const visitsOf = heldParts.visits
const rackOf = heldSteps.rack
const followerOf = heldSteps.follower
const inRouteOf = heldSteps.inRoute
const restOf = heldSteps.restTicks
const waysOf = heldWays
const firstServer = heldOffsets.server
const { slots, present } = heldServers

export class LaneMoves {
  private readonly core: FlowCore
  private readonly kernel: Kernel
  private readonly trace: TraceRing
  private readonly transfers: TransferPort
  private readonly stations: readonly (LaneStation | undefined)[]
  private readonly racks: readonly (LaneRack | undefined)[]
  /** By step: its places, when all are plain stations that parts reach by themselves, as soon as one has room. */
  private readonly machines: readonly (readonly number[] | undefined)[]
  private readonly work: readonly (readonly DrawnTime[])[]
  private readonly takesFirst: readonly boolean[]
  private readonly stepCount: number

  constructor(core: FlowCore, memory: LaneMemory) {
    this.core = core
    this.kernel = core.kernel
    this.trace = core.trace
    this.transfers = core.transfers
    this.stations = memory.stations
    this.racks = memory.racks
    this.machines = memory.machines
    this.work = core.steps.map((step) => step.work)
    this.takesFirst = core.steps.map((step) => step.choose === CHOOSE.first)
    this.stepCount = core.parts.stepCount
  }

  /** The part joins a station's queue: TransferDesk.land. */
  join(part: number, step: number, station: LaneStation): void {
    const { kernel } = this
    const { entity } = station
    holderOf[part] = entity
    slotOf[part] = -1
    stepOf[part] = step
    nextOf[part] = -1
    queuedTickOf[part] = kernel.now
    this.trace.pushMove(kernel, TRACE.enter, entity, serialOf, part, productOf[part]!)
    this.transfers.moveCount++
    changeQueue(kernel, entity, 1, 1)
    const { queue } = station
    const last = queue.last()
    if (last === NO_PART || (queue.isFifo && queuedTickOf[last]! < kernel.now)) queue.append(part)
    else queue.push(part)
    if (station.isLooking) return
    if (station.freeServers > 0 || !station.waiters.isEmpty) kernel.requestDispatch(entity)
  }

  /** TransferDesk.drawTimes, of a step that has work. */
  draw(part: number, step: number, choice: number): void {
    this.work[step]![choice]!.drawInto(workTicksOf, part)
    restTicksOf[part] = restOf[step]!
    begunOf[part] = 0
  }

  /** The part waits for room at the step's only place: TransferDesk.request. */
  wait(part: number, step: number): void {
    this.ask(part, step)
    this.draw(part, step, 0)
    this.transfers.wait(part, this.core.steps[step]!, 0)
  }

  /** True when the step is to lie on a rack that has room for the part, which lies elsewhere. */
  canRest(part: number, step: number): boolean {
    const entity = step >= 0 ? rackOf[step]! : -1
    if (entity < 0 || holderOf[part] === entity || this.transfers.nesting >= this.transfers.deepest)
      return false
    const rack = this.racks[entity]!
    return (rack.waiters.isEmpty || rack.waiters.first() < 0) && rack.canReserve(part)
  }

  /** Onto the rack and, when there is room, on to the next step; the part has left where it was. */
  rest(part: number, step: number): void {
    const { kernel, transfers } = this
    const entity = rackOf[step]!
    const rack = this.racks[entity]!
    this.ask(part, step)
    workTicksOf[part] = 0
    restTicksOf[part] = restOf[step]!
    begunOf[part] = 0
    holderOf[part] = entity
    slotOf[part] = rack.reserve()
    stepOf[part] = step
    nextOf[part] = -1
    this.trace.pushMove(kernel, TRACE.enter, entity, serialOf, part, productOf[part]!)
    transfers.moveCount++
    rack.takeIn()
    stageOf[part]!++
    const follower = followerOf[step]!
    const machines = follower >= 0 ? this.machines[follower] : undefined
    transfers.nesting++
    if (machines === undefined || transfers.nesting >= transfers.deepest)
      this.core.router.send(part, follower)
    else this.goFrom(rack, part, follower, machines)
    transfers.nesting--
  }

  /** TransferDesk.request, of a part on a rack. */
  private goFrom(rack: LaneRack, part: number, step: number, machines: readonly number[]): void {
    const isOne = machines.length === 1
    this.ask(part, step)
    if (isOne) this.draw(part, step, 0)
    const choice = this.choose(step, machines)
    if (choice < 0) {
      this.transfers.wait(part, this.core.steps[step]!, isOne ? 0 : -1)
      return
    }
    if (!isOne) this.draw(part, step, choice)
    this.leaveRack(rack, part)
    this.join(part, step, this.stations[machines[choice]!]!)
  }

  /** TransferDesk.openChoice, of a part that lies elsewhere. */
  private choose(step: number, machines: readonly number[]): number {
    let best = -1
    let bestLoad = Number.POSITIVE_INFINITY
    for (let n = 0; n < machines.length; n++) {
      const station = this.stations[machines[n]!]!
      if (!(station.waiters.isEmpty || station.waiters.first() < 0) || !station.hasRoom()) continue
      if (this.takesFirst[step] === true) return n
      const load = station.occupancy()
      if (load >= bestLoad) continue
      best = n
      bestLoad = load
    }
    return best
  }

  /** TransferDesk.admit, of a part that has waited on a plain station or a rack; others are left to that. */
  admit(station: LaneStation): boolean {
    const { waiters, entity } = station
    const { transfers } = this
    const entry = waiters.first()
    if (entry < 0) return false
    const part = waiters.partAt(entry)
    const from = holderOf[part]!
    const step = nextOf[part]!
    const machines = from >= 0 && from !== entity ? this.machines[step] : undefined
    const rack = from >= 0 ? this.racks[from] : undefined
    const isKnown =
      rack === undefined
        ? waysOf[from] === WAY.station && slotOf[part]! >= 0
        : rack.releaseBy === DISCIPLINE.fifo
    const isSimple = machines !== undefined && isKnown && station.admitBy === DISCIPLINE.fifo
    if (!isSimple || !transfers.isSimple() || !station.hasRoom()) return transfers.admit(station)
    waiters.remove(entry)
    waitTicketOf[part] = 0
    if (machines.length > 1) this.draw(part, step, machines.indexOf(entity))
    if (rack === undefined) this.leaveServer(part, from)
    else this.leaveRack(rack, part)
    this.join(part, step, station)
    return true
  }

  /** Station.leave, of a part whose work is done. */
  private leaveServer(part: number, from: number): void {
    const at = firstServer[from]! + slotOf[part]!
    this.trace.pushMove(this.kernel, TRACE.leave, from, serialOf, part, productOf[part]!)
    changeQueue(this.kernel, from, -1, 0)
    this.kernel.requestDispatch(from)
    slots[at] = NO_PART
    present[at]!--
    this.stations[from]!.free(slotOf[part]!)
  }

  private leaveRack(rack: LaneRack, part: number): void {
    this.trace.pushMove(this.kernel, TRACE.leave, rack.entity, serialOf, part, productOf[part]!)
    rack.leave(part)
  }

  private ask(part: number, step: number): void {
    visitsOf[part * this.stepCount + inRouteOf[step]!]!++
    queuedTickOf[part] = this.kernel.now
    nextOf[part] = step
  }
}
