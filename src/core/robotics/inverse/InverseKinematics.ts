// Joint angles for a flange pose: every branch, its standing towards the joint limits, and the reason when none will do. One arm, no
// carrier, tool or obstacles.
import { type Frame, identityFrame, type Vec3 } from '../../math/frames'
import { wrapAngle } from '../../math/rotations'
import { lengthOf, subtract } from '../../math/vectors'
import { zeroPoseOf } from '../chain/jointScrews'
import type { KinematicChain } from '../chain/KinematicChain'
import type { ArmSolver, SolverFamily } from './ArmSolver'
import { DampedLeastSquares } from './DampedLeastSquares'
import { nearestTurn, representativeTurn } from './jointTurns'
import { makeArmSolver } from './makeArmSolver'

export interface IkSolution {
  /** Each angle in (−π, π]. */
  readonly jointRad: Float64Array
  /** Whether some number of whole turns brings every joint inside its limits. */
  readonly withinLimits: boolean
}

/** Why a pose has no usable solution. */
export type UnreachableReason =
  | { readonly code: 'tooFar' | 'tooNear'; readonly missM: number }
  | {
      readonly code: 'jointLimit'
      readonly joint: number
      readonly jointName: string
      readonly excess: number
    }
  | { readonly code: 'notFound' }

export interface IkAnswer {
  readonly solutions: readonly IkSolution[]
  /** Present when no solution is within the limits. */
  readonly reason?: UnreachableReason
}

/** A target farther away than this at every turn of the tool is simply too far. */
const SURE_MISS_M = 0.1
/** Steps in which a target is moved to find out how far it is out of reach. */
const SHIFT_M = 1e-3
const LONGEST_SHIFT_M = 1
const SHIFT_GROWTH = 3
const SHIFT_HALVINGS = 12

const TRACKING = { maxSteps: 12, tolerance: 1e-10, insideLimits: true }

export class InverseKinematics {
  readonly chain: KinematicChain
  readonly family: SolverFamily
  private readonly solver: ArmSolver
  private readonly buffer: Float64Array
  /** The solutions in `buffer`, each by itself: made once, since making them takes longer than an answer in closed form. */
  private readonly solutions: readonly Float64Array[]
  private readonly best: Float64Array
  private readonly search: DampedLeastSquares

  constructor(chain: KinematicChain) {
    this.chain = chain
    this.solver = makeArmSolver(chain)
    this.family = this.solver.family
    this.buffer = new Float64Array(this.solver.capacity * chain.dof)
    this.solutions = Array.from({ length: this.solver.capacity }, (_, i) =>
      this.buffer.subarray(i * chain.dof, (i + 1) * chain.dof),
    )
    this.best = new Float64Array(chain.dof)
    this.search = new DampedLeastSquares(chain)
  }

  /** Most solutions that `solveInto` writes. */
  get capacity(): number {
    return this.solver.capacity
  }

  /** Metres by which the last target without any solution lies too far (positive) or too near (negative); 0 when reach was not the reason. */
  get missM(): number {
    return this.solver.missM
  }

  /** Why a target for which `solveInto` finds nothing has no solution. */
  whyMissed(target: Frame): UnreachableReason {
    this.solveQuick(target)
    return this.explainMiss(target)
  }

  /** Whether `whyMissed` has more to say than the sign of `missM`. */
  get isMissUnclear(): boolean {
    const { missM } = this.solver
    return this.family === 'offsetWrist' && missM >= 0 && missM <= SURE_MISS_M
  }

  /** Raw solutions modulo 2π, one after another; returns their number. Allocates nothing in closed form. */
  solveInto(baseFromFlange: Frame, out: Float64Array): number {
    return this.solver.solve(baseFromFlange, out)
  }

