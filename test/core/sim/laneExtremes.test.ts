// The short way (lane/assembly) where networks seldom come: racks behind each other by the hundred, events far ahead, a calendar that
// runs dry, a trace that is read while the run goes on. The same run as the long way gives.
import { expect, test } from 'vitest'
import { secondsToTicks } from '../../../src/core/sim/kernel/ticks'
import { HELD_ENTITIES, HELD_TRACE, HELD_WAITS } from '../../../src/core/sim/lane/layout'
import {
  buffer,
  closedLoop,
  constant,
  every,
  exponential,
  product,
  route,
  saturated,
  scene,
  source,
  station,
  uniform,
  work,
} from '../../../src/core/study/verify/sceneParts'
import { compareWays, createWay, expectSame, listen } from './compareWays'

const RACKS = 230
const rackIds = Array.from({ length: RACKS }, (_, n) => `rack-${n}`)

test.each([
  ['arrivals', every(constant(1.5))],
  ['parts that come when there is room', saturated],
  ['a closed loop', closedLoop(3)],
] as const)('racks behind each other, more than moves may follow each other at once: %s', (_, arrivals) => {
  const rests = (ids: readonly string[]) => ids.map((id) => ({ id: `at-${id}`, at: [id] }))
  const { document } = scene(
    { warmupS: 0, horizonS: 60 },
    product('part'),
    product('other'),
    source(arrivals, { products: ['part', 'other'], routeByProduct: { other: 'route-2' } }),
    ...rackIds.map((id) => buffer(id, { capacity: 2 })),
    station('a', { queueCapacity: 1 }),
    station('z', { queueCapacity: 0 }),
    route([...rests(rackIds), work('z', constant(2))]),
    route([work('a', constant(1)), ...rests(rackIds.slice(5)), work('z', exponential(2))], 'route-2'),
  )
  expect(compareWays(document, 1, [13, 60])).toEqual([true, true])
})

test('many events, most of them far ahead, and then none', () => {
  const far = Array.from({ length: 8 }, (_, n) => `far-${n}`)
  const { document } = scene(
    { warmupS: 0, horizonS: 4000 },
    product(),
    ...['a', 'b'].map((id) => source(every(exponential(1)), { id: `source-${id}`, limit: 500 })),
    ...far.map((id) => station(id, { capacity: 32 })),
    ...['near', 'last'].map((id) => station(id, { capacity: 2 })),
    route([
      { ...work('far', exponential(90)), at: far, choose: 'shortestQueue' },
      work('near', exponential(1)),
      work('last', exponential(0.5)),
    ]),
  )
  const run = createWay(document, 1, true)!
  run.advanceTo(secondsToTicks(100))
  expect(run.model.kernel.calendar.size).toBeGreaterThan(100)
  expect(compareWays(document, 1, [100, 400, 700, 4000])).not.toContain(false)
})

test('a place for which somebody always waits, longer than its list has entries', () => {
  const { document } = scene(
    { warmupS: 0, horizonS: 3000 },
    product(),
    source(closedLoop(9)),
    station('a', { capacity: 9 }),
    buffer('rack'),
    ...['y', 'z'].map((id) => station(id, { queueCapacity: 0 })),
    // both machines at once: who is let in by one of them is listed with the other still
    route([
      work('a', exponential(0.5)),
      { id: 'rest', at: ['rack'] },
      { ...work('y', uniform(0.5, 1.5)), at: ['y', 'z'], choose: 'shortestQueue' },
    ]),
  )
  expect(compareWays(document, 1, [500, 3000])).toEqual([true, true, true])
  const run = createWay(document, 1, true)!
  run.advanceTo(secondsToTicks(3000))
  expect(run.model.parts.core.figures.everOut).toBeGreaterThan(4 * HELD_WAITS)
})

test('parts that no source has made', () => {
  const into = [{ product: 'piece', count: 3, route: 'pieces' }]
  const { document } = scene(
    { warmupS: 0, horizonS: 300 },
    product(),
    product('piece'),
    source(every(exponential(4))),
    ...['saw', 'a', 'z'].map((id) => station(id)),
    route([
      { id: 'part', at: ['saw'], do: { kind: 'disassemble', into, time: constant(2) } },
      work('z', constant(1)),
    ]),
    route([work('a', exponential(0.8)), work('z', constant(0.2))], 'pieces'),
  )
  expect(compareWays(document, 1, [100, 300])).toEqual([true, false, true])
})

test('parts that others have been joined to', () => {
  const components = [{ sequence: ['bolt'], count: 2, from: ['bin'] }]
  const { document } = scene(
    { warmupS: 0, horizonS: 300 },
    product(),
    product('bolt'),
    source(every(exponential(4))),
    source(every(constant(1)), { id: 'bolt-source', products: ['bolt'], route: 'bolts' }),
    buffer('bin', { capacity: 4 }),
    ...['bench', 'test', 'wash'].map((id) => station(id)),
    route([
      { id: 'join', at: ['bench'], do: { kind: 'assemble', components, time: constant(2) } },
      work('test', constant(1)),
    ]),
    route([work('wash', exponential(0.5)), { id: 'lie', at: ['bin'], take: true }], 'bolts'),
  )
  expect(compareWays(document, 1, [100, 300])).toEqual([false, true, true])
})

test('as many places as there is room for', () => {
  const ids = Array.from({ length: HELD_ENTITIES - 1 }, (_, n) => `m${n}`)
  const { document } = scene(
    { warmupS: 0, horizonS: 120 },
    product(),
    source(every(constant(1))),
    ...ids.map((id) => station(id, { capacity: 2 })),
    route([
      { ...work('m0', exponential(30)), at: ids.toReversed(), choose: 'shortestQueue' },
      work('m1', constant(1)),
    ]),
  )
  const run = createWay(document, 1, true)!
  expect(run.model.parts.context.states.board.entityCount).toBe(HELD_ENTITIES)
  expect(compareWays(document, 1, [60, 120])).not.toContain(false)
})

test('a trace that is read on the way loses nothing', () => {
  const { document } = scene(
    { warmupS: 0, horizonS: 4000 },
    product(),
    source(every(exponential(1))),
    station('a', { queueCapacity: 2 }),
    buffer('rack', { capacity: 3 }),
    station('b', { queueCapacity: 1 }),
    route([work('a', exponential(0.8)), { id: 'rest', at: ['rack'] }, work('b', exponential(0.9))]),
  )
  const ways = [true, false].map((way) => createWay(document, 1, way)!)
  const [short, long] = [ways[0]!, ways[1]!]
  const read = ways.map((run) => listen(run))
  for (const second of [1500, 1501, 4000]) {
    for (const run of ways) run.advanceTo(secondsToTicks(second))
    expect(read[0]!.length).toBe(read[1]!.length)
  }
  expectSame(short, long)
  for (const run of ways) run.model.parts.context.trace.setSink(undefined)
  expect(read[0]!.length).toBeGreaterThan(2 * HELD_TRACE)
  expect(read[0]!.join('\n') === read[1]!.join('\n')).toBe(true)
})
