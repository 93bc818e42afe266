// The robots and programs of a document with their plans, without anything that runs: for questions about motion while a cell is edited or
// studied. The rest of the document may be unfinished.
import type { SceneDocument } from '../../../model/SceneDocument'
import type { Problem } from '../../../results/problem'
import { PlanCache } from '../../programs/planning/PlanCache'
import type { CompileContext } from '../CompileContext'
import { type ContextPorts, makeContext } from '../makeContext'
import { compileMotionHalf, type MotionHalf } from './compileRobotPrograms'

export interface OpenCell extends MotionHalf {
  readonly context: CompileContext
  /** Everything found while opening: faults of programs first, then robots and warnings. */
  readonly problems: readonly Problem[]
}

/** `plans` shares planned motions between questions. */
export function openCell(document: SceneDocument, plans: PlanCache = new PlanCache()): OpenCell {
  const options = { seed: 1, replication: 0, antithetic: false, plans }
  const context = makeContext(document, options, NOBODY_MOVES)
  const half = compileMotionHalf(context)
  return { ...half, context, problems: [...half.faults, ...context.problems] }
}

/** Flow's ports: asked by nobody while nothing runs. */
const NOBODY_MOVES = {} as ContextPorts
