// Intervals that keep their promise: batch means of AR(1) (des.json pub-batch-means), replications of M/M/1 with a
// stationary start (pub-ci-coverage), pairs under common random numbers, quantile intervals, stopping rules.
import { describe, expect, it } from 'vitest'
import { normalQuantile } from '../../../../src/core/math/normalDistribution'
import { StateReader } from '../../../../src/core/sim/kernel/StateReader'
import { StateWriter } from '../../../../src/core/sim/kernel/StateWriter'
import { streamFor } from '../../../../src/core/sim/kernel/StreamFactory'
import { Variate } from '../../../../src/core/sim/kernel/Variate'
import { autocorrelation } from '../../../../src/core/sim/stats/autocorrelation'
import { BatchMeans, batchMeansInterval } from '../../../../src/core/sim/stats/BatchMeans'
import { littleGap } from '../../../../src/core/sim/stats/littleGap'
import {
  independentDifference,
  meanInterval,
  pairedDifference,
  pairingGain,
} from '../../../../src/core/sim/stats/meanInterval'
import { quantileInterval } from '../../../../src/core/sim/stats/quantileInterval'
import { replicationsNeeded } from '../../../../src/core/sim/stats/replicationsNeeded'

describe('pub-batch-means: AR(1) with φ = 0.8', () => {
  const PHI = 0.8
  const runs = (count: number, length: number, purpose: string, use: (series: Float64Array) => void) => {
    const series = new Float64Array(length)
    for (let run = 0; run < count; run++) {
      const stream = streamFor(1, run, 'ar1', purpose)
      let x = normalQuantile(stream.uniform()) / Math.sqrt(1 - PHI * PHI)
      for (let i = 0; i < length; i++) {
        x = PHI * x + normalQuantile(stream.uniform())
        series[i] = x
      }
      use(series)
    }
  }

  it('asymptotic variance, variance and lag correlation over 200 runs', () => {
    let asymptotic = 0
    let variance = 0
    let lag1 = 0
    runs(200, 20000, 'variance', (series) => {
      // 50 batches of 400: n·var(batch mean) estimates 25, 1 % low by what the batches still share
      const { sd } = batchMeansInterval(series, 50)
      asymptotic += (400 * sd * sd) / 200
      variance += series.reduce((sum, x) => sum + x * x, 0) / series.length / 200
      lag1 += autocorrelation(series, 1) / 200
    })
    expect(Math.abs(asymptotic / 25 - 1)).toBeLessThan(0.03)
    expect(Math.abs(variance / 2.77777777778 - 1)).toBeLessThan(0.03)
    expect(lag1).toBeCloseTo(PHI, 2)
  })

  it('20 batches cover the mean 95 % of the time over 500 runs', () => {
    let covered = 0
    // a tenth of the case's batch length is already 100 times the correlation length
    runs(500, 10000, 'coverage', (series) => {
      const { mean, halfWidth } = batchMeansInterval(series, 20)
      if (Math.abs(mean) <= halfWidth) covered++
    })
    expect(covered / 500).toBeGreaterThanOrEqual(0.92)
    expect(covered / 500).toBeLessThanOrEqual(0.98)
  })

  it('the running collector keeps 20 to 40 batches, little correlated in a long run, and survives a save', () => {
    runs(1, 100000, 'running', (series) => {
      let batches = new BatchMeans()
      series.forEach((x, i) => {
        batches.add(x)
        if (i === 77777) {
          const writer = new StateWriter()
          batches.save(writer)
          batches = new BatchMeans()
          batches.load(new StateReader(writer.finish()))
        }
      })
      expect(batches.batchCount).toBe(24)
      expect(batches.observationsPerBatch).toBe(4096)
      const full = series.subarray(0, 24 * 4096)
      expect(batches.interval().mean).toBeCloseTo(batchMeansInterval(full, 24).mean, 10)
      expect(batches.interval().halfWidth).toBeCloseTo(batchMeansInterval(full, 24).halfWidth, 10)
      expect(Math.abs(batches.lag1)).toBeLessThan(0.5)
    })
  })
})

