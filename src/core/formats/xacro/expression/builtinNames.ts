// Names that every xacro expression knows: Python's functions and all of its math module, bare and under `python.` and `math.`.
// What belongs to the file at hand (arguments, YAML, includes) is added by the expander.
import { XacroFault } from '../XacroFault'
import { applyBinary, boundedText, MOST_SIZE, order, wrongType } from './arithmetic'
import {
  dictOf,
  isNumeric,
  isTrue,
  itemsOf,
  listOf,
  NONE,
  numberOf,
  type PyFunction,
  type PyNames,
  type PyValue,
  reprOf,
  textOfValue,
} from './PyValue'

type Args = readonly PyValue[]
type Named = ReadonlyMap<string, PyValue>

export function makeFunction(name: string, call: (args: Args, named: Named) => PyValue): PyFunction {
  return { kind: 'function', name, call }
}

export function makeNames(entries: Iterable<readonly [string, PyValue]>): PyNames {
  const byName = new Map(entries)
  return { kind: 'names', find: (name) => byName.get(name) }
}

function given(args: Args, at = 0): PyValue {
  return args[at] ?? NONE
}

const DEGREE = Math.PI / 180

/** Functions of one number to one number. */
const PLAIN_MATH: Readonly<Record<string, (x: number) => number>> = {
  acos: Math.acos,
  acosh: Math.acosh,
  asin: Math.asin,
  asinh: Math.asinh,
  atan: Math.atan,
  atanh: Math.atanh,
  cos: Math.cos,
  cosh: Math.cosh,
  degrees: (x) => x / DEGREE,
  exp: Math.exp,
  expm1: Math.expm1,
  fabs: Math.abs,
  log10: Math.log10,
  log1p: Math.log1p,
  log2: Math.log2,
  radians: (x) => x * DEGREE,
  sin: Math.sin,
  sinh: Math.sinh,
  sqrt: Math.sqrt,
  tan: Math.tan,
  tanh: Math.tanh,
}

/** Functions of one number to a whole number. */
const WHOLE_MATH: Readonly<Record<string, (x: number) => number>> = {
  ceil: Math.ceil,
  floor: Math.floor,
  trunc: Math.trunc,
}

const OTHER_MATH: Readonly<Record<string, (args: Args) => PyValue>> = {
  atan2: (args) => Math.atan2(numberOf(args[0], 'atan2'), numberOf(args[1], 'atan2')),
  copysign: (args) => {
    const sign = numberOf(args[1], 'copysign')
    return Math.abs(numberOf(args[0], 'copysign')) * (sign < 0 || Object.is(sign, -0) ? -1 : 1)
  },
  fmod: (args) => numberOf(args[0], 'fmod') % numberOf(args[1], 'fmod'),
  hypot: (args) => Math.hypot(...args.map((arg) => numberOf(arg, 'hypot'))),
  isclose: ([a, b]) => {
    const [x, y] = [numberOf(a, 'isclose'), numberOf(b, 'isclose')]
    return Math.abs(x - y) <= 1e-9 * Math.max(Math.abs(x), Math.abs(y))
  },
  isfinite: (args) => Number.isFinite(numberOf(args[0], 'isfinite')),
  isinf: (args) => Math.abs(numberOf(args[0], 'isinf')) === Number.POSITIVE_INFINITY,
  isnan: (args) => Number.isNaN(numberOf(args[0], 'isnan')),
  log: ([x, base]) => {
    const value = Math.log(numberOf(x, 'log'))
    return base === undefined ? value : value / Math.log(numberOf(base, 'log'))
  },
  pow: (args) => numberOf(args[0], 'pow') ** numberOf(args[1], 'pow'),
}

const MATH_CONSTANTS: readonly (readonly [string, PyValue])[] = [
  ['pi', Math.PI],
  ['tau', 2 * Math.PI],
  ['e', Math.E],
  ['inf', Number.POSITIVE_INFINITY],
  ['nan', Number.NaN],
]

const PYTHON: Readonly<Record<string, (args: Args, named: Named) => PyValue>> = {
  abs: ([value]) => {
    if (typeof value === 'bigint') return value < 0n ? -value : value
    return Math.abs(numberOf(value, 'abs'))
  },
  all: (args) => itemsOf(given(args)).every(isTrue),
  any: (args) => itemsOf(given(args)).some(isTrue),
  bool: (args) => args.length > 0 && isTrue(given(args)),
  dict: (args, named) => makeDict(args, named),
  divmod: (args) =>
    listOf(
      [applyBinary('//', given(args), given(args, 1)), applyBinary('%', given(args), given(args, 1))],
      true,
    ),
  enumerate: (args) => listOf(itemsOf(given(args)).map((item, index) => listOf([BigInt(index), item], true))),
  filter: ([keep, items]) => listOf(itemsOf(items ?? NONE).filter((item) => isTrue(callOf(keep, item)))),
  float: (args) => toFloat(args[0] ?? 0n),
  int: (args) => toWhole(args[0] ?? 0n),
  len: (args) => BigInt(itemsOf(given(args)).length),
  list: (args) => listOf(args.length === 0 ? [] : [...itemsOf(given(args))]),
  map: ([change, items]) => listOf(itemsOf(items ?? NONE).map((item) => callOf(change, item))),
  max: (args) => extreme(args, 1),
  min: (args) => extreme(args, -1),
  range: (args) => listOf(rangeOf(args)),
  repr: (args) => reprOf(given(args)),
  reversed: (args) => listOf([...itemsOf(given(args))].reverse()),
  round: (args) => round(args),
  set: (args) =>
    listOf(
      [...dictOf(itemsOf(given(args)).map((item) => [item, NONE])).entries.values()].map(([key]) => key),
    ),
  sorted: (args) => listOf([...itemsOf(given(args))].sort(order)),
  str: (args) => boundedText(args.length === 0 ? '' : textOfValue(given(args))),
  sum: (args) => itemsOf(given(args)).reduce((sum, item) => applyBinary('+', sum, item), 0n),
  tuple: (args) => listOf(args.length === 0 ? [] : [...itemsOf(given(args))], true),
  zip: (args) => {
    const lists = args.map(itemsOf)
    const length = Math.min(...lists.map((items) => items.length))
    return listOf(
      Array.from({ length: Number.isFinite(length) ? length : 0 }, (_, at) =>
        listOf(
          lists.map((items) => items[at]!),
          true,
        ),
      ),
    )
  },
}

