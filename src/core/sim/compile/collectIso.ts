// Times and quantities of a station by the names of ISO 22400-2, read from the running model; the formulas are isoKpis'.
import type { IsoFigures, IsoTimes } from '../../results/RunResults'
import { STATE, STATE_COUNT } from '../../results/states'
import { TICKS_PER_SECOND } from '../kernel/ticks'
import { type IsoTime, isoKpis, isoTimeOf } from '../stats/iso22400'
import type { RunningModel } from './RunningModel'

export function isoFiguresOf(model: RunningModel, entity: number): IsoFigures | undefined {
  const times = isoTimes(model, entity)
  return times && { times, kpis: isoKpis(times) }
}

function isoTimes(model: RunningModel, entity: number): IsoTimes | undefined {
  const { stations, core, context, failures } = model.parts
  const station = stations[entity]
  if (station === undefined) return undefined
  const observed = context.kernel.now - context.states.board.observedSinceTick
  const unitS = (observed / TICKS_PER_SECOND) * station.bank.count
  const spent: Record<IsoTime, number> = {
    production: 0,
    setup: 0,
    delay: 0,
    idle: 0,
    down: 0,
    maintenance: 0,
    off: 0,
  }
  for (let state = 0; state < STATE_COUNT; state++)
    spent[isoTimeOf(state)] += station.fractionIn(state) * unitS
  const { quality } = core
  const pq = quality.done[entity]!
  const sq = quality.scrapped[entity]!
  const planned = station.jobFigures.allPlannedTicks(spent.production * TICKS_PER_SECOND)
  const onShift = unitS - spent.off
  return {
    aoetS: onShift,
    pbtS: onShift - spent.maintenance,
    aubtS: spent.production + spent.setup + spent.delay,
    auptS: spent.production + spent.setup,
    aptS: spent.production,
    austS: spent.setup,
    adetS: spent.delay,
    downS: spent.down,
    maintenanceS: spent.maintenance,
    priS: pq > 0 ? planned / TICKS_PER_SECOND / pq : 0,
    pq,
    gq: pq - sq - quality.reworked[entity]!,
    sq,
    rq: quality.reworked[entity]!,
    inspected: quality.firstTime[entity]!,
    firstPass: quality.firstGood[entity]!,
    failures: failures
      .filter((failure) => failure.entity === entity && failure.isBreakdown)
      .reduce((sum, failure) => sum + failure.counted, 0),
  }
}

/** Time at work over time present, of people. */
export function workerEfficiencyOf(model: RunningModel, entity: number): number | undefined {
  const pool = model.parts.pools[entity]
  if (pool === undefined) return undefined
  const present = 1 - pool.fractionIn(STATE.off)
  return present > 0 ? pool.fractionIn(STATE.working) / present : 0
}
