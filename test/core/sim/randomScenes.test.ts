// Any cell that can be written down: it ends, or says why it cannot go on; no part is lost; saving in the middle changes
// nothing; nobody works more than all the time.
import fc from 'fast-check'
import { test } from 'vitest'
import type { SceneDocument } from '../../../src/core/model/SceneDocument'
import { validateScene } from '../../../src/core/model/validateScene'
import { aDocument } from '../../builders/aDocument'
import {
  aBuffer,
  aCalendar,
  aConveyor,
  aFailure,
  anAisle,
  anOperator,
  aProduct,
  aRoute,
  aSource,
  aStation,
  at,
  aVehicle,
} from '../../builders/records'
import { exponential, seconds, triangular, uniform } from '../../builders/times'
import { expectSoundRun } from './expectSoundRun'

const END_S = 5 * 3600

const time = fc.oneof(
  fc.integer({ min: 0, max: 90 }).map(seconds),
  fc.integer({ min: 1, max: 90 }).map(exponential),
  fc.integer({ min: 1, max: 60 }).map((mean) => uniform(0, 2 * mean)),
  fc.integer({ min: 1, max: 60 }).map((mode) => triangular(0, mode, 2 * mode)),
)

const mover = fc.option(
  fc.oneof(
    fc.record({ by: fc.constant('time' as const), time }),
    fc.record({ by: fc.constant('time' as const), time, operator: fc.constant('people') }),
    fc.record({
      by: fc.constant('operator' as const),
      operator: fc.constant('people'),
      pick: time,
      place: time,
    }),
    fc.constant({ by: 'vehicle' as const, vehicle: 'agv' }),
  ),
  { nil: undefined },
)

/** One stop of the route: a place of its own and what is done there. */
const stop = fc.record({
  place: fc.constantFrom('station', 'station', 'station', 'buffer', 'conveyor' as const),
  time,
  mover,
  capacity: fc.integer({ min: 1, max: 4 }),
  queue: fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined }),
  discipline: fc.constantFrom('fifo', 'lifo', 'spt', 'priority', 'edd', 'leastSetup' as const),
  preempt: fc.constantFrom('never', 'never', 'resume', 'restart', 'resample' as const),
  batch: fc.boolean(),
  calendar: fc.boolean(),
  needs: fc.constantFrom(undefined, 'setup', 'work', 'both' as const),
  setup: fc.boolean(),
  again: fc.integer({ min: 0, max: 30 }),
  scrap: fc.integer({ min: 0, max: 10 }),
  patience: fc.option(fc.integer({ min: 0, max: 900 }), { nil: undefined }),
  failure: fc.constantFrom(undefined, 'calendar', 'operating', 'cycles' as const),
  effect: fc.constantFrom('resume', 'restart', 'scrap' as const),
})
type Stop = typeof stop extends fc.Arbitrary<infer T> ? T : never

const cell = fc.record({
  stops: fc.array(stop, { minLength: 1, maxLength: 5 }),
  arrivals: fc.oneof(
    time.map((one) => ({ kind: 'interarrival' as const, time: one })),
    fc.constant({ kind: 'saturated' as const }),
    fc.integer({ min: 1, max: 9 }).map((count) => ({ kind: 'conwip' as const, count })),
    fc.constant({
      kind: 'rates' as const,
      table: [
        { untilS: 600, perHour: 90 },
        { untilS: 1500, perHour: 0 },
      ],
    }),
  ),
  people: fc.integer({ min: 1, max: 3 }),
  lends: fc.constantFrom('never', 'resume' as const),
  vehicles: fc.integer({ min: 1, max: 4 }),
  carries: fc.integer({ min: 1, max: 3 }),
  atEnd: fc.constantFrom('pause', 'finish', 'noStart' as const),
  /** Every step at a station may be done at any of them. */
  anyStation: fc.constantFrom(undefined, undefined, 'first', 'shortestQueue', 'cyclic', 'random' as const),
})
type Cell = typeof cell extends fc.Arbitrary<infer T> ? T : never

/** As a file would have it; the generators above only make what the schema takes. */
type Arrivals = NonNullable<Parameters<typeof aSource>[0]>['arrivals'] & object

