// Beginnings and cycles: the first customers of an empty queue, two systems on the same random numbers, a day with busy hours.
import { detCos } from '../../../math/deterministicTrig'
import { pairingGain } from '../../../sim/stats/meanInterval'
import { queueOf } from '../readFigures'
import { numberOf, numbersOf } from '../readParameters'
import {
  every,
  exponential,
  MONDAY_MIDNIGHT,
  product,
  record,
  route,
  scene,
  source,
  station,
  work,
} from '../sceneParts'
import type { Effort, Figures, Probe, RunsOf, SceneCase, SceneTask } from '../VerifyCase'

/** Runs of the first so many customers in one replication. */
function repeatsOf(effort: Effort): number {
  return effort.isFull ? 5000 : Math.max(50, Math.floor(effort.items / 400))
}

/** From empty; stops when the last of so many customers has been served. */
function firstCustomers(
  effort: Effort,
  count: number,
  rate: number,
  serviceRate: number,
  servers = 1,
): SceneTask {
  return {
    ...scene(
      // Long after the last of them.
      { warmupS: 0, horizonS: (count / rate) * 100 },
      product(),
      source(every(exponential(1 / rate)), { limit: count }),
      station('station', { capacity: servers }),
      route([work('station', exponential(1 / serviceRate))]),
    ),
    repeats: repeatsOf(effort),
  }
}

