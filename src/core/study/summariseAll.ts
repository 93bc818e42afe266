// The measures of many runs side by side, each with its interval. Does not ask where the runs come from.
import type { StudyResults } from '../results/StudyResults'
import type { Measures } from './measuresOf'
import { summarise } from './summarise'

/** What a run did not meet (no part of a product, a level never reached) counts as 0 there. */
export function summariseAll(runs: readonly Measures[]): StudyResults['measures'] {
  const values = new Map<string, number[]>()
  runs.forEach((run, at) => {
    for (const [name, value] of Object.entries(run)) {
      const ofName = values.get(name) ?? new Array<number>(runs.length).fill(0)
      ofName[at] = value
      values.set(name, ofName)
    }
  })
  return Object.fromEntries(Array.from(values, ([name, ofName]) => [name, summarise(ofName)]))
}
