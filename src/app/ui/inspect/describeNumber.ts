// A number of a field as words, in the unit that people read it in. Apart from other values, whose words the page need not fetch for it.
import { fieldUnit } from '../../text/fieldUnits'
import { formatDuration } from '../../text/formatDuration'
import { formatNumber, formatShare } from '../../text/formatNumber'
import type { Language } from '../../text/Language'
import type { PropertyValue } from './PropertyRow'

const DEGREES_PER_RADIAN = 180 / Math.PI

export function describeNumber(key: string, value: number, language: Language): PropertyValue {
  const unit = fieldUnit(key)
  switch (unit.kind) {
    case 'duration':
      return shownText(formatDuration(value, language))
    case 'angle':
      return shownText(formatNumber(value * DEGREES_PER_RADIAN, language, 1), unit.unit)
    case 'share':
      return shownText(formatShare(value, language))
    case 'number':
      return shownText(formatNumber(value, language), unit.unit)
  }
}

export function shownText(shown: string, unit?: string): PropertyValue {
  return unit === undefined || unit === ''
    ? { kind: 'text', text: shown }
    : { kind: 'text', text: shown, unit }
}
