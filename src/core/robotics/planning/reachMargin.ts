// Can the tool get there, and how comfortably: the best solution's distance from joint limits and from singular poses. One pose at a time.
import type { Frame } from '../../math/frames'
import type { UnreachableReason } from '../inverse/InverseKinematics'
import type { RobotSystem } from './RobotSystem'
import { type Singularity, singularityOf } from './singularityOf'

export type ReachAnswer =
  | {
      readonly ok: true
      readonly joints: Float64Array
      /** Distance of the worst joint to its limit, rad. */
      readonly limitMarginRad: number
      readonly limitJoint: number
      /** Nearness to a singular pose: 0 in it, 1 far from it. */
      readonly singularity: Singularity
    }
  | { readonly ok: false; readonly reason: UnreachableReason }

/** The solution that stays farthest from its joint limits, with the carrier at `carrierQ`. */
export function reachMargin(
  system: RobotSystem,
  worldFromTool: Frame,
  carrierQ: ArrayLike<number> = [],
): ReachAnswer {
  let best: Float64Array | undefined
  let limitMarginRad = Number.NEGATIVE_INFINITY
  let limitJoint = 0
  for (const q of system.solve(worldFromTool, carrierQ)) {
    const { margin, joint } = system.arm.limitMargin(system.armPart(q))
    if (margin <= limitMarginRad) continue
    best = q
    limitMarginRad = margin
    limitJoint = joint
  }
  if (best) {
    const singularity = singularityOf(system.arm, system.armPart(best))
    return { ok: true, joints: best, limitMarginRad, limitJoint, singularity }
  }
  const { reason } = system.ik.solve(system.armTarget(worldFromTool, carrierQ))
  return { ok: false, reason: reason ?? { code: 'notFound' } }
}
