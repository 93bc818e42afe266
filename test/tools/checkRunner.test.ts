// Proves that the runner of the checks counts failures that tools report in odd ways, and ends with CI's line.
import { describe, expect, it } from 'vitest'
import { describeCheck, describeTotal } from './describeChecks'
import { runLanes } from './runLanes'
import { countReport } from './vitestCheck'

const outcome = { passed: 1, failed: 0, skipped: 0, output: '' }

describe('countReport', () => {
  const report = {
    numPassedTests: 5,
    numFailedTests: 0,
    numPendingTests: 1,
    numTodoTests: 0,
    testResults: [{ status: 'passed', assertionResults: [{ status: 'passed' }] }],
  }
  const failedCount = (changed: Partial<typeof report>, exitCode: number) =>
    countReport({ ...report, ...changed }, exitCode, '').failed

  it('counts tests', () => {
    expect(countReport(report, 0, '')).toEqual({ passed: 5, failed: 0, skipped: 1, output: '' })
    expect(failedCount({ numFailedTests: 2 }, 1)).toBe(2)
  })

  it('counts a file that did not load, an error outside every test, and a run without a report', () => {
    expect(failedCount({ testResults: [{ status: 'failed', assertionResults: [] }] }, 1)).toBe(1)
    expect(failedCount({}, 1)).toBe(1)
    expect(countReport(undefined, 0, '').failed).toBe(1)
  })

  it('does not count a failed file twice', () => {
    const testResults = [{ status: 'failed', assertionResults: [{ status: 'failed' }] }]
    expect(failedCount({ numFailedTests: 1, testResults }, 1)).toBe(1)
  })
})

describe('runLanes', () => {
  it('turns a check that throws into a failure with its reason', async () => {
    const [broken] = await runLanes(
      [{ name: 'a', run: () => Promise.reject(new Error('no disk')) }],
      1,
      () => {},
    )
    expect(broken).toMatchObject({ name: 'a', passed: 0, failed: 1 })
    expect(broken?.output).toContain('no disk')
  })

  it('never runs more checks at once than there are lanes, and all of them', async () => {
    let running = 0
    let most = 0
    const check = {
      name: 'a',
      run: async () => {
        most = Math.max(most, ++running)
        await Promise.resolve()
        running--
        return outcome
      },
    }
    const finished = await runLanes(
      Array.from({ length: 7 }, () => check),
      2,
      () => {},
    )
    expect(finished).toHaveLength(7)
    expect(most).toBe(2)
  })
})

describe('the words', () => {
  const one = { ...outcome, name: 'a', seconds: 1 }

  it('end with the sum in the form CI reads', () => {
    expect(describeTotal([one, { ...one, passed: 3, failed: 2, skipped: 4 }])).toBe('4 passed, 2 failed')
  })

  it('name failures and skips', () => {
    expect(describeCheck({ ...one, failed: 2, skipped: 3 })[0]).toMatch(
      /^FAIL.*1 passed, 2 failed, 3 skipped$/,
    )
    expect(describeCheck({ ...one, headline: 'small' })).toHaveLength(2)
  })
})
