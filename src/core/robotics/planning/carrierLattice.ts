// Carrier positions to try for a target: a coarse lattice over the allowed range, then finer ones around the best so far, down to 0.1 m. Pure
// numbers; whether the arm reaches from there is for others to find out.
import { lengthOf } from '../../math/vectors'
import type { KinematicChain } from '../chain/KinematicChain'
import type { RobotSystem } from './RobotSystem'

/** Finest spacing, m (design/engine.md §6). */
export const FINEST_STEP_M = 0.1
/** Coarse spacing as a share of the arm's length: some lattice point then lies well inside the reach. */
const COARSE_SHARE_ONE_AXIS = 0.2
const COARSE_SHARE = 0.35

export type CarrierRange = readonly (readonly [number, number])[]

/** Allowed range of every carrier axis. */
export function carrierRangeOf(system: RobotSystem, range: CarrierRange | undefined): CarrierRange {
  return Array.from({ length: system.carrierDof }, (_, axis) => {
    const lower = system.limits.lower[axis]!
    const upper = system.limits.upper[axis]!
    const wanted = range?.[axis]
    return wanted
      ? ([Math.max(lower, wanted[0]), Math.min(upper, wanted[1])] as const)
      : ([lower, upper] as const)
  })
}

export function coarseStepM(system: RobotSystem): number {
  const share = system.carrierDof === 1 ? COARSE_SHARE_ONE_AXIS : COARSE_SHARE
  const step = share * armLengthM(system.arm)
  return Math.max(FINEST_STEP_M, Math.floor(step / FINEST_STEP_M) * FINEST_STEP_M)
}

/** Sum of the arm's link lengths: more than it can reach. */
function armLengthM(arm: KinematicChain): number {
  return arm.fixedFrames
    .slice(1)
    .reduce((sum, frame) => sum + lengthOf([frame[3]!, frame[7]!, frame[11]!]), 0)
}

/** All lattice points of a range, its ends included; a single empty position without a carrier. */
export function coarseLattice(range: CarrierRange, stepM: number): number[][] {
  return product(
    range.map(([lower, upper]) => {
      const count = Math.max(1, Math.ceil((upper - lower) / stepM - 1e-9))
      return upper > lower
        ? Array.from({ length: count + 1 }, (_, i) => onGrid(lower, upper, i / count))
        : [lower]
    }),
  )
}

/** The points around a centre, `reach` finest steps to each side and `spacing` apart. */
export function latticeAround(
  range: CarrierRange,
  centre: ArrayLike<number>,
  spacingM: number,
  reach: number,
): number[][] {
  return product(
    range.map(([lower, upper], axis) => {
      const values: number[] = []
      for (let i = -reach; i <= reach; i++) {
        const value = Math.min(upper, Math.max(lower, centre[axis]! + i * spacingM))
        if (!values.includes(value)) values.push(value)
      }
      return values
    }),
  )
}

/** A point between the ends, moved to a whole multiple of the finest step from the lower end. */
function onGrid(lower: number, upper: number, share: number): number {
  if (share === 1) return upper
  return lower + Math.round(((upper - lower) * share) / FINEST_STEP_M) * FINEST_STEP_M
}

function product(axes: readonly (readonly number[])[]): number[][] {
  return axes.reduce<number[][]>(
    (points, values) => points.flatMap((point) => values.map((v) => [...point, v])),
    [[]],
  )
}
