// Jerk along lines, arcs, rounded corners, blended chains and planned ways, sampled: every joint keeps its limits of speed, acceleration and jerk, the tool
// stays on its path, and the time is not far from that without a limit of jerk.
import { describe, expect, it } from 'vitest'
import { identityFrame } from '../../../src/core/math/frames'
import { findRobotModel } from '../../../src/core/model/catalog/robots/findRobotModel'
import { makeChain } from '../../../src/core/robotics/chain/KinematicChain'
import { ArmBody } from '../../../src/core/robotics/collision/ArmBody'
import type { MotionLaw } from '../../../src/core/robotics/motion/MotionLaw'
import { planJointMove } from '../../../src/core/robotics/motion/planJointMove'
import { arcPath, linePath, polylinePath } from '../../../src/core/robotics/motion/ToolPath'
import { lawOfLegs } from '../../../src/core/robotics/planning/blendLegs'
import { measureToolMotion } from '../../../src/core/robotics/planning/measureToolMotion'
import { driveWay } from '../../../src/core/robotics/planning/pathPlanning/driveWay'
import { SweptSpace } from '../../../src/core/robotics/planning/pathPlanning/SweptSpace'
import { planPath } from '../../../src/core/robotics/planning/planPath'
import { RobotSystem } from '../../../src/core/robotics/planning/RobotSystem'
import { sampleRun } from '../../../src/core/robotics/planning/sampleRun'
import { toolDown } from './catalogArm'

/** Full acceleration after so long, s; undefined = at once. */
function arm(id: string, rampS?: number): RobotSystem {
  const joints = findRobotModel(id)!.joints.map((joint) =>
    joint.acceleration === undefined || rampS === undefined
      ? joint
      : { ...joint, jerk: joint.acceleration / rampS },
  )
  return new RobotSystem({ arm: makeChain(joints), worldFromBase: identityFrame() })
}

const STEPS = 4000

/** Largest share of any limit, sampled: the jerk as the change of acceleration from one sample to the next. */
function limitUse(law: MotionLaw, limits: RobotSystem['limits']) {
  const use = { speed: 0, acceleration: 0, jerk: 0 }
  const dt = law.durationS / STEPS
  const values = new Float64Array(law.dof)
  let before = new Float64Array(law.dof)
  for (let step = 0; step <= STEPS; step++) {
    law.velocity(step * dt, values).forEach((v, j) => {
      use.speed = Math.max(use.speed, Math.abs(v) / limits.velocity[j]!)
    })
    const now = law.acceleration(step * dt, values).slice()
    now.forEach((a, j) => {
      use.acceleration = Math.max(use.acceleration, Math.abs(a) / limits.acceleration[j]!)
      use.jerk = Math.max(use.jerk, Math.abs(a - before[j]!) / dt / limits.jerk[j]!)
    })
    before = now
  }
  return use
}

/** At rest, without acceleration, at both ends. */
function expectRest(law: MotionLaw) {
  for (const tau of [0, law.durationS]) {
    for (const v of law.velocity(tau, new Float64Array(law.dof))) expect(Math.abs(v)).toBeLessThan(1e-9)
    for (const a of law.acceleration(tau, new Float64Array(law.dof))) expect(Math.abs(a)).toBeLessThan(1e-6)
  }
}

function expectLimits(law: MotionLaw, system: RobotSystem) {
  const { speed, acceleration, jerk } = limitUse(law, system.limits)
  expect(speed).toBeLessThan(1 + 1e-3)
  expect(acceleration).toBeLessThan(1 + 1e-3)
  expect(jerk).toBeLessThan(1 + 1e-3)
  expect(Math.max(speed, acceleration, jerk)).toBeGreaterThan(0.9)
  expectRest(law)
}

const cases = [
  ['kr210_r2700_2', 2, 0.1],
  ['kr6_r900_2', 0.6, 0.02],
  ['ur10e', 0.9, 0.1],
] as const

