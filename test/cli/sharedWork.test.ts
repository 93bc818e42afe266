// Work shared with other processes: who takes what, in which order answers come, and that the result does not depend on it.
import { expect, it } from 'vitest'
import type { CliIo } from '../../src/cli/CliIo'
import { runStudyCommand } from '../../src/cli/studyCommand'
import { runVerifyCommand } from '../../src/cli/verifyCommand'
import { workInTurns } from '../../src/cli/workInTurns'
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
const files = { 'cell.json': cell }

/** Helpers that are this same process; `asked` notes their words. */
function withHelpers(asked: string[][]): CliIo & { printed: string[] } {
  return {
    ...fakeIo('en', files),
    helpers: {
      count: 2,
      run: async ([command, ...words]) => {
        asked.push([command!, ...words])
        const io = fakeIo('en', files)
        await (command === 'study' ? runStudyCommand(words, io) : runVerifyCommand(words, io))
        return { output: io.printed.join('\n'), complaints: io.errors.join('\n') }
      },
    },
  } as CliIo & { printed: string[] }
}

it('a shared study is the study of one process, to the last bit', async () => {
  const words = ['cell.json', '--replications', '7', '--json']
  const alone = fakeIo('en', files)
  await runStudyCommand(words, alone)
  const asked: string[][] = []
  const shared = withHelpers(asked)
  expect(await runStudyCommand([...words, '--jobs', '2'], shared)).toBe(0)
  expect(shared.printed).toEqual(alone.printed)
  // Replication 0 here, 1 to 3 and 4 to 6 elsewhere.
  expect(asked.map((one) => one.slice(one.indexOf('--first')))).toEqual([
    ['--first', '1', '--replications', '3', '--jobs', '1', '--json'],
    ['--first', '4', '--replications', '3', '--jobs', '1', '--json'],
  ])
})

it('a shared study finds its warm-up once and goes on by rounds, with the same result', async () => {
  const words = [
    'cell.json',
    '--until',
    '4h',
    '--warmup',
    'mser5',
    '--antithetic',
    '--replications',
    '4',
    '--json',
  ]
  const precise = [...words, '--until-halfwidth', '0.6%']
  const alone = fakeIo('en', files)
  await runStudyCommand(precise, alone)
  const asked: string[][] = []
  const shared = withHelpers(asked)
  expect(await runStudyCommand([...precise, '--jobs', '2'], shared)).toBe(0)
  expect(shared.printed).toEqual(alone.printed)
  expect(asked.length).toBeGreaterThan(2)
  expect(asked.every((one) => !one.includes('mser5') && !one.includes('--until-halfwidth'))).toBe(true)
})

it('a quick study is not worth other processes', async () => {
  const asked: string[][] = []
  expect(await runStudyCommand(['cell.json', '--replications', '7', '--json'], withHelpers(asked))).toBe(0)
  expect(asked).toEqual([])
})

it('a verification is shared by cases and told in their order', async () => {
  const ids = ['pub-lindley-trace', 'pub-event-order', 'pub-ks-constants', 'pub-mser5']
  const words = ids.flatMap((id) => ['--case', id])
  const asked: string[][] = []
  const shared = withHelpers(asked)
  expect(await runVerifyCommand(words, shared)).toBe(0)
  const told = shared.printed.filter((line) => line.startsWith('pub-')).map((line) => line.split(':')[0])
  expect(told).toEqual(['pub-ks-constants', 'pub-mser5', 'pub-lindley-trace', 'pub-event-order'])
  expect(asked.length).toBe(2)
})

it('answers keep the order of the pieces, whoever is first', async () => {
  const release: (() => void)[] = []
  const told: number[] = []
  const all = workInTurns(
    [0, 1, 2],
    2,
    (piece) => new Promise<number>((resolve) => release.push(() => resolve(piece * 10))),
    (answer) => told.push(answer),
  )
  release[1]!()
  await Promise.resolve()
  expect(told).toEqual([])
  release[0]!()
  while (release.length < 3) await Promise.resolve()
  release[2]!()
  expect(await all).toEqual([0, 10, 20])
  expect(told).toEqual([0, 10, 20])
})
