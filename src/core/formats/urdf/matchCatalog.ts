// Whether an imported arm is one of the catalog: the same flange poses for the same joints. Then its datasheet is known.

import { ROBOT_MODELS } from '../../model/catalog/robots/findRobotModel'
import type { RobotModel } from '../../model/catalog/robots/RobotModel'
import { type KinematicChain, makeChain } from '../../robotics/chain/KinematicChain'

/** Calibration of a real arm moves its flange by less; another variant by more. */
const SAME_M = 0.003
/** General poses, rad; the base may stand turned half about z, as that of UR arms does. */
const STARTS = [0.31, -0.73, 1.17]

export function matchCatalog(chain: KinematicChain): RobotModel | undefined {
  if (chain.prismatic.includes(true) || chain.linkCount !== chain.dof) return undefined
  const flanges = flangesOf(chain)
  return ROBOT_MODELS.find((model) => {
    if (model.dof !== chain.dof) return false
    const own = flangesOf(makeChain(model.joints))
    return [1, -1].some((turn) =>
      own.every((point, at) => {
        const [x, y, z] = flanges[at]!
        return Math.hypot(point[0] - turn * x, point[1] - turn * y, point[2] - z) < SAME_M
      }),
    )
  })
}

function flangesOf(chain: KinematicChain): (readonly [number, number, number])[] {
  return STARTS.map((start) => {
    const frame = chain.fk(Float64Array.from({ length: chain.dof }, (_, joint) => start + 0.37 * joint))
    return [frame[3]!, frame[7]!, frame[11]!] as const
  })
}
