// A Python expression to its tree: everything xacro files use, by the precedence of Python's grammar. No statements, no walrus, no
// f-strings. Nesting is bounded, so that no text can exhaust the stack.
import { XacroFault } from '../XacroFault'
import type { BinaryOperator, Comparison, ExpressionNode, ForClause } from './ExpressionNode'
import { NONE, type PyValue } from './PyValue'
import { type Token, tokenise } from './tokenise'

const MOST_DEPTH = 60
/** From loose to tight; power and unary have rules of their own. */
const BINARY_LEVELS: readonly (readonly BinaryOperator[])[] = [
  ['|'],
  ['^'],
  ['&'],
  ['<<', '>>'],
  ['+', '-'],
  ['*', '/', '//', '%'],
]
const COMPARISONS: readonly string[] = ['<', '>', '<=', '>=', '==', '!=']
const CONSTANTS: Readonly<Record<string, PyValue>> = { True: true, False: false, None: NONE }
const KEYWORDS = new Set(['and', 'or', 'not', 'in', 'is', 'if', 'else', 'for', 'lambda'])

export function parseExpression(expression: string): ExpressionNode {
  return new ExpressionParser(expression).parse()
}

class ExpressionParser {
  private readonly expression: string
  private readonly tokens: readonly Token[]
  private at = 0
  private depth = 0

  constructor(expression: string) {
    this.expression = expression
    this.tokens = tokenise(expression)
  }

  parse(): ExpressionNode {
    const node = this.list()
    if (this.peek().kind !== 'end') this.fail()
    return node
  }

  /** One expression, or a tuple without parentheses. */
  private list(): ExpressionNode {
    const first = this.choice()
    if (!this.sees(',')) return first
    const items = [first]
    while (this.accept(',')) if (!this.ends()) items.push(this.choice())
    return { kind: 'list', items, tuple: true }
  }

  private ends(): boolean {
    return this.peek().kind === 'end' || [')', ']', '}'].some((sign) => this.sees(sign))
  }

  private choice(): ExpressionNode {
    if (++this.depth > MOST_DEPTH) throw new XacroFault('xacro.tooDeep', { most: MOST_DEPTH })
    const node = this.seesName('lambda') ? this.lambda() : this.ternary()
    this.depth--
    return node
  }

  private ternary(): ExpressionNode {
    const then = this.or()
    if (!this.acceptName('if')) return then
    const condition = this.or()
    if (!this.acceptName('else')) this.fail()
    return { kind: 'choice', condition, then, otherwise: this.choice() }
  }

  private lambda(): ExpressionNode {
    this.at++
    const names: string[] = []
    while (!this.accept(':')) {
      names.push(this.name())
      this.accept(',')
    }
    return { kind: 'lambda', names, body: this.choice() }
  }

  private or(): ExpressionNode {
    let left = this.and()
    while (this.acceptName('or')) left = { kind: 'logic', operator: 'or', left, right: this.and() }
    return left
  }

  private and(): ExpressionNode {
    let left = this.not()
    while (this.acceptName('and')) left = { kind: 'logic', operator: 'and', left, right: this.not() }
    return left
  }

  private not(): ExpressionNode {
    let negations = 0
    while (this.acceptName('not')) negations++
    let node = this.comparison()
    for (; negations > 0; negations--) node = { kind: 'unary', operator: 'not', of: node }
    return node
  }

  private comparison(): ExpressionNode {
    const first = this.binary(0)
    const rest: [Comparison, ExpressionNode][] = []
    for (let sign = this.comparisonSign(); sign; sign = this.comparisonSign())
      rest.push([sign, this.binary(0)])
    return rest.length > 0 ? { kind: 'compare', first, rest } : first
  }

  private comparisonSign(): Comparison | undefined {
    const { kind, text } = this.peek()
    if (kind === 'sign' && COMPARISONS.includes(text)) {
      this.at++
      return text as Comparison
    }
    if (this.acceptName('in')) return 'in'
    if (this.acceptName('is')) return this.acceptName('not') ? 'is not' : 'is'
    if (!this.seesName('not') || this.tokens[this.at + 1]?.text !== 'in') return undefined
    this.at += 2
    return 'not in'
  }

  private binary(level: number): ExpressionNode {
    const operators = BINARY_LEVELS[level]
    if (!operators) return this.unary()
    let left = this.binary(level + 1)
    for (;;) {
      const operator = operators.find((sign) => this.sees(sign))
      if (!operator) return left
      this.at++
      left = { kind: 'binary', operator, left, right: this.binary(level + 1) }
    }
  }

  private unary(): ExpressionNode {
    const signs: ('+' | '-' | '~')[] = []
    for (;;) {
      const sign = (['-', '+', '~'] as const).find((one) => this.accept(one))
      if (!sign) break
      signs.push(sign)
    }
    let node = this.power()
    for (const operator of signs.reverse()) node = { kind: 'unary', operator, of: node }
    return node
  }

  /** Binds tighter than a minus before it, looser than one after: -2**-1 is -(2**(-1)). */
  private power(): ExpressionNode {
    const left = this.postfix()
    if (!this.accept('**')) return left
    if (++this.depth > MOST_DEPTH) throw new XacroFault('xacro.tooDeep', { most: MOST_DEPTH })
    const right = this.unary()
    this.depth--
    return { kind: 'binary', operator: '**', left, right }
  }

