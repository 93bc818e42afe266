// The memory of the short way (LaneMemory) shows nowhere: runs that take turns in one thread, runs that outgrow it in the midst of
// an event, and runs that never fit in are the same, bit by bit, as runs that take the long way.
import { describe, expect, test } from 'vitest'
import type { SceneDocument } from '../../../src/core/model/SceneDocument'
import { secondsToTicks } from '../../../src/core/sim/kernel/ticks'
import { HELD_ENTITIES, HELD_PARTS, HELD_WAITS, MOST_SERVERS } from '../../../src/core/sim/lane/layout'
import { Simulation } from '../../../src/core/sim/Simulation'
import {
  buffer,
  constant,
  every,
  exponential,
  product,
  route,
  saturated,
  scene,
  source,
  station,
  work,
} from '../../../src/core/study/verify/sceneParts'

function create(document: SceneDocument, seed: number): Simulation {
  const made = Simulation.create(document, { seed })
  if (!made.ok) throw new Error(made.problems[0]!.message)
  return made.value
}

/** The same run, with nothing on the short way. */
function createLong(document: SceneDocument, seed: number): Simulation {
  const run = create(document, seed)
  const { context } = run.model.parts
  context.kernel.lane = undefined
  return run
}

const seen = (run: Simulation) => [
  JSON.stringify(run.results()),
  run.problem?.message,
  Buffer.from(run.checkpoint()).toString('base64'),
]

/** True while the run's numbers lie in the memory. */
const isIn = (run: Simulation) => run.model.parts.core.parts.isHeld && run.model.kernel.calendar.isHeld

const line = scene(
  { warmupS: 30, horizonS: 1000 },
  product(),
  source(saturated),
  buffer('rack'),
  ...['a', 'b', 'c'].map((name) => station(name, { queueCapacity: 1, capacity: 2 })),
  route([
    work('a', exponential(1)),
    { id: 'rest', at: ['rack'] },
    work('b', exponential(1)),
    work('c', exponential(1.1), { next: [{ to: 'out', share: 0.8 }, { to: 'at-b' }] }),
  ]),
).document

const queue = scene(
  { warmupS: 0, horizonS: 1000 },
  product(),
  source(every(exponential(1.2))),
  station(),
  route([work('station', exponential(1))]),
).document

describe('runs that take turns', () => {
  test('go on as if each were alone', () => {
    const mixed = [create(line, 1), create(queue, 2), create(line, 3)]
    const alone = [createLong(line, 1), createLong(queue, 2), createLong(line, 3)]
    for (let second = 7; second <= 700; second += 7)
      for (const [n, run] of mixed.entries()) if ((second + n) % 3 > 0) run.advanceTo(secondsToTicks(second))
    for (const run of [...mixed, ...alone]) run.advanceTo(secondsToTicks(1000))
    mixed.forEach((run, n) => {
      expect(seen(run)).toEqual(seen(alone[n]!))
    })
  })

  test('and only one of them is in the memory', () => {
    const [one, other] = [create(line, 1), create(queue, 2)]
    one.advanceTo(secondsToTicks(10))
    expect([isIn(one), isIn(other)]).toEqual([true, false])
    other.advanceTo(secondsToTicks(10))
    expect([isIn(one), isIn(other)]).toEqual([false, true])
  })

  test('one that is restored with fresh streams is the same as one that is resumed with them', () => {
    const run = create(line, 1)
    run.advanceTo(secondsToTicks(100))
    const saved = run.checkpoint()
    run.advanceTo(secondsToTicks(123))
    run.restore(saved, { seed: 5, replication: 2, antithetic: true })
    run.advanceTo(secondsToTicks(300))
    const options = { seed: 5, replication: 2, antithetic: true, freshStreams: true }
    const resumed = Simulation.resume(line, options, saved)
    if (!resumed.ok) throw new Error(resumed.problems[0]!.message)
    const { context } = resumed.value.model.parts
    context.kernel.lane = undefined
    resumed.value.advanceTo(secondsToTicks(300))
    expect(seen(run)).toEqual(seen(resumed.value))
  })
})

