// ISO 22400 figures, energy and costs of whole runs, against sums done by hand.
import { expect, test } from 'vitest'
import { measuresOf } from '../../../../src/core/study/measuresOf'
import { aDocument } from '../../../builders/aDocument'
import {
  aCost,
  aFailure,
  anOperator,
  aProduct,
  aRoute,
  aScene,
  aSource,
  aStation,
} from '../../../builders/records'
import { seconds } from '../../../builders/times'
import { figuresOf, runFor } from './runScene'

const cost = (eur: number) => ({ low: eur / 2, likely: eur, high: 2 * eur })

/** A part every 10 s, 6 s of work, the fourth of every four to scrap; one hour. */
const cell = aDocument(
  aScene({ co2KgPerKwh: 0.374 }),
  aProduct(),
  aSource({ arrivals: { kind: 'interarrival', time: seconds(10), firstAtS: 0 } }),
  aStation({ powerW: { working: 3000, starved: 600 } }),
  anOperator({ id: 'people', count: 2 }),
  aRoute({
    steps: [
      {
        id: 'work',
        at: ['station'],
        do: { kind: 'time', time: seconds(6), plannedS: 5 },
        next: [{ to: 'out', share: 0 }, { to: 'scrap', share: 0.25 }, { to: 'out' }],
      },
    ],
  }),
  aCost({ id: 'material', kind: 'perPart', of: 'product', eur: cost(2) }),
  aCost({ id: 'wages', kind: 'perHour', of: 'people', eur: cost(40) }),
  aCost({ id: 'tooling', kind: 'perHour', of: 'station', states: ['working'], eur: cost(10) }),
  aCost({ id: 'power', kind: 'perKwh', eur: cost(0.5) }),
  aCost({ id: 'machine', kind: 'investment', of: 'station', lifeYears: 10, eur: cost(87600) }),
)

test('times and quantities by the names of ISO 22400', () => {
  const { times, kpis } = figuresOf(runFor(cell, 3600), 'station').iso22400!
  expect(times).toMatchObject({ pbtS: 3600, pq: 360, rq: 0, failures: 0, priS: 5 })
  expect(times.aptS).toBeCloseTo(2160, 6)
  expect(times.gq + times.sq).toBe(360)
  expect(times.sq).toBeGreaterThan(60)
  expect(kpis.availability).toBeCloseTo(0.6, 9)
  expect(kpis.effectiveness).toBeCloseTo(5 / 6, 9)
  expect(kpis.oee).toBeCloseTo((5 * times.gq) / 3600, 9)
})

test('failures, maintenance and rework are kept apart', () => {
  const document = aDocument(
    aProduct(),
    aSource({ arrivals: { kind: 'interarrival', time: seconds(10), firstAtS: 0 } }),
    aStation(),
    aFailure({ id: 'breaks', basis: 'calendar', timeToFailure: seconds(900), repair: seconds(100) }),
    aFailure({
      id: 'service',
      kind: 'maintenance',
      basis: 'calendar',
      timeToFailure: seconds(1950),
      repair: seconds(50),
    }),
    aRoute({
      steps: [
        {
          id: 'work',
          at: ['station'],
          do: { kind: 'time', time: seconds(5) },
          next: [{ to: 'work', upTo: 1 }, { to: 'out' }],
        },
      ],
    }),
  )
  const { times, kpis } = figuresOf(runFor(document, 4000), 'station').iso22400!
  // Down 900–1000, 1900–2000, 2900–3000, 3900–4000; in service 1950–2000 (under a failure that lies over it) and 3950–4000.
  expect(times.failures).toBe(4)
  expect(times.downS).toBeCloseTo(400, 6)
  expect(kpis.mttrS).toBeCloseTo(100, 6)
  expect(times.rq).toBeGreaterThan(100)
  expect(kpis.firstPassYield).toBe(0)
  expect(kpis.reworkRatio).toBeCloseTo(0.5, 1)
})

test('energy by state, by part and its emission', () => {
  const results = runFor(cell, 3600).results()
  // 0.6 h at 3 kW and 0.4 h at 0.6 kW.
  expect(results.energy?.kWh).toBeCloseTo(0.6 * 3 + 0.4 * 0.6, 9)
  expect(results.energy?.byState.working).toBeCloseTo(1.8, 9)
  expect(results.energy?.byEntity.station?.byState.starved).toBeCloseTo(0.24, 9)
  const perPart = results.energy!.kWh / results.kpis.partsOut
  expect(results.energy?.kWhPerGoodPart).toBeCloseTo(perPart, 12)
  expect(results.energy?.kWhPerPart.product).toBeCloseTo(perPart, 12)
  expect(results.energy?.co2KgPerGoodPart).toBeCloseTo(0.374 * perPart, 12)
})

test('costs by record, category, state and part', () => {
  const results = runFor(cell, 3600).results()
  const { costs } = results
  expect(costs?.byRecord.material).toBe(720)
  expect(costs?.byRecord.wages).toBeCloseTo(80, 9)
  expect(costs?.byRecord.tooling).toBeCloseTo(6, 9)
  expect(costs?.byRecord.power).toBeCloseTo(1.02, 9)
  expect(costs?.byRecord.machine).toBeCloseTo(1, 9)
  expect(costs?.byCategory).toMatchObject({ material: 720, investment: costs!.byRecord.machine! })
  expect(costs?.byState.working).toBeCloseTo(6 + 0.9, 9)
  expect(costs?.eur).toBeCloseTo(808.02, 6)
  expect(costs?.lowEur).toBeCloseTo(404.01, 6)
  expect(costs?.eurPerPart.product).toBeCloseTo(808.02 / results.kpis.partsOut, 9)
})

test('a study has an interval on each of them', () => {
  const measures = measuresOf(runFor(cell, 3600).results())
  expect(measures['entities.station.iso22400.oee']).toBeGreaterThan(0)
  expect(measures['entities.people.workerEfficiency']).toBe(0)
  expect(measures['energy.kWhPerGoodPart']).toBeGreaterThan(0)
  expect(measures['costs.eurPerGoodPart']).toBeGreaterThan(0)
})
