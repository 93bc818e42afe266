// Deterministic traces: every time of every part is known exactly (des.json), and the engine gives exactly that.
import { describe, expect, test } from 'vitest'
import { aDocument } from '../../../builders/aDocument'
import {
  aCalendar,
  aConveyor,
  aFailure,
  aProduct,
  aRoute,
  aScene,
  aSource,
  aStation,
} from '../../../builders/records'
import { minutes, seconds } from '../../../builders/times'
import { figuresOf, movesOf, runFor } from './runScene'

/** Given arrival times and one product with its own service time for each part. */
function jobs(arrivals: readonly number[], services: readonly number[], unitS = 1) {
  return {
    products: services.map((_, n) => aProduct({ id: `p${String(n).padStart(2, '0')}` })),
    sources: services.map((_, n) => {
      const id = String(n).padStart(2, '0')
      return aSource({
        id: `in${id}`,
        products: [`p${id}`],
        route: `r${id}`,
        arrivals: { kind: 'orders', orders: [{ atS: arrivals[n]! * unitS }] },
      })
    }),
    time: (n: number) => seconds(services[n]! * unitS),
  }
}

describe('one server', () => {
  test('first come first served, against Lindley', () => {
    const gaps = [1, 2, 1, 1, 4, 1, 1, 6, 1, 1]
    const services = [3, 2, 4, 1, 2, 5, 1, 2, 2, 3]
    const arrivals = gaps.map((_, n) => gaps.slice(0, n + 1).reduce((a, b) => a + b))
    const { products, sources, time } = jobs(arrivals, services)
    const routes = services.map((_, n) =>
      aRoute({
        id: `r${String(n).padStart(2, '0')}`,
        steps: [{ id: 'work', at: ['station'], do: { kind: 'time', time: time(n) } }],
      }),
    )
    const moves = movesOf(aDocument(...products, ...sources, aStation(), ...routes), 40)
    const waits = services.map((service, n) => {
      const left = moves.find(
        (move) => move.what === 'leave' && move.place === 'station' && move.product === `p0${n}`,
      )!
      return left.t - service - arrivals[n]!
    })
    expect(waits).toEqual([0, 1, 2, 5, 2, 3, 7, 2, 3, 4])
  })
})

test('job shop FT06: each instant is booked before machines choose', () => {
  const ft06 = [
    [
      [2, 1],
      [0, 3],
      [1, 6],
      [3, 7],
      [5, 3],
      [4, 6],
    ],
    [
      [1, 8],
      [2, 5],
      [4, 10],
      [5, 10],
      [0, 10],
      [3, 4],
    ],
    [
      [2, 5],
      [3, 4],
      [5, 8],
      [0, 9],
      [1, 1],
      [4, 7],
    ],
    [
      [1, 5],
      [0, 5],
      [2, 5],
      [3, 3],
      [4, 8],
      [5, 9],
    ],
    [
      [2, 9],
      [1, 3],
      [4, 5],
      [5, 4],
      [0, 3],
      [3, 1],
    ],
    [
      [1, 3],
      [3, 3],
      [5, 9],
      [0, 10],
      [4, 4],
      [2, 1],
    ],
  ] as const
  const completions = (discipline: 'fifo' | 'spt') => {
    const document = aDocument(
      ...ft06.map((_, job) => aProduct({ id: `j${job}` })),
      ...ft06.map((_, job) =>
        aSource({
          id: `in${job}`,
          products: [`j${job}`],
          route: `r${job}`,
          arrivals: { kind: 'orders', orders: [{ atS: 0 }] },
        }),
      ),
      ...[0, 1, 2, 3, 4, 5].map((machine) => aStation({ id: `m${machine}`, discipline })),
      ...ft06.map((operations, job) =>
        aRoute({
          id: `r${job}`,
          steps: operations.map(([machine, time], n) => ({
            id: `s${n}`,
            at: [`m${machine}`],
            do: { kind: 'time' as const, time: seconds(time) },
          })),
        }),
      ),
    )
    const moves = movesOf(document, 100)
    return ft06.map((_, job) => Math.max(...moves.filter((m) => m.product === `j${job}`).map((m) => m.t)))
  }
  expect(completions('fifo')).toEqual([48, 56, 42, 65, 57, 61])
  expect(completions('spt')).toEqual([47, 88, 54, 41, 49, 37])
})

