// Joint values at even times as one row of cubics whose accelerations meet (a uniform cubic spline), at rest before and after. What it asks of the joints is
// exact: speeds, accelerations and jerks follow from its coefficients.
import { cubeRoot } from '../../math/cubeRoot'
import type { CurveLimits } from '../motion/timeScaling'

/** The spline runs on for this many steps, beyond the samples, until all is at rest. */
const RUN_IN = 2

export class SmoothPieces {
  readonly stepS: number
  readonly count: number
  private readonly dof: number
  /** Control values, RUN_IN + 1 of rest before the samples and after. */
  private readonly control: Float64Array

  /** `samples`: rows of joint values, the first and last at rest. */
  constructor(samples: Float64Array, dof: number, stepS: number) {
    const rows = samples.length / dof
    const pad = RUN_IN + 1
    this.dof = dof
    this.stepS = stepS
    this.count = rows - 1 + 2 * RUN_IN
    this.control = new Float64Array((rows + 2 * pad) * dof)
    const row = (index: number, joint: number) =>
      samples[Math.min(rows - 1, Math.max(0, index)) * dof + joint]!
    for (let index = 0; index < rows + 2 * pad; index++) {
      for (let joint = 0; joint < dof; joint++) {
        const here = row(index - pad, joint)
        const bend = row(index - pad - 1, joint) - 2 * here + row(index - pad + 1, joint)
        // so that the spline passes the samples to the fourth order of the step
        this.control[index * dof + joint] = here - bend / 6
      }
    }
  }

  get durationS(): number {
    return this.count * this.stepS
  }

  /** Four coefficients a joint of one piece, by time in the piece, for steps of `stepS`. */
  coefficients(piece: number, stepS: number, out: number[]): void {
    const { control, dof } = this
    for (let joint = 0; joint < dof; joint++) {
      const at = piece * dof + joint
      const [a, b, c, d] = [control[at]!, control[at + dof]!, control[at + 2 * dof]!, control[at + 3 * dof]!]
      out.push(
        (a + 4 * b + c) / 6,
        (c - a) / (2 * stepS),
        (a - 2 * b + c) / (2 * stepS * stepS),
        (-a + 3 * b - 3 * c + d) / (6 * stepS * stepS * stepS),
      )
    }
  }

  /** Factor by which the time of a piece falls short of the joint limits. */
  excess(piece: number, { velocity, acceleration, jerk }: CurveLimits): number {
    const { stepS, dof } = this
    const numbers: number[] = []
    this.coefficients(piece, stepS, numbers)
    let excess = 0
    for (let joint = 0; joint < dof; joint++) {
      const [c1, c2, c3] = [numbers[4 * joint + 1]!, numbers[4 * joint + 2]!, numbers[4 * joint + 3]!]
      const turning = Math.min(stepS, Math.max(0, c3 === 0 ? 0 : -c2 / (3 * c3)))
      const speedAt = (t: number) => Math.abs(c1 + t * (2 * c2 + 3 * t * c3))
      const speed = Math.max(speedAt(0), speedAt(stepS), speedAt(turning)) / velocity[joint]!
      const bend = Math.max(Math.abs(2 * c2), Math.abs(2 * c2 + 6 * c3 * stepS)) / acceleration[joint]!
      const kick = Math.abs(6 * c3) / (jerk?.[joint] ?? Number.POSITIVE_INFINITY)
      excess = Math.max(excess, speed, Math.sqrt(bend), cubeRoot(kick))
    }
    return excess
  }
}
