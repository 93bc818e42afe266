// The routing of the command line: help, version, mistakes and languages; the commands have tests of their own.
import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { chooseLanguage } from '../../src/cli/chooseLanguage'
import { closestWord } from '../../src/cli/closestWord'
import { commands } from '../../src/cli/commands'
import { nodeIo } from '../../src/cli/nodeIo'
import { routeCommand } from '../../src/cli/routeCommand'
import { projectVersion } from '../tools/projectRoot'
import { fakeIo } from './fakeIo'

describe('routeCommand', () => {
  it.each([[[]], [['--help']], [['-h']], [['help']]])('lists every command for %j', async (argv) => {
    const io = fakeIo('nl')
    expect(await routeCommand(argv, io)).toBe(0)
    const help = io.printed.join('\n')
    for (const { name, summary } of commands) {
      expect(help).toContain(`proefcel ${name}`)
      expect(help).toContain(summary.nl)
    }
  })

  it('tells the version of package.json', async () => {
    const io = fakeIo()
    expect(await routeCommand(['--version'], io)).toBe(0)
    expect(io.printed).toEqual([projectVersion()])
  })

  it.each(['nl', 'en'] as const)(
    'refuses an unknown command with code 2 and a hint (%s)',
    async (language) => {
      const io = fakeIo(language)
      expect(await routeCommand(['qqqqqqqq'], io)).toBe(2)
      expect(io.printed).toEqual([])
      expect(io.errors[0]).toContain('"qqqqqqqq"')
      expect(io.errors[1]).toContain('proefcel --help')
    },
  )

  it('loads every command of the table', async () => {
    for (const { load } of commands) expect(await load()).toBeTypeOf('function')
  })
})

describe('closestWord', () => {
  const known = ['validate', 'run', 'robot']
  it.each([
    ['validte', 'validate'],
    ['rnu', undefined],
    ['rin', 'run'],
    ['robots', 'robot'],
    ['frobnicate', undefined],
    ['', undefined],
  ])('%s → %s', (typed, guess) => expect(closestWord(typed, known)).toBe(guess))
})

describe('chooseLanguage', () => {
  it('follows the shell in the order of POSIX', () => {
    expect(chooseLanguage([], { LANG: 'nl_NL.UTF-8' }).language).toBe('nl')
    expect(chooseLanguage([], { LANG: 'nl_NL', LC_ALL: 'en_US' }).language).toBe('en')
    expect(chooseLanguage([], { LANG: 'nl_NL', LC_MESSAGES: 'C' }).language).toBe('en')
    expect(chooseLanguage([], {}).language).toBe('en')
  })

  it('takes --lang away, wherever it stands', () => {
    expect(chooseLanguage(['run', '--lang', 'nl', 'a'], {})).toEqual({ language: 'nl', argv: ['run', 'a'] })
    expect(chooseLanguage(['--lang=en', 'run'], { LANG: 'nl' })).toEqual({ language: 'en', argv: ['run'] })
  })

  it('names a language it does not speak, also a missing one', () => {
    expect(chooseLanguage(['--lang', 'fr', 'run'], {})).toMatchObject({ unknown: 'fr', argv: ['run'] })
    expect(chooseLanguage(['run', '--lang'], {})).toMatchObject({ unknown: '', argv: ['run'] })
  })
})

describe('nodeIo', () => {
  it('writes lines in order, more than one write holds', async () => {
    const path = join(await mkdtemp(join(tmpdir(), 'proefcel-')), 'lines')
    const lines = Array.from({ length: 4321 }, (_, index) => `line ${index}`)
    const sink = nodeIo('en').openLines(path)
    for (const line of lines) sink.write(line)
    await sink.close()
    expect((await readFile(path, 'utf8')).trimEnd().split('\n')).toEqual(lines)
  })

  it('fails at close when the file cannot be written', async () => {
    const sink = nodeIo('en').openLines('/nowhere/at/all')
    sink.write('line')
    await expect(sink.close()).rejects.toThrow('ENOENT')
  })

  it('has clocks that go forward', () => {
    const io = nodeIo('en')
    const before = io.wallSeconds()
    expect(io.wallSeconds()).toBeGreaterThanOrEqual(before)
    expect(io.cpuSeconds()).toBeGreaterThan(0)
  })
})
