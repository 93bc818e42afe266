// What a step does to the part, as running code needs it. Data only: the station runs it.
import type { DrawnTime } from './DrawnTime'
import type { StepMover } from './StepMover'

/** `count` units of a claim resource (a pool of people, for one). */
export interface Need {
  readonly resource: number
  /** Entity of the pool. */
  readonly pool: number
  readonly count: number
  /** Other pools that would do (a skill that several have). */
  readonly others: readonly { readonly resource: number; readonly pool: number }[]
  /** People may be taken from less important jobs. */
  readonly mayTake: boolean
}

export interface ComponentNeed {
  /** Product of the n-th visit, repeated. */
  readonly sequence: readonly number[]
  readonly count: number
  /** Places it may be taken from, in order of preference. */
  readonly from: readonly number[]
  /** By product; undefined: there at once. */
  readonly movers: readonly (StepMover | undefined)[]
}

export interface PieceRule {
  readonly product: number
  readonly priority: number
  readonly count: number
  /** First step of the piece's route. */
  readonly firstStep: number
}

export interface SetupRule {
  /** Also when the product is the same as before. */
  readonly always: boolean
  /** Set-up by [from · products + to]; undefined entries take the step's set-up time. */
  readonly matrix: readonly (DrawnTime | undefined)[] | undefined
}

export interface StepOperation {
  /** Number of a list of robot programs that do the work; −1: it is a time. */
  readonly choice: number
  /** False for a step that only passes. */
  readonly hasWork: boolean
  readonly setup: SetupRule | undefined
  readonly setupNeeds: readonly Need[]
  readonly workNeeds: readonly Need[]
  /** The people of the set-up go on with the work. */
  readonly keepsCrew: boolean
  readonly components: readonly ComponentNeed[]
  readonly pieces: readonly PieceRule[]
  /** Only a time: no set-up, people, components or program. What it leaves behind may be anything. */
  readonly isPlain: boolean
}
