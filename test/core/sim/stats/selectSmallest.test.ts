// The k-th smallest is what sorting gives, with many equal numbers, sorted ones and short lists as well.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { selectSmallest } from '../../../../src/core/sim/stats/selectSmallest'

const numbers = fc.oneof(
  fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 300 }),
  fc.array(fc.double({ noNaN: true }), { minLength: 1, maxLength: 300 }),
  fc.integer({ min: 1, max: 300 }).map((count) => Array.from({ length: count }, (_, n) => n)),
)

test('any order statistic, as sorting gives it (seed 3)', () => {
  fc.assert(
    fc.property(numbers, fc.nat(), (list, any) => {
      const k = any % list.length
      const spare = 7
      const values = Float64Array.from([...list, ...Array.from({ length: spare }, () => -1e300)])
      expect(selectSmallest(values, list.length, k) + 0).toBe(Float64Array.from(list).sort()[k]! + 0)
      expect([...values.slice(0, list.length)].sort()).toEqual([...Float64Array.from(list)].sort())
    }),
    { seed: 3, numRuns: 500 },
  )
})
