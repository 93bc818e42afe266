// Runs the calendar: advances the clock, hands every event to the model, and at the end of each tick asks the blocks that
// requested it to choose work. Event order: see Phases.ts. Does not know blocks, parts, statistics or wall time.
import type { Clock } from './Clock'
import { DispatchRequests } from './DispatchRequests'
import { EventCalendar, type EventHandle } from './EventCalendar'
import { PHASE } from './Phases'
import type { StateReader } from './StateReader'
import type { StateWriter } from './StateWriter'

/** The model: usually one `switch (kind[target])`. */
export interface BlockDispatcher {
  dispatch(target: number, op: number, arg: number): void
}

/** A quicker way for some events. */
export interface EventLane {
  /** The run goes on from now on, perhaps after another of this thread. */
  open(): void
  /**
   * Handles the next events for as long as they are its own, up to and including a tick; how many, not above `most`. None of them
   * is housekeeping, so whether the run has come to rest need be asked only after the last.
   */
  run(tick: number, most: number): number
  /** Gives who asked to be dispatched their turns, as far as they are its own; false when the next is not. */
  takeTurns(): boolean
}

/** The op a block gets in the dispatch phase after requestDispatch(); its arg is 0. */
export const DISPATCH_OP = -1

/**
 * Why a run came to rest. `reached`: the asked tick. `stopped`: stop() was called. `exhausted`: nothing is pending.
 * `quiescent`: only housekeeping is pending and has been for longer than `quiescentLimitTicks` — a deadlock when a token
 * waits. `stuck`: millions of events without the clock moving.
 */
export type RunEnd = 'reached' | 'stopped' | 'exhausted' | 'quiescent' | 'stuck'

const STOP = 1
const DISPATCH = 2
const EVENTS_PER_SLICE = 1 << 20
/** 16 million events at one tick are a loop, not a busy moment. */
const STUCK_SLICES = 16

export class Kernel implements Clock {
  now = 0
  readonly calendar = new EventCalendar()
  /** How long only housekeeping may happen before a run ends as quiescent; Infinity never ends it. */
  quiescentLimitTicks = Number.POSITIVE_INFINITY
  /** Since when only housekeeping has been pending; kept only with a `quiescentLimitTicks`. */
  quietSinceTick = 0
  /** Jobs put aside by a shift or a failure that housekeeping will wake: while there are any a run is not quiescent. */
  suspendedCount = 0
  private isQuiet = true
  /** Not 0 when the loop must look up before the next event: STOP or DISPATCH. */
  attention = 0
  /** Asked first, when there is one. */
  lane: EventLane | undefined = undefined
  readonly requests = new DispatchRequests()
  /** First target the round of dispatches under way has not passed yet; 0 between rounds. */
  roundFrom = 0
  private laneCount = 0
  private dispatcher: BlockDispatcher

  constructor(dispatcher: BlockDispatcher) {
    this.dispatcher = dispatcher
  }

  /** Calendar events handed out since the start; dispatch requests are not counted. */
  get eventCount(): number {
    return this.calendar.poppedCount
  }

  /** For models that need the kernel to be built before they are. */
  connect(dispatcher: BlockDispatcher): void {
    this.dispatcher = dispatcher
  }

  /** Schedules an event at a tick, not before now. */
  at(tick: number, phase: number, target: number, op: number, arg: number): EventHandle {
    if (!(tick >= this.now)) throw new Error(`event at tick ${tick}, now is ${this.now}`)
    return this.calendar.schedule(tick, phase, target, op, arg)
  }

  /** Schedules an event after a number of ticks (whole, ≥ 0). */
  after(ticks: number, phase: number, target: number, op: number, arg: number): EventHandle {
    return this.at(this.now + ticks, phase, target, op, arg)
  }

  /** Like at(), for shift edges, failures and statistics (engine decision 12). */
  housekeepingAt(tick: number, phase: number, target: number, op: number, arg: number): EventHandle {
    if (!(tick >= this.now)) throw new Error(`event at tick ${tick}, now is ${this.now}`)
    return this.calendar.scheduleHousekeeping(tick, phase, target, op, arg)
  }

  /** False when the event had happened or was cancelled already. */
  cancel(handle: EventHandle): boolean {
    return this.calendar.cancel(handle)
  }

  isPending(handle: EventHandle): boolean {
    return this.calendar.isPending(handle)
  }

  /** Has `target` dispatched with DISPATCH_OP once, in index order, when phases 0–2 of this tick are done. */
  requestDispatch(target: number): void {
    this.requests.add(target)
    this.attention |= DISPATCH
  }

  /** What a request would lead to next; only when nothing goes before. */
  dispatchNow(target: number): void {
    this.roundFrom = target + 1
    this.dispatcher.dispatch(target, DISPATCH_OP, 0)
    if (this.requests.count === 0) this.roundFrom = 0
  }

