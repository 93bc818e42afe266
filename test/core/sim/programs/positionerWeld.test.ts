// Robot and positioner together in a welding cell: times against the formula, speeds over the work, attitude of the seam, limits, sharing, and a run
// saved in the middle of a turn.
import { describe, expect, test } from 'vitest'
import { type Frame, invertFrame, multiplyFrames } from '../../../../src/core/math/frames'
import type { ProgramNode } from '../../../../src/core/model/records/program'
import { worldFromNamedFrame } from '../../../../src/core/model/resolvePlacement'
import type { SceneDocument } from '../../../../src/core/model/SceneDocument'
import type { RecordOf, SceneRecordUnion } from '../../../../src/core/model/sceneRecord'
import { openCell } from '../../../../src/core/sim/compile/programs/openCell'
import { secondsToTicks } from '../../../../src/core/sim/kernel/ticks'
import { instructionOf, isUsable } from '../../../../src/core/sim/programs/ProgramPlan'
import type { RobotHall } from '../../../../src/core/sim/programs/RobotHall'
import { Simulation } from '../../../../src/core/sim/Simulation'
import { withRecords } from '../../../builders/aDocument'
import { aRoute, aSource, at } from '../../../builders/records'
import { seconds } from '../../../builders/times'
import { positionerWeld } from '../../../tools/scenes/positionerWeld'

const PROCESS_MPS = 0.01
const standing = (x: number, y: number) => ({ ...at(x, y), quaternion: [0, 0, 0, 1] })

function planned(document: SceneDocument) {
  const cell = openCell(document)
  expect(cell.problems.filter(({ severity }) => severity === 'error')).toEqual([])
  const plan = cell.plans.planOf(0, cell.typical[0]!)
  expect(isUsable(plan)).toBe(true)
  const { instructions } = cell.programs[0]!
  const [robot, turner] = ['robot', 'turner'].map((id) => cell.units.find((unit) => unit.id === id)!.system)
  const motions = [...plan.motions].map(([key, { law }]) => {
    const instruction = instructions[instructionOf(key)]!
    if (instruction.op !== 'motion') throw new Error('no motion')
    return { node: instruction.node, law, instruction }
  })
  const moment = (law: (typeof motions)[number]['law'], tauS: number) => {
    const q = law.sample(tauS, new Float64Array(law.dof))
    const worldFromTool = robot!.worldFromTool(q.subarray(0, robot!.dof))
    const worldFromPlate = turner!.worldFromTool(q.subarray(robot!.dof))
    return {
      q,
      worldFromTool,
      worldFromPlate,
      plateFromTool: multiplyFrames(invertFrame(worldFromPlate), worldFromTool),
    }
  }
  return { plan, motions, moment, robot: robot!, turner: turner! }
}

const place = (frame: Frame) => [frame[3]!, frame[7]!, frame[11]!]
const distance = (a: Frame, b: Frame) => Math.hypot(...place(a).map((value, axis) => value - place(b)[axis]!))

