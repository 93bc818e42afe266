// The lock file has a line for every system's packages; and the tool that adds them puts each where npm would.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type LockFile, missingOptionals, systemOf } from './completeLockFile'
import { projectRoot } from './projectRoot'

it('package-lock.json is complete, or `npm ci` refuses it where a registry lacks a package of another system', () => {
  const lock = JSON.parse(readFileSync(join(projectRoot, 'package-lock.json'), 'utf8')) as LockFile
  expect(missingOptionals(lock)).toEqual({})
})

describe('missingOptionals', () => {
  const needs = (version: string) => ({ version, optionalDependencies: { 'x-linux-x64': version } })
  const missing = (packages: LockFile['packages']) =>
    Object.entries(missingOptionals({ packages })).map(([path, { version }]) => `${path} ${version}`)

  it('adds what is missing at the root, once', () => {
    expect(missing({ 'node_modules/x': needs('1.0.0'), 'node_modules/y': needs('1.0.0') })).toEqual([
      'node_modules/x-linux-x64 1.0.0',
    ])
  })

  it('adds another version beside the package that needs it, or inside it when that place is taken', () => {
    expect(
      missing({ 'node_modules/x': needs('1.0.0'), 'node_modules/y/node_modules/x': needs('2.0.0') }),
    ).toEqual(['node_modules/x-linux-x64 1.0.0', 'node_modules/y/node_modules/x-linux-x64 2.0.0'])
    expect(
      missing({ 'node_modules/x': needs('1.0.0'), 'node_modules/x-linux-x64': { version: '2.0.0' } }),
    ).toEqual(['node_modules/x/node_modules/x-linux-x64 1.0.0'])
  })

  it('leaves alone what is there, and ranges', () => {
    expect(
      missing({ 'node_modules/x': needs('1.0.0'), 'node_modules/x-linux-x64': { version: '1.0.0' } }),
    ).toEqual([])
    expect(missing({ 'node_modules/x': needs('^1.0.0') })).toEqual([])
  })
})

it('a native package’s name says which system it is for', () => {
  expect(systemOf('@a/binding-linux-arm-musleabihf')).toEqual({ os: ['linux'], cpu: ['arm'], libc: ['musl'] })
  expect(systemOf('@a/cli-linux-x64')).toEqual({ os: ['linux'], cpu: ['x64'], libc: ['glibc'] })
  expect(systemOf('@a/binding-win32-arm64-msvc')).toEqual({ os: ['win32'], cpu: ['arm64'] })
})
