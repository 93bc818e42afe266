// The measures of many runs side by side, each with its interval. Does not ask where the runs come from.
import type { StudyResults } from '../results/StudyResults'
import type { Measures } from './measuresOf'
import { summarise } from './summarise'

/** What a run did not meet (no part of a product, a level never reached) counts as 0 there. */
export function summariseAll(runs: readonly Measures[]): StudyResults['measures'] {
  const names = new Set(runs.flatMap((run) => Object.keys(run)))
  return Object.fromEntries([...names].map((name) => [name, summarise(runs.map((run) => run[name] ?? 0))]))
}
