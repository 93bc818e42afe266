// What every inverse-kinematics solver of an arm offers; which one fits a chain is decided in makeArmSolver.
import type { Frame } from '../../math/frames'

export type SolverFamily = 'sphericalWrist' | 'parallelAxes' | 'offsetWrist' | 'redundant' | 'numeric'

export interface ArmSolver {
  readonly family: SolverFamily
  /** Most solutions that `solve` can write. */
  readonly capacity: number
  /**
   * Writes joint vectors that bring the flange to `baseFromFlange`, one after another, each angle in (−π, π], and returns their
   * number. Joint limits play no part, except that searching solvers look inside them.
   */
  solve(baseFromFlange: Frame, out: Float64Array): number
  /** Writes one solution inside the joint limits, for solvers that can do so much faster than list all; false when none was found. */
  solveOne?(baseFromFlange: Frame, out: Float64Array): boolean
  /** As `solve` without second chances: quick, but it may find nothing at singular poses. Absent: `solve` has none. */
  solveQuick?(baseFromFlange: Frame, out: Float64Array): number
  /** Metres by which the last target that gave no solution lies too far (positive) or too near (negative); 0 when reach was not the reason. */
  readonly missM: number
}
