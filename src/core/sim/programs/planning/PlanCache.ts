// Plans by content: equal programs on equal robots between equal places with equal parts are planned once, for all runs and all
// edits of a document that share the cache. Bounded; forgets what was not asked for lately. A copy of it can go to another thread.
import { MotionLaw, type MotionLawData } from '../../../robotics/motion/MotionLaw'
import type { TimeBand } from '../cycles/TimeBand'
import type { PlannedMotion, ProgramPlan } from '../ProgramPlan'
import { LatestFirst } from './LatestFirst'
import type { ProgramWay } from './planWay'

/** Some kilobytes each; a large palletising cell has a few hundred. */
const MOST_PLANS = 4000

type Entries<T> = readonly (readonly [string, T])[]

/** A cache as plain data, fit for structured cloning; the numbers in it are those of the cache to the last bit. */
export interface PlanCacheData {
  readonly plans: Entries<PlanData>
  readonly bands: Entries<TimeBand>
  readonly ways: Entries<WayData>
  readonly texts: readonly string[]
}

type PlanData = Omit<ProgramPlan, 'motions'> & {
  readonly motions: readonly (readonly [
    number,
    Omit<PlannedMotion, 'law'> & { readonly law: MotionLawData },
  ])[]
}

type WayData = Omit<ProgramWay, 'laws'> & { readonly laws: readonly (readonly [number, MotionLawData])[] }

export class PlanCache {
  readonly plans: LatestFirst<ProgramPlan>
  /** Bands of cycles as factors on their mean. */
  readonly bands: LatestFirst<TimeBand>
  readonly ways: LatestFirst<ProgramWay>
  /** Long texts (programs, robots) by number, so that keys of single plans stay short. */
  private readonly texts: Map<string, number>

  /** Empty, or with what another cache had. */
  constructor(known?: PlanCacheData) {
    this.plans = new LatestFirst(MOST_PLANS, eachValue(known?.plans, openPlan))
    this.bands = new LatestFirst(MOST_PLANS, known?.bands)
    this.ways = new LatestFirst(MOST_PLANS, eachValue(known?.ways, openWay))
    this.texts = new Map(known?.texts.map((text, number) => [text, number]))
  }

  /** A short name of a long text, the same for equal texts. */
  nameOf(text: string): number {
    const known = this.texts.get(text)
    if (known !== undefined) return known
    this.texts.set(text, this.texts.size)
    return this.texts.size - 1
  }

  data(): PlanCacheData {
    return {
      plans: eachValue(this.plans.all(), closePlan),
      bands: [...this.bands.all()],
      ways: eachValue(this.ways.all(), closeWay),
      texts: [...this.texts.keys()],
    }
  }
}

function eachValue<K, From, To>(
  entries: Iterable<readonly [K, From]> = [],
  change: (value: From) => To,
): [K, To][] {
  return Array.from(entries, ([key, value]) => [key, change(value)])
}

function closePlan(plan: ProgramPlan): PlanData {
  return { ...plan, motions: eachValue(plan.motions, ({ law, slip }) => ({ law: law.data, slip })) }
}

function openPlan(plan: PlanData): ProgramPlan {
  const open = ({ law, slip }: PlanData['motions'][number][1]) => ({ law: new MotionLaw(law), slip })
  return { ...plan, motions: new Map(eachValue(plan.motions, open)) }
}

function closeWay(way: ProgramWay): WayData {
  return { ...way, laws: eachValue(way.laws, ({ data }) => data) }
}

function openWay(way: WayData): ProgramWay {
  return { ...way, laws: new Map(eachValue(way.laws, (law) => new MotionLaw(law))) }
}
