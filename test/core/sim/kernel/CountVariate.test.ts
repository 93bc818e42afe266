// Whole-number distributions against des.json pub-distributions: moments, quantiles and chi-square of draws.
import { describe, expect, it } from 'vitest'
import { type CountSpec, CountVariate } from '../../../../src/core/sim/kernel/CountVariate'
import { streamFor } from '../../../../src/core/sim/kernel/StreamFactory'
import { chiSquareTail } from '../../../../src/core/sim/stats/chiSquare'

const CASES: [CountSpec, number, number, number, readonly [number, number, number, number, number]][] = [
  [{ kind: 'poisson', mean: 3.7 }, 3.7, 3.7, 0.27027027027, [0, 1, 4, 6, 9]],
  [{ kind: 'poisson', mean: 250 }, 250, 250, 0.004, [214, 230, 250, 270, 288]],
  [{ kind: 'binomial', n: 20, p: 0.3 }, 6, 4.2, -0.0619047619048, [2, 3, 6, 9, 11]],
  [{ kind: 'geometric', p: 0.2 }, 5, 20, 6.05, [1, 1, 4, 11, 21]],
  [{ kind: 'negativeBinomial', r: 3, p: 0.4 }, 4.5, 11.25, 2.08888888889, [0, 1, 4, 9, 15]],
  [{ kind: 'discreteUniform', min: 1, max: 6 }, 3.5, 2.91666666667, -1.26857142857, [1, 1, 3, 6, 6]],
]
const DRAWS = 200000

describe.each(CASES)('pub-distributions %j', (spec, mean, variance, excessKurtosis, quantiles) => {
  const variate = new CountVariate(spec)

  it('knows its moments and quantiles', () => {
    expect(variate.mean()).toBeCloseTo(mean, 12)
    expect(variate.variance()).toBeCloseTo(variance, 10)
    expect([0.01, 0.1, 0.5, 0.9, 0.99].map((p) => variate.quantile(p))).toEqual(quantiles)
  })

  it.each([1, 2, 3])('draws from it (seed %i)', (seed) => {
    const stream = streamFor(seed, 0, spec.kind, 'draw')
    const counts = new Map<number, number>()
    let sum = 0
    let squares = 0
    for (let i = 0; i < DRAWS; i++) {
      const x = variate.sample(stream)
      counts.set(x, (counts.get(x) ?? 0) + 1)
      sum += x
      squares += (x - mean) ** 2
    }
    expect(Math.abs(sum / DRAWS - mean)).toBeLessThan(5 * Math.sqrt(variance / DRAWS))
    expect(Math.abs(squares / DRAWS - variance)).toBeLessThan(
      5 * variance * Math.sqrt((excessKurtosis + 2) / DRAWS),
    )
    expect(chiSquareP(variate, counts)).toBeGreaterThan(1e-4)
  })
})

/** p-value over values expected at least ten times, the others together. */
function chiSquareP(variate: CountVariate, counts: ReadonlyMap<number, number>): number {
  let statistic = 0
  let cells = 0
  let restExpected = DRAWS
  let restFound = DRAWS
  for (let value = 0; value < 1000; value++) {
    const expected = DRAWS * variate.probability(value)
    if (expected < 10) continue
    const found = counts.get(value) ?? 0
    statistic += (found - expected) ** 2 / expected
    restExpected -= expected
    restFound -= found
    cells++
  }
  if (restExpected > 1) {
    statistic += (restFound - restExpected) ** 2 / restExpected
    cells++
  }
  return chiSquareTail(statistic, cells - 1)
}

it('handles the ends of its parameters', () => {
  expect(new CountVariate({ kind: 'binomial', n: 4, p: 1 }).quantile(0.3)).toBe(4)
  expect(new CountVariate({ kind: 'binomial', n: 4, p: 0 }).quantile(0.9)).toBe(0)
  expect(new CountVariate({ kind: 'geometric', p: 1 }).quantile(0.9)).toBe(1)
  expect(new CountVariate({ kind: 'poisson', mean: 5000 }).quantile(0.5)).toBe(5000)
  expect(() => new CountVariate({ kind: 'poisson', mean: 0 })).toThrow(/impossible/)
  expect(() => new CountVariate({ kind: 'discreteUniform', min: 2, max: 1 })).toThrow(/impossible/)
})
