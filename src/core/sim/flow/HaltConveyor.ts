// A belt with halts as a place: parts get on at the start or at a halt where there is a gap, run to the end or to the halt their step
// names, and wait there for the next place, which may be farther along the same belt. Who is on the belt goes before who wants
// to get on. Events only for the next arrival and the next gap that somebody waits for; ways and gaps are BeltLine's.
import { STATE } from '../../results/states'
import { NO_EVENT } from '../kernel/EventCalendar'
import { DISPATCH_OP } from '../kernel/Kernel'
import { PHASE } from '../kernel/Phases'
import type { StateReader } from '../kernel/StateReader'
import type { StateWriter } from '../kernel/StateWriter'
import { BeltLine } from './BeltLine'
import type { FlowCore } from './FlowCore'
import { GateList } from './GateList'
import { type ConveyorSpec, MovingBelt, OP_SPEED } from './MovingBelt'

const OP_ARRIVAL = 0
const OP_GAP = 1
/** Points by their slots, as resolvePlacement names them; halts come behind. */
const START = 0
const END = 1
const NOBODY = -1

/** Points at which a step gets on and off. */
interface Ride {
  readonly enter: number
  readonly leave: number
}

const WHOLE_BELT: Ride = { enter: START, leave: END }

export class HaltConveyor extends MovingBelt {
  readonly waiters: GateList
  private readonly points: number
  private readonly line: BeltLine
  /** By step, where it is not the whole belt. */
  private readonly rides = new Map<number, Ride>()
  /** The part that is being sent on without being taken off. */
  private ridesOn = NOBODY
  private arrivalEvent = NO_EVENT
  private gapEvent = NO_EVENT

  /** `haltTicks`: from the start, in the order of their slots. */
  constructor(core: FlowCore, spec: ConveyorSpec, haltTicks: readonly number[]) {
    super(core, spec)
    const points = [0, spec.travelTicks, ...haltTicks]
    this.points = points.length
    this.waiters = new GateList(core.parts, (part) => this.rideOf(part).enter)
    this.line = new BeltLine(points, spec.pitchTicks, spec.accumulating)
  }

  /** For compiling: where a step gets on and off, by slot; undefined: start, end. */
  addRide(step: number, enter: number | undefined, leave: number | undefined): void {
    this.rides.set(step, { enter: enter ?? START, leave: leave ?? END })
  }

  handle(op: number): void {
    if (op === OP_ARRIVAL) this.arrivals()
    else if (op === OP_GAP) this.admitAll()
    else if (op === OP_SPEED) this.changeSpeed()
    else if (op === DISPATCH_OP) this.dispatch()
    else throw new Error(`a belt has no operation ${op}`)
  }

  occupancy(): number {
    return this.line.size
  }

  canReserve(part: number): boolean {
    if (this.staysOn(part)) return true
    const { enter } = this.rideOf(part)
    const isAdmitted = this.waiters.gate === enter
    if (!isAdmitted && this.waiters.firstAt(enter) >= 0) return false
    return this.belt.ticksUntil(this.line.gapAt(enter, this.belt.now())) === 0
  }

  reserve(part: number): number {
    if (this.staysOn(part)) {
      this.ridesOn = part
      return this.core.parts.slot[part]!
    }
    const { enter } = this.rideOf(part)
    this.line.keep(enter, this.belt.now())
    this.runOrStop()
    return enter
  }

  cancelReservation(part: number, slot: number): void {
    if (this.ridesOn === part) this.ridesOn = NOBODY
    else this.line.giveUp(slot, this.belt.now())
    this.runOrStop()
    this.core.kernel.requestDispatch(this.entity)
  }

  arrive(part: number, slot: number): void {
    const { leave } = this.rides.get(this.core.parts.step[part]!) ?? WHOLE_BELT
    if (this.ridesOn === part) {
      this.ridesOn = NOBODY
      this.line.sendOn(part, leave, this.belt.now())
    } else {
      this.line.put(part, slot, leave, this.belt.now())
      this.content.add(1)
    }
    this.core.transfers.endPatience(part)
    this.runOrStop()
    this.core.kernel.requestDispatch(this.entity)
  }

  /** Only a part that has come to its point can be taken off. */
  leave(part: number): void {
    if (this.ridesOn === part) return
    this.line.remove(part, this.belt.now())
    this.count++
    this.content.add(-1)
    this.runOrStop()
    this.core.kernel.requestDispatch(this.entity)
  }

