// Finds where a JSON text goes wrong, and keys that are written twice: things JSON.parse does not tell, or tells differently in
// every engine. Answers offsets only; JSON.parse still makes the values. One pass, no recursion, so depth cannot hurt.

export interface JsonFault {
  readonly offset: number
  /** `end`: the text stops too early; `deep`: nested deeper than any scene is; otherwise what stands there instead. */
  readonly kind: 'end' | 'deep' | 'unexpected'
  readonly found: string
}

export interface RepeatedKey {
  /** Keys and array positions from the top to the repeated key, the key itself last. */
  readonly path: readonly (string | number)[]
  readonly offset: number
}

export interface JsonScan {
  readonly fault?: JsonFault
  readonly repeated: readonly RepeatedKey[]
}

/** Deeper than the deepest program a person can read; zod recurses, so this also protects the stack. */
const DEEPEST = 200
/** A file that repeats everything needs no longer list. */
const MOST_REPEATED = 50

interface Level {
  readonly keys: Set<string> | undefined
  at: string | number
}

type Expecting = 'value' | 'valueOrEnd' | 'key' | 'keyOrEnd' | 'colon' | 'commaOrEnd' | 'nothing'

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const WORD = /true|false|null/y
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y
const LONGEST_ESCAPE = '\\u0000'.length
/** What is left of a word or number when the text stops inside it. */
const HALF_A_TOKEN = /^(?:t|tr|tru|f|fa|fal|fals|n|nu|nul|-|\.|[eE][+-]?)$/
const QUOTE = 0x22
const BACKSLASH = 0x5c
const FIRST_PRINTABLE = 0x20
const SPACE = /[ \t\r\n]*/y

export function scanJson(text: string): JsonScan {
  const scanner = new JsonScanner(text)
  while (scanner.step()) {
    // Each step reads one token.
  }
  return scanner.fault ? { fault: scanner.fault, repeated: scanner.repeated } : { repeated: scanner.repeated }
}

class JsonScanner {
  fault: JsonFault | undefined
  readonly repeated: RepeatedKey[] = []
  private readonly text: string
  private readonly levels: Level[] = []
  private expecting: Expecting = 'value'
  private offset = 0
  private stringRanOut = false

  constructor(text: string) {
    this.text = text
  }

  /** Reads one token; false at the end or at a fault. */
  step(): boolean {
    this.take(SPACE)
    const next = this.text[this.offset]
    if (next === undefined) return this.finish()
    switch (this.expecting) {
      case 'nothing':
        return this.fail()
      case 'colon':
        return next === ':' ? this.advance('value') : this.fail()
      case 'commaOrEnd':
        if (next === ',') return this.advance(this.inObject() ? 'key' : 'value')
        return this.closes(next) ? this.close() : this.fail()
      case 'key':
      case 'keyOrEnd':
        if (next === '}' && this.expecting === 'keyOrEnd') return this.close()
        return this.readKey()
      case 'value':
      case 'valueOrEnd':
        if (next === ']' && this.expecting === 'valueOrEnd') return this.close()
        return this.readValue(next)
    }
  }

  private readValue(next: string): boolean {
    if (next === '{') return this.open({ keys: new Set(), at: '' }, 'keyOrEnd')
    if (next === '[') return this.open({ keys: undefined, at: 0 }, 'valueOrEnd')
    if (next === '"') return this.takeString() === undefined ? this.fail() : this.afterValue()
    const known = this.take(next === '-' || isDigit(next) ? NUMBER : WORD)
    return known === undefined ? this.fail() : this.afterValue()
  }

  private readKey(): boolean {
    const start = this.offset
    const level = this.levels.at(-1)
    const key = this.text[start] === '"' ? this.takeString() : undefined
    if (key === undefined || !level?.keys) return this.fail()
    level.at = key
    if (level.keys.has(key) && this.repeated.length < MOST_REPEATED)
      this.repeated.push({ path: this.levels.map((one) => one.at), offset: start })
    level.keys.add(key)
    this.expecting = 'colon'
    return true
  }

  private open(level: Level, expecting: Expecting): boolean {
    if (this.levels.length >= DEEPEST) return this.fail('deep')
    this.levels.push(level)
    return this.advance(expecting)
  }

  private close(): boolean {
    this.levels.pop()
    this.offset++
    return this.afterValue()
  }

  private afterValue(): boolean {
    const level = this.levels.at(-1)
    if (level && typeof level.at === 'number') level.at++
    this.expecting = level ? 'commaOrEnd' : 'nothing'
    return true
  }

  private advance(expecting: Expecting): boolean {
    this.offset++
    this.expecting = expecting
    return true
  }

  private finish(): boolean {
    return this.expecting === 'nothing' ? false : this.fail('end')
  }

  private fail(kind: JsonFault['kind'] = 'unexpected'): boolean {
    const rest = this.text.slice(this.offset, this.offset + 24)
    const cut = this.stringRanOut || HALF_A_TOKEN.test(rest)
    const found = /^(?:[\w.+-]+|[^\s])/.exec(rest)?.[0] ?? ''
    this.fault = { offset: cut ? this.text.length : this.offset, kind: cut ? 'end' : kind, found }
    return false
  }

  private inObject(): boolean {
    return this.levels.at(-1)?.keys !== undefined
  }

  private closes(next: string): boolean {
    return next === (this.inObject() ? '}' : ']')
  }

  /** The characters between the quotes, as written; undefined (and nothing read) when it is no whole string. */
  private takeString(): string | undefined {
    const start = this.offset + 1
    let at = start
    // A loop and not one pattern: strings of megabytes (pictures) would exhaust the pattern's stack.
    for (let code = this.text.charCodeAt(at); code !== QUOTE; code = this.text.charCodeAt(at)) {
      this.stringRanOut = Number.isNaN(code) || (code === BACKSLASH && at + LONGEST_ESCAPE > this.text.length)
      if (!(code >= FIRST_PRINTABLE)) return undefined
      if (code !== BACKSLASH) at++
      else {
        ESCAPE.lastIndex = at
        const escaped = ESCAPE.exec(this.text)
        if (!escaped) return undefined
        at += escaped[0].length
      }
    }
    this.stringRanOut = false
    this.offset = at + 1
    return this.text.slice(start, at)
  }

  private take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.offset
    const found = pattern.exec(this.text)?.[0]
    if (found !== undefined) this.offset += found.length
    return found
  }
}

function isDigit(character: string): boolean {
  return character >= '0' && character <= '9'
}

/** Line and column of an offset, both from 1. */
export function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  let line = 1
  let start = 0
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) {
    line++
    start = at + 1
  }
  return { line, column: offset - start + 1 }
}
