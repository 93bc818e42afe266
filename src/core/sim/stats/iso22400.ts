// The key figures of ISO 22400-2 from the times and quantities of a work unit. Knows neither simulation nor machine: live data go
// through the same function. Which state counts as which time is said by isoTimeOf (states as in OPC 40001-1 annex C).
import type { IsoKpis, IsoTimes } from '../../results/RunResults'
import { STATE } from '../../results/states'

/** Kinds of time a work unit spends. `idle`: ready, but without an order. */
export type IsoTime = 'production' | 'setup' | 'delay' | 'idle' | 'down' | 'maintenance' | 'off'

/**
 * By state number. Executing while processing is production; not executing with an order in hand (waiting for people, doors or
 * room ahead, held for safety) is delay; out of order is down; planned upkeep is maintenance.
 */
const TIME_OF_STATE: Readonly<Record<number, IsoTime>> = {
  [STATE.working]: 'production',
  [STATE.setup]: 'setup',
  [STATE.waiting]: 'delay',
  [STATE.starved]: 'idle',
  [STATE.blocked]: 'delay',
  [STATE.failed]: 'down',
  [STATE.maintenance]: 'maintenance',
  [STATE.held]: 'delay',
  [STATE.off]: 'off',
}

export function isoTimeOf(state: number): IsoTime {
  return TIME_OF_STATE[state] ?? 'idle'
}

/** A ratio whose base is 0 is 0: nothing was planned or made. */
export function isoKpis(times: IsoTimes): IsoKpis {
  const { aoetS, pbtS, aubtS, auptS, aptS, austS, adetS, priS, pq, gq, sq, rq } = times
  const availability = ratio(aptS, pbtS)
  const effectiveness = ratio(priS * pq, aptS)
  const qualityRatio = ratio(gq, pq)
  return {
    availability,
    effectiveness,
    qualityRatio,
    oee: availability * effectiveness * qualityRatio,
    nee: ratio(auptS, pbtS) * effectiveness * qualityRatio,
    allocationEfficiency: ratio(aubtS, pbtS),
    utilizationEfficiency: ratio(aptS, aubtS),
    setupRatio: ratio(austS, auptS),
    technicalEfficiency: ratio(aptS, aptS + adetS),
    productionProcessRatio: ratio(aptS, aoetS),
    throughputPerHour: ratio(pq, aoetS) * 3600,
    scrapRatio: ratio(sq, pq),
    reworkRatio: ratio(rq, pq),
    firstPassYield: ratio(times.firstPass, times.inspected),
    ...reliability(times),
  }
}

/**
 * Σ / failures, as is usual; the text of the standard divides by failures + 1. Left out while nothing has failed.
 */
function reliability(times: IsoTimes): Pick<IsoKpis, 'mtbfS' | 'mttrS' | 'correctiveMaintenanceRatio'> {
  const { failures, aubtS, downS, maintenanceS } = times
  const upkeep = downS + maintenanceS
  return {
    ...(failures > 0 ? { mtbfS: aubtS / failures, mttrS: downS / failures } : {}),
    ...(upkeep > 0 ? { correctiveMaintenanceRatio: downS / upkeep } : {}),
  }
}

function ratio(a: number, b: number): number {
  return b > 0 ? a / b : 0
}
