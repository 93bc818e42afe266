// Runs vitest projects and counts its tests one by one, from vitest's own report rather than from what it prints.
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Check, CheckOutcome } from './Check'
import { projectRoot } from './projectRoot'
import { type ProcessOptions, runNode } from './runProcess'

interface VitestReport {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  testResults: { status: string; assertionResults: { status: string }[] }[]
}

export function vitestCheck(
  name: string,
  projects: readonly [string, ...string[]],
  how: ProcessOptions = {},
): Check {
  return {
    name,
    run: async () => {
      const reportFile = join(projectRoot, '.cache', `vitest-${projects[0]}.json`)
      mkdirSync(join(projectRoot, '.cache'), { recursive: true })
      rmSync(reportFile, { force: true })
      const words = [
        'node_modules/vitest/vitest.mjs',
        'run',
        ...projects.map((project) => `--project=${project}`),
        '--reporter=dot',
        '--reporter=json',
        `--outputFile.json=${reportFile}`,
      ]
      const { exitCode, output } = await runNode(words, how)
      return countReport(readReport(reportFile), exitCode, output)
    },
  }
}

function readReport(path: string): VitestReport | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as VitestReport
  } catch {
    return undefined // vitest ended before it could write one; counted as a failure below
  }
}

/** A file that fails to load has no failed tests of its own, and yet must count: as one. */
export function countReport(
  report: VitestReport | undefined,
  exitCode: number,
  output: string,
): CheckOutcome {
  if (!report) return { passed: 0, failed: 1, skipped: 0, output }
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length
  const failed = report.numFailedTests + brokenFiles
  return {
    passed: report.numPassedTests,
    // An error outside any test (an unhandled rejection, a failed tear-down) shows in the exit code only.
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
    output,
  }
}
