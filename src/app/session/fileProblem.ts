// What is told when something that is no problem of a document keeps a cell from being opened.
import type { Problem } from '../../core/results/problem'

export function fileProblem(name: string, error: unknown): Problem {
  const message = error instanceof Error ? error.message : String(error)
  return {
    code: 'cannotOpen',
    severity: 'error',
    message: `${name} could not be opened: ${message}`,
    where: { path: name },
    hint: 'Try again, or open another cell.',
    values: { name, detail: message },
  }
}
