// Moves parts from step to step: chooses the place, reserves its slot before anything moves, hands the task to the step's
// mover, and lets waiting parts in when a place frees. Knows places and movers only by their interfaces.
import { NO_EVENT } from '../kernel/EventCalendar'
import { PHASE } from '../kernel/Phases'
import type { StateReader } from '../kernel/StateReader'
import type { StateWriter } from '../kernel/StateWriter'
import { TRACE } from '../kernel/TraceRing'
import type { Block } from './Block'
import { comesBefore } from './comesBefore'
import type { FlowCore } from './FlowCore'
import type { TransferPort } from './FlowPorts'
import { IN_TRANSIT } from './PartStore'
import { DISCIPLINE, type Place } from './Place'
import { CHOOSE, type RouteStep } from './RouteStep'
import type { StepMover } from './StepMover'
import { NO_TASK, TASK, TransferTable } from './TransferTable'

const OP_PATIENCE = 0
const OP_REQUEST = 1
/** Nested instant moves before the rest is left to an event: keeps the stack flat on long chains without time. */
const MOST_NESTED_MOVES = 200
/** As many moves at one instant are a loop without time, not a busy moment. */
const MOST_MOVES_AT_ONCE = 1 << 22

/** Which place of the next step is kept, and its slot. */
interface KeptPlace {
  readonly choice: number
  readonly slot: number
}

export class TransferDesk implements Block, TransferPort {
  readonly tasks = new TransferTable()
  /** Times a part was taken up or put down since this object was made: for stepping part by part. */
  moveCount = 0
  private readonly core: FlowCore
  /** Turn of each step with choice `cyclic`. */
  private turns = new Int32Array(0)
  /** Parts that may start only once they have a place to go to: those that have one, and those that wait for it. */
  private readonly kept = new Map<number, KeptPlace>()
  private readonly asking = new Set<number>()
  /** Parts that wait to come back to the place where they lie, by that place. */
  private readonly returning = new Map<number, Set<number>>()
  nextTicket = 1
  nesting = 0
  /** 0 once the run has to end: what still moves at this instant is left to events, so that chains that branch come to their end. */
  deepest = MOST_NESTED_MOVES
  /** Since when moves at one instant are counted; looked at only when chains grow long. */
  private instantTick = -1
  private movedBefore = 0
  private self = -1

  constructor(core: FlowCore) {
    this.core = core
  }

  /** Its own block index, once routes and blocks are there. */
  bind(self: number): void {
    this.self = self
    this.turns = new Int32Array(this.core.steps.length)
  }

  /** The part wants to start a step: it goes there as soon as there is room and a mover. */
  request(part: number, stepIndex: number): void {
    const step = this.core.steps[stepIndex]!
    this.core.parts.next[part] = stepIndex
    if (this.nesting >= this.deepest) this.later(part)
    else this.proceed(part, step)
  }

  goesRound(): boolean {
    return this.core.kernel.now === this.instantTick && this.moveCount - this.movedBefore > MOST_MOVES_AT_ONCE
  }

  /** Lets the next waiting part into the place, if there is one and there is room. */
  admit(place: Place): boolean {
    const entry = this.nextToEnter(place)
    if (entry < 0) return false
    const part = place.waiters.partAt(entry)
    place.waiters.remove(entry)
    this.core.parts.waitTicket[part] = 0
    const step = this.core.steps[this.core.parts.next[part]!]!
    const choice = step.places.indexOf(place.entity)
    if (this.asking.size > 0 && this.asking.delete(part)) this.keepFor(part, place, step, choice)
    else this.begin(part, place, step, choice)
    return true
  }

  /** Nobody waits who is to be let in before it is his turn, or whose place is kept before he goes. */
  isSimple(): boolean {
    return this.asking.size === 0 && this.returning.size === 0
  }

  /** Its route goes on in one way only: validation sees to that. */
  secureNext(part: number): boolean {
    const { parts, steps, places } = this.core
    const present = steps[parts.step[part]!]!
    const step = steps[present.next[0]?.to ?? present.otherwise]
    if (step === undefined || step.places.length === 0 || this.kept.has(part)) return true
    if (this.asking.has(part)) return false
    const fixed = this.fixedChoice(step)
    const chosen = fixed >= 0 ? this.ifOpen(part, step, fixed) : this.openChoice(part, step)
    if (chosen >= 0) {
      this.keepFor(part, places[step.places[chosen]!]!, step, chosen)
      return true
    }
    this.asking.add(part)
    parts.next[part] = step.index
    this.wait(part, step, fixed)
    return false
  }

