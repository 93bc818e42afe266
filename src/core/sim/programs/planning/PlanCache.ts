// Plans by content: equal programs on equal robots between equal places with equal parts are planned once, for all runs and all
// edits of a document that share the cache. Bounded; forgets what was not asked for lately.
import type { TimeBand } from '../cycles/TimeBand'
import type { ProgramPlan } from '../ProgramPlan'
import { LatestFirst } from './LatestFirst'
import type { ProgramWay } from './planWay'

/** Some kilobytes each; a large palletising cell has a few hundred. */
const MOST_PLANS = 4000

export class PlanCache {
  readonly plans = new LatestFirst<ProgramPlan>(MOST_PLANS)
  /** Bands of cycles as factors on their mean. */
  readonly bands = new LatestFirst<TimeBand>(MOST_PLANS)
  readonly ways = new LatestFirst<ProgramWay>(MOST_PLANS)
  /** Long texts (programs, robots) by number, so that keys of single plans stay short. */
  private readonly texts = new Map<string, number>()

  /** A short name of a long text, the same for equal texts. */
  nameOf(text: string): number {
    const known = this.texts.get(text)
    if (known !== undefined) return known
    this.texts.set(text, this.texts.size)
    return this.texts.size - 1
  }
}
