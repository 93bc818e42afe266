// A revolute joint reaches the same pose after a whole turn: picks and lists the turns that lie inside the joint limits.
import type { KinematicChain } from '../chain/KinematicChain'

const TURN = 2 * Math.PI
/** A joint this little beyond its limit is at its limit: rounding, not violation. rad or m. */
const LIMIT_SLACK = 1e-9

/** Writes the turns nearest to mid-range into `out`; false (and `out` without meaning) when a joint has none inside its limits. */
export function representativeTurn(chain: KinematicChain, q: Float64Array, out: Float64Array): boolean {
  const { lower, upper } = chain.limits
  for (let joint = 0; joint < chain.dof; joint++) {
    const low = lower[joint]!
    const high = upper[joint]!
    const middle = Number.isFinite(low) && Number.isFinite(high) ? (low + high) / 2 : q[joint]!
    const value = closestTurn(chain, joint, q[joint]!, middle)
    if (Number.isNaN(value)) return false
    out[joint] = value
  }
  return true
}

/** Writes the turns nearest to `seed`; returns the largest joint step (m counts as rad), infinite when a joint has none inside. */
export function nearestTurn(
  chain: KinematicChain,
  q: Float64Array,
  seed: ArrayLike<number>,
  out: Float64Array,
): number {
  let step = 0
  for (let joint = 0; joint < chain.dof; joint++) {
    const value = closestTurn(chain, joint, q[joint]!, seed[joint]!)
    if (Number.isNaN(value)) return Number.POSITIVE_INFINITY
    out[joint] = value
    step = Math.max(step, Math.abs(value - seed[joint]!))
  }
  return step
}

/** Every combination of turns inside the limits, at most `most` of them. */
export function expandTurns(chain: KinematicChain, q: Float64Array, most = 64): Float64Array[] {
  let found: number[][] = [[]]
  for (let joint = 0; joint < chain.dof; joint++) {
    const values = turnsInside(chain, joint, q[joint]!)
    found = found.flatMap((start) => values.map((value) => [...start, value])).slice(0, most)
  }
  return found.map((values) => Float64Array.from(values))
}

/** All values of one joint equal to `value` modulo a turn and inside the limits; an unlimited joint keeps only the given one. */
function turnsInside(chain: KinematicChain, joint: number, value: number): number[] {
  const low = chain.limits.lower[joint]!
  const high = chain.limits.upper[joint]!
  if (!chain.periodic[joint]!) return value >= low - LIMIT_SLACK && value <= high + LIMIT_SLACK ? [value] : []
  if (!Number.isFinite(low) || !Number.isFinite(high)) return [value]
  const values: number[] = []
  const first = Math.ceil((low - LIMIT_SLACK - value) / TURN)
  const last = Math.floor((high + LIMIT_SLACK - value) / TURN)
  for (let turn = first; turn <= last; turn++) values.push(clamp(value + turn * TURN, low, high))
  return values
}

/** The value inside the limits, equal modulo a turn, nearest to `wanted`; NaN when there is none. */
function closestTurn(chain: KinematicChain, joint: number, value: number, wanted: number): number {
  const low = chain.limits.lower[joint]! - LIMIT_SLACK
  const high = chain.limits.upper[joint]! + LIMIT_SLACK
  let turned = value
  if (chain.periodic[joint]!) {
    turned = value + Math.round((wanted - value) / TURN) * TURN
    if (turned < low) turned += Math.ceil((low - turned) / TURN) * TURN
    else if (turned > high) turned -= Math.ceil((turned - high) / TURN) * TURN
  }
  if (turned < low || turned > high) return Number.NaN
  return clamp(turned, chain.limits.lower[joint]!, chain.limits.upper[joint]!)
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high)
}
