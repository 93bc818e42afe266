// The moment of an event on the cell's clock, to the millisecond: "08:06:16,267". The day is on the run bar.
import { calendarMoment, formatTimeOfDay } from '../../text/formatClock'
import type { Language } from '../../text/Language'

export function eventClock(startAt: string, seconds: number, language: Language): string {
  // Cut, not rounded: an event must not seem to come after the clock that stands at it.
  const moment = calendarMoment(startAt, Math.floor(Math.round(seconds * 1e6) / 1e3) * 1e3)
  const milliseconds = String(moment.getUTCMilliseconds()).padStart(3, '0')
  return `${formatTimeOfDay(moment, language)}${language === 'nl' ? ',' : '.'}${milliseconds}`
}
