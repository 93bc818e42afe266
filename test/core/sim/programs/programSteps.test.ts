// What the nodes of a program do when it runs: loops, branches, calls, signals, doors, zones, process paths, waits.
import { describe, expect, it } from 'vitest'
import type { SceneRecordUnion } from '../../../../src/core/model/sceneRecord'
import { STATE } from '../../../../src/core/results/states'
import { PlanCache } from '../../../../src/core/sim/programs/planning/PlanCache'
import { aProgram, aRobot, aRoute, aSignal, aStation, aTrack, at, aZone } from '../../../builders/records'
import { seconds } from '../../../builders/times'
import { aCobotCell } from './cells'
import { RobotBench } from './RobotBench'

const plans = new PlanCache()
const home = [0, -1.6, 1.8, -1.8, -1.57, 0]
const wait = (id: string, s: number) => ({ id, kind: 'wait', time: seconds(s) })
const bench_ = aStation({ id: 'bench', placement: at(0.6, 0), sizeM: [0.5, 0.5, 0.2] })

/** A cobot that runs `body` at a station, as an operation. */
function working(body: object[], ...others: SceneRecordUnion[]): RobotBench {
  const program = aProgram({ id: 'job', body: body as never })
  const route = aRoute({
    steps: [{ id: 'work', at: ['bench'], do: { kind: 'program', programs: ['job'] } }],
  })
  const bench = new RobotBench(aCobotCell(program, bench_, route, ...others), plans)
  expect(bench.problems.filter(({ code }) => code !== 'program.unused')).toEqual([])
  bench.work(['job'], 'bench', 7)
  return bench
}

const doneS = (bench: RobotBench) => (bench.tickOf('done', 7) ?? Number.NaN) / 1e6
const splitOf = (bench: RobotBench) =>
  bench.hall.cycleFigures().find(({ program }) => program === 'job')!.split

describe('steps of a program', () => {
  it('waits as long as it says, as often as it says', () => {
    const bench = working([{ id: 'r', kind: 'repeat', times: 3, body: [wait('w', 2)] }])
    bench.runS(60)
    expect(doneS(bench)).toBe(6)
    expect(splitOf(bench).process).toBe(6)
  })

  it('loops in loops', () => {
    const inner = { id: 'i', kind: 'repeat', times: 4, body: [wait('w', 0.5)] }
    const bench = working([{ id: 'r', kind: 'repeat', times: 3, body: [inner, wait('v', 1)] }])
    bench.runS(60)
    expect(doneS(bench)).toBe(9)
  })

  it('the second round of a loop starts where the first ended', () => {
    const moves = [
      { id: 'a', kind: 'move', to: { of: 'station', position: [0, 0.15, 0.2] } },
      { id: 'b', kind: 'move', to: { of: 'station', position: [0, -0.15, 0.2] } },
    ]
    const once = working(moves)
    const twice = working([{ id: 'r', kind: 'repeat', times: 2, body: moves }])
    const unrolled = working([...moves, ...moves.map((move) => ({ ...move, id: `${move.id}2` }))])
    for (const bench of [once, twice, unrolled]) bench.runS(60)
    expect(doneS(twice)).toBeGreaterThan(doneS(once))
    expect(doneS(twice)).toBeCloseTo(doneS(unrolled), 5)
  })

  it('takes the branch of the signal, and calls', () => {
    const choice = {
      id: 'c',
      kind: 'if',
      signal: 'flag',
      value: 1,
      body: [wait('w', 1)],
      otherwise: [wait('v', 5)],
    }
    const off = working([choice], aSignal({ id: 'flag' }))
    const on = working(
      [{ id: 's', kind: 'setSignal', signal: 'flag', value: 1 }, choice],
      aSignal({ id: 'flag' }),
    )
    const other = aProgram({ id: 'other', body: [wait('w', 2)] as never })
    const call = working([{ id: 'k', kind: 'call', program: 'other' }], other)
    for (const bench of [off, on, call]) bench.runS(60)
    expect([off, on, call].map(doneS)).toEqual([5, 1, 2])
  })

  it('waits for a signal that somebody gives', () => {
    const bench = working(
      [{ id: 's', kind: 'waitSignal', signal: 'flag', value: 2 }],
      aSignal({ id: 'flag' }),
    )
    bench.runS(10)
    expect(bench.context.states.stateOf(bench.entity('robot'))).toBe(STATE.waiting)
    bench.context.signals.set(0, 1)
    bench.runS(12)
    bench.context.signals.set(0, 2)
    bench.runS(60)
    expect(doneS(bench)).toBe(12)
    expect(splitOf(bench).waitSignal).toBe(12)
  })

  it('opens a door and waits for it', () => {
    const lathe = aStation({
      id: 'lathe',
      placement: at(0, 2),
      door: { open: seconds(3), close: seconds(2) },
    })
    // doors stand open at the start
    const nodes = [false, true].map((open) => ({ id: `${open}`, kind: 'door', station: 'lathe', open }))
    const bench = working(nodes, lathe)
    bench.runS(1)
    expect(bench.hall.operations.waitsFor(0, bench.entity('bench'), 7)).toEqual([bench.entity('lathe')])
    bench.runS(60)
    expect(doneS(bench)).toBe(5)
    expect(splitOf(bench).waitMachine).toBe(5)
  })

  it('follows a path at process speed', () => {
    const path = {
      kind: 'polyline',
      points: [
        [-0.1, 0, 0.1],
        [0.1, 0, 0.1],
        [0.1, 0.1, 0.1],
      ],
    }
    const bench = working([{ id: 'p', kind: 'process', of: 'station', path, speedMps: 0.02 }])
    bench.runS(60)
    // 0.3 m at 0.02 m/s and what two stops cost
    expect(splitOf(bench).process).toBeGreaterThan(15)
    expect(splitOf(bench).process).toBeLessThan(15.3)
  })

  it('goes over a raster with every line', () => {
    const path = { kind: 'raster', sizeM: [0.2, 0.1], indexM: 0.05, heightM: 0.1 }
    const bench = working([{ id: 'p', kind: 'process', of: 'station', path, speedMps: 0.05 }])
    bench.runS(60)
    // three lines of 0.2 m and two steps of 0.05 m
    expect(splitOf(bench).process).toBeGreaterThan(14)
    expect(splitOf(bench).process).toBeLessThan(15)
  })

  it('dwells at points, and drills with depth', () => {
    const points = [
      [-0.05, 0, 0.1],
      [0.05, 0, 0.1],
    ]
    const flat = { kind: 'points', points, dwell: seconds(2) }
    const deep = { ...flat, depthM: 0.02 }
    const measure = working([{ id: 'p', kind: 'process', of: 'station', path: flat, speedMps: 0.01 }])
    const drill = working([{ id: 'p', kind: 'process', of: 'station', path: deep, speedMps: 0.01 }])
    for (const bench of [measure, drill]) bench.runS(60)
    expect(splitOf(measure).process).toBeCloseTo(4, 9)
    // two plunges of 0.02 m at 0.01 m/s and quick ways up
    expect(splitOf(drill).process).toBeGreaterThan(8)
    expect(splitOf(drill).process).toBeLessThan(9)
  })

  it('lets the carrier travel with the arm at rest', () => {
    const rail = aTrack({ id: 'rail', placement: at(0, -0.6), lengthM: 4, carriageHeightM: 0.2, speedMps: 1 })
    const robot = aRobot({ model: 'ur10e', carrier: { id: 'rail' }, poses: { home: [0.5, ...home] } })
    const path = {
      kind: 'points',
      points: [
        [0, 0, 0.3],
        [1, 0, 0.3],
        [2, 0, 0.3],
      ],
      dwell: seconds(1),
    }
    const bench = working(
      [{ id: 'p', kind: 'process', of: 'station', path, speedMps: 0.5, follow: 'carrier' }],
      rail,
      robot,
    )
    const arms = new Set<string>()
    while (bench.tickOf('done', 7) === undefined && bench.kernel.now < 60e6) {
      bench.runS(bench.kernel.now / 1e6 + 0.05)
      const run = bench.hall.fleet.runs[0]!
      const instruction = run.isActive && bench.hall.fleet.codeOf(0).instructions[run.pc]
      if (instruction && instruction.op === 'motion' && instruction.shape === 'carrier') {
        arms.add(
          Array.from(bench.hall.poses.jointsOf(0, bench.kernel.now).subarray(1), (q) => q.toFixed(9)).join(),
        )
      }
    }
    expect(arms.size).toBe(1)
    expect(splitOf(bench).process).toBeCloseTo(3, 9)
  })

  it('caps the tool speed of a joint move', () => {
    const move = (speedMps?: number) => [
      {
        id: 'a',
        kind: 'move',
        to: { of: 'station', position: [0, 0, 0.3] },
        ...(speedMps ? { speedMps } : {}),
      },
    ]
    const fast = working(move())
    const slow = working(move(0.1))
    for (const bench of [fast, slow]) bench.runS(120)
    expect(doneS(slow)).toBeGreaterThan(doneS(fast) + 2)
  })
})

