// Where each link of a URDF stands on the arm: which link of the chain carries it, and its frame there. What hangs on the arm by joints of
// its own (fingers, followers) stands at rest.
import { type Frame, identityFrame, multiplyFrames } from '../../math/frames'
import { frameFromAxisAngle, frameFromXyzRpy } from '../../math/rotations'
import { normalise } from '../../math/vectors'
import type { RobotJoint } from '../../model/catalog/robots/RobotModel'
import type { UrdfJoint } from './UrdfModel'
import { moves, type UrdfTree } from './UrdfTree'

export interface LinkPlace {
  /** 0 is the base, then one after each axis of the arm. */
  readonly chainLink: number
  readonly chainFromLink: Frame
}

export interface PlacedLinks {
  readonly places: ReadonlyMap<string, LinkPlace>
  /** Joints that follow another and stand at rest. */
  readonly resting: readonly string[]
}

/** `arm`: joints of the chain by name, angles snapped, what is held still as fixed. */
export function linkPlaces(tree: UrdfTree, base: string, arm: ReadonlyMap<string, RobotJoint>): PlacedLinks {
  const places = new Map<string, LinkPlace>([[base, { chainLink: 0, chainFromLink: identityFrame() }]])
  const resting: string[] = []
  for (const link of tree.below(base)) {
    const { chainLink, chainFromLink } = places.get(link)!
    for (const joint of tree.childJoints(link)) {
      const own = arm.get(joint.name)
      const origin = own
        ? frameFromXyzRpy(own.originXyzM, own.originRpyRad)
        : frameFromXyzRpy(joint.origin.xyzM, joint.origin.rpyRad)
      if (own && own.type !== 'fixed') {
        places.set(joint.child, { chainLink: chainLink + 1, chainFromLink: identityFrame() })
        continue
      }
      if (joint.mimic) resting.push(joint.name)
      const stand = multiplyFrames(
        multiplyFrames(chainFromLink, origin),
        motionFrame(joint, restOf(tree, joint)),
      )
      places.set(joint.child, { chainLink, chainFromLink: stand })
    }
  }
  return { places, resting }
}

/** Zero, or the limit nearest to it; followers where their leader's rest puts them. */
function restOf(tree: UrdfTree, joint: UrdfJoint, depth = 0): number {
  if (!moves(joint)) return 0
  const leader = joint.mimic && tree.model.joints.find(({ name }) => name === joint.mimic?.joint)
  // Followers of followers exist; circles of them need an end.
  if (joint.mimic && leader && depth < 8)
    return joint.mimic.multiplier * restOf(tree, leader, depth + 1) + joint.mimic.offset
  if (joint.type === 'continuous') return 0
  return Math.min(joint.upper ?? 0, Math.max(joint.lower ?? 0, 0))
}

function motionFrame(joint: UrdfJoint, value: number): Frame {
  if (value === 0) return identityFrame()
  const axis = normalise(joint.axis)
  if (joint.type !== 'prismatic') return frameFromAxisAngle(axis, value)
  const frame = identityFrame()
  for (let at = 0; at < 3; at++) frame[at * 4 + 3] = axis[at]! * value
  return frame
}
