// One run from beginning to end for a study: make, advance, figures. A run that cannot reach its end is a problem, not a figure.
import { recordsOfType, type SceneDocument } from '../model/SceneDocument'
import type { Outcome } from '../results/problem'
import { Simulation, type SimulationOptions } from '../sim/Simulation'
import { type ObservedRun, observeRun } from './observeRun'

export function runReplication(
  document: SceneDocument,
  options: SimulationOptions,
  untilS: number,
): Outcome<ObservedRun> {
  const warmupS = options.warmupS ?? recordsOfType(document, 'scene')[0]?.warmupS ?? 0
  const made = Simulation.create(document, { ...options, warmupS })
  return made.ok ? observeRun(made.value, warmupS, untilS) : made
}
