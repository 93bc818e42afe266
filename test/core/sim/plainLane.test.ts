// The short way through plain stations (lane/assembly) shows nowhere: for any network, plain, not plain or mixed, a run that may take
// it and one that may not are the same in hash, figures, trace and saved bytes, at every moment and event by event.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SceneDocument } from '../../../src/core/model/SceneDocument'
import type { SceneRecordUnion } from '../../../src/core/model/sceneRecord'
import { secondsToTicks } from '../../../src/core/sim/kernel/ticks'
import { Simulation } from '../../../src/core/sim/Simulation'
import {
  buffer,
  closedLoop,
  constant,
  every,
  exponential,
  MONDAY_MIDNIGHT,
  product,
  record,
  route,
  type Step,
  saturated,
  scene,
  source,
  station,
  uniform,
} from '../../../src/core/study/verify/sceneParts'
import { compareWays, createWay } from './compareWays'

// Whole seconds among the times, so that much happens at the same tick.
const time = fc.oneof(
  fc.integer({ min: 1, max: 4 }).map(constant),
  fc.integer({ min: 1, max: 4 }).map(exponential),
  fc.integer({ min: 1, max: 4 }).map((mean) => uniform(0, 2 * mean)),
)

const place = fc.record({
  isBuffer: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
  servers: fc.integer({ min: 1, max: 3 }),
  queue: fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined }),
  discipline: fc.constantFrom('fifo', 'fifo', 'lifo', 'spt', 'priority', 'edd' as const),
  /** What keeps the place from being plain; most are. */
  special: fc.constantFrom(
    undefined,
    undefined,
    undefined,
    'batch',
    'preempt',
    'before',
    'shift',
    'failure',
    'cycles',
    'setup',
    'mover',
    'patience' as const,
  ),
})

const step = fc.record({
  at: fc.nat(20),
  alternative: fc.option(fc.nat(20), { nil: undefined, freq: 4 }),
  choose: fc.constantFrom('first', 'shortestQueue', 'cyclic', 'random' as const),
  time,
  rework: fc.constantFrom(0, 0, 0.2),
  scrap: fc.constantFrom(0, 0, 0.1),
})

const arrivals = fc.oneof(
  fc.integer({ min: 1, max: 6 }).map((mean) => every(exponential(mean))),
  fc.integer({ min: 1, max: 5 }).map((gap) => every(constant(gap))),
  fc.integer({ min: 2, max: 8 }).map((gap) => every(constant(gap), 2)),
  fc.constant(saturated),
  fc.integer({ min: 1, max: 8 }).map(closedLoop),
)

type PlaceChoice = typeof place extends fc.Arbitrary<infer T> ? T : never

/** Racks between machines, nothing special. */
const rackOrMachine = fc.record({
  isBuffer: fc.boolean(),
  servers: fc.integer({ min: 1, max: 2 }),
  queue: fc.option(fc.integer({ min: 0, max: 2 }), { nil: undefined, freq: 2 }),
  discipline: fc.constantFrom('fifo', 'fifo', 'fifo', 'spt' as const),
  special: fc.constant(undefined),
})

const networkOf = (places: fc.Arbitrary<PlaceChoice[]>) =>
  fc.record({
    places,
    routes: fc.array(fc.array(step, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 3 }),
    arrivals,
    seed: fc.integer({ min: 1, max: 1000 }),
  })
const network = networkOf(fc.array(place, { minLength: 1, maxLength: 5 }))
const rackNetwork = networkOf(fc.array(rackOrMachine, { minLength: 3, maxLength: 6 }))
type Network = typeof network extends fc.Arbitrary<infer T> ? T : never
type Place = PlaceChoice

/** The first place is a station, and so is the first of every route: else parts could go round without time passing. */
const isBufferAt = (net: Network, at: number) => at > 0 && net.places[at]!.isBuffer

function makePlace(one: Place, n: number): SceneRecordUnion[] {
  const id = `place-${n}`
  if (n > 0 && one.isBuffer) {
    const { discipline } = one
    return [buffer(id, { discipline, ...(one.queue === undefined ? {} : { capacity: one.queue + 1 }) })]
  }
  const { special, queue } = one
  return [
    station(id, {
      capacity: one.servers * (special === 'batch' ? 2 : 1),
      discipline: one.discipline,
      ...(queue === undefined ? {} : { queueCapacity: queue }),
      ...(special === 'batch' ? { batch: { min: 1, max: 2 } } : {}),
      ...(special === 'before' ? { blocking: 'before' as const } : {}),
      ...(special === 'preempt' ? { preempt: 'resume' as const } : {}),
      ...(special === 'shift' ? { calendar: 'shift' } : {}),
    }),
    ...(special === 'failure' || special === 'cycles'
      ? [
          record('failure', {
            id: `failure-${n}`,
            of: [id],
            basis: special === 'cycles' ? ('cycles' as const) : ('operating' as const),
            timeToFailure: special === 'cycles' ? constant(7) : exponential(60),
            repair: exponential(9),
          }),
        ]
      : []),
  ]
}

