// Constructs of the flow library one by one, in small deterministic cells whose times are known by hand.
import { expect, test } from 'vitest'
import type { SceneDocument } from '../../../../src/core/model/SceneDocument'
import { validateScene } from '../../../../src/core/model/validateScene'
import { secondsToTicks } from '../../../../src/core/sim/kernel/ticks'
import { Simulation } from '../../../../src/core/sim/Simulation'
import { aDocument } from '../../../builders/aDocument'
import {
  aBuffer,
  aCalendar,
  aConveyor,
  anOperator,
  aProduct,
  aRoute,
  aScene,
  aSource,
  aStation,
  at,
} from '../../../builders/records'
import { exponential, seconds } from '../../../builders/times'
import { figuresOf, movesOf, runFor, simulate } from './runScene'

type Order = { atS: number; product?: string; count?: number; dueS?: number }
const orders = (...list: Order[]) => ({ kind: 'orders' as const, orders: list })
const work = (value: number) => ({ kind: 'time' as const, time: seconds(value) })

/** Times at which parts of a product leave a place. */
function leavings(document: SceneDocument, place: string, untilS: number): [string, number][] {
  return movesOf(document, untilS)
    .filter((move) => move.place === place && move.what === 'leave')
    .map(({ product, t }) => [product, t])
}

function expectResumable(document: SceneDocument, atS: number, untilS: number): void {
  const whole = runFor(document, untilS)
  const first = runFor(document, atS)
  const resumed = Simulation.resume(document, { seed: 1 }, first.checkpoint())
  if (!resumed.ok) throw new Error(resumed.problems[0]!.message)
  resumed.value.advanceTo(secondsToTicks(untilS))
  expect(resumed.value.results()).toEqual(whole.results())
}

test('least set-up: what fits the last product goes first', () => {
  const document = aDocument(
    aProduct({ id: 'red' }),
    aProduct({ id: 'blue' }),
    aSource({
      products: ['red', 'blue'],
      arrivals: orders({ atS: 0, product: 'red' }, { atS: 1, product: 'blue' }, { atS: 2, product: 'red' }),
    }),
    aStation({ discipline: 'leastSetup' }),
    aRoute({ steps: [{ id: 'work', at: ['station'], do: { ...work(10), setup: { time: seconds(30) } } }] }),
  )
  expect(leavings(document, 'station', 100)).toEqual([
    ['red', 10],
    ['red', 20],
    ['blue', 60],
  ])
})

test('least set-up with a matrix and two servers brings part and server together', () => {
  const document = aDocument(
    aProduct({ id: 'a' }),
    aProduct({ id: 'b' }),
    aProduct({ id: 'c' }),
    aSource({
      products: ['a'],
      arrivals: orders({ atS: 0, product: 'a' }, { atS: 0, product: 'b' }, { atS: 5, product: 'c' }),
    }),
    aStation({ discipline: 'leastSetup', capacity: 2 }),
    aRoute({
      steps: [
        {
          id: 'work',
          at: ['station'],
          do: { ...work(10), setup: { time: seconds(50), matrix: { 'b>c': seconds(2) } } },
        },
      ],
    }),
  )
  expect(leavings(document, 'station', 100)).toEqual([
    ['a', 10],
    ['b', 10],
    ['c', 22],
  ])
})

/** Three stations without buffers; the middle one is slow. */
function line(blocking: 'after' | 'before'): SceneDocument {
  return aDocument(
    aProduct(),
    aSource({ arrivals: orders({ atS: 0, count: 3 }) }),
    aStation({ id: 'one', queueCapacity: 0, blocking }),
    aStation({ id: 'two', queueCapacity: 0 }),
    aRoute({
      steps: [
        { id: 'first', at: ['one'], do: work(10) },
        { id: 'second', at: ['two'], do: work(30) },
      ],
    }),
  )
}

test('blocking after service: the part waits on the machine', () => {
  // 10, then 40; the second is done at 20 and goes at 40, the third starts at 40.
  expect(leavings(line('after'), 'one', 200)).toEqual([
    ['product', 10],
    ['product', 40],
    ['product', 70],
  ])
})

