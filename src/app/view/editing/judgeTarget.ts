// One target for one robot: reached, only just, or not. The same measure as the assessment of the whole document
// (core/host/tools/judgeReach), without obstacles and without a plan.
import { type Frame, invertFrame, multiplyFrames } from '../../../core/math/frames'
import { singularityOf } from '../../../core/robotics/planning/singularityOf'
import type { PlacedArm } from './robotSystems'

export type ReachVerdict = 'reached' | 'nearLimit' | 'unreachable'

/** From here on a joint is far from its limit, rad; and a pose far from singular. */
const EASY_LIMIT_RAD = 0.2
const EASY_INDEPENDENCE = 0.2
/** Less comfort than this is only just. */
const NEAR = 0.25

export function judgeTarget(arm: PlacedArm, worldFromTool: Frame): ReachVerdict {
  const toolFromFlange = invertFrame(arm.flangeFromTool)
  const worldFromFlange = multiplyFrames(worldFromTool, toolFromFlange)
  let best = -1
  for (const worldFromBase of arm.worldFromBase) {
    best = Math.max(best, comfort(arm, multiplyFrames(invertFrame(worldFromBase), worldFromFlange)))
    if (best >= 1) break
  }
  if (best < 0) return 'unreachable'
  return best >= NEAR ? 'reached' : 'nearLimit'
}

/** 0 at a limit or in a singular pose … 1 easy; −1 when no joints give the pose. */
function comfort({ ik }: PlacedArm, baseFromFlange: Frame): number {
  let margin = Number.NEGATIVE_INFINITY
  let joints: Float64Array | undefined
  for (const q of ik.solveWithinLimits(baseFromFlange)) {
    const left = ik.chain.limitMargin(q).margin
    if (left <= margin) continue
    margin = left
    joints = q
  }
  if (!joints) return -1
  const wrist = singularityOf(ik.chain, joints).independence / EASY_INDEPENDENCE
  return Math.max(0, Math.min(1, margin / EASY_LIMIT_RAD, wrist))
}
