// A step of a route as running code needs it: places, mover, operation, what comes next. Immutable after compiling.
import type { RandomStream } from '../kernel/RandomStream'
import type { DrawnTime } from './DrawnTime'
import type { StepMover } from './StepMover'
import type { StepOperation } from './StepOperation'

/** Where a part goes when no step follows. */
export const OUT = -1
export const SCRAP = -2

export const CHOOSE = { first: 0, shortestQueue: 1, cyclic: 2, random: 3 } as const

export interface NextRule {
  /** Step index, OUT or SCRAP. */
  readonly to: number
  /** Probability, −1 when not by share. */
  readonly share: number
  /** 0 when not by multiple. */
  readonly every: number
  /** 0 when not by number of visits. */
  readonly upTo: number
}

export interface RouteStep {
  /** Index over the steps of all routes. */
  readonly index: number
  readonly inRoute: number
  readonly routeId: string
  readonly id: string
  /** Entity indexes; empty: stays where it is. */
  readonly places: readonly number[]
  readonly choose: number
  /** For `random`. */
  readonly choiceStream: RandomStream | undefined
  readonly mover: StepMover | undefined
  readonly operation: StepOperation
  /** Work by place (index in `places`; one entry when places is empty), drawn when a part joins the queue. */
  readonly work: readonly DrawnTime[]
  readonly setup: readonly DrawnTime[]
  /** Planned work by place, as `work`; −1: as long as it takes. */
  readonly plannedTicks: readonly number[]
  /** Work expected in the steps after this one in the route's own order, for rules that look at all work left. */
  readonly restTicks: number
  readonly patience: DrawnTime | undefined
  readonly patienceTo: number
  readonly next: readonly NextRule[]
  readonly nextStream: RandomStream | undefined
  /** When no rule applies. */
  readonly otherwise: number
  /** Waits to be taken as a component. */
  readonly take: boolean
}
