// The words in which `npm test` says what passed. Runs nothing.
import type { FinishedCheck } from './runLanes'

export function describeCheck(check: FinishedCheck): string[] {
  const mark = check.failed === 0 ? 'ok  ' : 'FAIL'
  const counts = [
    `${check.passed} passed`,
    ...(check.failed > 0 ? [`${check.failed} failed`] : []),
    ...(check.skipped > 0 ? [`${check.skipped} skipped`] : []),
  ]
  const line = `${mark}  ${check.name.padEnd(30)} ${check.seconds.toFixed(1).padStart(6)} s  ${counts.join(', ')}`
  return check.headline === undefined ? [line] : [line, `      ${check.headline}`]
}

/** CI reads this very line, so its form is fixed. */
export function describeTotal(checks: readonly FinishedCheck[]): string {
  const sum = (count: 'passed' | 'failed') => checks.reduce((total, check) => total + check[count], 0)
  return `${sum('passed')} passed, ${sum('failed')} failed`
}
