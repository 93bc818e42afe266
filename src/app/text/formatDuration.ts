// Durations as a person says them: 0,8 s · 42 s · 3 min 20 s · 2 u 05 min · 1 d 3 u. At most two units, rounded to the last.
import { formatNumber } from './formatNumber'
import type { Language } from './Language'

const HOUR_SIGN: Readonly<Record<Language, string>> = { nl: 'u', en: 'h' }

export function formatDuration(seconds: number, language: Language): string {
  if (!Number.isFinite(seconds)) return '–'
  if (seconds < 0) return `−${formatDuration(-seconds, language)}`
  if (seconds < 59.95) return formatSeconds(seconds, language)
  if (seconds < 3599.5) return pair(Math.round(seconds), 60, 'min', 's')
  const hour = HOUR_SIGN[language]
  if (seconds < 86_370) return pair(Math.round(seconds / 60), 60, hour, 'min')
  return pair(Math.round(seconds / 3600), 24, 'd', hour)
}

/** Microseconds of the simulation clock. */
export function formatTicks(ticks: number, language: Language): string {
  return formatDuration(ticks / 1e6, language)
}

function formatSeconds(seconds: number, language: Language): string {
  if (seconds > 0 && seconds < 0.0995) return `${formatNumber(seconds * 1000, language, 0)}\u00a0ms`
  return `${formatNumber(seconds, language, seconds < 0.995 ? 2 : 1)}\u00a0s`
}

/** `total` small units as "3 min 20 s"; the small part goes when it is 0. */
function pair(total: number, perLarge: number, large: string, small: string): string {
  const whole = Math.floor(total / perLarge)
  const rest = total % perLarge
  if (rest === 0) return `${whole}\u00a0${large}`
  const padded = small === 'min' ? String(rest).padStart(2, '0') : String(rest)
  return `${whole}\u00a0${large} ${padded}\u00a0${small}`
}
