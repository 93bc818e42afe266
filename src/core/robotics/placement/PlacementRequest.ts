// What a search for the place of a robot is asked, and what it answers. Types and the order of preference only.
import type { Frame } from '../../math/frames'
import type { RobotSystem } from '../planning/RobotSystem'

export interface PlacementRequest {
  /** Arm, tool and carrier; where it stands now is not read. */
  readonly system: RobotSystem
  /** World from tool, in the order of the cycle; after the last comes the first again. */
  readonly targets: readonly Frame[]
  /** Where the carrier may stand; default the one place of an arm without a carrier. */
  readonly carrierPositions?: readonly ArrayLike<number>[] | undefined
  /** A target is met with comfort when its solution is at least this far from limits (default 0.05 rad, about 3°) … */
  readonly minLimitMarginRad?: number | undefined
  /** … and this independent (see singularityOf; default 0.05). */
  readonly minIndependence?: number | undefined
  /** What decides between places that meet the same targets: the shortest cycle, or the largest margin. Default `time`. */
  readonly prefer?: 'time' | 'margin' | undefined
  /** Says whether the robot standing there may take these joint values (carrier, arm; angles modulo a whole turn). */
  readonly isAllowed?: ((worldFromBase: Frame, q: Float64Array) => boolean) | undefined
}

export interface Placement {
  readonly worldFromBase: Frame
  /** Targets that cannot be met from here, by index. */
  readonly missed: readonly number[]
  /** Targets met only near a limit or a singular pose. */
  readonly tight: readonly number[]
  /** One round along all targets met, by joint moves that come to rest at each, s. */
  readonly cycleTimeS: number
  /** Joint values (carrier, arm) at each target met; undefined where missed. */
  readonly joints: readonly (Float64Array | undefined)[]
  /** Smallest over the targets met, in those joint values; infinite without limits. */
  readonly limitMarginRad: number
  readonly independence: number
  /** The smaller of both margins as a multiple of what is asked; 0 when a target is missed. */
  readonly margin: number
}

/** Negative when `a` is the better place: more targets, then fewer tight ones, then time or margin. */
export function comparePlacements(a: Placement, b: Placement, prefer: 'time' | 'margin'): number {
  if (a.missed.length !== b.missed.length) return a.missed.length - b.missed.length
  if (a.tight.length !== b.tight.length) return a.tight.length - b.tight.length
  const byTime = a.cycleTimeS - b.cycleTimeS
  const byMargin = b.margin - a.margin
  return prefer === 'time' ? byTime || byMargin : byMargin || byTime
}