  private postfix(): ExpressionNode {
    let node = this.atom()
    for (;;) {
      if (this.accept('.')) node = { kind: 'attribute', of: node, name: this.name() }
      else if (this.accept('(')) node = this.call(node)
      else if (this.accept('[')) node = this.subscript(node)
      else return node
    }
  }

  private call(of: ExpressionNode): ExpressionNode {
    const args: ExpressionNode[] = []
    const named: [string, ExpressionNode][] = []
    while (!this.accept(')')) {
      const next = this.tokens[this.at + 1]
      if (this.peek().kind === 'name' && next?.kind === 'sign' && next.text === '=') {
        const name = this.name()
        this.at++
        named.push([name, this.choice()])
      } else args.push(this.comprehended(this.choice()))
      if (!this.sees(')')) this.expect(',')
    }
    return { kind: 'call', of, args, named }
  }

  private subscript(of: ExpressionNode): ExpressionNode {
    const part = () => (this.sees(':') || this.sees(']') ? undefined : this.list())
    const from = part()
    if (this.accept(']')) {
      if (!from) this.fail()
      return { kind: 'index', of, index: from! }
    }
    this.expect(':')
    const to = part()
    const step = this.accept(':') ? part() : undefined
    this.expect(']')
    return { kind: 'slice', of, ...(from && { from }), ...(to && { to }), ...(step && { step }) }
  }

  private atom(): ExpressionNode {
    const token = this.peek()
    this.at++
    if (token.kind === 'number') return { kind: 'literal', value: readNumber(token.text) }
    if (token.kind === 'text') return this.texts(token.text)
    if (token.kind === 'name' && !KEYWORDS.has(token.text)) {
      const constant = Object.hasOwn(CONSTANTS, token.text) ? CONSTANTS[token.text] : undefined
      return constant === undefined
        ? { kind: 'name', name: token.text }
        : { kind: 'literal', value: constant }
    }
    if (token.kind === 'sign' && token.text === '(') return this.parenthesis()
    if (token.kind === 'sign' && token.text === '[') return this.brackets()
    if (token.kind === 'sign' && token.text === '{') return this.braces()
    this.at--
    return this.fail()
  }

  /** Texts beside each other are one. */
  private texts(first: string): ExpressionNode {
    let value = first
    for (let next = this.peek(); next.kind === 'text'; next = this.peek()) {
      value += next.text
      this.at++
    }
    return { kind: 'literal', value }
  }

  private parenthesis(): ExpressionNode {
    if (this.accept(')')) return { kind: 'list', items: [], tuple: true }
    const node = this.comprehended(this.list())
    this.expect(')')
    return node
  }

  private brackets(): ExpressionNode {
    if (this.accept(']')) return { kind: 'list', items: [], tuple: false }
    const first = this.choice()
    const made = this.comprehended(first)
    if (made !== first) {
      this.expect(']')
      return made
    }
    const items = [first]
    while (this.accept(',')) if (!this.ends()) items.push(this.choice())
    this.expect(']')
    return { kind: 'list', items, tuple: false }
  }

  private braces(): ExpressionNode {
    const pairs: [ExpressionNode, ExpressionNode][] = []
    while (!this.accept('}')) {
      const key = this.choice()
      this.expect(':')
      const item = this.choice()
      if (this.seesName('for')) {
        const clauses = this.clauses()
        this.expect('}')
        return { kind: 'comprehension', key, item, clauses }
      }
      pairs.push([key, item])
      if (!this.sees('}')) this.expect(',')
    }
    return { kind: 'dict', pairs }
  }

  /** A generator is taken as the list it makes. */
  private comprehended(item: ExpressionNode): ExpressionNode {
    return this.seesName('for') ? { kind: 'comprehension', item, clauses: this.clauses() } : item
  }

  private clauses(): ForClause[] {
    const clauses: ForClause[] = []
    while (this.acceptName('for')) {
      const names = [this.name()]
      while (this.accept(',')) names.push(this.name())
      if (!this.acceptName('in')) this.fail()
      const of = this.or()
      const conditions: ExpressionNode[] = []
      while (this.acceptName('if')) conditions.push(this.or())
      clauses.push({ names, of, conditions })
    }
    return clauses
  }

  private peek(): Token {
    return this.tokens[this.at] ?? { kind: 'end', text: '' }
  }

  private sees(sign: string): boolean {
    const token = this.peek()
    return token.kind === 'sign' && token.text === sign
  }

  private accept(sign: string): boolean {
    if (!this.sees(sign)) return false
    this.at++
    return true
  }

  private expect(sign: string): void {
    if (!this.accept(sign)) this.fail()
  }

  private seesName(name: string): boolean {
    const token = this.peek()
    return token.kind === 'name' && token.text === name
  }

  private acceptName(name: string): boolean {
    if (!this.seesName(name)) return false
    this.at++
    return true
  }

  private name(): string {
    const token = this.peek()
    if (token.kind !== 'name') this.fail()
    this.at++
    return token.text
  }

  private fail(): never {
    const found = this.peek().text || '…'
    throw new XacroFault('xacro.syntax', { expression: this.expression, found })
  }
}

/** Whole numbers stay whole; a leading zero, which Python 3 refuses, is read as decimal. */
function readNumber(text: string): PyValue {
  if (/^0[xXbBoO]/.test(text)) return BigInt(text)
  return /[.eE]/.test(text) ? Number(text) : BigInt(text)
}
