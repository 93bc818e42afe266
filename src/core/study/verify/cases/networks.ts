// Several stations: feedback, Jackson's open network, closed loops, Penny Fab One and Two, fork and join.
import type { Distribution } from '../../../model/fields/time'
import { entityOf, observedS, queueOf, throughputPerS } from '../readFigures'
import { numberOf, numbersOf, rowsOf } from '../readParameters'
import {
  buffer,
  closedLoop,
  constant,
  every,
  exponential,
  product,
  route,
  type Step,
  scene,
  source,
  station,
  type Timing,
  timingOf,
  work,
} from '../sceneParts'
import type { Figures, SceneCase, SceneRun, SceneTask } from '../VerifyCase'

const HOUR_S = 3600

const feedback: SceneCase = {
  id: 'pub-feedback',
  kind: 'replicated',
  scenes: (p, effort) => {
    const rate = numberOf(p, 'lam')
    const again = [{ to: 'at-station', share: numberOf(p, 'p') }, { to: 'out' }]
    return {
      queue: scene(
        timingOf(rate, effort),
        product(),
        source(every(exponential(1 / rate))),
        station(),
        route([work('station', exponential(1 / numberOf(p, 'mu')), { next: again })]),
      ),
    }
  },
  measure: (runsOf) => {
    const [run] = runsOf('queue')
    const { kpis } = run.results
    const { states, count } = entityOf(run, 'station')
    return { rho: states.working, L: kpis.wip, W: kpis.leadTimeS.mean, mean_visits: count / kpis.partsOut }
  },
}

function jacksonSteps(p: Readonly<Record<string, unknown>>): Step[] {
  return rowsOf(p, 'P').map((row, n) =>
    work(`m${n + 1}`, exponential(1 / numbersOf(p, 'mu')[n]!), {
      next: [
        ...row.flatMap((share, to) => (share > 0 ? [{ to: `at-m${to + 1}`, share }] : [])),
        { to: 'out' },
      ],
    }),
  )
}

const jackson: SceneCase = {
  id: 'pub-jackson',
  kind: 'replicated',
  scenes: (p, effort) => {
    const steps = jacksonSteps(p)
    const rates = numbersOf(p, 'gamma')
    const total = rates.reduce((sum, rate) => sum + rate, 0)
    // A part begins at the first step of its route: each source has a route that begins with its own station.
    const entrances = rates.flatMap((rate, n) =>
      rate > 0
        ? [
            source(every(exponential(1 / rate)), { id: `in-${n + 1}`, route: `from-${n + 1}` }),
            route([steps[n]!, ...steps.filter((_, m) => m !== n)], `from-${n + 1}`),
          ]
        : [],
    )
    const stations = numbersOf(p, 'c').map((capacity, n) => station(`m${n + 1}`, { capacity }))
    return { network: scene(timingOf(total, effort), product(), ...entrances, ...stations) }
  },
  measure: (runsOf, p) => {
    const [run] = runsOf('network')
    const { kpis } = run.results
    const figures: Figures = { L_total: kpis.wip, W_total: kpis.leadTimeS.mean }
    numbersOf(p, 'c').forEach((_, n) => {
      const { count, states } = entityOf(run, `m${n + 1}`)
      const present = queueOf(run, `m${n + 1}`).meanPresent
      figures[`nodes[${n}].lam`] = count / observedS(run)
      figures[`nodes[${n}].rho`] = states.working
      figures[`nodes[${n}].L`] = present
      figures[`nodes[${n}].W_per_visit`] = (present * observedS(run)) / count
    })
    return figures
  },
}

interface Loop {
  readonly times: readonly Distribution[]
  readonly servers: readonly number[]
  readonly parts: number
}

/** A loop of so many parts; a finished part is at once replaced by a new one. */
function loopScene(timing: Timing, { times, servers, parts }: Loop): SceneTask {
  const names = times.map((_, n) => `m${n + 1}`)
  return scene(
    timing,
    product(),
    source(closedLoop(parts)),
    ...names.map((name, n) => station(name, { capacity: servers[n]! })),
    route(names.map((name, n) => work(name, times[n]!))),
  )
}

const closedNetwork: SceneCase = {
  id: 'pub-closed-mva',
  kind: 'replicated',
  scenes: (p, effort) => ({
    loop: loopScene(timingOf(0.3, effort), {
      times: numbersOf(p, 'means').map(exponential),
      servers: numbersOf(p, 'servers'),
      parts: numberOf(p, 'w'),
    }),
  }),
  measure: (runsOf, p) => {
    const [run] = runsOf('loop')
    const figures: Figures = { TH: throughputPerS(run), CT: run.results.kpis.leadTimeS.mean }
    numbersOf(p, 'servers').forEach((servers, n) => {
      const { count, states } = entityOf(run, `m${n + 1}`)
      const present = queueOf(run, `m${n + 1}`).meanPresent
      figures[`stations[${n}].L`] = present
      figures[`stations[${n}].busy_servers`] = states.working * servers
      figures[`stations[${n}].W_per_visit`] = (present * observedS(run)) / count
    })
    return figures
  },
}

