// Queueing models with exact answers (../shared/reference/des.json), written as scene documents and run by the ordinary engine. The
// tolerances are several standard errors of runs this long; the full gate with intervals belongs to `proefcel verify`.
import { describe, expect, test } from 'vitest'
import type { SceneDocument } from '../../../../src/core/model/SceneDocument'
import { aDocument } from '../../../builders/aDocument'
import { aBuffer, aFailure, aProduct, aRoute, aSource, aStation } from '../../../builders/records'
import { exponential, seconds, uniform } from '../../../builders/times'
import { figuresOf, runFor } from './runScene'

type Time = ReturnType<typeof exponential>
interface Queue {
  readonly arrivals: Time
  readonly service: Time
  readonly station?: Parameters<typeof aStation>[0]
  readonly batch?: number
}

/** Parts come, queue at one station and go. */
function queue({ arrivals, service, station, batch = 1 }: Queue): SceneDocument {
  return aDocument(
    aProduct(),
    aSource({ arrivals: { kind: 'interarrival', time: arrivals, batch } }),
    aStation(station),
    aRoute({ steps: [{ id: 'work', at: ['station'], do: { kind: 'time', time: service } }] }),
  )
}

const LENGTH_S = 200_000

function queueFigures(document: SceneDocument, untilS = LENGTH_S) {
  const simulation = runFor(document, untilS, { warmupS: 5_000 })
  const { kpis } = simulation.results()
  const station = figuresOf(simulation, 'station')
  return { kpis, station, queue: station.queue! }
}

/** Within `share` of the expected value. */
function expectNear(measured: number, expected: number, share: number): void {
  expect(Math.abs(measured - expected), `${measured} against ${expected}`).toBeLessThan(share * expected)
}

describe('one queue', () => {
  test('M/M/1 at 80 %: L 4, W 5, Wq 4', () => {
    const {
      kpis,
      station,
      queue: q,
    } = queueFigures(queue({ arrivals: exponential(1.25), service: exponential(1) }))
    expectNear(station.states.working, 0.8, 0.01)
    expectNear(kpis.wip, 4, 0.08)
    expectNear(kpis.leadTimeS.mean, 5, 0.08)
    expectNear(q.meanWaitS, 4, 0.1)
    expectNear(kpis.throughputPerHour, 0.8 * 3600, 0.01)
  })

  test("Little's law holds on every run: L = λ·W", () => {
    const { kpis } = queueFigures(queue({ arrivals: exponential(1.25), service: exponential(1) }))
    expectNear(kpis.wip, (kpis.throughputPerHour / 3600) * kpis.leadTimeS.mean, 0.005)
  })

  test('M/M/3: three servers share their states', () => {
    const {
      kpis,
      station,
      queue: q,
    } = queueFigures(
      queue({ arrivals: exponential(1 / 2.4), service: exponential(1), station: { capacity: 3 } }),
      100_000,
    )
    expectNear(station.states.working, 0.8, 0.01)
    expectNear(q.meanWaitS, 1.07865168539, 0.08)
    expectNear(kpis.wip, 4.98876404494, 0.04)
    expect(Object.values(station.states).reduce((a, b) => a + b)).toBeCloseTo(1, 9)
  })

  test('M/D/1 and M/G/1 with uniform service', () => {
    const constant = queueFigures(queue({ arrivals: exponential(1.25), service: seconds(1) }))
    expectNear(constant.queue.meanWaitS, 2, 0.06)
    const spread = queueFigures(queue({ arrivals: exponential(1.25), service: uniform(0.5, 1.5) }))
    expectNear(spread.queue.meanWaitS, 2.16666666667, 0.06)
  })

  test('D/M/1', () => {
    const { queue: q } = queueFigures(queue({ arrivals: seconds(1.25), service: exponential(1) }))
    expectNear(q.meanWaitS, 1.69273083992, 0.06)
  })

  test('M/M/∞: the number busy has mean 6', () => {
    const { station } = queueFigures(
      queue({ arrivals: exponential(0.5), service: exponential(3), station: { capacity: 400 } }),
      40_000,
    )
    expectNear(station.states.working * 400, 6, 0.03)
  })

  test('batch arrivals: L 6, W 8', () => {
    const { kpis } = queueFigures(queue({ arrivals: exponential(4), service: exponential(1), batch: 3 }))
    expectNear(kpis.wip, 6, 0.1)
    expectNear(kpis.leadTimeS.mean, 8, 0.1)
  })

  test('batch server: takes one to three at once', () => {
    const { station, queue: q } = queueFigures(
      queue({
        arrivals: exponential(1 / 0.9),
        service: exponential(2),
        station: { capacity: 3, batch: { min: 1, max: 3, waitS: 0 } },
      }),
    )
    expectNear(station.states.working, 0.884731594684, 0.015)
    expectNear(q.meanWaiting, 2.88786426051, 0.08)
  })

  test('batch server: two to four at once, begun as soon as two are there (its Markov chain solved apart)', () => {
    const { queue: q } = queueFigures(
      queue({
        arrivals: exponential(1 / 1.2),
        service: exponential(2),
        station: { capacity: 4, batch: { min: 2, max: 4 } },
      }),
    )
    expectNear(q.meanWaiting, 3.50089393464, 0.1)
  })
})

