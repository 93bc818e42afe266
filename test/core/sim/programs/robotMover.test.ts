// One robot as a mover: tasks, overrides, stops, causes, checkpoints. The tick arithmetic is that of the motion law, not of a tolerance.
import { describe, expect, it } from 'vitest'
import { STATE } from '../../../../src/core/results/states'
import { EFFECT } from '../../../../src/core/sim/flow/Stoppable'
import { ticksToSeconds } from '../../../../src/core/sim/kernel/ticks'
import { PlanCache } from '../../../../src/core/sim/programs/planning/PlanCache'
import { aProduct, aTool } from '../../../builders/records'
import { seconds } from '../../../builders/times'
import { aCobotCell } from './cells'
import { RobotBench } from './RobotBench'

const plans = new PlanCache()
const cobotBench = () => new RobotBench(aCobotCell(), plans)
const ticksOf = (bench: RobotBench) => Math.round(bench.hall.cycleFigures()[0]!.meanS * 1e6)

/** A bench in the middle of its first motion. */
function benchInMotion(): { bench: RobotBench; task: number } {
  const bench = cobotBench()
  const task = bench.carry(['carry'], 'left', 'right')
  bench.runS(0.2)
  return { bench, task }
}

describe('a robot program as mover', () => {
  it('picks, delivers and is back at its end pose', () => {
    const bench = cobotBench()
    expect(bench.problems).toEqual([])
    const task = bench.carry(['carry'], 'left', 'right')
    bench.runS(60)
    expect(bench.events.map(({ what }) => what)).toEqual(['picked', 'delivered'])
    expect(bench.tickOf('picked', task)).toBeGreaterThan(0)
    const home = bench.hall.fleet.units[0]!.homeJoints
    expect(Array.from(bench.hall.poses.jointsOf(0, bench.kernel.now))).toEqual(Array.from(home))
    expect(bench.context.states.stateOf(bench.entity('robot'))).toBe(STATE.starved)
  })

  it('causes add up to the cycle to the tick', () => {
    const bench = cobotBench()
    for (let i = 0; i < 3; i++) bench.carry(['carry'], 'left', 'right')
    bench.kernel.runUntil(1_500_000)
    bench.hall.interventions.setOverride(bench.entity('robot'), 0.37)
    bench.runS(4)
    bench.hall.interventions.stop(bench.entity('robot'))
    bench.runS(6)
    bench.hall.interventions.reset(bench.entity('robot'))
    bench.runS(200)
    const [figures] = bench.hall.cycleFigures()
    expect(figures!.count).toBe(3)
    const sumS = Object.values(figures!.split).reduce((sum, part) => sum + part, 0)
    const endTick = bench.context.states.board.sinceTicks[bench.entity('robot')]!
    expect(Math.round(sumS * 3e6)).toBe(endTick)
    expect(figures!.meanS).toBeCloseTo(sumS, 9)
    expect(figures!.split.stopped * 3).toBeGreaterThan(1.5)
    expect(figures!.split.slowed).toBeGreaterThan(1)
  })

  it('takes as long whatever happened before', () => {
    const alone = cobotBench()
    alone.carry(['carry'], 'right', 'left')
    alone.runS(60)
    const after = cobotBench()
    after.runS(7.123)
    after.carry(['carry'], 'left', 'right')
    after.runS(9)
    const second = after.carry(['carry'], 'right', 'left')
    after.runS(90)
    const firstEnd = after.tickOf('delivered', 0)!
    const [figures] = after.hall.cycleFigures()
    expect(second).toBe(1)
    expect(firstEnd).toBeGreaterThan(0)
    const forth = cobotBench()
    forth.carry(['carry'], 'left', 'right')
    forth.runS(60)
    const expected = (ticksOf(alone) + ticksOf(forth)) / 2
    // waiting for the first task to end is no part of the second's cycle
    expect(figures!.meanS * 1e6).toBeCloseTo(expected, 3)
  })

  it('an override in mid-motion moves the pick by exactly the closed form', () => {
    const plain = cobotBench()
    const task = plain.carry(['carry'], 'left', 'right')
    plain.runS(60)
    const firstMotionS = firstMotion(plain)
    const { bench } = benchInMotion()
    bench.hall.interventions.setOverride(bench.entity('robot'), 0.5)
    const { stopTimeS } = bench.hall.fleet.units[0]!
    const rampS = 0.5 * stopTimeS
    const leftS = firstMotionS - 0.2 - rampS * 0.75
    const endTick = 200_000 + Math.ceil((rampS + leftS / 0.5) * 1e6 - 1e-3)
    bench.kernel.runUntil(endTick - 1)
    expect(bench.hall.fleet.runs[0]!.atStop).not.toBe(arrival(bench))
    bench.kernel.runUntil(endTick)
    expect(bench.hall.fleet.runs[0]!.atStop).toBe(arrival(bench))
    bench.runS(120)
    expect(bench.tickOf('delivered', task)).toBeGreaterThan(plain.tickOf('delivered', task)!)
  })

  it('stops on the path and resumes from there', () => {
    const { bench, task } = benchInMotion()
    const entity = bench.entity('robot')
    bench.hall.interventions.stop(entity)
    bench.runS(10)
    const resting = Array.from(bench.hall.poses.jointsOf(0, bench.kernel.now))
    bench.runS(20)
    expect(Array.from(bench.hall.poses.jointsOf(0, bench.kernel.now))).toEqual(resting)
    expect(bench.context.states.stateOf(entity)).toBe(STATE.held)
    bench.hall.interventions.reset(entity)
    bench.runS(60)
    const plain = cobotBench()
    plain.carry(['carry'], 'left', 'right')
    plain.runS(60)
    // the ramp down gains half its time, so does the ramp up: together what one of them takes, and that was part of the stop
    const lateTicks = bench.tickOf('delivered', task)! - plain.tickOf('delivered', task)!
    expect(lateTicks).toBeGreaterThanOrEqual(19.8e6)
    expect(lateTicks).toBeLessThanOrEqual(19.8e6 + 1)
  })

  it('a person in a zone holds it, and that is what the time is booked on', () => {
    const { bench } = benchInMotion()
    bench.hall.interventions.limitByPeople(bench.entity('robot'), 0)
    bench.runS(5)
    expect(bench.context.states.stateOf(bench.entity('robot'))).toBe(STATE.held)
    bench.hall.interventions.limitByPeople(bench.entity('robot'), 1)
    bench.runS(60)
    const { split } = bench.hall.cycleFigures()[0]!
    expect(split.waitPerson).toBeGreaterThan(4)
    expect(split.stopped).toBe(0)
  })

  it('a failure that scraps the job loses the part and the program ends empty', () => {
    const bench = cobotBench()
    const task = bench.carry(['carry'], 'left', 'right')
    bench.runS(60)
    const picked = ticksToSeconds(bench.tickOf('picked', task)!)
    const second = cobotBench()
    second.carry(['carry'], 'left', 'right')
    second.runS(picked + 0.5)
    const block = second.context.stoppables[second.entity('robot')]!
    block.suspend(STATE.failed, EFFECT.scrap)
    second.runS(picked + 10)
    expect(second.context.states.stateOf(second.entity('robot'))).toBe(STATE.failed)
    block.release(STATE.failed)
    second.runS(60)
    expect(second.events.map(({ what }) => what)).toEqual(['picked', 'lost'])
    expect(second.hall.cycleFigures()[0]!.count).toBe(1)
  })

  it('goes on from a checkpoint in mid-motion as if nothing had happened', () => {
    const { bench, task } = benchInMotion()
    bench.carry(['carry'], 'right', 'left')
    bench.runS(1.1)
    const copy = cobotBench()
    copy.load(bench.save(), bench)
    const now = copy.kernel.now
    expect(Array.from(copy.hall.poses.jointsOf(0, now))).toEqual(
      Array.from(bench.hall.poses.jointsOf(0, now)),
    )
    for (const one of [bench, copy]) one.runS(60)
    expect(copy.events).toEqual(bench.events)
    expect(copy.hall.cycleFigures()).toEqual(bench.hall.cycleFigures())
    expect(copy.context.hash.hex()).toBe(bench.context.hash.hex())
    expect(copy.tickOf('delivered', task)).toBeGreaterThan(1_100_000)
  })

  it('carries the part with its tool', () => {
    const bench = cobotBench()
    const task = bench.carry(['carry'], 'left', 'right')
    bench.runS(60)
    const again = cobotBench()
    again.carry(['carry'], 'left', 'right')
    const pickedS = ticksToSeconds(bench.tickOf('picked', task)!)
    again.runS(pickedS)
    const [held] = again.hall.poses.heldParts(again.kernel.now)
    const slot = again.context.slotFrame(again.entity('left'), 0)!
    for (let at = 0; at < 12; at++) expect(held!.worldFromPart[at]).toBeCloseTo(slot[at]!, 6)
    again.runS(pickedS + 1.2)
    expect(again.hall.poses.heldParts(again.kernel.now)[0]!.worldFromPart[11]).toBeGreaterThan(
      slot[11]! + 0.05,
    )
    again.runS(60)
    expect(again.hall.poses.heldParts(again.kernel.now)).toEqual([])
  })
})

