// Plans by content: equal programs on equal robots between equal places with equal parts are planned once, for all runs and all
// edits of a document that share the cache. Bounded; forgets what was not asked for lately.
import type { ProgramPlan } from '../ProgramPlan'

/** Some kilobytes each; a large palletising cell has a few hundred. */
const MOST_PLANS = 4000

export class PlanCache {
  private readonly plans = new Map<string, ProgramPlan>()
  /** Long texts (programs, robots) by number, so that keys of single plans stay short. */
  private readonly texts = new Map<string, number>()

  /** A short name of a long text, the same for equal texts. */
  nameOf(text: string): number {
    const known = this.texts.get(text)
    if (known !== undefined) return known
    this.texts.set(text, this.texts.size)
    return this.texts.size - 1
  }

  get(key: string): ProgramPlan | undefined {
    const plan = this.plans.get(key)
    if (plan === undefined) return undefined
    // back to the young end of the map, which keeps the order of insertion
    this.plans.delete(key)
    this.plans.set(key, plan)
    return plan
  }

  put(key: string, plan: ProgramPlan): void {
    this.plans.set(key, plan)
    if (this.plans.size <= MOST_PLANS) return
    const oldest = this.plans.keys().next()
    if (!oldest.done) this.plans.delete(oldest.value)
  }
}
