// What compiling a step of a route needs around it. Data only.
import type { RouteRecord } from '../../model/records/route'
import type { FlowCore } from '../flow/FlowCore'
import type { CompileContext } from './CompileContext'
import type { MoverMaker } from './MoverMaker'

/** Number of the first step by route id. */
export type RouteStarts = ReadonlyMap<string, number>

/** What compiling a step needs around it. */
export interface StepScope {
  readonly context: CompileContext
  readonly core: FlowCore
  readonly movers: MoverMaker
  readonly starts: RouteStarts
  readonly route: RouteRecord
}