function makeStep(net: Network, one: Network['routes'][number][number], n: number): Step {
  const asked = one.at % net.places.length
  const at = n === 0 && isBufferAt(net, asked) ? 0 : asked
  const isBuffer = isBufferAt(net, at)
  const { special } = net.places[at]!
  const other = one.alternative === undefined ? at : one.alternative % net.places.length
  // several places of one step have to be of one kind, and a station that blocks before service knows one way only
  const ids = isBufferAt(net, other) === isBuffer ? [at, other] : [at]
  const mayFork = special !== 'before' && net.places[other]!.special !== 'before'
  const next = !mayFork
    ? []
    : [
        ...(one.rework > 0 ? [{ to: 'step-0', share: one.rework }] : []),
        ...(one.scrap > 0 ? [{ to: 'scrap', share: one.scrap }] : []),
      ]
  const setup = special === 'setup' ? { setup: { time: constant(1), when: 'productChange' as const } } : {}
  return {
    id: `step-${n}`,
    at: [...new Set(ids)].map((index) => `place-${index}`),
    choose: one.choose,
    ...(isBuffer ? {} : { do: { kind: 'time', time: one.time, ...setup } }),
    ...(next.length > 0 ? { next } : {}),
    ...(special === 'mover' ? { mover: { by: 'time', time: constant(1) } } : {}),
    ...(special === 'patience' && !isBuffer ? { patience: { time: constant(5), to: 'out' } } : {}),
  }
}

function documentOf(net: Network): SceneDocument {
  const products = net.routes.map((_, n) => `part-${n}`)
  return scene(
    { warmupS: 40, horizonS: 400, startAt: MONDAY_MIDNIGHT },
    ...products.map((id, n) => product(id, { priority: n })),
    ...net.places.flatMap(makePlace),
    record('calendar', { id: 'shift', shifts: [{ days: [1], from: '00:00', to: '00:04', breaks: [] }] }),
    ...net.routes.map((steps, n) =>
      route(
        steps.map((one, index) => makeStep(net, one, index)),
        `route-${n}`,
      ),
    ),
    source(net.arrivals, {
      products,
      route: 'route-0',
      routeByProduct: Object.fromEntries(products.map((id, n) => [id, `route-${n}`])),
    }),
  ).document
}

const MOMENTS_S = [39, 117, 400]

test('every network gives the same run with the short way and without', () => {
  let plain = 0
  let mixed = 0
  fc.assert(
    fc.property(network, (net) => {
      const kinds = compareWays(documentOf(net), net.seed, MOMENTS_S)
      if (kinds.includes(true)) plain++
      if (kinds.includes(true) && kinds.includes(false)) mixed++
    }),
    { numRuns: 200 },
  )
  expect(plain).toBeGreaterThan(100)
  expect(mixed).toBeGreaterThan(30)
})

test('and so does every network of racks and machines', () => {
  fc.assert(
    fc.property(rackNetwork, (net) => {
      compareWays(documentOf(net), net.seed, MOMENTS_S)
    }),
    { numRuns: 150 },
  )
})

test('a run that is saved, resumed and stepped event by event goes on as if it had taken the short way all along', () => {
  fc.assert(
    fc.property(network, fc.integer({ min: 1, max: 300 }), (net, savedS) => {
      const document = documentOf(net)
      const straight = createWay(document, net.seed, true)
      const first = createWay(document, net.seed, true)
      if (straight === undefined || first === undefined) return
      first.advanceTo(secondsToTicks(savedS))
      const resumed = Simulation.resume(document, { seed: net.seed }, first.checkpoint())
      if (!resumed.ok) throw new Error(resumed.problems[0]!.message)
      const { calendar } = resumed.value.model.kernel
      for (let n = 0; n < 100 && calendar.peekTick() < secondsToTicks(390); n++) resumed.value.stepEvent()
      straight.advanceTo(secondsToTicks(400))
      resumed.value.advanceTo(secondsToTicks(400))
      expect(resumed.value.results()).toEqual(straight.results())
      expect(resumed.value.problem).toEqual(straight.problem)
    }),
    { numRuns: 60 },
  )
})
