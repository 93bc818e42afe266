// A figure of a reference case: significant digits, because sizes differ from 10⁻⁹ to 10⁹. Words stay as they are.
import { INTL_TAGS, type Language } from '../../text/Language'

export function formatFigure(value: number | string, language: Language, digits = 5): string {
  if (typeof value === 'string') return value
  const isPlain = value === 0 || (Math.abs(value) >= 1e-4 && Math.abs(value) < 1e7)
  return new Intl.NumberFormat(INTL_TAGS[language], {
    maximumSignificantDigits: Number.isInteger(value) ? 15 : digits,
    notation: isPlain ? 'standard' : 'scientific',
  }).format(value)
}