it('pub-ci-coverage: ten replications of M/M/1 with a stationary start cover Wq = 4 about 95 % of the time', () => {
  const service = new Variate({ kind: 'exponential', mean: 1 })
  const arrival = new Variate({ kind: 'exponential', mean: 1.25 })
  const replicate = (macro: number, replication: number) => {
    const s = streamFor(macro, replication, 'mm1', 'service')
    const a = streamFor(macro, replication, 'mm1', 'arrival')
    // the first customer meets a stationary queue: geometric number of exponential services
    let wait = 0
    const start = streamFor(macro, replication, 'mm1', 'start')
    while (start.uniform() < 0.8) wait += service.sample(start)
    let sum = 0
    for (let i = 0; i < 5000; i++) {
      sum += wait
      wait = Math.max(0, wait + service.sample(s) - arrival.sample(a))
    }
    return sum / 5000
  }
  let covered = 0
  for (let macro = 0; macro < 500; macro++) {
    const { mean, halfWidth } = meanInterval(Array.from({ length: 10 }, (_, r) => replicate(macro, r)))
    if (Math.abs(mean - 4) <= halfWidth) covered++
  }
  expect(covered / 500).toBeGreaterThanOrEqual(0.91)
  expect(covered / 500).toBeLessThanOrEqual(0.98)
}, 60000)

describe('mean and difference', () => {
  it('is the textbook t-interval', () => {
    const interval = meanInterval([4, 8, 6, 5, 3, 2, 8, 9, 2, 5])
    expect(interval.mean).toBe(5.2)
    expect(interval.sd).toBeCloseTo(Math.sqrt(6.4), 12)
    expect(interval.halfWidth).toBeCloseTo((2.26215716274 * Math.sqrt(6.4)) / Math.sqrt(10), 8)
    expect(meanInterval([7]).halfWidth).toBe(Number.POSITIVE_INFINITY)
  })

  it('pairs see a small difference that independent runs do not', () => {
    const noise = [10, 50, 30, 90, 70]
    const a = noise.map((x) => x + 2)
    const b = noise.map((x, i) => x + (i % 2) * 0.5)
    const paired = pairedDifference(a, b)
    expect(paired.mean).toBeCloseTo(1.8, 12)
    expect(paired.halfWidth).toBeLessThan(0.4)
    const apart = independentDifference(a, b)
    expect(apart.mean).toBeCloseTo(1.8, 12)
    expect(apart.halfWidth).toBeGreaterThan(40)
    expect(pairingGain(a, b)).toBeGreaterThan(1000)
    expect(() => pairedDifference(a, [1])).toThrow()
  })

  it('Welch: unequal variances (Snedecor & Cochran’s formula worked by hand)', () => {
    const { halfWidth } = independentDifference([1, 2, 3, 4], [10, 20, 30, 40, 50])
    // partA = 5/12, partB = 50, degrees = 4.066…
    expect(halfWidth).toBeGreaterThan(19)
    expect(halfWidth).toBeLessThan(20)
  })
})

describe('replications needed', () => {
  it('is the smallest number that is narrow enough', () => {
    for (const [sd, want] of [
      [1, 0.5],
      [10, 0.3],
      [3, 9],
    ] as const) {
      const n = replicationsNeeded(sd, want)
      const width = (count: number) => meanInterval(spread(count, sd)).halfWidth
      expect(width(n)).toBeLessThanOrEqual(want * (1 + 1e-9))
      if (n > 2) expect(width(n - 1)).toBeGreaterThan(want)
    }
    expect(replicationsNeeded(0, 0)).toBe(2)
    expect(replicationsNeeded(1, 0)).toBe(Number.POSITIVE_INFINITY)
    expect(replicationsNeeded(1, 1e-9)).toBe(Number.POSITIVE_INFINITY)
  })
})

/** `count` values with sample standard deviation `sd`. */
function spread(count: number, sd: number): number[] {
  const values = Array.from({ length: count }, (_, i) => i)
  const unit = meanInterval(values).sd
  return values.map((x) => (x * sd) / unit)
}

describe('quantile interval', () => {
  it('covers the quantile at least as often as promised, and not much more', () => {
    for (const p of [0.5, 0.9]) {
      let covered = 0
      for (let run = 0; run < 2000; run++) {
        const stream = streamFor(5, run, 'quantile', String(p))
        const sorted = Array.from({ length: 200 }, () => stream.uniform()).sort((x, y) => x - y)
        const { low, high } = quantileInterval(sorted, p)!
        if (low <= p && p <= high) covered++
      }
      expect(covered / 2000).toBeGreaterThan(0.945)
      expect(covered / 2000).toBeLessThan(0.98)
    }
  })

  it('refuses when there are too few observations', () => {
    expect(quantileInterval([1, 2, 3, 4, 5], 0.9)).toBeUndefined()
    expect(quantileInterval([], 0.5)).toBeUndefined()
  })
})

it('Little’s law: no gap when L = λW', () => {
  expect(littleGap(6, 2, 3)).toBe(0)
  expect(littleGap(0, 0, 0)).toBe(0)
  expect(littleGap(6, 2, 2.7)).toBeCloseTo(0.1, 12)
})
