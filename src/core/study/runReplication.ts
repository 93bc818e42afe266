// One run from beginning to end for a study: make, advance, figures. A run that cannot reach its end is a problem, not a figure.
import type { SceneDocument } from '../model/SceneDocument'
import type { Outcome, Problem } from '../results/problem'
import type { RunResults } from '../results/RunResults'
import { secondsToTicks } from '../sim/kernel/ticks'
import { Simulation, type SimulationOptions } from '../sim/Simulation'

export function runReplication(
  document: SceneDocument,
  options: SimulationOptions,
  untilS: number,
): Outcome<RunResults> {
  const made = Simulation.create(document, options)
  return made.ok ? finishRun(made.value, untilS) : made
}

/** Runs on to the end and collects the figures. */
export function finishRun(simulation: Simulation, untilS: number): Outcome<RunResults> {
  simulation.advanceTo(secondsToTicks(untilS))
  const problem: Problem | undefined = simulation.problem
  if (problem !== undefined) return { ok: false, problems: [problem] }
  return { ok: true, value: simulation.results() }
}
