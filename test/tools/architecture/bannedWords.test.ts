// Proves that the checkers of globals and of Math can fail, and that a file's own names are not taken for globals.
import { describe, expect, it } from 'vitest'
import { findBannedGlobals } from './bannedGlobals'
import { findBannedMath } from './bannedMath'
import { parseModule } from './SourceModule'

const banned = new Set(['Date', 'performance', 'window', 'setTimeout', 'process', 'globalThis'])
const globalsIn = (text: string) =>
  findBannedGlobals(parseModule('src/core/a.ts', text), banned).map(({ message }) => message.split(/[ ,]/)[1])

describe('findBannedGlobals', () => {
  it.each([
    ['a call', 'const t = Date.now()', ['Date']],
    ['a construction', 'export const f = () => new Date()', ['Date']],
    ['a type', 'type T = Date', ['Date']],
    ['a typeof type', 'type T = typeof window', ['window']],
    ['a computed member', 'const x = globalThis["Date"]', ['globalThis']],
    ['a shorthand property', 'const x = { process }', ['process']],
    ['a default value', 'function f(now = performance) { return now }', ['performance']],
    ['chance', 'const x = Math.random()', ['Math.random']],
    ['the module’s address', 'const x = import.meta.url', ['import.meta']],
    [
      'a global beside a namesake elsewhere',
      'const f = (window: 1) => window\nconst g = () => window',
      ['window'],
    ],
  ])('refuses %s', (_, text, expected) => expect(globalsIn(text)).toEqual(expected))

  it.each([
    ['a parameter', 'export const f = (performance: number) => performance + 1'],
    ['an imported name', `import { process } from './process'\nprocess()`],
    ['a destructured name', 'const { window: { x: process } } = source\nprocess()'],
    ['a caught name', 'try { a() } catch (process) { b(process) }'],
    ['a property', 'const x = { window: 1 }\nx.window = 2'],
    ['a class member', 'class A { window = 1; process() { return this.window } }'],
    ['a member of a type', 'interface A { window: number; process(): void }'],
    ['a parameter in a type', 'type F = (window: number) => void'],
    ['a type parameter', 'type F<window> = window[]'],
    ['a word in a comment or a text', `// Date\nconst x = 'Date'`],
  ])('leaves %s alone', (_, text) => expect(globalsIn(text)).toEqual([]))
})

const mathIn = (text: string) =>
  findBannedMath(parseModule('src/core/a.ts', text), new Set(['sqrt', 'PI'])).map(
    ({ line, message }) => `${line} ${message}`,
  )

describe('findBannedMath', () => {
  it('refuses functions outside the list and powers, each at its line', () => {
    expect(mathIn('const a = Math.sqrt(2) * Math.PI\nconst b = Math.sin(a)')).toEqual([
      '2 uses Math.sin; take it from core/math/deterministic',
    ])
    expect(mathIn('const a = 2 ** 3')).toEqual(['1 uses **; multiply, or use detPow'])
    expect(mathIn('let a = 2\na **= 3')).toEqual(['2 uses **; multiply, or use detPow'])
  })

  it('refuses ways around it', () => {
    for (const text of ['const { sin } = Math', 'const m = Math', 'const s = Math["sin"](1)', 'f(Math)']) {
      expect(mathIn(text)).toEqual(['1 passes Math on; name the function that is meant'])
    }
  })
})
