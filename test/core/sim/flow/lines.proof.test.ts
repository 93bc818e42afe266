// Lines with blocking, closed loops, networks and assembly against exact answers (des.json), as scene documents.
import { describe, expect, test } from 'vitest'
import type { SceneDocument } from '../../../../src/core/model/SceneDocument'
import { aDocument } from '../../../builders/aDocument'
import { aBuffer, aConveyor, aFailure, aProduct, aRoute, aSource, aStation } from '../../../builders/records'
import { erlang, exponential, seconds } from '../../../builders/times'
import { figuresOf, runFor } from './runScene'

type Time = ReturnType<typeof exponential>

function expectNear(measured: number, expected: number, share: number): void {
  expect(Math.abs(measured - expected), `${measured} against ${expected}`).toBeLessThanOrEqual(
    share * expected,
  )
}

/** Saturated line: m1 → b spaces → m2 → …; blocking after service. */
function line(times: readonly Time[], spaces: number): SceneDocument {
  const stations = times.map((_, n) => aStation({ id: `m${n + 1}`, queueCapacity: n === 0 ? 0 : spaces }))
  return aDocument(
    aProduct(),
    aSource({ arrivals: { kind: 'saturated' } }),
    ...stations,
    aRoute({
      steps: times.map((time, n) => ({ id: `s${n + 1}`, at: [`m${n + 1}`], do: { kind: 'time', time } })),
    }),
  )
}

function throughput(document: SceneDocument, untilS = 60_000): number {
  return runFor(document, untilS, { warmupS: 2_000 }).results().kpis.throughputPerHour / 3600
}

describe('lines with blocking after service', () => {
  const one = exponential(1)

  test('two machines, 0 and 3 spaces', () => {
    expectNear(throughput(line([one, one], 0)), 2 / 3, 0.012)
    expectNear(throughput(line([one, one], 3)), 0.833333333333, 0.012)
  })

  test('the spaces may as well be a buffer between them', () => {
    const document = aDocument(
      aProduct(),
      aSource({ arrivals: { kind: 'saturated' } }),
      aStation({ id: 'm1', queueCapacity: 0 }),
      aBuffer({ id: 'between', capacity: 3 }),
      aStation({ id: 'm2', queueCapacity: 0 }),
      aRoute({
        steps: [
          { id: 'a', at: ['m1'], do: { kind: 'time', time: one } },
          { id: 'b', at: ['between'] },
          { id: 'c', at: ['m2'], do: { kind: 'time', time: one } },
        ],
      }),
    )
    expectNear(throughput(document), 0.833333333333, 0.012)
  })

  test('five machines, 2 spaces: throughput, blocked and starved shares', () => {
    const simulation = runFor(line([one, one, one, one, one], 2), 60_000, { warmupS: 2_000 })
    expectNear(simulation.results().kpis.throughputPerHour / 3600, 0.680489477417, 0.012)
    const expected = [
      [0.319510522583, 0],
      [0.230457339193, 0.0890531833901],
      [0.168956282292, 0.150554240291],
      [0.104335842156, 0.215174680427],
      [0, 0.319510522583],
    ]
    expected.forEach(([blocked, starved], n) => {
      const { states } = figuresOf(simulation, `m${n + 1}`)
      expect(states.blocked).toBeCloseTo(blocked!, 1)
      expect(Math.abs(states.blocked - blocked!)).toBeLessThan(0.012)
      expect(Math.abs(states.starved - starved!)).toBeLessThan(0.012)
    })
  })

  test('three machines with Erlang-3 times, one space', () => {
    const time = erlang(3, 1)
    expectNear(throughput(line([time, time, time], 1)), 0.809467714881, 0.01)
  })

  test('two unreliable machines fail only while they work', () => {
    const base = line([exponential(1 / 1.2), exponential(1)], 4)
    const document = aDocument(
      ...Object.values(base.records),
      aFailure({ id: 'f1', of: ['m1'], timeToFailure: exponential(20), repair: exponential(1 / 0.3) }),
      aFailure({ id: 'f2', of: ['m2'], timeToFailure: exponential(50), repair: exponential(4) }),
    )
    const simulation = runFor(document, 100_000, { warmupS: 2_000 })
    expectNear(simulation.results().kpis.throughputPerHour / 3600, 0.795730696892, 0.015)
    expectNear(figuresOf(simulation, 'm1').states.failed, 0.110518152346, 0.06)
    expectNear(figuresOf(simulation, 'm2').states.starved, 0.140610847356, 0.06)
  })
})

