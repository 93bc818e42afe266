// Planning questions after reference/robotics.md §3.1: a UR10e beside a standing UR10e and six boxes, random pairs of free poses. Deterministic
// by seed; for tests and benchmarks.
import { frameFromXyzRpy } from '../../../../src/core/math/rotations'
import { findRobotModel } from '../../../../src/core/model/catalog/robots/findRobotModel'
import { ArmBody } from '../../../../src/core/robotics/collision/ArmBody'
import type { Obstacles } from '../../../../src/core/robotics/collision/cellClearance'
import { ignoredPairs, pairKeys } from '../../../../src/core/robotics/planning/pathPlanning/ignoredPairs'
import { SweptSpace } from '../../../../src/core/robotics/planning/pathPlanning/SweptSpace'
import { standingArm } from '../catalogArm'
import { seededRandom } from '../referenceChains'

export interface WayCases {
  readonly body: ArmBody
  readonly obstacles: Obstacles
  readonly ignored: ReadonlySet<string>
  readonly space: SweptSpace
  readonly pairs: readonly (readonly [Float64Array, Float64Array])[]
}

const { linkRadiiM } = findRobotModel('ur10e')!.drawing

export function wayCases(seed: number, count: number): WayCases {
  const random = seededRandom(seed)
  const between = (low: number, high: number) => low + random() * (high - low)
  const other = new ArmBody(standingArm('ur10e', 0, frameFromXyzRpy([1.1, 0.4, 0], [0, 0, 0])), {
    linkRadiiM,
  })
  other.place([2.2, -1.1, 1.4, -1.9, -1.57, 0])
  const boxes = Array.from({ length: 6 }, () => {
    const angle = between(-Math.PI, Math.PI)
    const radiusM = between(0.6, 1.2)
    return {
      worldFromBox: frameFromXyzRpy(
        [radiusM * Math.cos(angle), radiusM * Math.sin(angle), between(0, 1.2)],
        [0, 0, between(-1.5, 1.5)],
      ),
      halfM: [between(0.05, 0.2), between(0.05, 0.2), between(0.05, 0.2)] as const,
    }
  })
  const obstacles = { boxes, bodies: [other] }
  const body = new ArmBody(standingArm('ur10e'), { linkRadiiM })
  const ignored = pairKeys(ignoredPairs(body))
  const space = new SweptSpace(body, obstacles, { ignored })
  const freePose = () => {
    for (;;) {
      const q = Float64Array.from({ length: 6 }, () => between(-Math.PI, Math.PI))
      if (space.isFree(q)) return q
    }
  }
  const pairs = Array.from({ length: count }, () => [freePose(), freePose()] as const)
  return { body, obstacles, ignored, space, pairs }
}
