// The statistics themselves: quantiles, MSER-5, coverage of intervals, batch means, variance reduction, selection constants.
import { detExp } from '../../../math/deterministicExpLog'
import { normalQuantile } from '../../../math/normalDistribution'
import type { RandomStream } from '../../../sim/kernel/RandomStream'
import { streamFor } from '../../../sim/kernel/StreamFactory'
import { Variate } from '../../../sim/kernel/Variate'
import { autocorrelation } from '../../../sim/stats/autocorrelation'
import { batchMeansInterval } from '../../../sim/stats/BatchMeans'
import { chiSquareQuantile } from '../../../sim/stats/chiSquare'
import { kolmogorovCritical } from '../../../sim/stats/kolmogorovSmirnov'
import { meanInterval } from '../../../sim/stats/meanInterval'
import { mser5 } from '../../../sim/stats/mser5'
import { dudewiczDalalConstant, rinottConstant } from '../../../sim/stats/selectionConstants'
import { studentTQuantile } from '../../../sim/stats/studentT'
import { Tally } from '../../../sim/stats/Tally'
import { numberOf } from '../readParameters'
import type { ComputedCase, RangedMetric } from '../VerifyCase'

type Expected = Readonly<Record<string, number | string>>

/** Metrics whose name ends in the argument, by the function of their group. */
function byGroup(
  expected: Expected,
  groups: Readonly<Record<string, (argument: number) => number>>,
  allowed: (exact: number) => number,
): RangedMetric[] {
  return Object.entries(expected).map(([name, exact]) => {
    const at = name.indexOf('.')
    const measured = groups[name.slice(0, at)]!(Number(name.slice(at + 1)))
    return { name, expected: exact, measured, allowed: allowed(Number(exact)) }
  })
}

const constants: ComputedCase = {
  id: 'pub-ks-constants',
  kind: 'computed',
  compute: (_p, expected) =>
    byGroup(
      expected,
      {
        ks: kolmogorovCritical,
        t_975: (degrees) => studentTQuantile(0.975, degrees),
        t_995: (degrees) => studentTQuantile(0.995, degrees),
        chi2_95: (degrees) => chiSquareQuantile(0.95, degrees),
        z: normalQuantile,
      },
      (exact) => 1e-6 * Math.max(1, Math.abs(exact)),
    ),
}

const selection: ComputedCase = {
  id: 'pub-rinott',
  kind: 'computed',
  compute: (p, expected) => {
    const n0 = numberOf(p, 'n0')
    return byGroup(
      expected,
      {
        rinott_095: (k) => rinottConstant(k, n0, 0.95),
        rinott_090: (k) => rinottConstant(k, n0, 0.9),
        dudewicz_dalal_095: (k) => dudewiczDalalConstant(k, n0, 0.95),
        dudewicz_dalal_090: (k) => dudewiczDalalConstant(k, n0, 0.9),
      },
      () => 1e-3,
    )
  },
}

/** Park and Miller's generator, which makes the series of the MSER-5 case. */
function minstd(seed: number): () => number {
  const modulus = 2_147_483_647
  let state = seed
  return () => {
    state = (16_807 * state) % modulus
    return state / modulus
  }
}

const warmup: ComputedCase = {
  id: 'pub-mser5',
  kind: 'computed',
  compute: (p, expected) => {
    const uniform = minstd(numberOf(p, 'seed'))
    const series = Array.from(
      { length: numberOf(p, 'n') },
      (_, i) => 10 * detExp(-i / 60) + 2 * (uniform() - 0.5),
    )
    const found = mser5(series)!
    const measured: Record<string, number> = {
      d_star_batches: found.batches,
      truncated_observations: found.observations,
      g: found.squaredError,
      truncated_mean: found.mean,
      m: found.batchCount,
    }
    return Object.entries(expected).map(([name, exact]) => ({
      name,
      expected: exact,
      measured: measured[name]!,
      allowed: 1e-9,
    }))
  },
}

/** Mean wait of the customers of one run by Lindley's recursion; the first finds a stationary queue. */
function meanWait(run: number, rate: number, serviceRate: number, customers: number): number {
  const service = new Variate({ kind: 'exponential', mean: 1 / serviceRate })
  const gap = new Variate({ kind: 'exponential', mean: 1 / rate })
  const services = streamFor(run, 0, 'station', 'work')
  const gaps = streamFor(run, 0, 'source', 'interarrival')
  let wait = 0
  const start = streamFor(run, 0, 'station', 'found')
  while (start.uniform() < rate / serviceRate) wait += service.sample(services)
  let sum = 0
  for (let n = 0; n < customers; n++) {
    sum += wait
    wait = Math.max(0, wait + service.sample(services) - gap.sample(gaps))
  }
  return sum / customers
}

