// A Python expression cut into tokens. Knows no grammar.
import { XacroFault } from '../XacroFault'

export type Token =
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'name'; readonly text: string }
  | { readonly kind: 'sign'; readonly text: string }
  | { readonly kind: 'end'; readonly text: '' }

const SPACE = /\s+/y
const NUMBER = /0[xX][0-9a-fA-F]+|0[bB][01]+|0[oO][0-7]+|(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][+-]?\d+)?/y
const NAME = /[A-Za-z_\u00aa-\uffff][\w\u00aa-\uffff]*/y
const TEXT =
  /([rRuU]?)(?:'''([\s\S]*?)'''|"""([\s\S]*?)"""|'((?:[^'\\]|\\[\s\S])*)'|"((?:[^"\\]|\\[\s\S])*)")/y
const SIGN = /\*\*|\/\/|<<|>>|<=|>=|==|!=|<>|[-+*/%()[\]{}.,:<>=&|^~]/y

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '\n': '' }

export function tokenise(expression: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    pattern.lastIndex = at
    const match = pattern.exec(expression)
    if (!match) return undefined
    at = pattern.lastIndex
    return match
  }
  while (at < expression.length) {
    if (take(SPACE)) continue
    const token = takeToken(take)
    if (!token) throw new XacroFault('xacro.syntax', { expression, found: expression.slice(at, at + 20) })
    tokens.push(token)
  }
  tokens.push({ kind: 'end', text: '' })
  return tokens
}

function takeToken(take: (pattern: RegExp) => RegExpExecArray | undefined): Token | undefined {
  const text = take(TEXT)
  if (text) {
    const content = text.slice(2).find((part) => part !== undefined) ?? ''
    return { kind: 'text', text: /r/i.test(text[1] ?? '') ? content : withoutEscapes(content) }
  }
  const number = take(NUMBER)
  if (number) return { kind: 'number', text: number[0].replaceAll('_', '') }
  const name = take(NAME)
  if (name) return { kind: 'name', text: name[0] }
  const sign = take(SIGN)
  return sign && { kind: 'sign', text: sign[0] }
}

/** An unknown escape keeps its backslash, as in Python. */
function withoutEscapes(text: string): string {
  return text.replace(/\\([\s\S])/g, (whole, letter: string) => {
    if (letter === '\\' || letter === "'" || letter === '"') return letter
    return ESCAPES[letter] ?? whole
  })
}
