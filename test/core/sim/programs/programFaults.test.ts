// What a person is told when a program cannot be run: where it is in the document, which robot, which target, and why.
import { describe, expect, it } from 'vitest'
import type { Problem } from '../../../../src/core/results/problem'
import { PlanCache } from '../../../../src/core/sim/programs/planning/PlanCache'
import { aBuffer, aProduct, aProgram, aRobot, aTrack, at } from '../../../builders/records'
import { aCobotCell, aPlyCell } from './cells'
import { RobotBench } from './RobotBench'

const plans = new PlanCache()
const problemsOf = (...changes: Parameters<typeof aCobotCell>) =>
  new RobotBench(aCobotCell(...changes), plans).problems
const errors = (problems: readonly Problem[]) => problems.filter(({ severity }) => severity === 'error')

const table = (x: number, y = -0.45) =>
  aBuffer({ id: 'right', placement: at(x, y), sizeM: [0.4, 0.4, 0.2], capacity: 1 })

describe('unreachable targets', () => {
  it('too far: by how much, for which robot, at which node', () => {
    const [problem, ...others] = problemsOf(table(1.9))
    expect(others).toEqual([])
    expect(problem).toMatchObject({
      code: 'program.tooFar',
      severity: 'error',
      where: { record: 'carry', path: 'records.carry.body[place]' },
      values: { robot: 'robot', program: 'carry', product: 'product', from: 'left', to: 'right' },
    })
    const missM = Number(problem!.values!.missM)
    expect(missM).toBeGreaterThan(0.4)
    expect(missM).toBeLessThan(1)
    expect(problem!.message).toContain(`${missM.toFixed(3)} m too far`)
  })

  it('too near: right above the base', () => {
    const [problem] = errors(problemsOf(table(0.02, 0.02)))
    expect(problem!.code).toBe('program.tooNear')
    expect(problem!.where.path).toBe('records.carry.body[place]')
  })

  it('a joint at its limit: which and by how much', () => {
    const robot = aRobot({ model: 'kr210_r2700_2', poses: { home: [0, -1.9, 1.9, 0, 1.2, 0] } })
    const left = aBuffer({ id: 'left', placement: at(2, 0.5), sizeM: [0.4, 0.4, 1.2], capacity: 1 })
    const right = aBuffer({ id: 'right', placement: at(2, 0), sizeM: [0.4, 0.4, 0.8], capacity: 1 })
    // a quarter turn about y: the tool looks back at the robot
    const towardsRobot = { of: 'task.to', quaternion: [0, Math.SQRT1_2, 0, Math.SQRT1_2] as never }
    const program = aProgram({
      id: 'carry',
      body: [
        { id: 'pick', kind: 'pick', at: { of: 'task.from' } },
        { id: 'place', kind: 'place', at: towardsRobot },
      ],
    })
    const [problem] = errors(problemsOf(robot, left, right, program))
    expect(problem).toMatchObject({ code: 'program.jointLimit', values: { robot: 'robot', joint: 5 } })
    expect(Number(problem!.values!.excessRad)).toBeGreaterThan(0.1)
    expect(problem!.message).toMatch(/joint 5 .* would pass its limit by 0\.\d+ rad/)
  })

  it('the rest of the cell still runs', () => {
    const bench = new RobotBench(
      aCobotCell(
        aProgram({
          id: 'reach',
          body: [
            { id: 'pick', kind: 'pick', at: { of: 'task.from' } },
            { id: 'place', kind: 'place', at: { of: 'task.to', position: [9, 0, 0] } },
          ],
        }),
      ),
      plans,
    )
    const stuck = bench.carry(['reach'], 'left', 'right')
    expect(bench.runS(5)).toBe('exhausted')
    expect(bench.events).toEqual([])
    expect(bench.hall.deadlock()).toMatchObject({
      code: 'program.tooFar',
      where: { path: 'records.reach.body[place]' },
    })
    expect(bench.hall.movers.waitsFor(0, stuck)).toEqual([bench.entity('robot')])
    const other = new RobotBench(bench.context.document, plans)
    other.carry(['reach', 'carry'], 'left', 'right')
    other.runS(60)
    expect(other.events.map(({ what }) => what)).toEqual(['picked', 'delivered'])
  })
})