describe('a run that is too large', () => {
  test('leaves the memory in the midst of an arrival and goes on the long way', () => {
    const flood = scene(
      { warmupS: 0, horizonS: 1000 },
      product(),
      source(every(exponential(0.04))),
      station(),
      route([work('station', exponential(1))]),
    ).document
    const [short, long] = [create(flood, 1), createLong(flood, 1)]
    short.advanceTo(secondsToTicks(100))
    expect(isIn(short)).toBe(true)
    for (const run of [short, long]) run.advanceTo(secondsToTicks(1000))
    expect(short.model.parts.core.parts.liveCount).toBeGreaterThan(HELD_PARTS)
    expect(isIn(short)).toBe(false)
    expect(seen(short)).toEqual(seen(long))
  })

  // Servers that end together: a part that comes into being finds a place in the same round, whichever of them outgrows the memory.
  test.each([2, 3, 4])('leaves it in the midst of a round of dispatches, %i servers', (capacity) => {
    const pile = scene(
      { warmupS: 0, horizonS: 400 },
      product(),
      source(saturated),
      station('a', { queueCapacity: 0, capacity }),
      station('z'),
      route([work('a', constant(0.03)), work('z', constant(1e6))]),
    ).document
    const [short, long] = [create(pile, 1), createLong(pile, 1)]
    short.advanceTo(secondsToTicks(10))
    expect(isIn(short)).toBe(true)
    const untilS = (0.03 * (HELD_PARTS + 500)) / capacity
    for (const run of [short, long]) run.advanceTo(secondsToTicks(untilS))
    expect(isIn(short)).toBe(false)
    expect(seen(short)).toEqual(seen(long))
  })

  test.each([2, 3, 4])(
    'leaves it for good when more parts wait for a place than have room, %i servers',
    (capacity) => {
      const heap = scene(
        { warmupS: 0, horizonS: 400 },
        product(),
        source(saturated),
        buffer('rack'),
        station('a', { queueCapacity: 0, capacity }),
        station('z', { queueCapacity: 0 }),
        route([work('a', constant(0.03)), { id: 'rest', at: ['rack'] }, work('z', constant(20))]),
      ).document
      const [short, long] = [create(heap, 1), createLong(heap, 1)]
      short.advanceTo(secondsToTicks(1))
      expect(isIn(short)).toBe(true)
      const fullS = (0.03 * (HELD_WAITS + 20)) / capacity
      for (const run of [short, long]) run.advanceTo(secondsToTicks(fullS))
      expect(Math.max(...short.model.parts.stations.map((one) => one?.waiters.size ?? 0))).toBeGreaterThan(
        HELD_WAITS,
      )
      expect(seen(short)).toEqual(seen(long))
      create(queue, 2).advanceTo(secondsToTicks(10))
      for (const run of [short, long]) run.advanceTo(secondsToTicks(400))
      expect(isIn(short)).toBe(false)
      expect(seen(short)).toEqual(seen(long))
    },
  )

  test('never lets a station in with more servers than are the bits of one number', () => {
    const many = (capacity: number) =>
      scene(
        { warmupS: 0, horizonS: 300 },
        product(),
        source(every(exponential(0.1))),
        station('m', { capacity }),
        route([work('m', exponential(3))]),
      ).document
    expect(create(many(MOST_SERVERS), 1).model.parts.lane).toBeDefined()
    const [short, long] = [create(many(MOST_SERVERS + 1), 1), createLong(many(MOST_SERVERS + 1), 1)]
    for (const run of [short, long]) run.advanceTo(secondsToTicks(300))
    expect(short.model.parts.lane).toBeUndefined()
    expect(seen(short)).toEqual(seen(long))
  })

  test('leaves it when more events are pending than there is room for', () => {
    const names = Array.from({ length: 200 }, (_, n) => `m${n}`)
    const crowd = scene(
      { warmupS: 0, horizonS: 50 },
      product(),
      source(every({ kind: 'constant', value: 10, unit: 's' }, 2000)),
      ...names.map((name) => station(name, { capacity: 10, queueCapacity: 0 })),
      route([{ id: 'work', at: names, do: { kind: 'time', time: exponential(3) } }]),
    ).document
    const [short, long] = [create(crowd, 1), createLong(crowd, 1)]
    short.advanceTo(secondsToTicks(1))
    expect(isIn(short)).toBe(true)
    for (const run of [short, long]) run.advanceTo(secondsToTicks(50))
    expect(short.model.kernel.calendar.isHeld).toBe(false)
    expect(seen(short)).toEqual(seen(long))
  })

  test('never comes in when it has more places than there is room for', () => {
    const names = Array.from({ length: HELD_ENTITIES }, (_, n) => `m${n}`)
    const wide = scene(
      { warmupS: 0, horizonS: 200 },
      product(),
      source(every(exponential(1))),
      ...names.map((name) => station(name)),
      route(names.map((name) => work(name, exponential(1)))),
    ).document
    const [short, long] = [create(wide, 1), createLong(wide, 1)]
    for (const run of [short, long]) run.advanceTo(secondsToTicks(200))
    expect(short.model.parts.lane).toBeUndefined()
    expect(seen(short)).toEqual(seen(long))
  })
})

describe('a rack', () => {
  const twoWays = (horizonS: number, more: Parameters<typeof buffer>[1], queueCapacity: number) =>
    scene(
      { warmupS: 0, horizonS },
      product(),
      ...['a', 'b'].map((name) =>
        source(every(constant(1)), { id: `source-${name}`, route: `route-${name}` }),
      ),
      buffer('rack', more),
      station('a'),
      station('b', { capacity: 50 }),
      station('z', { queueCapacity }),
      ...['a', 'b'].map((name) =>
        route(
          [work(name, constant(0)), { id: 'rest', at: ['rack'] }, work('z', constant(1))],
          `route-${name}`,
        ),
      ),
    ).document

  test('lets nobody pass who comes at the instant at which it gets room, while others wait for it', () => {
    const [short, long] = [0, 1].map((way) =>
      (way === 0 ? create : createLong)(twoWays(30, { capacity: 1 }, 0), 1),
    )
    for (const run of [short!, long!]) run.advanceTo(secondsToTicks(30))
    expect(seen(short!)).toEqual(seen(long!))
  })

  test.each(['lifo', 'spt'] as const)('sends parts on in its own order (%s)', (discipline) => {
    const [short, long] = [0, 1].map((way) =>
      (way === 0 ? create : createLong)(twoWays(60, { discipline }, 0), 1),
    )
    for (const run of [short!, long!]) run.advanceTo(secondsToTicks(60))
    expect(seen(short!)).toEqual(seen(long!))
  })
})
