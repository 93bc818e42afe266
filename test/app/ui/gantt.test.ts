// The timeline's arithmetic: window, bars in pixels, axis marks, shares.
import { describe, expect, it } from 'vitest'
import { axisTicks } from '../../../src/app/ui/gantt/axisTicks'
import { ganttBars, tickAt } from '../../../src/app/ui/gantt/ganttBars'
import { clampBack, ganttWindow } from '../../../src/app/ui/gantt/ganttWindow'
import { moveWindow } from '../../../src/app/ui/gantt/moveWindow'
import { stateShares } from '../../../src/app/ui/gantt/stateShares'

const window = { fromTick: 1000, toTick: 2000 }

describe('bars', () => {
  it('map ticks to pixels and are clipped to the window', () => {
    const bars = ganttBars(
      [
        { startTick: 500, endTick: 1250, state: 0 },
        { startTick: 1250, endTick: 2600, state: 4 },
      ],
      window,
      100,
    )
    expect(bars).toEqual([
      { x0: 0, x1: 25, state: 0 },
      { x0: 25, x1: 100, state: 4 },
    ])
  })

  it('join neighbours that say the same', () => {
    const segments = [1000, 1100, 1200].map((startTick) => ({
      startTick,
      endTick: startTick + 100,
      state: 2,
    }))
    expect(ganttBars(segments, window, 100)).toEqual([{ x0: 0, x1: 30, state: 2 }])
  })

  it('gather what is narrower than a pixel under the state that lasted longest there', () => {
    // 10 ticks a pixel: stretches of 3, 5 and 2 ticks share the pixel from 1000 to 1010.
    const segments = [
      { startTick: 1000, endTick: 1003, state: 0 },
      { startTick: 1003, endTick: 1008, state: 5 },
      { startTick: 1008, endTick: 1010, state: 1 },
      { startTick: 1010, endTick: 1500, state: 0 },
    ]
    expect(ganttBars(segments, window, 100)).toEqual([
      { x0: 0, x1: 1, state: 5 },
      { x0: 1, x1: 50, state: 0 },
    ])
  })

  it('stay few when there are very many stretches', () => {
    const segments = Array.from({ length: 50_000 }, (_, index) => ({
      startTick: 1000 + index * 0.02,
      endTick: 1000 + (index + 1) * 0.02,
      state: index % 7,
    }))
    expect(ganttBars(segments, window, 100).length).toBeLessThanOrEqual(101)
  })

  it('give back the tick under a pixel', () => {
    expect(tickAt(25, window, 100)).toBe(1250)
  })
})

describe('the window', () => {
  const minute = 60e6

  it('of a young run starts at its first tick', () => {
    expect(ganttWindow({ firstTick: 5, lastTick: 5 + minute }, 5, 0)).toEqual({
      fromTick: 5,
      toTick: 5 + 5 * minute,
    })
  })

  it('follows the clock with a little room behind it', () => {
    const lastTick = 100 * minute
    const { fromTick, toTick } = ganttWindow({ firstTick: 0, lastTick }, 5, 0)
    expect(toTick - fromTick).toBe(5 * minute)
    expect((lastTick - fromTick) / (toTick - fromTick)).toBeCloseTo(0.96)
  })

  it('shows the whole run from its start to now', () => {
    const { fromTick, toTick } = ganttWindow(
      { firstTick: 7, lastTick: 10 * minute },
      Number.POSITIVE_INFINITY,
      0,
    )
    expect(fromTick).toBe(7)
    expect(toTick).toBeGreaterThan(10 * minute)
  })

  it('looks back no further than the history', () => {
    const span = { firstTick: 0, lastTick: 10 * minute }
    expect(clampBack(span, 5, 1e15)).toBeCloseTo(10 * minute - 4.8 * minute)
    expect(clampBack(span, 15, 1e15)).toBe(0)
    expect(clampBack(span, 5, -3)).toBe(0)
  })

  it('is moved by the keyboard', () => {
    const span = { firstTick: 0, lastTick: 60 * minute }
    expect(moveWindow('ArrowLeft', span, 4, 0)).toBe(minute)
    expect(moveWindow('ArrowRight', span, 4, minute)).toBe(0)
    expect(moveWindow('End', span, 4, 3 * minute)).toBe(0)
    expect(moveWindow('x', span, 4, 0)).toBeUndefined()
  })
})

describe('the axis', () => {
  it('has round clock times as marks, with room for their labels', () => {
    const fiveMinutes = { fromTick: 7e6, toTick: 307e6 }
    const { stepS, ticks } = axisTicks(fiveMinutes, 800, 76, 0)
    expect(stepS).toBe(30)
    expect(ticks[0]).toBe(30e6)
    expect(ticks.length).toBeLessThanOrEqual(800 / 76)
  })

  it('counts from midnight, not from the start of the run', () => {
    // Tick 0 is 06:00:10.
    const { ticks } = axisTicks({ fromTick: 0, toTick: 60e6 }, 200, 76, 21_610e6)
    expect(ticks).toEqual([20e6, 50e6])
  })
})

describe('shares', () => {
  it('add up over what is known of the window', () => {
    const shares = stateShares(
      [
        { startTick: 0, endTick: 1250, state: 0 },
        { startTick: 1250, endTick: 1500, state: 3 },
      ],
      window,
    )
    expect(shares[0]).toBeCloseTo(0.5)
    expect(shares[3]).toBeCloseTo(0.5)
  })

  it('are nothing when nothing is known', () => {
    expect(stateShares([], window).every((share) => share === 0)).toBe(true)
  })
})