test('blocking before service: the work begins only when the next place is kept', () => {
  // The second may start when station two takes nobody else: it is free for it at 40 only.
  expect(leavings(line('before'), 'one', 200)).toEqual([
    ['product', 10],
    ['product', 50],
    ['product', 90],
  ])
  const { states } = figuresOf(runFor(line('before'), 100), 'one')
  expect(states.blocked).toBeCloseTo(0.6, 9)
  expectResumable(line('before'), 25, 200)
})

test('preemption that begins anew with another time draws again, with the same time repeats it', () => {
  const cell = (preempt: 'restart' | 'resample') =>
    aDocument(
      aProduct({ id: 'slow' }),
      aProduct({ id: 'urgent', priority: 9 }),
      aSource({
        products: ['slow'],
        arrivals: orders({ atS: 0, product: 'slow' }, { atS: 1, product: 'urgent' }),
      }),
      aStation({ discipline: 'priority', preempt }),
      aRoute({
        steps: [
          {
            id: 'work',
            at: ['station'],
            do: { kind: 'time', time: { kind: 'uniform', min: 50, max: 90, unit: 's' } },
          },
        ],
      }),
    )
  const restart = Object.fromEntries(leavings(cell('restart'), 'station', 500))
  const resample = Object.fromEntries(leavings(cell('resample'), 'station', 500))
  expect(resample.urgent).toBe(restart.urgent)
  expect(resample.slow).not.toBe(restart.slow)
  expect(resample.slow! - resample.urgent!).toBeGreaterThan(50)
})

test('people of a pool that allows it leave a less important job, which goes on afterwards', () => {
  const cell = (preempt: 'never' | 'resume') =>
    aDocument(
      aProduct({ id: 'plain' }),
      aProduct({ id: 'rush', priority: 5 }),
      anOperator({ id: 'smith', preempt }),
      aSource({ products: ['plain'], arrivals: orders({ atS: 0 }) }),
      aSource({ id: 'late', products: ['rush'], route: 'other', arrivals: orders({ atS: 4 }) }),
      aStation({ id: 'one' }),
      aStation({ id: 'two' }),
      aRoute({ steps: [{ id: 'work', at: ['one'], do: { ...work(10), needs: [{ operator: 'smith' }] } }] }),
      aRoute({
        id: 'other',
        steps: [{ id: 'work', at: ['two'], do: { ...work(20), needs: [{ operator: 'smith' }] } }],
      }),
    )
  expect(leavings(cell('never'), 'two', 100)).toEqual([['rush', 30]])
  expect(leavings(cell('resume'), 'two', 100)).toEqual([['rush', 24]])
  expect(leavings(cell('resume'), 'one', 100)).toEqual([['plain', 30]])
  expectResumable(cell('resume'), 6, 100)
})

test('a skill is served by whichever pool has it and somebody free', () => {
  const document = aDocument(
    aProduct(),
    anOperator({ id: 'ann', skills: ['weld'] }),
    anOperator({ id: 'bob', skills: ['weld', 'pack'] }),
    aSource({ arrivals: orders({ atS: 0, count: 3 }) }),
    aStation({ capacity: 3 }),
    aRoute({ steps: [{ id: 'work', at: ['station'], do: { ...work(10), needs: [{ skill: 'weld' }] } }] }),
  )
  expect(leavings(document, 'station', 100).map(([, t]) => t)).toEqual([10, 10, 20])
  const unknown = aDocument(
    aProduct(),
    aSource(),
    aStation(),
    aRoute({ steps: [{ id: 'work', at: ['station'], do: { ...work(10), needs: [{ skill: 'sing' }] } }] }),
  )
  expect(validateScene(unknown).map(({ code }) => code)).toContain('need.nobody')
})

test('a station and two pools at once: all or nothing, nobody sits on half', () => {
  const needs = (first: string, second: string) => [{ operator: first }, { operator: second }]
  const document = aDocument(
    aProduct(),
    aProduct({ id: 'other' }),
    anOperator({ id: 'crane' }),
    anOperator({ id: 'jig' }),
    aSource({ arrivals: { kind: 'interarrival', time: exponential(30) } }),
    aSource({
      id: 'more',
      products: ['other'],
      route: 'back',
      arrivals: { kind: 'interarrival', time: exponential(30) },
    }),
    aStation({ id: 'one' }),
    aStation({ id: 'two' }),
    aRoute({ steps: [{ id: 'a', at: ['one'], do: { ...work(10), needs: needs('crane', 'jig') } }] }),
    aRoute({
      id: 'back',
      steps: [{ id: 'b', at: ['two'], do: { ...work(10), needs: needs('jig', 'crane') } }],
    }),
  )
  const simulation = runFor(document, 36_000)
  expect(figuresOf(simulation, 'crane').states.working).toBeGreaterThan(0.6)
  expect(simulation.problem).toBeUndefined()
})

