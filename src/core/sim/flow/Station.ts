// A place where work is done: lets parts in, queues them, gives them to servers one by one or in batches, and sends them on.
// How a job runs is JobRunner's; what the servers are doing is in ServerBank.
import { STATE } from '../../results/states'
import { NO_EVENT } from '../kernel/EventCalendar'
import { DISPATCH_OP } from '../kernel/Kernel'
import type { StateReader } from '../kernel/StateReader'
import type { StateWriter } from '../kernel/StateWriter'
import { BatchGate } from './BatchGate'
import type { Block } from './Block'
import type { FlowCore } from './FlowCore'
import type { Assembler } from './FlowPorts'
import { JobDisplacer, PREEMPT } from './JobDisplacer'
import { JobFigures } from './JobFigures'
import { JOB_OP, type JobOwner, JobRunner } from './JobRunner'
import type { LaneStation } from './LanePlaces'
import type { OperationPort } from './MoverPort'
import { makePieces } from './makePieces'
import { PartQueue } from './PartQueue'
import { NO_PART } from './PartStore'
import { DISCIPLINE, type Place } from './Place'
import { QueueFigures } from './QueueFigures'
import { KEPT, SERVER, ServerBank } from './ServerBank'
import { ServerChoice } from './ServerChoice'
import { SHIFT_END } from './ShiftCalendar'
import { NOT_ENTERED } from './Source'
import { StationNumbers } from './StationNumbers'
import { isPlain, type StationSpec } from './StationSpec'
import { type CycleListener, EFFECT, type ShiftWorker, type Stoppable } from './Stoppable'
import { scrapJob } from './scrapJob'
import { WaitList } from './WaitList'
import type { CrewOwner } from './Workforce'

