// How long a study goes on, where its warm-up ends, one long run in batches, quantiles, and figures that may not be believed.
import { expect, test } from 'vitest'
import type { RunCheck, StudyResults } from '../../../src/core/results/StudyResults'
import { findDoubts } from '../../../src/core/study/findDoubts'
import type { StudyOptions } from '../../../src/core/study/planStudy'
import { replicationsToAdd } from '../../../src/core/study/replicationsToAdd'
import { runBatches } from '../../../src/core/study/runBatches'
import { runStudy } from '../../../src/core/study/runStudy'
import { summarise } from '../../../src/core/study/summarise'
import { withQuantile } from '../../../src/core/study/withQuantile'
import { aRunningCell } from '../../builders/aDocument'
import { aRoute, aScene, aSource, aVehicle } from '../../builders/records'
import { exponential } from '../../builders/times'

const HOUR_S = 3600

/** One server of exponential times, so many hours long, busy for this share of the time. */
const queueAt = (load: number, hours = 4) =>
  aRunningCell(
    aScene({ seed: 3, horizonS: hours * HOUR_S, warmupS: 0 }),
    aSource({ arrivals: { kind: 'interarrival', time: exponential(10) } }),
    aRoute({ steps: [{ id: 'work', at: ['station'], do: { kind: 'time', time: exponential(10 * load) } }] }),
  )

function study(load: number, options: Partial<StudyOptions> = {}): StudyResults {
  const outcome = runStudy(queueAt(load), { replications: 4, ...options })
  if (!outcome.ok) throw new Error('the study failed')
  return outcome.value
}

test('a queue asked for more than it can do is unstable, with the load that causes it', () => {
  const { problems, measures } = study(1.25)
  expect(problems.map(({ code }) => code)).toEqual(['study.unstable'])
  const { who, utilisation, load } = problems[0]!.values!
  expect(who).toBe('station')
  expect(utilisation).toBeGreaterThan(0.97)
  expect(load).toBeCloseTo(1.25, 0)
  expect(load).toBeGreaterThan(1.1)
  // The figures are there all the same: a backlog may be what one wants to know.
  expect(measures.wip!.n).toBe(4)
})

test('a vehicle that cannot keep up is named, not the station it brings parts to', () => {
  const seconds = (value: number) => ({ kind: 'constant', value, unit: 's' }) as const
  const tug = aVehicle({
    id: 'tug',
    aisle: undefined,
    load: seconds(1),
    unload: seconds(1),
    travel: { empty: seconds(4), loaded: seconds(9) },
  })
  const mover = { by: 'vehicle', vehicle: 'tug' } as const
  const work = { kind: 'time', time: seconds(1) } as const
  const cell = aRunningCell(
    aScene({ seed: 3, horizonS: 4 * HOUR_S, warmupS: 0 }),
    aSource({ arrivals: { kind: 'interarrival', time: exponential(10) } }),
    tug,
    aRoute({ steps: [{ id: 'work', at: ['station'], mover, do: work }] }),
  )
  const outcome = runStudy(cell, { replications: 3 })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems))
  const values = outcome.value.problems[0]?.values
  expect(values?.who).toBe('tug')
  expect(values?.load).toBeGreaterThan(1.2)
})

test('a single run that explodes is told too', () => {
  expect(study(1.25, { replications: 1 }).problems).toHaveLength(1)
})

test.each([0.5, 0.8, 0.9])('a queue that is busy for %d of the time is not called unstable', (load) => {
  expect(study(load).problems).toEqual([])
})

const settled: RunCheck = { littleGap: 0.001, wipByQuarter: [5, 5, 5, 5], outPerS: 0.1 }

test('growth that levels off is a warm-up', () => {
  const span = { warmupS: 0, untilS: HOUR_S, startS: 0 }
  const levelling = { ...settled, wipByQuarter: [100, 160, 190, 200] } as const
  expect(findDoubts([levelling, levelling], span)).toEqual([])
  const steady = { ...settled, wipByQuarter: [25, 75, 125, 175] } as const
  expect(findDoubts([steady, steady], span)[0]!.code).toBe('study.unstable')
})