describe('order of service', () => {
  test('shortest processing time first', () => {
    const { queue: q } = queueFigures(
      queue({ arrivals: exponential(1.25), service: exponential(1), station: { discipline: 'spt' } }),
    )
    expectNear(q.meanWaitS, 1.88221861624, 0.06)
  })

  test('last come first served waits as long on average, but less evenly', () => {
    const fifo = queueFigures(queue({ arrivals: exponential(1.25), service: exponential(1) }))
    const lifo = queueFigures(
      queue({ arrivals: exponential(1.25), service: exponential(1), station: { discipline: 'lifo' } }),
    )
    expectNear(lifo.queue.meanWaitS, 4, 0.1)
    expectNear(fifo.queue.meanWaitS, 4, 0.1)
    expectNear(fifo.queue.meanSquareWaitS2, 40, 0.25)
    expectNear(lifo.queue.meanSquareWaitS2, 200, 0.35)
  })

  test('two classes, the urgent one goes first', () => {
    const work = { kind: 'time', time: exponential(1) } as const
    const document = aDocument(
      aProduct({ id: 'urgent', priority: 1 }),
      aProduct({ id: 'plain' }),
      aSource({
        id: 'urgent-source',
        products: ['urgent'],
        route: 'urgent-route',
        arrivals: { kind: 'interarrival', time: exponential(1 / 0.3) },
      }),
      aSource({
        id: 'plain-source',
        products: ['plain'],
        route: 'plain-route',
        arrivals: { kind: 'interarrival', time: exponential(2) },
      }),
      aStation({ discipline: 'priority' }),
      aRoute({ id: 'urgent-route', steps: [{ id: 'work', at: ['station'], do: work }] }),
      aRoute({ id: 'plain-route', steps: [{ id: 'work', at: ['station'], do: work }] }),
    )
    const one = (product: string) => {
      const scene = { ...document.records.scene!, outputs: [product] } as typeof document.records.scene
      const simulation = runFor({ ...document, records: { ...document.records, scene: scene! } }, LENGTH_S, {
        warmupS: 5_000,
      })
      return simulation.results().kpis.leadTimeS.mean
    }
    expectNear(one('urgent'), 2.14285714286, 0.05)
    expectNear(one('plain'), 6.71428571429, 0.12)
  })
})

describe('parts that come back or give up', () => {
  test('Bernoulli feedback: L 4, W 6.67', () => {
    const document = aDocument(
      aProduct(),
      aSource({ arrivals: { kind: 'interarrival', time: exponential(1 / 0.6) } }),
      aStation(),
      aRoute({
        steps: [
          {
            id: 'work',
            at: ['station'],
            do: { kind: 'time', time: exponential(1) },
            next: [{ to: 'work', share: 0.25 }, { to: 'out' }],
          },
        ],
      }),
    )
    const { kpis, station } = queueFigures(document)
    expectNear(station.states.working, 0.8, 0.015)
    expectNear(kpis.wip, 4, 0.1)
    expectNear(kpis.leadTimeS.mean, 6.66666666667, 0.1)
  })

  test('reneging (Erlang-A): 26 % give up', () => {
    const document = aDocument(
      aProduct(),
      aSource({ arrivals: { kind: 'interarrival', time: exponential(1 / 2.2) } }),
      aStation({ capacity: 2 }),
      aRoute({
        steps: [
          {
            id: 'work',
            at: ['station'],
            do: { kind: 'time', time: exponential(1) },
            patience: { time: exponential(2), to: 'scrap' },
          },
        ],
      }),
    )
    const { kpis, station } = queueFigures(document, 60_000)
    expectNear(kpis.partsScrapped / (kpis.partsOut + kpis.partsScrapped), 0.260083618909, 0.02)
    expectNear(kpis.wip, 2.7721839616, 0.02)
    expectNear(station.states.working * 2, 1.6278160384, 0.02)
  })
})

