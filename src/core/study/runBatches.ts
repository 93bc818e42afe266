// One long run cut into equal batches after its warm-up: each batch gives a value of every measure, as a replication would, at the
// price of one warm-up. Neighbouring batches are not quite independent; `lag1` tells how much.
import type { SceneDocument } from '../model/SceneDocument'
import type { Outcome } from '../results/problem'
import type { StudyResults } from '../results/StudyResults'
import { secondsToTicks } from '../sim/kernel/ticks'
import { Simulation } from '../sim/Simulation'
import { findDoubts } from './findDoubts'
import { measuresOf } from './measuresOf'
import { type ObservedRun, observeRun } from './observeRun'
import { planStudy, type StudyOptions } from './planStudy'
import { summariseAll } from './summariseAll'
import { withLag1 } from './withLag1'

/** `options.replications` is the number of batches. */
export function runBatches(document: SceneDocument, options: StudyOptions): Outcome<StudyResults> {
  const planned = planStudy(document, options)
  if (!planned.ok) return planned
  const { run, untilS, foundWarmup } = planned.value
  const { seed, warmupS } = run
  const made = Simulation.create(document, run)
  if (!made.ok) return made
  const observed = observeBatches(made.value, warmupS, untilS, options.replications)
  if (!observed.ok) return observed
  const batches = observed.value
  const check = checkOfAll(batches)
  const { scene, engine } = batches[0]!.results
  const measures = summariseAll(batches.map(({ results }) => measuresOf(results)))
  return {
    ok: true,
    value: {
      scene,
      engine,
      seed,
      method: 'batches',
      replications: batches.length,
      warmupS,
      ...(foundWarmup === undefined ? {} : { foundWarmup }),
      startS: warmupS,
      untilS,
      hashes: [made.value.hash()],
      checks: [check],
      problems: findDoubts([check], { warmupS, untilS, startS: warmupS, stretches: batches.length }),
      measures: Object.fromEntries(Object.entries(measures).map(([name, one]) => [name, withLag1(one)])),
    },
  }
}

function observeBatches(
  simulation: Simulation,
  warmupS: number,
  untilS: number,
  count: number,
): Outcome<ObservedRun[]> {
  simulation.advanceTo(secondsToTicks(warmupS))
  const batches: ObservedRun[] = []
  for (let batch = 0; batch < count; batch++) {
    if (batch > 0) simulation.model.resetStatistics()
    const endS = warmupS + ((untilS - warmupS) * (batch + 1)) / count
    const observed = observeRun(simulation, warmupS, endS)
    if (!observed.ok) return observed
    batches.push(observed.value)
  }
  return { ok: true, value: batches }
}

/** The whole run as the batches saw it; Little's gap is the mean of theirs. */
function checkOfAll(batches: readonly ObservedRun[]): ObservedRun['check'] {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const parts = batches.flatMap(({ check }) => check.wipByQuarter)
  const quarter = (at: number) =>
    mean(parts.slice(Math.floor((parts.length * at) / 4), Math.floor((parts.length * (at + 1)) / 4)))
  const busiest = batches.at(-1)!.check.busiest
  return {
    littleGap: mean(batches.map(({ check }) => check.littleGap)),
    wipByQuarter: [quarter(0), quarter(1), quarter(2), quarter(3)],
    outPerS: mean(batches.map(({ check }) => check.outPerS)),
    ...(busiest === undefined ? {} : { busiest }),
  }
}
