// The collectors that live in a run: tally, time average, quantiles, rates. Against plain sums, and the same after a save.
import { describe, expect, it } from 'vitest'
import type { Saveable } from '../../../../src/core/sim/kernel/Saveable'
import { StateReader } from '../../../../src/core/sim/kernel/StateReader'
import { StateWriter } from '../../../../src/core/sim/kernel/StateWriter'
import { streamFor } from '../../../../src/core/sim/kernel/StreamFactory'
import { TICKS_PER_HOUR, TICKS_PER_MINUTE } from '../../../../src/core/sim/kernel/ticks'
import { LogHistogram } from '../../../../src/core/sim/stats/LogHistogram'
import { Quantiles } from '../../../../src/core/sim/stats/Quantiles'
import { RateBatches } from '../../../../src/core/sim/stats/RateBatches'
import { Tally } from '../../../../src/core/sim/stats/Tally'
import { TimeWeighted } from '../../../../src/core/sim/stats/TimeWeighted'

/** Saves one collector and loads it into another. */
function through<T extends Saveable>(from: T, to: T): T {
  const writer = new StateWriter()
  from.save(writer)
  const reader = new StateReader(writer.finish())
  to.load(reader)
  expect(reader.atEnd).toBe(true)
  return to
}

describe('tally', () => {
  it('keeps its digits far from zero', () => {
    const tally = new Tally()
    for (const x of [4, 7, 13, 16]) tally.add(1e9 + x)
    expect(tally.mean).toBe(1e9 + 10)
    expect(tally.variance).toBe(30)
    expect([tally.min, tally.max, tally.count]).toEqual([1e9 + 4, 1e9 + 16, 4])
  })

  it('joins to what one tally would have', () => {
    const whole = new Tally()
    const parts = [new Tally(), new Tally(), new Tally()]
    for (let i = 0; i < 100; i++) {
      whole.add(i * i)
      parts[i % 7 === 0 ? 0 : 1]!.add(i * i)
    }
    const joined = parts[2]!
    joined.merge(parts[0]!)
    joined.merge(parts[1]!)
    joined.merge(new Tally())
    expect(joined.mean).toBeCloseTo(whole.mean, 9)
    expect(joined.variance / whole.variance).toBeCloseTo(1, 12)
    expect([joined.min, joined.max, joined.count]).toEqual([whole.min, whole.max, whole.count])
    expect(through(whole, new Tally())).toEqual(whole)
    whole.reset()
    expect(whole).toEqual(new Tally())
  })
})

describe('time average', () => {
  it('weighs values by how long they lasted, after a warm-up too', () => {
    const clock = { now: 0 }
    const level = new TimeWeighted(clock, 2)
    expect(level.mean).toBe(2)
    clock.now = 10
    level.set(5)
    clock.now = 30
    level.add(-1)
    clock.now = 40
    expect(level.mean).toBe((2 * 10 + 5 * 20 + 4 * 10) / 40)
    expect([level.min, level.max]).toEqual([2, 5])
    const copy = through(level, new TimeWeighted(clock))
    copy.reset()
    clock.now = 50
    copy.set(0)
    clock.now = 60
    expect(copy.mean).toBe(2)
    expect([copy.min, copy.max]).toEqual([0, 4])
    expect(level.integralTicks).toBe(240)
  })
})

describe('quantiles', () => {
  it('are exact while the observations fit, whenever they are asked for', () => {
    const quantiles = new Quantiles()
    expect(quantiles.quantile(0.5)).toBe(0)
    const values: number[] = []
    const stream = streamFor(1, 0, 'quantiles', 'x')
    for (let i = 0; i < 1000; i++) {
      const x = stream.uniform() * 100
      quantiles.add(x)
      values.push(x)
      if (i % 111 !== 0) continue
      const sorted = [...values].sort((a, b) => a - b)
      for (const p of [0, 0.1, 0.5, 0.9, 1]) {
        const at = (sorted.length - 1) * p
        const below = sorted[Math.floor(at)]!
        const above = sorted[Math.ceil(at)]!
        expect(quantiles.quantile(p)).toBeCloseTo(below + (at - Math.floor(at)) * (above - below), 10)
      }
    }
    const copy = through(quantiles, new Quantiles())
    copy.add(1e6)
    expect(copy.count).toBe(1001)
    expect(copy.quantile(1)).toBe(1e6)
    expect(copy.orderStatistic(1000)).toBe(1e6)
  })

  it('stay within 0.1 % when there are too many to keep', () => {
    const quantiles = new Quantiles(1000)
    const exact = new Quantiles()
    const stream = streamFor(2, 0, 'quantiles', 'x')
    for (let i = 0; i < 20000; i++) {
      const x = -Math.log(stream.uniform()) * 10 ** (i % 3)
      quantiles.add(x)
      exact.add(x)
    }
    expect([quantiles.isExact, exact.isExact]).toEqual([false, true])
    expect(quantiles.count).toBe(20000)
    const copy = through(quantiles, new Quantiles(1000))
    for (const p of [0, 0.01, 0.5, 0.9, 0.99, 1]) {
      expect(Math.abs(quantiles.quantile(p) / exact.quantile(p) - 1)).toBeLessThan(0.0015)
      expect(copy.quantile(p)).toBe(quantiles.quantile(p))
    }
  })

  it('histogram: zeros and extremes', () => {
    const histogram = new LogHistogram()
    expect(histogram.quantile(0.5)).toBe(0)
    for (const x of [0, 0, 0, 5]) histogram.add(x)
    expect([histogram.quantile(0), histogram.quantile(0.6), histogram.quantile(1)]).toEqual([0, 0, 5])
  })
})

describe('rate', () => {
  it('per hour from equal stretches, joined as the run grows', () => {
    const clock = { now: 0 }
    let rate = new RateBatches(clock)
    expect(rate.intervalPerHour()).toBeUndefined()
    // one part every two minutes for a day
    for (let i = 0; i < 720; i++) {
      clock.now = i * 2 * TICKS_PER_MINUTE + 1
      rate.add()
      if (i === 300) rate = through(rate, new RateBatches(clock))
    }
    clock.now = 24 * TICKS_PER_HOUR
    const interval = rate.intervalPerHour()!
    expect(interval.mean).toBeCloseTo(30, 9)
    expect(interval.halfWidth).toBeCloseTo(0, 9)
    expect(interval.n).toBeGreaterThanOrEqual(20)
    rate.reset()
    expect(rate.intervalPerHour()).toBeUndefined()
  })

  it('covers the rate of a Poisson stream about 95 % of the time (seeds 0 … 399)', () => {
    let covered = 0
    for (let seed = 0; seed < 400; seed++) {
      const clock = { now: 0 }
      const rate = new RateBatches(clock)
      const stream = streamFor(seed, 0, 'poisson', 'gap')
      for (;;) {
        clock.now += Math.ceil(-Math.log(stream.uniform()) * 3 * TICKS_PER_MINUTE)
        if (clock.now > 40 * TICKS_PER_HOUR) break
        rate.add()
      }
      clock.now = 40 * TICKS_PER_HOUR
      const { mean, halfWidth } = rate.intervalPerHour()!
      if (Math.abs(mean - 20) <= halfWidth) covered++
    }
    expect(covered / 400).toBeGreaterThan(0.91)
    expect(covered / 400).toBeLessThan(0.985)
  })
})
