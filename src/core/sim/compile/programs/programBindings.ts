// Everything the routes of an opened cell ask of its programs, by program. Plans nothing.
import type { Binding } from '../../programs/ProgramPlan'
import { findProgramUses } from './findBindings'
import type { OpenCell } from './openCell'
import { bindingsOf } from './planAhead'

export function programBindings({ context, programs }: OpenCell): Binding[][] {
  const uses = findProgramUses(context.document)
  return programs.map(({ id }) =>
    uses.filter(({ program }) => program === id).flatMap((use) => bindingsOf(context, use)),
  )
}
