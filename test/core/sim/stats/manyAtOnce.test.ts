// What a run counts many at a time is what it counts one by one, bit by bit as it is saved: lead times, parts of an hour and of a
// worked hour, times drawn ahead; also where exact quantiles turn into a histogram and where an hour or a shift ends.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ShiftFigures } from '../../../../src/core/sim/flow/ShiftFigures'
import type { Saveable } from '../../../../src/core/sim/kernel/Saveable'
import { StateWriter } from '../../../../src/core/sim/kernel/StateWriter'
import {
  allToTicks,
  secondsToTicks,
  TICKS_PER_HOUR,
  TICKS_PER_MINUTE,
} from '../../../../src/core/sim/kernel/ticks'
import { LogHistogram } from '../../../../src/core/sim/stats/LogHistogram'
import { Quantiles } from '../../../../src/core/sim/stats/Quantiles'
import { RateBatches } from '../../../../src/core/sim/stats/RateBatches'

function saved(one: Saveable): string {
  const writer = new StateWriter()
  one.save(writer)
  return Buffer.from(writer.finish().bytes).toString('base64')
}

const value = fc.oneof(
  fc.double({ min: 0, max: 1e6, noNaN: true }),
  fc.double({ min: 1e-9, max: 4, noNaN: true }),
  fc.constantFrom(0, -0, -2, 1, 1024),
)
const portions = fc.array(fc.array(value, { maxLength: 40 }), { minLength: 1, maxLength: 8 })

/** The values of a portion, and behind them some that are not meant. */
function withRest(values: readonly number[]): Float64Array {
  return Float64Array.from([...values, 77, 78, 79])
}

describe('quantiles', () => {
  // 5: below what there is room for at first; 16, 32: exactly what there is room for
  test.each([1, 5, 16, 17, 32, 100])('of portions, exact up to %i values', (limit) => {
    fc.assert(
      fc.property(portions, fc.nat(6), (given, resetAt) => {
        const [all, each] = [new Quantiles(limit), new Quantiles(limit)]
        given.forEach((values, n) => {
          if (n === resetAt) for (const one of [all, each]) one.reset()
          all.addAll(withRest(values), values.length)
          for (const x of values) each.add(x)
          expect([all.count, all.isExact]).toEqual([each.count, each.isExact])
          for (const p of [0, 0.3, 0.5, 1]) expect(all.quantile(p)).toBe(each.quantile(p))
        })
        // what has been sorted for a quantile lies in the order in which it was saved
        expect(saved(all)).toBe(saved(each))
      }),
      { numRuns: 60 },
    )
  })

  test('are looked for anew after each portion, however often they have been asked for', () => {
    const all = new Quantiles()
    for (let n = 1; n <= 5; n++) {
      all.addAll(Float64Array.of(10 - n, 20 + n), 2)
      for (let asked = 0; asked < 20; asked++) expect(all.quantile(0)).toBe(10 - n)
      expect(all.quantile(1)).toBe(20 + n)
    }
  })
})

test('a histogram counts those of several that are meant', () => {
  fc.assert(
    fc.property(portions, fc.nat(5), (given, from) => {
      const [all, each] = [new LogHistogram(), new LogHistogram()]
      for (const values of given) {
        const end = Math.max(from, values.length)
        const some = withRest([...values, ...Array.from({ length: from }, () => 3)])
        all.addAll(some, from, end)
        for (let n = from; n < end; n++) each.add(some[n]!)
      }
      expect(saved(all)).toBe(saved(each))
      expect([all.count, all.min, all.max]).toEqual([each.count, each.min, each.max])
    }),
    { numRuns: 200 },
  )
})

/** Gaps between parts: many within a minute, some over several. */
const gaps = fc.array(
  fc.oneof(
    fc.integer({ min: 0, max: TICKS_PER_MINUTE / 10 }),
    fc.constant(TICKS_PER_MINUTE),
    fc.integer({ min: 0, max: TICKS_PER_MINUTE * 5 }),
  ),
  { minLength: 1, maxLength: 300 },
)

test('parts are counted in their stretch when they are counted later, until it ends', () => {
  fc.assert(
    fc.property(gaps, (list) => {
      const clock = { now: 0 }
      const [early, each] = [new RateBatches(clock), new RateBatches(clock)]
      let waiting = 0
      const count = () => {
        early.addEarly(waiting)
        waiting = 0
      }
      for (const gap of list) {
        clock.now += gap
        if (clock.now >= early.endTick) {
          count()
          early.add()
        } else waiting++
        each.add()
        expect(early.endTick).toBe(each.endTick)
      }
      count()
      expect(saved(early)).toBe(saved(each))
      expect(early.intervalPerHour()).toEqual(each.intervalPerHour())
    }),
    { numRuns: 100 },
  )
})