function callOf(value: PyValue | undefined, item: PyValue): PyValue {
  if (typeof value !== 'object' || value.kind !== 'function') return wrongType('map', value ?? NONE)
  return value.call([item], new Map())
}

function makeDict(args: Args, named: Named): PyValue {
  const first = args[0]
  const pairs: (readonly [PyValue, PyValue])[] = []
  if (typeof first === 'object' && first.kind === 'dict') pairs.push(...first.entries.values())
  else if (first !== undefined)
    for (const pair of itemsOf(first)) {
      const [key, value] = itemsOf(pair)
      pairs.push([key ?? NONE, value ?? NONE])
    }
  return dictOf([...pairs, ...named])
}

function toFloat(value: PyValue): number {
  if (isNumeric(value)) return Number(value)
  const number = typeof value === 'string' ? readFloat(value) : undefined
  return number ?? wrongType('float', value)
}

/** As Python's `float`: no hexadecimal, no empty text. Undefined when it is no number. */
export function readFloat(text: string): number | undefined {
  const trimmed = text.trim().toLowerCase()
  const special = /^([+-]?)(inf|infinity|nan)$/.exec(trimmed)
  if (special)
    return special[2] === 'nan' ? Number.NaN : (special[1] === '-' ? -1 : 1) * Number.POSITIVE_INFINITY
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/.test(trimmed) ? Number(trimmed) : undefined
}

function toWhole(value: PyValue): bigint {
  if (typeof value === 'string' && /^\s*[+-]?\d{1,1000}\s*$/.test(value))
    return BigInt(value.trim().replace('+', ''))
  if (typeof value === 'bigint') return value
  if (!isNumeric(value) || !Number.isFinite(Number(value))) return wrongType('int', value)
  return BigInt(Math.trunc(Number(value)))
}

function extreme(args: Args, wanted: 1 | -1): PyValue {
  const items = args.length === 1 ? itemsOf(given(args)) : args
  const first = items[0]
  if (first === undefined) return wrongType(wanted > 0 ? 'max' : 'min', listOf([]))
  return items.reduce((best, item) => (order(item, best) * wanted > 0 ? item : best), first)
}

function rangeOf(args: Args): PyValue[] {
  const bounds = args.map((arg) => (typeof arg === 'bigint' ? Number(arg) : wrongType('range', arg)))
  const [start, end] = bounds.length > 1 ? [bounds[0]!, bounds[1]!] : [0, bounds[0] ?? 0]
  const step = bounds[2] ?? 1
  const length = step === 0 ? 0 : Math.max(0, Math.ceil((end - start) / step))
  if (length > MOST_SIZE) throw new XacroFault('xacro.tooLarge')
  return Array.from({ length }, (_, index) => BigInt(start + index * step))
}

/** Halves go to the even neighbour, as in Python 3. */
function round(args: Args): PyValue {
  const value = numberOf(args[0], 'round')
  if (typeof args[1] === 'bigint') return Number(value.toFixed(Math.min(20, Math.max(0, Number(args[1])))))
  const low = Math.floor(value)
  const rest = value - low
  const up = rest > 0.5 || (rest === 0.5 && low % 2 !== 0)
  return toWhole(up ? low + 1 : low)
}

function mathFunction(name: string, compute: (x: number) => number): PyFunction {
  return makeFunction(name, (args) => {
    const x = numberOf(args[0], name)
    const value = compute(x)
    if (Number.isNaN(value) && !Number.isNaN(x))
      throw new XacroFault('xacro.outsideDomain', { function: name, value: x })
    return value
  })
}

/** By name; made anew for each file, as xacro may not change them for another. */
export function builtinNames(): Map<string, PyValue> {
  const math: (readonly [string, PyValue])[] = [
    ...Object.entries(PLAIN_MATH).map(([name, compute]) => [name, mathFunction(name, compute)] as const),
    ...Object.entries(WHOLE_MATH).map(
      ([name, compute]) =>
        [name, makeFunction(name, (args) => toWhole(compute(numberOf(args[0], name))))] as const,
    ),
    ...Object.entries(OTHER_MATH).map(([name, call]) => [name, makeFunction(name, call)] as const),
    ...MATH_CONSTANTS,
  ]
  const python = Object.entries(PYTHON).map(([name, call]) => [name, makeFunction(name, call)] as const)
  return new Map<string, PyValue>([
    ...math,
    ...python,
    ['math', makeNames(math)],
    ['python', makeNames(python)],
  ])
}
