// Whether a robot standing somewhere may take joint values among obstacles, itself included: what placement asks thousands of times.
import type { Frame } from '../../math/frames'
import { ArmBody, type ArmBodyOptions } from '../collision/ArmBody'
import type { Obstacles } from '../collision/cellClearance'
import { ignoredPairs, pairKeys } from '../planning/pathPlanning/ignoredPairs'
import { SweptSpace } from '../planning/pathPlanning/SweptSpace'
import { RobotSystem, type RobotSystemParts } from '../planning/RobotSystem'

/** The answer for `isAllowed` of a placement request. Questions about one place should follow one another: only the last is remembered. */
export function freeFromObstacles(
  parts: RobotSystemParts,
  options: ArmBodyOptions,
  obstacles: Obstacles,
): (worldFromBase: Frame, q: Float64Array) => boolean {
  const ignored = pairKeys(ignoredPairs(new ArmBody(new RobotSystem(parts), options)))
  let last: { readonly place: Frame; readonly space: SweptSpace } | undefined
  return (worldFromBase, q) => {
    if (last?.place !== worldFromBase) {
      const body = new ArmBody(new RobotSystem({ ...parts, worldFromBase }), options)
      last = { place: worldFromBase, space: new SweptSpace(body, obstacles, { ignored }) }
    }
    return last.space.isFree(q)
  }
}
