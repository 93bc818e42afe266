// One line about an item of a list, so that it can be found without opening it: what it is, where, its own id. Pure.
import type { SceneDocument } from '../../../../core/model/SceneDocument'
import { choiceName } from '../../../text/choiceText'
import { formatNumber } from '../../../text/formatNumber'
import type { Language } from '../../../text/Language'
import { localText, recordName } from '../../../text/localText'
import { fieldQuantity, quantityText } from './fieldQuantity'

export function summariseValue(item: unknown, document: SceneDocument, language: Language): string {
  if (typeof item === 'number') return formatNumber(item, language)
  if (typeof item === 'string') return nameOf(item, document, language)
  if (Array.isArray(item)) return item.map((part) => summariseValue(part, document, language)).join(' ; ')
  if (typeof item !== 'object' || item === null) return '–'
  const fields = item as Readonly<Record<string, unknown>>
  const said = [
    typeof fields.kind === 'string' ? choiceName(fields.kind, language) : undefined,
    typeof fields.name === 'object' || typeof fields.name === 'string'
      ? localText(fields.name as string, language)
      : undefined,
    spanText(fields, document, language),
    ...IN_SHORT.filter((key) => !isSpan(fields) || !SPAN.has(key)).map((key) =>
      shortText(fields[key], document, language, METRES.has(key)),
    ),
  ].filter((part) => part !== undefined && part !== '')
  const own = typeof fields.id === 'string' ? fields.id : undefined
  const measured = MEASURED.flatMap((key) => measureText(fields[key], key, language) ?? [])
  // Others name it by its id where it has no name: paths go from point to point.
  const isUnnamed = own !== undefined && fields.kind === undefined && fields.name === undefined
  const first = isUnnamed ? [own, ...said] : said.length === 0 && own !== undefined ? [own] : said
  return [...first, ...measured].slice(0, 3).filter(Boolean).join(' · ') || '…'
}

/** Two names or moments with a way between them. */
const SPAN: ReadonlySet<string> = new Set(['from', 'to'])

function isSpan({ from, to }: Readonly<Record<string, unknown>>): boolean {
  return typeof from === 'string' && typeof to === 'string'
}

function spanText(
  fields: Readonly<Record<string, unknown>>,
  document: SceneDocument,
  language: Language,
): string | undefined {
  if (!isSpan(fields)) return undefined
  return `${nameOf(String(fields.from), document, language)} – ${nameOf(String(fields.to), document, language)}`
}

/** Fields that say most about what an item does. */
const IN_SHORT = [
  'caption',
  'at',
  'from',
  'to',
  'of',
  'product',
  'operator',
  'robot',
  'calendar',
  'position',
  'days',
  'size',
  'side',
]

/** Where three numbers are a place or a size in metres. */
const METRES = new Set(['position', 'at', 'from', 'to', 'size'])

/** Measures that tell one bend, halt or change of speed from the next. */
const MEASURED = ['angleRad', 'radiusM', 'atM', 'atS', 'speedMps']

function measureText(value: unknown, key: string, language: Language): string | undefined {
  return typeof value === 'number' ? quantityText(value, fieldQuantity([key]), language) : undefined
}

function shortText(
  value: unknown,
  document: SceneDocument,
  language: Language,
  inMetres = false,
): string | undefined {
  if (typeof value === 'string') return nameOf(value, document, language)
  if (typeof value === 'number') return formatNumber(value, language)
  if (Array.isArray(value)) {
    const isNumbers = value.every((part) => typeof part === 'number')
    const parts = value.slice(0, 3).map((part) => shortText(part, document, language) ?? '')
    // A decimal comma and a comma between would be hard to tell apart.
    return parts.join(isNumbers ? '; ' : ', ') + (isNumbers && inMetres && parts.length > 1 ? ' m' : '')
  }
  if (typeof value !== 'object' || value === null) return undefined
  const { of, pose, nl, en } = value as { of?: string; pose?: string; nl?: string; en?: string }
  if (nl !== undefined && en !== undefined) return language === 'nl' ? nl : en
  return of === undefined ? pose : nameOf(of, document, language)
}

function nameOf(text: string, document: SceneDocument, language: Language): string {
  const record = Object.hasOwn(document.records, text) ? document.records[text] : undefined
  return record === undefined ? choiceName(text, language) : recordName(record, language)
}