  /** A component goes to a server of a station; room is kept by the job it is for. */
  bringComponent(part: number, place: Place, slot: number, server: number, mover: StepMover): void {
    const task = this.openTask(part, place.entity, slot, this.core.parts.step[part]!)
    this.tasks.server[task] = server
    mover.port.submit(mover.number, task)
  }

  /** The part's patience and waits end: it is on its way out. */
  forget(part: number): void {
    this.core.parts.waitTicket[part] = 0
    this.endPatience(part)
    this.unsecure(part)
  }

  /** The part is lifted from where it lies. */
  takeAway(part: number): void {
    const { parts, places, trace, kernel } = this.core
    const holder = parts.holder[part]!
    if (holder < 0) return
    trace.pushMove(kernel, TRACE.leave, holder, parts.serial, part, parts.product[part]!)
    places[holder]?.leave(part)
  }

  /** Service begins, or the part is on its way: it will not give up any more. */
  endPatience(part: number): void {
    const handle = this.core.parts.patience[part]!
    if (handle === NO_EVENT) return
    this.core.kernel.cancel(handle)
    this.core.parts.patience[part] = NO_EVENT
  }

  partOf(task: number): number {
    return this.tasks.part[task]!
  }

  productOf(task: number): number {
    return this.core.parts.product[this.tasks.part[task]!]!
  }

  fromPlaceOf(task: number): number {
    return this.tasks.fromPlace[task]!
  }

  fromSlotOf(task: number): number {
    return this.tasks.fromSlot[task]!
  }

  toPlaceOf(task: number): number {
    return this.tasks.toPlace[task]!
  }

  toSlotOf(task: number): number {
    return this.tasks.toSlot[task]!
  }

  picked(task: number): void {
    const part = this.tasks.part[task]!
    this.tasks.status[task] = TASK.picked
    this.moveCount++
    this.takeAway(part)
    this.core.parts.holder[part] = IN_TRANSIT
    this.core.parts.slot[part] = -1
  }

  delivered(task: number): void {
    const { parts, places, components } = this.core
    const part = this.tasks.part[task]!
    const place = places[this.tasks.toPlace[task]!]!
    const slot = this.tasks.toSlot[task]!
    const server = this.tasks.server[task]!
    parts.task[part] = NO_TASK
    this.tasks.close(task)
    if (server >= 0) components.delivered(part, place.entity, server)
    else this.land(part, place, slot)
  }

  lost(task: number): void {
    const { parts, places, components, router } = this.core
    const part = this.tasks.part[task]!
    const place = places[this.tasks.toPlace[task]!]!
    const server = this.tasks.server[task]!
    const slot = this.tasks.toSlot[task]!
    parts.task[part] = NO_TASK
    this.tasks.close(task)
    const product = parts.product[part]!
    router.finish(part, false)
    if (server >= 0) components.lost(product, place.entity, server)
    else place.cancelReservation(part, slot)
  }

  handle(op: number, arg: number): void {
    if (op === OP_REQUEST) this.proceed(arg, this.core.steps[this.core.parts.next[arg]!]!)
    else if (op === OP_PATIENCE) this.giveUp(arg)
    else throw new Error(`transfers have no operation ${op}`)
  }

  save(writer: StateWriter): void {
    this.tasks.save(writer)
    writer.array(this.turns)
    writer.number(this.nextTicket)
    writer.numbers([...this.asking])
    writer.numbers([...this.kept].flatMap(([part, { choice, slot }]) => [part, choice, slot]))
    for (const place of this.core.places) place?.waiters.save(writer)
  }

  load(reader: StateReader): void {
    this.tasks.load(reader)
    reader.into(this.turns)
    this.nextTicket = reader.number()
    this.asking.clear()
    for (const part of reader.numbers()) this.asking.add(part)
    this.kept.clear()
    const kept = reader.numbers()
    for (let n = 0; n < kept.length; n += 3)
      this.kept.set(kept[n]!, { choice: kept[n + 1]!, slot: kept[n + 2]! })
    this.loadWaiters(reader)
    this.instantTick = -1
    this.deepest = MOST_NESTED_MOVES
  }

  watchInstant(): void {
    const { kernel, figures } = this.core
    if (kernel.now !== this.instantTick) {
      this.instantTick = kernel.now
      this.movedBefore = this.moveCount
    } else if (this.goesRound() || figures.isFull()) {
      this.deepest = 0
      kernel.stop()
    }
  }

  private later(part: number): void {
    const { kernel } = this.core
    this.watchInstant()
    kernel.at(kernel.now, PHASE.arrival, this.self, OP_REQUEST, part)
  }

