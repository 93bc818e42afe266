// Work shared with other threads and processes: who takes what, in which order answers come, and that the result does not depend on it.
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import type { CliIo, CliThread } from '../../src/cli/CliIo'
import { type StudyAnswer, type StudyOrder, takePart } from '../../src/cli/study/takePart'
import type { Round } from '../../src/cli/study/takeReplications'
import { runStudyCommand } from '../../src/cli/studyCommand'
import { runVerifyCommand } from '../../src/cli/verifyCommand'
import { workInTurns } from '../../src/cli/workInTurns'
import type { SharedPlan } from '../../src/core/study/sharePlan'
import { aDocument, aRunningCell } from '../builders/aDocument'
import { aProduct, aRoute, aScene, aSource, aStation } from '../builders/records'
import { exponential } from '../builders/times'
import { fakeIo } from './fakeIo'

const cell = JSON.stringify(
  aRunningCell(
    aScene({ horizonS: 3600, seed: 5 }),
    aSource({ arrivals: { kind: 'interarrival', time: exponential(10) } }),
  ),
)
/** Parts go round between two stations without room beside them; sooner or later, in some runs, each waits for the other's place. */
const clogging = JSON.stringify(
  aDocument(
    aScene({ horizonS: 3600, seed: 5 }),
    aProduct(),
    aSource({ arrivals: { kind: 'interarrival', time: exponential(60) } }),
    aStation({ id: 'press', queueCapacity: 0 }),
    aStation({ id: 'drill', queueCapacity: 0 }),
    aRoute({
      steps: [
        { id: 'a', at: ['press'], do: { kind: 'time', time: exponential(10) } },
        {
          id: 'b',
          at: ['drill'],
          do: { kind: 'time', time: exponential(10) },
          next: [{ to: 'a', share: 0.1 }, { to: 'out' }],
        },
      ],
    }),
  ),
)
const robotCell = readFileSync('scenes/conveyor-pick-and-place.scene.json', 'utf8')
const files = { 'cell.json': cell, 'clogging.json': clogging, 'robot.json': robotCell }

/** What a study asked of its threads: how many it started, the plans and rounds it sent, and who made which replication. */
interface Asked {
  threads: number
  ended: number
  readonly plans: SharedPlan[]
  readonly rounds: Round[]
  /** By threads, in the order in which they were made. */
  readonly made: number[]
}

const nothingAsked = (): Asked => ({ threads: 0, ended: 0, plans: [], rounds: [], made: [] })

/** Threads that are this same thread, taking turns with it; messages are copied as between real ones. */
function withThreads(asked: Asked, isBroken = false): CliIo & { printed: string[]; errors: string[] } {
  const openThread = (): CliThread => {
    asked.threads++
    const heard: { here: (message: unknown) => void; there: (message: unknown) => void } = {
      here: () => {},
      there: () => {},
    }
    let leave = () => {}
    const gone = new Promise<void>((resolve) => {
      leave = resolve
    })
    takePart({
      post: (message) => {
        const answer = structuredClone(message) as StudyAnswer
        if (answer.kind === 'made') asked.made.push(answer.replication)
        // A broken thread has made something and dies with it.
        if (isBroken) leave()
        else heard.here(answer)
      },
      listen: (hear) => {
        heard.there = hear
      },
    })
    return {
      post: (message) => {
        const order = structuredClone(message) as StudyOrder
        if (order.kind === 'plan') asked.plans.push(order.plan)
        else asked.rounds.push(order.round)
        heard.there(order)
      },
      listen: (hear) => {
        heard.here = hear
      },
      gone,
      end: () => void asked.ended++,
    }
  }
  return {
    ...fakeIo('en', files),
    helpers: { count: 2, run: () => Promise.reject(new Error('no processes for a study')), openThread },
  } as unknown as CliIo & { printed: string[]; errors: string[] }
}

async function studyAlone(words: string[]): Promise<string[]> {
  const io = fakeIo('en', files)
  await runStudyCommand(words, io)
  return io.printed
}

it('a shared study is the study of one thread, to the last bit', async () => {
  const words = ['cell.json', '--replications', '7', '--first', '3', '--json']
  const asked = nothingAsked()
  const shared = withThreads(asked)
  expect(await runStudyCommand([...words, '--jobs', '2'], shared)).toBe(0)
  expect(shared.printed).toEqual(await studyAlone(words))
  expect(asked).toMatchObject({ threads: 1, ended: 1 })
  // Replication 3 was taken here before the thread heard of the round; each of the others was made once.
  expect(asked.made).not.toContain(3)
  expect(asked.made.length).toBeGreaterThan(0)
  expect(new Set(asked.made).size).toBe(asked.made.length)
  expect(asked.made.length).toBeLessThan(7)
})

