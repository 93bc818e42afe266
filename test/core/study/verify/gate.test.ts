// The gate: what agrees, what does not, and that both conditions matter.
import { expect, test } from 'vitest'
import { flattenExpected } from '../../../../src/core/study/verify/flattenExpected'
import { agrees } from '../../../../src/core/study/verify/gate'

const at = (mean: number, standardError: number) => ({ mean, standardError })

test.each([
  ['exactly', 10, at(10, 0), 0, true],
  ['to twelve digits', 0.666666666667, at(2 / 3, 0), 0, true],
  ['off without chance', 10, at(10.001, 0), 0.01, false],
  ['inside the cap and five errors', 10, at(10.09, 0.02), 0.01, true],
  ['inside the cap but beyond five errors', 10, at(10.09, 0.01), 0.01, false],
  ['inside four errors, whatever the cap', 10, at(13.9, 1), 0, true],
  ['beyond four errors and the cap', 10, at(14.1, 1), 0.01, false],
])('%s', (_what, expected, measured, cap, verdict) => {
  expect(agrees(expected, measured, cap)).toBe(verdict)
})

test('expected values are named by their path', () => {
  expect(flattenExpected({ TH: [1, 2], nodes: [{ rho: 0.5 }], word: 'A' })).toEqual({
    'TH[0]': 1,
    'TH[1]': 2,
    'nodes[0].rho': 0.5,
    word: 'A',
  })
})