describe('mistakes in a program', () => {
  const body = (...nodes: object[]) => aProgram({ id: 'carry', body: nodes as never })
  const pick = { id: 'pick', kind: 'pick', at: { of: 'task.from' } }
  const place = { id: 'place', kind: 'place', at: { of: 'task.to' } }

  it.each([
    ['program.unknownTarget', [{ id: 'm', kind: 'move', to: { of: 'nothing' } }, pick, place], 'm'],
    ['program.pose', [{ id: 'm', kind: 'move', to: { pose: 'nowhere' } }, pick, place], 'm'],
    ['program.unknownSlot', [{ id: 'm', kind: 'move', to: { of: 'left', slot: 4 } }, pick, place], 'm'],
    ['program.unknownRecord', [{ id: 's', kind: 'waitSignal', signal: 'no' }, pick, place], 's'],
    ['program.unknownRecord', [{ id: 'z', kind: 'enterZone', zone: 'no' }, pick, place], 'z'],
    ['program.recursion', [pick, place, { id: 'c', kind: 'call', program: 'carry' }], 'c'],
    ['program.poseNotAllowed', [{ id: 'pick', kind: 'pick', at: { pose: 'home' } }, place], 'pick'],
  ])('%s', (code, nodes, node) => {
    const [problem] = errors(problemsOf(body(...nodes)))
    expect(problem).toMatchObject({ code, where: { record: 'carry', path: `records.carry.body[${node}]` } })
    expect(problem!.hint.length).toBeGreaterThan(10)
  })

  it.each([
    ['program.noPlace', [pick]],
    ['program.noPick', [place]],
  ])('%s', (code, nodes) => {
    const [problem] = errors(problemsOf(body(...nodes)))
    expect(problem).toMatchObject({ code, where: { path: 'records.carry' } })
  })

  it('a branch that keeps the part while the other lets go', () => {
    const uneven = { id: 'choice', kind: 'if', signal: 'flag', value: 1, body: [place], otherwise: [] }
    const document = aCobotCell(body(pick, uneven))
    const records = { ...document.records, flag: { type: 'signal', id: 'flag', initial: 0 } as never }
    const bench = new RobotBench({ ...document, records }, plans)
    expect(errors(bench.problems)[0]!.code).toBe('program.unevenGrip')
  })

  it('a robot without a model, a home or a place', () => {
    const home = [0, -1.6, 1.8, -1.8, -1.57, 0]
    expect(errors(problemsOf(aRobot({ model: 'nobody', poses: { home } })))[0]).toMatchObject({
      code: 'robot.unusable',
      where: { path: 'records.robot.model' },
    })
    expect(errors(problemsOf(aRobot({ model: 'ur10e', poses: { home: [0] } })))[0]).toMatchObject({
      code: 'robot.unusable',
      where: { path: 'records.robot.poses.home' },
    })
    const riding = aRobot({ model: 'ur10e', carrier: { id: 'left' }, poses: { home } })
    expect(errors(problemsOf(riding))[0]).toMatchObject({ where: { path: 'records.robot.carrier.id' } })
  })

  it('a load beyond the datasheet, with both masses', () => {
    const heavy = aProduct({ sizeM: [0.1, 0.06, 0.05], massKg: 14 })
    const warning = problemsOf(heavy).find(({ code }) => code === 'program.payload')
    expect(warning).toMatchObject({ severity: 'error', where: { path: 'records.carry' } })
    expect(warning!.values!.loadKg).toBeCloseTo(14.93, 6)
    expect(warning!.values!.payloadKg).toBe(12.5)
  })

  it('a program that nobody uses', () => {
    const bench = new RobotBench(aCobotCell(aProgram({ id: 'spare' })), plans)
    expect(bench.problems).toMatchObject([{ code: 'program.unused', severity: 'warning' }])
  })

  it('a coupled program that goes to a pose with the part', () => {
    const program = aProgram({
      id: 'together',
      robots: [
        { robot: 'r1', grasp: [-1.75, 0, 0] },
        { robot: 'r2', grasp: [1.75, 0, 0] },
      ],
      body: [pick, { id: 'up', kind: 'move', to: { pose: 'home' } }, place] as never,
    })
    const bench = new RobotBench(aPlyCell(program), plans)
    expect(errors(bench.problems)[0]).toMatchObject({
      code: 'program.coupledPose',
      where: { path: 'records.together.body[up]' },
    })
  })

  it('a rail that is too short for the way', () => {
    const bench = new RobotBench(
      aPlyCell(aTrack({ id: 'rail', placement: at(0, 7.6), lengthM: 12, gapM: 2.6 })),
      plans,
    )
    expect(errors(bench.problems)[0]).toMatchObject({
      code: 'program.tooFar',
      where: { path: 'records.together.body[place]' },
      values: { robot: 'r1' },
    })
  })
})