describe('the cell of test/reference/scenes/positioner-weld', () => {
  const { motions, moment, robot, turner } = planned(positionerWeld())
  const of = (node: string) => motions.filter((motion) => motion.node === node)

  test('half a turn takes what a jerk-limited move takes by hand: s/v + v/a + a/j', () => {
    // 3.141593 rad at 2 rad/s, 2 rad/s², 20 rad/s³
    const [swap] = of('swap')
    expect(swap!.law.durationS).toBeCloseTo(3.141593 / 2 + 2 / 2 + 2 / 20, 6)
    const start = moment(swap!.law, 0)
    const end = moment(swap!.law, swap!.law.durationS)
    expect(distance(start.worldFromTool, end.worldFromTool)).toBeLessThan(1e-12)
    expect(end.q[robot.dof + 1]).toBeCloseTo(3.141593, 9)
  })

  test('no axis passes its speed, acceleration or range, of the positioner neither', () => {
    const limits = (pick: 'velocity' | 'acceleration') => [...robot.limits[pick], ...turner.limits[pick]]
    for (const { law } of motions) {
      const top = law.topVelocities(new Float64Array(law.dof))
      limits('velocity').forEach((limit, axis) => {
        expect(top[axis]!).toBeLessThanOrEqual(limit * 1.001)
      })
      for (let step = 0; step <= 50; step++) {
        const a = law.acceleration((step / 50) * law.durationS, new Float64Array(law.dof))
        limits('acceleration').forEach((limit, axis) => {
          expect(Math.abs(a[axis]!)).toBeLessThanOrEqual(limit * 1.02)
        })
      }
    }
  })

  test('the side seam is turned flat: the torch stands upright over it, along the whole seam', () => {
    const seam = of('side').find(
      ({ instruction }) => instruction.shape === 'line' && instruction.speedMps === PROCESS_MPS,
    )!
    for (const share of [0, 0.3, 1]) {
      const { worldFromTool, q } = moment(seam.law, share * seam.law.durationS)
      // z of the tool points down, y and x stay level
      expect(worldFromTool[10]).toBeCloseTo(-1, 5)
      expect(Math.abs(q[robot.dof]!)).toBeCloseTo(Math.PI / 2, 5)
    }
    expect(seam.law.durationS).toBeGreaterThan(0.2 / PROCESS_MPS)
    expect(seam.law.durationS).toBeLessThan(0.2 / PROCESS_MPS + 0.3)
  })

  test('round the pipe the plate turns a whole turn and the torch stays; its speed over the work is that of the process', () => {
    const ring = of('ring').find(({ instruction }) => instruction.shape === 'chain')!
    const { law } = ring
    const whole = 2 * 36 * 0.1 * Math.sin(Math.PI / 36)
    expect(law.durationS).toBeGreaterThan(whole / PROCESS_MPS - 0.1)
    expect(law.durationS).toBeLessThan(whole / PROCESS_MPS + 1.5)
    const first = moment(law, 0)
    const last = moment(law, law.durationS)
    expect(last.q[robot.dof + 1]! - first.q[robot.dof + 1]!).toBeCloseTo(-2 * Math.PI, 6)
    const HALF_S = 0.01
    let fastest = 0
    for (let tau = 1; tau < law.durationS - 1; tau += 0.37) {
      const here = moment(law, tau)
      // chords of the circle: 0.38 mm at 5°, never more
      expect(distance(here.worldFromTool, first.worldFromTool)).toBeLessThan(0.0005)
      // the torch keeps its attitude in the world
      for (const index of [0, 1, 2, 4, 5, 6, 8, 9, 10])
        expect(here.worldFromTool[index]!).toBeCloseTo(first.worldFromTool[index]!, 2)
      const speed =
        distance(moment(law, tau - HALF_S).plateFromTool, moment(law, tau + HALF_S).plateFromTool) /
        (2 * HALF_S)
      fastest = Math.max(fastest, speed)
      expect(speed).toBeGreaterThan(0.95 * PROCESS_MPS)
    }
    expect(fastest).toBeLessThan(1.005 * PROCESS_MPS)
  })

  test('a target on the plate goes with the plate', () => {
    const document = positionerWeld()
    const rest = worldFromNamedFrame(document, 'jig', 'top')!
    expect(place(rest)[2]).toBeCloseTo(0.95, 9)
    // after half a turn the top seam, drawn at y −0.12 of the jig, lies at y +0.12
    const [enter] = of('top').filter(({ instruction }) => instruction.shape === 'joint')
    const { worldFromTool } = moment(enter!.law, enter!.law.durationS)
    expect(place(worldFromTool)[1]).toBeCloseTo(3.12, 4)
  })
})

test('the positioner’s time stands in the ledger beside the robot’s, and a run saved in mid-turn goes on with the same bits', () => {
  const make = () => {
    const made = Simulation.create(positionerWeld(), { seed: 3 })
    if (!made.ok) throw new Error(made.problems.map(({ message }) => message).join('\n'))
    return made.value
  }
  const run = make()
  run.advanceTo(secondsToTicks(2))
  const saved = run.checkpoint()
  run.advanceTo(secondsToTicks(600))
  const again = make()
  again.advanceTo(secondsToTicks(300))
  expect(again.restore(saved).ok).toBe(true)
  again.advanceTo(secondsToTicks(600))
  expect(again.hash()).toBe(run.hash())
  const { cycle: cycles } = run.results()
  const [own, turned] = ['robot', 'turner'].map((id) => cycles.find(({ robot }) => robot === id)!)
  expect(turned!.count).toBe(own!.count)
  expect(own!.count).toBeGreaterThan(2)
  expect(turned!.meanS).toBeCloseTo(own!.meanS, 9)
})