test('accumulating belt: enter, leave and finish of every part', () => {
  const arrivals = [0, 1, 2, 3, 10, 11, 12, 13, 14, 15, 16, 40]
  const processing = [4, 9, 3, 7, 7, 1, 12, 5, 2, 2, 6, 3]
  const { products, sources, time } = jobs(arrivals, processing)
  const routes = processing.map((_, n) =>
    aRoute({
      id: `r${String(n).padStart(2, '0')}`,
      steps: [
        { id: 'ride', at: ['conveyor'] },
        { id: 'work', at: ['exit'], do: { kind: 'time', time: time(n) } },
      ],
    }),
  )
  const document = aDocument(
    ...products,
    ...sources,
    // Five places of 0.4 m at 0.2 m/s: two seconds a place.
    aConveyor({ lengthM: 1.6, speedMps: 0.2, pitchM: 0.4, accumulating: true }),
    aStation({ id: 'exit', queueCapacity: 0 }),
    ...routes,
  )
  const moves = movesOf(document, 100)
  const times = (what: 'enter' | 'leave', place: string) =>
    products.map(({ id }) => moves.find((m) => m.what === what && m.place === place && m.product === id)!.t)
  expect(times('enter', 'conveyor')).toEqual([0, 2, 4, 6, 10, 12, 14, 23, 26, 33, 40, 42])
  expect(times('leave', 'conveyor')).toEqual([8, 12, 21, 24, 31, 38, 40, 52, 57, 59, 61, 67])
  expect(times('leave', 'exit')).toEqual([12, 21, 24, 31, 38, 39, 52, 57, 59, 61, 67, 70])
})

describe('working hours', () => {
  const week = aCalendar({
    shifts: [{ days: [1, 2, 3, 4, 5], from: '06:00', to: '22:00', breaks: [{ from: '10:00', to: '10:15' }] }],
  })
  const monday = aScene({ startAt: '2026-11-23T00:00:00' })
  const alone = (startMin: number, workMin: number, atEnd: 'pause' | 'finish' | 'noStart') =>
    aDocument(
      monday,
      { ...week, atEnd },
      aProduct(),
      aSource({ arrivals: { kind: 'orders', orders: [{ atS: startMin * 60 }] } }),
      aStation({ calendar: 'calendar' }),
      aRoute({ steps: [{ id: 'work', at: ['station'], do: { kind: 'time', time: minutes(workMin) } }] }),
    )
  const finish = (...args: Parameters<typeof alone>) => {
    const left = movesOf(alone(...args), 15 * 24 * 3600).filter((move) => move.place === 'station')
    return left.at(-1)!.t / 60
  }

  test.each([
    [0, 60, 420],
    [355, 30, 390],
    [590, 30, 635],
    [1300, 600, 2395],
    [9340, 1000, 11935],
    [6960, 200, 10520],
    [359.5, 6000, 12225],
  ])('a job begun at minute %d with %d minutes of work is suspended and ends at %d', (start, work, end) => {
    expect(finish(start, work, 'pause')).toBe(end)
  })

  test('finish: the job in hand is done first, the next waits for the shift', () => {
    expect(finish(590, 30, 'finish')).toBe(620)
    expect(finish(605, 30, 'finish')).toBe(645)
  })

  test('noStart: a job that would not be done before the break begins after it', () => {
    expect(finish(590, 30, 'noStart')).toBe(645)
    expect(finish(560, 30, 'noStart')).toBe(590)
  })

  test('off shift counts as off, not as starved', () => {
    const { states } = figuresOf(runFor(alone(0, 60, 'pause'), 7 * 24 * 3600), 'station')
    expect(states.off).toBeCloseTo(1 - (5 * 15.75) / 168, 9)
  })
})

describe('failures by their basis', () => {
  const days = aCalendar({
    shifts: [
      { days: [1, 2, 3, 4, 5, 6, 7], from: '06:00', to: '14:00' },
      { days: [1, 2, 3, 4, 5, 6, 7], from: '15:00', to: '22:00' },
    ],
  })
  const work = [5, 4, 9, 2.5, 7, 12]
  const completions = (basis: 'operating' | 'calendar') => {
    const { products, sources, time } = jobs(
      work.map(() => 0),
      work,
      3600,
    )
    const document = aDocument(
      aScene({ startAt: '2026-11-23T00:00:00' }),
      days,
      ...products,
      ...sources,
      aStation({ calendar: 'calendar' }),
      aFailure({ basis, timeToFailure: seconds(10 * 3600), repair: seconds(3 * 3600) }),
      ...work.map((_, n) =>
        aRoute({
          id: `r0${n}`,
          steps: [{ id: 'work', at: ['station'], do: { kind: 'time', time: time(n) } }],
        }),
      ),
    )
    const moves = movesOf(document, 100 * 3600)
    return products.map(
      ({ id }) =>
        moves.find((m) => m.what === 'leave' && m.place === 'station' && m.product === id)!.t / 3600,
    )
  }

  test('operating time ages only while it works', () => {
    expect(completions('operating')).toEqual([11, 16, 36, 41.5, 56.5, 80.5])
  })

  test('calendar time ages around the clock', () => {
    expect(completions('calendar')).toEqual([14, 19, 36, 41.5, 56.5, 79.5])
  })
})
