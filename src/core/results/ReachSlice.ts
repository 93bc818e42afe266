// A slice through the reach of a robot, from coarse to fine, as the page asks and draws it. Types and the meaning of its numbers only.

export interface ReachQuestion {
  readonly robot: string
  /** `floor`: level, at `atM` above the floor; `x`, `y`: upright across that axis of the world, `atM` from the robot's base. */
  readonly plane: 'floor' | 'x' | 'y'
  readonly atM: number
  /** The tool pointing down in any turn, or held in any of 24 ways. */
  readonly hold: 'down' | 'any'
}

/** What is known of a cell. */
export const REACH_LEVELS = ['open', 'unreachable', 'near', 'reached'] as const

export interface ReachSlice {
  /** Middle of the first cell, world, m. */
  readonly originM: readonly [number, number, number]
  readonly cellM: number
  /** Cells along world x, y, z; x runs fastest. */
  readonly counts: readonly [number, number, number]
  /** Index into REACH_LEVELS of every cell. */
  readonly levels: Uint8Array
  /** Share of the cells that are known, 0…1. */
  readonly share: number
}
