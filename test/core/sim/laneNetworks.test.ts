// Networks that the short way (lane/assembly) takes nearly alone, so that all its turnings are taken often: racks behind racks, a step
// at several machines, several sources, products with due dates and priorities, closed loops, many servers, a failure now and then.
// Each gives the same run both ways.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SceneDocument } from '../../../src/core/model/SceneDocument'
import type { SceneRecordUnion } from '../../../src/core/model/sceneRecord'
import { secondsToTicks } from '../../../src/core/sim/kernel/ticks'
import type { Simulation } from '../../../src/core/sim/Simulation'
import {
  buffer,
  closedLoop,
  constant,
  every,
  exponential,
  MONDAY_MIDNIGHT,
  product,
  record,
  type Step,
  saturated,
  scene,
  source,
  station,
  uniform,
} from '../../../src/core/study/verify/sceneParts'
import { compareWays, createWay, expectSame } from './compareWays'

// Whole seconds among the times, so that much happens at the same tick.
const time = fc.oneof(
  fc.integer({ min: 1, max: 4 }).map(constant),
  fc.integer({ min: 1, max: 4 }).map(exponential),
  fc.integer({ min: 1, max: 3 }).map((mean) => uniform(0, 2 * mean)),
)

const discipline = fc.constantFrom('fifo', 'fifo', 'fifo', 'lifo', 'spt', 'priority', 'edd' as const)

const machine = fc.record({
  servers: fc.constantFrom(1, 1, 1, 2, 3, 20),
  queue: fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined, freq: 3 }),
  discipline,
  special: fc.constantFrom(
    ...Array.from({ length: 9 }, () => undefined),
    'failure',
    'shift',
    'patience',
    'mover' as const,
  ),
})

const rack = fc.record({
  capacity: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined, freq: 3 }),
  discipline,
})

const step = fc.record({
  kind: fc.constantFrom('machine', 'machine', 'rack' as const),
  at: fc.array(fc.nat(20), { minLength: 1, maxLength: 3 }),
  choose: fc.constantFrom('first', 'first', 'shortestQueue', 'shortestQueue', 'cyclic' as const),
  time,
  back: fc.constantFrom(0, 0, 0, 0.2),
  scrap: fc.constantFrom(0, 0, 0, 0.1),
})

const comings = fc.record({
  arrivals: fc.oneof(
    fc.integer({ min: 1, max: 6 }).map((mean) => every(exponential(mean))),
    fc.integer({ min: 1, max: 5 }).map((gap) => every(constant(gap))),
    fc.constant(every(constant(3), 2)),
    fc.constant(saturated),
    fc.constant(saturated),
    fc.integer({ min: 1, max: 8 }).map(closedLoop),
  ),
  products: fc.array(fc.nat(20), { minLength: 1, maxLength: 5 }),
  limit: fc.option(fc.integer({ min: 1, max: 60 }), { nil: undefined, freq: 2 }),
})