  isFull(): boolean {
    const { waitTicket } = this.core.parts
    const waiting = this.line.waitingParts
    if (waiting.length === 0 || waiting.some((part) => waitTicket[part] === 0)) return false
    if (this.line.nextEvent() !== Number.POSITIVE_INFINITY && this.belt.isMoving) return false
    for (let point = 0; point < this.points; point++)
      if (this.ticksUntilGap(point) !== Number.POSITIVE_INFINITY) return false
    return true
  }

  shareOf(part: number, tick: number): number {
    const way = this.line.wayOf(part, this.belt.at(tick))
    return way < 0 ? -1 : this.shareAt(way)
  }

  save(writer: StateWriter): void {
    this.line.save(writer)
    this.drive.save(writer)
    this.content.save(writer)
    writer.numbers([this.count, this.ridesOn, this.arrivalEvent, this.gapEvent])
  }

  load(reader: StateReader): void {
    this.line.load(reader)
    this.drive.load(reader)
    this.content.load(reader)
    const [count, ridesOn, arrivalEvent, gapEvent] = reader.numbers()
    this.count = count!
    this.ridesOn = ridesOn!
    this.arrivalEvent = arrivalEvent!
    this.gapEvent = gapEvent!
  }

  private arrivals(): void {
    const there = this.line.arrivals(this.belt.now())
    this.arrivalEvent = NO_EVENT
    for (const { part, point } of there) this.core.parts.slot[part] = point
    this.runOrStop()
    this.core.kernel.requestDispatch(this.entity)
    for (const { part } of there) this.core.router.stepDone(part)
  }

  private dispatch(): void {
    this.admitAll()
    const isWaiting = this.line.waitingParts.length > 0
    const state = isWaiting ? STATE.blocked : this.line.hasParts ? STATE.working : STATE.starved
    this.core.states.setBase(this.entity, state)
  }

  private admitAll(): void {
    for (let point = 0; point < this.points; point++) {
      this.waiters.gate = point
      while (this.core.transfers.admit(this));
    }
    this.waiters.gate = NOBODY
    this.expectGap()
  }

  /** The step a part on its way here is about to start; one that is asked for beforehand has only one way to go on. */
  private rideOf(part: number): Ride {
    return this.rides.get(this.nextStepOf(part)) ?? WHOLE_BELT
  }

  private nextStepOf(part: number): number {
    const { parts, steps } = this.core
    const next = parts.next[part]!
    if (next >= 0) return next
    const present = steps[parts.step[part]!]!
    return present.next[0]?.to ?? present.otherwise
  }

  /** The part lies here, nobody lifts it, and its next point is ahead of it. */
  private staysOn(part: number): boolean {
    const { parts, steps } = this.core
    if (parts.holder[part] !== this.entity) return false
    const { enter, leave } = this.rideOf(part)
    if (enter !== START || steps[this.nextStepOf(part)]!.mover !== undefined) return false
    return this.line.isAhead(part, leave, this.belt.now())
  }

  /** A belt that cannot accumulate stands while a part waits; any belt stands while something stops it. */
  protected runOrStop(): void {
    const mustStand = !this.accumulating && this.line.hasToStand(this.belt.now())
    this.belt.setStopped(mustStand || this.core.states.isStopped(this.entity))
    this.expectAnew()
  }

  protected expectAnew(): void {
    this.core.kernel.cancel(this.arrivalEvent)
    this.arrivalEvent = NO_EVENT
    const ticks = this.belt.ticksUntil(this.line.nextEvent())
    if (ticks !== Number.POSITIVE_INFINITY && this.belt.isMoving)
      this.arrivalEvent = this.core.kernel.after(ticks, PHASE.arrival, this.entity, OP_ARRIVAL, 0)
    this.expectGap()
  }

  /** The first gap at a point where somebody waits. */
  private expectGap(): void {
    this.core.kernel.cancel(this.gapEvent)
    this.gapEvent = NO_EVENT
    if (this.waiters.isEmpty) return
    let least = Number.POSITIVE_INFINITY
    for (let point = 0; point < this.points; point++)
      if (this.waiters.firstAt(point) >= 0) least = Math.min(least, this.ticksUntilGap(point))
    if (least === 0 || least === Number.POSITIVE_INFINITY) return
    this.gapEvent = this.core.kernel.after(least, PHASE.arrival, this.entity, OP_GAP, 0)
  }

  private ticksUntilGap(point: number): number {
    return this.belt.ticksUntil(this.line.gapAt(point, this.belt.now()))
  }
}
