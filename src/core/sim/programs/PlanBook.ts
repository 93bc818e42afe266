// Plans by program and binding, and the way from wherever a robot is parked to where a program starts. Plans come from a planner
// that compile provides; those that routes can ask for are made before the run, others on demand.
import type { MotionLaw } from '../../robotics/motion/MotionLaw'
import type { Binding, ProgramPlan } from './ProgramPlan'

/** Makes plans; pure, so a plan is the same whenever it is made. */
export interface ProgramPlanner {
  plan(program: number, binding: Binding): ProgramPlan
  /** Joint motion of the robots of a program between two rests. */
  transit(program: number, from: Float64Array, to: Float64Array): MotionLaw
}

export class PlanBook {
  private readonly planner: ProgramPlanner
  private readonly plans = new Map<string, ProgramPlan>()
  private readonly transits = new Map<string, MotionLaw>()

  constructor(planner: ProgramPlanner) {
    this.planner = planner
  }

  planOf(program: number, b: Binding): ProgramPlan {
    const key = `${program}|${b.product}|${b.fromPlace}|${b.fromSlot}|${b.toPlace}|${b.toSlot}`
    let plan = this.plans.get(key)
    if (plan === undefined) {
      plan = this.planner.plan(program, b)
      this.plans.set(key, plan)
    }
    return plan
  }

  transit(program: number, from: Float64Array, to: Float64Array): MotionLaw {
    const key = `${program}|${from.join(',')}|${to.join(',')}`
    let law = this.transits.get(key)
    if (law === undefined) {
      law = this.planner.transit(program, from, to)
      this.transits.set(key, law)
    }
    return law
  }
}
