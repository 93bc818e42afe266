// Distributions against des.json pub-distributions and pub-antithetic-crn-exact: moments, quantiles and Kolmogorov–Smirnov
// of draws; impossible parameters. Count distributions have their own test.
import { describe, expect, it } from 'vitest'
import { streamFor } from '../../../../src/core/sim/kernel/StreamFactory'
import { Variate } from '../../../../src/core/sim/kernel/Variate'
import { checkVariateSpec, type VariateSpec } from '../../../../src/core/sim/kernel/VariateSpec'

interface Case {
  readonly spec: VariateSpec
  readonly mean: number
  readonly variance: number
  readonly excessKurtosis: number
  readonly quantiles: Readonly<Record<string, number>>
}

// mean 1, scv 2
const LOGNORMAL: VariateSpec = { kind: 'lognormal', mean: 1, sd: Math.SQRT2 }
const CASES: Record<string, Case> = {
  exponential: {
    spec: { kind: 'exponential', mean: 2 },
    mean: 2,
    variance: 4,
    excessKurtosis: 6,
    quantiles: {
      0.01: 0.020100671707,
      0.1: 0.210721031316,
      0.5: 1.38629436112,
      0.9: 4.60517018599,
      0.99: 9.21034037198,
    },
  },
  erlang: {
    spec: { kind: 'erlang', k: 3, mean: 6 },
    mean: 6,
    variance: 12,
    excessKurtosis: 2,
    quantiles: {
      0.01: 0.872090330157,
      0.1: 2.2041306565,
      0.5: 5.34812062745,
      0.9: 10.6446406757,
      0.99: 16.8118938298,
    },
  },
  gamma: {
    spec: { kind: 'gamma', shape: 0.5, scale: 2 },
    mean: 1,
    variance: 2,
    excessKurtosis: 12,
    quantiles: {
      0.01: 0.00015708785791,
      0.1: 0.0157907740934,
      0.5: 0.45493642312,
      0.9: 2.7055434541,
      0.99: 6.63489660102,
    },
  },
  weibull: {
    spec: { kind: 'weibull', shape: 1.5, scale: 2 },
    mean: 1.8054905859,
    variance: 1.50276113926,
    excessKurtosis: 1.3904035616,
    quantiles: {
      0.01: 0.093143033694,
      0.1: 0.446151051274,
      0.5: 1.56643953755,
      0.9: 3.48744302719,
      0.99: 5.53597073005,
    },
  },
  lognormal: {
    spec: LOGNORMAL,
    mean: 1,
    variance: 2,
    excessKurtosis: 156,
    quantiles: {
      0.01: 0.0504052036837,
      0.1: 0.150685458973,
      0.5: 0.57735026919,
      0.9: 2.21211346871,
      0.99: 6.61307382914,
    },
  },
  normal: {
    spec: { kind: 'normal', mean: 10, sd: 2 },
    mean: 10,
    variance: 4,
    excessKurtosis: 0,
    quantiles: { 0.01: 5.34730425192, 0.1: 7.43689686891, 0.5: 10, 0.9: 12.5631031311, 0.99: 14.6526957481 },
  },
  triangular: {
    spec: { kind: 'triangular', min: 1, mode: 2, max: 6 },
    mean: 3,
    variance: 1.16666666667,
    excessKurtosis: -0.6,
    quantiles: {
      0.01: 1.22360679775,
      0.1: 1.70710678119,
      0.5: 2.83772233983,
      0.9: 4.58578643763,
      0.99: 5.5527864045,
    },
  },
  uniform: {
    spec: { kind: 'uniform', min: 2, max: 5 },
    mean: 3.5,
    variance: 0.75,
    excessKurtosis: -1.2,
    quantiles: { 0.01: 2.03, 0.1: 2.3, 0.5: 3.5, 0.9: 4.7, 0.99: 4.97 },
  },
  beta: {
    spec: { kind: 'beta', alpha: 2, beta: 5 },
    mean: 0.285714285714,
    variance: 0.0255102040816,
    excessKurtosis: -0.12,
    quantiles: {
      0.01: 0.0267631911428,
      0.1: 0.0925952589131,
      0.5: 0.264449983296,
      0.9: 0.510316306551,
      0.99: 0.70568632832,
    },
  },
  pert: {
    spec: { kind: 'pert', min: 1, mode: 2, max: 6 },
    mean: 2.5,
    variance: 0.75,
    excessKurtosis: -0.222222222222,
    quantiles: {
      0.01: 1.11567263096,
      0.1: 1.4495106523,
      0.5: 2.38336129696,
      0.9: 3.72667025217,
      0.99: 4.74279664315,
    },
  },
}

