// Thrown by a command that cannot do what was asked, with the problems to show. The transaction it ran in is dropped.
import type { Problem } from '../results/problem'

export class EditRefused extends Error {
  override readonly name = 'EditRefused'
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    super(problems[0]?.message ?? 'refused')
    this.problems = problems
  }
}
