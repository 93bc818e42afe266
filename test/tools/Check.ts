// One thing `npm test` checks, and what came of it. Says nothing about how checks are run or printed.

export interface CheckOutcome {
  passed: number
  failed: number
  skipped: number
  /** What the tool said; shown when something failed. */
  output: string
  /** One line worth showing even when all is well. */
  headline?: string
}

export interface Check {
  name: string
  run: () => Promise<CheckOutcome>
}