test('overtime, a weekend worked and a day off', () => {
  // The scene starts on Monday 2026-11-23 at 06:00; shifts 06:00–14:00 on working days.
  const document = aDocument(
    aScene(),
    aProduct(),
    aCalendar({
      extra: [
        { date: '2026-11-23', from: '14:00', to: '16:00' },
        { date: '2026-11-28', from: '08:00', to: '12:00' },
      ],
      closed: ['2026-11-25'],
    }),
    aSource({ arrivals: { kind: 'saturated' } }),
    aStation({ queueCapacity: 0, calendar: 'calendar' }),
    aRoute({ steps: [{ id: 'work', at: ['station'], do: work(3600) }] }),
  )
  const week = runFor(document, 7 * 24 * 3600)
  // Four days of 8 h, 2 h of overtime, 4 h on Saturday.
  expect(figuresOf(week, 'station').states.working * 7 * 24).toBeCloseTo(4 * 8 + 2 + 4, 6)
  expect(figuresOf(week, 'station').count).toBe(38)
  expectResumable(document, 30 * 3600, 6 * 24 * 3600)
})

test('a belt changes speed by schedule without losing a millimetre', () => {
  const document = aDocument(
    aProduct(),
    aSource({ arrivals: orders({ atS: 0 }, { atS: 10 }) }),
    aConveyor({
      lengthM: 10,
      speedMps: 0.5,
      pitchM: 0.5,
      speeds: [
        { atS: 0, speedMps: 0.5 },
        { atS: 10, speedMps: 0.25 },
        { atS: 22, speedMps: 0 },
        { atS: 30, speedMps: 1 },
      ],
      repeatS: 100,
    }),
    aRoute({ steps: [{ id: 'ride', at: ['conveyor'] }] }),
  )
  // First: 5 m by 10 s, 3 m more by 22 s, 2 m from 30 s on. Second: 3 m by 22 s, 7 m from 30 s on.
  expect(leavings(document, 'conveyor', 60).map(([, t]) => t)).toEqual([32, 37])
  expectResumable(document, 25, 60)
})

test('several drop points: belts in a row, a part leaves at the one its route chooses', () => {
  const belt = (id: string) => aConveyor({ id, lengthM: 3, speedMps: 0.5, pitchM: 0.5 })
  const document = aDocument(
    aProduct(),
    aSource({ arrivals: orders({ atS: 0 }, { atS: 1 }, { atS: 2 }, { atS: 3 }) }),
    belt('first'),
    belt('second'),
    aBuffer({ id: 'near' }),
    aBuffer({ id: 'far' }),
    aRoute({
      steps: [
        { id: 'a', at: ['first'], next: [{ to: 'drop', share: 0.5 }, { to: 'b' }] },
        { id: 'b', at: ['second'], next: [{ to: 'end' }] },
        { id: 'drop', at: ['near'], next: [{ to: 'out' }] },
        { id: 'end', at: ['far'] },
      ],
    }),
  )
  const all = [...leavings(document, 'near', 60), ...leavings(document, 'far', 60)]
  expect(all.length).toBe(4)
  for (const [, t] of leavings(document, 'near', 60)) expect(t % 1).toBe(0)
  for (const [, t] of leavings(document, 'far', 60)) expect(t).toBeGreaterThanOrEqual(12)
})

