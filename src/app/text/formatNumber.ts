// Numbers as a person reads them: decimal comma in Dutch, thin groups, never "-0". Units are put behind by the caller.
import { INTL_TAGS, type Language } from './Language'

const cache = new Map<string, Intl.NumberFormat>()

function formatter(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const { style, minimumFractionDigits, maximumFractionDigits } = options
  const key = `${language} ${style} ${minimumFractionDigits} ${maximumFractionDigits}`
  const known = cache.get(key)
  if (known) return known
  const made = new Intl.NumberFormat(INTL_TAGS[language], { signDisplay: 'negative', ...options })
  cache.set(key, made)
  return made
}

/** At most `digits` behind the decimal sign; trailing zeros go. */
export function formatNumber(value: number, language: Language, digits = 3): string {
  if (!Number.isFinite(value)) return value > 0 ? '∞' : value < 0 ? '−∞' : '–'
  return formatter(language, { maximumFractionDigits: digits }).format(value)
}

/** Exactly `digits` behind the decimal sign, so that a figure that changes keeps its width. */
export function formatFixed(value: number, language: Language, digits: number): string {
  if (!Number.isFinite(value)) return '–'
  return formatter(language, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value)
}

/** A fraction 0..1 as a whole percentage; what is not nothing never reads as 0. */
export function formatShare(fraction: number, language: Language): string {
  if (!Number.isFinite(fraction)) return '–'
  if (fraction > 0 && fraction < 0.005) return `<${formatter(language, { style: 'percent' }).format(0.01)}`
  return formatter(language, { style: 'percent', maximumFractionDigits: 0 }).format(fraction)
}
