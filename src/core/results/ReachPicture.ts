// What of a robot's reach the page asks and draws: a plane or the whole volume, from coarse to fine. Types and the meaning of its numbers only.

/** Ways to hold the tool: pointing one way in the hall, in any turn about that way, or held in any of 24 ways. */
export const REACH_HOLDS = ['down', 'up', '+x', '-x', '+y', '-y', 'any'] as const
export type ReachHold = (typeof REACH_HOLDS)[number]

export interface ReachQuestion {
  readonly robot: string
  /** `floor`: level, at `atM` above the floor; `x`, `y`: upright across that axis of the world, `atM` from the robot's base; `volume`: all of it. */
  readonly plane: 'floor' | 'x' | 'y' | 'volume'
  /** Not read for a volume. */
  readonly atM: number
  readonly hold: ReachHold
}

/** What is known of a cell, by the room that the best posture leaves; later is better. */
export const REACH_LEVELS = ['open', 'unreachable', 'near', 'tight', 'fair', 'roomy'] as const
export type ReachLevel = (typeof REACH_LEVELS)[number]

/**
 * Least room of the joint nearest its limit, rad, from which a level counts; the first two ask for independence (see singularityOf) as well.
 * `near` ends and `tight` ends where targets of a program stop being so (judgeReach).
 */
export const REACH_ROOM = {
  tight: { limitRad: 0.05, independence: 0.05 },
  fair: { limitRad: 0.2, independence: 0.2 },
  roomy: { limitRad: 0.52, independence: 0.2 },
} as const

export interface ReachPicture {
  /** Middle of the first cell, world, m. */
  readonly originM: readonly [number, number, number]
  readonly cellM: number
  /** Cells along world x, y, z; x runs fastest. A plane has one layer. */
  readonly counts: readonly [number, number, number]
  /** Index into REACH_LEVELS of every cell. */
  readonly levels: Uint8Array
  /** Share of the cells that are known, 0…1; they come from coarse to fine (coarseToFine). */
  readonly share: number
}
