// The second half of the cells whose figures are known exactly: closed loops, networks, a visiting server, lines, due dates, shifts, a vehicle
// on its battery, a belt that cannot accumulate.
import {
  aBuffer,
  aCalendar,
  aConveyor,
  anAisle,
  aProduct,
  aRoute,
  aSource,
  aStation,
  at,
  aVehicle,
} from '../../builders/records'
import { exponential, seconds } from '../../builders/times'
import { atOnce, type ExactScene, everyOnAverage, named, work } from './exactScenes'

const HOUR_S = 3600

/** Machine repair with spares: birth and death over the number that is down. */
function sparesScene(): ExactScene {
  const weights = [1]
  for (let n = 0; n < 8; n++)
    weights.push((weights[n]! * 0.1 * Math.min(6, 8 - n)) / (0.5 * Math.min(n + 1, 2)))
  const sum = weights.reduce((a, b) => a + b)
  const mean = (of: (down: number) => number) =>
    weights.reduce((total, weight, down) => total + weight * of(down), 0) / sum
  return {
    id: 'exact-spares',
    description: '8 machines, 6 in use, up 10 s, two repairers of 2 s on average. Birth and death.',
    warmupS: 500,
    untilS: 8000,
    records: [
      aProduct({ id: 'machine' }),
      aSource({ placement: at(2, 6), products: ['machine'], arrivals: { kind: 'conwip', count: 8 } }),
      aStation({ id: 'hall-floor', placement: at(6, 6), capacity: 6 }),
      aStation({ id: 'workshop', placement: at(10, 6), capacity: 2 }),
      aRoute({
        steps: [work('run', 'hall-floor', exponential(10)), work('mend', 'workshop', exponential(2))],
      }),
    ],
    figures: [
      { name: 'down', expected: mean((down) => down), of: named('entities.workshop.queue.meanPresent') },
      { name: 'all six run', expected: mean((down) => (down <= 2 ? 1 : 0)), of: allSixRun },
    ],
  }
}

const allSixRun = (measures: Parameters<ReturnType<typeof named>>[0]) =>
  [0, 1, 2].reduce((sum, down) => sum + (measures[`entities.workshop.queue.presentShares.${down}`] ?? 0), 0)

/** Two products with routes of their own through shared stations (Kelly 1975): each station as if alone. */
function networkScene(): ExactScene {
  const saw = 1 / (1 / 1.2 - 0.4)
  const mill = 1 / (1 - 0.55)
  // M/M/2, λ = 0.35, 2 s each.
  const wash = 2 / (1 - 0.35 ** 2)
  return {
    id: 'exact-network',
    description: 'Product a: saw, mill, saw again; product b: mill, wash. Product form by product.',
    warmupS: 2000,
    untilS: 16_000,
    records: [
      aProduct({ id: 'a' }),
      aProduct({ id: 'b' }),
      aSource({
        id: 'in-a',
        placement: at(2, 4),
        products: ['a'],
        route: 'way-a',
        arrivals: everyOnAverage(5),
      }),
      aSource({
        id: 'in-b',
        placement: at(2, 8),
        products: ['b'],
        route: 'way-b',
        arrivals: everyOnAverage(1 / 0.35),
      }),
      aStation({ id: 'saw', placement: at(6, 4) }),
      aStation({ id: 'mill', placement: at(10, 6), look: 'mill' }),
      aStation({ id: 'wash', placement: at(14, 8), capacity: 2 }),
      aRoute({
        id: 'way-a',
        steps: [
          work('saw', 'saw', exponential(1.2)),
          work('mill', 'mill', exponential(1)),
          work('again', 'saw', exponential(1.2)),
        ],
      }),
      aRoute({
        id: 'way-b',
        steps: [work('mill', 'mill', exponential(1)), work('wash', 'wash', exponential(2))],
      }),
    ],
    figures: [
      { name: 'a', expected: 2 * saw + mill, of: named('leadTimeS.mean.a') },
      { name: 'b', expected: mill + wash, of: named('leadTimeS.mean.b') },
    ],
  }
}

