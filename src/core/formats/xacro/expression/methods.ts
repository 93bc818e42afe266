// Methods of Python's texts, lists and dictionaries, as far as robot files use them.
import { XacroFault } from '../XacroFault'
import { boundedText, MOST_SIZE, wrongType } from './arithmetic'
import {
  isEqual,
  keyOf,
  listOf,
  NONE,
  type PyDict,
  type PyFunction,
  type PyList,
  type PyValue,
  textOfValue,
} from './PyValue'

type Args = readonly PyValue[]
type Named = ReadonlyMap<string, PyValue>
type Method<T> = (self: T, args: Args, named: Named) => PyValue

export function methodOf(value: PyValue, name: string): PyFunction | undefined {
  if (typeof value === 'string') return bind(TEXT_METHODS, value, name)
  if (typeof value !== 'object') return undefined
  if (value.kind === 'list') return bind(LIST_METHODS, value, name)
  return value.kind === 'dict' ? bind(DICT_METHODS, value, name) : undefined
}

function bind<T>(
  methods: Readonly<Record<string, Method<T>>>,
  self: T,
  name: string,
): PyFunction | undefined {
  const method = Object.hasOwn(methods, name) ? methods[name] : undefined
  return method && { kind: 'function', name, call: (args, named) => method(self, args, named) }
}

function text(args: Args, at: number, otherwise?: string): string {
  const value = args[at] ?? otherwise
  if (typeof value !== 'string') return wrongType('()', value ?? NONE)
  return value
}

/** One text or a tuple of texts. */
function anyOf(args: Args, test: (part: string) => boolean): boolean {
  const value = args[0] ?? NONE
  const parts = typeof value === 'object' && value.kind === 'list' ? value.items : [value]
  return parts.some((part) => test(text([part], 0)))
}

const TEXT_METHODS: Readonly<Record<string, Method<string>>> = {
  lower: (self) => self.toLowerCase(),
  upper: (self) => self.toUpperCase(),
  capitalize: (self) => self.slice(0, 1).toUpperCase() + self.slice(1).toLowerCase(),
  title: (self) => self.toLowerCase().replace(/[a-z]+/g, (word) => word[0]!.toUpperCase() + word.slice(1)),
  strip: (self, args) => strip(self, args, true, true),
  lstrip: (self, args) => strip(self, args, true, false),
  rstrip: (self, args) => strip(self, args, false, true),
  split: (self, args) => listOf(split(self, args)),
  replace: (self, args) => boundedText(self.split(text(args, 0)).join(text(args, 1))),
  startswith: (self, args) => anyOf(args, (part) => self.startsWith(part)),
  endswith: (self, args) => anyOf(args, (part) => self.endsWith(part)),
  find: (self, args) => BigInt(self.indexOf(text(args, 0))),
  rfind: (self, args) => BigInt(self.lastIndexOf(text(args, 0))),
  count: (self, args) => BigInt(self.split(text(args, 0)).length - 1),
  join: (self, args) =>
    boundedText(
      itemsOfList(args[0])
        .map((item) => text([item], 0))
        .join(self),
    ),
  isdigit: (self) => /^\d+$/.test(self),
  isalpha: (self) => /^\p{L}+$/u.test(self),
  isnumeric: (self) => /^\d+$/.test(self),
  zfill: (self, args) => self.padStart(Math.min(Number(args[0] ?? 0n), MOST_SIZE), '0'),
  format: (self, args, named) => format(self, args, named),
}

function itemsOfList(value: PyValue | undefined): readonly PyValue[] {
  if (typeof value !== 'object' || value.kind !== 'list') return wrongType('join', value ?? NONE)
  return value.items
}

function strip(self: string, args: Args, left: boolean, right: boolean): string {
  const given = args[0]
  const strips = (letter: string) => (typeof given === 'string' ? given.includes(letter) : /\s/.test(letter))
  let [from, to] = [0, self.length]
  while (left && from < to && strips(self[from]!)) from++
  while (right && from < to && strips(self[to - 1]!)) to--
  return self.slice(from, to)
}

function split(self: string, args: Args): string[] {
  const most = typeof args[1] === 'bigint' && args[1] >= 0n ? Number(args[1]) : Number.POSITIVE_INFINITY
  const separator = args[0]
  if (typeof separator !== 'string') return self.trim() === '' ? [] : self.trim().split(/\s+/)
  if (separator === '') return wrongType('split', separator)
  const parts = self.split(separator)
  if (parts.length <= most + 1) return parts
  return [...parts.slice(0, most), parts.slice(most).join(separator)]
}

/** `{}`, `{0}` and `{name}`, with `:.3f` and the like. */
function format(self: string, args: Args, named: Named): string {
  let next = 0
  return boundedText(
    self.replace(/\{\{|\}\}|\{(\w*)(?::[^}]*?(?:\.(\d+)f)?)?\}/g, (whole, key: string, decimals?: string) => {
      if (whole === '{{' || whole === '}}') return whole[0]!
      const value = key === '' ? args[next++] : (named.get(key) ?? args[Number(key)])
      if (value === undefined) throw new XacroFault('xacro.unknownKey', { key })
      return decimals === undefined
        ? textOfValue(value)
        : Number(value).toFixed(Math.min(Number(decimals), 20))
    }),
  )
}

const LIST_METHODS: Readonly<Record<string, Method<PyList>>> = {
  index: (self, args) => {
    const at = self.items.findIndex((item) => isEqual(item, args[0] ?? NONE))
    if (at < 0) throw new XacroFault('xacro.unknownKey', { key: textOfValue(args[0] ?? NONE) })
    return BigInt(at)
  },
  count: (self, args) => BigInt(self.items.filter((item) => isEqual(item, args[0] ?? NONE)).length),
  append: (self, args) => {
    if (self.items.length >= MOST_SIZE) throw new XacroFault('xacro.tooLarge')
    self.items.push(args[0] ?? NONE)
    return NONE
  },
}

const DICT_METHODS: Readonly<Record<string, Method<PyDict>>> = {
  get: (self, args) => self.entries.get(keyOf(args[0] ?? NONE))?.[1] ?? args[1] ?? NONE,
  keys: (self) => listOf([...self.entries.values()].map(([key]) => key)),
  values: (self) => listOf([...self.entries.values()].map(([, value]) => value)),
  items: (self) => listOf([...self.entries.values()].map(([key, value]) => listOf([key, value], true))),
  has_key: (self, args) => self.entries.has(keyOf(args[0] ?? NONE)),
  update: (self, args) => {
    const other = args[0]
    if (typeof other !== 'object' || other.kind !== 'dict') return wrongType('update', other ?? NONE)
    for (const [key, entry] of other.entries) self.entries.set(key, entry)
    return NONE
  },
}
