// Who is served next: two classes, shortest first, last first; and exact traces of single servers and of the job shop FT06.
import { oneQueue, queueOf } from '../readFigures'
import { numberOf, numbersOf, rowsOf } from '../readParameters'
import {
  constant,
  every,
  exponential,
  MONDAY_MIDNIGHT,
  orderAt,
  product,
  record,
  route,
  scene,
  source,
  station,
  type Timing,
  timingOf,
  work,
} from '../sceneParts'
import type { Figures, SceneCase, SceneTask } from '../VerifyCase'
import { queueScene } from './queues'

/** Class 1 is the more important one. */
function classScene(
  timing: Timing,
  rates: readonly number[],
  means: readonly number[],
  more: Parameters<typeof station>[1],
): SceneTask {
  return scene(
    timing,
    station('station', { discipline: 'priority', ...more }),
    ...rates.flatMap((rate, n) => [
      product(`class-${n}`, { priority: rates.length - n }),
      source(every(exponential(1 / rate)), { id: `in-${n}`, products: [`class-${n}`], route: `way-${n}` }),
      route([work('station', exponential(means[n]!))], `way-${n}`),
    ]),
  )
}

const nonPreemptive: SceneCase = {
  id: 'pub-priority-np',
  kind: 'replicated',
  scenes: (p, effort) => {
    const rates = numbersOf(p, 'lam')
    const timing = timingOf(
      rates.reduce((sum, rate) => sum + rate, 0),
      effort,
    )
    return { queue: classScene(timing, rates, numbersOf(p, 'mean'), {}) }
  },
  measure: (runsOf, p) => {
    const [run] = runsOf('queue')
    const figures: Figures = {}
    numbersOf(p, 'lam').forEach((_, n) => {
      figures[`classes[${n}].Wq`] = queueOf(run, 'station').byProduct![`class-${n}`]!.meanWaitS
      figures[`classes[${n}].W`] = run.results.byProduct[`class-${n}`]!.meanLeadTimeS
    })
    return figures
  },
}

const preemptive: SceneCase = {
  id: 'pub-priority-pr',
  kind: 'replicated',
  scenes: (p, effort) => {
    const rates = numbersOf(p, 'lam')
    const timing = timingOf(
      rates.reduce((sum, rate) => sum + rate, 0),
      effort,
    )
    return { queue: classScene(timing, rates, numbersOf(p, 'mean'), { preempt: 'resume' }) }
  },
  measure: (runsOf, p) => {
    const { byProduct } = runsOf('queue')[0].results
    const figures: Figures = {}
    numbersOf(p, 'mean').forEach((mean, n) => {
      const { meanLeadTimeS } = byProduct[`class-${n}`]!
      figures[`classes[${n}].W`] = meanLeadTimeS
      figures[`classes[${n}].W_minus_ES`] = meanLeadTimeS - mean
    })
    return figures
  },
}

/** Each job its own product, so that figures by product are those of the job. */
const preemptionTrace: SceneCase = {
  id: 'pub-preemption-trace',
  kind: 'exact',
  scenes: (p) => ({
    jobs: scene(
      { warmupS: 0, horizonS: 100 },
      station('station', { discipline: 'priority', preempt: 'resume' }),
      ...rowsOf(p, 'jobs').flatMap(([arrival, priority, duration], n) => [
        // Larger goes first in a scene, smaller in the case.
        product(`job-${n}`, { priority: 0 - priority! }),
        source(orderAt(arrival!), { id: `in-${n}`, products: [`job-${n}`], route: `way-${n}` }),
        route([work('station', constant(duration!))], `way-${n}`),
      ]),
    ),
  }),
  measure: (runsOf, p) => {
    const [run] = runsOf('jobs')
    const figures: Figures = {}
    rowsOf(p, 'jobs').forEach(([arrival], n) => {
      const served = queueOf(run, 'station').byProduct![`job-${n}`]!
      figures[`start[${n}]`] = arrival! + served.meanWaitS
      figures[`completion[${n}]`] = arrival! + run.results.byProduct[`job-${n}`]!.meanLeadTimeS
      figures[`preemptions[${n}]`] = served.preemptions
    })
    return figures
  },
}

function disciplineScenes(
  p: Readonly<Record<string, unknown>>,
  effort: Parameters<typeof timingOf>[1],
  discipline: 'spt' | 'lifo',
) {
  const rate = numberOf(p, 'lam')
  const queue = { arrivals: exponential(1 / rate), service: exponential(1 / numberOf(p, 'mu')) }
  return {
    queue: queueScene(timingOf(rate, effort), queue, { discipline }),
    fifo: queueScene(timingOf(rate, effort), queue),
  }
}

const shortestFirst: SceneCase = {
  id: 'pub-spt',
  kind: 'replicated',
  scenes: (p, effort) => disciplineScenes(p, effort, 'spt'),
  measure: (runsOf) => ({ Wq: oneQueue(runsOf).Wq, FIFO_Wq: oneQueue(runsOf, 'fifo').Wq }),
}