describe('zones', () => {
  const zones = [aZone({ id: 'a' }), aZone({ id: 'b', placement: at(3, 0) })]
  const second = aRobot({ id: 'robot-2', model: 'ur10e', placement: at(4, 0), poses: { home } })
  const enter = (zone: string) => ({ id: `enter-${zone}`, kind: 'enterZone', zone })
  const leave = (zone: string) => ({ id: `leave-${zone}`, kind: 'leaveZone', zone })
  const otherJob = (body: object[]) =>
    aProgram({ id: 'job-2', robots: [{ robot: 'robot-2' }], body: body as never })

  it('only one program is inside at a time', () => {
    const first = working(
      [enter('a'), wait('w', 5), leave('a'), wait('v', 1)],
      ...zones,
      second,
      otherJob([enter('a'), wait('w', 2)]),
    )
    first.work(['job-2'], 'bench', 8)
    first.runS(1)
    expect(first.hall.operations.waitsFor(0, first.entity('bench'), 8)).toEqual([first.entity('robot')])
    first.runS(60)
    expect(doneS(first)).toBe(6)
    expect(first.tickOf('done', 8)).toBe(7e6)
    expect(first.hall.cycleFigures().find(({ program }) => program === 'job-2')!.split.waitZone).toBe(5)
  })

  it('a circle of programs in each other’s zones is named', () => {
    const bench = working(
      [enter('a'), wait('w', 2), enter('b')],
      ...zones,
      second,
      otherJob([enter('b'), wait('w', 3), enter('a')]),
    )
    bench.work(['job-2'], 'bench', 8)
    expect(bench.hall.deadlock()).toBeUndefined()
    expect(bench.runS(60)).toBe('stopped')
    expect(bench.kernel.now).toBe(3e6)
    const problem = bench.hall.deadlock()!
    expect(problem).toMatchObject({ code: 'run.zoneDeadlock', severity: 'error' })
    expect(problem.message).toContain(
      '"robot" (program "job") waits for zone "b", held by "robot-2" (program "job-2")',
    )
    expect(problem.message).toContain(
      '"robot-2" (program "job-2") waits for zone "a", held by "robot" (program "job")',
    )
    expect(problem.where.path).toMatch(/^records\.job(-2)?\.body\[enter-[ab]\]$/)
  })
})
