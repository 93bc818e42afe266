// Cells whose figures are known exactly, beside the published cases of src/core/study/verify: other disciplines, losses, stocks, failures,
// vehicles and belts, written as a person writes them by docs/modelling.md. test/core/study/verify/exactScenes.proof.test.ts runs them.
import type { SceneDocument } from '../../../src/core/model/SceneDocument'
import type { SceneRecordUnion } from '../../../src/core/model/sceneRecord'
import type { Measures } from '../../../src/core/study/measuresOf'
import { aDocument } from '../../builders/aDocument'
import {
  aBuffer,
  aHall,
  aProduct,
  aRoute,
  aScene,
  aSource,
  aStation,
  at,
  type Fields,
} from '../../builders/records'
import { erlang, exponential, seconds } from '../../builders/times'

export interface ExactFigure {
  readonly name: string
  readonly expected: number
  readonly of: (measures: Measures) => number
}

export interface ExactScene {
  readonly id: string
  /** Where the answer comes from. */
  readonly description: string
  readonly warmupS: number
  readonly untilS: number
  readonly startAt?: string
  readonly records: readonly SceneRecordUnion[]
  readonly figures: readonly ExactFigure[]
}

type Step = NonNullable<Fields<'route'>['steps']>[number]
type Time = ReturnType<typeof seconds>

export const named =
  (measure: string) =>
  (measures: Measures): number =>
    measures[measure] ?? Number.NaN

export const work = (id: string, place: string, time: Time, more: Partial<Step> = {}): Step => ({
  id,
  at: [place],
  do: { kind: 'time', time },
  ...more,
})

/** Leaves at once when there is no room, or nothing to take. */
export const atOnce = (to: string) => ({ time: seconds(0), to })

export const everyOnAverage = (meanS: number) => ({ kind: 'interarrival', time: exponential(meanS) }) as const

/** Of all parts that came, those that left as scrap. */
const lost = (measures: Measures) =>
  (measures.partsScrapped ?? 0) /
  ((measures.partsScrapped ?? 0) + (measures['partsOut.order'] ?? measures.partsOut ?? 0))

export function documentOf(one: ExactScene): SceneDocument {
  const { id, description, warmupS, untilS, startAt } = one
  return aDocument(
    aScene({
      name: id,
      description,
      warmupS,
      horizonS: untilS,
      ...(startAt === undefined ? {} : { startAt }),
    }),
    aHall({ sizeM: [24, 12, 5] }),
    ...one.records,
  )
}

/** M/M/3/7, λ = 3.5, μ = 1: birth and death. */
function lossScene(): ExactScene {
  const weights = [1]
  for (let n = 1; n <= 7; n++) weights.push((weights[n - 1]! * 3.5) / Math.min(n, 3))
  const sum = weights.reduce((a, b) => a + b)
  const mean = weights.reduce((total, weight, n) => total + n * weight, 0) / sum
  return {
    id: 'exact-mm3-7-loss',
    description: 'M/M/3/7, 3.5 parts a second, each 1 s: who finds 7 present is lost. Birth and death.',
    warmupS: 100,
    untilS: 1500,
    records: [
      aProduct(),
      aSource({ placement: at(2, 6), arrivals: everyOnAverage(1 / 3.5) }),
      aBuffer({ placement: at(5, 6), capacity: 4 }),
      aStation({ placement: at(8, 6), capacity: 3, queueCapacity: 0 }),
      aRoute({
        steps: [
          { id: 'wait', at: ['buffer'], patience: atOnce('scrap') },
          work('work', 'station', exponential(1)),
        ],
      }),
    ],
    figures: [
      { name: 'lost', expected: weights[7]! / sum, of: lost },
      { name: 'present', expected: mean, of: named('wip') },
    ],
  }
}

