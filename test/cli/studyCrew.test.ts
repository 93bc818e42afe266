// Which problem is a shared study's when several replications cannot be run: that of the first of them, whoever met it first.
import { expect, it } from 'vitest'
import type { CliHelpers } from '../../src/cli/CliIo'
import { StudyCrew } from '../../src/cli/study/StudyCrew'
import type { StudyAnswer, StudyOrder } from '../../src/cli/study/takePart'
import type { Outcome, Problem } from '../../src/core/results/problem'
import type { Replication, Replicator } from '../../src/core/study/Replicator'

const madeOf = (replication: number): Replication => ({
  scene: 'scene',
  engine: '',
  hashes: [String(replication)],
  checks: [],
  values: {},
})

function failing(replication: number): Outcome<Replication> {
  const problem: Problem = {
    code: `run.${replication}`,
    severity: 'error',
    message: '',
    where: { path: '' },
    hint: '',
  }
  return { ok: false, problems: [problem] }
}

/** Only what the crew asks of it; these replications cannot be run. */
const replicator = (...bad: number[]) =>
  ({
    run: (one: number) => (bad.includes(one) ? failing(one) : { ok: true, value: madeOf(one) }),
  }) as unknown as Replicator

/** A thread that takes these of a round at once and says what became of them, the last first. */
function taking(count: number, ...bad: number[]): CliHelpers {
  let hear: (message: unknown) => void = () => {}
  const answer = (message: StudyAnswer) => hear(message)
  const post = (message: unknown) => {
    const order = message as StudyOrder
    if (order.kind === 'plan') return
    const { taken, first } = order.round
    const from = first + Atomics.add(taken, 0, count)
    for (let one = from + count - 1; one >= from; one--)
      answer({ kind: 'made', replication: one, made: replicator(...bad).run(one) })
    answer({ kind: 'done' })
  }
  const listen = (next: typeof hear) => {
    hear = next
  }
  const openThread = () => ({ post, listen, gone: new Promise<void>(() => {}), end: () => {} })
  return { count: 2, run: () => Promise.reject(new Error('no processes')), openThread }
}

it.each([
  ['both by the thread', [12, 13], [], 'run.12'],
  ['the first by the thread', [13], [14], 'run.13'],
  ['the first here', [13], [10], 'run.10'],
])('the problem of the first: %s', async (_who, there, here, code) => {
  const crew = new StudyCrew()
  crew.open(taking(3, ...there), 1)
  const outcome = await crew.make(replicator(...here), 10, 6)
  expect(outcome.ok ? [] : outcome.problems.map((problem) => problem.code)).toEqual([code])
})

it('all replications come in their order', async () => {
  const crew = new StudyCrew()
  crew.open(taking(3), 1)
  const outcome = await crew.make(replicator(), 10, 6)
  expect(outcome.ok && outcome.value.map(({ hashes }) => hashes[0])).toEqual([
    '10',
    '11',
    '12',
    '13',
    '14',
    '15',
  ])
})
