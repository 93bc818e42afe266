// Cells in which constructs meet that a person would rarely put together: joining and taking apart, blocking before service, doors, staff
// by the hour, skills, steps that stay where they are. Whatever they say, the run ends or tells why, loses nothing, and can be saved.
import fc from 'fast-check'
import { test } from 'vitest'
import type { SceneDocument } from '../../../src/core/model/SceneDocument'
import { validateScene } from '../../../src/core/model/validateScene'
import { aDocument } from '../../builders/aDocument'
import {
  aBuffer,
  aCalendar,
  aFailure,
  anOperator,
  aProduct,
  aRoute,
  aSource,
  aStation,
  at,
} from '../../builders/records'
import { exponential, seconds, uniform } from '../../builders/times'
import { expectSoundRun } from './expectSoundRun'

const END_S = 3 * 3600

const time = fc.oneof(
  fc.integer({ min: 0, max: 60 }).map(seconds),
  fc.integer({ min: 1, max: 60 }).map(exponential),
  fc.integer({ min: 1, max: 40 }).map((mean) => uniform(0, 2 * mean)),
)

const mover = fc.option(
  fc.oneof(
    fc.record({ by: fc.constant('time' as const), time }),
    fc.record({ by: fc.constant('time' as const), time, operator: fc.constantFrom('men', 'crane') }),
    fc.record({
      by: fc.constant('operator' as const),
      operator: fc.constant('men'),
      pick: time,
      place: time,
    }),
  ),
  { nil: undefined },
)

const need = fc.oneof(
  fc.record({
    operator: fc.constantFrom('men', 'crane'),
    during: fc.constantFrom('setup', 'work', 'both' as const),
  }),
  fc.record({ skill: fc.constant('weld'), count: fc.integer({ min: 1, max: 2 }) }),
)

const station = fc.record({
  capacity: fc.integer({ min: 1, max: 3 }),
  queue: fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined }),
  discipline: fc.constantFrom(
    'fifo',
    'lifo',
    'spt',
    'lpt',
    'priority',
    'mwkr',
    'lwkr',
    'leastSetup' as const,
  ),
  preempt: fc.constantFrom('never', 'never', 'resume', 'restart', 'resample' as const),
  way: fc.constantFrom('plain', 'plain', 'before', 'door', 'batch', 'staff' as const),
  calendar: fc.boolean(),
  failure: fc.constantFrom(undefined, 'calendar', 'operating', 'cycles' as const),
  effect: fc.constantFrom('resume', 'restart', 'scrap' as const),
  maintenance: fc.boolean(),
})
type AnyStation = typeof station extends fc.Arbitrary<infer T> ? T : never

const step = fc.record({
  at: fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 3 }),
  choose: fc.constantFrom('first', 'shortestQueue', 'cyclic', 'random' as const),
  does: fc.constantFrom('time', 'time', 'time', 'assemble', 'disassemble', 'nothing' as const),
  time,
  mover,
  needs: fc.array(need, { maxLength: 2 }),
  setup: fc.option(time, { nil: undefined }),
  patience: fc.option(fc.integer({ min: 0, max: 600 }), { nil: undefined }),
  again: fc.integer({ min: 0, max: 20 }),
  scrap: fc.integer({ min: 0, max: 10 }),
})
type AnyStep = typeof step extends fc.Arbitrary<infer T> ? T : never

const cell = fc.record({
  stations: fc.array(station, { minLength: 4, maxLength: 4 }),
  steps: fc.array(step, { minLength: 1, maxLength: 5 }),
  arrivals: fc.oneof(
    time.map((one) => ({
      kind: 'interarrival' as const,
      time: one,
      batches: [
        { size: 1, share: 2 },
        { size: 3, share: 1 },
      ],
    })),
    fc.constant({ kind: 'saturated' as const }),
    fc.integer({ min: 1, max: 6 }).map((count) => ({ kind: 'conwip' as const, count })),
  ),
  stockCapacity: fc.option(fc.integer({ min: 1, max: 6 }), { nil: undefined }),
  stock: time,
  lends: fc.constantFrom('never', 'resume' as const),
  atEnd: fc.constantFrom('pause', 'finish', 'noStart' as const),
})
type Cell = typeof cell extends fc.Arbitrary<infer T> ? T : never

/** As a file would have it; the generators above only make what the schema takes. */
type Arrivals = NonNullable<Parameters<typeof aSource>[0]>['arrivals'] & object