test('the end of a stretch is the first tick that is no longer in it', () => {
  const clock = { now: 0 }
  const batches = new RateBatches(clock)
  expect(batches.endTick).toBe(TICKS_PER_MINUTE)
  clock.now = TICKS_PER_MINUTE - 1
  batches.add()
  expect(batches.endTick).toBe(TICKS_PER_MINUTE)
  clock.now = TICKS_PER_MINUTE
  batches.add()
  expect(batches.endTick).toBe(2 * TICKS_PER_MINUTE)
  // the fortieth stretch joins them in pairs
  clock.now = 40 * TICKS_PER_MINUTE
  batches.add()
  expect(batches.endTick).toBe(42 * TICKS_PER_MINUTE)
})

describe('parts per worked hour', () => {
  const shop = (calendars = 1) => {
    const clock = { now: 0, stop: () => {} }
    return { clock, figures: new ShiftFigures(clock, new Uint8Array(1), calendars) }
  }

  test('are looked up before a stretch of the calendar or of the shift ends, whichever is first', () => {
    const { clock, figures } = shop()
    expect(figures.rateHoldsUntil()).toBe(TICKS_PER_MINUTE)
    clock.now = TICKS_PER_MINUTE / 2
    figures.follower.shiftEnds()
    // nobody works: only the calendar's stretch ends
    expect(figures.rateHoldsUntil()).toBe(TICKS_PER_MINUTE)
    clock.now = TICKS_PER_MINUTE * 1.2
    figures.countRate()
    expect(figures.rateHoldsUntil()).toBe(2 * TICKS_PER_MINUTE)
    clock.now = TICKS_PER_MINUTE * 1.4
    figures.follower.shiftStarts()
    // half a minute has been worked, the other half from now on
    expect(figures.rateHoldsUntil()).toBe(TICKS_PER_MINUTE * 1.9)
  })

  test('are looked up after a shift as well, when a stretch has ended in it that nobody has closed', () => {
    const { clock, figures } = shop()
    clock.now = TICKS_PER_MINUTE * 1.5
    figures.countRate()
    clock.now = TICKS_PER_MINUTE * 2.5
    figures.follower.shiftEnds()
    expect(figures.rateHoldsUntil()).toBeLessThanOrEqual(clock.now)
    figures.countRate()
    // of the calendar's: a shift's stretch ends no more
    expect(figures.rateHoldsUntil()).toBe(3 * TICKS_PER_MINUTE)
  })

  test('are the same when they are counted later', () => {
    const move = fc.record({ gap: fc.integer({ min: 0, max: 3 * TICKS_PER_MINUTE }), kind: fc.nat(9) })
    fc.assert(
      fc.property(fc.array(move, { minLength: 20, maxLength: 200 }), (moves) => {
        const { clock, figures: early } = shop(2)
        const each = new ShiftFigures(clock, new Uint8Array(1), 2)
        let on = 2
        let waiting = 0
        const count = () => {
          early.countRates(waiting)
          waiting = 0
        }
        for (const { gap, kind } of moves) {
          clock.now += kind < 7 ? Math.floor(gap / 20) : gap
          if (kind === 8 && on > 0) {
            count()
            on--
            for (const one of [early, each]) one.follower.shiftEnds()
          } else if (kind === 9 && on < 2) {
            count()
            on++
            for (const one of [early, each]) one.follower.shiftStarts()
          } else {
            each.countRate()
            if (clock.now >= early.rateHoldsUntil()) {
              count()
              early.countRate()
            } else waiting++
          }
        }
        count()
        expect(saved(early)).toBe(saved(each))
        clock.now += TICKS_PER_HOUR
        expect(early.shiftRate()).toEqual(each.shiftRate())
      }),
      { numRuns: 100 },
    )
  })
})

test('seconds turn into ticks as one by one, the first of them only', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(value, fc.constantFrom(0.1 * 3, 1e-7, 1e-10, -1e-9, Number.POSITIVE_INFINITY))),
      fc.nat(4),
      (seconds, rest) => {
        const many = Math.max(0, seconds.length - rest)
        const ticks = Float64Array.from(seconds)
        allToTicks(ticks, many)
        expect([...ticks]).toEqual(seconds.map((one, n) => (n < many ? secondsToTicks(one) : one)))
      },
    ),
  )
})
