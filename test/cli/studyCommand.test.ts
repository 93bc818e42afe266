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
