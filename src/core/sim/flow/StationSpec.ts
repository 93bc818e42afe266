// What a station is, as running code needs it. Data, and which stations are simple enough for the short way of starting jobs.
import { PREEMPT } from './JobDisplacer'
import { DISCIPLINE } from './Place'
import { SHIFT_END, type ShiftCalendar } from './ShiftCalendar'

export interface StationSpec {
  readonly entity: number
  readonly servers: number
  /** Parts a server takes at once: at least, at most. */
  readonly batchMin: number
  readonly batchMax: number
  /** Ticks after which at least batchMin will do; Infinity: only a full batch starts. */
  readonly batchWaitTicks: number
  /** Infinity without a limit. */
  readonly queueCapacity: number
  readonly discipline: number
  /** PREEMPT: whether a more important part interrupts a job, and what becomes of the work done. */
  readonly preempt: number
  /** Staff changes by calendars: not all servers are on duty all the time. */
  readonly hasStaff: boolean
  /** A job begins only when its part has a place to go to. */
  readonly blocksBefore: boolean
  /** −1 without a door. */
  readonly door: number
  readonly calendar: ShiftCalendar | undefined
}

/** One part a server, and nothing to look at but the head of the queue. */
export function isPlain({
  batchMax,
  preempt,
  hasStaff,
  blocksBefore,
  discipline,
  calendar,
}: StationSpec): boolean {
  if (batchMax > 1 || preempt !== PREEMPT.never || hasStaff || blocksBefore) return false
  return discipline !== DISCIPLINE.leastSetup && calendar?.atEnd !== SHIFT_END.noStart
}
