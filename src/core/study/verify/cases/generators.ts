// The product's own generators against published outputs, and its distributions against their moments and quantiles. Generators
// it does not use are checked in test/reference.
import { type CountSpec, CountVariate } from '../../../sim/kernel/CountVariate'
import { RandomStream } from '../../../sim/kernel/RandomStream'
import { SplitMix64 } from '../../../sim/kernel/SplitMix64'
import { streamFor } from '../../../sim/kernel/StreamFactory'
import { Variate } from '../../../sim/kernel/Variate'
import type { VariateSpec } from '../../../sim/kernel/VariateSpec'
import { chiSquareQuantile } from '../../../sim/stats/chiSquare'
import { kolmogorovCritical } from '../../../sim/stats/kolmogorovSmirnov'
import { Tally } from '../../../sim/stats/Tally'
import type { ComputedCase, RangedMetric } from '../VerifyCase'

const OUTPUTS = 10
const notOurs = 'a generator the product does not use; test/reference checks it'

function stream1234(prepare: (stream: RandomStream) => void = () => {}): number[] {
  const stream = new RandomStream(1, 2, 3, 4)
  prepare(stream)
  return Array.from({ length: OUTPUTS }, () => stream.nextUint32())
}

function splitMix(seed: number): string[] {
  const generator = new SplitMix64(0, seed)
  return Array.from({ length: OUTPUTS }, () => {
    generator.next()
    return ((BigInt(generator.high >>> 0) << 32n) | BigInt(generator.low >>> 0)).toString()
  })
}

function skip(stream: RandomStream): void {
  for (let n = 0; n < 1_000_000; n++) stream.nextUint32()
}

export const generatorCase: ComputedCase = {
  id: 'pub-rng',
  kind: 'computed',
  leftOut: Object.fromEntries(
    [
      'xoshiro256starstar_state_1_2_3_4',
      'xoshiro256starstar_splitmix64_seed42',
      'xoshiro256starstar_state_1_2_3_4_after_jump',
      'pcg32_seed42_seq54',
      'pcg32_seed42_seq54_after_1e6_skipped',
      'sfc32_a1_b2_c3_counter1_after_12_rounds',
      'mt19937_seed5489',
      'mt19937_seed5489_10000th',
      'minstd_16807_seed1_10000th',
      'minstd_48271_seed1_10000th',
      'philox4x32_10_zero',
      'philox4x32_10_pi',
      'mrg32k3a_seed_all_12345',
      'mrg32k3a_sum_1e7',
    ].map((name) => [name, notOurs]),
  ),
  compute: (_p, expected) => {
    const measured: Record<string, readonly (number | string)[]> = {
      splitmix64_seed0: splitMix(0),
      splitmix64_seed1234567: splitMix(1_234_567),
      xoshiro128starstar_state_1_2_3_4: stream1234(),
      xoshiro128starstar_state_1_2_3_4_after_1e6_skipped: stream1234(skip),
      xoshiro128starstar_state_1_2_3_4_after_jump: stream1234((stream) => stream.jump()),
      xoshiro128starstar_state_1_2_3_4_after_long_jump: stream1234((stream) => stream.longJump()),
    }
    return Object.entries(measured).flatMap(([name, outputs]) =>
      outputs.map((output, n) => ({
        name: `${name}[${n}]`,
        expected: expected[`${name}[${n}]`]!,
        measured: output,
        allowed: 0,
      })),
    )
  },
}

/** By the names of the data. */
const DISTRIBUTIONS: Readonly<Record<string, VariateSpec | CountSpec>> = {
  'exponential(mean 2)': { kind: 'exponential', mean: 2 },
  'erlang(k=3,mean 6)': { kind: 'erlang', k: 3, mean: 6 },
  'gamma(shape .5,scale 2)': { kind: 'gamma', shape: 0.5, scale: 2 },
  'weibull(shape 1.5,scale 2)': { kind: 'weibull', shape: 1.5, scale: 2 },
  'lognormal(mean 1,scv 2)': { kind: 'lognormal', mean: 1, sd: Math.SQRT2 },
  'normal(10,2)': { kind: 'normal', mean: 10, sd: 2 },
  'triangular(min 1,mode 2,max 6)': { kind: 'triangular', min: 1, mode: 2, max: 6 },
  'uniform(2,5)': { kind: 'uniform', min: 2, max: 5 },
  'beta(2,5)': { kind: 'beta', alpha: 2, beta: 5 },
  'pert(1,2,6)': { kind: 'pert', min: 1, mode: 2, max: 6 },
  'poisson(3.7)': { kind: 'poisson', mean: 3.7 },
  'poisson(250)': { kind: 'poisson', mean: 250 },
  'binomial(20,.3)': { kind: 'binomial', n: 20, p: 0.3 },
  'geometric trials p=.2 (support 1..)': { kind: 'geometric', p: 0.2 },
  'negbin failures r=3 p=.4': { kind: 'negativeBinomial', r: 3, p: 0.4 },
  'discrete-uniform 1..6': { kind: 'discreteUniform', min: 1, max: 6 },
}