it('a shared study of a cell with a robot is the same, and its threads plan no motion again', async () => {
  const words = ['robot.json', '--replications', '4', '--until', '10min', '--json']
  const asked = nothingAsked()
  const shared = withThreads(asked)
  expect(await runStudyCommand([...words, '--jobs', '2'], shared)).toBe(0)
  expect(shared.errors).toEqual([])
  expect(shared.printed).toEqual(await studyAlone(words))
  expect(asked.plans[0]!.plans.plans.length).toBeGreaterThan(0)
})

it('a study forked from a saved run is shared from there, mirrors and all', async () => {
  const words = [
    'cell.json',
    '--fork',
    '20min',
    '--until',
    '1h',
    '--antithetic',
    '--replications',
    '5',
    '--json',
  ]
  const asked = nothingAsked()
  const shared = withThreads(asked)
  expect(await runStudyCommand([...words, '--jobs', '3'], shared)).toBe(0)
  expect(shared.printed).toEqual(await studyAlone(words))
  expect(asked.threads).toBe(2)
  expect(asked.plans.map(({ start }) => start !== undefined)).toEqual([true, true])
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
  const asked = nothingAsked()
  const shared = withThreads(asked)
  expect(await runStudyCommand([...precise, '--jobs', '2'], shared)).toBe(0)
  expect(shared.printed).toEqual(await studyAlone(precise))
  expect(asked.plans.length).toBe(1)
  expect(asked.plans[0]!.foundWarmup?.rule).toBe('mser5')
  expect(asked.rounds.length).toBeGreaterThan(1)
  expect(asked.rounds[1]!.first).toBe(4)
})

it('what a thread that broke down had taken is made here', async () => {
  const words = ['cell.json', '--replications', '7', '--json']
  const asked = nothingAsked()
  const shared = withThreads(asked, true)
  expect(await runStudyCommand([...words, '--jobs', '2'], shared)).toBe(0)
  expect(asked.made.length).toBeGreaterThan(0)
  expect(shared.printed).toEqual(await studyAlone(words))
})

it('the problem of a shared study is that of its first replication that cannot be run', async () => {
  const words = ['clogging.json', '--replications', '12']
  const alone = fakeIo('en', files)
  expect(await runStudyCommand(words, alone)).toBe(1)
  expect(alone.errors).not.toEqual([])
  const shared = withThreads(nothingAsked())
  expect(await runStudyCommand([...words, '--jobs', '2'], shared)).toBe(1)
  expect(shared.errors).toEqual(alone.errors)
})

it('a quick study is not worth other threads, a long one is', async () => {
  const words = ['cell.json', '--replications', '7', '--json']
  const asked = nothingAsked()
  expect(await runStudyCommand(words, withThreads(asked))).toBe(0)
  expect(asked).toEqual(nothingAsked())
  let clockS = 0
  const slow = { ...withThreads(asked), wallSeconds: () => clockS++ }
  expect(await runStudyCommand(words, slow)).toBe(0)
  expect(asked).toMatchObject({ threads: 1, ended: 1 })
  expect(asked.rounds.map(({ first, count }) => [first, count])).toEqual([[1, 6]])
  expect(slow.printed).toEqual(await studyAlone(words))
})

/** Processes that are this same one; `asked` notes their words. */
function withProcesses(asked: string[][]): CliIo & { printed: string[] } {
  return {
    ...fakeIo('en', files),
    helpers: {
      count: 2,
      run: async ([command, ...words]) => {
        asked.push([command!, ...words])
        const io = fakeIo('en', files)
        await runVerifyCommand(words, io)
        return { output: io.printed.join('\n'), complaints: io.errors.join('\n') }
      },
      openThread: () => {
        throw new Error('no threads for a verification')
      },
    },
  } as CliIo & { printed: string[] }
}

it('a verification is shared by cases and told in their order', async () => {
  const ids = ['pub-lindley-trace', 'pub-event-order', 'pub-ks-constants', 'pub-mser5']
  const words = ids.flatMap((id) => ['--case', id])
  const asked: string[][] = []
  const shared = withProcesses(asked)
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
