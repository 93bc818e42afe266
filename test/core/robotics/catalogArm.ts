// Catalog arms and robot systems for tests.
import { frameFromPose, identityFrame } from '../../../src/core/math/frames'
import { frameFromXyzRpy } from '../../../src/core/math/rotations'
import { findRobotModel } from '../../../src/core/model/catalog/robots/findRobotModel'
import { makeChain } from '../../../src/core/robotics/chain/KinematicChain'
import { RobotSystem } from '../../../src/core/robotics/planning/RobotSystem'

export function catalogChain(id: string) {
  return makeChain(findRobotModel(id)!.joints)
}

/** The arm on the floor at the origin, with a tool of the given length along the flange's z. */
export function standingArm(id: string, toolM = 0, worldFromBase = identityFrame()): RobotSystem {
  return new RobotSystem({
    arm: catalogChain(id),
    worldFromBase,
    flangeFromTool: frameFromXyzRpy([0, 0, toolM], [0, 0, 0]),
  })
}

/** An arm on a rail along world x, its base turned to look along +y. */
export function railArm(id: string, lowerM: number, upperM: number, toolM = 0.35): RobotSystem {
  const carrier = makeChain([
    {
      name: 'rail',
      type: 'prismatic',
      originXyzM: [0, 0, 0],
      originRpyRad: [0, 0, 0],
      axis: [1, 0, 0],
      lower: lowerM,
      upper: upperM,
      velocity: 1.5,
      acceleration: 1.5,
    },
  ])
  return new RobotSystem({
    arm: catalogChain(id),
    carrier,
    worldFromBase: frameFromXyzRpy([0, 7.6, 0.45], [0, 0, 0]),
    carriageFromArm: frameFromXyzRpy([0, 0, 0], [0, 0, Math.PI / 2]),
    flangeFromTool: frameFromXyzRpy([0, 0, toolM], [0, 0, 0]),
  })
}

/** Tool pointing straight down at a place. */
export function toolDown(x: number, y: number, z: number) {
  return frameFromPose({ position: [x, y, z], quaternion: [0, 1, 0, 0] })
}
