// Cuts a large STEP file (ISO 10303-21) into files that each hold some of its solids and all that says where these belong: the reader
// needs a hundred times a file's size in memory, and a large file at once is more than a browser gives. Reads the text only, no geometry.

/** What is cut between. A file whose shapes are of other kinds stays whole. */
const SOLIDS = new Set([
  'MANIFOLD_SOLID_BREP',
  'BREP_WITH_VOIDS',
  'FACETED_BREP',
  'SHELL_BASED_SURFACE_MODEL',
])
/** Lines and points without a surface: nothing to draw, in no piece. */
const LINES = new Set(['GEOMETRIC_SET', 'GEOMETRIC_CURVE_SET'])
const HASH = 35
const QUOTE = 39
const SEMICOLON = 59
const EQUALS = 61
const ZERO = 48
const NINE = 57

/** About so many bytes each, made when asked for; the file itself when it is no larger or cannot be cut. */
export function splitStep(bytes: Uint8Array, mostBytes: number): readonly (() => Uint8Array)[] {
  const file = bytes.length <= mostBytes ? undefined : readEntities(bytes)
  if (file === undefined || file.solids.length < 2) return [() => bytes]
  const closures = file.solids.map((solid) => closureOf(file, solid))
  const groups = grouped(file, closures, mostBytes)
  if (groups.length < 2) return [() => bytes]
  const geometry = new Set<number>()
  for (const closure of [...closures, ...file.lines.map((set) => closureOf(file, set))])
    for (const entity of closure) geometry.add(entity)
  const users = usersOf(file, geometry)
  return groups.map((group) => () => written(file, geometry, users, group))
}

interface StepFile {
  readonly bytes: Uint8Array
  /** From `#` to behind the semicolon, by number of the entity. */
  readonly places: ReadonlyMap<number, readonly [start: number, end: number]>
  readonly solids: readonly number[]
  readonly lines: readonly number[]
  readonly header: Uint8Array
}

/** Undefined for what is not written as a STEP file is. */
function readEntities(bytes: Uint8Array): StepFile | undefined {
  const places = new Map<number, readonly [number, number]>()
  const solids: number[] = []
  const lines: number[] = []
  let at = dataStart(bytes)
  if (at === undefined) return undefined
  const header = bytes.subarray(0, at)
  for (;;) {
    while (at < bytes.length && bytes[at]! <= 32) at++
    if (bytes[at] !== HASH) break
    const start = at
    const end = endOfEntity(bytes, at)
    if (end === undefined) return undefined
    let number = 0
    for (at++; isDigit(bytes[at]!); at++) number = 10 * number + bytes[at]! - ZERO
    while (bytes[at]! <= 32) at++
    if (bytes[at] !== EQUALS) return undefined
    places.set(number, [start, end])
    const type = typeAt(bytes, at + 1)
    if (SOLIDS.has(type)) solids.push(number)
    else if (LINES.has(type)) lines.push(number)
    at = end
  }
  return { bytes, places, solids, lines, header }
}

/** Behind the word that begins the data. */
function dataStart(bytes: Uint8Array): number | undefined {
  // A header is short; the word may stand in one of its texts, but not followed by a number sign.
  const text = characters(bytes.subarray(0, 200_000))
  const found = /DATA\s*;\s*(?=#)/.exec(text)
  return found ? found.index + found[0].length : undefined
}

function endOfEntity(bytes: Uint8Array, start: number): number | undefined {
  let isText = false
  for (let at = start; at < bytes.length; at++) {
    if (bytes[at] === QUOTE) isText = !isText
    else if (bytes[at] === SEMICOLON && !isText) return at + 1
  }
  return undefined
}

/** Empty for an entity of several types at once. */
function typeAt(bytes: Uint8Array, from: number): string {
  let at = from
  while (bytes[at]! <= 32) at++
  let name = ''
  while (isLetter(bytes[at]!)) name += String.fromCharCode(bytes[at++]!)
  return name
}

function isDigit(code: number): boolean {
  return code >= ZERO && code <= NINE
}

/** Of a name of a type. */
function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || code === 95 || isDigit(code)
}

/** The entities that an entity names, each as often as it names them. */
function namedBy({ bytes, places }: StepFile, entity: number): number[] {
  const place = places.get(entity)
  if (place === undefined) return []
  const named: number[] = []
  let isText = false
  for (let at = place[0] + 1; at < place[1]; at++) {
    const code = bytes[at]!
    if (code === QUOTE) isText = !isText
    if (code !== HASH || isText) continue
    let number = 0
    while (isDigit(bytes[at + 1]!)) number = 10 * number + bytes[++at]! - ZERO
    named.push(number)
  }
  return named
}

