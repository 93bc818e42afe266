// Stocks and assembly: base stock with backorders, kitting, two kanban loops, gathering a batch, a server that visits queues.
import { contentOf, entityOf, queueOf, shareLost, throughputPerS } from '../readFigures'
import { numberOf, numbersOf, rowsOf } from '../readParameters'
import {
  buffer,
  constant,
  every,
  exponential,
  orderAt,
  product,
  route,
  type Step,
  saturated,
  scene,
  source,
  station,
  timingOf,
  work,
} from '../sceneParts'
import type { SceneCase } from '../VerifyCase'

const MINUTE_S = 60

const take = (what: string, from: string) => ({
  kind: 'assemble' as const,
  components: [{ sequence: [what], from: [from] }],
})
const atOnce = (to: string) => ({ time: constant(0), to })

/**
 * A demand releases an order to the machine and takes a part from the stock; who finds none waits among the backorders. The
 * first parts lie in the stock at the beginning.
 */
const baseStock: SceneCase = {
  id: 'pub-base-stock',
  kind: 'replicated',
  scenes: (p, effort) => {
    const rate = numberOf(p, 'lam')
    const [stockStep] = [{ id: 'stock', at: ['stock'], take: true }]
    return {
      shop: scene(
        timingOf(rate, effort),
        product('goods'),
        product('demand'),
        source(
          { kind: 'orders', orders: [{ atS: 0, count: numberOf(p, 'S') }] },
          { id: 'first-stock', products: ['goods'], route: 'to-stock' },
        ),
        source(every(exponential(1 / rate)), { id: 'customers', products: ['demand'], route: 'sale' }),
        buffer('stock'),
        station('desk'),
        station('machine'),
        station('counter'),
        station('backorders'),
        route([stockStep!], 'to-stock'),
        route([work('machine', exponential(1 / numberOf(p, 'mu'))), stockStep!], 'production'),
        route(
          [
            {
              id: 'order',
              at: ['desk'],
              do: { kind: 'disassemble', into: [{ product: 'goods', route: 'production' }] },
            },
            {
              id: 'buy',
              at: ['counter'],
              do: take('goods', 'stock'),
              patience: atOnce('wait'),
              next: [{ to: 'out' }],
            },
            { id: 'wait', at: ['backorders'], do: take('goods', 'stock') },
          ],
          'sale',
        ),
      ),
    }
  },
  measure: (runsOf) => {
    const [run] = runsOf('shop')
    const served = run.results.byProduct.demand!.out
    return {
      fill_rate: 1 - entityOf(run, 'backorders').count / served,
      mean_backorders: queueOf(run, 'backorders').meanPresent,
      mean_stock: contentOf(run, 'stock').mean,
    }
  },
}

/** The last of the spaces is the feeder itself, which stands still with a finished part: it stops while its spaces are full. */
const kitting: SceneCase = {
  id: 'pub-kitting',
  kind: 'replicated',
  scenes: (p, effort) => {
    const feeders = [1, 2].flatMap((n) => [
      product(`part${n}`),
      source(saturated, { id: `in${n}`, products: [`part${n}`], route: `feed${n}` }),
      station(`feeder${n}`, { queueCapacity: 0 }),
      buffer(`spaces${n}`, { capacity: numbersOf(p, 'K')[n - 1]! - 1 }),
      route(
        [
          work(`feeder${n}`, exponential(1 / numberOf(p, `l${n}`))),
          { id: 'wait', at: [`spaces${n}`], take: true },
        ],
        `feed${n}`,
      ),
    ])
    const components = [1, 2].map((n) => ({ sequence: [`part${n}`], from: [`spaces${n}`] }))
    const time = exponential(1 / numberOf(p, 'mu'))
    return {
      kits: scene(
        timingOf(0.75, effort),
        ...feeders,
        product('kit'),
        source(saturated, { products: ['kit'] }),
        station('bench', { queueCapacity: 0 }),
        route([{ id: 'join', at: ['bench'], do: { kind: 'assemble', components, time } }]),
      ),
    }
  },
  measure: (runsOf) => {
    const [run] = runsOf('kits')
    const blocked = (n: number) => entityOf(run, `feeder${n}`).states.blocked
    return {
      TH: throughputPerS(run),
      mean_buffer1: contentOf(run, 'spaces1').mean + blocked(1),
      mean_buffer2: contentOf(run, 'spaces2').mean + blocked(2),
      P_feeder1_stopped: blocked(1),
    }
  },
}

/** The way of the cards of one loop: fetch a part of the loop before, give its card back, make, lie in the rack. */
function cardSteps(n: number, mean: number): Step[] {
  const make: Step[] = [work(`m${n}`, exponential(mean)), { id: 'stock', at: [`rack${n}`], take: true }]
  if (n === 1) return [{ id: 'fetch', at: ['get1'] }, ...make]
  return [
    { id: 'fetch', at: [`get${n}`], do: take(`card${n - 1}`, `rack${n - 1}`) },
    { id: 'return', do: { kind: 'disassemble', into: [{ product: `card${n - 1}`, route: `loop${n - 1}` }] } },
    ...make,
  ]
}

