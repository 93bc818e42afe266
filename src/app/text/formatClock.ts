// The simulated clock as calendar time: tick 0 is the scene's own start, local and without a zone (engine decision 19).
import { INTL_TAGS, type Language } from './Language'

const US_PER_MS = 1000

/** The calendar moment of a tick. Reckoned in UTC so that no browser's zone or summer time shifts it. */
export function calendarMoment(startAt: string, tick: number): Date {
  const startMs = Date.parse(`${startAt}Z`)
  return new Date((Number.isNaN(startMs) ? 0 : startMs) + tick / US_PER_MS)
}

const timeOptions: Intl.DateTimeFormatOptions = {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  timeZone: 'UTC',
}
const dayOptions: Intl.DateTimeFormatOptions = {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  timeZone: 'UTC',
}

function formatters(language: Language) {
  const tag = INTL_TAGS[language]
  return { time: new Intl.DateTimeFormat(tag, timeOptions), day: new Intl.DateTimeFormat(tag, dayOptions) }
}
const FORMATS = { nl: formatters('nl'), en: formatters('en') }

/** "09:41:07" */
export function formatTimeOfDay(moment: Date, language: Language): string {
  return FORMATS[language].time.format(moment)
}

/** "di 24 nov" */
export function formatDay(moment: Date, language: Language): string {
  return FORMATS[language].day.format(moment).replace(',', '').replace('.', '')
}

/** "di 24 nov 09:41:07" */
export function formatMoment(moment: Date, language: Language): string {
  return `${formatDay(moment, language)} ${formatTimeOfDay(moment, language)}`
}