const network = fc.record({
  machines: fc.array(machine, { minLength: 1, maxLength: 4 }),
  racks: fc.array(rack, { minLength: 1, maxLength: 3 }),
  routes: fc.array(
    fc.record({
      steps: fc.array(step, { minLength: 1, maxLength: 6 }),
      dueAfterS: fc.option(fc.integer({ min: 0, max: 40 }), { nil: undefined }),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  sources: fc.array(comings, { minLength: 1, maxLength: 3 }),
  /** So many of the products count as output. */
  outputs: fc.option(fc.integer({ min: 1, max: 2 }), { nil: undefined }),
  seed: fc.integer({ min: 1, max: 1000 }),
})
type Network = typeof network extends fc.Arbitrary<infer T> ? T : never

function makeMachine(one: Network['machines'][number], n: number): SceneRecordUnion[] {
  const id = `machine-${n}`
  const { servers, queue, special } = one
  const made = station(id, {
    capacity: servers,
    discipline: one.discipline,
    ...(queue === undefined ? {} : { queueCapacity: queue }),
    ...(special === 'shift' ? { calendar: 'shift' } : {}),
  })
  if (special !== 'failure') return [made]
  const failure = record('failure', {
    id: `failure-${n}`,
    of: [id],
    basis: 'operating',
    timeToFailure: exponential(60),
    repair: exponential(9),
  })
  return [made, failure]
}

function makeStep(net: Network, one: Network['routes'][number]['steps'][number], n: number): Step {
  const isMachine = one.kind === 'machine'
  const places = isMachine ? net.machines : net.racks
  const at = [...new Set(one.at.map((index) => index % places.length))]
  const ids = (isMachine ? at : at.slice(0, 1)).map((index) => `${one.kind}-${index}`)
  const special = isMachine ? net.machines[at[0]!]!.special : undefined
  // back to the first machine: a round has to take time
  const next = [
    ...(one.back > 0 && isMachine ? [{ to: 'step-0', share: one.back }] : []),
    ...(one.scrap > 0 && isMachine ? [{ to: 'scrap', share: one.scrap }] : []),
  ]
  return {
    id: `step-${n}`,
    at: ids,
    choose: one.choose,
    ...(isMachine ? { do: { kind: 'time', time: one.time } } : {}),
    ...(next.length > 0 ? { next } : {}),
    ...(special === 'mover' ? { mover: { by: 'time', time: constant(1) } } : {}),
    ...(special === 'patience' ? { patience: { time: constant(5), to: 'out' } } : {}),
  }
}

type Steps = Network['routes'][number]['steps']

/** A round takes time, and what comes when there is room finds less than endless room before its first work. */
function bounded(net: Network, steps: Steps): Steps {
  const isEndless = net.sources.some(({ arrivals }) => arrivals.kind === 'saturated')
  const last = steps.length - 1
  const some = steps.map((one, n) => (n === last ? { ...one, kind: 'machine' as const } : one))
  const limits = (one: Steps[number]) =>
    one.kind === 'rack'
      ? [net.racks[one.at[0]! % net.racks.length]!.capacity]
      : one.at.map((index) => net.machines[index % net.machines.length]!.queue)
  const upToWork = some.slice(0, some.findIndex(({ kind }) => kind === 'machine') + 1)
  const isBounded = upToWork.every((one) => !limits(one).includes(undefined))
  return isEndless && !isBounded ? some.map((one) => ({ ...one, kind: 'machine' as const })) : some
}

function documentOf(net: Network): SceneDocument {
  const ids = net.routes.map((_, n) => `part-${n}`)
  const outputs = net.outputs === undefined ? {} : { outputs: ids.slice(0, net.outputs) }
  const { document } = scene(
    { warmupS: 40, horizonS: 400, startAt: MONDAY_MIDNIGHT },
    ...ids.map((id, n) => product(id, { priority: n % 3 })),
    ...net.machines.flatMap(makeMachine),
    ...net.racks.map(({ capacity, discipline: order }, n) =>
      buffer(`rack-${n}`, { discipline: order, ...(capacity === undefined ? {} : { capacity }) }),
    ),
    record('calendar', { id: 'shift', shifts: [{ days: [1], from: '00:00', to: '00:04', breaks: [] }] }),
    ...net.routes.map(({ steps, dueAfterS }, n) =>
      record('route', {
        id: `route-${n}`,
        steps: bounded(net, steps).map((one, index) => makeStep(net, one, index)),
        ...(dueAfterS === undefined ? {} : { dueAfterS }),
      }),
    ),
    ...net.sources.map(({ arrivals, products, limit }, n) =>
      source(arrivals, {
        id: `source-${n}`,
        products: products.map((one) => ids[one % ids.length]!),
        route: 'route-0',
        routeByProduct: Object.fromEntries(ids.map((id, index) => [id, `route-${index}`])),
        ...(limit === undefined ? {} : { limit }),
      }),
    ),
  )
  const { scene: about } = document.records
  return { ...document, records: { ...document.records, scene: { ...about!, ...outputs } } }
}

test('networks for the short way give the same run without it', () => {
  let plain = 0
  fc.assert(
    fc.property(network, (net) => {
      if (compareWays(documentOf(net), net.seed, [39, 117, 400]).some((isPlain) => isPlain)) plain++
    }),
    { numRuns: 400 },
  )
  expect(plain).toBeGreaterThan(300)
})

const movesOf = (run: Simulation) => run.model.parts.core.transfers.moveCount

test('and go on event by event with the same parts taken up and put down', () => {
  fc.assert(
    fc.property(network, fc.integer({ min: 1, max: 100 }), (net, fromS) => {
      const document = documentOf(net)
      const [short, long] = [true, false].map((way) => createWay(document, net.seed, way))
      if (short === undefined || long === undefined) return
      for (const run of [short, long]) run.advanceTo(secondsToTicks(fromS))
      for (let n = 0; n < 60; n++) {
        const went = long.stepEvent()
        expect([short.stepEvent(), short.now, movesOf(short)]).toEqual([went, long.now, movesOf(long)])
        if (!went) break
      }
      expectSame(short, long)
    }),
    { numRuns: 60 },
  )
})
