// Drives a planned way: corners rounded as far as the obstacles let them, time as short as the joints allow, and the motion itself — not only
// the way — proved free; with limited jerk the same curve, driven softer.
import type { MotionLaw } from '../../motion/MotionLaw'
import type { CurveLimits } from '../../motion/timeScaling'
import { curveOfSamples } from '../curveOfRun'
import { PathLawBuilder } from '../PathLawBuilder'
import { limitsJerk } from '../smoothRun'
import { poseDistance, type RoundedRun, roundWay } from './roundWay'
import type { SweptSpace } from './SweptSpace'

/** Corners may take this part of the shorter neighbouring piece: two arcs never meet. */
const WIDEST = 0.45
/** Each refused corner is halved this often before the robot comes to rest there. */
const HALVINGS = 4

export function driveWay(space: SweptSpace, poses: readonly Float64Array[]): MotionLaw {
  const cutRad = poses.map((q, i) => {
    const before = poses[i - 1]
    const after = poses[i + 1]
    return before && after ? WIDEST * Math.min(poseDistance(before, q), poseDistance(q, after)) : 0
  })
  for (let round = 0; ; round++) {
    const runs = roundWay(poses, cutRad)
    const { velocity, acceleration, jerk } = space.body.system.limits
    const law = timeRuns({ velocity, acceleration }, runs, poses.at(-1)!)
    const refused = new Set(refusedCorners(space, law, runs))
    if (refused.size === 0)
      return limitsJerk(space.body.system.limits)
        ? timeRuns({ velocity, acceleration, jerk }, runs, poses.at(-1)!)
        : law
    for (const corner of refused) cutRad[corner] = round < HALVINGS ? cutRad[corner]! / 2 : 0
  }
}

function timeRuns(limits: CurveLimits, runs: readonly RoundedRun[], end: Float64Array): MotionLaw {
  const builder = new PathLawBuilder(limits)
  for (const { samples } of runs) {
    if (samples.parameter.length > 1) builder.addRun(curveOfSamples(samples), samples.joints)
  }
  return builder.build(end)
}

/** Corners with a piece of the motion that is not proved free. Pieces of straight ways at rest at both ends were proved by the planner. */
function refusedCorners(space: SweptSpace, law: MotionLaw, runs: readonly RoundedRun[]): number[] {
  const corners = runs.flatMap((run) => run.corners)
  const piece = new CubicPiece(law)
  return corners.filter((corner, index) => {
    if (corner < 0) return false
    piece.read(index)
    return !space.isWayFree(piece.from, piece.to, piece.aside)
  })
}

/** One piece of a motion law: its ends, and how far it leaves the straight line between them. */
class CubicPiece {
  readonly from: Float64Array
  readonly to: Float64Array
  /** By joint; a bound. */
  readonly aside: Float64Array
  private readonly law: MotionLaw
  private readonly first: Float64Array
  private readonly second: Float64Array

  constructor(law: MotionLaw) {
    const make = () => new Float64Array(law.dof)
    this.law = law
    this.from = make()
    this.to = make()
    this.aside = make()
    this.first = make()
    this.second = make()
  }

  /** The inner Bézier points of the cubic say how far it leaves its chord: along it nothing, aside at most 3/4 of the farther point. */
  read(index: number): void {
    const { law, from, to, aside, first, second } = this
    const { knotS, coefficients } = law.data
    const lastS = index + 1 < knotS.length ? knotS[index + 1]! : law.durationS
    const dt = lastS - knotS[index]!
    for (let joint = 0; joint < law.dof; joint++) {
      const at = 4 * (index * law.dof + joint)
      const c1 = coefficients[at + 1]! * dt
      const c2 = coefficients[at + 2]! * dt * dt
      const c3 = coefficients[at + 3]! * dt * dt * dt
      from[joint] = coefficients[at]!
      to[joint] = from[joint]! + c1 + c2 + c3
      first[joint] = c1 / 3
      second[joint] = (2 * c1 + c2) / 3
    }
    this.removeAlong(first)
    this.removeAlong(second)
    for (let joint = 0; joint < law.dof; joint++)
      aside[joint] = 0.75 * Math.max(Math.abs(first[joint]!), Math.abs(second[joint]!))
  }

  /** Takes from a point, seen from the start, its part along the chord, no more than the chord is long. */
  private removeAlong(point: Float64Array): void {
    const { from, to } = this
    let along = 0
    let whole = 0
    for (let joint = 0; joint < point.length; joint++) {
      const chord = to[joint]! - from[joint]!
      along += point[joint]! * chord
      whole += chord * chord
    }
    const share = whole > 0 ? Math.min(1, Math.max(0, along / whole)) : 0
    for (let joint = 0; joint < point.length; joint++)
      point[joint] = point[joint]! - share * (to[joint]! - from[joint]!)
  }
}
