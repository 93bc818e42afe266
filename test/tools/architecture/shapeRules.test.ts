// Proves that every rule about a single file can fail, and what each leaves alone.
import { describe, expect, it } from 'vitest'
import { percentile } from '../percentile'
import { findColoursInCode, findColoursInStyles } from './colourLiterals'
import { parseModule } from './SourceModule'
import {
  type FileRule,
  findAsync,
  findBarrel,
  findDefaultExport,
  findEmptyName,
  findEscapes,
  findMissingFirstLine,
  findModuleState,
} from './shapeRules'
import { findLongFiles, findLongFunctions, functionSizes } from './sizeRules'

const linesOf = (rule: FileRule, text: string, path = 'src/core/a.ts') =>
  rule(parseModule(path, text)).map(({ line }) => line)

describe('rules about one file', () => {
  it.each<[string, FileRule, string, number[]]>([
    ['no first line', findMissingFirstLine, 'export const a = 1', [1]],
    ['a first line without content', findMissingFirstLine, '// a file', [1]],
    ['a late first line', findMissingFirstLine, '\n// Says what it is for.', [1]],
    ['a default export', findDefaultExport, 'const a = 1\nexport default a', [2]],
    ['a barrel of stars', findBarrel, `export * from './a'\nexport * from './b'`, [1]],
    ['a barrel of names', findBarrel, `export { a } from './a'\nexport type { B } from './b'`, [1]],
    ['module state', findModuleState, 'let a = 1\nexport let b = 2\nvar c = 3', [1, 2, 3]],
    ['an async function', findAsync, 'const f = async () => 1', [1]],
    ['an await', findAsync, 'const a = 1\nawait a', [2]],
    ['an async method', findAsync, 'class A { async f() {} }', [1]],
    ['a type escape', findEscapes, 'const a = 1\n// @ts-expect-error why not', [2]],
    ['a lint escape', findEscapes, '/* biome-ignore lint/x: y */', [1]],
    ['a promise', findEscapes, `// ${'TO'}DO later`, [1]],
  ])('see %s', (_, rule, text, lines) => expect(linesOf(rule, text)).toEqual(lines))

  it.each<[string, FileRule, string]>([
    ['a line comment first', findMissingFirstLine, '// Moves an entity along.'],
    ['a block comment first', findMissingFirstLine, '/** Moves an entity along. */'],
    ['named exports', findDefaultExport, 'export const a = 1'],
    ['a file that adds something', findBarrel, `export * from './a'\nexport const b = 1`],
    ['an empty file', findBarrel, ''],
    ['a let inside a function', findModuleState, 'export function f() { let a = 1; return a++ }'],
    ['an ambient declaration', findModuleState, 'declare let a: number'],
    ['a generator', findAsync, 'function* f() { yield 1 }'],
    ['the words in a text', findEscapes, `const a = '@ts-ignore ${'TO'}DO'`],
  ])('leave %s alone', (_, rule, text) => expect(linesOf(rule, text)).toEqual([]))

  it('know names that say nothing', () => {
    for (const name of ['utils', 'helpers', 'types', 'index', 'util']) {
      expect(linesOf(findEmptyName, '', `src/core/${name}.ts`)).toEqual([1])
    }
    expect(linesOf(findEmptyName, '', 'src/core/stateTypes.ts')).toEqual([])
  })
})

describe('sizes', () => {
  const lines = (count: number) => '\n'.repeat(count)

  it('count the lines of a file, with or without a last newline', () => {
    expect(parseModule('a.ts', 'a\nb\n').lineCount).toBe(2)
    expect(parseModule('a.ts', 'a\nb').lineCount).toBe(2)
    expect(findLongFiles([parseModule('a.ts', lines(11))], 10)).toHaveLength(1)
    expect(findLongFiles([parseModule('a.ts', lines(10))], 10)).toHaveLength(0)
  })

  it('count a function from its first to its last line, the inner ones too', () => {
    const module = parseModule('a.ts', 'function f() {\n  return () =>\n    1\n}\nclass A {\n  g() {\n  }\n}')
    expect(functionSizes(module).map(({ line, lines: count }) => [line, count])).toEqual([
      [1, 4],
      [2, 2],
      [6, 2],
    ])
    expect(findLongFunctions([module], 3)).toHaveLength(1)
  })

  it('take percentiles by nearest rank', () => {
    expect(percentile([5, 1, 4, 2, 3], 0.5)).toBe(3)
    expect(percentile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.9)).toBe(9)
    expect(percentile([], 0.5)).toBe(0)
  })
})

describe('colours', () => {
  const inCode = (text: string) => linesOf(findColoursInCode, text, 'src/app/a.tsx')
  const inStyles = (text: string) => findColoursInStyles('a.css', text).map(({ line }) => line)

  it('are seen in code', () => {
    for (const colour of [
      `'#1a2b3c'`,
      `'#fff'`,
      '`0 0 2px #00000080`',
      `'rgb(1 2 3)'`,
      `'rgba(0,0,0,.5)'`,
      '0xff8800',
    ]) {
      expect(inCode(`const a = 1\nconst b = ${colour}`)).toEqual([2])
    }
    expect(inCode('const a = <i style={{ color: "#123456" }} />')).toEqual([1])
  })

  it('are not seen in masks, ids, comments and counts', () => {
    expect(
      inCode(`const a = 0xffff_ffff + 0x1f\nconst b = '#gripper' // #fff\nconst c = 'rgb(var(--x))'`),
    ).toEqual([])
  })

  it('are seen in style sheets, and ids and comments are not', () => {
    expect(inStyles('a {\n  color: #abc;\n  border: 1px solid rgb(1 2 3);\n}')).toEqual([2, 3])
    expect(inStyles('#abc {\n  color: var(--ink); /* not #fff */\n}\n/* color: #fff;\n*/')).toEqual([])
  })
})