/** All parts travel together: after each station they gather until the last one is done. */
function togetherScene(timing: Timing, time: Distribution, stations: number, parts: number): SceneTask {
  const numbers = Array.from({ length: stations }, (_, n) => n + 1)
  return scene(
    timing,
    product(),
    source(closedLoop(parts)),
    ...numbers.flatMap((n) => [
      station(`m${n}`),
      station(`gather${n}`, { capacity: parts, batch: { min: parts, max: parts } }),
    ]),
    route(numbers.flatMap((n) => [work(`m${n}`, time), { id: `gather${n}`, at: [`gather${n}`] }])),
  )
}

function rateAndTime(figures: Figures, run: SceneRun, row: number, kind: string): void {
  figures[`table[${row}].TH_${kind}`] = run.results.kpis.throughputPerHour
  figures[`table[${row}].CT_${kind}`] = run.results.kpis.leadTimeS.mean / HOUR_S
}

/** Parts in the loop of the rows of the book's table. */
const LOOPS = Array.from({ length: 12 }, (_, n) => n + 1)

const pennyFabOne: SceneCase = {
  id: 'pub-penny-fab-1',
  kind: 'replicated',
  leftOut: { w: 'a row number of the table' },
  scenes: (p, effort) => {
    const stations = numberOf(p, 'stations')
    const meanS = (numberOf(p, 'T0') / stations) * HOUR_S
    const servers = Array.from({ length: stations }, () => 1)
    const tasks: Record<string, SceneTask> = {}
    const all = (time: Distribution) => servers.map(() => time)
    for (const parts of LOOPS) {
      // Whole periods of the loop: 8 h for parts that travel alone, 8 h a part together.
      const alone = { warmupS: 400 * HOUR_S, horizonS: 1200 * HOUR_S }
      const together = { warmupS: 8 * parts * 5 * HOUR_S, horizonS: 8 * parts * 25 * HOUR_S }
      tasks[`best-${parts}`] = loopScene(alone, { times: all(constant(meanS)), servers, parts })
      tasks[`worst-${parts}`] = togetherScene(together, constant(meanS), stations, parts)
      const rate = parts / ((stations + parts - 1) * meanS)
      tasks[`pwc-${parts}`] = loopScene(timingOf(rate, effort, 1 / LOOPS.length), {
        times: all(exponential(meanS)),
        servers,
        parts,
      })
    }
    return tasks
  },
  measure: (runsOf) => {
    const figures: Figures = {}
    LOOPS.forEach((parts, row) => {
      for (const kind of ['best', 'worst', 'pwc'])
        rateAndTime(figures, runsOf(`${kind}-${parts}`)[0], row, kind)
    })
    return figures
  },
}

/** Parts in the loop of the rows of the table. */
const LOOPS_TWO = [1, 2, 4, 6, 8, 10, 12, 20]

const pennyFabTwo: SceneCase = {
  id: 'pub-penny-fab-2',
  kind: 'exact',
  leftOut: {
    w: 'a row number of the table',
    TH_pwc_formula: "the book's yardstick, a formula and no result of a simulation",
  },
  scenes: (p) =>
    Object.fromEntries(
      LOOPS_TWO.map((parts) => [
        `best-${parts}`,
        // A multiple of the periods of the loop (20 h and 5 h), well after the start.
        loopScene(
          { warmupS: 2000 * HOUR_S, horizonS: 4000 * HOUR_S },
          {
            times: numbersOf(p, 'times').map((hours) => constant(hours * HOUR_S)),
            servers: numbersOf(p, 'servers'),
            parts,
          },
        ),
      ]),
    ),
  measure: (runsOf) => {
    const figures: Figures = {}
    for (const [row, parts] of LOOPS_TWO.entries())
      rateAndTime(figures, runsOf(`best-${parts}`)[0], row, 'best')
    return figures
  },
}

/** A job splits into a task for each of two queues and waits until both are done: tasks of one queue keep their order. */
const forkJoin: SceneCase = {
  id: 'pub-fork-join-2',
  kind: 'replicated',
  scenes: (p, effort) => {
    const rate = numberOf(p, 'lam')
    const time = exponential(1 / numberOf(p, 'mu'))
    const branch = (n: number) => [
      product(`task${n}`),
      station(`m${n}`),
      buffer(`done${n}`),
      route([work(`m${n}`, time), { id: 'wait', at: [`done${n}`], take: true }], `branch${n}`),
    ]
    const pieces = [1, 2].map((n) => ({ product: `task${n}`, route: `branch${n}` }))
    const parts = [1, 2].map((n) => ({ sequence: [`task${n}`], from: [`done${n}`] }))
    return {
      fork: scene(
        timingOf(rate, effort),
        product(),
        source(every(exponential(1 / rate))),
        station('fork'),
        station('join'),
        ...branch(1),
        ...branch(2),
        route([
          { id: 'split', at: ['fork'], do: { kind: 'disassemble', into: pieces } },
          { id: 'unite', at: ['join'], do: { kind: 'assemble', components: parts } },
        ]),
      ),
    }
  },
  measure: (runsOf) => ({ W: runsOf('fork')[0].results.kpis.leadTimeS.mean }),
}

export const networkCases: readonly SceneCase[] = [
  feedback,
  forkJoin,
  jackson,
  closedNetwork,
  pennyFabOne,
  pennyFabTwo,
]