test('figures that break the law of Little in a long run are doubted', () => {
  const span = { warmupS: 0, untilS: 100 * HOUR_S, startS: 0 }
  expect(findDoubts([settled], span)).toEqual([])
  expect(findDoubts([{ ...settled, littleGap: 0.2 }], span)[0]!.code).toBe('study.littleGap')
  // In a short run the parts inside at its ends explain the gap.
  expect(findDoubts([{ ...settled, littleGap: 0.2 }], { ...span, untilS: 200 })).toEqual([])
})

test('more replications are asked for until the interval is narrow enough, and no more than the most', () => {
  const first = study(0.8, { replications: 5, warmupS: HOUR_S })
  const rule = { relative: 0.01, measures: ['throughputPerHour'], most: 400 }
  let all = first
  for (let more = replicationsToAdd(all, rule); more > 0; more = replicationsToAdd(all, rule))
    all = study(0.8, { replications: all.replications + more, warmupS: HOUR_S })
  const { mean, halfWidth95 } = all.measures.throughputPerHour!
  expect(halfWidth95).toBeLessThanOrEqual(0.01 * mean)
  expect(all.replications).toBeGreaterThan(5)
  expect(replicationsToAdd(first, { ...rule, relative: 1e-6, most: 7 })).toBe(2)
  expect(replicationsToAdd(first, { ...rule, relative: 0.9 })).toBe(0)
  // From few runs at most as many again.
  expect(replicationsToAdd(first, { ...rule, relative: 1e-6 })).toBe(5)
})

test('MSER-5 finds the warm-up and the figures start there', () => {
  const outcome = runStudy(queueAt(0.9, 40), { replications: 2, warmupS: 'mser5' })
  if (!outcome.ok) throw new Error('the study failed')
  const { foundWarmup, warmupS, untilS } = outcome.value
  expect(foundWarmup).toMatchObject({ rule: 'mser5', warmupS, isReliable: true })
  expect(warmupS).toBeLessThan(untilS / 2)
  // An exploding queue never settles.
  const exploding = runStudy(queueAt(1.3, 20), { replications: 1, warmupS: 'mser5' })
  expect(exploding.ok && exploding.value.foundWarmup!.isReliable).toBe(false)
})

test('one long run in batches: a value a batch, their mean that of the whole run', () => {
  const document = queueAt(0.5, 41)
  const outcome = runBatches(document, { replications: 20, warmupS: HOUR_S })
  if (!outcome.ok) throw new Error('the run failed')
  const { method, replications, measures, hashes, problems } = outcome.value
  expect({ method, replications, runs: hashes.length }).toEqual({
    method: 'batches',
    replications: 20,
    runs: 1,
  })
  expect(problems).toEqual([])
  const { values, lag1, mean, halfWidth95 } = measures.partsOut!
  expect(values).toHaveLength(20)
  expect(Math.abs(lag1!)).toBeLessThan(0.5)
  const whole = runStudy(document, { replications: 1, warmupS: HOUR_S })
  expect(whole.ok && whole.value.measures.partsOut!.values[0]).toBe(values.reduce((a, b) => a + b))
  expect(whole.ok && whole.value.hashes[0]).toBe(hashes[0])
  // 360 parts an hour, two hours a batch
  expect(Math.abs(mean - 720)).toBeLessThan(2 * halfWidth95!)
})

test('a quantile over the runs has an interval once there are enough of them', () => {
  const values = Array.from({ length: 100 }, (_, i) => i + 1)
  expect(withQuantile(summarise(values), 0.5).quantile).toMatchObject({ value: 50 })
  const { low95, high95 } = withQuantile(summarise(values), 0.5).quantile!
  expect([low95, high95]).toEqual([40, 61])
  expect(withQuantile(summarise([1, 2, 3]), 0.5).quantile).toEqual({
    p: 0.5,
    value: 2,
    low95: null,
    high95: null,
  })
})