/** Symmetric polling, at most one served at a visit (Takagi 1986): (N λ b² + r (N + ρ)) / (2 (1 − ρ − N λ r)). */
function pollingScene(): ExactScene {
  const queues = [1, 2].flatMap((n) => [
    aProduct({ id: `job-${n}` }),
    aSource({
      id: `in-${n}`,
      placement: at(2, 3 * n),
      products: [`job-${n}`],
      route: `line-${n}`,
      arrivals: everyOnAverage(5),
    }),
    aBuffer({ id: `queue-${n}`, placement: at(5, 3 * n) }),
    aRoute({ id: `line-${n}`, steps: [{ id: 'wait', at: [`queue-${n}`], take: true }] }),
  ])
  const serve = (n: number) => ({
    id: `serve-${n}`,
    at: ['server'],
    do: {
      kind: 'assemble' as const,
      components: [{ sequence: [`job-${n}`], from: [`queue-${n}`] }],
      time: exponential(1),
    },
    patience: atOnce(`walk-${n}`),
  })
  return {
    id: 'exact-polling-limited',
    description:
      'A server goes from queue to queue in 0.4 s and serves at most one at each visit. Takagi 1986.',
    warmupS: 1000,
    untilS: 7000,
    records: [
      ...queues,
      aProduct({ id: 'visit' }),
      aSource({
        placement: at(2, 9),
        products: ['visit'],
        arrivals: { kind: 'orders', orders: [{ atS: 0 }] },
      }),
      aStation({ id: 'server', placement: at(9, 4) }),
      aStation({ id: 'walking', placement: at(9, 8) }),
      aRoute({
        steps: [
          serve(1),
          work('walk-1', 'walking', seconds(0.4)),
          serve(2),
          work('walk-2', 'walking', seconds(0.4), {
            next: [{ to: 'out', every: 1_000_000_000 }, { to: 'serve-1' }],
          }),
        ],
      }),
    ],
    figures: [{ name: 'wait', expected: 2, of: named('entities.queue-1.content.meanStayS') }],
  }
}

/** Three exponential machines that begin only when the next is free for their part: 2/5 of a machine's rate, by its Markov chain. */
function lineScene(): ExactScene {
  const machine = (n: number) =>
    aStation({
      id: `machine-${n}`,
      placement: at(3 * n, 6),
      queueCapacity: 0,
      ...(n < 3 ? { blocking: 'before' as const } : {}),
    })
  return {
    id: 'exact-line3-before',
    description: 'Three machines of 1 s on average, no buffers, blocking before service. Markov chain.',
    warmupS: 200,
    untilS: 6000,
    records: [
      aProduct(),
      aSource({ placement: at(1, 6), arrivals: { kind: 'saturated' } }),
      ...[1, 2, 3].map(machine),
      aRoute({ steps: [1, 2, 3].map((n) => work(`work-${n}`, `machine-${n}`, exponential(1))) }),
    ],
    figures: [{ name: 'parts an hour', expected: 0.4 * HOUR_S, of: named('throughputPerHour') }],
  }
}

/** Earliest due date first; done by hand: job 2 to 40 s, job 5 to 60, job 3 to 120, job 1 to 170, job 4 to 200. */
function dueScene(): ExactScene {
  const jobs = [
    { atS: 0, dueS: 150, takes: 50 },
    { atS: 0, dueS: 100, takes: 40 },
    { atS: 10, dueS: 110, takes: 60 },
    { atS: 20, dueS: 400, takes: 30 },
    { atS: 20, dueS: 90, takes: 20 },
  ]
  const id = (n: number) => `job-${n + 1}`
  return {
    id: 'exact-due-dates',
    description: 'Five orders with due dates on one machine, earliest due date first: done by hand.',
    warmupS: 0,
    untilS: 1000,
    records: [
      ...jobs.map((_, n) => aProduct({ id: id(n) })),
      ...jobs.map(({ takes }, n) =>
        aRoute({ id: `way-${n + 1}`, steps: [work('work', 'station', seconds(takes))] }),
      ),
      aSource({
        placement: at(2, 6),
        products: jobs.map((_, n) => id(n)),
        route: 'way-1',
        routeByProduct: Object.fromEntries(jobs.map((_, n) => [id(n), `way-${n + 1}`])),
        arrivals: { kind: 'orders', orders: jobs.map(({ atS, dueS }, n) => ({ atS, dueS, product: id(n) })) },
      }),
      aStation({ placement: at(6, 6), discipline: 'edd' }),
    ],
    figures: [
      { name: 'late', expected: 2 / 5, of: named('due.shareLate') },
      { name: 'tardiness', expected: (20 + 10) / 5, of: named('due.meanTardinessS') },
      { name: 'lateness', expected: (20 - 60 + 10 - 200 - 30) / 5, of: named('due.meanLatenessS') },
      { name: 'job 4', expected: 180, of: named('leadTimeS.mean.job-4') },
    ],
  }
}

