// Machines that fail: repairmen, calendar and operating time, jobs that resume or start again, an exact trace.
import { entityOf, observedS, oneQueue, pick } from '../readFigures'
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
  saturated,
  scene,
  source,
  station,
  timingOf,
  work,
} from '../sceneParts'
import type { Figures, SceneCase } from '../VerifyCase'

const HOUR_S = 3600

const repairman: SceneCase = {
  id: 'pub-repairman',
  kind: 'replicated',
  scenes: (p, effort) => {
    const machines = Array.from({ length: numberOf(p, 'N') }, (_, n) => `machine-${n + 1}`)
    return {
      workshop: scene(
        timingOf(machines.length * numberOf(p, 'lf'), effort, 0.5),
        ...machines.map((id) => station(id)),
        record('operator', { id: 'repairmen', count: numberOf(p, 'r') }),
        record('failure', {
          id: 'failure',
          of: machines,
          basis: 'calendar',
          timeToFailure: exponential(1 / numberOf(p, 'lf')),
          repair: exponential(1 / numberOf(p, 'mu')),
          repairBy: 'repairmen',
        }),
      ),
    }
  },
  measure: (runsOf, p) => {
    const [run] = runsOf('workshop')
    const count = numberOf(p, 'N')
    let failed = 0
    for (let n = 1; n <= count; n++) failed += entityOf(run, `machine-${n}`).states.failed
    const repairmen = entityOf(run, 'repairmen')
    return {
      mean_failed: failed,
      mean_operating: count - failed,
      mean_busy_repairmen: repairmen.states.working * numberOf(p, 'r'),
      // With one repairman all machines are up exactly while nobody repairs.
      P_all_N_operating: 1 - repairmen.states.working,
      machine_failure_rate: repairmen.count / observedS(run),
    }
  },
}

function breakdownCase(id: string, basis: 'calendar' | 'operating'): SceneCase {
  return {
    id,
    kind: 'replicated',
    scenes: (p, effort) => {
      const rate = numberOf(p, 'lam')
      return {
        queue: scene(
          timingOf(rate, effort),
          product(),
          source(every(exponential(1 / rate))),
          station(),
          record('failure', {
            id: 'failure',
            of: ['station'],
            basis,
            timeToFailure: exponential(1 / numberOf(p, 'f')),
            repair: exponential(1 / numberOf(p, 'r')),
          }),
          route([work('station', exponential(1 / numberOf(p, 'mu')))]),
        ),
      }
    },
    measure: (runsOf) => ({
      ...pick(oneQueue(runsOf), 'L', 'W'),
      availability: 1 - entityOf(runsOf('queue')[0], 'station').states.failed,
    }),
  }
}

/** One job after the other: what each takes from start to completion. */
const jobUnderFailures: SceneCase = {
  id: 'pub-job-under-failures',
  kind: 'replicated',
  scenes: (p, effort) => {
    const of = (effect: 'resume' | 'restart') =>
      scene(
        timingOf(1 / numberOf(p, 'work'), effort, 0.5),
        product(),
        source(saturated),
        station('station', { queueCapacity: 0 }),
        record('failure', {
          id: 'failure',
          of: ['station'],
          basis: 'operating',
          timeToFailure: exponential(1 / numberOf(p, 'f')),
          repair: exponential(numberOf(p, 'mean_repair')),
          effect,
        }),
        route([work('station', constant(numberOf(p, 'work')))]),
      )
    return { resume: of('resume'), repeat: of('restart') }
  },
  measure: (runsOf) => ({
    resume: runsOf('resume')[0].results.kpis.leadTimeS.mean,
    repeat: runsOf('repeat')[0].results.kpis.leadTimeS.mean,
  }),
}

const clock = (hours: number) => `${String(hours).padStart(2, '0')}:00`

/** Every job its own product, so that the trace can tell them apart. */
const basisTrace: SceneCase = {
  id: 'pub-failure-basis-trace',
  kind: 'exact',
  scenes: (p) => {
    const jobs = numbersOf(p, 'jobs')
    const of = (basis: 'operating' | 'calendar') => ({
      ...scene(
        { warmupS: 0, horizonS: 82 * HOUR_S, startAt: MONDAY_MIDNIGHT },
        record('calendar', {
          id: 'days',
          shifts: rowsOf(p, 'daily_windows').map(([from, to]) => ({
            days: [1, 2, 3, 4, 5, 6, 7],
            from: clock(from!),
            to: clock(to!),
          })),
        }),
        ...jobs.map((_, n) => product(`job-${n}`)),
        ...jobs.map((_, n) =>
          source(orderAt(0), { id: `order-${n}`, products: [`job-${n}`], route: `way-${n}` }),
        ),
        station('station', { calendar: 'days' }),
        record('failure', {
          id: 'failure',
          of: ['station'],
          basis,
          timeToFailure: constant(numberOf(p, 'mtbf') * HOUR_S),
          repair: constant(numberOf(p, 'repair') * HOUR_S),
        }),
        ...jobs.map((hours, n) => route([work('station', constant(hours * HOUR_S))], `way-${n}`)),
      ),
      isTraced: true,
    })
    return { op: of('operating'), cal: of('calendar') }
  },
  measure: (runsOf, p) => {
    const figures: Figures = {}
    for (const kind of ['op', 'cal'] as const) {
      const [run] = runsOf(kind)
      let last = 0
      numbersOf(p, 'jobs').forEach((_, n) => {
        const left = run.moves.find(
          (move) => move.what === 'leave' && move.place === 'station' && move.product === `job-${n}`,
        )
        last = left!.timeS
        figures[`${kind}.completion[${n}]`] = last / HOUR_S
      })
      const failures = run.changes.filter(
        ({ entity, state, timeS }) => entity === 'station' && state === 'failed' && timeS < last,
      )
      failures.forEach(({ timeS }, n) => {
        figures[`${kind}.failure_times[${n}]`] = timeS / HOUR_S
      })
    }
    return figures
  },
}

export const breakdownCases: readonly SceneCase[] = [
  repairman,
  breakdownCase('pub-breakdown', 'calendar'),
  breakdownCase('pub-breakdown-op', 'operating'),
  jobUnderFailures,
  basisTrace,
]
