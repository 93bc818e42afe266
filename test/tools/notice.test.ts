// The NOTICE names every package that ends up in the product, and the licence list finds the package of a module.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { projectRoot } from './projectRoot'
import { packageFolder } from './thirdPartyLicences'

interface LockFile {
  packages: Record<string, { dev?: boolean; optional?: boolean; license?: string }>
}

const read = (path: string) => readFileSync(join(projectRoot, path), 'utf8')

it('NOTICE lists the packages that are not for development only, with their licences, and no others', () => {
  const lock = JSON.parse(read('package-lock.json')) as LockFile
  // Optional ones are native helpers of a package on Node, which no page holds.
  const shipped = Object.entries(lock.packages).filter(
    ([path, { dev, optional }]) => path !== '' && !dev && !optional,
  )
  const expected = shipped
    .map(([path, { license }]) => `  ${path.split('node_modules/').at(-1)} (${license})`)
    .filter((entry) => !entry.includes('@types/'))
  const listed = read('NOTICE')
    .split('\n')
    .filter((line) => line.startsWith('  '))
  expect(listed.sort()).toEqual([...new Set(expected)].sort())
})

it('LICENSE is the whole Apache License 2.0', () => {
  const text = read('LICENSE')
  expect(text).toContain('Version 2.0, January 2004')
  for (const clause of [
    '1. Definitions',
    '4. Redistribution',
    '9. Accepting Warranty',
    'END OF TERMS AND CONDITIONS',
  ]) {
    expect(text).toContain(clause)
  }
})

it('a module belongs to the innermost package on its path', () => {
  expect(packageFolder('/a/node_modules/react/index.js')).toBe('/a/node_modules/react')
  expect(packageFolder('\0/a/node_modules/@s/b/c.js?commonjs')).toBe('/a/node_modules/@s/b')
  expect(packageFolder('/a/node_modules/b/node_modules/c/d.js')).toBe('/a/node_modules/b/node_modules/c')
  expect(packageFolder('/a/src/core/x.ts')).toBeUndefined()
})