/** Shifts of 8.25 h, Thursday closed, overtime on Saturday: 20, 15 and 3 h of work end Wednesday 9:30, Saturday 10:00, Monday 7:00. */
function shiftScene(): ExactScene {
  const hours = (value: number) => ({ kind: 'constant', value, unit: 'h' }) as const
  const job = (id: string, value: number) => [
    aProduct({ id }),
    aRoute({ id: `way-${id}`, steps: [work('work', 'station', hours(value))] }),
  ]
  return {
    id: 'exact-shifts',
    description: 'Three long jobs over shifts with a break, a day off and overtime: the calendar by hand.',
    warmupS: 0,
    untilS: 8 * 24 * HOUR_S,
    startAt: '2026-11-23T00:00:00',
    records: [
      ...job('a', 20),
      ...job('b', 15),
      ...job('c', 3),
      aCalendar({
        shifts: [
          {
            days: [1, 2, 3, 4, 5],
            from: '06:00',
            to: '14:30',
            breaks: [{ from: '10:00', to: '10:15' }],
          },
        ],
        extra: [{ date: '2026-11-28', from: '08:00', to: '12:00' }],
        closed: ['2026-11-26'],
      }),
      aSource({
        placement: at(2, 6),
        products: ['a', 'b', 'c'],
        route: 'way-a',
        routeByProduct: { b: 'way-b', c: 'way-c' },
        arrivals: { kind: 'orders', orders: ['a', 'b', 'c'].map((product) => ({ atS: 0, product })) },
      }),
      aStation({ placement: at(6, 6), calendar: 'calendar' }),
    ],
    figures: [
      { name: 'a', expected: 57.5 * HOUR_S, of: named('leadTimeS.mean.a') },
      { name: 'b', expected: 130 * HOUR_S, of: named('leadTimeS.mean.b') },
      { name: 'c', expected: 175 * HOUR_S, of: named('leadTimeS.mean.c') },
    ],
  }
}

/**
 * 44 s and 4.4 Wh of driving and 10 s of handling a round. It looks at its battery where it has unloaded: from 90 % it finds 26.2 % after
 * 15 loads, has 24 % left at the charger and needs 330 s.
 */
function batteryScene(): ExactScene {
  const period = 15 * 54 + 330
  return {
    id: 'exact-battery',
    description:
      'One vehicle, 20 m there and back at 1 m/s and 0.5 m/s², charging from 24 % to 90 %: by hand.',
    warmupS: 5000,
    untilS: 5000 + 10 * period,
    records: [
      aProduct(),
      aSource({ placement: at(1, 1), arrivals: { kind: 'saturated' } }),
      aBuffer({ placement: at(1, 3), capacity: 1 }),
      aStation({ placement: at(21, 3), capacity: 100 }),
      anAisle({
        nodes: [
          { id: 'near', position: [1, 4], serves: ['buffer'] },
          { id: 'far', position: [21, 4], serves: ['station'] },
        ],
        edges: [{ from: 'near', to: 'far' }],
      }),
      aVehicle({
        id: 'vehicle',
        aisle: 'aisle',
        home: ['near'],
        whenIdle: 'stay',
        speedMps: 1,
        accelerationMps2: 0.5,
        load: seconds(5),
        unload: seconds(5),
        battery: { capacityWh: 100, driveW: 360, chargeW: 720, chargers: ['near'] },
      }),
      aRoute({
        steps: [
          { id: 'wait', at: ['buffer'] },
          work('work', 'station', seconds(1), { mover: { by: 'vehicle', vehicle: 'vehicle' } }),
        ],
      }),
    ],
    figures: [
      {
        name: 'parts an hour',
        expected: (15 * HOUR_S) / period,
        of: named('throughputPerHour'),
      },
    ],
  }
}

/** The whole belt stands while its first part waits: at its end at 8, 10 (stands to 18), 20; out at 18, 28, 38 s. */
function beltScene(): ExactScene {
  return {
    id: 'exact-belt-stands',
    description: 'Belt of 4 m at 0.5 m/s that cannot accumulate, before a machine of 10 s: by hand.',
    warmupS: 0,
    untilS: 100,
    records: [
      aProduct(),
      aSource({
        placement: at(1, 6),
        arrivals: { kind: 'orders', orders: [{ atS: 0 }, { atS: 2 }, { atS: 4 }] },
      }),
      aConveyor({ placement: at(2, 6), lengthM: 4, speedMps: 0.5, pitchM: 0.5, accumulating: false }),
      aStation({ placement: at(9, 6), queueCapacity: 0 }),
      aRoute({ steps: [{ id: 'ride', at: ['conveyor'] }, work('work', 'station', seconds(10))] }),
    ],
    figures: [{ name: 'lead time', expected: (18 + 26 + 34) / 3, of: named('leadTimeS.mean') }],
  }
}

export const cellScenes: readonly ExactScene[] = [
  sparesScene(),
  networkScene(),
  pollingScene(),
  lineScene(),
  dueScene(),
  shiftScene(),
  batteryScene(),
  beltScene(),
]
