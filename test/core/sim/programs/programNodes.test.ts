// What the nodes of a program do to the tool: arcs, rounded corners, approach and retract, pallet patterns, process paths.
import { describe, expect, it } from 'vitest'
import { identityFrame } from '../../../../src/core/math/frames'
import type { MotionLaw } from '../../../../src/core/robotics/motion/MotionLaw'
import { openCell } from '../../../../src/core/sim/compile/programs/openCell'
import type { Instruction } from '../../../../src/core/sim/programs/ProgramCode'
import { instructionOf } from '../../../../src/core/sim/programs/ProgramPlan'
import { aProgram } from '../../../builders/records'
import { seconds } from '../../../builders/times'
import { aCobotCell } from './cells'

function planned(...body: object[]) {
  const cell = openCell(aCobotCell(aProgram({ id: 'carry', body: body as never })))
  const code = cell.programs[0]
  const plan = code && cell.plans.planOf(0, cell.typical[0]!)
  const { system } = cell.units[0]!
  const laws = [...(plan?.motions.values() ?? [])].map(({ law }) => law)
  return { cell, code: code!, plan: plan!, system, laws }
}

const pick = { id: 'pick', kind: 'pick', at: { of: 'task.from' } }
const place = { id: 'place', kind: 'place', at: { of: 'task.to' } }
const spot = (x: number, y: number, z: number) => ({ of: 'left', slot: 0, position: [x, y, z] })

function toolWay(system: ReturnType<typeof planned>['system'], law: MotionLaw) {
  const q = new Float64Array(6)
  const out = identityFrame()
  return Array.from({ length: 401 }, (_, i) => {
    law.sample((i / 400) * law.durationS, q)
    system.worldFromTool(q, out)
    return [out[3]!, out[7]!, out[11]!] as const
  })
}

const away = (a: readonly number[], b: readonly number[]) =>
  Math.sqrt(a.reduce((sum, value, i) => sum + (value - b[i]!) ** 2, 0))

describe('moves', () => {
  it('a circular move stays on the circle through its three places', () => {
    const { plan, code, system } = planned(
      pick,
      place,
      { id: 'a', kind: 'move', to: spot(-0.1, 0, 0.1) },
      {
        id: 'b',
        kind: 'move',
        motion: 'circular',
        via: spot(0, 0.1, 0.1),
        to: spot(0.1, 0, 0.1),
        speedMps: 0.2,
      },
    )
    expect(plan.faults).toEqual([])
    const at = code.instructions.findIndex((step) => step.op === 'motion' && step.shape === 'arc')
    const { law } = [...plan.motions].find(([key]) => instructionOf(key) === at)![1]
    expect(law.durationS).toBeGreaterThan((Math.PI * 0.1) / 0.2)
    const way = toolWay(system, law)
    const [cx, cy] = [(way[0]![0] + way[400]![0]) / 2, (way[0]![1] + way[400]![1]) / 2]
    for (const [x, y] of way) expect(Math.hypot(x - cx, y - cy)).toBeCloseTo(0.1, 4)
  })

  it('a circular move without a place on the arc is a fault', () => {
    const { cell } = planned(pick, place, { id: 'b', kind: 'move', motion: 'circular', to: spot(0, 0, 0.1) })
    expect(cell.faults).toMatchObject([{ code: 'program.noVia', where: { path: 'records.carry.body[b]' } }])
  })

  const square = (blendM: number) => [
    pick,
    place,
    { id: 'a', kind: 'move', to: spot(-0.1, -0.1, 0.2) },
    { id: 'b', kind: 'move', motion: 'linear', to: spot(-0.1, 0.1, 0.2), blendM },
    { id: 'c', kind: 'move', motion: 'linear', to: spot(0.1, 0.1, 0.2), blendM },
    { id: 'd', kind: 'move', motion: 'linear', to: spot(0.1, -0.1, 0.2) },
  ]

  it('rounded corners take less time, come within the blend of the corner, and keep the joint limits', () => {
    const stops = planned(...square(0))
    const round = planned(...square(0.04))
    expect(round.plan.faults).toEqual([])
    expect(round.laws).toHaveLength(stops.laws.length - 2)
    expect(round.plan.motionS).toBeLessThan(stops.plan.motionS - 0.08)
    const chain = round.laws.find((law) => !stops.laws.some((one) => one.durationS === law.durationS))!
    const way = toolWay(round.system, chain)
    const { worldFrameOf, slotFrame, entityOf } = round.cell.context
    expect(worldFrameOf('left')).toBeDefined()
    const slot = slotFrame(entityOf('left'), 0)!
    for (const [x, y] of [
      [-0.1, 0.1],
      [0.1, 0.1],
    ] as const) {
      const corner = [slot[3]! + x, slot[7]! + y, slot[11]! + 0.2]
      const nearest = Math.min(...way.map((point) => away(point, corner)))
      expect(nearest).toBeGreaterThan(0.002)
      expect(nearest).toBeLessThan(0.04)
    }
    const { velocity, acceleration } = round.system.limits
    const out = new Float64Array(6)
    for (let i = 0; i <= 500; i++) {
      const tau = (i / 500) * chain.durationS
      chain.velocity(tau, out).forEach((v, axis) => {
        expect(Math.abs(v)).toBeLessThanOrEqual(velocity[axis]! * 1.001)
      })
      chain.acceleration(tau, out).forEach((a, axis) => {
        expect(Math.abs(a)).toBeLessThanOrEqual(acceleration[axis]! * 1.001)
      })
    }
  })

  it('a blend of a joint move into the approach shortens a pick', () => {
    const plain = planned(pick, place)
    const round = planned({ ...pick, blendM: 0.05 }, { ...place, blendM: 0.05 })
    expect(round.plan.faults).toEqual([])
    expect(round.plan.motionS).toBeLessThan(plain.plan.motionS - 0.1)
  })

  it('nothing is rounded across a loop or a wait', () => {
    const { laws } = planned(
      pick,
      place,
      { id: 'b', kind: 'move', to: spot(-0.1, 0.1, 0.2), blendM: 0.05 },
      { id: 'w', kind: 'wait', time: seconds(1) },
      { id: 'c', kind: 'move', to: spot(0.1, 0.1, 0.2), blendM: 0.05 },
      { id: 'r', kind: 'repeat', times: 2, body: [{ id: 'd', kind: 'move', to: spot(0.1, -0.1, 0.2) }] },
    )
    const plain = planned(
      pick,
      place,
      { id: 'b', kind: 'move', to: spot(-0.1, 0.1, 0.2) },
      { id: 'w', kind: 'wait', time: seconds(1) },
      { id: 'c', kind: 'move', to: spot(0.1, 0.1, 0.2) },
      { id: 'r', kind: 'repeat', times: 2, body: [{ id: 'd', kind: 'move', to: spot(0.1, -0.1, 0.2) }] },
    )
    expect(laws.map((law) => law.durationS)).toEqual(plain.laws.map((law) => law.durationS))
  })
})

