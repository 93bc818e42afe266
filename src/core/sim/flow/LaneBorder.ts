// The border of the compiled short way (lane/assembly): hands it the numbers of kernel, calendar, parts, trace, hash and transfers, takes
// them back, and sees in between to what it leaves to the long way. Everything else it finds in the memory (LaneMemory).
import { PHASE } from '../kernel/Phases'
import { doublesAt, integersAt } from '../lane/laneMemory'
import { bringToLife, type LaneCode } from '../lane/laneModule'
import {
  AT_RUN_DOUBLES,
  AT_RUN_INTEGERS,
  HELD_TRACE,
  RUN_ATTENTION,
  RUN_CALENDAR_HELD,
  RUN_DEEPEST,
  RUN_DOUBLES,
  RUN_FREE_PARTS,
  RUN_FREE_SLOT,
  RUN_HAS_OTHERS,
  RUN_HASH_A,
  RUN_HASH_B,
  RUN_HEAD,
  RUN_INTEGERS,
  RUN_IS_FULL,
  RUN_IS_HELD,
  RUN_IS_SIMPLE,
  RUN_LATE,
  RUN_LIVE_PARTS,
  RUN_META,
  RUN_MOVES,
  RUN_NEAR_END,
  RUN_NESTING,
  RUN_NEXT_SERIAL,
  RUN_NEXT_TICKET,
  RUN_NOW,
  RUN_OBSERVED_SINCE,
  RUN_PRODUCTS,
  RUN_RATE_END,
  RUN_RATES,
  RUN_REMOVED,
  RUN_REQUEST_WORDS,
  RUN_REQUESTS,
  RUN_ROUND_FROM,
  RUN_SEQUENCE,
  RUN_STEPS_EACH,
  RUN_STOP,
  RUN_TAIL,
  RUN_TRACE_AT,
  RUN_TRACE_DRAIN,
} from '../lane/layout'
import type { FlowCore } from './FlowCore'
import type { LaneMemory } from './LaneMemory'

const run = doublesAt(AT_RUN_DOUBLES, RUN_DOUBLES)
const whole = integersAt(AT_RUN_INTEGERS, RUN_INTEGERS)
/** A count of trace entries that no turn of the lane reaches. */
const NEVER = 0x7fffffff

/** The one whose run goes on in this thread, and the code that all share once one of them has brought it to life. */
const hall: { border: LaneBorder | undefined; code: LaneCode | undefined; isTried: boolean } = {
  border: undefined,
  code: undefined,
  isTried: false,
}

export class LaneBorder {
  readonly core: FlowCore
  readonly memory: LaneMemory
  /** Count at which the trace stood when it was handed over. */
  private traceFrom = 0

  constructor(core: FlowCore, memory: LaneMemory) {
    this.core = core
    this.memory = memory
  }

  /** False where there is no WebAssembly or it is not allowed. */
  static isPossible(): boolean {
    if (!hall.isTried) hall.code = comeToLife()
    hall.isTried = true
    return hall.code !== undefined
  }

  /** LaneCode.runUntil, for this run. */
  runUntil(tick: number, most: number): number {
    const handled = this.cross().runUntil(tick, most)
    this.comeBack()
    return handled
  }

  /** LaneCode.takeTurns, for this run. */
  takeTurns(): void {
    this.cross().takeTurns()
    this.comeBack()
  }

  /** Only when isPossible(). */
  private cross(): LaneCode {
    hall.border = this
    whole[RUN_IS_FULL] = 0
    this.handOver()
    return hall.code!
  }

  private comeBack(): void {
    this.takeBack()
    if (whole[RUN_IS_FULL] === 1) this.memory.close()
  }

  /** Does something on the long way in the midst of the short one. */
  outside<T>(work: (core: FlowCore, memory: LaneMemory) => T): T {
    this.takeBack()
    const answer = work(this.core, this.memory)
    this.handOver()
    return answer
  }

  /** As outside(), for what looks at the clock only. */
  atThisTick(work: (core: FlowCore) => void): void {
    this.core.kernel.now = run[RUN_NOW]!
    work(this.core)
  }

  /** EventCalendar.schedule, of what does not fit into the near list. */
  schedule(tick: number, phase: number, target: number, arg: number): number {
    this.takeCalendarBack()
    const handle = this.core.kernel.calendar.schedule(tick, phase, target, 0, arg)
    this.handCalendarOver()
    return handle
  }

  isClear(): boolean {
    const { kernel } = this.core
    this.takeCalendarBack()
    const isClear = kernel.calendar.isClearUntil(run[RUN_NOW]!, PHASE.dispatch)
    this.handCalendarOver()
    return isClear
  }

