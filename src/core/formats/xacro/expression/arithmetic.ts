// Operators of Python on its values: whole numbers stay whole, // and % round down, + joins texts and lists. Nothing may grow beyond
// what a robot file needs.
import { XacroFault } from '../XacroFault'
import type { BinaryOperator, Comparison, UnaryOperator } from './ExpressionNode'
import {
  isEqual,
  isNumeric,
  isTrue,
  itemsOf,
  keyOf,
  listOf,
  type PyValue,
  reprOf,
  textOfValue,
} from './PyValue'

/** Items or letters that one value may have. */
export const MOST_SIZE = 100_000
/** Digits that a whole number may have, roughly. */
const MOST_BITS = 4096n

export function applyUnary(operator: UnaryOperator, value: PyValue): PyValue {
  if (operator === 'not') return !isTrue(value)
  if (!isNumeric(value)) return wrongType(operator, value)
  const number = typeof value === 'boolean' ? BigInt(value) : value
  if (operator === '-') return -number
  if (operator === '+') return number
  return typeof number === 'bigint' ? ~number : wrongType(operator, value)
}

export function applyBinary(operator: BinaryOperator, left: PyValue, right: PyValue): PyValue {
  if (isNumeric(left) && isNumeric(right)) return onNumbers(operator, left, right)
  if (operator === '+') return join(left, right)
  if (operator === '*') return repeat(left, right)
  if (operator === '%' && typeof left === 'string') return formatPercent(left, right)
  return wrongType(operator, isNumeric(left) ? right : left)
}

function onNumbers(
  operator: BinaryOperator,
  a: bigint | number | boolean,
  b: bigint | number | boolean,
): PyValue {
  const left = typeof a === 'boolean' ? BigInt(a) : a
  const right = typeof b === 'boolean' ? BigInt(b) : b
  if (typeof left === 'bigint' && typeof right === 'bigint') return onWhole(operator, left, right)
  return onFloats(operator, Number(left), Number(right))
}

function onWhole(operator: BinaryOperator, left: bigint, right: bigint): PyValue {
  switch (operator) {
    case '+':
      return left + right
    case '-':
      return left - right
    case '*':
      return boundedWhole(left * right)
    case '/':
      return onFloats('/', Number(left), Number(right))
    case '//':
      return floorDivide(left, right)
    case '%':
      return left - floorDivide(left, right) * right
    case '**':
      return wholePower(left, right)
    case '<<':
    case '>>':
      if (right < 0n || right > MOST_BITS) throw new XacroFault('xacro.tooLarge')
      return boundedWhole(operator === '<<' ? left << right : left >> right)
    case '&':
      return left & right
    case '|':
      return left | right
    case '^':
      return left ^ right
  }
}

function floorDivide(left: bigint, right: bigint): bigint {
  if (right === 0n) throw new XacroFault('xacro.divisionByZero')
  const quotient = left / right
  return left % right !== 0n && left < 0n !== right < 0n ? quotient - 1n : quotient
}

function wholePower(left: bigint, right: bigint): PyValue {
  if (right < 0n) return onFloats('**', Number(left), Number(right))
  if (right > MOST_BITS) throw new XacroFault('xacro.tooLarge')
  return boundedWhole(left ** right)
}

function boundedWhole(value: bigint): bigint {
  if (value > 1n << MOST_BITS || value < -(1n << MOST_BITS)) throw new XacroFault('xacro.tooLarge')
  return value
}

function onFloats(operator: BinaryOperator, left: number, right: number): number {
  if (right === 0 && (operator === '/' || operator === '//' || operator === '%'))
    throw new XacroFault('xacro.divisionByZero')
  switch (operator) {
    case '+':
      return left + right
    case '-':
      return left - right
    case '*':
      return left * right
    case '/':
      return left / right
    case '//':
      return Math.floor(left / right)
    case '%':
      return left - Math.floor(left / right) * right
    case '**':
      return left ** right
    default:
      return wrongType(operator, left)
  }
}

function join(left: PyValue, right: PyValue): PyValue {
  if (typeof left === 'string' && typeof right === 'string') return boundedText(left + right)
  if (
    typeof left === 'object' &&
    typeof right === 'object' &&
    left.kind === 'list' &&
    right.kind === 'list'
  ) {
    if (left.items.length + right.items.length > MOST_SIZE) throw new XacroFault('xacro.tooLarge')
    return listOf([...left.items, ...right.items], left.tuple)
  }
  return wrongType('+', typeof left === 'string' ? right : left)
}