describe('a grip that does not hold', () => {
  const weak = aTool({
    id: 'jaws',
    kind: 'gripper',
    forceN: 21,
    friction: 0.5,
    massKg: 1,
    tcp: { position: [0, 0, 0.16] },
    grip: seconds(0.4),
    release: seconds(0.3),
  })

  it('is named when compiling, and drops the part on the way', () => {
    const bench = new RobotBench(aCobotCell(weak, aProduct({ sizeM: [0.1, 0.06, 0.05], massKg: 2 })), plans)
    const warnings = bench.problems.filter(({ code }) => code === 'program.drops')
    expect(warnings.length).toBeGreaterThan(0)
    expect(warnings[0]!.severity).toBe('warning')
    expect(warnings[0]!.values!.forceN).toBeCloseTo(21, 9)
    const task = bench.carry(['carry'], 'left', 'right')
    bench.runS(60)
    expect(bench.events.map(({ what }) => what)).toEqual(['picked', 'lost'])
    expect(bench.tickOf('lost', task)).toBeGreaterThan(bench.tickOf('picked', task)!)
    expect(bench.hall.cycleFigures()[0]!.count).toBe(1)
  })

  it('holds at the speed the warning names', () => {
    const bench = new RobotBench(aCobotCell(weak), plans)
    const percents = bench.problems
      .filter(({ code }) => code === 'program.drops')
      .map(({ values }) => Number(values!.holdPercent))
    bench.hall.interventions.setOverride(bench.entity('robot'), Math.min(...percents) / 100)
    bench.carry(['carry'], 'left', 'right')
    bench.runS(120)
    expect(bench.events.map(({ what }) => what)).toEqual(['picked', 'delivered'])
  })
})

/** Duration of the first motion that takes time, from the run's own clock. */
function firstMotion(finished: RobotBench): number {
  const bench = new RobotBench(finished.context.document, plans)
  bench.carry(['carry'], 'left', 'right')
  bench.runS(0.01)
  return bench.hall.fleet.runs[0]!.clock.durationS
}

/** Stop at which the first motion that takes time ends. */
function arrival(bench: RobotBench): number {
  const motions = bench.hall.fleet.programs[0]!.instructions.filter(({ op }) => op === 'motion')
  const second = motions[1]!
  return second.op === 'motion' ? second.to : -1
}
