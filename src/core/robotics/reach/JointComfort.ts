// How comfortable joint values are, quickly and without allocating: distance from the limits, and from singular poses as singularityOf judges
// them. For searches that ask a million times; one answer with its joint comes from reachMargin.
import type { KinematicChain } from '../chain/KinematicChain'
import { SINGULARITY_LEVER_M, singularityOf } from '../planning/singularityOf'

const TURN = 2 * Math.PI
/** A joint this little beyond its limit is at its limit (as in jointTurns), rad. */
const LIMIT_SLACK = 1e-9
/** Joints whose independence is worked out from the inverse of a square matrix. */
const SQUARE = 6
/** A pivot this small against the largest twist (about 1) is none: the pose is singular. */
const NO_PIVOT = 1e-12

export class JointComfort {
  private readonly arm: KinematicChain
  /** Half the range of each joint, infinite without limits, and its middle. */
  private readonly half: Float64Array
  private readonly middle: Float64Array
  private readonly jacobian: Float64Array
  /** The scaled Jacobian and, beside it, the identity that elimination turns into its inverse: 6 × 12. */
  private readonly rows = new Float64Array(SQUARE * 2 * SQUARE)
  private readonly joints: Float64Array

  constructor(arm: KinematicChain) {
    const { lower, upper } = arm.limits
    this.arm = arm
    this.half = Float64Array.from(lower, (low, joint) => (upper[joint]! - low) / 2)
    this.middle = Float64Array.from(lower, (low, joint) =>
      Number.isFinite(upper[joint]! - low) ? (upper[joint]! + low) / 2 : 0,
    )
    this.jacobian = new Float64Array(6 * arm.dof)
    this.joints = new Float64Array(arm.dof)
  }

  /**
   * Smallest distance of a joint to its limit, in the best choice of whole turns, for the joint values from `at` in `q`; negative outside.
   * Stops looking once it is `atMost` or less.
   */
  limitMargin(q: Float64Array, at: number, atMost = Number.NEGATIVE_INFINITY): number {
    const { half, middle, arm } = this
    let margin = Number.POSITIVE_INFINITY
    for (let joint = 0; joint < half.length; joint++) {
      let off = q[at + joint]! - middle[joint]!
      if (!arm.prismatic[joint]!) off -= Math.round(off / TURN) * TURN
      const left = half[joint]! - Math.abs(off)
      if (left >= margin) continue
      margin = left
      if (margin <= atMost) return margin
    }
    return margin < 0 && margin >= -LIMIT_SLACK ? 0 : margin
  }

  /** What singularityOf calls independence, for the joint values from `at` in `q`: 0 = singular, 1 = every joint does what no other can. */
  independence(q: Float64Array, at: number): number {
    const { joints, arm } = this
    for (let joint = 0; joint < joints.length; joint++) joints[joint] = q[at + joint]!
    if (arm.dof !== SQUARE) return singularityOf(arm, joints).independence
    arm.jacobian(joints, this.jacobian)
    this.fillRows()
    return this.invert() ? this.smallestShare() : 0
  }

  private fillRows(): void {
    const { rows, jacobian } = this
    rows.fill(0)
    for (let row = 0; row < SQUARE; row++) {
      const scale = row < 3 ? 1 / SINGULARITY_LEVER_M : 1
      for (let column = 0; column < SQUARE; column++)
        rows[row * 12 + column] = jacobian[row * SQUARE + column]! * scale
      rows[row * 12 + SQUARE + row] = 1
    }
  }

  /** Gauss–Jordan with row exchange; false when a pivot vanishes. */
  private invert(): boolean {
    const { rows } = this
    for (let column = 0; column < SQUARE; column++) {
      let pivot = column
      for (let row = column + 1; row < SQUARE; row++) {
        if (Math.abs(rows[row * 12 + column]!) > Math.abs(rows[pivot * 12 + column]!)) pivot = row
      }
      const value = rows[pivot * 12 + column]!
      if (Math.abs(value) < NO_PIVOT) return false
      this.exchange(pivot, column, 1 / value)
      for (let row = 0; row < SQUARE; row++) if (row !== column) this.eliminate(row, column)
    }
    return true
  }

  private exchange(from: number, to: number, scale: number): void {
    const { rows } = this
    for (let i = 0; i < 12; i++) {
      const moved = rows[from * 12 + i]!
      rows[from * 12 + i] = rows[to * 12 + i]!
      rows[to * 12 + i] = moved * scale
    }
  }

  private eliminate(row: number, column: number): void {
    const { rows } = this
    const factor = rows[row * 12 + column]!
    if (factor === 0) return
    for (let i = column; i < 12; i++)
      rows[row * 12 + i] = rows[row * 12 + i]! - factor * rows[column * 12 + i]!
  }

  /** Row j of the inverse is at right angles to all other twists, so what twist j has of its own is 1 over that row's length. */
  private smallestShare(): number {
    const { rows, jacobian } = this
    let smallest = 1
    for (let joint = 0; joint < SQUARE; joint++) {
      let inverse = 0
      let whole = 0
      for (let i = 0; i < SQUARE; i++) {
        const entry = rows[joint * 12 + SQUARE + i]!
        const twist = jacobian[i * SQUARE + joint]! / (i < 3 ? SINGULARITY_LEVER_M : 1)
        inverse += entry * entry
        whole += twist * twist
      }
      smallest = Math.min(smallest, 1 / Math.sqrt(inverse * whole))
    }
    return smallest
  }
}
