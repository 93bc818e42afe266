// How long a count stood at each level, by hand: 0 for 2 ticks, 3 for 4 ticks, 1 for 2 ticks.
import { expect, test } from 'vitest'
import { StateReader } from '../../../../src/core/sim/kernel/StateReader'
import { StateWriter } from '../../../../src/core/sim/kernel/StateWriter'
import { LevelTimes } from '../../../../src/core/sim/stats/LevelTimes'

function observed() {
  const clock = { now: 0 }
  const levels = new LevelTimes(clock)
  for (const [tick, change] of [
    [2, 3],
    [6, -2],
  ] as const) {
    clock.now = tick
    levels.add(change)
  }
  clock.now = 8
  return { clock, levels }
}

test('mean, variance and shares by time', () => {
  const { levels } = observed()
  expect(levels.mean).toBe(14 / 8)
  expect(levels.variance).toBeCloseTo(38 / 8 - (14 / 8) * (14 / 8), 12)
  expect(levels.shares()).toEqual([2 / 8, 2 / 8, 0, 4 / 8])
  expect(levels.integralTicks).toBe(14)
})

test('reset forgets the past and keeps the value', () => {
  const { clock, levels } = observed()
  levels.reset()
  clock.now = 10
  expect(levels.mean).toBe(1)
  expect(levels.max).toBe(1)
  expect(levels.shares()).toEqual([0, 1])
})

test('more than thirty count as "or more"', () => {
  const clock = { now: 0 }
  const levels = new LevelTimes(clock)
  levels.add(40)
  clock.now = 5
  expect(levels.mean).toBe(40)
  expect(levels.shares()[31]).toBe(1)
})

test('saved and loaded it goes on as if nothing had happened', () => {
  const { clock, levels } = observed()
  const writer = new StateWriter()
  levels.save(writer)
  const again = new LevelTimes(clock)
  again.load(new StateReader(writer.finish()))
  clock.now = 20
  expect(again.shares()).toEqual(levels.shares())
  expect(again.variance).toBe(levels.variance)
})
