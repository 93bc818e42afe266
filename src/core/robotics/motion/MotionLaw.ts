// A planned motion q(τ), τ from 0 to its duration at override 1: piecewise cubic joint values as plain arrays. Knows no robot; how fast τ
// runs is the business of who executes it.

/** What a motion law is made of; safe to store, compare and send to another thread. */
export interface MotionLawData {
  readonly durationS: number
  readonly dof: number
  /** Where each joint's pieces begin in `knotS`, and their end: dof + 1 numbers. All joints may share one set: then [0, n]. */
  readonly starts: Int32Array
  /** Start time of each piece. */
  readonly knotS: Float64Array
  /** Four numbers a piece and joint: value, velocity, acceleration / 2, jerk / 6 at its start. */
  readonly coefficients: Float64Array
}

export class MotionLaw {
  readonly durationS: number
  readonly dof: number
  readonly data: MotionLawData
  private readonly shared: boolean

  constructor(data: MotionLawData) {
    this.data = data
    this.durationS = data.durationS
    this.dof = data.dof
    this.shared = data.starts.length === 2 && data.dof > 1
  }

  /** Joint values (rad, m) at τ, held at the ends. */
  sample(tauS: number, out: Float64Array): Float64Array {
    return this.evaluate(tauS, 0, out)
  }

  /** Joint velocities at τ. */
  velocity(tauS: number, out: Float64Array): Float64Array {
    return this.evaluate(tauS, 1, out)
  }

  /** Joint accelerations at τ (the later of both where they jump). */
  acceleration(tauS: number, out: Float64Array): Float64Array {
    return this.evaluate(tauS, 2, out)
  }

  /** Largest speed of every joint over the whole motion. */
  topVelocities(out: Float64Array): Float64Array {
    const { knotS } = this.data
    out.fill(0)
    this.eachPiece((joint, piece, at, endS) => {
      const [c1, c2, c3] = this.slopes(at)
      const t = endS - knotS[piece]!
      let top = Math.max(Math.abs(c1), Math.abs(c1 + t * (2 * c2 + 3 * t * c3)))
      const turning = -c2 / (3 * c3)
      if (turning > 0 && turning < t) top = Math.max(top, Math.abs(c1 + turning * c2))
      out[joint] = Math.max(out[joint]!, top)
    })
    return out
  }

  private slopes(at: number): readonly [number, number, number] {
    const { coefficients } = this.data
    return [coefficients[at + 1]!, coefficients[at + 2]!, coefficients[at + 3]!]
  }

  /** Every piece of every joint: joint, index of its start time, offset of its coefficients, end time. */
  private eachPiece(visit: (joint: number, piece: number, at: number, endS: number) => void): void {
    const { starts, knotS } = this.data
    for (let joint = 0; joint < this.dof; joint++) {
      const from = this.shared ? 0 : starts[joint]!
      const to = this.shared ? starts[1]! : starts[joint + 1]!
      for (let piece = from; piece < to; piece++) {
        const endS = piece + 1 < to ? knotS[piece + 1]! : this.durationS
        visit(joint, piece, 4 * (this.shared ? piece * this.dof + joint : piece), endS)
      }
    }
  }

  private evaluate(tauS: number, order: 0 | 1 | 2, out: Float64Array): Float64Array {
    const tau = Math.min(Math.max(tauS, 0), this.durationS)
    const { starts, knotS, coefficients } = this.data
    const sharedPiece = this.shared ? findPiece(knotS, 0, starts[1]!, tau) : 0
    for (let joint = 0; joint < this.dof; joint++) {
      const piece = this.shared ? sharedPiece : findPiece(knotS, starts[joint]!, starts[joint + 1]!, tau)
      const at = 4 * (this.shared ? piece * this.dof + joint : piece)
      const t = tau - knotS[piece]!
      const c1 = coefficients[at + 1]!
      const c2 = coefficients[at + 2]!
      const c3 = coefficients[at + 3]!
      if (order === 0) out[joint] = coefficients[at]! + t * (c1 + t * (c2 + t * c3))
      else if (order === 1) out[joint] = c1 + t * (2 * c2 + t * 3 * c3)
      else out[joint] = 2 * c2 + 6 * t * c3
    }
    return out
  }
}

/** Last piece in [from, to) that starts at or before `tau`. */
function findPiece(knotS: Float64Array, from: number, to: number, tau: number): number {
  let low = from
  let high = to - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (knotS[middle]! <= tau) low = middle
    else high = middle - 1
  }
  return low
}
