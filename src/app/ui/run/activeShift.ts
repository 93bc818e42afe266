// Which shift of the cell's calendars is on at a moment. For the clock's label only: the run has its own calendars.
import type { LocalText } from '../../../core/model/fields/recordFields'
import type { CalendarRecord } from '../../../core/model/records/calendar'

export interface ActiveShift {
  readonly on: boolean
  readonly name: LocalText | undefined
}

/** Of several calendars the first that is on; undefined when the cell has none. */
export function activeShift(calendars: readonly CalendarRecord[], moment: Date): ActiveShift | undefined {
  if (calendars.length === 0) return undefined
  const minute = moment.getUTCHours() * 60 + moment.getUTCMinutes()
  // Monday 1 … Sunday 7, as the calendar record counts.
  const day = ((moment.getUTCDay() + 6) % 7) + 1
  const shifts = calendars.flatMap((calendar) => calendar.shifts)
  const found = shifts.find((shift) => covers(shift, day, minute))
  return { on: found !== undefined, name: found?.name }
}

type Shift = CalendarRecord['shifts'][number]

function covers(shift: Shift, day: number, minute: number): boolean {
  const from = minuteOf(shift.from)
  const to = minuteOf(shift.to)
  const dayBefore = day === 1 ? 7 : day - 1
  const today = shift.days.includes(day)
  if (from < to) return today && minute >= from && minute < to
  // Past midnight: the evening belongs to today's shift, the early hours to the one that began yesterday.
  return (today && minute >= from) || (shift.days.includes(dayBefore) && minute < to)
}

function minuteOf(clock: string): number {
  const [hours = '0', minutes = '0'] = clock.split(':')
  return Number(hours) * 60 + Number(minutes)
}