const opsOf = (code: { instructions: readonly Instruction[] }, op: Instruction['op']) =>
  code.instructions.filter((step) => step.op === op).length

describe('tool and pattern', () => {
  it('approach, grip, retract do what a pick does', () => {
    const { code, plan } = planned(
      { id: 'down', kind: 'approach', at: { of: 'task.from' } },
      { id: 'hold', kind: 'grip' },
      { id: 'up', kind: 'retract' },
      { id: 'over', kind: 'approach', at: { of: 'task.to' } },
      { id: 'let', kind: 'release' },
      { id: 'off', kind: 'retract' },
    )
    const usual = planned(pick, place)
    expect(plan.faults).toEqual([])
    expect(code.instructions.map(({ op }) => op)).toEqual(usual.code.instructions.map(({ op }) => op))
    expect(plan.motionS).toBeCloseTo(usual.plan.motionS, 9)
  })

  it('a retract after a named pose is a fault', () => {
    expect(planned({ id: 'off', kind: 'retract' }, pick, place).cell.faults).toMatchObject([
      { code: 'program.nowhere' },
    ])
  })

  const pallet = {
    id: 'pallet',
    kind: 'palletise',
    from: spot(0, 0, 0),
    at: { of: 'right', slot: 0 },
    rows: 2,
    columns: 2,
    layers: 2,
    pitchM: [0.08, 0.06, 0.05],
    approachM: 0.1,
  }

  it('a pallet of two layers: every cell once, a sheet between the layers', () => {
    const { code, plan } = planned(pick, place, {
      ...pallet,
      pattern: 'turned',
      sheet: { from: spot(0.1, 0, 0) },
    })
    expect(plan.faults).toEqual([])
    // the pick and the place of the task, eight products, one sheet
    expect(opsOf(code, 'grip')).toBe(1 + 8 + 1)
    expect(opsOf(code, 'release')).toBe(1 + 8 + 1)
    const same = planned(pick, place, { ...pallet })
    expect(opsOf(same.code, 'grip')).toBe(9)
    const brick = planned(pick, place, { ...pallet, pattern: 'brick', unload: true })
    expect(brick.plan.faults).toEqual([])
    expect(opsOf(brick.code, 'grip')).toBe(9)
  })

  it('too large a pattern is a fault, not a wait', () => {
    const { cell } = planned(pick, place, { ...pallet, layers: 100 })
    expect(cell.faults).toMatchObject([{ code: 'program.largePattern', values: { cells: 400 } }])
  })
})

describe('process paths', () => {
  const work = (path: object, speedMps = 0.1) => ({
    id: 'work',
    kind: 'process',
    of: 'left',
    slot: 0,
    frame: { position: [0, 0, 0.1], quaternion: [0, 0, 0, 1] },
    path,
    speedMps,
    approachM: 0.05,
  })
  const line = [
    [-0.1, 0, 0],
    [0.1, 0, 0],
  ]

  it.each([
    ['weld', { kind: 'weld', points: line, start: seconds(0.5), end: seconds(0.3) }, 2],
    ['bead', { kind: 'bead', points: line, layers: 3, layerM: 0.002, start: seconds(0.1) }, 3],
    ['drill', { kind: 'drill', points: line, depthM: 0.01, pecks: 2, dwell: seconds(0.2) }, 2],
    ['scan', { kind: 'scan', sizeM: [0.1, 0.04], indexM: 0.02, standoffM: 0.05, blendM: 0.008 }, 0],
    ['ply', { kind: 'ply', sizeM: [0.1, 0.1], stripM: 0.05, cut: seconds(0.4) }, 2],
  ])('%s', (_, path, dwells) => {
    const { code, plan } = planned(pick, place, work(path))
    expect(plan.faults).toEqual([])
    expect(opsOf(code, 'dwell')).toBe(dwells)
  })

  it('a rounded raster is faster than one with stops', () => {
    const raster = { kind: 'raster', sizeM: [0.1, 0.06], indexM: 0.02 }
    const stops = planned(pick, place, work(raster, 0.5))
    const round = planned(pick, place, work({ ...raster, blendM: 0.009 }, 0.5))
    expect(round.plan.motionS).toBeLessThan(stops.plan.motionS - 0.1)
  })
})
