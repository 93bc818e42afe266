// A resting pose for a robot of any make: the tool down in front of it, well away from limits, elbow up, clear of what stands there where that
// can be. Undefined when there is none.
import { type Frame, frameFromPose, multiplyFrames } from '../../math/frames'
import type { RobotSystem } from '../../robotics/planning/RobotSystem'
import { JointComfort } from '../../robotics/reach/JointComfort'

/** Shares of the stated reach in front of the base and above it, tried in this order. */
const SPOTS: readonly (readonly [number, number])[] = [
  [0.45, 0.45],
  [0.5, 0.3],
  [0.4, 0.6],
  [0.6, 0.4],
  [0.35, 0.35],
  [0.3, 0.55],
  [0.3, 0.7],
  [0.25, 0.4],
]
const COMFORT_RAD = 0.2
const COMFORT_INDEPENDENCE = 0.05

/** The x axis of the base points to the front. The first free pose, or the first at all when none is. */
export function homePose(
  system: RobotSystem,
  reachM: number,
  isFree: (q: Float64Array) => boolean,
): Float64Array | undefined {
  const comfort = new JointComfort(system.arm)
  let first: Float64Array | undefined
  const base = system.worldFromArm([])
  for (const [ahead, above] of SPOTS) {
    const target = toolDown(base, ahead * reachM, above * reachM)
    const found = system
      .solve(target)
      .filter(
        (q) => comfort.limitMargin(q, 0) > COMFORT_RAD && comfort.independence(q, 0) > COMFORT_INDEPENDENCE,
      )
      .sort((a, b) => elbowHeight(system, b) - elbowHeight(system, a) || swing(a) - swing(b))
    const free = found.find(isFree)
    if (free) return free
    first ??= found[0]
  }
  return first
}

function toolDown(base: Frame, aheadM: number, aboveM: number): Frame {
  return multiplyFrames(base, frameFromPose({ position: [aheadM, 0, aboveM], quaternion: [1, 0, 0, 0] }))
}

/** Highest joint, to the centimetre: poses that differ by less are alike. */
function elbowHeight(system: RobotSystem, q: Float64Array): number {
  const frames = system.armFrames(q)
  let highest = Number.NEGATIVE_INFINITY
  for (let at = 11; at < frames.length; at += 12) highest = Math.max(highest, frames[at]!)
  return Math.round(highest * 100)
}

function swing(q: Float64Array): number {
  return q.reduce((sum, value) => sum + Math.abs(value), 0)
}