function meanDelays(runsOf: RunsOf, name: string): number[] {
  return runsOf(name).map((run) => queueOf(run, 'station').meanWaitS)
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

const firstDelays: SceneCase = {
  id: 'pub-transient-mm1',
  kind: 'replicated',
  scenes: (p, effort) => {
    const of = (count: number) => firstCustomers(effort, count, numberOf(p, 'lam'), numberOf(p, 'mu'))
    return { d25: of(25), d100: of(100) }
  },
  measure: (runsOf) => ({
    d25: average(meanDelays(runsOf, 'd25')),
    d100: average(meanDelays(runsOf, 'd100')),
  }),
}

/** On common numbers the difference must vary fifty times less than between independent runs. */
const LEAST_GAIN = 50

function gain(a: readonly number[], b: readonly number[]): string {
  return pairingGain(a, b) >= LEAST_GAIN ? 'yes' : 'no'
}

/** Station and source have the same names in both scenes, so they draw the same numbers. */
const commonNumbers: SceneCase = {
  id: 'pub-crn-mm1-mm2',
  kind: 'replicated',
  scenes: (p, effort) => ({
    A: firstCustomers(effort, 100, numberOf(p, 'lam'), numberOf(p, 'muA')),
    B: firstCustomers(effort, 100, numberOf(p, 'lam'), numberOf(p, 'muB'), 2),
  }),
  measure: (runsOf) => {
    const a = average(meanDelays(runsOf, 'A'))
    const b = average(meanDelays(runsOf, 'B'))
    return {
      A: a,
      B: b,
      diff: a - b,
      variance_falls_fiftyfold: gain(meanDelays(runsOf, 'A'), meanDelays(runsOf, 'B')),
    }
  },
}

/** Pieces of the day in which the rate is held at its mean. */
const PIECES = 240
const CYCLES_FULL = 1000
const WARMUP_CYCLES = 5

/** The rate a + b·sin(2πt/T) as a table: the mean over each piece, from the integral of the sine. */
function sineTable(a: number, b: number, periodS: number) {
  const pieceS = periodS / PIECES
  const turn = (2 * Math.PI) / periodS
  return Array.from({ length: PIECES }, (_, n) => {
    const integral = (detCos(turn * n * pieceS) - detCos(turn * (n + 1) * pieceS)) / turn
    return { untilS: (n + 1) * pieceS, perHour: 3600 * (a + (b * integral) / pieceS) }
  })
}

const inSystem: Probe['read'] = (simulation) => [simulation.model.parts.core.figures.wip.value]

const dayRhythm: SceneCase = {
  id: 'pub-mt-inf',
  kind: 'replicated',
  scenes: (p, effort) => {
    const period = numberOf(p, 'period')
    const cycles = effort.isFull ? CYCLES_FULL : Math.ceil(effort.items / (period * numberOf(p, 'a')))
    return {
      day: {
        ...scene(
          { warmupS: WARMUP_CYCLES * period, horizonS: (WARMUP_CYCLES + cycles) * period },
          product(),
          source({
            kind: 'rates',
            table: sineTable(numberOf(p, 'a'), numberOf(p, 'b'), period),
            repeat: true,
          }),
          station('station', { capacity: 60 }),
          route([work('station', exponential(1 / numberOf(p, 'mu')))]),
        ),
        probe: { everyS: period, atS: [0, 6, 12, 18], read: inSystem },
      },
    }
  },
  measure: (runsOf) => {
    const { probed } = runsOf('day')[0]
    const at = (n: number) => average(probed.filter((_, i) => i % 4 === n).map(([present]) => present!))
    return { m_0: at(0), m_6: at(1), m_12: at(2), m_18: at(3) }
  },
}

const HOUR_S = 3600
const STAFF_CYCLES_FULL = 2000
const STAFF_WARMUP_CYCLES = 10

/** In the system now; parts · hours in it and waiting so far. */
const inSystemSoFar: Probe['read'] = (simulation) => {
  const { core, stations } = simulation.model.parts
  const ticksPerHour = HOUR_S * 1_000_000
  const queue = stations.find((station) => station !== undefined)!
  const observedH = core.figures.wip.observedTicks / ticksPerHour
  return [
    core.figures.wip.value,
    core.figures.wip.mean * observedH,
    queue.figures.measures([]).meanWaiting * observedH,
  ]
}

/** A quiet server all day and others in the busy hours, on one queue. */
const staffedHours: SceneCase = {
  id: 'pub-staff-shifts',
  kind: 'replicated',
  scenes: (p, effort) => {
    const [busy, quiet] = numbersOf(p, 'lam')
    const [most, least] = numbersOf(p, 'c')
    const [busyH, quietH] = numbersOf(p, 'hours')
    const periodS = (busyH! + quietH!) * HOUR_S
    const perDay = busy! * busyH! + quiet! * quietH!
    const cycles = effort.isFull ? STAFF_CYCLES_FULL : Math.ceil(effort.items / perDay)
    const days = [1, 2, 3, 4, 5, 6, 7]
    const table = [
      { untilS: busyH! * HOUR_S, perHour: busy! },
      { untilS: periodS, perHour: quiet! },
    ]
    const staffing = [
      { calendar: 'always', servers: least! },
      { calendar: 'busy-hours', servers: most! - least! },
    ]
    const hours = (id: string, untilH: number) =>
      record('calendar', {
        id,
        shifts: [{ days, from: '00:00', to: `${String(untilH).padStart(2, '0')}:00` }],
      })
    return {
      days: {
        ...scene(
          {
            warmupS: STAFF_WARMUP_CYCLES * periodS,
            horizonS: (STAFF_WARMUP_CYCLES + cycles) * periodS,
            startAt: MONDAY_MIDNIGHT,
          },
          hours('always', busyH! + quietH!),
          hours('busy-hours', busyH!),
          product(),
          source({ kind: 'rates', table, repeat: true }),
          station('station', { capacity: most!, staffing }),
          route([work('station', exponential(HOUR_S / numberOf(p, 'mu')))]),
        ),
        probe: { everyS: periodS, atS: [0, busyH! * HOUR_S, periodS], read: inSystemSoFar },
      },
    }
  },
  measure: (runsOf, p) => {
    const [run] = runsOf('days')
    const { kpis } = run.results
    const hours = numbersOf(p, 'hours')
    const figures: Figures = { L: kpis.wip, W: kpis.leadTimeS.mean / HOUR_S }
    hours.forEach((length, segment) => {
      const starts = run.probed.filter((_, i) => i % 3 === segment)
      const ends = run.probed.filter((_, i) => i % 3 === segment + 1)
      const over = (column: number) =>
        average(starts.map((start, i) => (ends[i]![column]! - start[column]!) / length))
      figures[`segments[${segment}].L`] = over(1)
      figures[`segments[${segment}].Lq`] = over(2)
      figures[`segments[${segment}].L_at_start`] = average(starts.map(([present]) => present!))
    })
    return figures
  },
}

export const transientCases: readonly SceneCase[] = [staffedHours, dayRhythm, firstDelays, commonNumbers]