/** M/H2/1 by two products; Pollaczek–Khinchine. */
function mixtureScene(): ExactScene {
  const rate = 0.6
  const mean = 0.8 * 0.5 + 0.2 * 3
  const square = 0.8 * 2 * 0.25 + 0.2 * 2 * 9
  const wait = (rate * square) / 2 / (1 - rate * mean)
  return {
    id: 'exact-mh2-1',
    description:
      'M/H2/1: four of five parts take 0.5 s on average, the fifth 3 s, one machine. Pollaczek–Khinchine.',
    warmupS: 2000,
    untilS: 16_000,
    records: [
      aProduct({ id: 'short' }),
      aProduct({ id: 'long' }),
      aSource({
        placement: at(2, 6),
        products: ['short', 'long'],
        shares: [0.8, 0.2],
        route: 'quick',
        routeByProduct: { long: 'slow' },
        arrivals: everyOnAverage(1 / rate),
      }),
      aStation({ placement: at(6, 6) }),
      aRoute({ id: 'quick', steps: [work('work', 'station', exponential(0.5))] }),
      aRoute({ id: 'slow', steps: [work('work', 'station', exponential(3))] }),
    ],
    figures: [
      { name: 'wait', expected: wait, of: named('entities.station.queue.meanWaitS') },
      { name: 'long ones', expected: wait + 3, of: named('leadTimeS.mean.long') },
    ],
  }
}

/** Preemptive resume with three classes, each its own distribution (Conway, Maxwell & Miller 1967). */
function threeClassesScene(): ExactScene {
  const classes = [
    { rate: 0.2, time: seconds(1), mean: 1, square: 1 },
    { rate: 0.25, time: exponential(0.8), mean: 0.8, square: 1.28 },
    { rate: 0.2, time: erlang(3, 1.5), mean: 1.5, square: 3 },
  ]
  let above = 0
  let left = 0
  const figures = classes.map(({ rate, mean, square }, n): ExactFigure => {
    const upTo = above + rate * mean
    left += (rate * square) / 2
    const expected = mean / (1 - above) + left / ((1 - above) * (1 - upTo))
    above = upTo
    return { name: `class ${n}`, expected, of: named(`leadTimeS.mean.class-${n}`) }
  })
  return {
    id: 'exact-preempt-3',
    description: 'M/G/1, three classes, the more important interrupt and the work is resumed.',
    warmupS: 2000,
    untilS: 11_000,
    records: [
      aStation({ placement: at(6, 6), discipline: 'priority', preempt: 'resume' }),
      ...classes.flatMap(({ rate, time }, n) => [
        aProduct({ id: `class-${n}`, priority: 3 - n }),
        aSource({
          id: `in-${n}`,
          placement: at(2, 3 + 3 * n),
          products: [`class-${n}`],
          route: `way-${n}`,
          arrivals: everyOnAverage(1 / rate),
        }),
        aRoute({ id: `way-${n}`, steps: [work('work', 'station', time)] }),
      ]),
    ],
    figures,
  }
}

/** Preemptive repeat of the same time: the completion time of a constant job under interruptions (Gaver 1962). */
function repeatScene(): ExactScene {
  const [rate, mean, ownRate, job] = [0.25, 0.6, 0.3, 1]
  const busy = mean / (1 - rate * mean)
  const busySquare = (2 * mean * mean) / (1 - rate * mean) ** 3
  const survives = Math.exp(-rate * job)
  const tries = (1 - survives) / survives
  const cut = 1 / rate - (job * survives) / (1 - survives)
  const cutSquare =
    (2 / rate ** 2 - survives * (job * job + (2 * job) / rate + 2 / rate ** 2)) / (1 - survives)
  const lostTime = cut + busy
  const lostSquare = cutSquare + 2 * cut * busy + busySquare
  const whole = job + tries * lostTime
  const square =
    tries * (lostSquare - lostTime ** 2) + ((1 - survives) / survives ** 2) * lostTime ** 2 + whole ** 2
  const stay =
    whole + (ownRate * square) / 2 / (1 - ownRate * whole) + (rate * busySquare) / 2 / (1 + rate * busy)
  const part = (id: string, priority: number, every: number, time: Time, y: number) => [
    aProduct({ id, priority }),
    aSource({
      id: `in-${id}`,
      placement: at(2, y),
      products: [id],
      route: `way-${id}`,
      arrivals: everyOnAverage(every),
    }),
    aRoute({ id: `way-${id}`, steps: [work('work', 'station', time)] }),
  ]
  return {
    id: 'exact-preempt-repeat',
    description: 'M/D/1 whose jobs of 1 s begin anew after each more important one. Completion times.',
    warmupS: 1000,
    untilS: 11_000,
    records: [
      ...part('urgent', 2, 1 / rate, exponential(mean), 4),
      ...part('plain', 1, 1 / ownRate, seconds(job), 8),
      aStation({ placement: at(6, 6), discipline: 'priority', preempt: 'restart' }),
    ],
    figures: [
      { name: 'plain', expected: stay, of: named('leadTimeS.mean.plain') },
      {
        name: 'interruptions a job',
        expected: tries,
        of: (measures) =>
          named('entities.station.queue.preemptions')(measures) / named('partsOut.plain')(measures),
      },
    ],
  }
}