test('a part sent back to the machine it is on needs no other room', () => {
  const document = aDocument(
    aProduct(),
    aSource({ arrivals: { kind: 'saturated' } }),
    aStation({ queueCapacity: 0 }),
    aRoute({
      steps: [
        {
          id: 'work',
          at: ['station'],
          do: { kind: 'time', time: seconds(10) },
          next: [{ to: 'work', upTo: 2 }, { to: 'out' }],
        },
      ],
    }),
  )
  const simulation = runFor(document, 301)
  expect(simulation.results().kpis).toMatchObject({ partsOut: 10, leadTimeS: { mean: 30 } })
  expect(figuresOf(simulation, 'station').states.working).toBe(1)
})

describe('closed loops', () => {
  /** Stations with so many servers each, a loop of `w` parts. */
  const loop = (times: readonly Time[], servers: readonly number[], w: number) =>
    aDocument(
      aProduct(),
      aSource({ arrivals: { kind: 'conwip', count: w } }),
      ...times.map((_, n) => aStation({ id: `m${n + 1}`, capacity: servers[n]! })),
      aRoute({
        steps: times.map((time, n) => ({ id: `s${n + 1}`, at: [`m${n + 1}`], do: { kind: 'time', time } })),
      }),
    )

  test('Penny Fab One, best case, exactly', () => {
    const two = seconds(7200)
    for (const [w, th, ct] of [
      [1, 0.125, 8],
      [2, 0.25, 8],
      [4, 0.5, 8],
      [7, 0.5, 14],
    ] as const) {
      const { kpis } = runFor(loop([two, two, two, two], [1, 1, 1, 1], w), 840 * 3600, {
        warmupS: 40 * 3600,
      }).results()
      expect(kpis.throughputPerHour).toBeCloseTo(th, 9)
      expect(kpis.leadTimeS.mean / 3600).toBeCloseTo(ct, 9)
      expect(kpis.wip).toBeCloseTo(w, 9)
    }
  })

  test('Penny Fab One, practical worst case: w/(w + 3) of the bottleneck', () => {
    const times = [1, 1, 1, 1].map(() => exponential(2))
    const { kpis } = runFor(loop(times, [1, 1, 1, 1], 6), 200_000, { warmupS: 2_000 }).results()
    expectNear(kpis.throughputPerHour / 3600, 1 / 3, 0.012)
  })

  test('Penny Fab Two with exponential times (exact mean value analysis)', () => {
    const times = [2, 5, 10, 3].map((mean) => exponential(mean))
    const simulation = runFor(loop(times, [1, 2, 6, 2], 8), 300_000, { warmupS: 3_000 })
    const { kpis } = simulation.results()
    expectNear(kpis.throughputPerHour / 3600, 0.310219257982, 0.012)
    expectNear(kpis.leadTimeS.mean, 25.788212028, 0.012)
    expectNear(figuresOf(simulation, 'm3').states.working * 6, 3.10219257982, 0.015)
  })
})

test('Jackson network: three stations, probabilistic routing', () => {
  type Step = NonNullable<NonNullable<Parameters<typeof aRoute>[0]>['steps']>[number]
  const to = (rows: readonly number[]) => [
    ...rows.flatMap((share, n) => (share > 0 ? [{ to: `s${n + 1}`, share }] : [])),
    { to: 'out' },
  ]
  const [s1, s2, s3] = [
    { id: 's1', at: ['m1'], do: { kind: 'time', time: exponential(1 / 3) }, next: to([0, 0.5, 0.3]) },
    { id: 's2', at: ['m2'], do: { kind: 'time', time: exponential(0.4) }, next: to([0.2, 0, 0.4]) },
    { id: 's3', at: ['m3'], do: { kind: 'time', time: exponential(1 / 1.2) }, next: to([0, 0.1, 0]) },
  ] as [Step, Step, Step]
  const document = aDocument(
    aProduct(),
    aSource({ id: 'in1', route: 'from1', arrivals: { kind: 'interarrival', time: exponential(1) } }),
    aSource({ id: 'in2', route: 'from2', arrivals: { kind: 'interarrival', time: exponential(2) } }),
    aStation({ id: 'm1' }),
    aStation({ id: 'm2' }),
    aStation({ id: 'm3', capacity: 2 }),
    aRoute({ id: 'from1', steps: [s1, s2, s3] }),
    aRoute({ id: 'from2', steps: [s2, s1, s3] }),
  )
  const simulation = runFor(document, 60_000, { warmupS: 1_000 })
  const { kpis } = simulation.results()
  expectNear(kpis.wip, 2.45367805089, 0.05)
  expectNear(kpis.leadTimeS.mean, 1.63578536726, 0.04)
  expectNear(figuresOf(simulation, 'm2').states.working, 0.48243559719, 0.02)
})

