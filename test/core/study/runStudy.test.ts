// Studies: what differs between replications, what does not, and what their intervals are.
import { expect, test } from 'vitest'
import type { StudyOptions } from '../../../src/core/study/planStudy'
import { runReplication } from '../../../src/core/study/runReplication'
import { runStudy } from '../../../src/core/study/runStudy'
import { aRunningCell } from '../../builders/aDocument'
import { aProduct, aRoute, aScene, aSource, aStation } from '../../builders/records'
import { exponential, seconds } from '../../builders/times'

const noisy = aRunningCell(
  aScene({ seed: 7, horizonS: 4 * 3600, warmupS: 3600 }),
  aSource({ arrivals: { kind: 'interarrival', time: exponential(10) } }),
  aRoute({ steps: [{ id: 'work', at: ['station'], do: { kind: 'time', time: exponential(7) } }] }),
)

function study(document = noisy, options: Partial<StudyOptions> = {}) {
  const outcome = runStudy(document, { replications: 5, ...options })
  if (!outcome.ok) throw new Error(outcome.problems.map(({ message }) => message).join('\n'))
  return outcome.value
}

test('each replication has its own numbers; the study is the same again', () => {
  const first = study()
  expect(new Set(first.hashes).size).toBe(5)
  expect(study()).toEqual(first)
  expect(first).toMatchObject({ seed: 7, warmupS: 3600, untilS: 4 * 3600, replications: 5 })
})

test('mean, spread and half width belong to the values', () => {
  const { throughputPerHour } = study().measures
  const { values, mean, sd, halfWidth95, n } = throughputPerHour!
  expect(n).toBe(5)
  const average = values.reduce((a, b) => a + b) / 5
  expect(mean).toBeCloseTo(average, 10)
  const squares = values.reduce((sum, value) => sum + (value - average) * (value - average), 0)
  expect(sd).toBeCloseTo(Math.sqrt(squares / 4), 10)
  // Student t with 4 degrees of freedom
  expect(halfWidth95).toBeCloseTo((2.7764451052 * sd) / Math.sqrt(5), 8)
})

test('a value of a study is the value of that run alone', () => {
  const { measures, hashes } = study()
  const alone = runReplication(noisy, { seed: 7, replication: 3 }, 4 * 3600)
  if (!alone.ok) throw new Error('the run failed')
  expect(alone.value.results.hash).toBe(hashes[3])
  expect(alone.value.results.kpis.wip).toBe(measures.wip!.values[3])
  expect(alone.value.results.entities.station!.states.working).toBe(
    measures['entities.station.states.working']!.values[3],
  )
  expect(alone.value.results.entities.station!.queue!.meanWaitS).toBe(
    measures['entities.station.queue.meanWaitS']!.values[3],
  )
})

test('one replication has no interval', () => {
  expect(study(noisy, { replications: 1 }).measures.wip).toMatchObject({ n: 1, sd: 0, halfWidth95: null })
})

test('without chance the interval has no width', () => {
  const { wip } = study(aRunningCell(aScene({ warmupS: 600, horizonS: 3600 }))).measures
  expect(wip).toMatchObject({ sd: 0, halfWidth95: 0, mean: 0.5 })
})

test('common random numbers: a faster machine sees the same arrivals', () => {
  const faster = {
    ...noisy,
    records: {
      ...noisy.records,
      route: aRoute({ steps: [{ id: 'work', at: ['station'], do: { kind: 'time', time: seconds(1) } }] }),
    },
  }
  const before = study().measures['entities.source.count']!.values
  const after = study(faster).measures['entities.source.count']!.values
  expect(after).toEqual(before)
})

test('forked replications share the beginning and differ after it', () => {
  const forked = study(noisy, { forkAtS: 7200 })
  expect(forked.warmupS).toBe(7200)
  expect(new Set(forked.hashes).size).toBe(5)
  const { values } = forked.measures.partsOut!
  expect(Math.min(...values)).toBeGreaterThan(500)
  expect(Math.max(...values)).toBeLessThan(1000)
})

test('a cell that cannot go on is told, not averaged', () => {
  const outcome = runStudy(
    aRunningCell(
      aStation({ queueCapacity: 0 }),
      aRoute({
        steps: [
          {
            id: 'work',
            at: ['station'],
            do: {
              kind: 'assemble',
              components: [{ sequence: ['never'], from: ['station'] }],
            },
          },
        ],
      }),
      aProduct({ id: 'never' }),
    ),
    { replications: 3 },
  )
  expect(outcome.ok).toBe(false)
})

test('a mirrored pair counts with its mean, and varies less than two plain runs', () => {
  const plain = study(noisy, { replications: 20 })
  const pairs = study(noisy, { replications: 10, antithetic: true })
  expect(pairs).toMatchObject({ method: 'pairs', replications: 10 })
  expect(pairs.hashes).toHaveLength(20)
  expect(pairs.hashes[0]).toBe(plain.hashes[0])
  expect(pairs.hashes[1]).not.toBe(plain.hashes[1])
  const { sd } = plain.measures.partsOut!
  expect(pairs.measures.partsOut!.sd).toBeLessThan(sd / Math.sqrt(2))
})