describe('no room, no sale', () => {
  const lost = (station: Parameters<typeof aStation>[0], arrivals: number, rooms: number, service: Time) => {
    const scrap = { time: seconds(0), to: 'scrap' }
    const work = { id: 'work', at: ['station'], do: { kind: 'time' as const, time: service } }
    const document = aDocument(
      aProduct(),
      aSource({ arrivals: { kind: 'interarrival', time: exponential(1 / arrivals) } }),
      aStation({ ...station, queueCapacity: 0 }),
      ...(rooms > 0 ? [aBuffer({ id: 'room', capacity: rooms })] : []),
      aRoute({
        steps:
          rooms > 0 ? [{ id: 'wait', at: ['room'], patience: scrap }, work] : [{ ...work, patience: scrap }],
      }),
    )
    const { kpis } = queueFigures(document, 60_000)
    return { share: kpis.partsScrapped / (kpis.partsOut + kpis.partsScrapped), kpis }
  }

  test('Erlang B: 19.9 % find all five servers busy, whatever the distribution of the service', () => {
    expectNear(lost({ capacity: 5 }, 4, 0, exponential(1)).share, 0.199066874028, 0.02)
    expectNear(lost({ capacity: 5 }, 4, 0, seconds(1)).share, 0.199066874028, 0.02)
  })

  test('M/M/1/5: a quarter is lost', () => {
    const { share, kpis } = lost({}, 1.2, 4, exponential(1))
    expectNear(share, 0.250588121556, 0.02)
    expectNear(kpis.wip, 3.02117237601, 0.02)
    expectNear(kpis.leadTimeS.mean, 3.35949258224, 0.02)
  })

  test('two-stage kanban with lost sales: cards travel with the parts and come back when they are taken', () => {
    const taking = (product: string, rack: string) => ({
      kind: 'assemble' as const,
      components: [{ sequence: [product], from: [rack] }],
    })
    const giveBack = (card: number) => ({
      id: 'give-back',
      do: { kind: 'disassemble' as const, into: [{ product: `card${card}`, route: `stage${card}` }] },
    })
    const stage = (n: number) => [
      aProduct({ id: `card${n}` }),
      aSource({
        id: `cards${n}`,
        products: [`card${n}`],
        route: `stage${n}`,
        arrivals: { kind: 'orders', orders: [{ atS: 0, count: 3 }] },
      }),
      aBuffer({ id: `rack${n}` }),
      aStation({ id: `m${n}` }),
    ]
    const making = (n: number) => [
      { id: 'make', at: [`m${n}`], do: { kind: 'time' as const, time: exponential(1) } },
      { id: 'stock', at: [`rack${n}`], take: true },
    ]
    const document = aDocument(
      ...stage(1),
      ...stage(2),
      aStation({ id: 'fetch2', capacity: 3 }),
      aProduct({ id: 'demand' }),
      aSource({
        id: 'customers',
        products: ['demand'],
        route: 'sale',
        arrivals: { kind: 'interarrival', time: exponential(1.25) },
      }),
      aStation({ id: 'counter' }),
      // The first stage has material without end.
      aRoute({ id: 'stage1', steps: making(1) }),
      aRoute({
        id: 'stage2',
        steps: [{ id: 'fetch', at: ['fetch2'], do: taking('card1', 'rack1') }, giveBack(1), ...making(2)],
      }),
      aRoute({
        id: 'sale',
        steps: [
          {
            id: 'buy',
            at: ['counter'],
            do: taking('card2', 'rack2'),
            patience: { time: seconds(0), to: 'scrap' },
          },
          giveBack(2),
        ],
      }),
    )
    const { kpis } = runFor(document, 60_000, { warmupS: 1000 }).results()
    expectNear(kpis.partsOut / (kpis.partsOut + kpis.partsScrapped), 0.802712775554, 0.015)
  })
})

describe('breakdowns', () => {
  const broken = (basis: 'calendar' | 'operating') => {
    const document = queue({ arrivals: exponential(2), service: exponential(1) })
    const failure = aFailure({ basis, timeToFailure: exponential(20), repair: exponential(2) })
    return queueFigures({ ...document, records: { ...document.records, failure } })
  }

  test('by calendar time: up 90.9 % of the time, W 2.848', () => {
    const { kpis, station } = broken('calendar')
    expectNear(1 - station.states.failed, 0.909090909091, 0.01)
    expectNear(kpis.leadTimeS.mean, 2.84848485007, 0.08)
  })

  test('by operating time: up 95 % of the time, W 2.667', () => {
    const { kpis, station } = broken('operating')
    expectNear(1 - station.states.failed, 0.95, 0.01)
    expectNear(kpis.leadTimeS.mean, 2.66666666795, 0.08)
  })
})
