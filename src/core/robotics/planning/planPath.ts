// A motion along a tool path for one robot, or for several that hold one object: joint values by inverse kinematics on the starting branch, as
// fast as every joint and the tool's speed allow, at rest at both ends and at corners. Does not look for obstacles.
import type { MotionLaw } from '../motion/MotionLaw'
import type { ToolPath } from '../motion/ToolPath'
import type { CurveLimits } from '../motion/timeScaling'
import type { ToolLimits } from './curveOfRun'
import { curveOfRun } from './curveOfRun'
import { PathLawBuilder } from './PathLawBuilder'
import type { PathMover } from './PathMover'
import type { RunFailure } from './sampleRun'
import { sampleRun } from './sampleRun'

export interface PathRequest extends ToolLimits {
  /** Their joints follow one another in the law. */
  readonly movers: readonly PathMover[]
  readonly path: ToolPath
}

export interface PathPlan {
  readonly ok: true
  readonly law: MotionLaw
  /** Way of the point that follows the path, m. */
  readonly lengthM: number
  readonly endQ: Float64Array
}

export type PathFailure = { readonly ok: false } & RunFailure

export function planPath(request: PathRequest): PathPlan | PathFailure {
  const { movers, path } = request
  const limits = limitsOf(movers)
  const totalM = path.runs.reduce((sum, run) => sum + run.extent, 0)
  const builder = new PathLawBuilder(limits)
  let q = Float64Array.from(movers.flatMap((mover) => Array.from(mover.startQ)))
  let startM = 0
  for (const run of path.runs) {
    const samples = sampleRun(movers, run, startM, totalM, q)
    if ('failure' in samples) return { ok: false, ...samples }
    builder.addRun(curveOfRun(run, samples, request), samples.joints)
    q = samples.joints.slice(-samples.dof)
    startM += run.extent
  }
  return { ok: true, law: builder.build(q), lengthM: path.lengthM, endQ: q }
}

function limitsOf(movers: readonly PathMover[]): CurveLimits {
  const all = (pick: (mover: PathMover) => Float64Array) =>
    Float64Array.from(movers.flatMap((mover) => Array.from(pick(mover))))
  return {
    velocity: all((mover) => mover.system.limits.velocity),
    acceleration: all((mover) => mover.system.limits.acceleration),
    jerk: all((mover) => mover.system.limits.jerk),
  }
}