  /** Ends the run after the present event; the next runUntil() goes on from there. */
  stop(): void {
    this.attention |= STOP
  }

  /** True from stop() to the next runUntil() or stepEvent(). */
  get stopRequested(): boolean {
    return (this.attention & STOP) !== 0
  }

  /** Handles all events up to and including `tick` and leaves the clock there, unless something ends the run earlier. */
  runUntil(tick: number): RunEnd {
    this.attention &= DISPATCH
    let stuckSlices = 0
    for (;;) {
      const before = this.now
      const end = this.runSlice(tick)
      if (end !== undefined) return end
      stuckSlices = this.now === before ? stuckSlices + 1 : 0
      if (stuckSlices === STUCK_SLICES) return 'stuck'
    }
  }

  /** Handles one event or one dispatch; false when nothing is left. */
  stepEvent(): boolean {
    this.attention &= DISPATCH
    while (this.dispatchIsDue()) if (this.dispatchNext()) return true
    if (!this.calendar.pop()) return false
    this.handle(this.calendar)
    return true
  }

  save(writer: StateWriter): void {
    writer.number(this.now)
    writer.number(this.isQuiet ? this.quietSinceTick : 0)
    writer.boolean(this.isQuiet)
    writer.number(this.suspendedCount)
    writer.number(this.roundFrom)
    this.requests.save(writer)
    this.calendar.save(writer)
  }

  load(reader: StateReader): void {
    this.now = reader.number()
    this.quietSinceTick = reader.number()
    this.isQuiet = reader.boolean()
    this.suspendedCount = reader.number()
    this.roundFrom = reader.number()
    this.requests.load(reader)
    this.attention = this.requests.count > 0 ? DISPATCH : 0
    this.calendar.load(reader)
  }

  /** A slice of events; undefined when the slice ended before the run did. */
  private runSlice(tick: number): RunEnd | undefined {
    const { calendar, lane } = this
    const watchesQuiet = this.quiescentLimitTicks < Number.POSITIVE_INFINITY
    for (let i = 0; i < EVENTS_PER_SLICE; i++) {
      if (this.attention !== 0 && this.attend()) {
        if (this.stopRequested) return 'stopped'
      } else if (lane !== undefined && this.takeLane(lane, tick, EVENTS_PER_SLICE - i)) {
        i += this.laneCount - 1
      } else if (calendar.popUntil(tick)) {
        this.handle(calendar)
      } else {
        return this.comeToRest(tick)
      }
      if (watchesQuiet && this.isQuiescent(tick)) return 'quiescent'
    }
    return undefined
  }

  /** False when the next event is not the lane's. */
  private takeLane(lane: EventLane, tick: number, most: number): boolean {
    this.laneCount = lane.run(tick, most)
    return this.laneCount > 0
  }

  /** Sees to what the loop must look up for; false when the next event may be taken. */
  private attend(): boolean {
    if (this.stopRequested) return true
    if (this.requests.count === 0) {
      this.attention = 0
      return false
    }
    if (!this.dispatchIsDue()) return false
    if (this.lane === undefined || !this.lane.takeTurns()) this.dispatchNext()
    return true
  }

  private handle(calendar: EventCalendar): void {
    this.now = calendar.tick
    this.dispatcher.dispatch(calendar.target, calendar.op, calendar.arg)
  }

  private comeToRest(tick: number): RunEnd {
    if (Number.isFinite(tick)) this.now = tick
    return this.calendar.size === 0 ? 'exhausted' : 'reached'
  }

  /** True in the midst of a round, and when nothing of phases 0–2 is left at this tick. */
  private dispatchIsDue(): boolean {
    if (this.requests.count === 0) return false
    if (this.roundFrom > 0) return true
    return this.calendar.isClearUntil(this.now, PHASE.dispatch)
  }

  /** The next block of the round; false when those left asked behind it and so belong to another round. */
  private dispatchNext(): boolean {
    const target = this.requests.takeFrom(this.roundFrom)
    this.roundFrom = target + 1
    if (target < 0) return false
    this.dispatcher.dispatch(target, DISPATCH_OP, 0)
    if (this.requests.count === 0) this.roundFrom = 0
    return true
  }

  private isQuiescent(tick: number): boolean {
    if (this.calendar.productiveCount > 0) {
      if (this.isQuiet) this.isQuiet = false
      return false
    }
    if (!this.isQuiet || !this.calendar.isHousekeeping) {
      this.isQuiet = true
      this.quietSinceTick = this.now
    }
    if (this.requests.count > 0 || this.suspendedCount > 0) return false
    return Math.min(this.calendar.peekTick(), tick) - this.quietSinceTick > this.quiescentLimitTicks
  }
}
