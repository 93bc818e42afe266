// Orders with due dates: what a run says of lateness, computed by hand.
import { expect, test } from 'vitest'
import { secondsToTicks } from '../../../../src/core/sim/kernel/ticks'
import { measuresOf } from '../../../../src/core/study/measuresOf'
import { aDocument } from '../../../builders/aDocument'
import { aProduct, aRoute, aSource, aStation } from '../../../builders/records'
import { seconds } from '../../../builders/times'
import { runFor, simulate } from './runScene'

// Earliest due date first: done at 10 (due 15), 20 (due 18) and 30 (due 40).
const document = aDocument(
  aProduct(),
  aSource({
    arrivals: {
      kind: 'orders',
      orders: [
        { atS: 0, dueS: 40 },
        { atS: 0, dueS: 18 },
        { atS: 0, dueS: 15 },
      ],
    },
  }),
  aStation({ discipline: 'edd' }),
  aRoute({ steps: [{ id: 'work', at: ['station'], do: { kind: 'time', time: seconds(10) } }] }),
)

test('lateness is out minus due; tardiness counts only what is late', () => {
  const { due } = runFor(document, 100).results().kpis
  expect(due).toEqual({
    shareLate: 1 / 3,
    meanLatenessS: expect.closeTo((-5 + 2 - 10) / 3, 9),
    maxLatenessS: 2,
    meanTardinessS: 2 / 3,
    n: 3,
  })
})

test('a study has them as measures, and a warm-up forgets what left before', () => {
  const measures = measuresOf(runFor(document, 100, { warmupS: 15 }).results())
  expect(measures['due.shareLate']).toBe(1 / 2)
  expect(measures['due.meanLatenessS']).toBe(-4)
})

test('saving and resuming in between changes nothing', () => {
  const run = simulate(document)
  run.advanceTo(secondsToTicks(25))
  const saved = run.checkpoint()
  run.advanceTo(secondsToTicks(27))
  expect(run.restore(saved).ok).toBe(true)
  run.advanceTo(secondsToTicks(100))
  expect(run.results().kpis.due).toEqual(runFor(document, 100).results().kpis.due)
})

test('no due dates, no figures', () => {
  const plain = aDocument(
    aProduct(),
    aSource({ arrivals: { kind: 'orders', orders: [{ atS: 0 }] } }),
    aStation(),
    aRoute(),
  )
  expect(runFor(plain, 100).results().kpis.due).toBeUndefined()
})