test('demand from stock: unmet demand waits (backorders) or is lost', () => {
  const cell = (patience: number | undefined) =>
    aDocument(
      aProduct({ id: 'item' }),
      aProduct({ id: 'order' }),
      aSource({
        id: 'plant',
        products: ['item'],
        route: 'make',
        arrivals: orders({ atS: 0, count: 2 }, { atS: 50 }),
      }),
      aSource({ id: 'market', products: ['order'], route: 'sell', arrivals: orders({ atS: 10, count: 3 }) }),
      aBuffer({ id: 'stock' }),
      aStation({ id: 'counter', capacity: 9 }),
      aRoute({ id: 'make', steps: [{ id: 'store', at: ['stock'], take: true }] }),
      aRoute({
        id: 'sell',
        steps: [
          {
            id: 'sale',
            at: ['counter'],
            do: { kind: 'assemble', components: [{ sequence: ['item'], from: ['stock'] }] },
            ...(patience === undefined ? {} : { patience: { time: seconds(patience), to: 'scrap' } }),
          },
        ],
      }),
    )
  const backorders = runFor(cell(undefined), 100).results()
  expect(backorders.byProduct.order).toMatchObject({ out: 3, scrapped: 0 })
  expect(backorders.byProduct.order?.meanLeadTimeS).toBeCloseTo(40 / 3, 9)
  expect(runFor(cell(0), 100).results().byProduct.order).toMatchObject({ out: 2, scrapped: 1 })
})

test('pallets in a loop: never more parts under way than there are pallets', () => {
  const document = aDocument(
    aProduct({ id: 'part' }),
    aProduct({ id: 'pallet' }),
    aSource({ id: 'store', products: ['pallet'], route: 'wait', arrivals: orders({ atS: 0, count: 3 }) }),
    aSource({ products: ['part'], arrivals: { kind: 'saturated' } }),
    aBuffer({ id: 'pallets' }),
    aStation({ id: 'load', queueCapacity: 0, capacity: 9 }),
    aStation({ id: 'mill' }),
    aStation({ id: 'unload' }),
    aRoute({ id: 'wait', steps: [{ id: 'rest', at: ['pallets'], take: true }] }),
    aRoute({
      steps: [
        {
          id: 'put',
          at: ['load'],
          do: {
            kind: 'assemble',
            components: [{ sequence: ['pallet'], from: ['pallets'] }],
            time: seconds(5),
          },
        },
        { id: 'cut', at: ['mill'], do: work(60) },
        {
          id: 'take',
          at: ['unload'],
          do: { kind: 'disassemble', into: [{ product: 'pallet', route: 'wait' }], time: seconds(5) },
        },
      ],
    }),
  )
  const simulation = runFor(document, 3600)
  expect(simulation.results().byProduct.part?.out).toBe(Math.floor((3600 - 10) / 60))
  expect(figuresOf(simulation, 'mill').queue?.meanPresent).toBeLessThanOrEqual(3)
  expect(figuresOf(simulation, 'mill').queue?.meanPresent).toBeGreaterThan(2.5)
})

test('a deadlock of resources is named', () => {
  const document = aDocument(
    aProduct(),
    aSource({ arrivals: orders({ atS: 0, count: 4 }) }),
    aStation({ id: 'one', queueCapacity: 0 }),
    aStation({ id: 'two', queueCapacity: 0 }),
    aRoute({
      steps: [
        { id: 'a', at: ['one'], do: work(10) },
        { id: 'b', at: ['two'], do: work(10) },
        { id: 'c', at: ['one'], do: work(10), next: [{ to: 'b', upTo: 99 }, { to: 'out' }] },
      ],
    }),
  )
  const simulation = simulate(document)
  expect(simulation.advanceTo(secondsToTicks(3600))).toBe('deadlock')
  expect(simulation.problem?.message).toContain('"one"')
  expect(simulation.problem?.message).toContain('"two"')
})

test('a part that comes back to where it lies does not wait for parts from elsewhere, which wait for it', () => {
  const document = aDocument(
    aProduct(),
    aSource({ arrivals: orders({ atS: 0, count: 3 }) }),
    aStation({ id: 'press', capacity: 2, queueCapacity: 0 }),
    aRoute({
      steps: [
        { id: 'a', at: ['press'], do: work(10) },
        { id: 'b', at: ['press'], mover: { by: 'time', time: seconds(5) }, do: work(10) },
      ],
    }),
  )
  // Both are lifted at 10, put back at 15 and out at 25; only then is there room for the third.
  expect(leavings(document, 'press', 1000).map(([, t]) => t)).toEqual([10, 10, 25, 25, 35, 50])
  expectResumable(document, 12, 1000)
  expect(runFor(document, 1000).results().byProduct.product?.out).toBe(3)
})

