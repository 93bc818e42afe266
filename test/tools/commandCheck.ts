// Turns a program's exit code into a check: 0 passes, anything else fails with what it printed.
import type { Check } from './Check'
import { runNode } from './runProcess'

export function commandCheck(name: string, words: readonly string[], headline?: RegExp): Check {
  return {
    name,
    run: async () => {
      const { exitCode, output } = await runNode(words)
      const found = headline?.exec(output)?.[0]
      return {
        passed: exitCode === 0 ? 1 : 0,
        failed: exitCode === 0 ? 0 : 1,
        skipped: 0,
        output,
        ...(found && { headline: found }),
      }
    },
  }
}
