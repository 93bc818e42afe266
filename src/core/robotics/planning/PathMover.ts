// One robot on a tool path: which joint values put its tool (or its grasp of the carried object) on a frame of the path, starting from known
// ones. The carrier stands, travels evenly, or does all the moving itself.
import type { Frame, Vec3 } from '../../math/frames'
import { identityFrame, multiplyFrames } from '../../math/frames'
import { rotateVector } from '../../math/rotations'
import { dot } from '../../math/vectors'
import type { UnreachableReason } from '../inverse/InverseKinematics'
import type { RobotSystem } from './RobotSystem'

export interface PathMover {
  readonly system: RobotSystem
  /** Joint values (carrier, arm) at the start of the path; they choose the branch. */
  readonly startQ: ArrayLike<number>
  /** Tool frame in the frame that follows the path (an object carried by several); absent = the path is the tool's. */
  readonly objectFromTool?: Frame | undefined
  /** Carrier position at the end, reached evenly along the path; absent = the carrier stands still. */
  readonly endCarrierQ?: ArrayLike<number> | undefined
  /** `carrier`: the arm keeps its pose and the carrier follows the path. */
  readonly follow?: 'arm' | 'carrier' | undefined
}

export type MoverFailure =
  | { readonly code: 'unreachable'; readonly reason: UnreachableReason }
  /** The branch ends here: the arm would have to jump. */
  | { readonly code: 'singular' }
  | { readonly code: 'carrierCannotFollow'; readonly missM: number }
  | { readonly code: 'carrierLimit'; readonly joint: number; readonly excess: number }

/** A following carrier may miss the path by this much, m: rounding, not a ramp. */
const FOLLOW_TOLERANCE_M = 1e-6
/** A solution this near to the last one is on the same branch. */
const SAME_BRANCH_RAD = 0.3

const tool = identityFrame()
const reached = identityFrame()

/** Writes the joint values for a frame of the path into `out`; returns the largest arm step from `seed`, infinite when there is no solution. */
export function moverStep(
  mover: PathMover,
  pathFrame: Frame,
  share: number,
  seed: ArrayLike<number>,
  out: Float64Array,
): number {
  aim(mover, pathFrame)
  if (mover.follow === 'carrier') {
    return followWithCarrier(mover.system, seed, out) ? Number.POSITIVE_INFINITY : 0
  }
  placeCarrier(mover, share, out)
  return mover.system.track(tool, seed, out)
}

/** Why the mover cannot follow from `seed` to that frame: a limit on its own branch first, then reach, then the end of the branch. */
export function explainMover(
  mover: PathMover,
  pathFrame: Frame,
  share: number,
  seed: ArrayLike<number>,
): MoverFailure {
  const { system } = mover
  aim(mover, pathFrame)
  const q = new Float64Array(system.dof)
  if (mover.follow === 'carrier') return followWithCarrier(system, seed, q) ?? { code: 'singular' }
  placeCarrier(mover, share, q)
  const target = system.armTarget(tool, q)
  const limit = system.ik.limitOnBranch(target, system.armPart(seed), SAME_BRANCH_RAD)
  if (limit) return { code: 'unreachable', reason: limit }
  const { reason } = system.ik.solve(target)
  return reason ? { code: 'unreachable', reason } : { code: 'singular' }
}

function aim(mover: PathMover, pathFrame: Frame): void {
  if (mover.objectFromTool) multiplyFrames(pathFrame, mover.objectFromTool, tool)
  else tool.set(pathFrame)
}

function placeCarrier(mover: PathMover, share: number, out: Float64Array): void {
  for (let axis = 0; axis < mover.system.carrierDof; axis++) {
    const start = mover.startQ[axis]!
    out[axis] = start + (mover.endCarrierQ ? (mover.endCarrierQ[axis]! - start) * share : 0)
  }
}

/** Slides the carrier's axes so that the tool comes to the frame with the arm as it is. */
function followWithCarrier(
  system: RobotSystem,
  seed: ArrayLike<number>,
  out: Float64Array,
): MoverFailure | undefined {
  for (let joint = 0; joint < system.dof; joint++) out[joint] = seed[joint]!
  system.worldFromTool(out, reached)
  const miss: Vec3 = [tool[3]! - reached[3]!, tool[7]! - reached[7]!, tool[11]! - reached[11]!]
  for (let axis = 0; axis < system.carrierDof; axis++) {
    out[axis] = seed[axis]! + dot(rotateVector(system.worldFromBase, system.carrierAxes[axis]!), miss)
    const excess = Math.max(system.limits.lower[axis]! - out[axis]!, out[axis]! - system.limits.upper[axis]!)
    if (excess > 0) return { code: 'carrierLimit', joint: axis, excess }
  }
  system.worldFromTool(out, reached)
  let missM = 0
  for (let at = 0; at < 12; at++) missM = Math.max(missM, Math.abs(tool[at]! - reached[at]!))
  return missM > FOLLOW_TOLERANCE_M ? { code: 'carrierCannotFollow', missM } : undefined
}
