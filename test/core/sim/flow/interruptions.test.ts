// Jobs that give way: preemption by priority, by length and by arrival, and servers that go home; by hand, to the second.
import { describe, expect, test } from 'vitest'
import type { SceneDocument } from '../../../../src/core/model/SceneDocument'
import { secondsToTicks } from '../../../../src/core/sim/kernel/ticks'
import { Simulation } from '../../../../src/core/sim/Simulation'
import { aDocument } from '../../../builders/aDocument'
import {
  aCalendar,
  aFailure,
  anOperator,
  aProduct,
  aRoute,
  aScene,
  aSource,
  aStation,
} from '../../../builders/records'
import { exponential, seconds } from '../../../builders/times'
import { figuresOf, runFor, simulate } from './runScene'

interface Job {
  readonly atS: number
  readonly workS: number
  readonly priority?: number
}

/** Every job its own product: figures by product are those of the job. */
function shop(jobs: readonly Job[], station: Parameters<typeof aStation>[0], needs = false): SceneDocument {
  return aDocument(
    aScene({ startAt: '2026-11-23T00:00:00' }),
    aStation(station),
    ...jobs.flatMap(({ atS, workS, priority = 0 }, n) => [
      aProduct({ id: `p${n}`, priority }),
      aSource({
        id: `in${n}`,
        products: [`p${n}`],
        route: `r${n}`,
        arrivals: { kind: 'orders', orders: [{ atS }] },
      }),
      aRoute({
        id: `r${n}`,
        steps: [
          {
            id: 'work',
            at: ['station'],
            do: {
              kind: 'time',
              time: seconds(workS),
              ...(needs ? { needs: [{ operator: 'operator' }] } : {}),
            },
          },
        ],
      }),
    ]),
  )
}

/** When each job was done. */
function completions(document: SceneDocument, jobs: readonly Job[], untilS = 1000): number[] {
  const { byProduct } = runFor(document, untilS).results()
  return jobs.map(({ atS }, n) => atS + byProduct[`p${n}`]!.meanLeadTimeS)
}

const slowThenUrgent: Job[] = [
  { atS: 0, workS: 10 },
  { atS: 4, workS: 3, priority: 1 },
]

describe('preemption', () => {
  test('the work done is kept', () => {
    const document = shop(slowThenUrgent, { discipline: 'priority', preempt: 'resume' })
    expect(completions(document, slowThenUrgent)).toEqual([13, 7])
    const station = figuresOf(runFor(document, 13), 'station')
    expect(station.states.working).toBe(1)
    expect(station.queue).toMatchObject({ preemptions: 1, n: 2, meanWaitS: 0 })
  })

  test('the work begins anew', () => {
    const document = shop(slowThenUrgent, { discipline: 'priority', preempt: 'restart' })
    expect(completions(document, slowThenUrgent)).toEqual([17, 7])
  })

  test('without it, or among equals, the job in hand is finished', () => {
    const plain = shop(slowThenUrgent, { discipline: 'priority' })
    expect(completions(plain, slowThenUrgent)).toEqual([10, 13])
    const equals = slowThenUrgent.map(({ atS, workS }) => ({ atS, workS }))
    expect(completions(shop(equals, { discipline: 'priority', preempt: 'resume' }), equals)).toEqual([10, 13])
  })

  test('shortest first: what counts is the work that is left', () => {
    const jobs = [
      { atS: 0, workS: 10 },
      { atS: 4, workS: 7 },
      { atS: 5, workS: 2 },
    ]
    expect(completions(shop(jobs, { discipline: 'spt', preempt: 'resume' }), jobs)).toEqual([12, 19, 7])
  })

  test('last come first served: whoever comes is served at once', () => {
    const jobs = [
      { atS: 0, workS: 10 },
      { atS: 4, workS: 3 },
      { atS: 5, workS: 4 },
    ]
    expect(completions(shop(jobs, { discipline: 'lifo', preempt: 'resume' }), jobs)).toEqual([17, 11, 9])
  })

  test('of several servers the one with the least important job gives way', () => {
    const jobs = [
      { atS: 0, workS: 10, priority: 1 },
      { atS: 0, workS: 10 },
      { atS: 2, workS: 3, priority: 2 },
    ]
    const document = shop(jobs, { capacity: 2, discipline: 'priority', preempt: 'resume' })
    expect(completions(document, jobs)).toEqual([10, 13, 5])
  })

  test('the people of the job go with it', () => {
    const document = shop(slowThenUrgent, { discipline: 'priority', preempt: 'resume' }, true)
    const staffed = { ...document, records: { ...document.records, operator: anOperator() } }
    expect(completions(staffed, slowThenUrgent)).toEqual([13, 7])
  })

  test('a failure in between does not lose work', () => {
    const document = shop(slowThenUrgent, { discipline: 'priority', preempt: 'resume' })
    const failure = aFailure({ basis: 'calendar', timeToFailure: seconds(5), repair: seconds(100) })
    const failing = { ...document, records: { ...document.records, failure } }
    // Urgent from 4 to 5, repaired at 105, urgent done at 107, the other has 6 left: fails at 110, goes on at 210.
    expect(completions(failing, slowThenUrgent)).toEqual([213, 107])
  })
})

