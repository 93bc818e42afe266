// Values of xacro's expressions, which are Python's: whole numbers (bigint) are not floats (number), lists are not tuples. Also what
// is true, what is equal, and how a value reads as text. No operations.
import { XacroFault } from '../XacroFault'

export interface PyNone {
  readonly kind: 'none'
}
export interface PyList {
  readonly kind: 'list'
  readonly items: PyValue[]
  readonly tuple: boolean
}
export interface PyDict {
  readonly kind: 'dict'
  /** By `keyOf` the key. */
  readonly entries: Map<string, readonly [PyValue, PyValue]>
}
export interface PyFunction {
  readonly kind: 'function'
  readonly name: string
  readonly call: (args: readonly PyValue[], named: ReadonlyMap<string, PyValue>) => PyValue
}
/** Something with names in it: math, xacro, python, an include with `ns`. */
export interface PyNames {
  readonly kind: 'names'
  readonly find: (name: string) => PyValue | undefined
}
export type PyValue = bigint | number | boolean | string | PyNone | PyList | PyDict | PyFunction | PyNames

export const NONE: PyNone = { kind: 'none' }

export function listOf(items: PyValue[], tuple = false): PyList {
  return { kind: 'list', items, tuple }
}

export function dictOf(pairs: Iterable<readonly [PyValue, PyValue]>): PyDict {
  const entries = new Map<string, readonly [PyValue, PyValue]>()
  for (const [key, value] of pairs) entries.set(keyOf(key), [key, value])
  return { kind: 'dict', entries }
}

/** 1, 1.0 and True are one key, as in Python. */
export function keyOf(value: PyValue): string {
  if (typeof value === 'string') return `s${value}`
  if (isNumeric(value)) return `n${Number(value)}`
  return `o${reprOf(value)}`
}

export function isNumeric(value: PyValue): value is bigint | number | boolean {
  return typeof value === 'bigint' || typeof value === 'number' || typeof value === 'boolean'
}

export function isTrue(value: PyValue): boolean {
  if (typeof value !== 'object') return Boolean(value)
  if (value.kind === 'list') return value.items.length > 0
  if (value.kind === 'dict') return value.entries.size > 0
  return value.kind !== 'none'
}

export function isEqual(a: PyValue, b: PyValue): boolean {
  if (isNumeric(a) && isNumeric(b)) return Number(a) === Number(b)
  if (typeof a !== 'object' || typeof b !== 'object') return a === b
  if (a.kind === 'list' && b.kind === 'list') {
    if (a.items.length !== b.items.length || a.tuple !== b.tuple) return false
    return a.items.every((item, index) => isEqual(item, b.items[index]!))
  }
  if (a.kind === 'dict' && b.kind === 'dict') {
    if (a.entries.size !== b.entries.size) return false
    return [...a.entries].every(([key, [, value]]) => {
      const other = b.entries.get(key)
      return other !== undefined && isEqual(value, other[1])
    })
  }
  return a === b || (a.kind === 'none' && b.kind === 'none')
}

/** As Python's `str`. */
export function textOfValue(value: PyValue): string {
  return typeof value === 'string' ? value : reprOf(value)
}

/** As Python's `repr`. */
export function reprOf(value: PyValue): string {
  if (typeof value === 'string') return value.includes("'") ? `"${value}"` : `'${value}'`
  if (typeof value === 'bigint') return String(value)
  if (typeof value === 'number') return floatText(value)
  if (typeof value === 'boolean') return value ? 'True' : 'False'
  if (value.kind === 'list') {
    const inner = value.items.map(reprOf).join(', ')
    if (!value.tuple) return `[${inner}]`
    return value.items.length === 1 ? `(${inner},)` : `(${inner})`
  }
  if (value.kind === 'dict')
    return `{${[...value.entries.values()].map(([key, item]) => `${reprOf(key)}: ${reprOf(item)}`).join(', ')}}`
  return value.kind === 'none' ? 'None' : `<${value.kind}>`
}

/** Python writes 2.0, 1e-05 and 1e+16 where JavaScript writes 2, 0.00001 and 10000000000000000. */
function floatText(value: number): string {
  if (Number.isNaN(value)) return 'nan'
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf'
  const size = Math.abs(value)
  if (size !== 0 && (size < 1e-4 || size >= 1e16)) {
    const [digits, exponent] = value.toExponential().split('e')
    const power = Number(exponent)
    return `${digits}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`
  }
  const text = String(value)
  if (Object.is(value, -0)) return '-0.0'
  return text.includes('.') ? text : `${text}.0`
}

/** The items of what can be walked through: list, text, keys of a dictionary. */
export function itemsOf(value: PyValue): PyValue[] {
  if (typeof value === 'string') return [...value]
  if (typeof value === 'object' && value.kind === 'list') return value.items
  if (typeof value === 'object' && value.kind === 'dict')
    return [...value.entries.values()].map(([key]) => key)
  throw new XacroFault('xacro.wrongType', { operation: 'for', value: reprOf(value) })
}

/** A number of any sort; text and others are a fault. */
export function numberOf(value: PyValue | undefined, operation: string): number {
  if (value !== undefined && isNumeric(value)) return Number(value)
  throw new XacroFault('xacro.wrongType', { operation, value: value === undefined ? '()' : reprOf(value) })
}