describe('what a positioner cannot do', () => {
  const faultsOf = (...changes: SceneRecordUnion[]) =>
    openCell(withRecords(positionerWeld(), ...changes)).problems.map(({ code, message }) => ({
      code,
      message,
    }))
  const turner = (changes: object) =>
    ({ ...positionerWeld().records.turner!, ...changes }) as SceneRecordUnion

  test('a plate that cannot go round far enough says by which axis and how far', () => {
    // 238° of room for a whole turn; half a turn to swap fits
    const found = faultsOf(turner({ turnRad: [-1, 3.15] })).find(({ code }) => code === 'program.plateLimit')
    expect(found?.message).toMatch(
      /its axis "turn" to -\d+(\.\d)?° at "ring": .* past its limit \(-57.3° to 180.5°\)/,
    )
  })

  test('a tilt that ends too early leaves the seam off flat by what is missing', () => {
    const found = faultsOf(turner({ tiltRad: [-1, 1] })).find(({ code }) => code === 'program.notFlatLimit')
    // 90° − 57.3°
    expect(found?.message).toContain(
      'cannot bring the work at "side" flat: 32.7° from the vertical remain, its axis "tilt" is at its limit',
    )
  })

  test('work that lies on no plate is said to', () => {
    const jig = { ...positionerWeld().records.jig!, placement: standing(2.9, 3) } as SceneRecordUnion
    const program = positionerWeld().records.weld as RecordOf<'program'>
    const body = program.body.filter(({ kind }) => kind !== 'turn')
    expect(faultsOf(jig, { ...program, body }).map(({ code }) => code)).toContain('program.noPlate')
  })
})

test('two robots share a positioner: never both in a program on it, and each finds it as its program begins', () => {
  const document = positionerWeld()
  const weld = document.records.weld as RecordOf<'program'>
  const robot = document.records.robot as RecordOf<'robot'>
  const wait: ProgramNode = { id: 'dwell', kind: 'wait', time: seconds(2), cause: 'process' }
  const turnTo = (angle: number): ProgramNode => ({
    id: 'turn',
    kind: 'turn',
    positioner: 'turner',
    toRad: [0, angle],
  })
  const second = { ...(document.records.jig as RecordOf<'station'>), id: 'jig-2' }
  const shared = withRecords(
    document,
    { ...weld, body: [turnTo(1), wait] },
    { ...weld, id: 'weld-2', robots: [{ robot: 'robot-2', grasp: [0, 0, 0] }], body: [turnTo(-1), wait] },
    { ...robot, id: 'robot-2', placement: { position: [3.8, 3, 0], quaternion: [0, 0, 1, 0] } },
    { ...second, placement: standing(5, 5), queueCapacity: 1 } as SceneRecordUnion,
    aSource({ id: 'source-2', route: 'route-2', products: ['frame'], arrivals: { kind: 'saturated' } }),
    aRoute({
      id: 'route-2',
      steps: [{ id: 'weld', at: ['jig-2'], do: { kind: 'program', programs: ['weld-2'] } }],
    }),
  )
  const made = Simulation.create(shared, { seed: 1 })
  if (!made.ok) throw new Error(made.problems.map(({ message }) => message).join('\n'))
  const hall = made.value.model.parts.robots as RobotHall
  const unit = (id: string) => hall.fleet.units.findIndex((one) => one.id === id)
  const both = [unit('robot'), unit('robot-2')] as const
  let changes = 0
  let before = -1
  for (let second = 0.25; second < 120; second += 0.25) {
    made.value.advanceTo(secondsToTicks(second))
    const busy = both.filter((robot) => hall.fleet.leads[robot] === robot)
    expect(busy.length).toBeLessThan(2)
    const lead = hall.fleet.leads[unit('turner')]!
    expect(lead).toBe(busy[0] ?? -1)
    if (lead !== before) changes++
    before = lead
  }
  expect(changes).toBeGreaterThan(6)
  const cycles = made.value.results().cycle
  const own = cycles.find(({ robot: id }) => id === 'robot')!
  expect(own.split.waitRobot).toBeGreaterThan(2)
})
