// Runs one simulation to its end in quarters, keeping what tells whether its figures may be believed. Changes nothing in the run:
// it only looks in between.
import { recordsOfType } from '../model/SceneDocument'
import type { Outcome } from '../results/problem'
import type { EntityFigures, RunResults } from '../results/RunResults'
import type { RunCheck } from '../results/StudyResults'
import { secondsToTicks } from '../sim/kernel/ticks'
import type { Simulation } from '../sim/Simulation'

export interface ObservedRun {
  readonly results: RunResults
  readonly check: RunCheck
}

type Quarters = [number, number, number, number]

/** `warmupS` as given to the simulation: there its figures start anew. */
export function observeRun(simulation: Simulation, warmupS: number, untilS: number): Outcome<ObservedRun> {
  const wipByQuarter = runQuarters(simulation, secondsToTicks(warmupS), secondsToTicks(untilS))
  if (simulation.problem !== undefined) return { ok: false, problems: [simulation.problem] }
  const results = simulation.results()
  const busiest = findBusiest(simulation, results)
  const observedS = untilS - results.warmupS
  const gone = results.kpis.partsOut + results.kpis.partsScrapped
  const check: RunCheck = {
    littleGap: simulation.littleGap(),
    wipByQuarter,
    outPerS: observedS > 0 ? gone / observedS : 0,
    ...(busiest === undefined ? {} : { busiest }),
  }
  return { ok: true, value: { results, check } }
}

function runQuarters(simulation: Simulation, warmTick: number, endTick: number): Quarters {
  const start = simulation.now
  const quarters: Quarters = [0, 0, 0, 0]
  for (let quarter = 0; quarter < 4; quarter++) {
    const end = start + Math.floor(((endTick - start) * (quarter + 1)) / 4)
    quarters[quarter] = meanPartsUntil(simulation, end, warmTick)
  }
  return quarters
}

/** Mean number of parts in the cell from now to `end`; figures may start anew at `warmTick` in between. */
function meanPartsUntil(simulation: Simulation, end: number, warmTick: number): number {
  const { wip } = simulation.model.parts.core.figures
  const start = simulation.now
  let area = 0
  const advance = (tick: number) => {
    const before = wip.integralTicks
    simulation.advanceTo(tick)
    area += wip.integralTicks - before
  }
  if (warmTick > start && warmTick <= end) {
    // A tick of a millionth of a second is lost at the reset.
    advance(warmTick - 1)
    simulation.advanceTo(warmTick)
  }
  advance(end)
  return end > start ? area / (end - start) : wip.value
}

/** Stations, robots, people and vehicles; what only holds parts, or carries them by itself, is never busy. */
function findBusiest(simulation: Simulation, results: RunResults): RunCheck['busiest'] {
  const { document } = simulation
  const crews = [...recordsOfType(document, 'operator'), ...recordsOfType(document, 'vehicle')]
  const workers = new Set([...crews.map(({ id }) => id), ...results.cycle.map(({ robot }) => robot)])
  let best: RunCheck['busiest']
  for (const [who, entity] of Object.entries(results.entities)) {
    if (entity.queue === undefined && !workers.has(who)) continue
    const utilisation = busyShare(entity)
    if (utilisation > (best?.utilisation ?? 0)) best = { who, utilisation }
  }
  return best
}

/** Working, setting up or down: what cannot be given to more work, as a share of the time on duty. */
function busyShare({ states }: EntityFigures): number {
  const onDuty = 1 - states.off
  const busy = states.working + states.setup + states.failed + states.maintenance
  return onDuty > 0 ? Math.min(1, busy / onDuty) : 0
}
