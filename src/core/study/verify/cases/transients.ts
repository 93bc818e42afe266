// Beginnings and cycles: the first customers of an empty queue, two systems on the same random numbers, a day with busy hours.
import { detCos } from '../../../math/deterministicTrig'
import { queueOf } from '../readFigures'
import { numberOf } from '../readParameters'
import { every, exponential, product, route, scene, source, station, work } from '../sceneParts'
import type { Effort, Probe, RunsOf, SceneCase, SceneTask } from '../VerifyCase'

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
    return { A: a, B: b, diff: a - b }
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

export const transientCases: readonly SceneCase[] = [dayRhythm, firstDelays, commonNumbers]
