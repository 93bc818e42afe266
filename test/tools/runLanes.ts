// Runs checks side by side, a given number at a time, each started in the order given. Prints nothing.
import type { Check, CheckOutcome } from './Check'

export interface FinishedCheck extends CheckOutcome {
  name: string
  seconds: number
}

export async function runLanes(
  checks: readonly Check[],
  lanes: number,
  onFinished: (check: FinishedCheck) => void,
): Promise<FinishedCheck[]> {
  const waiting = [...checks]
  const finished: FinishedCheck[] = []
  const lane = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const one = await runOne(check)
      finished.push(one)
      onFinished(one)
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  return finished
}

async function runOne(check: Check): Promise<FinishedCheck> {
  const startMs = performance.now()
  const outcome = await check.run().catch((error: unknown) => brokenCheck(error))
  return { ...outcome, name: check.name, seconds: (performance.now() - startMs) / 1000 }
}

function brokenCheck(error: unknown): CheckOutcome {
  const output = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return { passed: 0, failed: 1, skipped: 0, output }
}
