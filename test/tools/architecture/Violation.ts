// A breach of a house rule: where, which, and what to do. Formatting for a test's message lives here too.

export interface Violation {
  path: string
  line: number
  message: string
}

export function describeViolations(violations: readonly Violation[]): string {
  return violations.map(({ path, line, message }) => `${path}:${line} ${message}`).join('\n')
}
