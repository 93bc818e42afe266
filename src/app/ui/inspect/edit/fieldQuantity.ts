// Numbers of record fields as a person writes them: which unit a field has, how its value is shown, what was typed. Pure; SI inside.
import { type Dimension, parseQuantity, type Quantity } from '../../../../core/math/units'
import type { NumberShape } from '../../../../core/model/shape/FieldShape'
import { formatNumber } from '../../../text/formatNumber'
import type { Language } from '../../../text/Language'

export interface FieldQuantity {
  readonly dimension: Dimension
  /** Unit shown, and meant by a number without one. */
  readonly unit: string
}

/** By the end of the field's name (house style: speedMps); the longest fitting one. */
const BY_SUFFIX: readonly (readonly [suffix: string, quantity: FieldQuantity])[] = [
  ['RadPs2', { dimension: 'angularAcceleration', unit: '°/s²' }],
  ['RadPs', { dimension: 'angularSpeed', unit: '°/s' }],
  ['Rad', { dimension: 'angle', unit: '°' }],
  ['Mps2', { dimension: 'acceleration', unit: 'm/s²' }],
  ['Mps', { dimension: 'speed', unit: 'm/s' }],
  ['Wh', { dimension: 'energy', unit: 'Wh' }],
  ['Kg', { dimension: 'mass', unit: 'kg' }],
  ['Nm', { dimension: 'torque', unit: 'Nm' }],
  ['M', { dimension: 'length', unit: 'm' }],
  ['N', { dimension: 'force', unit: 'N' }],
  ['S', { dimension: 'time', unit: 's' }],
  ['W', { dimension: 'power', unit: 'W' }],
]
/** Fields of points and sizes that are metres without saying so. */
const LENGTHS = new Set(['position', 'points', 'target', 'grasp', 'min', 'max', 'standAt'])
const PLAIN: FieldQuantity = { dimension: 'number', unit: '' }
const SHARE: FieldQuantity = { dimension: 'fraction', unit: '%' }

/** `path` from the record down, list positions left out. */
export function fieldQuantity(path: readonly string[], shape?: NumberShape): FieldQuantity {
  const key = path.at(-1) ?? ''
  if (shape?.whole) return PLAIN
  if (path.includes('eur')) return { dimension: 'money', unit: '€' }
  if (path.includes('powerW')) return { dimension: 'power', unit: 'W' }
  if (key === 'seconds') return { dimension: 'time', unit: 's' }
  if (shape?.max === 1 && shape.min === 0) return SHARE
  const found = BY_SUFFIX.find(
    ([suffix]) => key.endsWith(suffix) && /[a-z]$/.test(key.slice(0, -suffix.length)),
  )
  if (found) return found[1]
  if (shape === undefined && LENGTHS.has(key)) return { dimension: 'length', unit: 'm' }
  return PLAIN
}

/** Joint angles, and turns of a placement. */
export const ANGLE: FieldQuantity = { dimension: 'angle', unit: '°' }
export const LENGTH: FieldQuantity = { dimension: 'length', unit: 'm' }
export const COUNT: FieldQuantity = PLAIN

const SECONDS_PER_HOUR = 3600
const SECONDS_PER_MINUTE = 60
/** More would be noise of the arithmetic. */
const DIGITS = 6

/** What a field shows: all digits that mean something, with the unit. */
export function quantityText(value: number, quantity: FieldQuantity, language: Language): string {
  const { shown, unit } = inShownUnit(value, quantity, language)
  const number = formatNumber(shown, language, DIGITS)
  if (unit === '°' || unit === '') return number + unit
  return unit === '€' ? `€ ${number}` : `${number} ${unit}`
}

function inShownUnit(
  value: number,
  { dimension, unit }: FieldQuantity,
  language: Language,
): { shown: number; unit: string } {
  if (unit.startsWith('°')) return { shown: tidy((value * 180) / Math.PI), unit }
  if (dimension === 'fraction') return { shown: tidy(value * 100), unit }
  if (dimension === 'time' && unit === 's') {
    if (value >= SECONDS_PER_HOUR && value % (SECONDS_PER_HOUR / 4) === 0)
      return { shown: value / SECONDS_PER_HOUR, unit: timeUnitName('h', language) }
    if (value >= 2 * SECONDS_PER_MINUTE && value % SECONDS_PER_MINUTE === 0)
      return { shown: value / SECONDS_PER_MINUTE, unit: 'min' }
  }
  return { shown: value, unit: dimension === 'time' ? timeUnitName(unit, language) : unit }
}

/** Hours are uren. */
export function timeUnitName(unit: string, language: Language): string {
  return unit === 'h' && language === 'nl' ? 'u' : unit
}

function tidy(value: number): number {
  return Math.round(value * 1e9) / 1e9
}

/** Why a typed number is not taken: what parseQuantity says, or the field's range. */
export type NumberFault =
  | Extract<Quantity, { ok: false }>
  | { readonly ok: false; readonly reason: 'notWhole' }
  | {
      readonly ok: false
      readonly reason: 'tooSmall' | 'tooLarge'
      readonly bound: number
      readonly above: boolean
    }

export function readNumber(
  text: string,
  quantity: FieldQuantity,
  shape: NumberShape | undefined,
  language: Language,
): { readonly ok: true; readonly value: number } | NumberFault {
  const typed = parseQuantity(text, quantity.dimension, language, quantity.unit || undefined)
  if (!typed.ok) return typed
  const { value } = typed
  if (shape === undefined) return typed
  const { min, max, above } = shape
  if (shape.whole && !Number.isInteger(value)) return { ok: false, reason: 'notWhole' }
  if (min !== undefined && (value < min || (above && value === min)))
    return { ok: false, reason: 'tooSmall', bound: min, above }
  if (max !== undefined && value > max) return { ok: false, reason: 'tooLarge', bound: max, above: false }
  return typed
}