const lastFirst: SceneCase = {
  id: 'pub-lifo',
  kind: 'replicated',
  scenes: (p, effort) => disciplineScenes(p, effort, 'lifo'),
  measure: (runsOf) => {
    const last = oneQueue(runsOf)
    return { Wq: last.Wq, E_Wq2_LIFO: last.E_Wq2, E_Wq2_FIFO: oneQueue(runsOf, 'fifo').E_Wq2 }
  },
}

/** Ends with the last job, so that averages over time stop there. */
const lindley: SceneCase = {
  id: 'pub-lindley-trace',
  kind: 'exact',
  scenes: (p) => {
    const services = numbersOf(p, 'service')
    let arrival = 0
    const arrivals = numbersOf(p, 'interarrival').map((gap) => {
      arrival += gap
      return arrival
    })
    const build = (horizonS: number) =>
      scene(
        { warmupS: 0, horizonS },
        station(),
        ...services.flatMap((time, n) => [
          product(`job-${n}`),
          source(orderAt(arrivals[n]!), { id: `in-${n}`, products: [`job-${n}`], route: `way-${n}` }),
          route([work('station', constant(time))], `way-${n}`),
        ]),
      )
    return { whole: { ...build(100), isTraced: true }, busy: build(lastDeparture(arrivals, services)) }
  },
  measure: (runsOf, p) => {
    const [run] = runsOf('whole')
    const figures: Figures = {}
    numbersOf(p, 'service').forEach((time, n) => {
      figures[`waits[${n}]`] = run.results.byProduct[`job-${n}`]!.meanLeadTimeS - time
    })
    const queue = queueOf(runsOf('busy')[0], 'station')
    figures.mean_wait = queue.meanWaitS
    figures.time_avg_queue = queue.meanWaiting
    figures.last_departure = run.moves
      .filter(({ what, place }) => what === 'leave' && place === 'station')
      .at(-1)!.timeS
    return figures
  },
}

function lastDeparture(arrivals: readonly number[], services: readonly number[]): number {
  let free = 0
  arrivals.forEach((arrival, n) => {
    free = Math.max(free, arrival) + services[n]!
  })
  return free
}

const MINUTE_S = 60

const calendar: SceneCase = {
  id: 'pub-calendar',
  kind: 'exact',
  scenes: (p) => {
    const shifts = [
      { days: [1, 2, 3, 4, 5], from: '06:00', to: '22:00', breaks: [{ from: '10:00', to: '10:15' }] },
    ]
    const alone = ([start, minutes]: readonly number[]) =>
      scene(
        { warmupS: 0, horizonS: 15 * 24 * 3600, startAt: MONDAY_MIDNIGHT },
        record('calendar', { id: 'week', shifts, atEnd: 'pause' }),
        product(),
        source(orderAt(start! * MINUTE_S)),
        station('station', { calendar: 'week' }),
        route([work('station', constant(minutes! * MINUTE_S))]),
      )
    return Object.fromEntries(rowsOf(p, 'pairs').map((pair, n) => [`pair-${n}`, alone(pair)]))
  },
  measure: (runsOf, p) => {
    const finish = rowsOf(p, 'pairs').map(([start], n) => [
      `finish[${n}]`,
      start! + runsOf(`pair-${n}`)[0].results.kpis.leadTimeS.mean / MINUTE_S,
    ])
    return Object.fromEntries(finish) as Figures
  },
}

/** The dispatching rules by the words of the format. */
const RULES = { FIFO: 'fifo', SPT: 'spt', LPT: 'lpt', MWKR: 'mwkr', LWKR: 'lwkr' } as const

const jobShop: SceneCase = {
  id: 'pub-ft06-dispatch',
  kind: 'exact',
  scenes: (p) => {
    const jobs = rowsOf(p, 'jobs') as unknown as readonly (readonly (readonly [number, number])[])[]
    const shop = (discipline: (typeof RULES)[keyof typeof RULES]) =>
      scene(
        { warmupS: 0, horizonS: 200 },
        ...jobs.map((_, machine) => station(`machine-${machine}`, { discipline })),
        ...jobs.flatMap((operations, n) => [
          product(`job-${n}`),
          source(orderAt(0), { id: `in-${n}`, products: [`job-${n}`], route: `way-${n}` }),
          route(
            operations.map(([machine, time]) => work(`machine-${machine}`, constant(time))),
            `way-${n}`,
          ),
        ]),
      )
    return Object.fromEntries(Object.entries(RULES).map(([rule, discipline]) => [rule, shop(discipline)]))
  },
  measure: (runsOf, p) => {
    const figures: Figures = {}
    for (const rule of Object.keys(RULES)) {
      const { byProduct } = runsOf(rule)[0].results
      const completion = rowsOf(p, 'jobs').map((_, n) => byProduct[`job-${n}`]!.meanLeadTimeS)
      for (const [n, time] of completion.entries()) figures[`${rule}.completion[${n}]`] = time
      figures[`${rule}.makespan`] = Math.max(...completion)
    }
    return figures
  },
}

export const orderCases: readonly SceneCase[] = [
  nonPreemptive,
  preemptive,
  preemptionTrace,
  shortestFirst,
  lastFirst,
  lindley,
  calendar,
  jobShop,
]
