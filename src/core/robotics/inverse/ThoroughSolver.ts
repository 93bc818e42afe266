// A solver with a second chance: where it finds nothing inside the joint limits though the pose is not out of reach, a search from many starting
// points follows. For the families whose structure leaves gaps at singular poses.
import type { Frame } from '../../math/frames'
import type { KinematicChain } from '../chain/KinematicChain'
import type { ArmSolver, SolverFamily } from './ArmSolver'
import { representativeTurn } from './jointTurns'
import { NumericSolver } from './NumericSolver'

/** Missing the reach by more than this is no matter of rounding, m. */
const CLEARLY_OUT_M = 1e-3

export class ThoroughSolver implements ArmSolver {
  readonly family: SolverFamily
  readonly capacity: number
  private readonly chain: KinematicChain
  private readonly inner: ArmSolver
  private readonly numeric: NumericSolver
  private readonly turned: Float64Array

  constructor(chain: KinematicChain, inner: ArmSolver) {
    this.chain = chain
    this.inner = inner
    this.family = inner.family
    this.numeric = new NumericSolver(chain)
    this.capacity = inner.capacity + this.numeric.capacity
    this.turned = new Float64Array(chain.dof)
  }

  get missM(): number {
    return this.inner.missM
  }

  solveOne(baseFromFlange: Frame, out: Float64Array): boolean {
    const { dof } = this.chain
    if (this.inner.solveOne?.(baseFromFlange, out)) return true
    const count = this.solve(baseFromFlange, out)
    for (let i = 0; i < count; i++) {
      if (!representativeTurn(this.chain, out.subarray(i * dof, (i + 1) * dof), this.turned)) continue
      out.set(this.turned)
      return true
    }
    return false
  }

  solveQuick(baseFromFlange: Frame, out: Float64Array): number {
    return this.inner.solve(baseFromFlange, out)
  }

  solve(baseFromFlange: Frame, out: Float64Array): number {
    const { dof } = this.chain
    const count = this.inner.solve(baseFromFlange, out)
    if (count === 0 && Math.abs(this.inner.missM) > CLEARLY_OUT_M) return 0
    for (let i = 0; i < count; i++) {
      if (representativeTurn(this.chain, out.subarray(i * dof, (i + 1) * dof), this.turned)) return count
    }
    return count + this.numeric.solve(baseFromFlange, out.subarray(count * dof))
  }
}