function repeat(left: PyValue, right: PyValue): PyValue {
  const [times, what] = typeof left === 'bigint' ? [left, right] : [right, left]
  if (typeof times !== 'bigint') return wrongType('*', times)
  if (times > BigInt(MOST_SIZE)) throw new XacroFault('xacro.tooLarge')
  const count = Math.max(0, Number(times))
  if (typeof what === 'string') {
    if (what.length * count > MOST_SIZE) throw new XacroFault('xacro.tooLarge')
    return what.repeat(count)
  }
  if (typeof what !== 'object' || what.kind !== 'list') return wrongType('*', what)
  if (what.items.length * count > MOST_SIZE) throw new XacroFault('xacro.tooLarge')
  return listOf(Array.from({ length: count }, () => what.items).flat(), what.tuple)
}

/** `'%s_%d' % (a, b)`: %s, %d, %i, %f, %g with or without a number of decimals. */
function formatPercent(pattern: string, value: PyValue): string {
  const values = typeof value === 'object' && value.kind === 'list' && value.tuple ? value.items : [value]
  let next = 0
  return boundedText(
    pattern.replace(/%(?:(0?)(\d*)(?:\.(\d+))?([sdifgr])|%)/g, (whole, zero, width, decimals, kind) => {
      if (whole === '%%') return '%'
      const item = values[next++]
      if (item === undefined) return wrongType('%', value)
      const text = formatOne(item, kind, decimals === undefined ? undefined : Number(decimals))
      return text.padStart(Math.min(Number(width || 0), 100), zero ? '0' : ' ')
    }),
  )
}

function formatOne(item: PyValue, kind: string, decimals: number | undefined): string {
  if (kind === 's') return textOfValue(item)
  if (kind === 'r') return reprOf(item)
  if (!isNumeric(item)) return wrongType('%', item)
  if (kind === 'f') return Number(item).toFixed(Math.min(decimals ?? 6, 20))
  return kind === 'g' ? String(Number(item)) : String(Math.trunc(Number(item)))
}

export function boundedText(text: string): string {
  if (text.length > MOST_SIZE) throw new XacroFault('xacro.tooLarge')
  return text
}

export function compare(sign: Comparison, left: PyValue, right: PyValue): boolean {
  switch (sign) {
    case '==':
      return isEqual(left, right)
    case '!=':
      return !isEqual(left, right)
    case 'is':
      return isEqual(left, right)
    case 'is not':
      return !isEqual(left, right)
    case 'in':
      return contains(right, left)
    case 'not in':
      return !contains(right, left)
    case '<':
      return order(left, right) < 0
    case '>':
      return order(left, right) > 0
    case '<=':
      return order(left, right) <= 0
    case '>=':
      return order(left, right) >= 0
  }
}

function contains(container: PyValue, item: PyValue): boolean {
  if (typeof container === 'string') {
    if (typeof item !== 'string') return wrongType('in', item)
    return container.includes(item)
  }
  if (typeof container === 'object' && container.kind === 'dict') return container.entries.has(keyOf(item))
  return itemsOf(container).some((one) => isEqual(one, item))
}

/** Negative, zero or positive; NaN when either is not a number, so that every comparison is false. */
export function order(left: PyValue, right: PyValue): number {
  if (isNumeric(left) && isNumeric(right)) {
    const [a, b] = [Number(left), Number(right)]
    return a === b ? 0 : a < b ? -1 : a > b ? 1 : Number.NaN
  }
  if (typeof left === 'string' && typeof right === 'string') return left === right ? 0 : left < right ? -1 : 1
  if (typeof left !== 'object' || typeof right !== 'object' || left.kind !== 'list' || right.kind !== 'list')
    return wrongType('<', isNumeric(left) ? right : left)
  const shared = Math.min(left.items.length, right.items.length)
  for (let at = 0; at < shared; at++) {
    if (!isEqual(left.items[at]!, right.items[at]!)) return order(left.items[at]!, right.items[at]!)
  }
  return left.items.length - right.items.length
}

export function wrongType(operation: string, value: PyValue): never {
  throw new XacroFault('xacro.wrongType', { operation, value: reprOf(value).slice(0, 60) })
}
