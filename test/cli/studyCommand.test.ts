// `proefcel study`: what it prints and what it refuses.
import { expect, it } from 'vitest'
import { runStudyCommand } from '../../src/cli/studyCommand'
import type { StudyResults } from '../../src/core/results/StudyResults'
import { aRunningCell } from '../builders/aDocument'
import { aScene, aSource } from '../builders/records'
import { exponential } from '../builders/times'
import { fakeIo } from './fakeIo'

const cell = JSON.stringify(
  aRunningCell(
    aScene({ horizonS: 3600, seed: 5 }),
    aSource({ arrivals: { kind: 'interarrival', time: exponential(10) } }),
  ),
)

it('gives every measure with its interval as JSON', async () => {
  const io = fakeIo('en', { 'cell.json': cell })
  const words = [
    'cell.json',
    '--replications',
    '4',
    '--warmup',
    '30min',
    '--until',
    '2h',
    '--seed',
    '9',
    '--json',
  ]
  expect(await runStudyCommand(words, io)).toBe(0)
  const results = JSON.parse(io.printed.join('\n')) as StudyResults
  expect(results).toMatchObject({ replications: 4, seed: 9, warmupS: 1800, untilS: 7200 })
  for (const name of [
    'throughputPerHour',
    'partsOut',
    'partsOut.product',
    'wip',
    'leadTimeS.mean',
    'leadTimeS.p90',
  ])
    expect(Object.keys(results.measures[name]!)).toEqual(['mean', 'halfWidth95', 'sd', 'n', 'values'])
  expect(results.measures['entities.station.queue.meanWaitS']!.values).toHaveLength(4)
})

it('makes twenty replications of the scene as it is when not told otherwise', async () => {
  const io = fakeIo('en', { '-': cell })
  expect(await runStudyCommand(['-', '--json'], io)).toBe(0)
  expect(JSON.parse(io.printed.join('\n'))).toMatchObject({ replications: 20, seed: 5, untilS: 3600 })
})

it('speaks to people in their language', async () => {
  const io = fakeIo('nl', { 'cell.json': cell })
  expect(await runStudyCommand(['cell.json', '--replications', '3'], io)).toBe(0)
  expect(io.printed[0]).toContain('3 replicaties')
  expect(io.printed.some((line) => line.startsWith('throughputPerHour'))).toBe(true)
})

it.each([
  [['cell.json', '--replications', '0'], '--replications'],
  [['cell.json', '--replications', 'many'], '--replications'],
  [['cell.json', '--seed', '-1'], '--seed'],
  [['cell.json', '--warmup', 'soon'], 'soon'],
  [['cell.json', '--warmup', '2h', '--until', '1h'], '--until'],
  [['cell.json', '--until-halfwidth', 'small'], '--until-halfwidth'],
  [['cell.json', '--precision', '120%'], '--until-halfwidth'],
  [['cell.json', '--until-halfwidth', '1%', '--max-replications', '1'], '--max-replications'],
  [['cell.json', '--quantile', '90'], '--quantile'],
  [['cell.json', '--batches', '2'], '--batches'],
  [['cell.json', '--batches', '20', '--antithetic'], '--antithetic'],
  [[], 'proefcel study'],
])('refuses %j', async (words, mention) => {
  const io = fakeIo('en', { 'cell.json': cell })
  expect(await runStudyCommand(words, io)).toBe(2)
  expect(io.errors.join('\n')).toContain(mention)
})

it('tells a missing file and a cell that cannot run', async () => {
  expect(await runStudyCommand(['none.json'], fakeIo('en'))).toBe(1)
  const broken = cell.replace('"route":"route"', '"route":"gone"')
  const io = fakeIo('en', { 'cell.json': broken })
  expect(await runStudyCommand(['cell.json'], io)).toBe(1)
  expect(io.errors).not.toEqual([])
})

const until = (words: string) => ['cell.json', '--json', ...words.split(' ')]

it('goes on until the interval is narrow enough, and tells when it does not get there', async () => {
  const io = fakeIo('en', { 'cell.json': cell })
  expect(await runStudyCommand(until('--replications 3 --until-halfwidth 1,5% --of partsOut'), io)).toBe(0)
  const { replications, measures } = JSON.parse(io.printed.join('\n')) as StudyResults
  const { mean, halfWidth95 } = measures.partsOut!
  expect(replications).toBeGreaterThan(3)
  expect(halfWidth95).toBeLessThanOrEqual(0.015 * mean)
  expect(io.errors).toEqual([])

  const short = fakeIo('en', { 'cell.json': cell })
  await runStudyCommand(until('--replications 3 --precision 0.01% --max-replications 5'), short)
  expect(JSON.parse(short.printed.join('\n'))).toMatchObject({ replications: 5 })
  expect(short.errors.join()).toContain('5 replications')
})

it('finds the warm-up, gives quantiles, and cuts one long run in batches', async () => {
  const io = fakeIo('nl', { 'cell.json': cell })
  const words = [
    'cell.json',
    '--replications',
    '8',
    '--warmup',
    'mser5',
    '--until',
    '8h',
    '--quantile',
    '0,5',
  ]
  expect(await runStudyCommand(words, io)).toBe(0)
  expect(io.printed.join('\n')).toContain('MSER-5')
  expect(io.printed.join('\n')).toContain('50 % eronder')
  expect(io.printed.join('\n')).toContain('Little')

  const long = fakeIo('en', { 'cell.json': cell })
  expect(await runStudyCommand(until('--batches 10 --until 12h --warmup 1h'), long)).toBe(0)
  const { method, measures } = JSON.parse(long.printed.join('\n')) as StudyResults
  expect(method).toBe('batches')
  expect(measures.partsOut).toMatchObject({ n: 10, lag1: expect.any(Number) })
})

it.each(['nl', 'en'] as const)('says which station cannot keep up (%s)', async (language) => {
  const busy = JSON.stringify(
    aRunningCell(
      aScene({ horizonS: 8 * 3600, seed: 5 }),
      aSource({ arrivals: { kind: 'interarrival', time: exponential(4) } }),
    ),
  )
  const io = fakeIo(language, { 'cell.json': busy })
  expect(await runStudyCommand(until('--replications 3'), io)).toBe(0)
  expect(io.errors.join()).toMatch(
    language === 'nl' ? /Instabiel.*"station".*100 %/ : /Unstable.*"station".*100 %/,
  )
  const { problems } = JSON.parse(io.printed.join('\n')) as StudyResults
  expect(problems).toMatchObject([{ code: 'study.unstable', values: { who: 'station' } }])
})
