// Turns a calendar record and the scene's start into a week of working hours in ticks. Pure arithmetic on local clock times;
// knows no time zones and no holidays.
import type { CalendarRecord } from '../../model/records/calendar'
import type { WorkingHours } from '../flow/ShiftCalendar'
import { TICKS_PER_DAY, TICKS_PER_HOUR, TICKS_PER_MINUTE, TICKS_PER_SECOND } from '../kernel/ticks'

const DAYS_PER_WEEK = 7
const WEEK_TICKS = DAYS_PER_WEEK * TICKS_PER_DAY

interface Stretch {
  readonly from: number
  readonly to: number
}

export function readWorkingHours(calendar: CalendarRecord, startAt: string): WorkingHours {
  const working = calendar.shifts.flatMap((shift) =>
    shift.days.flatMap((day) => shiftStretches(shift, (day - 1) * TICKS_PER_DAY)),
  )
  return {
    stretches: joined(working.flatMap(intoWeek)),
    weekTicks: WEEK_TICKS,
    startTick: tickOfWeek(startAt),
    exceptions: readExceptions(calendar, startAt),
  }
}

/** Days off first, so that overtime on such a day is worked. */
function readExceptions(calendar: CalendarRecord, startAt: string): WorkingHours['exceptions'] {
  const closed = (calendar.closed ?? []).map((date) => {
    const from = ticksUntilDate(startAt, date)
    return { from, to: from + TICKS_PER_DAY, isOn: false }
  })
  const extra = (calendar.extra ?? []).map(({ date, from, to }) => {
    const midnight = ticksUntilDate(startAt, date)
    const start = clockTicks(from)
    return { from: midnight + start, to: midnight + after(start, clockTicks(to)), isOn: true }
  })
  return [...closed, ...extra]
}

/** From the start of the run to midnight of a date; negative for a date that lies before. */
function ticksUntilDate(startAt: string, date: string): number {
  const [startDate = '', time = ''] = startAt.split('T')
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number)
  const ofDay = hours * TICKS_PER_HOUR + minutes * TICKS_PER_MINUTE + seconds * TICKS_PER_SECOND
  return (dayNumber(date) - dayNumber(startDate)) * TICKS_PER_DAY - ofDay
}

/** Days since 1 March of year 0 in the Gregorian calendar, years counted from March. */
function dayNumber(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const y = month < 3 ? year - 1 : year
  const m = month < 3 ? month + 9 : month - 3
  return (
    365 * y +
    Math.floor(y / 4) -
    Math.floor(y / 100) +
    Math.floor(y / 400) +
    Math.floor((153 * m + 2) / 5) +
    day -
    1
  )
}

/** Tick since Monday 00:00 of an instant like "2026-11-23T06:00:00". */
function tickOfWeek(startAt: string): number {
  const [date = '', time = ''] = startAt.split('T')
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number)
  const ofDay = hours * TICKS_PER_HOUR + minutes * TICKS_PER_MINUTE + seconds * TICKS_PER_SECOND
  return weekday(year, month, day) * TICKS_PER_DAY + ofDay
}

/** 0 = Monday (Zeller's congruence, Gregorian calendar). */
function weekday(year: number, month: number, day: number): number {
  const m = month < 3 ? month + 12 : month
  const y = month < 3 ? year - 1 : year
  const h =
    day + Math.floor((13 * (m + 1)) / 5) + y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400)
  // Zeller counts from Saturday = 0.
  return (h + 5) % DAYS_PER_WEEK
}

type Shift = CalendarRecord['shifts'][number]

/** One shift of one day without its breaks, from the beginning of that week. */
function shiftStretches(shift: Shift, dayStart: number): Stretch[] {
  const from = clockTicks(shift.from)
  const to = after(from, clockTicks(shift.to))
  const edges = [from]
  const breaks = shift.breaks
    .map((pause) => {
      const start =
        clockTicks(pause.from) < from ? clockTicks(pause.from) + TICKS_PER_DAY : clockTicks(pause.from)
      return { from: start, to: after(start, clockTicks(pause.to)) }
    })
    .sort((a, b) => a.from - b.from)
  for (const pause of breaks) edges.push(Math.min(to, pause.from), Math.min(to, pause.to))
  edges.push(to)
  const stretches: Stretch[] = []
  for (let n = 0; n < edges.length; n += 2)
    stretches.push({ from: dayStart + edges[n]!, to: dayStart + edges[n + 1]! })
  return stretches
}

/** The same clock time on the next day when it does not come after `from`. */
function after(from: number, ofDay: number): number {
  let tick = ofDay
  while (tick <= from) tick += TICKS_PER_DAY
  return tick
}

function clockTicks(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  return hours * TICKS_PER_HOUR + minutes * TICKS_PER_MINUTE
}

/** A stretch past the end of the week goes on at its beginning. */
function intoWeek(stretch: Stretch): Stretch[] {
  const from = stretch.from % WEEK_TICKS
  const to = from + stretch.to - stretch.from
  if (to <= WEEK_TICKS) return [{ from, to }]
  return [
    { from, to: WEEK_TICKS },
    { from: 0, to: to - WEEK_TICKS },
  ]
}

function joined(stretches: readonly Stretch[]): Stretch[] {
  const result: { from: number; to: number }[] = []
  for (const stretch of [...stretches].sort((a, b) => a.from - b.from)) {
    const last = result.at(-1)
    if (stretch.to <= stretch.from) continue
    if (last !== undefined && stretch.from <= last.to) last.to = Math.max(last.to, stretch.to)
    else result.push({ ...stretch })
  }
  return result
}