/** A solid with everything that makes it. */
function closureOf(file: StepFile, solid: number): number[] {
  const found = new Set<number>()
  const waiting = [solid]
  for (let entity = waiting.pop(); entity !== undefined; entity = waiting.pop()) {
    if (found.has(entity)) continue
    found.add(entity)
    for (const named of namedBy(file, entity)) waiting.push(named)
  }
  return [...found]
}

/** Solids that follow each other, as many as fit. */
function grouped(file: StepFile, closures: readonly (readonly number[])[], mostBytes: number): number[][] {
  const groups: number[][] = []
  let size = Number.POSITIVE_INFINITY
  for (const closure of closures) {
    const own = closure.reduce((sum, entity) => sum + lengthOf(file, entity), 0)
    if (size + own > mostBytes) {
      groups.push([])
      size = 0
    }
    for (const entity of closure) groups.at(-1)!.push(entity)
    size += own
  }
  return groups
}

function lengthOf({ places }: StepFile, entity: number): number {
  const place = places.get(entity)
  return place === undefined ? 0 : place[1] - place[0]
}

/**
 * Everything that is not geometry, and the geometry of this group. What names geometry of another group leaves it out of its list, or
 * is left out itself where it is about that alone (a colour of a face, a representation that holds nothing else).
 */
function written(
  file: StepFile,
  geometry: ReadonlySet<number>,
  users: ReadonlyMap<number, readonly number[]>,
  group: readonly number[],
): Uint8Array {
  const here = new Set(group)
  const lost = new Set<number>()
  for (const entity of geometry) if (!here.has(entity)) lost.add(entity)
  const texts = new Map<number, string>()
  let touched = new Set([...lost].flatMap((entity) => users.get(entity) ?? []))
  while (touched.size > 0) {
    const next = new Set<number>()
    for (const user of touched) {
      const text = lost.has(user) ? undefined : without(textOf(file, user), lost)
      if (text !== undefined) texts.set(user, text)
      else if (!lost.has(user)) {
        lost.add(user)
        for (const other of users.get(user) ?? []) next.add(other)
      }
    }
    touched = next
  }
  const parts: Uint8Array[] = [file.header]
  for (const [entity, [start, end]] of file.places) {
    if (lost.has(entity)) continue
    const text = texts.get(entity)
    parts.push(text === undefined ? file.bytes.subarray(start, end) : bytesOf(text), NEW_LINE)
  }
  parts.push(bytesOf('ENDSEC;\nEND-ISO-10303-21;\n'))
  return joined(parts)
}

const NEW_LINE = Uint8Array.of(10)

/** By what is used: those outside the geometry that use it. */
function usersOf(file: StepFile, geometry: ReadonlySet<number>): ReadonlyMap<number, readonly number[]> {
  const users = new Map<number, number[]>()
  for (const entity of file.places.keys()) {
    if (geometry.has(entity)) continue
    for (const named of new Set(namedBy(file, entity))) {
      const list = users.get(named)
      if (list) list.push(entity)
      else users.set(named, [entity])
    }
  }
  return users
}

function textOf({ bytes, places }: StepFile, entity: number): string {
  const [start, end] = places.get(entity)!
  return characters(bytes.subarray(start, end))
}

/** Without what is lost in its lists; undefined when a list would be empty or what is lost is named outside of one. */
function without(text: string, lost: ReadonlySet<number>): string | undefined {
  let isEmpty = false
  const left = text.replace(/\(\s*#\d+(?:\s*,\s*#\d+)*\s*\)/g, (list, at: number) => {
    // Behind the name of a type stand its fields, which are no list.
    if (!/[(,]\s*$/.test(text.slice(Math.max(0, at - 8), at))) return list
    const kept = (list.match(/#\d+/g) ?? []).filter((name) => !lost.has(Number(name.slice(1))))
    if (kept.length === 0) isEmpty = true
    return `(${kept.join(',')})`
  })
  const named = left.replace(/'(?:[^']|'')*'/g, '').matchAll(/#(\d+)/g)
  return isEmpty || [...named].some(([, number]) => lost.has(Number(number))) ? undefined : left
}

function characters(bytes: Uint8Array): string {
  let text = ''
  // As many at a time as a call may have arguments.
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return text
}

/** One byte a character, as they were read. */
function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0))
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
