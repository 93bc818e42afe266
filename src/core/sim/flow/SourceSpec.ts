// What a source is, as running code needs it. Data only.
import type { Arrivals } from './Arrivals'

export interface SourceSpec {
  readonly entity: number
  readonly arrivals: Arrivals
  /** Product indexes in the order they appear. */
  readonly products: readonly number[]
  /** Draws the product of each part; undefined: in turn. */
  readonly mix: { draw(): number } | undefined
  /** By product index. */
  readonly priorities: readonly number[]
  /** First step of the product's route, by product index. */
  readonly firstSteps: readonly number[]
  /** Ticks from entering to due, Infinity without; by product index. */
  readonly dueAfterTicks: readonly number[]
  /** Infinity without a limit. */
  readonly limit: number
}
