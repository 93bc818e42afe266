// The robots' half of a document without the rest: programs, plans and what routes ask of them, for tools that judge a layout before it
// can run. Runs nothing.
import type { SceneDocument } from '../../../model/SceneDocument'
import type { Binding } from '../../programs/ProgramPlan'
import type { CompileContext } from '../CompileContext'
import { type ContextPorts, makeContext } from '../makeContext'
import { compileMotionHalf, type MotionHalf } from './compileRobotPrograms'
import { findProgramUses } from './findBindings'
import { bindingsOf } from './planAhead'

export interface PreparedMotions {
  readonly context: CompileContext
  readonly half: MotionHalf
  /** By program: everything it is planned for, each once. */
  readonly bindings: readonly (readonly Binding[])[]
}

/** `plans`: the cache of an earlier look at a document like it. */
export function prepareMotions(document: SceneDocument, plans: unknown): PreparedMotions {
  const options = { seed: 1, replication: 0, antithetic: false, plans }
  // Nothing here asks for transfers or operations: those belong to a run.
  const context = makeContext(document, options, {} as ContextPorts)
  const half = compileMotionHalf(context)
  const uses = findProgramUses(document)
  const bindings = half.programs.map(({ id }) =>
    uses.filter(({ program }) => program === id).flatMap((use) => bindingsOf(context, use)),
  )
  return { context, half, bindings }
}
