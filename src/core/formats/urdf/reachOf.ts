// How far an arm's flange comes from its first axis, found by trying poses inside its limits. An estimate from below, within a per cent or two.
import type { KinematicChain } from '../../robotics/chain/KinematicChain'

const SAMPLES = 4000
/** One base for each axis: Halton's sequence spreads evenly in up to a dozen dimensions. */
const PRIMES = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37]

/** Horizontal and vertical together: distance of the flange from the place of the first joint, m. */
export function reachOf(chain: KinematicChain): number {
  const q = new Float64Array(chain.dof)
  const frames = new Float64Array(12 * (chain.linkCount + 2))
  let farthest = 0
  for (let sample = 0; sample < SAMPLES; sample++) {
    for (let joint = 0; joint < chain.dof; joint++) {
      const low = Math.max(-Math.PI, chain.limits.lower[joint]!)
      const high = Math.min(Math.PI, chain.limits.upper[joint]!)
      q[joint] = low + (high - low) * halton(sample + 1, PRIMES[joint] ?? 41)
    }
    chain.linkFrames(q, frames)
    const [first, flange] = [12, (chain.linkCount + 1) * 12]
    const gaps = [3, 7, 11].map((at) => frames[flange + at]! - frames[first + at]!)
    farthest = Math.max(farthest, Math.hypot(...gaps))
  }
  return farthest
}

function halton(index: number, base: number): number {
  let value = 0
  let share = 1
  for (let rest = index; rest > 0; rest = Math.floor(rest / base)) {
    share /= base
    value += share * (rest % base)
  }
  return value
}