export class Station
  extends StationNumbers
  implements Block, Place, Stoppable, ShiftWorker, CrewOwner, Assembler, JobOwner, LaneStation
{
  readonly entity: number
  readonly waiters: WaitList
  readonly admitBy: number
  readonly releaseBy = DISCIPLINE.fifo
  readonly opensByItself = false
  readonly bank: ServerBank
  readonly figures: QueueFigures
  readonly jobFigures: JobFigures
  readonly queue: PartQueue
  private readonly core: FlowCore
  private readonly spec: StationSpec
  private readonly jobs: JobRunner
  private readonly displacer: JobDisplacer
  private readonly cycleListeners: readonly (CycleListener | undefined)[]
  /** One part a server, no door, and nothing to look at but the head of the queue. */
  readonly isPlain: boolean
  private readonly batches: BatchGate
  private readonly choice: ServerChoice

  constructor(
    core: FlowCore,
    spec: StationSpec,
    programs: OperationPort | undefined,
    cycleListeners: readonly (CycleListener | undefined)[],
  ) {
    super(spec.servers)
    this.core = core
    this.spec = spec
    this.entity = spec.entity
    this.admitBy = spec.discipline
    this.waiters = new WaitList(core.parts, this.integers)
    this.queue = new PartQueue(core.parts, spec.discipline, this.integers)
    this.bank = new ServerBank(
      core.kernel,
      spec.entity,
      JOB_OP.timer,
      spec.servers,
      spec.batchMax,
      this.integers,
    )
    this.jobs = new JobRunner(core, this, this.bank, programs, spec.door)
    this.figures = new QueueFigures(core.kernel, core.figures.outByProduct.length)
    this.jobFigures = new JobFigures(core.figures.outByProduct.length)
    this.cycleListeners = cycleListeners
    this.batches = new BatchGate(core.kernel, core.parts, this.queue, this.bank, spec)
    this.isPlain = isPlain(spec) && spec.door < 0
    this.choice = new ServerChoice(this.queue, this.bank, this.jobs, spec.discipline)
    this.displacer = new JobDisplacer(core, this.bank, this.jobs, this.queue, this.figures, spec)
  }

  /** Parts that may wait, Infinity without a limit. */
  get capacity(): number {
    return this.spec.queueCapacity
  }

  handle(op: number, arg: number): void {
    if (op === DISPATCH_OP) this.dispatch()
    else if (op === JOB_OP.batchWait) this.core.kernel.requestDispatch(this.entity)
    else {
      this.jobs.handle(op, arg)
      this.core.kernel.requestDispatch(this.entity)
    }
  }

  occupancy(): number {
    return this.waitingParts() + this.bound + (this.spec.servers - this.freeServers)
  }

  canReserve(part: number): boolean {
    const { queueCapacity, batchMax } = this.spec
    // A part that comes back frees its own server by leaving it.
    const own = batchMax === 1 && this.core.parts.holder[part] === this.entity ? 1 : 0
    const open = (this.isRunning() ? this.openServers() * batchMax - this.bound : 0) + own
    if (queueCapacity !== Number.POSITIVE_INFINITY) return this.waitingParts() < queueCapacity + open
    // A source that never runs dry would fill an unlimited queue for ever: it feeds free servers only.
    return this.core.parts.enteredTick[part] !== NOT_ENTERED || this.waitingParts() < open
  }

  /** As canReserve(), for a part that is in the system and lies elsewhere. */
  hasRoom(): boolean {
    const { queueCapacity, batchMax } = this.spec
    if (queueCapacity === Number.POSITIVE_INFINITY) return true
    const open = this.isRunning() ? this.openServers() * batchMax - this.bound : 0
    return this.waitingParts() < queueCapacity + open
  }

  /** A part that is carried gets the slot it is put on, where a server has one free; others queue without a slot. */
  reserve(_part: number, carried: boolean): number {
    const server = carried && this.queue.size === 0 ? this.bank.serverToFill(this.bound > 0) : -1
    if (server < 0) {
      this.reserved++
      return -1
    }
    const slot = this.bank.freeSlot(server)
    this.bank.slots[slot] = KEPT
    this.bank.incoming[server]!++
    this.bound++
    return slot
  }

  cancelReservation(_part: number, slot: number): void {
    if (slot < 0) this.reserved--
    else {
      const server = this.bank.serverOfSlot(slot)
      this.bank.slots[slot] = NO_PART
      this.bank.incoming[server]!--
      this.bound--
      if (this.bank.incoming[server] === 0 && this.bank.present[server] === 0) this.bank.idle.add(server)
    }
    this.core.kernel.requestDispatch(this.entity)
  }

  arrive(part: number, slot: number): void {
    const { core, bank } = this
    core.parts.queuedTick[part] = core.kernel.now
    this.figures.change(1, 1)
    if (slot < 0) {
      this.reserved--
      this.queue.push(part)
    } else {
      const server = bank.serverOfSlot(slot)
      bank.slots[slot] = part
      bank.incoming[server]!--
      bank.present[server]!++
    }
    if (this.isLooking) return
    // With every server at work, no job that gives way and nobody outside, one more in the queue changes nothing.
    const mayMatter = this.freeServers > 0 || this.spec.preempt !== PREEMPT.never
    if (slot >= 0 || mayMatter || !this.waiters.isEmpty) core.kernel.requestDispatch(this.entity)
  }

  leave(part: number): void {
    const slot = this.core.parts.slot[part]!
    this.figures.change(-1, 0)
    this.core.kernel.requestDispatch(this.entity)
    if (slot < 0) {
      this.withdrawn--
      return
    }
    const { bank } = this
    const server = bank.serverOfSlot(slot)
    if (bank.slots[slot] === part) bank.slots[slot] = NO_PART
    bank.present[server]!--
    if (bank.phase[server] === SERVER.done && bank.present[server] === 0) this.free(server)
  }

  continueHere(part: number): void {
    this.bank.continuing[this.bank.serverOfSlot(this.core.parts.slot[part]!)]!++
    this.continues++
    this.core.kernel.requestDispatch(this.entity)
  }

  /** A part on a server may still give up while it waits for components of which none has been taken. */
  withdraw(part: number): boolean {
    const slot = this.core.parts.slot[part]!
    if (slot >= 0) return this.jobs.giveUp(this.bank.serverOfSlot(slot))
    if (!this.queue.remove(part)) return false
    this.withdrawn++
    this.figures.change(0, -1)
    return true
  }

  componentsReady(server: number): void {
    this.jobs.componentsReady(server)
    this.core.kernel.requestDispatch(this.entity)
  }

  programDone(server: number): void {
    this.jobs.programDone(server)
    this.core.kernel.requestDispatch(this.entity)
  }

  crewLeaves(server: number): void {
    this.jobs.crewLeaves(server)
  }

  crewTaken(server: number): boolean {
    return this.jobs.giveCrewUp(server)
  }

  crewReturns(server: number): void {
    this.jobs.crewReturns(server)
  }

  isRunning(): boolean {
    return !this.core.states.isStopped(this.entity)
  }

  /** The job is done: what it yields and the parts themselves go their way. */
  jobDone(server: number): void {
    const { core, bank } = this
    this.count++
    this.cycleListeners[this.entity]?.cycleDone()
    const part = bank.firstPart(server)
    const step = core.steps[core.parts.step[part]!]!
    this.jobFigures.addJob(core.kernel, bank.beganTick, server, core.parts.product[part]!, step, this.entity)
    const { pieces } = step.operation
    if (this.spec.batchMax === 1 && pieces.length === 0) {
      core.router.stepDone(part)
      return
    }
    const first = pieces.length > 0 ? makePieces(core, bank, this.figures, this.entity, server) : []
    const from = server * this.spec.batchMax
    for (let slot = from; slot < from + this.spec.batchMax; slot++) {
      const done = bank.slots[slot]!
      if (done >= 0) core.router.stepDone(done)
    }
    for (const [piece, step] of first) core.transfers.request(piece, step)
  }

  suspend(state: number, effect: number): void {
    const { states } = this.core
    const wasRunning = this.isRunning()
    states.setOverlay(this.entity, state, true)
    this.bank.times.cover(states.stateOf(this.entity))
    for (let server = 0; server < this.spec.servers; server++) {
      if (wasRunning) this.jobs.interrupt(server, state === STATE.held)
      if (effect === EFFECT.restart) this.jobs.restart(server)
      if (effect === EFFECT.scrap && this.jobs.abort(server))
        scrapJob(this.core, this.bank, this.entity, server)
    }
  }

  release(state: number): void {
    const { states, kernel } = this.core
    states.setOverlay(this.entity, state, false)
    kernel.requestDispatch(this.entity)
    if (!this.isRunning()) {
      this.bank.times.cover(states.stateOf(this.entity))
      return
    }
    this.bank.times.cover(-1)
    for (let server = 0; server < this.spec.servers; server++) this.jobs.resume(server)
  }

  shiftStarts(): void {
    this.closing = false
    this.core.kernel.requestDispatch(this.entity)
    if (this.core.states.hasOverlay(this.entity, STATE.off)) this.release(STATE.off)
  }

  shiftEnds(): void {
    if (this.spec.calendar!.atEnd === SHIFT_END.pause) this.suspend(STATE.off, EFFECT.resume)
    else this.closing = true
    this.core.kernel.requestDispatch(this.entity)
  }

  /** So many servers more (or fewer) are on duty; jobs of those that leave go back to the queue. */
  changeStaff(by: number): void {
    this.onDuty += by
    while (this.openServers() < 0) {
      const server = this.displacer.leastImportant()
      if (server < 0) break
      this.displace(server)
    }
    this.core.kernel.requestDispatch(this.entity)
  }

  /** Share of the present job's set-up or work, 0..1; of the busiest-looking first server. */
  progress(tick: number): number {
    return this.bank.firstProgress(tick)
  }

  fractionIn(state: number): number {
    if (this.spec.servers > 1) return this.bank.times.fractionIn(state)
    return this.core.states.board.fractionIn(this.entity, state)
  }

  resetStatistics(): void {
    this.count = 0
    this.figures.resetStatistics()
    this.bank.times.resetStatistics()
    this.jobFigures.reset()
  }

  save(writer: StateWriter): void {
    this.bank.save(writer)
    this.queue.save(writer)
    this.figures.save(writer)
    this.jobFigures.save(writer)
    writer.numbers([this.count, this.reserved, this.freeServers, this.bound, this.withdrawn])
    writer.numbers([this.continues, this.closing ? 1 : 0, this.batches.timer, this.onDuty])
  }

  load(reader: StateReader): void {
    this.bank.load(reader)
    this.queue.load(reader)
    this.figures.load(reader)
    this.jobFigures.load(reader)
    const [count, reserved, freeServers, bound, withdrawn] = reader.numbers()
    this.count = count!
    this.reserved = reserved!
    this.freeServers = freeServers!
    this.bound = bound!
    this.withdrawn = withdrawn!
    const [continues, closing, batchTimer, onDuty] = reader.numbers()
    this.continues = continues!
    this.closing = closing === 1
    this.batches.timer = batchTimer!
    this.onDuty = onDuty!
  }

  private waitingParts(): number {
    return this.queue.size + this.reserved + this.withdrawn
  }

  private dispatch(): void {
    this.isLooking = true
    do {
      if (this.continues > 0) this.continueJobs()
      this.startJobs()
    } while (!this.waiters.isEmpty && this.core.transfers.admit(this))
    this.isLooking = false
    if (this.closing && this.nobodyWorks()) {
      this.closing = false
      this.suspend(STATE.off, EFFECT.resume)
    }
    if (this.spec.hasStaff) this.bank.sendHome(Math.max(0, this.openServers()))
    const state = this.bank.times.liveliest()
    const gathers = state === STATE.starved && this.queue.size + this.bound > 0
    const gathering = this.spec.blocksBefore ? STATE.blocked : STATE.waiting
    this.core.states.setBase(this.entity, gathers ? gathering : state)
  }

  private nobodyWorks(): boolean {
    const { times } = this.bank
    const idle = times.countIn(STATE.starved) + times.countIn(STATE.off)
    return idle + times.countIn(STATE.blocked) === this.spec.servers
  }

  /** Parts that stay on their server for the next step, once all others have left it. */
  private continueJobs(): void {
    const { bank } = this
    for (let server = 0; server < this.spec.servers; server++) {
      if (bank.continuing[server] === 0 || bank.phase[server] !== SERVER.done) continue
      if (bank.continuing[server] !== bank.present[server]) continue
      this.continues -= bank.continuing[server]!
      this.jobs.begin(server)
    }
  }

  private startJobs(): void {
    const { queue } = this
    if (this.closing || !this.isRunning()) return
    if (this.bound > 0) this.startFilled()
    if (this.isPlain) {
      this.startPlain()
      return
    }
    this.choice.prepare()
    while (queue.size > 0 && this.fitsInShift(queue.peek()) && this.hasServer()) {
      if (!this.hasWayOut(queue.peek())) return
      const size = this.batches.size(queue.size)
      if (size === 0) return
      const server = this.choice.take()
      for (let n = 0; n < size; n++) this.put(queue.pop(), server)
      this.start(server)
      this.choice.prepare()
    }
  }

  /** The first of the queue to the first free server, as long as there are both. */
  private startPlain(): void {
    const { queue, bank } = this
    while (queue.size > 0 && bank.idle.count > 0 && !this.core.figures.isFull()) {
      const server = bank.idle.takeFrom(0)
      this.put(queue.pop(), server)
      this.start(server)
    }
  }

  /** Servers on duty without a job; negative while jobs that could not be interrupted run on. */
  private openServers(): number {
    return this.onDuty - (this.spec.servers - this.freeServers)
  }

  /** A server for the next part, if need be one whose job gives way to it. */
  private hasServer(): boolean {
    if (this.core.figures.isFull()) return false
    if (this.bank.idle.count > 0 && this.openServers() > 0) return true
    const server = this.displacer.serverFor(this.queue.peek())
    if (server < 0) return false
    this.displace(server)
    return true
  }

  private displace(server: number): void {
    this.displacer.displace(server)
    this.free(server)
  }

  /** Servers that movers bring parts to. */
  private startFilled(): void {
    const { bank, queue, spec } = this
    for (let server = 0; server < spec.servers; server++) {
      if (bank.phase[server] !== SERVER.idle || bank.present[server]! + bank.incoming[server]! === 0) continue
      while (queue.size > 0 && bank.present[server]! + bank.incoming[server]! < spec.batchMax) {
        this.put(queue.pop(), server)
        this.bound++
      }
      const size = this.batches.size(bank.present[server]!)
      if (bank.incoming[server]! > 0 || size === 0 || !this.fitsInShift(bank.firstPart(server))) continue
      if (!this.hasWayOut(bank.firstPart(server))) continue
      this.bound -= bank.present[server]!
      this.start(server)
    }
  }

  /** With blocking before service a part starts only once it has a place to go to. */
  private hasWayOut(part: number): boolean {
    return !this.spec.blocksBefore || this.core.transfers.secureNext(part)
  }

  private fitsInShift(part: number): boolean {
    return this.spec.calendar?.fits(this.core.parts.workTicks[part]!) ?? true
  }

  /** The next job is longer than any shift here, and none is begun that would not be finished in its own. */
  nextNeverFits(): boolean {
    const next = this.queue.peek()
    return next >= 0 && this.spec.calendar?.neverFits(this.core.parts.workTicks[next]!) === true
  }

  private put(part: number, server: number): void {
    this.core.parts.slot[part] = this.bank.put(part, server)
  }

  private start(server: number): void {
    this.freeServers--
    const from = server * this.spec.batchMax
    for (let slot = from; slot < from + this.spec.batchMax; slot++) {
      const part = this.bank.slots[slot]!
      if (part >= 0) this.serve(part)
    }
    this.jobs.begin(server)
  }

  /** The part does not wait any more, but for components perhaps. */
  private serve(part: number): void {
    const { core, figures } = this
    const { parts } = core
    figures.change(0, -1)
    if (parts.begun[part] === 0) figures.addWaitOf(core.kernel, parts.queuedTick, part, parts.product[part]!)
    parts.begun[part] = 1
    if (parts.patience[part] === NO_EVENT) return
    // one of a batch cannot go while the others wait for what is to be joined
    const waitsOn = this.spec.batchMax === 1 && core.steps[parts.step[part]!]!.operation.components.length > 0
    if (!waitsOn) core.transfers.endPatience(part)
  }

  /** A server is without a job from now on. */
  free(server: number): void {
    this.bank.setPhase(server, SERVER.idle)
    this.bank.idle.add(server)
    this.freeServers++
  }
}