test('kitting: one of each of two feeders that stop at three parts', () => {
  const feed = (n: number) => [
    aProduct({ id: `part${n}` }),
    aSource({ id: `in${n}`, products: [`part${n}`], route: `feed${n}`, arrivals: { kind: 'saturated' } }),
    aStation({ id: `m${n}`, queueCapacity: 0 }),
    // The third part is the one that waits, blocked, on the machine.
    aBuffer({ id: `b${n}`, capacity: 2 }),
    aRoute({
      id: `feed${n}`,
      steps: [
        { id: 'make', at: [`m${n}`], do: { kind: 'time', time: exponential(1) } },
        { id: 'wait', at: [`b${n}`], take: true },
      ],
    }),
  ]
  const document = aDocument(
    ...feed(1),
    ...feed(2),
    aProduct({ id: 'kit' }),
    aSource({ id: 'orders', products: ['kit'], route: 'assemble', arrivals: { kind: 'saturated' } }),
    aStation({ id: 'bench', queueCapacity: 0 }),
    aRoute({
      id: 'assemble',
      steps: [
        {
          id: 'join',
          at: ['bench'],
          do: {
            kind: 'assemble',
            components: [
              { sequence: ['part1'], from: ['b1'] },
              { sequence: ['part2'], from: ['b2'] },
            ],
            time: exponential(1 / 1.2),
          },
        },
      ],
    }),
  )
  const simulation = runFor(document, 100_000, { warmupS: 2_000 })
  expectNear(simulation.results().kpis.throughputPerHour / 3600, 0.77657880708, 0.012)
  expectNear(figuresOf(simulation, 'm1').states.blocked, 0.22342119292, 0.04)
})

test('change-over matrix: throughput and share of set-up', () => {
  const ids = ['a', 'b', 'c']
  const minutes = [
    [0, 2, 4],
    [1, 0, 3],
    [5, 2, 0],
  ]
  const matrix = Object.fromEntries(
    ids.flatMap((from, i) => ids.map((to, j) => [`${from}>${to}`, seconds(minutes[i]![j]! * 60)])),
  )
  // Types in random order: a source each, thinned by a queue that is never empty.
  const document = aDocument(
    ...ids.map((id) => aProduct({ id })),
    ...ids.map((id, n) =>
      aSource({
        id: `in-${id}`,
        products: [id],
        arrivals: { kind: 'interarrival', time: exponential(60 / [0.5, 0.3, 0.2][n]! / 0.12) },
      }),
    ),
    aStation(),
    aRoute({
      steps: [
        {
          id: 'work',
          at: ['station'],
          do: { kind: 'time', time: exponential(360), setup: { time: seconds(0), matrix } },
        },
      ],
    }),
  )
  const { states, count } = figuresOf(runFor(document, 2_000_000, { warmupS: 100_000 }), 'station')
  // Poisson arrivals give the types independently with .5, .3, .2; the share of set-up per job is the exact one.
  expectNear(states.setup / (states.setup + states.working), 0.21568627451, 0.03)
  expectNear(count / (1_900_000 / 60), 0.12, 0.03)
})

test('parts on a belt: a Poisson number with mean 12', () => {
  const document = aDocument(
    aProduct(),
    aSource({ arrivals: { kind: 'interarrival', time: exponential(5) } }),
    aConveyor({ lengthM: 30, speedMps: 0.5, pitchM: 0.001, accumulating: false }),
    aRoute({ steps: [{ id: 'ride', at: ['conveyor'] }] }),
  )
  const { kpis } = runFor(document, 200_000, { warmupS: 1_000 }).results()
  expectNear(kpis.wip, 12, 0.02)
  expect(kpis.leadTimeS.p50).toBeCloseTo(60, 6)
})

test('a belt takes at most one part every pitch', () => {
  const document = aDocument(
    aProduct(),
    aSource({ arrivals: { kind: 'saturated' } }),
    aConveyor({ lengthM: 30, speedMps: 0.5, pitchM: 0.6, accumulating: false }),
    aRoute({ steps: [{ id: 'ride', at: ['conveyor'] }] }),
  )
  const { kpis } = runFor(document, 1_200, { warmupS: 600 }).results()
  expect(kpis.throughputPerHour / 3600).toBeCloseTo(0.5 / 0.6, 9)
})
