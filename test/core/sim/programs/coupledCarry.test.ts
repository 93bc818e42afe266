// Two robots on one rail that carry a long ply together: one path parameter, constant grasp distance, carriages that keep their gap.
import { describe, expect, it } from 'vitest'
import type { Frame } from '../../../../src/core/math/frames'
import { PlanCache } from '../../../../src/core/sim/programs/planning/PlanCache'
import { aBuffer, aProgram, aRobot, aTrack, at } from '../../../builders/records'
import { aPlyCell } from './cells'
import { RobotBench } from './RobotBench'

const plans = new PlanCache()

function tools(bench: RobotBench, tick: number): [Frame, Frame] {
  const [a, b] = bench.hall.fleet.units.map(({ system }, robot) =>
    system.worldFromTool(bench.hall.poses.jointsOf(robot, tick)),
  )
  return [a!, b!]
}

const distance = ([a, b]: [Frame, Frame]) => Math.hypot(b[3]! - a[3]!, b[7]! - a[7]!, b[11]! - a[11]!)

function graspErrorM(bench: RobotBench, fromTick: number, toTick: number): number {
  let worst = 0
  for (let sample = 0; sample <= 400; sample++) {
    const tick = Math.round(fromTick + ((toTick - fromTick) * sample) / 400)
    bench.kernel.runUntil(tick)
    worst = Math.max(worst, Math.abs(distance(tools(bench, tick)) - 3.5))
  }
  return worst
}

describe('a coupled carry', () => {
  it('keeps the distance of the grasps to a micrometre, and the ply where the tools are', () => {
    const bench = new RobotBench(aPlyCell(), plans)
    expect(bench.problems).toEqual([])
    const task = bench.carry(['together'], 'table', 'mould')
    bench.runS(300)
    const again = new RobotBench(aPlyCell(), plans)
    again.carry(['together'], 'table', 'mould')
    const [picked, delivered] = [bench.tickOf('picked', task)!, bench.tickOf('delivered', task)!]
    expect(graspErrorM(again, picked, delivered - 1)).toBeLessThanOrEqual(1e-6)
    // 7.07 m at 0.2 m/s and two straight approaches of 0.3 m
    expect((delivered - picked) / 1e6).toBeGreaterThan(35)
    expect((delivered - picked) / 1e6).toBeLessThan(50)
  })

  it('keeps the distance where an arm must reach, too', () => {
    const cell = aPlyCell(
      aBuffer({ id: 'mould', placement: at(16.6, 10.25), sizeM: [6, 2, 0.8], capacity: 1 }),
    )
    const bench = new RobotBench(cell, plans)
    expect(bench.problems).toEqual([])
    bench.carry(['together'], 'table', 'mould')
    bench.runS(300)
    const again = new RobotBench(cell, plans)
    again.carry(['together'], 'table', 'mould')
    const error = graspErrorM(again, bench.tickOf('picked', 0)!, bench.tickOf('delivered', 0)! - 1)
    expect(error).toBeLessThanOrEqual(1e-6)
  })

  it('sags between the grips and not before', () => {
    const bench = new RobotBench(aPlyCell(), plans)
    bench.carry(['together'], 'table', 'mould')
    bench.runS(5)
    expect(bench.hall.poses.heldParts(bench.kernel.now)).toEqual([])
    bench.runS(30)
    const [held] = bench.hall.poses.heldParts(bench.kernel.now)
    expect(held!.sagM).toBeGreaterThan(0)
    expect(held!.entity).toBe(bench.entity('r1'))
  })

  it('carriages never come closer than the gap', () => {
    const bench = new RobotBench(aPlyCell(), plans)
    bench.carry(['together'], 'table', 'mould')
    for (let tick = 0; tick < 60e6; tick += 0.25e6) {
      bench.kernel.runUntil(tick)
      const [a, b] = [0, 1].map((robot) => bench.hall.poses.jointsOf(robot, tick)[0]!)
      expect(b! - a!).toBeGreaterThanOrEqual(2.6 - 1e-6)
    }
  })

  it('the slower override holds for both', () => {
    const bench = new RobotBench(aPlyCell(), plans)
    const plain = new RobotBench(aPlyCell(), plans)
    for (const one of [bench, plain]) one.carry(['together'], 'table', 'mould')
    bench.hall.interventions.setOverride(bench.entity('r2'), 0.5)
    for (const one of [bench, plain]) one.runS(300)
    const [slow, fast] = [bench, plain].map((one) => one.hall.cycleFigures())
    expect(slow![0]!.split.slowed).toBeGreaterThan(40)
    expect(slow![0]!.split.travel).toBeCloseTo(fast![0]!.split.travel, 4)
    expect(slow![0]).toEqual({ ...slow![1]!, robot: 'r1' })
  })

  it('says so when the track has no room for both', () => {
    const bench = new RobotBench(
      aPlyCell(aTrack({ id: 'rail', placement: at(0, 7.6), lengthM: 20.5, gapM: 6 })),
    )
    expect(bench.problems.map(({ code }) => code)).toContain('program.carriageGap')
    expect(bench.problems[0]!.where.path).toBe('records.together.body[pick]')
  })
})

describe('two robots on one track with programs of their own', () => {
  const single = (id: string, robot: string) => aProgram({ id, robots: [{ robot }] })
  const cell = aPlyCell(single('alone1', 'r1'), single('alone2', 'r2'))
  const shortPly = { product: 0 }

  it('one waits while the other sweeps its stretch', () => {
    const bench = new RobotBench(cell, plans)
    const first = bench.carry(['alone1'], 'table', 'mould', shortPly)
    const second = bench.carry(['alone2'], 'table', 'mould', shortPly)
    const entity = bench.entity('r2')
    bench.runS(1)
    expect(bench.hall.movers.waitsFor(0, second)).toEqual([bench.entity('r1')])
    for (let tick = 1e6; tick < 120e6; tick += 0.25e6) {
      bench.kernel.runUntil(tick)
      const [a, b] = [0, 1].map((robot) => bench.hall.poses.jointsOf(robot, tick)[0]!)
      expect(b! - a!).toBeGreaterThanOrEqual(2.6 - 1e-6)
    }
    expect(bench.tickOf('delivered', first)).toBeLessThan(bench.tickOf('picked', second)!)
    expect(bench.context.states.board.ticksIn(entity, 2)).toBeGreaterThan(0)
  })

  it('a task that needs both is not overtaken by later ones that need one', () => {
    const bench = new RobotBench(cell, plans)
    const first = bench.carry(['alone1'], 'table', 'mould', shortPly)
    const both = bench.carry(['together'], 'table', 'mould')
    const later = bench.carry(['alone2', 'alone1'], 'table', 'mould', shortPly)
    bench.runS(600)
    const at = (task: number) => bench.tickOf('picked', task)!
    expect(at(first)).toBeLessThan(at(both))
    expect(at(both)).toBeLessThan(at(later))
  })

  it('two arms that stand still are never in each other’s way on the track', () => {
    const home = [0, -1.9, 1.9, 0, 1.2, 0]
    const fixed = (id: string, x: number) =>
      aRobot({ id, model: 'kr210_r3100_2', placement: at(x, 0), poses: { home } })
    const bench = new RobotBench(aPlyCell(fixed('r1', 2), fixed('r2', 3)))
    expect(bench.problems.every(({ code }) => code !== 'program.carriageGap')).toBe(true)
  })
})
