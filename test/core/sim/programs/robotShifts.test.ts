// Working hours of robots: what becomes of the program in hand, and what is not begun any more.
import { describe, expect, it } from 'vitest'
import { STATE } from '../../../../src/core/results/states'
import { SHIFT_END, ShiftCalendar } from '../../../../src/core/sim/flow/ShiftCalendar'
import { Kernel } from '../../../../src/core/sim/kernel/Kernel'
import { secondsToTicks } from '../../../../src/core/sim/kernel/ticks'
import { PlanCache } from '../../../../src/core/sim/programs/planning/PlanCache'
import type { RobotBlock } from '../../../../src/core/sim/programs/RobotBlock'
import { aRobot } from '../../../builders/records'
import { seconds } from '../../../builders/times'
import { aCobotCell } from './cells'
import { RobotBench } from './RobotBench'

const plans = new PlanCache()
const cell = aCobotCell(
  aRobot({
    model: 'ur10e',
    tool: 'jaws',
    settle: seconds(0.1),
    poses: { home: [0, -1.6, 1.8, -1.8, -1.57, 0] },
    calendar: 'day',
  }),
)

/** The calendar only says its rule and next edge here; the test turns the shift on and off itself. */
function benchWith(
  atEnd: number,
  nextEdgeS = Number.POSITIVE_INFINITY,
): { bench: RobotBench; block: RobotBlock } {
  const hours = { stretches: [], weekTicks: secondsToTicks(604800), startTick: 0, exceptions: [] }
  const calendar = new ShiftCalendar(new Kernel({ dispatch: () => {} }), hours, atEnd)
  calendar.nextEdgeTick = nextEdgeS * 1e6
  const bench = new RobotBench(cell, plans, new Map([['day', calendar]]))
  return { bench, block: bench.context.blocks.blocks[bench.entity('robot')] as RobotBlock }
}

describe('the end of a shift', () => {
  it('pause: stops where it is and goes on with the next shift', () => {
    const { bench, block } = benchWith(SHIFT_END.pause)
    const task = bench.carry(['carry'], 'left', 'right')
    bench.runS(1)
    block.shiftEnds()
    bench.runS(100)
    expect(bench.events).toEqual([])
    expect(bench.context.states.stateOf(bench.entity('robot'))).toBe(STATE.off)
    expect(bench.kernel.suspendedCount).toBe(1)
    block.shiftStarts()
    bench.runS(160)
    expect(bench.tickOf('delivered', task)).toBeGreaterThan(100e6)
    expect(bench.kernel.suspendedCount).toBe(0)
    expect(bench.hall.cycleFigures()[0]!.split.stopped).toBeGreaterThan(98)
  })

  it('finish: ends the program in hand, then begins nothing', () => {
    const { bench, block } = benchWith(SHIFT_END.finish)
    const first = bench.carry(['carry'], 'left', 'right')
    const second = bench.carry(['carry'], 'right', 'left')
    bench.runS(1)
    block.shiftEnds()
    bench.runS(100)
    expect(bench.tickOf('delivered', first)).toBeLessThan(20e6)
    expect(bench.tickOf('picked', second)).toBeUndefined()
    expect(bench.context.states.stateOf(bench.entity('robot'))).toBe(STATE.off)
    block.shiftStarts()
    bench.runS(160)
    expect(bench.tickOf('picked', second)).toBeGreaterThan(100e6)
    // the night is no part of the second cycle
    expect(bench.hall.cycleFigures()[0]!.meanS).toBeLessThan(20)
  })

  it('noStart: does not begin what the shift would cut', () => {
    const late = benchWith(SHIFT_END.noStart, 5)
    const early = benchWith(SHIFT_END.noStart, 50)
    for (const { bench } of [late, early]) bench.carry(['carry'], 'left', 'right')
    for (const { bench } of [late, early]) bench.runS(30)
    expect(late.bench.events).toEqual([])
    expect(early.bench.events.map(({ what }) => what)).toEqual(['picked', 'delivered'])
  })
})

describe('statistics', () => {
  it('start anew in the midst of a cycle', () => {
    const plain = new RobotBench(cell, plans)
    const reset = new RobotBench(cell, plans)
    for (const bench of [plain, reset]) bench.carry(['carry'], 'left', 'right')
    reset.runS(2)
    reset.hall.resetStatistics()
    for (const bench of [plain, reset]) bench.runS(60)
    const [whole, rest] = [plain, reset].map((bench) => bench.hall.cycleFigures()[0]!)
    expect(rest!.count).toBe(1)
    expect(rest!.meanS).toBeCloseTo(whole!.meanS - 2, 6)
  })
})

describe('the tool', () => {
  it('closes while it grips and opens while it lets go', () => {
    const bench = new RobotBench(cell, plans)
    bench.carry(['carry'], 'left', 'right')
    const seen: number[] = []
    for (let tick = 0; tick < 12e6; tick += 0.05e6) {
      bench.kernel.runUntil(tick)
      seen.push(bench.hall.poses.toolOf(0, tick))
    }
    expect(seen[0]).toBe(1)
    expect(Math.min(...seen)).toBe(0)
    expect(seen.at(-1)).toBe(1)
    expect(seen.some((opening) => opening > 0.2 && opening < 0.8)).toBe(true)
  })
})
