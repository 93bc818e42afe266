// Proves that the import checker can fail: every way of importing, rooms inside rooms, packages and rings.
import { describe, expect, it } from 'vitest'
import { findCycles } from './findCycles'
import { checkImports, type Room } from './importRules'
import { parseModule } from './SourceModule'

const rooms: readonly Room[] = [
  { path: 'src/core/math', mayImport: [] },
  { path: 'src/core/sim', mayImport: ['src/core/sim/*', 'src/core/math'] },
  { path: 'src/core/sim/kernel', mayImport: ['src/core/math'] },
  { path: 'src/app/main.tsx', mayImport: ['src/core/*'], packages: ['react', '@scope/*', 'node:*'] },
]

const messages = (path: string, text: string) =>
  checkImports([parseModule(path, text)], rooms).map(({ line, message }) => `${line} ${message}`)

describe('checkImports', () => {
  const forbidden = '../sim/kernel/clock'
  it.each([
    ['a value', `import { a } from '${forbidden}'`],
    ['a type', `import type { A } from '${forbidden}'`],
    ['a re-export', `export { a } from '${forbidden}'`],
    ['a star', `export * from '${forbidden}'`],
    ['a lazy import', `const a = import('${forbidden}')`],
    ['a type in place', `let a: import('${forbidden}').A`],
    ['a side effect', `import '${forbidden}'`],
  ])('refuses %s from a room that is not allowed', (_, text) => {
    expect(messages('src/core/math/vector.ts', `\n${text}`)).toEqual([
      '2 src/core/math may not import src/core/sim/kernel',
    ])
  })

  it('allows the own room and those of the table', () => {
    expect(messages('src/core/sim/kernel/a.ts', `import './b'; import '../../math/c'`)).toEqual([])
    expect(messages('src/core/sim/Simulation.ts', `import './kernel/a'`)).toEqual([])
  })

  it('takes the innermost room of a file', () => {
    expect(messages('src/core/sim/kernel/a.ts', `import '../Simulation'`)).toHaveLength(1)
  })

  it('refuses packages that are not named, by their name without sub-path', () => {
    expect(
      messages('src/app/main.tsx', `import 'react/jsx'; import '@scope/x/y'; import 'node:fs/promises'`),
    ).toEqual([])
    expect(messages('src/app/main.tsx', `import 'three/addons'`)).toEqual([
      '1 src/app/main.tsx may not import the package three',
    ])
    expect(messages('src/core/math/a.ts', `import '@scope/x'`)).toHaveLength(1)
  })

  it('refuses a file, and an import, outside every room', () => {
    expect(messages('src/other/a.ts', '')).toEqual(['1 stands in no room of the import table'])
    expect(messages('src/core/math/a.ts', `import '../../../test/a'`)).toEqual([
      '1 src/core/math may not import test/a',
    ])
  })
})

describe('findCycles', () => {
  const ring = (files: Record<string, string>) =>
    findCycles(Object.entries(files).map(([path, text]) => parseModule(path, text))).map(
      ({ message }) => message,
    )

  it('names the files of a ring, through types and into folders', () => {
    const found = ring({
      'src/a.ts': `import type { B } from './deep/b'`,
      'src/deep/b.ts': `import { c } from '../c'`,
      'src/c.tsx': `export { a } from './a'`,
      'src/d.ts': `import './a'`,
    })
    expect(found).toEqual(['is in a ring of imports: src/a.ts ↔ src/deep/b.ts ↔ src/c.tsx'])
  })

  it('is content with a diamond and sees a file that imports itself', () => {
    expect(
      ring({
        'a.ts': `import './b'; import './c'`,
        'b.ts': `import './d'`,
        'c.ts': `import './d'`,
        'd.ts': '',
      }),
    ).toEqual([])
    expect(ring({ 'a.ts': `import './a'` })).toHaveLength(1)
  })
})
