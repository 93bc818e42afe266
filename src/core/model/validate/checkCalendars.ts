// Rules about working hours: shifts with a length, that do not overlap, with breaks inside them.
import type { RecordOf } from '../sceneRecord'
import { isDate } from './isDate'
import type { SceneScope } from './SceneScope'

const DAY_MIN = 24 * 60
const WEEK_MIN = 7 * DAY_MIN

interface Span {
  readonly fromMin: number
  readonly toMin: number
  readonly shift: number
}

export function checkCalendars(scope: SceneScope): void {
  for (const calendar of scope.all('calendar')) checkCalendar(scope, calendar)
}

function checkCalendar(scope: SceneScope, calendar: RecordOf<'calendar'>): void {
  if (calendar.shifts.length === 0) scope.add('calendar.neverWorks', calendar.id, 'shifts')
  checkDates(scope, calendar)
  const spans: Span[] = []
  calendar.shifts.forEach((shift, index) => {
    const path = `shifts[${index}]`
    const length = lengthMin(shift.from, shift.to)
    if (length === 0 || shift.from === '24:00') {
      scope.add('calendar.emptyShift', calendar.id, path, { from: shift.from, to: shift.to })
      return
    }
    shift.breaks.forEach((pause, at) => {
      const start = (minutes(pause.from) - minutes(shift.from) + DAY_MIN) % DAY_MIN
      if (start + lengthMin(pause.from, pause.to) > length || lengthMin(pause.from, pause.to) === 0)
        scope.add('calendar.breakOutside', calendar.id, `${path}.breaks[${at}]`, {
          from: pause.from,
          to: pause.to,
        })
    })
    for (const day of new Set(shift.days)) {
      const fromMin = (day - 1) * DAY_MIN + minutes(shift.from)
      spans.push({ fromMin, toMin: fromMin + length, shift: index })
    }
  })
  checkOverlap(scope, calendar.id, spans)
}

function checkDates(scope: SceneScope, calendar: RecordOf<'calendar'>): void {
  calendar.closed?.forEach((date, index) => {
    if (!isDate(date)) scope.add('date.none', calendar.id, `closed[${index}]`, { date })
  })
  calendar.extra?.forEach(({ date }, index) => {
    if (!isDate(date)) scope.add('date.none', calendar.id, `extra[${index}].date`, { date })
  })
}

/** Sorted by start, each span must end before the next begins, the last of the week before the first of the next. */
function checkOverlap(scope: SceneScope, id: string, spans: readonly Span[]): void {
  const sorted = [...spans].sort((a, b) => a.fromMin - b.fromMin)
  const [first] = sorted
  const round =
    first && sorted.length > 1 ? [...sorted, { ...first, fromMin: first.fromMin + WEEK_MIN }] : sorted
  round.forEach((span, index) => {
    const before = round[index - 1]
    if (before && before.toMin > span.fromMin)
      scope.add('calendar.overlap', id, `shifts[${span.shift}]`, { a: before.shift + 1, b: span.shift + 1 })
  })
}

/** `to` before `from` runs past midnight; equal is nothing. */
function lengthMin(from: string, to: string): number {
  const length = minutes(to) - minutes(from)
  return length < 0 ? length + DAY_MIN : length
}

function minutes(clock: string): number {
  const [hours = '0', rest = '0'] = clock.split(':')
  return Number(hours) * 60 + Number(rest)
}
