// Stopping by precision: how many more replications an interval that is still too wide asks for. Looking again and again makes the
// final interval cover a little less than it says; docs/statistics.md tells so.
import type { StudyResults } from '../results/StudyResults'
import { replicationsNeeded } from '../sim/stats/replicationsNeeded'

export interface PrecisionRule {
  /** Half width over mean, such as 0.02. */
  readonly relative: number
  /** Names of measures that must all be known so well. */
  readonly measures: readonly string[]
  readonly most: number
}

/** Estimates of the spread from few runs are poor: never ask for more than twice what there is. */
const LARGEST_STEP = 2

/** 0 when every interval is narrow enough or the most has been made. */
export function replicationsToAdd(results: StudyResults, rule: PrecisionRule): number {
  const made = results.replications
  const wanted = Math.max(made, ...rule.measures.map((name) => wantedFor(results, name, rule.relative)))
  return Math.min(wanted, made * LARGEST_STEP, Math.max(made, rule.most)) - made
}

function wantedFor(results: StudyResults, name: string, relative: number): number {
  const summary = results.measures[name]
  if (summary === undefined) return 0
  const { mean, halfWidth95, sd, n } = summary
  const target = relative * Math.abs(mean)
  if (halfWidth95 === null) return 2
  return halfWidth95 <= target ? 0 : Math.max(n + 1, replicationsNeeded(sd, target))
}