test('a part that waits to come back does so in a run that was saved meanwhile as well', () => {
  const document = aDocument(
    aProduct(),
    anOperator({ placement: at(0, 2) }),
    aSource({ placement: at(-2, 0), arrivals: orders({ atS: 0, count: 3 }) }),
    aStation({ id: 'press', placement: at(0, 0), capacity: 2, queueCapacity: 0 }),
    aRoute({
      steps: [
        { id: 'a', at: ['press'], do: work(10) },
        {
          id: 'b',
          at: ['press'],
          mover: { by: 'operator', operator: 'operator', pick: seconds(5), place: seconds(5) },
          do: work(10),
        },
      ],
    }),
  )
  // Until the first is lifted, after 15, the second waits behind the third, which waits for it.
  const [first, second] = leavings(document, 'press', 1000).map(([, t]) => t)
  expect(first).toBeGreaterThanOrEqual(15)
  expect(second).toBeGreaterThan(first!)
  expectResumable(document, 12, 1000)
  expect(runFor(document, 1000).results().byProduct.product?.out).toBe(3)
})

test('parts of a batch do not give up once it has begun, though its components are yet to come', () => {
  const document = aDocument(
    aProduct(),
    aProduct({ id: 'kit' }),
    aSource({ arrivals: orders({ atS: 0, count: 2 }) }),
    aSource({
      id: 'supply',
      products: ['kit'],
      route: 'store',
      arrivals: orders({ atS: 100, product: 'kit' }),
    }),
    aBuffer(),
    aStation({ id: 'press', capacity: 2, batch: { min: 2, max: 2 } }),
    aRoute({ id: 'store', steps: [{ id: 'lie', at: ['buffer'], take: true }] }),
    aRoute({
      steps: [
        {
          id: 'join',
          at: ['press'],
          do: {
            kind: 'assemble',
            components: [{ sequence: ['kit'], from: ['buffer'] }],
            time: seconds(10),
          },
          patience: { time: seconds(50), to: 'scrap' },
        },
      ],
    }),
  )
  const { byProduct } = runFor(document, 1000).results()
  expect(byProduct.product).toMatchObject({ out: 2, scrapped: 0, meanLeadTimeS: 110 })
})

test('a job that fits in no shift, where none is begun that does not fit, is named', () => {
  const cell = (fields: Parameters<typeof aSource>[0]) =>
    aDocument(
      aScene({ startAt: '2026-11-23T00:00:00' }),
      aProduct(),
      aCalendar({ shifts: [{ days: [1, 2, 3, 4, 5], from: '06:00', to: '14:00' }], atEnd: 'noStart' }),
      aSource(fields),
      aStation({ id: 'press', calendar: 'calendar' }),
      aRoute({ steps: [{ id: 'a', at: ['press'], do: work(10 * 3600) }] }),
    )
  const stuck = simulate(cell({ arrivals: orders({ atS: 0, count: 2 }) }))
  expect(stuck.advanceTo(secondsToTicks(40 * 86_400))).toBe('deadlock')
  expect(stuck.problem?.message).toContain('a shift that is long enough')
  const full = simulate(cell({ arrivals: { kind: 'interarrival', time: seconds(0.1) } }))
  expect(full.advanceTo(secondsToTicks(40 * 86_400))).toBe('unstable')
  expect(full.problem).toMatchObject({
    code: 'run.neverFits',
    values: { who: 'press', product: 'product', workH: 10 },
  })
})

test('a buffer shows what it holds: nothing, some, or all it can', () => {
  const document = aDocument(
    aProduct(),
    aSource({ arrivals: orders({ atS: 10 }, { atS: 20 }, { atS: 25 }) }),
    aBuffer({ capacity: 2 }),
    aStation({ id: 'press', queueCapacity: 0 }),
    aRoute({
      steps: [
        { id: 'lie', at: ['buffer'] },
        { id: 'a', at: ['press'], do: work(40) },
      ],
    }),
  )
  // The first goes straight on (until 50); the second lies here from 20, the third from 25; they leave at 50 and 90.
  const { states } = figuresOf(runFor(document, 100), 'buffer')
  expect(states.blocked).toBeCloseTo(0.25, 9)
  expect(states.working).toBeCloseTo(0.45, 9)
  expect(states.starved).toBeCloseTo(0.3, 9)
})