/** √n·D at p = 1e-4. */
const KS_LIMIT = 2.23
const DRAWS = 200000

describe.each(Object.entries(CASES))(
  'pub-distributions %s',
  (name, { spec, mean, variance, excessKurtosis, quantiles }) => {
    const variate = new Variate(spec, { synchronised: true })

    it('knows its mean, variance and quantiles', () => {
      expect(variate.mean()).toBeCloseTo(mean, 4)
      expect(variate.variance() / variance).toBeCloseTo(1, 4)
      // the normal is cut off at 0, five standard deviations down
      const digits = spec.kind === 'normal' ? 5 : 9
      for (const [p, x] of Object.entries(quantiles)) {
        expect(variate.quantile(Number(p)) / x).toBeCloseTo(1, digits)
      }
    })

    it.each([1, 2, 3])('draws from it, the fast way where there is one (seed %i)', (seed) => {
      const fast = new Variate(spec)
      const stream = streamFor(seed, 0, name, 'draw')
      const values = new Float64Array(DRAWS)
      for (let i = 0; i < DRAWS; i++) values[i] = fast.sample(stream)
      const average = values.reduce((sum, x) => sum + x, 0) / DRAWS
      const spread = values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / DRAWS
      expect(Math.abs(average - mean)).toBeLessThan(5 * Math.sqrt(variance / DRAWS))
      expect(Math.abs(spread - variance)).toBeLessThan(5 * variance * Math.sqrt((excessKurtosis + 2) / DRAWS))
      expect(kolmogorov(values.sort(), variate)).toBeLessThan(KS_LIMIT)
    })

    it('gives one value for one uniform when synchronised, rising with it', () => {
      const stream = streamFor(4, 0, name, 'inverse')
      const twin = streamFor(4, 0, name, 'inverse')
      let last = 0
      for (let p = 0.001; p < 1; p += 0.001) {
        const x = variate.quantile(p)
        expect(x).toBeGreaterThanOrEqual(last)
        last = x
        expect(variate.sample(stream)).toBe(variate.quantile(twin.uniform()))
      }
    })
  },
)

/** √n·D of sorted draws, at every hundredth order statistic: the curve cannot move further than 100/n between them. */
function kolmogorov(sorted: Float64Array, variate: Variate): number {
  const n = sorted.length
  let most = 0
  for (let i = 50; i < n; i += 100) {
    const x = sorted[i]!
    let low = 0
    let high = 1
    for (let step = 0; step < 40; step++) {
      const middle = (low + high) / 2
      if (variate.quantile(middle) < x) low = middle
      else high = middle
    }
    most = Math.max(most, Math.abs(low - (i + 0.5) / n))
  }
  return most * Math.sqrt(n)
}

describe('pub-antithetic-crn-exact', () => {
  it('common random numbers leave the difference of two exponentials the variance 1, independent ones 13', () => {
    const x = new Variate({ kind: 'exponential', mean: 2 })
    const y = new Variate({ kind: 'exponential', mean: 3 })
    const first = streamFor(1, 0, 'crn', 'u')
    const same = streamFor(1, 0, 'crn', 'u')
    const other = streamFor(1, 0, 'crn', 'v')
    const third = streamFor(1, 0, 'crn', 'w')
    expect(varianceOf(() => x.sample(first) - y.sample(same))).toBeCloseTo(1, 1.7)
    expect(Math.abs(varianceOf(() => x.sample(other) - y.sample(third)) / 13 - 1)).toBeLessThan(0.01)
  })

  it('an antithetic pair of exponentials correlates 1 − π²/6', () => {
    const x = new Variate({ kind: 'exponential', mean: 1 })
    const plain = streamFor(2, 0, 'antithetic', 'u')
    const mirror = streamFor(2, 0, 'antithetic', 'u')
    mirror.antithetic = true
    const pair = varianceOf(() => (x.sample(plain) + x.sample(mirror)) / 2)
    expect(Math.abs(pair / 0.177532966576 - 1)).toBeLessThan(0.01)
    // the variance of one is 1, so corr = 2·var(pair mean) − 1
    expect(Math.abs((2 * pair - 1) / -0.644934066848 - 1)).toBeLessThan(0.01)
  })
})

function varianceOf(draw: () => number): number {
  const n = 1e6
  let mean = 0
  let squares = 0
  for (let i = 1; i <= n; i++) {
    const x = draw()
    const off = x - mean
    mean += off / i
    squares += off * (x - mean)
  }
  return squares / n
}

