// One field value as words: numbers with units, places, times that vary, references as links. Pure.

import type { Distribution, Time } from '../../../core/model/fields/time'
import type { SceneDocument } from '../../../core/model/SceneDocument'
import { choiceName } from '../../text/choiceText'
import { fieldName } from '../../text/fieldText'
import { fieldUnit } from '../../text/fieldUnits'
import { calendarMoment, formatMoment } from '../../text/formatClock'
import { formatNumber } from '../../text/formatNumber'
import { formatTime } from '../../text/formatTime'
import type { Language } from '../../text/Language'
import { MESSAGES } from '../../text/messages'
import { DEGREES_PER_RADIAN, yawOf } from './angles'
import { describeNumber, shownText as text } from './describeNumber'
import type { PropertyValue } from './PropertyRow'

/** What links are checked against. */
type Records = Pick<SceneDocument, 'records'>

/** Fields whose words are choices, even where a record happens to have the same id ("autoclave"). */
export const CHOICE_FIELDS: ReadonlySet<string> = new Set([
  'look',
  'kind',
  'mode',
  'colour',
  'discipline',
  'basis',
  'effect',
  'atEnd',
  'model',
])

/** Undefined for what has nothing to show. */
export function describeValue(
  key: string,
  value: unknown,
  document: Records,
  language: Language,
): PropertyValue | undefined {
  if (typeof value === 'number') return describeNumber(key, value, language)
  if (typeof value === 'boolean')
    return text(value ? MESSAGES[language].panel.yes : MESSAGES[language].panel.no)
  if (typeof value === 'string') return describeString(key, value, document, language)
  if (Array.isArray(value)) return describeList(key, value, document, language)
  if (typeof value === 'object' && value !== null) return describeObject(key, value, document, language)
  return undefined
}

function describeString(key: string, value: string, document: Records, language: Language): PropertyValue {
  if (Object.hasOwn(document.records, value) && !CHOICE_FIELDS.has(key))
    return { kind: 'links', ids: [value] }
  if (key === 'startAt') return text(formatMoment(calendarMoment(value, 0), language))
  return text(choiceName(value, language))
}

function describeList(
  key: string,
  list: readonly unknown[],
  document: Records,
  language: Language,
): PropertyValue | undefined {
  if (list.length === 0) return undefined
  const panel = MESSAGES[language].panel
  if (list.every((item) => typeof item === 'number') && list.length <= 4) return numbers(key, list, language)
  const ids = list.map(recordIdIn).filter((id) => id !== undefined && Object.hasOwn(document.records, id))
  if (ids.length === list.length) return { kind: 'links', ids: [...new Set(ids as string[])] }
  if (list.every((item) => typeof item === 'string')) {
    return text(list.map((item) => choiceName(item, language)).join(', '))
  }
  return text(key === 'steps' ? panel.steps(list.length) : panel.items(list.length))
}

/** A plain id, or the one inside an entry such as {robot: "r1", grasp: …}. */
function recordIdIn(item: unknown): string | undefined {
  if (typeof item === 'string') return item
  if (typeof item !== 'object' || item === null) return undefined
  const { robot, id } = item as { robot?: unknown; id?: unknown }
  return typeof robot === 'string' ? robot : typeof id === 'string' ? id : undefined
}

function numbers(key: string, list: readonly number[], language: Language): PropertyValue {
  const unit = fieldUnit(key)
  const isRange = list.length === 2
  const isAngle = unit.kind === 'angle'
  const shown = (item: number) =>
    isAngle ? formatNumber(item * DEGREES_PER_RADIAN, language, 1) : formatNumber(item, language)
  const joined = list.map(shown).join(isRange ? ' – ' : ' × ')
  return text(joined, unit.kind === 'angle' || unit.kind === 'number' ? unit.unit : undefined)
}

function describeObject(
  key: string,
  value: object,
  document: Records,
  language: Language,
): PropertyValue | undefined {
  if (isTime(value))
    return 'ref' in value ? { kind: 'links', ids: [String(value.ref)] } : text(formatTime(value, language))
  if ('nl' in value && 'en' in value) return text(String(value[language]))
  if ('position' in value) return describePlace(value as Placed, language)
  if ('id' in value && typeof value.id === 'string' && Object.hasOwn(document.records, value.id)) {
    return { kind: 'links', ids: [value.id] }
  }
  return describeParts(key, value, language)
}

function isTime(value: object): value is Time {
  if ('ref' in value) return typeof value.ref === 'string'
  return 'unit' in value && 'kind' in value && isDistribution(value)
}

function isDistribution(value: object): value is Distribution {
  return ['value', 'min', 'mean', 'shape', 'values'].some((name) => name in value)
}

interface Placed {
  readonly position: readonly number[]
  readonly quaternion?: readonly number[]
}

function describePlace({ position, quaternion }: Placed, language: Language): PropertyValue {
  const place = position.map((metres) => formatNumber(metres, language, 2)).join(' ; ')
  const yaw = quaternion === undefined ? 0 : yawOf(quaternion)
  const turned = Math.abs(yaw) < 0.05 ? '' : `, ${formatNumber(yaw, language, 1)}°`
  return turned === '' ? text(place, 'm') : text(`${place} m${turned}`)
}

/** A small record inside a record: its plain values one after the other, or how many there are. */
function describeParts(key: string, value: object, language: Language): PropertyValue | undefined {
  const entries = Object.entries(value)
  if (entries.length === 0) return undefined
  const plain = entries.filter(([, inner]) => typeof inner === 'number' || typeof inner === 'string')
  if (plain.length === entries.length && entries.length <= 4) {
    return text(plain.map(([name, inner]) => plainText(name, inner, language)).join(', '))
  }
  if (key === 'poses') return text(entries.map(([name]) => name).join(', '))
  const told = entries.length <= FEW_PARTS ? tellParts(entries, language) : undefined
  if (told !== undefined) return text(told)
  return text(MESSAGES[language].panel.items(entries.length))
}

/** More than this is not read in a line. */
const FEW_PARTS = 3

/** "openen 3 s, sluiten 3 s"; undefined when one of the parts cannot be told in a word. */
function tellParts(entries: readonly [string, unknown][], language: Language): string | undefined {
  const told = entries.map(([name, inner]) => {
    const value = describeValue(name, inner, { records: {} }, language)
    const unit = value?.kind === 'text' && value.unit !== undefined ? ` ${value.unit}` : ''
    return value?.kind === 'text'
      ? `${fieldName(name, language).toLowerCase()} ${value.text}${unit}`
      : undefined
  })
  return told.every((part) => part !== undefined) ? told.join(', ') : undefined
}

function plainText(key: string, value: unknown, language: Language): string {
  if (typeof value !== 'number') return choiceName(String(value), language)
  const shown = describeNumber(key, value, language)
  if (shown.kind !== 'text') return ''
  return `${choiceName(key, language)} ${shown.text}${shown.unit ? ` ${shown.unit}` : ''}`
}
