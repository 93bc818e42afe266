// How an error crosses a thread: Comlink keeps only name and message, so the fields travel as JSON inside the message.
import type { Problem } from '../results/problem'

/** An expected failure of a host call, with its problems. */
export class SimError extends Error {
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    super(JSON.stringify({ problems }))
    this.name = 'SimError'
    this.problems = problems
  }
}

/** The problems inside an error that crossed a thread, or undefined when it was not a SimError. */
export function problemsOfError(error: unknown): readonly Problem[] | undefined {
  if (!(error instanceof Error)) return undefined
  try {
    const parsed = JSON.parse(error.message) as { problems?: readonly Problem[] }
    return Array.isArray(parsed.problems) ? parsed.problems : undefined
  } catch {
    return undefined
  }
}