/** M/M(2,4)/1; its chain (waiting, busy) solved for its stationary distribution. */
function bulkScene(): ExactScene {
  return {
    id: 'exact-bulk-2-4',
    description: 'M/M(2,4)/1, 2 parts a second: a batch of 2 to 4 takes 1.25 s on average. Markov chain.',
    warmupS: 1000,
    untilS: 8000,
    records: [
      aProduct(),
      aSource({ placement: at(2, 6), arrivals: everyOnAverage(0.5) }),
      aStation({ placement: at(6, 6), look: 'oven', capacity: 4, batch: { min: 2, max: 4 } }),
      aRoute({ steps: [work('bake', 'station', exponential(1.25))] }),
    ],
    figures: [
      { name: 'waiting', expected: BULK.waiting, of: named('entities.station.queue.meanWaiting') },
      { name: 'busy', expected: BULK.busy, of: named('entities.station.states.working') },
    ],
  }
}

/** λ = 2, μ = 0.8, a = 2, b = 4, cut off at 150 waiting. */
const BULK = { waiting: 3.9127638, busy: 0.8316646 }

/** Order or shelf: with one-for-one replenishment and lost sales only the mean of the lead time counts (Erlang's loss). */
function lostSalesScene(): ExactScene {
  let blocking = 1
  for (let n = 1; n <= 5; n++) blocking = (4 * blocking) / (n + 4 * blocking)
  return {
    id: 'exact-lost-sales',
    description:
      'Shelf of 5, each sale orders one anew, lead time lognormal 2 s, 2 orders a second. Erlang B.',
    warmupS: 200,
    untilS: 2500,
    records: [
      aProduct({ id: 'order' }),
      aProduct({ id: 'item' }),
      aSource({
        id: 'stock',
        placement: at(2, 9),
        products: ['item'],
        route: 'refill',
        arrivals: { kind: 'orders', orders: [{ atS: 0, count: 5 }] },
      }),
      aSource({
        id: 'market',
        placement: at(2, 3),
        products: ['order'],
        route: 'sell',
        arrivals: everyOnAverage(0.5),
      }),
      aBuffer({ id: 'shelf', placement: at(9, 9) }),
      aStation({ id: 'counter', placement: at(9, 3), capacity: 50 }),
      aStation({ id: 'supplier', placement: at(5, 9), capacity: 1000 }),
      aRoute({
        id: 'refill',
        steps: [
          work('lead', 'supplier', { kind: 'lognormal', mean: 2, sd: 2, unit: 's' }),
          { id: 'hold', at: ['shelf'], take: true },
        ],
      }),
      aRoute({
        id: 'sell',
        steps: [
          {
            id: 'sale',
            at: ['counter'],
            do: { kind: 'assemble', components: [{ sequence: ['item'], from: ['shelf'] }] },
            patience: atOnce('scrap'),
          },
          {
            id: 'again',
            at: ['counter'],
            do: { kind: 'disassemble', into: [{ product: 'item', route: 'refill' }] },
          },
        ],
      }),
    ],
    figures: [
      { name: 'lost', expected: blocking, of: lost },
      { name: 'on the shelf', expected: 5 - 4 * (1 - blocking), of: named('entities.shelf.content.mean') },
    ],
  }
}

export const queueScenes: readonly ExactScene[] = [
  lossScene(),
  mixtureScene(),
  threeClassesScene(),
  repeatScene(),
  bulkScene(),
  lostSalesScene(),
]
