// Other processors at work: runs this very program with other words in processes of its own. Knows no command.
import { execFile } from 'node:child_process'
import { availableParallelism } from 'node:os'
import process from 'node:process'
import type { CliHelpers } from './CliIo'

/** A study of a large cell prints a value for every figure of every run. */
const LARGEST_OUTPUT = 1 << 30

export function nodeHelpers(): CliHelpers {
  const program = process.argv[1]!
  return {
    count: availableParallelism(),
    run: (words) =>
      new Promise((resolve) => {
        const options = { maxBuffer: LARGEST_OUTPUT, encoding: 'utf8' } as const
        // The exit code says what the output says: a case that differs, a cell that cannot run.
        execFile(process.execPath, [program, ...words], options, (_error, output, complaints) =>
          resolve({ output, complaints }),
        )
      }),
  }
}