  private proceed(part: number, step: RouteStep): void {
    const { parts, places, kernel } = this.core
    parts.addVisit(part, step.inRoute)
    parts.queuedTick[part] = kernel.now
    if (step.places.length === 0) {
      this.drawTimes(part, step, 0)
      parts.step[part] = step.index
      places[parts.holder[part]!]!.continueHere(part)
      return
    }
    if (step.places.length === 1) this.drawTimes(part, step, 0)
    if (step.patience !== undefined) this.startPatience(part, step)
    const kept = this.kept.size > 0 ? this.kept.get(part) : undefined
    if (kept !== undefined) {
      this.kept.delete(part)
      this.beginAt(part, places[step.places[kept.choice]!]!, step, kept.choice, kept.slot)
      return
    }
    const fixed = this.fixedChoice(step)
    const chosen = fixed >= 0 ? this.ifOpen(part, step, fixed) : this.openChoice(part, step)
    if (chosen >= 0) this.begin(part, places[step.places[chosen]!]!, step, chosen)
    else this.wait(part, step, fixed)
  }

  /** Engine decision 11: everything the operation will need is drawn now, whatever the order in which parts are served. */
  private drawTimes(part: number, step: RouteStep, place: number): void {
    const { parts } = this.core
    if (step.work.length > 0) step.work[place]!.drawInto(parts.workTicks, part)
    else parts.workTicks[part] = 0
    parts.restTicks[part] = step.restTicks
    parts.begun[part] = 0
    if (step.setup.length > 0) step.setup[place]!.drawInto(parts.setupTicks, part)
  }

  private startPatience(part: number, step: RouteStep): void {
    const { parts, kernel } = this.core
    const ticks = step.patience!.drawTicks()
    // After the dispatches of its tick: a part that is served at the very moment its patience ends does not leave.
    parts.patience[part] = kernel.after(ticks, PHASE.dispatch, this.self, OP_PATIENCE, part)
  }

  /** Choices that do not look at who has room; −1 for those that do. */
  private fixedChoice(step: RouteStep): number {
    if (step.places.length === 1) return 0
    if (step.choose === CHOOSE.random) return step.choiceStream!.below(step.places.length)
    if (step.choose !== CHOOSE.cyclic) return -1
    const turn = this.turns[step.index]!
    this.turns[step.index] = (turn + 1) % step.places.length
    return turn
  }

  private ifOpen(part: number, step: RouteStep, choice: number): number {
    return this.isOpen(part, this.core.places[step.places[choice]!]!) ? choice : -1
  }

  /** Room, and nobody who asked earlier; a part that comes back to where it lies has its own room and need not queue for it. */
  private isOpen(part: number, place: Place): boolean {
    const comesBack = this.core.parts.holder[part] === place.entity
    return (comesBack || place.waiters.first() < 0) && place.canReserve(part)
  }

  private openChoice(part: number, step: RouteStep): number {
    let best = -1
    let bestLoad = Number.POSITIVE_INFINITY
    for (let n = 0; n < step.places.length; n++) {
      const place = this.core.places[step.places[n]!]!
      if (!this.isOpen(part, place)) continue
      if (step.choose === CHOOSE.first) return n
      const load = place.occupancy()
      if (load < bestLoad) {
        best = n
        bestLoad = load
      }
    }
    return best
  }

  /** The part waits for the step's places, or for the one of them that has been chosen (`fixed`, else −1). */
  private wait(part: number, step: RouteStep, fixed: number): void {
    const { parts, places, trace, kernel } = this.core
    parts.waitTicket[part] = this.nextTicket++
    for (let n = 0; n < step.places.length; n++) {
      if (fixed >= 0 && fixed !== n) continue
      const place = places[step.places[n]!]!
      place.waiters.add(part)
      if (parts.holder[part] === place.entity) this.noteReturning(part)
      if (place.opensByItself) kernel.requestDispatch(place.entity)
    }
    const first = step.places[Math.max(0, fixed)]!
    trace.pushMove(kernel, TRACE.wait, parts.holder[part]!, parts.serial, part, first)
  }

  private begin(part: number, place: Place, step: RouteStep, choice: number): void {
    const slot = place.reserve(part, step.mover !== undefined)
    this.beginAt(part, place, step, choice, slot)
  }

  private beginAt(part: number, place: Place, step: RouteStep, choice: number, slot: number): void {
    const { parts } = this.core
    if (step.places.length > 1) this.drawTimes(part, step, choice)
    const mover = step.mover
    if (mover === undefined) {
      this.takeAway(part)
      this.land(part, place, slot)
      return
    }
    this.endPatience(part)
    const task = this.openTask(part, place.entity, slot, step.index)
    parts.task[part] = task
    mover.port.submit(mover.number, task)
  }