  /** Some solution inside the limits, into `out` (at most a few of a seven-axis arm's continuum are looked at); false when there is none. */
  solveOne(baseFromFlange: Frame, out: Float64Array): boolean {
    const { chain, buffer, solutions, solver } = this
    if (solver.solveOne) {
      if (!solver.solveOne(baseFromFlange, buffer)) return false
      return representativeTurn(chain, solutions[0]!, out)
    }
    const count = solver.solve(baseFromFlange, buffer)
    for (let i = 0; i < count; i++) {
      if (representativeTurn(chain, solutions[i]!, out)) return true
    }
    return false
  }

  solve(baseFromFlange: Frame): IkAnswer {
    const { chain, buffer } = this
    const count = this.solver.solve(baseFromFlange, buffer)
    const solutions: IkSolution[] = []
    for (let i = 0; i < count; i++) {
      const jointRad = buffer.slice(i * chain.dof, (i + 1) * chain.dof)
      solutions.push({ jointRad, withinLimits: representativeTurn(chain, jointRad, this.best) })
    }
    if (solutions.some((solution) => solution.withinLimits)) return { solutions }
    return { solutions, reason: this.explain(solutions, baseFromFlange) }
  }

  /** Solutions inside the limits, each with the whole turns that lie nearest to the middle of the joints' ranges. */
  solveWithinLimits(baseFromFlange: Frame): Float64Array[] {
    const { chain, buffer, solutions } = this
    const count = this.solver.solve(baseFromFlange, buffer)
    const found: Float64Array[] = []
    for (let i = 0; i < count; i++) {
      const q = new Float64Array(chain.dof)
      if (representativeTurn(chain, solutions[i]!, q)) found.push(q)
    }
    return found
  }

  /**
   * The solution inside the limits, over all branches and turns, with the smallest largest joint step from `seed`; returns that step,
   * or infinity when there is none (then `out` is untouched).
   */
  solveNearest(baseFromFlange: Frame, seed: ArrayLike<number>, out: Float64Array): number {
    const { chain, buffer, solutions, best } = this
    const count = this.solver.solve(baseFromFlange, buffer)
    let smallest = Number.POSITIVE_INFINITY
    for (let i = 0; i < count; i++) {
      const step = nearestTurn(chain, solutions[i]!, seed, best)
      if (step >= smallest) continue
      smallest = step
      out.set(best)
    }
    return smallest
  }

  /**
   * The solution on the same branch as `seed`, for targets a small step apart: closed-form arms take the nearest solution, others improve
   * the seed itself (a seven-axis arm so moves without jumps). Returns the largest joint step, infinite when none.
   */
  track(baseFromFlange: Frame, seed: ArrayLike<number>, out: Float64Array): number {
    if (this.family === 'sphericalWrist' || this.family === 'parallelAxes') {
      return this.solveNearest(baseFromFlange, seed, out)
    }
    const { best, chain } = this
    for (let joint = 0; joint < chain.dof; joint++) best[joint] = seed[joint]!
    if (!this.search.solve(baseFromFlange, best, TRACKING)) return Number.POSITIVE_INFINITY
    let step = 0
    for (let joint = 0; joint < chain.dof; joint++)
      step = Math.max(step, Math.abs(best[joint]! - seed[joint]!))
    out.set(best)
    return step
  }

  /** The joint that leaves its limits on the branch of `seed`, when a solution within `nearRad` of it does; else undefined. */
  limitOnBranch(
    baseFromFlange: Frame,
    seed: ArrayLike<number>,
    nearRad: number,
  ): UnreachableReason | undefined {
    const { chain, buffer } = this
    const { lower, upper } = chain.limits
    const count = this.solver.solve(baseFromFlange, buffer)
    for (let i = 0; i < count; i++) {
      let near = true
      let excess = 0
      let beyond = 0
      for (let joint = 0; joint < chain.dof; joint++) {
        const step = wrapAngle(buffer[i * chain.dof + joint]! - seed[joint]!)
        near &&= Math.abs(step) < nearRad
        const over = Math.max(lower[joint]! - seed[joint]! - step, seed[joint]! + step - upper[joint]!)
        if (over <= excess) continue
        excess = over
        beyond = joint
      }
      if (near && excess > 0) {
        return { code: 'jointLimit', joint: beyond, jointName: chain.jointNames[beyond]!, excess }
      }
    }
    return undefined
  }

