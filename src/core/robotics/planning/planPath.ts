// A motion along a tool path for one robot, or for several that hold one object: joint values by inverse kinematics on the starting branch, as
// fast as every joint and the tool's speed allow, at rest at both ends and at corners. Does not look for obstacles.
import { MotionLaw } from '../motion/MotionLaw'
import type { PathRun, ToolPath } from '../motion/ToolPath'
import type { ToolLimits } from './curveOfRun'
import { curveOfRun } from './curveOfRun'
import type { PathMover } from './PathMover'
import type { RunFailure, RunSamples } from './sampleRun'
import { sampleRun } from './sampleRun'
import { TimedRun } from './TimedRun'

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

interface Limits {
  readonly velocity: Float64Array
  readonly acceleration: Float64Array
}

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
    builder.addRun(run, samples, request)
    q = samples.joints.slice(-samples.dof)
    startM += run.extent
  }
  return { ok: true, law: builder.build(q), lengthM: path.lengthM, endQ: q }
}

function limitsOf(movers: readonly PathMover[]): Limits {
  const all = (pick: (mover: PathMover) => Float64Array) =>
    Float64Array.from(movers.flatMap((mover) => Array.from(pick(mover))))
  return {
    velocity: all((mover) => mover.system.limits.velocity),
    acceleration: all((mover) => mover.system.limits.acceleration),
  }
}

/** Strings the runs together as cubic pieces with common knots. */
class PathLawBuilder {
  private readonly limits: Limits
  private readonly knots: number[] = []
  private readonly coefficients: number[] = []
  private timeS = 0

  constructor(limits: Limits) {
    this.limits = limits
  }

  addRun(run: PathRun, samples: RunSamples, tool: ToolLimits): void {
    const curve = curveOfRun(run, samples, tool)
    const timed = new TimedRun(curve, samples.joints, this.limits)
    for (let i = 0; i + 1 < curve.count; i++) this.addPiece(i, timed)
    this.timeS += timed.timeS[curve.count - 1]!
  }

  build(endQ: Float64Array): MotionLaw {
    const dof = endQ.length
    if (this.knots.length === 0) {
      this.knots.push(0)
      for (const value of endQ) this.coefficients.push(value, 0, 0, 0)
    }
    const pieces = this.knots.length
    return new MotionLaw({
      durationS: this.timeS,
      dof,
      starts: Int32Array.of(0, pieces),
      knotS: Float64Array.from(this.knots),
      coefficients: Float64Array.from(this.coefficients),
    })
  }

  private addPiece(i: number, timed: TimedRun): void {
    const { dof, joints, velocity } = timed
    const dt = timed.timeS[i + 1]! - timed.timeS[i]!
    this.knots.push(this.timeS + timed.timeS[i]!)
    for (let joint = 0; joint < dof; joint++) {
      const at = i * dof + joint
      const v0 = velocity[at]!
      const v1 = velocity[at + dof]!
      const mean = (joints[at + dof]! - joints[at]!) / dt
      this.coefficients.push(joints[at]!, v0, (3 * mean - 2 * v0 - v1) / dt, (v0 + v1 - 2 * mean) / (dt * dt))
    }
  }
}