describe('empirical', () => {
  it('draws the values by their weights', () => {
    const variate = new Variate({ kind: 'empirical', values: [5, 1, 3], weights: [1, 2, 1] })
    expect([0.1, 0.5, 0.51, 0.75, 0.76].map((p) => variate.quantile(p))).toEqual([1, 1, 3, 3, 5])
    expect(variate.mean()).toBe(2.5)
    expect(variate.variance()).toBeCloseTo((2 * 1.5 ** 2 + 0.5 ** 2 + 2.5 ** 2) / 4, 12)
  })

  it('interpolates between sorted values', () => {
    const variate = new Variate({ kind: 'empirical', values: [4, 2, 8], interpolate: true })
    expect([0.25, 0.5, 0.75, 0.875].map((p) => variate.quantile(p))).toEqual([3, 4, 6, 7])
    expect(variate.mean()).toBe(4.5)
    const stream = streamFor(1, 0, 'empirical', 'x')
    expect(varianceOf(() => variate.sample(stream)) / variate.variance()).toBeCloseTo(1, 2)
    expect(new Variate({ kind: 'empirical', values: [7], interpolate: true }).quantile(0.3)).toBe(7)
  })
})

describe('truncated normal', () => {
  it('stays inside its bounds with the moments it states (seed 1)', () => {
    const variate = new Variate({ kind: 'normal', mean: 1, sd: 2, max: 4 })
    const stream = streamFor(1, 0, 'truncated', 'x')
    let sum = 0
    for (let i = 0; i < 100000; i++) {
      const x = variate.sample(stream)
      expect(x >= 0 && x <= 4).toBe(true)
      sum += x
    }
    expect(sum / 100000).toBeCloseTo(variate.mean(), 2)
    const again = streamFor(2, 0, 'truncated', 'x')
    expect(varianceOf(() => variate.sample(again)) / variate.variance()).toBeCloseTo(1, 2)
  })
})

describe('impossible parameters', () => {
  const wrong: [VariateSpec, string, string][] = [
    [{ kind: 'constant', value: -1 }, 'value', 'notNegative'],
    [{ kind: 'constant', value: Number.NaN }, 'value', 'finite'],
    [{ kind: 'uniform', min: 2, max: 1 }, 'max', 'ordered'],
    [{ kind: 'triangular', min: 1, mode: 5, max: 4 }, 'max', 'ordered'],
    [{ kind: 'triangular', min: 3, mode: 2, max: 4 }, 'mode', 'ordered'],
    [{ kind: 'normal', mean: -20, sd: 1 }, 'min', 'noMassInRange'],
    [{ kind: 'normal', mean: 5, sd: -1 }, 'sd', 'notNegative'],
    [{ kind: 'normal', mean: 5, sd: 1, min: 3, max: 2 }, 'max', 'ordered'],
    [{ kind: 'lognormal', mean: 0, sd: 1 }, 'mean', 'positive'],
    [{ kind: 'exponential', mean: 0 }, 'mean', 'positive'],
    [{ kind: 'exponential', mean: Number.POSITIVE_INFINITY }, 'mean', 'finite'],
    [{ kind: 'erlang', k: 1.5, mean: 1 }, 'k', 'whole'],
    [{ kind: 'erlang', k: 0, mean: 1 }, 'k', 'positive'],
    [{ kind: 'gamma', shape: 0, scale: 1 }, 'shape', 'positive'],
    [{ kind: 'weibull', shape: 1, scale: -1 }, 'scale', 'positive'],
    [{ kind: 'beta', alpha: 1, beta: 0 }, 'beta', 'positive'],
    [{ kind: 'empirical', values: [] }, 'values', 'notEmpty'],
    [{ kind: 'empirical', values: [1], weights: [1, 2] }, 'weights', 'sameLength'],
    [{ kind: 'empirical', values: [1, 2], weights: [0, 0] }, 'weights', 'someWeight'],
    [{ kind: 'empirical', values: [1, -2] }, 'values', 'notNegative'],
  ]
  it.each(wrong)('%j', (spec, parameter, rule) => {
    expect(checkVariateSpec(spec)).toMatchObject({ parameter, rule })
    expect(() => new Variate(spec)).toThrow(rule)
  })

  it('accepts what can be sampled', () => {
    for (const { spec } of Object.values(CASES)) expect(checkVariateSpec(spec)).toBeUndefined()
    expect(checkVariateSpec({ kind: 'normal', mean: 3, sd: 0 })).toBeUndefined()
    expect(new Variate({ kind: 'triangular', min: 2, mode: 2, max: 2 }).quantile(0.4)).toBe(2)
  })
})