const kanban: SceneCase = {
  id: 'pub-kanban2',
  kind: 'replicated',
  scenes: (p, effort) => {
    const cards = numbersOf(p, 'k')
    const rates = numbersOf(p, 'm')
    const last = cards.length
    const loops = cards.flatMap((count, at) => {
      const n = at + 1
      return [
        product(`card${n}`),
        source(
          { kind: 'orders', orders: [{ atS: 0, count }] },
          { id: `cards${n}`, products: [`card${n}`], route: `loop${n}` },
        ),
        station(`get${n}`, { capacity: count }),
        station(`m${n}`),
        buffer(`rack${n}`),
        route(cardSteps(n, 1 / rates[at]!), `loop${n}`),
      ]
    })
    const giveBack = {
      kind: 'disassemble' as const,
      into: [{ product: `card${last}`, route: `loop${last}` }],
    }
    return {
      kanban: scene(
        timingOf(numberOf(p, 'd'), effort),
        ...loops,
        product('demand'),
        source(every(exponential(1 / numberOf(p, 'd'))), { products: ['demand'], route: 'sale' }),
        station('counter'),
        route(
          [
            { id: 'buy', at: ['counter'], do: take(`card${last}`, `rack${last}`), patience: atOnce('scrap') },
            { id: 'return', do: giveBack },
          ],
          'sale',
        ),
      ),
    }
  },
  measure: (runsOf) => {
    const [run] = runsOf('kanban')
    return {
      fill_rate: 1 - shareLost(run),
      TH: throughputPerS(run),
      mean_finished_stage2: contentOf(run, 'rack2').mean,
      mean_finished_stage1: contentOf(run, 'rack1').mean,
    }
  },
}

const batching: SceneCase = {
  id: 'pub-batching-wait',
  kind: 'replicated',
  scenes: (p, effort) => {
    const size = numberOf(p, 'k')
    return {
      gather: scene(
        timingOf(numberOf(p, 'lam'), effort),
        product(),
        source(every(exponential(1 / numberOf(p, 'lam')))),
        station('gather', { capacity: size, batch: { min: size, max: size } }),
        route([{ id: 'gather', at: ['gather'] }]),
      ),
    }
  },
  measure: (runsOf) => ({ wait: queueOf(runsOf('gather')[0], 'gather').meanWaitS }),
}

/** A route must end somewhere: the server goes home after so many rounds, longer than any run. */
const GOES_HOME_AFTER = 1_000_000_000

/**
 * The server is a part that goes round: at each queue it takes what lies there, one after the other, until nothing is left;
 * then it walks to the next, also when all queues are empty.
 */
const polling: SceneCase = {
  id: 'pub-polling-exhaustive',
  kind: 'replicated',
  scenes: (p, effort) => {
    const count = numberOf(p, 'N')
    const rate = numberOf(p, 'lam_each')
    const numbers = Array.from({ length: count }, (_, n) => n + 1)
    const service = exponential(numberOf(p, 'mean_service'))
    const round = numbers.flatMap((n): Step[] => [
      {
        id: `serve-${n}`,
        at: ['server'],
        do: { ...take(`job${n}`, `queue${n}`), time: service },
        patience: atOnce(`walk-${n}`),
        next: [{ to: `serve-${n}` }],
      },
      {
        ...work('walking', constant(numberOf(p, 'switch'))),
        id: `walk-${n}`,
        next: [{ to: 'out', every: GOES_HOME_AFTER }, { to: `serve-${(n % count) + 1}` }],
      },
    ])
    return {
      polling: scene(
        timingOf(rate * count, effort),
        product('server-token'),
        source(orderAt(0), { id: 'start', products: ['server-token'], route: 'round' }),
        station('server'),
        station('walking'),
        route(round, 'round'),
        ...numbers.flatMap((n) => [
          product(`job${n}`),
          buffer(`queue${n}`),
          source(every(exponential(1 / rate)), { id: `in${n}`, products: [`job${n}`], route: `line${n}` }),
          route([{ id: 'wait', at: [`queue${n}`], take: true }], `line${n}`),
        ]),
      ),
    }
  },
  measure: (runsOf, p) => {
    const [run] = runsOf('polling')
    let stay = 0
    let served = 0
    for (let n = 1; n <= numberOf(p, 'N'); n++) {
      const { count } = entityOf(run, `queue${n}`)
      stay += contentOf(run, `queue${n}`).meanStayS * count
      served += count
    }
    return { Wq: stay / served }
  },
}

const changeOver: SceneCase = {
  id: 'pub-changeover',
  kind: 'replicated',
  scenes: (p, effort) => {
    const shares = numbersOf(p, 'p')
    const types = shares.map((_, n) => `type-${n}`)
    const change = rowsOf(p, 'setup').flatMap((row, from) =>
      row.map((minutes, to) => [`${types[from]}>${types[to]}`, constant(minutes * MINUTE_S)] as const),
    )
    const setup = { time: constant(0), matrix: Object.fromEntries(change) }
    const time = exponential(numberOf(p, 'mean_proc') * MINUTE_S)
    return {
      machine: scene(
        timingOf(0.13 / MINUTE_S, effort),
        ...types.map((id) => product(id)),
        source(saturated, { products: types, shares: [...shares] }),
        station('machine', { queueCapacity: 0 }),
        route([{ id: 'work', at: ['machine'], do: { kind: 'time', time, setup } }]),
      ),
    }
  },
  measure: (runsOf) => {
    const [run] = runsOf('machine')
    return { TH: throughputPerS(run) * MINUTE_S, setup_fraction: entityOf(run, 'machine').states.setup }
  },
}

export const stockCases: readonly SceneCase[] = [changeOver, polling, baseStock, kitting, kanban, batching]
