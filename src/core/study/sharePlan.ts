// A plan of a study as plain data for another thread, with the robots' motions that have been planned so far, and back.
import type { PhysicsWorldFactory } from '../sim/physics/PhysicsWorld'
import { PlanCache, type PlanCacheData } from '../sim/programs/planning/PlanCache'
import type { StudyPlan } from './planStudy'

export interface SharedPlan extends Omit<StudyPlan, 'run'> {
  readonly seed: number
  readonly warmupS: number
  readonly plans: PlanCacheData
}

export function sharePlan({ run, ...plan }: StudyPlan): SharedPlan {
  return { ...plan, seed: run.seed, warmupS: run.warmupS, plans: run.plans.data() }
}

/** `decidingWorlds`: engines cannot be sent; each thread has its own. */
export function openPlan(
  { seed, warmupS, plans, ...plan }: SharedPlan,
  decidingWorlds: PhysicsWorldFactory | undefined,
): StudyPlan {
  const worlds = decidingWorlds === undefined ? {} : { decidingWorlds }
  return { ...plan, run: { seed, warmupS, plans: new PlanCache(plans), ...worlds } }
}
