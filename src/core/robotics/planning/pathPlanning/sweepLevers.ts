// How far a body part can move at most when a joint turns: the longest arm between them in any pose. What makes a check between two poses
// certain instead of sampled.
import type { Vec3 } from '../../../math/frames'
import { dot, lengthOf, scale, subtract } from '../../../math/vectors'
import type { ArmBody } from '../../collision/ArmBody'

/**
 * m per rad (or m per m) of every system joint for the points of one capsule's axis. Joints up to `heldLink` count for nothing: the motion is
 * seen from that link.
 */
export function sweepLevers(body: ArmBody, capsule: number, heldLink = -1): Float64Array {
  const { system } = body
  const { arm, carrierDof } = system
  const levers = new Float64Array(system.dof)
  for (let axis = 0; axis < carrierDof; axis++) levers[axis] = heldLink < 0 ? 1 : 0
  for (let joint = Math.max(0, heldLink); joint < arm.linkCount; joint++) {
    const lever = arm.linkSlides[joint]!
      ? prismaticLever(body, capsule, joint)
      : leverOf(body, capsule, joint)
    const at = carrierDof + arm.drivers[joint]!
    levers[at] = levers[at]! + Math.abs(arm.gains[joint]!) * lever
  }
  return levers
}

function prismaticLever(body: ArmBody, capsule: number, joint: number): number {
  return body.capsules[capsule]!.link > joint ? 1 : 0
}

/** Joint `joint` carries link `joint + 1`: across that link only what lies beside the axis counts, farther out every length. */
function leverOf(body: ArmBody, capsule: number, joint: number): number {
  const { arm } = body.system
  const part = body.capsules[capsule]!
  if (part.link <= joint) return 0
  const offset = (link: number): Vec3 => {
    const frame = arm.fixedFrames[link]!
    return [frame[3]!, frame[7]!, frame[11]!]
  }
  const axis = arm.axes[joint]!
  if (part.link === joint + 1) return Math.max(beside(axis, part.from), beside(axis, part.to))
  let reach = beside(axis, offset(joint + 1))
  for (let link = joint + 2; link < part.link; link++)
    reach += lengthOf(offset(link)) + travel(body, link - 1)
  return reach + travel(body, part.link - 1) + Math.max(lengthOf(part.from), lengthOf(part.to))
}

/** How far a sliding joint can lengthen the arm, m. */
function travel(body: ArmBody, joint: number): number {
  const { arm } = body.system
  if (!arm.linkSlides[joint]) return 0
  return arm.farthestOf(joint)
}

/** Distance of a point to the line through the origin along a unit axis. */
function beside(axis: Vec3, point: Vec3): number {
  return lengthOf(subtract(point, scale(axis, dot(point, axis))))
}