const coverage: ComputedCase = {
  id: 'pub-ci-coverage',
  kind: 'computed',
  compute: (p, expected) => {
    const [macro, reps] = [numberOf(p, 'macro'), numberOf(p, 'reps')]
    const truth = Number(expected.true_Wq)
    const all = new Tally()
    let covered = 0
    for (let experiment = 0; experiment < macro; experiment++) {
      const waits = Array.from({ length: reps }, (_, rep) =>
        meanWait(experiment * reps + rep, numberOf(p, 'lam'), numberOf(p, 'mu'), numberOf(p, 'customers')),
      )
      for (const wait of waits) all.add(wait)
      const { mean, halfWidth } = meanInterval(waits)
      if (Math.abs(mean - truth) <= halfWidth) covered++
    }
    return [
      {
        name: 'true_Wq',
        expected: truth,
        measured: all.mean,
        // Four standard errors.
        allowed: (4 * all.sd) / Math.sqrt(all.count),
      },
      inRange('coverage', expected, covered / macro, 0.91, 0.98),
    ]
  },
}

/** The allowed range is not centred on the expected value: the side that matters gives the allowed difference. */
function inRange(
  name: string,
  expected: Expected,
  measured: number,
  low: number,
  high: number,
): RangedMetric {
  const exact = Number(expected[name])
  return { name, expected: exact, measured, allowed: measured < exact ? exact - low : high - exact }
}

const DRAWS = 1_000_000

function relative(name: string, expected: Expected, measured: number, share: number): RangedMetric {
  const exact = Number(expected[name])
  return { name, expected: exact, measured, allowed: share * Math.abs(exact) }
}

/** Sample variance of f over so many pairs of draws. */
function varianceOf(a: RandomStream, b: RandomStream, f: (x: number, y: number) => number): number {
  const tally = new Tally()
  const unit = new Variate({ kind: 'exponential', mean: 1 })
  for (let n = 0; n < DRAWS; n++) tally.add(f(unit.sample(a), unit.sample(b)))
  return tally.variance
}

const reduction: ComputedCase = {
  id: 'pub-antithetic-crn-exact',
  kind: 'computed',
  compute: (_p, expected) => {
    const first = () => streamFor(1, 0, 'machine', 'work')
    const mirrored = () => Object.assign(first(), { antithetic: true })
    const difference = (x: number, y: number) => 2 * x - 3 * y
    const common = varianceOf(first(), first(), difference)
    const independent = varianceOf(first(), streamFor(1, 0, 'other', 'work'), difference)
    const single = varianceOf(first(), mirrored(), (x) => x)
    const pairMean = varianceOf(first(), mirrored(), (x, y) => (x + y) / 2)
    return [
      relative('var_diff_crn', expected, common, 0.01),
      relative('var_diff_ind', expected, independent, 0.01),
      relative('reduction', expected, independent / common, 0.01),
      relative('antithetic_corr', expected, (2 * pairMean) / single - 1, 0.01),
      relative('antithetic_var_pair_mean', expected, pairMean, 0.01),
    ]
  },
}

const RUNS = 500
const BATCHES = 20

/** A first-order autoregressive series that begins in its steady state. */
function autoregressive(run: number, phi: number, length: number): Float64Array {
  const stream = streamFor(run, 0, 'series', 'noise')
  const series = new Float64Array(length)
  let value = normalQuantile(stream.uniform()) / Math.sqrt(1 - phi * phi)
  for (let n = 0; n < length; n++) {
    series[n] = value
    value = phi * value + normalQuantile(stream.uniform())
  }
  return series
}

const batchMeans: ComputedCase = {
  id: 'pub-batch-means',
  kind: 'computed',
  compute: (p, expected, effort) => {
    const length = BATCHES * (effort.isFull ? 5000 : 1000)
    const [asymptotic, variance, lag1] = [new Tally(), new Tally(), new Tally()]
    let covered = 0
    for (let run = 0; run < RUNS; run++) {
      const series = autoregressive(run, numberOf(p, 'phi'), length)
      const { mean, sd, halfWidth } = batchMeansInterval(series, BATCHES)
      if (Math.abs(mean) <= halfWidth) covered++
      asymptotic.add((sd * sd * length) / BATCHES)
      lag1.add(autocorrelation(series, 1))
      let squares = 0
      for (const value of series) squares += value * value
      variance.add(squares / length)
    }
    return [
      {
        ...relative('asymptotic_variance', expected, asymptotic.mean, 0.03),
        // 3 % of it is only two standard errors of five hundred runs with twenty batches.
        allowed: Math.max(0.03 * Number(expected.asymptotic_variance), (4 * asymptotic.sd) / Math.sqrt(RUNS)),
      },
      relative('var', expected, variance.mean, 0.03),
      relative('lag1', expected, lag1.mean, 0.03),
      inRange('coverage', expected, covered / RUNS, 0.92, 0.98),
    ]
  },
}

export const statisticsCases: readonly ComputedCase[] = [
  constants,
  warmup,
  coverage,
  reduction,
  selection,
  batchMeans,
]
