// Every law of a plan keeps every joint inside position, speed and acceleration limits to one part in a thousand, and joins the stops.
import { describe, expect, it } from 'vitest'
import { findRecordOfType, recordsOfType, type SceneDocument } from '../../../../src/core/model/SceneDocument'
import { cellBodies } from '../../../../src/core/sim/compile/programs/cellBodies'
import { compileProgramCode } from '../../../../src/core/sim/compile/programs/compileProgramCode'
import { makeLookup } from '../../../../src/core/sim/compile/programs/makeLookup'
import { ProgramFaults } from '../../../../src/core/sim/compile/programs/ProgramFaults'
import { compileRobots } from '../../../../src/core/sim/compile/robots/compileRobots'
import { PlanCache } from '../../../../src/core/sim/programs/planning/PlanCache'
import { PlanMaker } from '../../../../src/core/sim/programs/planning/PlanMaker'
import { aRobot } from '../../../builders/records'
import { aCobotCell, aPlyCell } from './cells'
import { RobotBench } from './RobotBench'

function planOf(document: SceneDocument, programId: string, from: string, to: string) {
  const { context } = new RobotBench(document)
  const units = compileRobots(context)
  const record = findRecordOfType(document, 'program', programId)!
  const code = compileProgramCode(record, makeLookup(context, units, []), new ProgramFaults(programId))!
  const { sizeM, massKg, friction, id } = recordsOfType(document, 'product')[0]!
  const parts = [{ id, sizeM, massKg, friction, bendingStiffnessNm: undefined }]
  const slotFrame = (place: number, slot: number) => context.slotFrame(place, slot)
  const cell = cellBodies(context, units)
  const maker = new PlanMaker({
    programs: [code],
    units,
    parts,
    slotFrame,
    plateUnder: () => -1,
    cell,
    cache: new PlanCache(),
  })
  const [fromPlace, toPlace] = [from, to].map((place) => context.entityOf(place)) as [number, number]
  const plan = maker.plan(0, { product: 0, fromPlace, fromSlot: 0, toPlace, toSlot: 0 })
  const limits = code.robots.map((robot) => units[robot]!.system.limits)
  const joined = (pick: (one: (typeof limits)[number]) => Float64Array) =>
    limits.flatMap((one) => [...pick(one)])
  return {
    plan,
    lower: joined((l) => l.lower),
    upper: joined((l) => l.upper),
    velocity: joined((l) => l.velocity),
    acceleration: joined((l) => l.acceleration),
  }
}

describe.each([
  ['one cobot', aCobotCell(), 'carry', 'left', 'right'],
  ['two arms on a rail', aPlyCell(), 'together', 'table', 'mould'],
] as const)('laws of %s', (_, document, program, from, to) => {
  const { plan, lower, upper, velocity, acceleration } = planOf(document, program, from, to)
  const out = new Float64Array(lower.length)
  const taus = (durationS: number) => Array.from({ length: 301 }, (_, index) => (durationS * index) / 300)
  const slack = 1 + 1e-3

  it('there are some', () => {
    expect(plan.faults).toEqual([])
    expect(plan.motions.size).toBeGreaterThan(6)
    expect(plan.motionS).toBeGreaterThan(3)
  })

  it('keep the joint limits', () => {
    for (const { law } of plan.motions.values()) {
      for (const tau of taus(law.durationS)) {
        law.sample(tau, out).forEach((q, axis) => {
          expect(q).toBeGreaterThanOrEqual(lower[axis]! - 1e-3)
          expect(q).toBeLessThanOrEqual(upper[axis]! + 1e-3)
        })
        law.velocity(tau, out).forEach((v, axis) => {
          expect(Math.abs(v)).toBeLessThanOrEqual(velocity[axis]! * slack)
        })
        law.acceleration(tau, out).forEach((a, axis) => {
          expect(Math.abs(a)).toBeLessThanOrEqual(acceleration[axis]! * slack)
        })
      }
    }
  })

  it('start and end at rest', () => {
    for (const { law } of plan.motions.values()) {
      for (const tau of [0, law.durationS]) {
        for (const v of law.velocity(tau, out)) expect(Math.abs(v)).toBeLessThan(1e-6)
      }
    }
  })
})

it('a robot that needs time to its full acceleration keeps its jerk on every motion', () => {
  const rampS = 0.05
  const home = [0, -1.6, 1.8, -1.8, -1.57, 0]
  const soft = aRobot({ model: 'ur10e', tool: 'jaws', poses: { home }, timeToFullAccelerationS: rampS })
  const { plan, acceleration } = planOf(aCobotCell(soft), 'carry', 'left', 'right')
  const [now, before] = [new Float64Array(6), new Float64Array(6)]
  for (const { law } of plan.motions.values()) {
    const dt = law.durationS / 2000
    law.acceleration(0, before).forEach((a) => {
      expect(Math.abs(a)).toBeLessThan(1e-6)
    })
    for (let step = 1; step <= 2000; step++) {
      law.acceleration(step * dt, now)
      const use = now.map((a, j) => Math.abs(a - before[j]!) / dt / (acceleration[j]! / rampS))
      expect(Math.max(...use)).toBeLessThan(1 + 1e-3)
      before.set(now)
    }
  }
})