  private handOver(): void {
    const { kernel, parts, transfers, states, trace, figures } = this.core
    run[RUN_NOW] = kernel.now
    run[RUN_NEXT_SERIAL] = parts.nextSerial
    run[RUN_MOVES] = transfers.moveCount
    run[RUN_NEXT_TICKET] = transfers.nextTicket
    run[RUN_OBSERVED_SINCE] = states.board.observedSinceTick
    whole[RUN_FREE_PARTS] = parts.freeCount
    whole[RUN_LIVE_PARTS] = parts.liveCount
    whole[RUN_HASH_A] = states.board.hash.a
    whole[RUN_HASH_B] = states.board.hash.b
    whole[RUN_ATTENTION] = kernel.attention
    whole[RUN_REQUESTS] = kernel.requests.copyTo(whole, RUN_REQUEST_WORDS)
    whole[RUN_HAS_OTHERS] = kernel.requests.hasOthers ? 1 : 0
    whole[RUN_ROUND_FROM] = kernel.roundFrom
    whole[RUN_NESTING] = transfers.nesting
    whole[RUN_DEEPEST] = transfers.deepest
    whole[RUN_IS_SIMPLE] = transfers.isSimple() ? 1 : 0
    whole[RUN_IS_HELD] = this.memory.isOpen() ? 1 : 0
    whole[RUN_PRODUCTS] = figures.outByProduct.length
    whole[RUN_STEPS_EACH] = parts.stepCount
    run[RUN_RATE_END] = figures.rateHoldsUntil()
    whole[RUN_RATES] = 0
    this.traceFrom = trace.nextSequence & (HELD_TRACE - 1)
    whole[RUN_TRACE_AT] = this.traceFrom
    whole[RUN_TRACE_DRAIN] = Math.min(NEVER, this.traceFrom + trace.drainAt - trace.nextSequence)
    this.handCalendarOver()
  }

  private takeBack(): void {
    const { kernel, parts, transfers, states, trace, figures } = this.core
    kernel.now = run[RUN_NOW]!
    parts.nextSerial = run[RUN_NEXT_SERIAL]!
    transfers.moveCount = run[RUN_MOVES]!
    transfers.nextTicket = run[RUN_NEXT_TICKET]!
    parts.freeCount = whole[RUN_FREE_PARTS]!
    parts.liveCount = whole[RUN_LIVE_PARTS]!
    states.board.hash.a = whole[RUN_HASH_A]!
    states.board.hash.b = whole[RUN_HASH_B]!
    kernel.attention = whole[RUN_ATTENTION]!
    kernel.requests.copyFrom(whole, RUN_REQUEST_WORDS, whole[RUN_REQUESTS]!)
    kernel.roundFrom = whole[RUN_ROUND_FROM]!
    transfers.nesting = whole[RUN_NESTING]!
    trace.nextSequence += whole[RUN_TRACE_AT]! - this.traceFrom
    this.traceFrom = whole[RUN_TRACE_AT]!
    if (whole[RUN_RATES]! > 0) figures.countRates(whole[RUN_RATES]!)
    this.takeCalendarBack()
  }

  private handCalendarOver(): void {
    const { calendar } = this.core.kernel
    run[RUN_SEQUENCE] = calendar.sequence
    run[RUN_REMOVED] = calendar.removed
    run[RUN_NEAR_END] = calendar.nearEndTick
    whole[RUN_HEAD] = calendar.head
    whole[RUN_TAIL] = calendar.tail
    whole[RUN_STOP] = calendar.stop
    whole[RUN_FREE_SLOT] = calendar.freeSlot
    whole[RUN_LATE] = calendar.lateCount
    whole[RUN_META] = calendar.meta
    whole[RUN_CALENDAR_HELD] = calendar.isHeld ? 1 : 0
  }

  private takeCalendarBack(): void {
    const { calendar } = this.core.kernel
    calendar.sequence = run[RUN_SEQUENCE]!
    calendar.removed = run[RUN_REMOVED]!
    calendar.head = whole[RUN_HEAD]!
    calendar.tail = whole[RUN_TAIL]!
    calendar.freeSlot = whole[RUN_FREE_SLOT]!
    calendar.meta = whole[RUN_META]!
  }
}

function present(): LaneBorder {
  return hall.border!
}

function nextStep({ router, steps }: FlowCore, step: number, part: number): number {
  return router.nextOf(steps[step]!, part)
}

function comeToLife(): LaneCode | undefined {
  return bringToLife(
    {
      refill: (draw) => present().memory.steps.refill(draw),
      nextOf: (step, part) => nextStep(present().core, step, part),
      countLeads: () => present().core.figures.countLeads(),
      pushQueue: (entity, part) => present().memory.stations[entity]!.queue.push(part),
    },
    {
      schedule: (tick, phase, target, arg) => present().schedule(tick, phase, target, arg),
      isClear: () => (present().isClear() ? 1 : 0),
      flush: () => present().outside(({ trace }) => trace.flush()),
      countRate: () => present().outside(({ figures }) => figures.countRate()),
      countDue: (part) => present().atThisTick(({ figures, parts }) => figures.countDue(parts.dueTick, part)),
      endPatience: (part) => present().outside(({ transfers }) => transfers.endPatience(part)),
      send: (part, to) => present().outside(({ router }) => router.send(part, to)),
      admit: (entity) =>
        present().outside(({ transfers, places }) => (transfers.admit(places[entity]!) ? 1 : 0)),
      arrival: (entity) => present().outside((_, memory) => memory.sources[entity]!.arrival()),
      dispatch: (entity) => present().outside(({ kernel }) => kernel.dispatchNow(entity)),
      show: (entity, state) => present().outside(({ states }) => states.show(entity, state)),
    },
  )
}
