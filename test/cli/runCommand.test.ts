// `proefcel run`: what it prints, what it refuses, what it traces.
import { describe, expect, it } from 'vitest'
import { parseDuration } from '../../src/cli/parseDuration'
import { runRunCommand } from '../../src/cli/runCommand'
import type { TimedRunResults } from '../../src/core/results/RunResults'
import { aRunningCell } from '../builders/aDocument'
import { aRoute, aScene, aStation } from '../builders/records'
import { seconds } from '../builders/times'
import { fakeIo } from './fakeIo'

const cell = JSON.stringify(aRunningCell(aScene({ horizonS: 3600, seed: 5 })))

describe('parseDuration', () => {
  it.each([
    ['8h', 28_800],
    ['30min', 1800],
    ['90s', 90],
    ['1h30', 5400],
    ['1h30min15s', 5415],
    ['2d', 172_800],
    ['1,5h', 5400],
    ['1.5 h', 5400],
    ['250ms', 0.25],
    ['42', 42],
  ])('reads %s', (text, expected) => expect(parseDuration(text)).toBeCloseTo(expected, 9))

  it.each(['', 'h', '8x', '30min2h', '-5s', '1e3s', '5 5 5'])('refuses "%s"', (text) =>
    expect(parseDuration(text)).toBeUndefined(),
  )
})

describe('proefcel run', () => {
  it('gives the figures as JSON', async () => {
    const io = fakeIo('en', { 'cell.json': cell })
    expect(
      await runRunCommand(['cell.json', '--json', '--until', '2h', '--warmup', '30min', '--seed', '9'], io),
    ).toBe(0)
    const results = JSON.parse(io.printed.join('\n')) as TimedRunResults
    expect(results).toMatchObject({
      scene: 'scene',
      seed: 9,
      warmupS: 1800,
      simulatedS: 7200,
      wallS: 0,
      compileS: 0,
    })
    expect(results.hash).toMatch(/^[0-9a-f]{16}$/)
    expect(results.kpis.throughputPerHour).toBeCloseTo(360, 9)
    expect(results.kpis.leadTimeS).toMatchObject({ mean: 5, p50: 5, p90: 5 })
    expect(results.entities.station!.states.working).toBeCloseTo(0.5, 9)
  })

  it('takes seed and horizon from the scene, and the scene from standard input', async () => {
    const io = fakeIo('en', { '-': cell })
    expect(await runRunCommand(['-', '--json'], io)).toBe(0)
    expect(JSON.parse(io.printed.join('\n'))).toMatchObject({ seed: 5, simulatedS: 3600 })
  })

  it('speaks Dutch with decimal commas', async () => {
    const io = fakeIo('nl', { 'cell.json': cell })
    expect(await runRunCommand(['cell.json', '--until', '100min'], io)).toBe(0)
    const text = io.printed.join('\n')
    expect(text).toContain('100 min gesimuleerd, toevalsgetal 5')
    expect(text).toContain('goed product')
    expect(text).toMatch(/station +49,9% +50,1%/)
  })

  it('writes one JSON line for each event', async () => {
    const io = fakeIo('en', { 'cell.json': cell })
    expect(await runRunCommand(['cell.json', '--until', '25s', '--trace', 'out.jsonl'], io)).toBe(0)
    const lines = io.files.get('out.jsonl')!.trim().split('\n')
    expect(lines.map((line) => JSON.parse(line)).slice(0, 4)).toEqual([
      { t: 0, entity: 'source', what: 'state', state: 'working', was: 'starved' },
      { t: 10, entity: 'source', what: 'leave', part: 1, product: 'product' },
      { t: 10, entity: 'station', what: 'enter', part: 1, product: 'product' },
      { t: 10, entity: 'station', what: 'state', state: 'working', was: 'starved' },
    ])
  })

  it.each([
    [['cell.json', '--until', '8x'], '"8x" is no duration'],
    [['cell.json', '--seed', 'one'], '--seed wants a whole number'],
    [[], 'Give one scene file'],
    [['cell.json', '--fast'], 'fast'],
  ])('names what is wrong in %j', async (argv, words) => {
    const io = fakeIo('en', { 'cell.json': cell })
    expect(await runRunCommand(argv, io)).toBe(2)
    expect(io.errors.join('\n')).toContain(words)
  })

  it('reports a missing file, a broken file and a scene that cannot run, a line each', async () => {
    const broken = JSON.stringify(aRunningCell(aRoute({ steps: [{ id: 'work', at: ['nowhere'] }] })))
    const io = fakeIo('en', { 'half.json': cell.slice(0, 90), 'broken.json': broken })
    expect(await runRunCommand(['none.json'], io)).toBe(1)
    expect(await runRunCommand(['half.json'], io)).toBe(1)
    expect(await runRunCommand(['broken.json'], io)).toBe(1)
    expect(io.errors[0]).toContain('none.json')
    expect(io.errors.at(-1)).toContain('nowhere')
    expect(io.errors.every((line) => !line.includes('\n'))).toBe(true)
  })

  it('prints the figures of a run that cannot go on, says why, and ends with 1', async () => {
    const steps = [
      { id: 'a', at: ['station'], do: { kind: 'time' as const, time: seconds(1) } },
      {
        id: 'b',
        at: ['second'],
        do: { kind: 'time' as const, time: seconds(1) },
        next: [{ to: 'a', upTo: 9 }, { to: 'out' }],
      },
    ]
    const text = JSON.stringify(
      aRunningCell(
        aStation({ queueCapacity: 0 }),
        aStation({ id: 'second', queueCapacity: 0 }),
        aRoute({ steps }),
      ),
    )
    const io = fakeIo('en', { 'cell.json': text })
    expect(await runRunCommand(['cell.json', '--json', '--until', '8h'], io)).toBe(1)
    expect(JSON.parse(io.printed.join('\n')).kpis.wipNow).toBeGreaterThan(1)
    expect(io.errors.join('\n')).toContain('waits for room at')
  })
})