function documentOf(one: Cell): SceneDocument {
  const { stops, arrivals, people, lends, vehicles, carries, atEnd } = one
  return aDocument(
    aProduct({ priority: 1 }),
    aProduct({ id: 'other' }),
    anOperator({ id: 'people', count: people, preempt: lends, placement: at(0, 5), calendar: 'calendar' }),
    ringFor(stops.length),
    aVehicle({ count: vehicles, capacity: carries, calendar: 'calendar', whenIdle: 'stay' }),
    aCalendar({
      shifts: [{ days: [1], from: '06:30', to: '12:00', breaks: [{ from: '08:00', to: '08:15' }] }],
      atEnd,
    }),
    aSource({ products: ['product', 'other'], arrivals: arrivals as Arrivals, limit: 3000 }),
    ...stops.map(placeOf),
    ...stops.flatMap((stop, n) =>
      stop.failure === undefined || stop.place === 'buffer'
        ? []
        : [
            aFailure({
              id: `failure${n}`,
              of: [`p${n}`],
              basis: stop.failure,
              timeToFailure: stop.failure === 'cycles' ? seconds(20) : exponential(2000),
              repair: uniform(10, 400),
              ...(n % 2 === 0 ? { repairBy: 'people' } : {}),
              effect: stop.effect,
            }),
          ],
    ),
    aRoute({ dueAfterS: 2000, steps: stops.map(stepOf).map(anywhere(one)) }),
  )
}

/** A one-way ring with a stop for the source and each place, and nodes enough for four vehicles. */
function ringFor(stops: number) {
  const count = stops + 6
  return anAisle({
    nodes: Array.from({ length: count }, (_, n) => ({
      id: `n${n}`,
      position: [4 * n, n % 2] as [number, number],
      ...(n <= stops ? { serves: [n === 0 ? 'source' : `p${n - 1}`] } : {}),
    })),
    edges: Array.from({ length: count }, (_, n) => ({
      from: `n${n}`,
      to: `n${(n + 1) % count}`,
      oneWay: true,
    })),
  })
}

function placeOf(one: Stop, n: number) {
  const common = { id: `p${n}`, placement: at(3 * n, 0) }
  if (one.place === 'buffer')
    return aBuffer({
      ...common,
      capacity: one.capacity,
      discipline: one.discipline === 'leastSetup' ? 'fifo' : one.discipline,
    })
  const calendar = one.calendar ? { calendar: 'calendar' } : {}
  if (one.place === 'conveyor')
    return aConveyor({ ...common, ...calendar, lengthM: one.capacity, accumulating: one.batch })
  return aStation({
    ...common,
    ...calendar,
    capacity: one.capacity,
    discipline: one.discipline,
    ...(one.batch ? {} : { preempt: one.preempt }),
    ...(one.queue === undefined ? {} : { queueCapacity: one.queue }),
    ...(one.batch ? { batch: { min: 1, max: one.capacity, waitS: 120 } } : {}),
  })
}

function stepOf(one: Stop, n: number, all: readonly Stop[]) {
  const needs = one.needs === undefined ? {} : { needs: [{ operator: 'people', during: one.needs }] }
  const setup = one.setup ? { setup: { time: seconds(15) } } : {}
  const works =
    one.place === 'station' ? { do: { kind: 'time' as const, time: one.time, ...needs, ...setup } } : {}
  const onward = n === all.length - 1 ? 'out' : `s${n + 1}`
  return {
    id: `s${n}`,
    at: [`p${n}`],
    ...works,
    ...(one.mover === undefined ? {} : { mover: one.mover }),
    ...(one.patience === undefined ? {} : { patience: { time: seconds(one.patience), to: 'scrap' } }),
    next: [
      { to: 's0', share: one.again / 100, upTo: 3 },
      { to: 'scrap', share: one.scrap / 100 },
      { to: onward },
    ],
  }
}

/** The step at any of the stations, when the cell says so. */
function anywhere({ stops, anyStation }: Cell) {
  const stations = stops.flatMap(({ place }, n) => (place === 'station' ? [`p${n}`] : []))
  return (step: ReturnType<typeof stepOf>, n: number) =>
    anyStation === undefined || stops[n]!.place !== 'station'
      ? step
      : { ...step, at: stations, choose: anyStation }
}

test('random cells (seed 1121)', () => {
  fc.assert(
    fc.property(cell, fc.integer({ min: 1, max: END_S - 1 }), (one, saveAtS) => {
      const document = documentOf(one)
      fc.pre(!validateScene(document).some((problem) => problem.severity === 'error'))
      expectSoundRun(document, END_S, saveAtS)
    }),
    { seed: 1121, numRuns: 60 },
  )
})
