// Saturated lines with blocking after service: two to eight machines, spaces between them, uneven and unreliable machines.
import type { Distribution } from '../../../model/fields/time'
import { entityOf, queueOf, throughputPerS } from '../readFigures'
import { numberOf, numbersOf, rowsOf } from '../readParameters'
import {
  exponential,
  product,
  record,
  route,
  saturated,
  scene,
  source,
  station,
  type Timing,
  timingOf,
  work,
} from '../sceneParts'
import type { Effort, Figures, RunsOf, SceneCase, SceneRun, SceneTask } from '../VerifyCase'

/** About the rate of a line: it decides how long a run is, not what comes out. */
const USUAL_RATE = 0.6

/** m1 → spaces → m2 → …: the spaces are the queues of the machines behind them. */
function lineScene(timing: Timing, times: readonly Distribution[], spaces: number): SceneTask {
  const names = times.map((_, n) => `m${n + 1}`)
  return scene(
    timing,
    product(),
    source(saturated),
    ...names.map((name, n) => station(name, { queueCapacity: n === 0 ? 0 : spaces })),
    route(names.map((name, n) => work(name, times[n]!))),
  )
}

/** One line for each entry of a list; the parts of a replication are shared out. */
function lines(
  effort: Effort,
  list: readonly (readonly [times: readonly Distribution[], spaces: number])[],
): Record<string, SceneTask> {
  const timing = timingOf(USUAL_RATE, effort, 1 / list.length)
  return Object.fromEntries(list.map(([times, spaces], n) => [`line-${n}`, lineScene(timing, times, spaces)]))
}

function throughputs(runsOf: RunsOf, count: number): Figures {
  const all = Array.from({ length: count }, (_, n) => [`TH[${n}]`, throughputPerS(runsOf(`line-${n}`)[0])])
  return Object.fromEntries(all) as Figures
}

/** blocked[n], starved[n], … of the machines of a line. */
function shares(run: SceneRun, count: number, ...states: ('blocked' | 'starved' | 'failed')[]): Figures {
  const figures: Figures = {}
  for (const state of states) {
    const name = state === 'failed' ? 'down' : state
    for (let n = 0; n < count; n++) figures[`${name}[${n}]`] = entityOf(run, `m${n + 1}`).states[state]
  }
  return figures
}

function equalMachines(rates: readonly number[], spaces: number) {
  return [rates.map((rate) => exponential(1 / rate)), spaces] as const
}

function bySpaces(id: string): SceneCase {
  return {
    id,
    kind: 'replicated',
    scenes: (p, effort) =>
      lines(
        effort,
        numbersOf(p, 'b').map((spaces) => equalMachines(numbersOf(p, 'mu'), spaces)),
      ),
    measure: (runsOf, p) => throughputs(runsOf, numbersOf(p, 'b').length),
  }
}

const byLength: SceneCase = {
  id: 'pub-lineN-b0',
  kind: 'replicated',
  scenes: (p, effort) =>
    lines(
      effort,
      numbersOf(p, 'N').map((n) =>
        equalMachines(
          Array.from({ length: n }, () => 1),
          0,
        ),
      ),
    ),
  measure: (runsOf, p) => throughputs(runsOf, numbersOf(p, 'N').length),
}

const five: SceneCase = {
  id: 'pub-line5-b2',
  kind: 'replicated',
  scenes: (p, effort) =>
    lines(effort, [
      equalMachines(
        Array.from({ length: numberOf(p, 'N') }, () => 1),
        numberOf(p, 'b'),
      ),
    ]),
  measure: (runsOf, p) => {
    const [run] = runsOf('line-0')
    const count = numberOf(p, 'N')
    let behindFirst = 0
    for (let n = 2; n <= count; n++) behindFirst += queueOf(run, `m${n}`).meanPresent
    return {
      TH: throughputPerS(run),
      WIP_excl_first_station: behindFirst,
      ...shares(run, count, 'blocked', 'starved'),
    }
  },
}

const bowl: SceneCase = {
  id: 'pub-line3-bowl',
  kind: 'replicated',
  scenes: (p, effort) =>
    lines(
      effort,
      rowsOf(p, 'means').map((means) => [means.map(exponential), numberOf(p, 'b')] as const),
    ),
  measure: (runsOf, p) => throughputs(runsOf, rowsOf(p, 'means').length),
}

const erlang: SceneCase = {
  id: 'pub-line3-erlang3',
  kind: 'replicated',
  scenes: (p, effort) => {
    const time = { kind: 'erlang', k: numberOf(p, 'phases'), mean: 1, unit: 's' } as const
    return lines(effort, [[[time, time, time], numberOf(p, 'b')]])
  },
  measure: (runsOf) => {
    const [run] = runsOf('line-0')
    return { TH: throughputPerS(run), ...shares(run, 3, 'blocked', 'starved') }
  },
}

const unreliable: SceneCase = {
  id: 'pub-line2-unreliable',
  kind: 'replicated',
  scenes: (p, effort) => {
    const times = numbersOf(p, 'mu').map((rate) => exponential(1 / rate))
    const repair = numbersOf(p, 'repair')
    const failures = numbersOf(p, 'fail').map((rate, n) =>
      record('failure', {
        id: `failure-${n + 1}`,
        of: [`m${n + 1}`],
        basis: 'operating',
        timeToFailure: exponential(1 / rate),
        repair: exponential(1 / repair[n]!),
      }),
    )
    const { document } = lineScene(timingOf(USUAL_RATE, effort), times, numberOf(p, 'b'))
    const added = Object.fromEntries(failures.map((failure) => [failure.id, failure]))
    return { 'line-0': { document: { ...document, records: { ...document.records, ...added } } } }
  },
  measure: (runsOf) => {
    const [run] = runsOf('line-0')
    return { TH: throughputPerS(run), ...shares(run, 2, 'blocked', 'starved', 'failed') }
  },
}

export const lineCases: readonly SceneCase[] = [
  bySpaces('pub-line2'),
  bySpaces('pub-line3'),
  byLength,
  five,
  bowl,
  erlang,
  unreliable,
]