describe.each(cases)('%s', (id, r, rampS) => {
  const system = arm(id, rampS)
  const free = arm(id)
  const corners = [
    toolDown(0.8 * r, -0.2 * r, 0.3 * r),
    toolDown(0.8 * r, 0.25 * r, 0.3 * r),
    toolDown(0.6 * r, 0.25 * r, 0.3 * r),
  ] as const
  const paths = {
    line: linePath(corners[0], corners[1]),
    arc: arcPath(corners[0], toolDown(0.7 * r, 0, 0.35 * r), corners[1]),
    rounded: polylinePath([...corners], 0.05 * r),
    stops: polylinePath([...corners], 0),
  }
  const drivable = (q: Float64Array) =>
    Object.values(paths).every((path) => planPath({ movers: [{ system: free, startQ: q }], path }).ok)
  const startQ = system.solve(corners[0]).find(drivable)!
  const plan = (one: RobotSystem, path: (typeof paths)['line'], speedMps?: number) => {
    const answer = planPath({ movers: [{ system: one, startQ }], path, ...(speedMps && { speedMps }) })
    if (!answer.ok) throw new Error(JSON.stringify(answer))
    return answer
  }

  it.each(Object.entries(paths))('%s', (_, path) => {
    const { law, endQ } = plan(system, path)
    expectLimits(law, system)
    const end = law.sample(law.durationS, new Float64Array(6))
    expect(Math.max(...end.map((value, joint) => Math.abs(value - endQ[joint]!)))).toBeLessThan(1e-9)
    const hard = plan(free, path).law.durationS
    expect(law.durationS).toBeGreaterThan(hard)
    expect(law.durationS).toBeLessThan(1.45 * hard + 4 * rampS * path.runs.length)
  })

  it('stays on a straight line', () => {
    const { law } = plan(system, paths.line)
    const frame = identityFrame()
    for (let step = 0; step <= 400; step++) {
      system.worldFromTool(law.sample((law.durationS * step) / 400, new Float64Array(6)), frame)
      expect(Math.abs(frame[3]! - 0.8 * r)).toBeLessThan(1e-4)
      expect(Math.abs(frame[11]! - 0.3 * r)).toBeLessThan(1e-4)
    }
  })

  it('keeps a tool speed, without losing it', () => {
    const { law, lengthM } = plan(system, paths.line, 0.1)
    expect(measureToolMotion(system, law).topSpeedMps).toBeLessThan(0.1 * 1.003)
    expect(law.durationS).toBeLessThan(lengthM / 0.1 + 0.3 + 4 * rampS)
  })

  it('a chain of lines with blends', () => {
    const legs = [0, 1].map((at) => ({
      path: linePath(corners[at as 0 | 1], corners[(at + 1) as 1 | 2]).runs[0]!,
      blendM: at === 0 ? 0.06 * r : 0,
    }))
    let from = startQ
    const sampled = legs.map(({ path, blendM }) => {
      const samples = sampleRun([{ system, startQ: from }], path, 0, path.extent, from)
      if ('failure' in samples) throw new Error('no way')
      from = samples.joints.slice(-6)
      return { samples, speedMps: 0.5, blendM }
    })
    const law = lawOfLegs(system, sampled)
    const { speed, acceleration, jerk } = limitUse(law, system.limits)
    expect(Math.max(speed, acceleration, jerk)).toBeLessThan(1 + 1e-3)
    expectRest(law)
  })

  it('a planned way: a straight one takes little longer than the joint move', () => {
    const space = new SweptSpace(new ArmBody(system, { linkRadiiM: [0.05] }), { boxes: [] })
    const to = startQ.map((value, joint) => value + (joint === 0 ? 0.6 : 0.2))
    const law = driveWay(space, [startQ, to])
    expectLimits(law, system)
    expect(law.durationS).toBeLessThan(1.25 * planJointMove(startQ, to, system.limits).durationS)
    const bent = driveWay(space, [
      startQ,
      to,
      startQ.map((value, joint) => value + (joint === 1 ? 0.5 : 0.1)),
    ])
    const { speed, acceleration, jerk } = limitUse(bent, system.limits)
    expect(Math.max(speed, acceleration, jerk)).toBeLessThan(1 + 1e-3)
  })
})
