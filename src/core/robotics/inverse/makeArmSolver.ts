// Chooses the inverse-kinematics solver that fits a chain, by the geometry of its joint axes; works for any imported arm.
import type { Frame } from '../../math/frames'
import { wrapAngle } from '../../math/rotations'
import { zeroPoseOf } from '../chain/jointScrews'
import type { KinematicChain } from '../chain/KinematicChain'
import type { ArmSolver } from './ArmSolver'
import { DampedLeastSquares, poseResidual } from './DampedLeastSquares'
import { NumericSolver } from './NumericSolver'
import { OffsetWristSolver } from './OffsetWristSolver'
import { ParallelAxesSolver } from './ParallelAxesSolver'
import { RedundantSolver } from './RedundantSolver'
import { SphericalWristSolver } from './SphericalWristSolver'
import { ThoroughSolver } from './ThoroughSolver'

/** Axes this close to square, or to meeting, are taken as such; what that costs is mended by polishing. */
const TOLERANCE_RAD = 1e-3
const TOLERANCE_M = 1e-4
/** A closed form that returns to its own pose this well needs no polishing. */
const EXACT = 1e-11
/** Farther off than this, the structure is not what it seemed. */
const ALIKE = 0.02
const POLISH = { maxSteps: 12, tolerance: 1e-12, insideLimits: false }
/** Near a singular pose polishing may not converge; a solution this exact is kept as it is. */
const GOOD_ENOUGH = 1e-7

export function makeArmSolver(chain: KinematicChain): ArmSolver {
  // joints that follow others make an arm that no closed form here knows
  if (chain.prismatic.includes(true) || chain.linkCount !== chain.dof) return new NumericSolver(chain)
  const zero = zeroPoseOf(chain)
  const solver =
    SphericalWristSolver.fit(zero, TOLERANCE_RAD, TOLERANCE_M) ??
    ParallelAxesSolver.fit(zero, TOLERANCE_RAD, TOLERANCE_M) ??
    OffsetWristSolver.fit(zero, TOLERANCE_RAD, TOLERANCE_M) ??
    RedundantSolver.fit(chain, zero, TOLERANCE_RAD, TOLERANCE_M)
  if (!solver) return new NumericSolver(chain)
  const worst = worstResidual(chain, solver)
  if (solver.family === 'redundant' && worst <= EXACT) return new ThoroughSolver(chain, solver)
  // A root found by search is only as good as the slope there: near singular poses it wants polishing.
  if (solver.family === 'offsetWrist' && worst < ALIKE)
    return new ThoroughSolver(chain, new PolishedSolver(chain, solver))
  if (worst <= EXACT) return solver
  // NaN or a large residual: the fit is not what it seemed.
  if (worst >= ALIKE) return new NumericSolver(chain)
  return new ThoroughSolver(chain, new PolishedSolver(chain, solver))
}

/** Largest residual over a few poses in general position. */
function worstResidual(chain: KinematicChain, solver: ArmSolver): number {
  const out = new Float64Array(solver.capacity * chain.dof)
  let worst = 0
  for (const start of [0.31, -0.73, 1.17]) {
    const q = Float64Array.from({ length: chain.dof }, (_, joint) => start + 0.37 * joint)
    const target = chain.fk(q)
    const count = solver.solve(target, out)
    if (count === 0) return Number.POSITIVE_INFINITY
    for (let i = 0; i < count; i++) {
      worst = Math.max(worst, poseResidual(chain, out.subarray(i * chain.dof, (i + 1) * chain.dof), target))
    }
  }
  return worst
}

/** Closed form for a slightly crooked arm: each solution is improved on the chain itself. */
class PolishedSolver implements ArmSolver {
  readonly family
  readonly capacity
  private readonly inner: ArmSolver
  private readonly search: DampedLeastSquares
  private readonly chain: KinematicChain
  private readonly dof: number
  private readonly improved: Float64Array

  constructor(chain: KinematicChain, inner: ArmSolver) {
    this.family = inner.family
    this.capacity = inner.capacity
    this.inner = inner
    this.search = new DampedLeastSquares(chain)
    this.chain = chain
    this.dof = chain.dof
    this.improved = new Float64Array(chain.dof)
  }

  get missM(): number {
    return this.inner.missM
  }

  solve(baseFromFlange: Frame, out: Float64Array): number {
    const { dof, improved } = this
    const found = this.inner.solve(baseFromFlange, out)
    let kept = 0
    for (let i = 0; i < found; i++) {
      const solution = out.subarray(i * dof, (i + 1) * dof)
      improved.set(solution)
      const solved = this.search.solve(baseFromFlange, improved, POLISH)
      if (!solved && poseResidual(this.chain, solution, baseFromFlange) > GOOD_ENOUGH) continue
      const kind = solved ? improved : solution
      for (let joint = 0; joint < dof; joint++) out[kept * dof + joint] = wrapAngle(kind[joint]!)
      kept++
    }
    return kept
  }
}