  private keepFor(part: number, place: Place, step: RouteStep, choice: number): void {
    const { parts, kernel } = this.core
    parts.next[part] = -1
    this.kept.set(part, { choice, slot: place.reserve(part, step.mover !== undefined) })
    kernel.requestDispatch(parts.holder[part]!)
  }

  /** The part will not start after all: what was kept for it is free. */
  private unsecure(part: number): void {
    if (this.asking.size === 0 && this.kept.size === 0) return
    const { parts, steps, places } = this.core
    if (this.asking.delete(part)) parts.next[part] = -1
    const kept = this.kept.get(part)
    if (kept === undefined) return
    this.kept.delete(part)
    const present = steps[parts.step[part]!]!
    const step = steps[present.next[0]?.to ?? present.otherwise]!
    places[step.places[kept.choice]!]!.cancelReservation(part, kept.slot)
  }

  private openTask(part: number, toPlace: number, toSlot: number, step: number): number {
    const { tasks } = this
    const task = tasks.open()
    tasks.part[task] = part
    tasks.fromPlace[task] = this.core.parts.holder[part]!
    tasks.fromSlot[task] = this.core.parts.slot[part]!
    tasks.toPlace[task] = toPlace
    tasks.toSlot[task] = toSlot
    tasks.step[task] = step
    tasks.server[task] = -1
    this.core.parts.task[part] = task
    return task
  }

  /** The part is on its slot and its step begins. */
  private land(part: number, place: Place, slot: number): void {
    const { parts, trace, kernel } = this.core
    parts.holder[part] = place.entity
    parts.slot[part] = slot
    parts.step[part] = parts.next[part]!
    parts.next[part] = -1
    trace.pushMove(kernel, TRACE.enter, place.entity, parts.serial, part, parts.product[part]!)
    this.moveCount++
    this.nesting++
    place.arrive(part, slot)
    this.nesting--
  }

  /**
   * Entry of the waiting part that goes first and for which there is room: the best one; else one that comes back to where it lies,
   * since the room it takes is not the others' to wait for; −1 when there is none.
   */
  private nextToEnter(place: Place): number {
    const first = place.waiters.first()
    if (first < 0) return -1
    const best = this.bestWaiter(place, first)
    if (place.canReserve(place.waiters.partAt(best))) return best
    return this.returning.size === 0 ? -1 : this.returningWaiter(place)
  }

  private returningWaiter(place: Place): number {
    const { entity, waiters } = place
    const { holder, waitTicket } = this.core.parts
    const returning = this.returning.get(entity)
    if (returning === undefined) return -1
    for (const part of returning)
      if (holder[part] !== entity || waitTicket[part] === 0) returning.delete(part)
    if (returning.size === 0) this.returning.delete(entity)
    for (let entry = waiters.first(); entry >= 0 && returning.size > 0; entry = waiters.after(entry)) {
      const part = waiters.partAt(entry)
      if (returning.has(part) && place.canReserve(part)) return entry
    }
    return -1
  }

  private loadWaiters(reader: StateReader): void {
    this.returning.clear()
    for (const place of this.core.places) {
      place?.waiters.load(reader)
      for (const part of place?.waiters.waiting() ?? [])
        if (this.core.parts.holder[part] === place!.entity) this.noteReturning(part)
    }
  }

  private noteReturning(part: number): void {
    const place = this.core.parts.holder[part]!
    const known = this.returning.get(place)
    if (known === undefined) this.returning.set(place, new Set([part]))
    else known.add(part)
  }

  /** By the place's own discipline, else by that of the buffer the first waiting part lies in. */
  private bestWaiter(place: Place, first: number): number {
    const { parts, places } = this.core
    const holder = parts.holder[place.waiters.partAt(first)]!
    const byPlace = place.admitBy !== DISCIPLINE.fifo
    const discipline = byPlace ? place.admitBy : holder >= 0 ? places[holder]!.releaseBy : DISCIPLINE.fifo
    if (discipline === DISCIPLINE.fifo) return first
    let best = first
    for (let entry = place.waiters.after(first); entry >= 0; entry = place.waiters.after(entry)) {
      const part = place.waiters.partAt(entry)
      if (!byPlace && parts.holder[part] !== holder) continue
      if (comesBefore(parts, discipline, part, place.waiters.partAt(best))) best = entry
    }
    return best
  }

  private giveUp(part: number): void {
    const { parts, places, steps, router } = this.core
    parts.patience[part] = NO_EVENT
    const isOutside = parts.next[part]! >= 0 && !this.asking.has(part)
    if (!isOutside && !places[parts.holder[part]!]!.withdraw(part)) return
    this.unsecure(part)
    parts.waitTicket[part] = 0
    const step = steps[isOutside ? parts.next[part]! : parts.step[part]!]!
    router.send(part, step.patienceTo)
  }
}
