// The points and directions of a cast industrial arm at zero pose, all in the plane in which it bends, and the hose that both
// halves of its drawing use.
import { addTube } from '../geometry/addTube'
import { cross, dot, minus, plus, type Triple, unit } from '../geometry/basis'
import type { SolidBuilder } from '../geometry/SolidBuilder'
import { nearestOn, onLine, type RobotRig } from './RobotRig'

/** The arm's points, all in the plane in which it bends, and its directions, at zero pose. */
export interface ArmPoints {
  readonly shoulder: Triple
  readonly elbow: Triple
  /** Where the forearm's roll axis passes the elbow. */
  readonly root: Triple
  readonly wrist: Triple
  readonly flange: Triple
  readonly out: Triple
  /** Across the arm. */
  readonly side: Triple
  readonly forward: Triple
  /** Along the forearm, towards the wrist. */
  readonly reach: Triple
  readonly r: number
}

const UP: Triple = [0, 0, 1]

export function armPoints(rig: RobotRig): ArmPoints {
  const { joints } = rig
  const side = joints[1]!.axis
  const wrist = nearestOn(joints[4]!, joints[3]!) ?? joints[4]!.point
  const inPlane = (p: Triple) => plus(p, side, dot(minus(wrist, p), side))
  const shoulder = inPlane(joints[1]!.point)
  const elbow = inPlane(joints[2]!.point)
  const root = onLine(joints[3]!, elbow)
  const flat: Triple = [shoulder[0], shoulder[1], 0]
  return {
    shoulder,
    elbow,
    root,
    wrist,
    flange: rig.flange,
    out: rig.flangeOut,
    side,
    forward: unit(flat, unit(cross(side, UP))),
    reach: unit(minus(wrist, root)),
    r: rig.radius,
  }
}

/** Dress pack: hose with two clamps. */
export function drawHose(solid: SolidBuilder, points: readonly Triple[], r: number): void {
  solid.paint('cable')
  addTube(solid, points, Math.max(0.012, r * 0.16), 14, 8)
}
