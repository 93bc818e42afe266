// What running code knows of any belt, with halts or without. Interface only.
import type { LevelTimes } from '../stats/LevelTimes'
import type { Block } from './Block'
import type { Place } from './Place'
import type { ShiftWorker, Stoppable } from './Stoppable'

export interface Belt extends Block, Place, Stoppable, ShiftWorker {
  /** Parts that have left since the end of the warm-up. */
  readonly count: number
  readonly content: LevelTimes
  /** Called once when the run begins. */
  start(): void
  /** The speed knob, 0..1, on top of what the schedule says. */
  setOverride(fraction: number): void
  /** Nothing can happen here but that parts which wait at their points are let go. */
  isFull(): boolean
  /** How far a part has come at a tick from the last event on, 0..1; −1 when it is not here. */
  shareOf(part: number, tick: number): number
  /** Belt travel at a tick as a share of the belt's length, for the picture. */
  travelled(tick: number): number
  resetStatistics(): void
}