function documentOf({ stations, steps, arrivals, stockCapacity, stock, lends, atEnd }: Cell): SceneDocument {
  const shifts = [{ days: [1], from: '06:20', to: '12:00', breaks: [{ from: '08:00', to: '08:10' }] }]
  return aDocument(
    aProduct({ priority: 1 }),
    aProduct({ id: 'other' }),
    aProduct({ id: 'kit' }),
    aProduct({ id: 'piece' }),
    anOperator({
      id: 'men',
      count: 2,
      preempt: lends,
      placement: at(0, 5),
      calendar: 'day',
      skills: ['weld'],
    }),
    anOperator({ id: 'crane', count: 1 }),
    aCalendar({ id: 'day', shifts, atEnd }),
    aCalendar({ id: 'late', shifts: [{ ...shifts[0]!, from: '07:30' }] }),
    aSource({
      placement: at(-2, 0),
      products: ['product', 'other'],
      arrivals: arrivals as Arrivals,
      limit: 400,
    }),
    aSource({
      id: 'supply',
      placement: at(-2, 2),
      products: ['kit'],
      route: 'store',
      arrivals: { kind: 'interarrival', time: stock },
      limit: 300,
    }),
    aBuffer({
      id: 'shelf',
      placement: at(2, 4),
      ...(stockCapacity === undefined ? {} : { capacity: stockCapacity }),
    }),
    aRoute({ id: 'store', steps: [{ id: 'lie', at: ['shelf'], take: true }] }),
    aBuffer({ id: 'bin', capacity: 5, placement: at(4, 4) }),
    aRoute({ id: 'loose', steps: [{ id: 'drop', at: ['bin'] }] }),
    ...stations.map(stationOf),
    ...stations.flatMap(failuresOf),
    aRoute({ dueAfterS: 1500, steps: steps.map((one, n) => stepOf(one, n, steps.length, stations)) }),
  )
}

function stationOf(one: AnyStation, n: number) {
  const { way } = one
  return aStation({
    id: `p${n}`,
    placement: at(3 * n, 0),
    capacity: one.capacity,
    discipline: one.discipline,
    ...(way === 'batch' ? { batch: { min: 1, max: one.capacity, waitS: 90 } } : {}),
    ...(way === 'batch' || way === 'door' ? {} : { preempt: one.preempt }),
    ...(way === 'before' ? { blocking: 'before' } : {}),
    ...(way === 'door' ? { door: { open: seconds(2), close: seconds(3) } } : {}),
    ...(way === 'staff'
      ? {
          staffing: [
            { calendar: 'day', servers: 1 },
            { calendar: 'late', servers: one.capacity },
          ],
        }
      : {}),
    ...(one.queue === undefined ? {} : { queueCapacity: one.queue }),
    ...(one.calendar && way !== 'staff' ? { calendar: 'day' } : {}),
  })
}

function failuresOf(one: AnyStation, n: number) {
  if (one.failure === undefined) return []
  return [
    aFailure({
      id: `failure${n}`,
      of: [`p${n}`],
      basis: one.failure,
      timeToFailure: one.failure === 'cycles' ? seconds(15) : exponential(1500),
      repair: uniform(10, 300),
      repairBy: n % 2 === 0 ? 'men' : 'crane',
      effect: one.effect,
      kind: one.maintenance ? 'maintenance' : 'failure',
    }),
  ]
}

function stepOf(one: AnyStep, n: number, count: number, stations: readonly AnyStation[]) {
  const places = [...new Set(one.at)].map((place) => `p${place}`)
  const staysHere = places.length === 0 && n > 0
  const onward = n === count - 1 ? 'out' : `s${n + 1}`
  // Who keeps the next place before the work begins must know which it is.
  const isStraight = stations.some(({ way }) => way === 'before')
  return {
    id: `s${n}`,
    ...(staysHere ? {} : { at: places.length === 0 ? ['p0'] : places, choose: one.choose }),
    ...workOf(one),
    ...(one.mover === undefined || staysHere ? {} : { mover: one.mover }),
    ...(one.patience === undefined ? {} : { patience: { time: seconds(one.patience), to: 'scrap' } }),
    next: isStraight
      ? [{ to: onward }]
      : [
          { to: 's0', share: one.again / 100, upTo: 3 },
          { to: 'scrap', share: one.scrap / 100 },
          { to: onward },
        ],
  }
}

function workOf(one: AnyStep) {
  const setup =
    one.setup === undefined ? {} : { setup: { time: one.setup, matrix: { 'product>other': seconds(5) } } }
  const common = { ...(one.needs.length > 0 ? { needs: one.needs } : {}), ...setup, time: one.time }
  switch (one.does) {
    case 'time':
      return { do: { kind: 'time' as const, ...common } }
    case 'assemble':
      return {
        do: { kind: 'assemble' as const, components: [{ sequence: ['kit'], from: ['shelf'] }], ...common },
      }
    case 'disassemble':
      return {
        do: {
          kind: 'disassemble' as const,
          into: [{ product: 'piece', count: 2, route: 'loose' }],
          ...common,
        },
      }
    default:
      return {}
  }
}

test('random constructs (seed 2211)', () => {
  fc.assert(
    fc.property(cell, fc.integer({ min: 1, max: END_S - 1 }), (one, saveAtS) => {
      const document = documentOf(one)
      fc.pre(!validateScene(document).some((problem) => problem.severity === 'error'))
      expectSoundRun(document, END_S, saveAtS)
    }),
    { seed: 2211, numRuns: 40 },
  )
})
