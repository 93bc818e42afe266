// A pose inside an arm's limits for a robot about which nothing better is known: zero, or the middle of a joint that cannot be there.
import { isDriven } from './isDriven'
import type { RobotModel } from './RobotModel'

/** Off the limit by this much, rad or m: at a limit there is no margin to show. */
const CLEAR = 0.05

export function restPose(model: Pick<RobotModel, 'joints'>): number[] {
  return model.joints.filter(isDriven).map(({ type, lower, upper }) => {
    if (type === 'continuous' || lower === undefined || upper === undefined) return 0
    return lower + CLEAR <= 0 && upper - CLEAR >= 0 ? 0 : (lower + upper) / 2
  })
}