  private explain(solutions: readonly IkSolution[], target: Frame): UnreachableReason {
    if (solutions.length === 0) return this.explainMiss(target)
    let least: { joint: number; excess: number } | undefined
    for (const solution of solutions) {
      const worst = worstExcess(this.chain, solution.jointRad)
      if (!least || worst.excess < least.excess) least = worst
    }
    const { joint, excess } = least!
    return { code: 'jointLimit', joint, jointName: this.chain.jointNames[joint]!, excess }
  }

  /**
   * No angles at all. An arm whose wrist point depends on the tool's turn (offset wrists) may have its wrist in reach and still not come
   * there: then the target is moved to and from the shoulder until it does.
   */
  private explainMiss(target: Frame): UnreachableReason {
    const { missM } = this.solver
    if (missM < 0) return { code: 'tooNear', missM: -missM }
    if (!this.isMissUnclear) return missM > 0 ? { code: 'tooFar', missM } : { code: 'notFound' }
    const nearer = this.shiftToReach(target, -1)
    const farther = this.shiftToReach(target, 1)
    if (nearer === undefined && farther === undefined)
      return missM > 0 ? { code: 'tooFar', missM } : { code: 'notFound' }
    return farther === undefined || (nearer !== undefined && nearer <= farther)
      ? { code: 'tooFar', missM: nearer! }
      : { code: 'tooNear', missM: farther }
  }

  private solveQuick(target: Frame): number {
    return this.solver.solveQuick?.(target, this.buffer) ?? this.solver.solve(target, this.buffer)
  }

  /** Smallest shift towards (−1) or from (1) the shoulder after which the arm comes there; undefined when none up to the longest does. */
  private shiftToReach(target: Frame, sense: 1 | -1): number | undefined {
    const shoulder: Vec3 = shoulderOf(this.chain)
    const moved = identityFrame()
    const reaches = (byM: number) => {
      movedFromShoulder(target, shoulder, sense * byM, moved)
      return this.solveQuick(moved) > 0
    }
    let good = SHIFT_M
    while (good <= LONGEST_SHIFT_M && !reaches(good)) good *= SHIFT_GROWTH
    if (good > LONGEST_SHIFT_M) return undefined
    let bad = good === SHIFT_M ? 0 : good / SHIFT_GROWTH
    for (let i = 0; i < SHIFT_HALVINGS; i++) {
      const middle = (bad + good) / 2
      if (reaches(middle)) good = middle
      else bad = middle
    }
    return good
  }
}

/** Origin of joint 2 at zero: where the arm's reach is measured from. */
function shoulderOf(chain: KinematicChain): Vec3 {
  return zeroPoseOf(chain).screws[1]!.point
}

/** The target moved along a line through the shoulder, level with it or above: `byM` away from it. */
function movedFromShoulder(target: Frame, shoulder: Vec3, byM: number, out: Frame): void {
  const way = subtract([target[3]!, target[7]!, target[11]!], shoulder)
  const length = lengthOf(way)
  out.set(target)
  if (length < 1e-9) return
  for (const at of [0, 1, 2] as const) out[3 + 4 * at] = target[3 + 4 * at]! + (way[at] / length) * byM
}

/** The joint of a solution that lies farthest outside its limits, over the best choice of turns. */
function worstExcess(chain: KinematicChain, q: Float64Array): { joint: number; excess: number } {
  const { lower, upper } = chain.limits
  let joint = 0
  let excess = 0
  for (let k = 0; k < chain.dof; k++) {
    let least = Number.POSITIVE_INFINITY
    const period = chain.periodic[k]! ? 2 * Math.PI : 0
    for (let turn = -1; turn <= 1; turn++) {
      const value = q[k]! + turn * period
      least = Math.min(least, Math.max(0, lower[k]! - value, value - upper[k]!))
    }
    if (least > excess) {
      excess = least
      joint = k
    }
  }
  return { joint, excess }
}