const MOMENT_ERRORS = 5
/** A duration cannot be negative: the normal is cut at 0, five deviations below its mean, which shifts it this much. */
const QUANTILE_ERROR = 1e-5
const TEST_SEEDS = [1, 2, 3]
const TEST_ALPHA = 1e-4

type Sampler = Variate | CountVariate

function samplerOf(spec: VariateSpec | CountSpec): Sampler {
  switch (spec.kind) {
    case 'poisson':
    case 'binomial':
    case 'geometric':
    case 'negativeBinomial':
    case 'discreteUniform':
      return new CountVariate(spec)
    default:
      return new Variate(spec)
  }
}

function draws(sampler: Sampler, name: string, seed: number, count: number): Float64Array {
  const stream = streamFor(seed, 0, name, 'verify')
  const values = new Float64Array(count)
  for (let n = 0; n < count; n++) values[n] = sampler.sample(stream)
  return values
}

/** About the exact mean and scaled by the exact deviation, so that each is an unbiased mean with a standard error. */
function momentMetrics(
  name: string,
  values: Float64Array,
  exact: (figure: string) => number,
): RangedMetric[] {
  const mean = exact('mean')
  const sd = Math.sqrt(exact('var'))
  const tallies = [1, 2, 3, 4].map(() => new Tally())
  for (const value of values) {
    const z = (value - mean) / sd
    let power = 1
    for (const tally of tallies) {
      power *= z
      tally.add(power)
    }
  }
  const [first, second, third, fourth] = tallies as [Tally, Tally, Tally, Tally]
  const metric = (figure: string, tally: Tally, scale: number, shift: number): RangedMetric => ({
    name: `${name}.${figure}`,
    expected: exact(figure),
    measured: tally.mean * scale + shift,
    allowed: (MOMENT_ERRORS * tally.sd * scale) / Math.sqrt(tally.count),
  })
  return [
    metric('mean', first, sd, mean),
    metric('var', second, sd * sd, 0),
    metric('skew', third, 1, 0),
    // Kurtosis of the normal distribution is 3.
    metric('excess_kurt', fourth, 1, -3),
  ]
}

/** √n·D against the distribution's own quantiles at so many probabilities. */
const GRID = 1000

function continuousFit(sampler: Variate, sorted: Float64Array): number {
  let most = 0
  let below = 0
  for (let n = 1; n < GRID; n++) {
    const limit = sampler.quantile(n / GRID)
    while (below < sorted.length && sorted[below]! <= limit) below++
    most = Math.max(most, Math.abs(below / sorted.length - n / GRID))
  }
  return most * Math.sqrt(sorted.length)
}

/** Fewer expected in a class make the chi-square limit a bad one. */
const LEAST_EXPECTED = 5

function discreteFit(sampler: CountVariate, sorted: Float64Array): { statistic: number; critical: number } {
  const total = sorted.length
  let statistic = 0
  let classes = 0
  let [expected, seen, at] = [0, 0, 0]
  let left = 1
  for (let value = 0; left * total >= LEAST_EXPECTED && value < total; value++) {
    const p = sampler.probability(value)
    expected += p * total
    left -= p
    while (at < total && sorted[at]! <= value) {
      at++
      seen++
    }
    if (expected < LEAST_EXPECTED) continue
    statistic += ((seen - expected) * (seen - expected)) / expected
    classes++
    expected = 0
    seen = 0
  }
  // What is left over joins a last, small class.
  const restExpected = expected + left * total
  if (restExpected > 1) {
    statistic += ((seen + total - at - restExpected) * (seen + total - at - restExpected)) / restExpected
    classes++
  }
  return { statistic, critical: chiSquareQuantile(1 - TEST_ALPHA, classes - 1) }
}

function fitMetric(name: string, sampler: Sampler, seed: number, count: number): RangedMetric {
  const sorted = draws(sampler, name, seed, count).sort()
  if (sampler instanceof Variate)
    return {
      name: `${name}.kolmogorovSmirnov[${seed}]`,
      expected: 0,
      measured: continuousFit(sampler, sorted),
      allowed: kolmogorovCritical(TEST_ALPHA),
    }
  const { statistic, critical } = discreteFit(sampler, sorted)
  return { name: `${name}.chiSquare[${seed}]`, expected: 0, measured: statistic, allowed: critical }
}

export const distributionCase: ComputedCase = {
  id: 'pub-distributions',
  kind: 'computed',
  compute: (_p, expected, effort) =>
    Object.entries(DISTRIBUTIONS).flatMap(([name, spec]) => {
      const sampler = samplerOf(spec)
      const exact = (figure: string) => Number(expected[`${name}.${figure}`])
      const start = `${name}.quantiles.`
      const quantiles = Object.keys(expected)
        .filter((key) => key.startsWith(start))
        .map((key) => ({
          name: key,
          expected: expected[key]!,
          measured: sampler.quantile(Number(key.slice(start.length))),
          allowed: QUANTILE_ERROR * Math.abs(Number(expected[key])),
        }))
      const moments = momentMetrics(name, draws(sampler, name, 0, effort.items), exact)
      const fits = TEST_SEEDS.map((seed) => fitMetric(name, sampler, seed, effort.items))
      return [...moments, ...quantiles, ...fits]
    }),
}
