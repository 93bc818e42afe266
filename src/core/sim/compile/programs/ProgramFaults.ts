// Collects what is wrong with one program, each fault with the node it is in. A program with an error is not run; the rest is.
import type { Problem } from '../../../results/problem'

export class ProgramFaults {
  readonly problems: Problem[] = []
  private readonly programId: string

  constructor(programId: string) {
    this.programId = programId
  }

  get hasError(): boolean {
    return this.problems.some((problem) => problem.severity === 'error')
  }

  /** `node` is a path of node ids through calls, e.g. "lay/pick"; empty for the program itself. */
  error(node: string, code: string, message: string, hint: string, values: Problem['values'] = {}): void {
    this.add('error', node, code, message, hint, values)
  }

  warning(node: string, code: string, message: string, hint: string, values: Problem['values'] = {}): void {
    this.add('warning', node, code, message, hint, values)
  }

  private add(
    severity: Problem['severity'],
    node: string,
    code: string,
    message: string,
    hint: string,
    values: Problem['values'] = {},
  ): void {
    const path = node === '' ? `records.${this.programId}` : `records.${this.programId}.body[${node}]`
    const problem = { code, severity, message, hint, where: { record: this.programId, path }, values }
    const isKnown = this.problems.some(
      (known) => known.code === code && known.where.path === path && known.message === message,
    )
    if (!isKnown) this.problems.push(problem)
  }
}
