// How near an arm is to a singular pose, and of which kind: from its Jacobian, for any chain.
import type { KinematicChain } from '../chain/KinematicChain'

export interface Singularity {
  /** Smallest size of a joint's own contribution that no other joints can give, relative to its whole: 0 = singular, 1 = independent. */
  readonly independence: number
  /** Joint whose motion the others can replace. */
  readonly joint: number
}

/** Lengths count like turns at this radius, m, so that both parts of a twist can be compared. */
export const SINGULARITY_LEVER_M = 0.5

/**
 * Joint by joint: what is left of its twist when the span of the other joints' twists is taken away. At a singular wrist joints 4 and 6
 * leave nothing of each other. An arm with more than six axes is never judged by this.
 */
export function singularityOf(chain: KinematicChain, q: ArrayLike<number>): Singularity {
  const jacobian = chain.jacobian(q)
  let independence = 1
  let joint = 0
  if (chain.dof > 6) return { independence, joint }
  for (let candidate = 0; candidate < chain.dof; candidate++) {
    const left = independentShare(jacobian, chain.dof, candidate)
    if (left >= independence) continue
    independence = left
    joint = candidate
  }
  return { independence, joint }
}

/** Gram–Schmidt over the other columns, then over the candidate. */
function independentShare(jacobian: Float64Array, dof: number, candidate: number): number {
  const basis: Float64Array[] = []
  for (let column = 0; column < dof; column++) {
    if (column === candidate) continue
    const vector = twist(jacobian, dof, column)
    const whole = size(vector)
    for (const known of basis) removePart(vector, known)
    const left = size(vector)
    if (left <= 1e-9 * whole) continue
    for (let i = 0; i < 6; i++) vector[i] = vector[i]! / left
    basis.push(vector)
  }
  const own = twist(jacobian, dof, candidate)
  const whole = size(own)
  for (const known of basis) removePart(own, known)
  return whole > 0 ? size(own) / whole : 0
}

function twist(jacobian: Float64Array, dof: number, column: number): Float64Array {
  return Float64Array.from(
    { length: 6 },
    (_, row) => jacobian[row * dof + column]! / (row < 3 ? SINGULARITY_LEVER_M : 1),
  )
}

function removePart(vector: Float64Array, unit: Float64Array): void {
  let along = 0
  for (let i = 0; i < 6; i++) along += vector[i]! * unit[i]!
  for (let i = 0; i < 6; i++) vector[i] = vector[i]! - along * unit[i]!
}

function size(vector: Float64Array): number {
  let sum = 0
  for (const value of vector) sum += value * value
  return Math.sqrt(sum)
}