describe('people that are lent', () => {
  const order = (atS: number) => ({ kind: 'orders' as const, orders: [{ atS }] })
  const machine = (id: string, atS: number, workS: number, priority: number) => [
    aProduct({ id: `${id}-part`, priority }),
    aSource({ id: `${id}-in`, products: [`${id}-part`], route: `${id}-route`, arrivals: order(atS) }),
    aStation({ id }),
    aRoute({
      id: `${id}-route`,
      steps: [
        {
          id: 'work',
          at: [id],
          do: { kind: 'time', time: seconds(workS), needs: [{ operator: 'operator' }] },
        },
      ],
    }),
  ]

  test('a failure that is mended while the job waits for its people does not set it going without them', () => {
    const document = aDocument(
      anOperator({ preempt: 'resume' }),
      ...machine('slow', 0, 100, 0),
      ...machine('urgent', 10, 200, 1),
      aFailure({ of: ['slow'], basis: 'calendar', timeToFailure: seconds(150), repair: seconds(1) }),
    )
    const { byProduct } = runFor(document, 1000).results()
    expect(byProduct['urgent-part']).toMatchObject({ out: 1, meanLeadTimeS: 200 })
    // 10 s of work, away until 210, then the 90 s that are left
    expect(byProduct['slow-part']).toMatchObject({ out: 1, meanLeadTimeS: 300 })
  })
})

describe('staff by calendar', () => {
  const shift = aCalendar({ shifts: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '00:01' }] })
  const always = aCalendar({
    id: 'always',
    shifts: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00' }],
  })
  const staffed = (jobs: readonly Job[], station: Parameters<typeof aStation>[0] = {}) => {
    const document = shop(jobs, {
      capacity: 2,
      staffing: [
        { calendar: 'calendar', servers: 1 },
        { calendar: 'always', servers: 1 },
      ],
      ...station,
    })
    return { ...document, records: { ...document.records, calendar: shift, always } }
  }

  test('the job of a server that goes home is the next in the queue', () => {
    const jobs = [
      { atS: 0, workS: 90 },
      { atS: 10, workS: 100 },
      { atS: 20, workS: 5 },
    ]
    // Two servers until 60 s: the second job has 50 s left then and goes before the third.
    expect(completions(staffed(jobs), jobs)).toEqual([90, 140, 145])
  })

  test('who is not on duty is off, not idle', () => {
    const { states } = figuresOf(runFor(staffed([{ atS: 500, workS: 1 }]), 240), 'station')
    expect(states.off).toBeCloseTo((0.5 * 180) / 240, 9)
    expect(states.starved).toBeCloseTo(1 - (0.5 * 180) / 240, 9)
  })
})

test('an interrupted run saved and resumed is the same run', () => {
  const document = aDocument(
    ...['plain', 'urgent'].flatMap((id, priority) => [
      aProduct({ id, priority }),
      aSource({
        id: `in-${id}`,
        products: [id],
        arrivals: { kind: 'interarrival', time: exponential(30) },
      }),
    ]),
    aStation({ discipline: 'priority', preempt: 'resume' }),
    aRoute({ steps: [{ id: 'work', at: ['station'], do: { kind: 'time', time: exponential(10) } }] }),
  )
  const whole = simulate(document)
  whole.advanceTo(secondsToTicks(20_000))
  const first = simulate(document)
  first.advanceTo(secondsToTicks(7_003))
  const resumed = Simulation.resume(document, { seed: 1 }, first.checkpoint())
  if (!resumed.ok) throw new Error('not resumed')
  resumed.value.advanceTo(secondsToTicks(20_000))
  expect(resumed.value.hash()).toBe(whole.hash())
  expect(resumed.value.results()).toEqual(whole.results())
  expect(whole.results().entities.station!.queue!.preemptions).toBeGreaterThan(100)
})

describe('drawn products and batches', () => {
  const mixed = aDocument(
    ...['a', 'b', 'c'].map((id) => aProduct({ id })),
    aSource({
      products: ['a', 'b', 'c'],
      shares: [5, 3, 0],
      arrivals: {
        kind: 'interarrival',
        time: seconds(1),
        batches: [
          { size: 1, share: 1 },
          { size: 3, share: 1 },
        ],
      },
    }),
    aStation({ capacity: 10 }),
    aRoute({ steps: [{ id: 'work', at: ['station'], do: { kind: 'time', time: seconds(1) } }] }),
  )

  test('shares are kept, and a share of nothing never comes', () => {
    const { partsOutByProduct } = runFor(mixed, 20_000).results()
    const { a, b } = partsOutByProduct
    expect(a! / (a! + b!)).toBeCloseTo(5 / 8, 2)
    expect(partsOutByProduct.c).toBeUndefined()
  })

  test('a batch is two on average', () => {
    expect(runFor(mixed, 20_000).results().kpis.throughputPerHour / 3600).toBeCloseTo(2, 1)
  })
})
