// The layout of the lane's memory, which the compiled short way reads, and the tables of the long way say the same of which number
// lies where; and no two stretches of the memory overlap.
import { expect, test } from 'vitest'
import { STATE_COUNT } from '../../../../src/core/results/states'
import { FLOW, FLOW_NUMBERS, MOST_LEADS } from '../../../../src/core/sim/flow/FlowFigures'
import { JOB_NUMBERS, JOBS } from '../../../../src/core/sim/flow/JobFigures'
import { QUEUE, LEVELS as QUEUE_LEVELS, QUEUE_NUMBERS } from '../../../../src/core/sim/flow/QueueFigures'
import * as layout from '../../../../src/core/sim/lane/layout'
import { LEVEL, LEVEL_NUMBERS } from '../../../../src/core/sim/stats/TimeWeighted'

const numbers = layout as Readonly<Record<string, number>>

/** The places of a table as the layout has them, by the names of the table. */
function laid(
  table: Readonly<Record<string, number>>,
  prefix: string,
  others: Readonly<Record<string, string>>,
) {
  return Object.fromEntries(
    Object.keys(table).map((name) => {
      const own = name.replace(/Ticks?$/, '').replace(/([A-Z])/g, '_$1')
      return [name, numbers[`${prefix}_${others[name] ?? own.toUpperCase()}`]]
    }),
  )
}

test('the numbers of a queue, of jobs, of a level and of the flow lie where the long way has them', () => {
  const queue = { presentSquareArea: 'SQUARE_AREA', waitSquareS2: 'WAIT_SQUARE', ticksAt: 'TICKS_AT' }
  expect(laid(QUEUE, 'FIGURE', queue)).toEqual(QUEUE)
  expect(laid(JOBS, 'JOBS', { jobs: 'COUNT' })).toEqual(JOBS)
  expect(laid(LEVEL, 'LEVEL', {})).toEqual(LEVEL)
  const flow = { partsOut: 'OUT', partsScrapped: 'SCRAPPED', partsEntered: 'ENTERED' }
  const shifted = Object.entries(FLOW).map(([name, at]) => [name, at + layout.FLOW_AT])
  expect(laid(FLOW, 'FLOW', flow)).toEqual(Object.fromEntries(shifted))
  // those that only the long way changes
  const { FIGURE_PREEMPTIONS, JOBS_UNPLANNED, LEVEL_START, FLOW_SCRAPPED } = layout
  expect([FIGURE_PREEMPTIONS, JOBS_UNPLANNED, LEVEL_START, FLOW_SCRAPPED]).toEqual([
    QUEUE.preemptions,
    JOBS.unplanned,
    LEVEL.startTick,
    FLOW.partsScrapped + layout.FLOW_AT,
  ])
})

test('there is room for as many as the long way has', () => {
  expect([layout.LEVELS, layout.STATES, layout.HELD_LEADS]).toEqual([QUEUE_LEVELS, STATE_COUNT, MOST_LEADS])
  expect(QUEUE_NUMBERS).toBeLessThanOrEqual(1 << layout.FIGURE_SHIFT)
  expect(JOB_NUMBERS).toBeLessThanOrEqual(1 << layout.JOBS_SHIFT)
  expect(layout.TIMES_NUMBERS).toBeLessThanOrEqual(1 << layout.TIMES_SHIFT)
  // what a place keeps lies before what its lists keep
  for (const own of [layout.STATION_NUMBERS, layout.RACK_NUMBERS, layout.SOURCE_NUMBERS])
    expect(own).toBeLessThanOrEqual(layout.QUEUE_HEAD)
  expect(LEVEL_NUMBERS).toBeLessThanOrEqual(layout.FLOW_AT)
  expect(layout.FLOW_AT + FLOW_NUMBERS).toBeLessThanOrEqual(layout.FLOW_DOUBLES)
})

test('every stretch begins behind the one before, at a multiple of eight bytes where doubles lie', () => {
  const places = Object.entries(numbers).filter(([name]) => name.startsWith('AT_'))
  const sorted = [...places].sort(([, a], [, b]) => a - b)
  expect(new Set(places.map(([, at]) => at)).size).toBe(places.length)
  expect(sorted[0]![1]).toBeGreaterThanOrEqual(1024)
  expect(sorted.at(-1)![1]).toBeLessThan(layout.MEMORY_BYTES)
  expect(places.filter(([, at]) => at % 8 !== 0)).toEqual([])
})
