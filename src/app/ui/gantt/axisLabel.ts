// How a tick is written on the time axis: with seconds when the marks are close, with the day when they are far apart.
import { calendarMoment, formatDay, formatTimeOfDay } from '../../text/formatClock'
import type { Language } from '../../text/Language'

const DAY_S = 86_400

export function axisLabel(startAt: string, tick: number, stepS: number, language: Language): string {
  const moment = calendarMoment(startAt, tick)
  if (stepS >= DAY_S) return formatDay(moment, language)
  const time = formatTimeOfDay(moment, language)
  return stepS < 60 ? time : time.slice(0, 5)
}

/** Time of day of tick 0 in µs, so that marks fall on round times. */
export function dayOffsetUs(startAt: string): number {
  const moment = calendarMoment(startAt, 0)
  return ((moment.getUTCHours() * 60 + moment.getUTCMinutes()) * 60 + moment.getUTCSeconds()) * 1e6
}
