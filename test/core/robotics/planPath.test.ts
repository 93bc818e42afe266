// Motions along tool paths: on the path, inside every limit, as fast as that allows, and a reason when they cannot be.
import { describe, expect, it } from 'vitest'
import { frameFromPose, identityFrame, multiplyFrames } from '../../../src/core/math/frames'
import { frameFromXyzRpy } from '../../../src/core/math/rotations'
import type { MotionLaw } from '../../../src/core/robotics/motion/MotionLaw'
import { jointMoveDurationS } from '../../../src/core/robotics/motion/planJointMove'
import { arcPath, joinPaths, linePath, polylinePath } from '../../../src/core/robotics/motion/ToolPath'
import { measureToolMotion } from '../../../src/core/robotics/planning/measureToolMotion'
import { planPath } from '../../../src/core/robotics/planning/planPath'
import type { RobotSystem } from '../../../src/core/robotics/planning/RobotSystem'
import { railArm, standingArm, toolDown } from './catalogArm'

/** Largest share of any velocity and acceleration limit used. */
function limitUse(law: MotionLaw, limits: RobotSystem['limits']): { speed: number; acceleration: number } {
  const values = new Float64Array(law.dof)
  let speed = 0
  let acceleration = 0
  for (let step = 0; step <= 2000; step++) {
    const tau = (law.durationS * step) / 2000
    law.velocity(tau, values).forEach((v, j) => {
      speed = Math.max(speed, Math.abs(v) / limits.velocity[j]!)
    })
    law.acceleration(tau, values).forEach((a, j) => {
      acceleration = Math.max(acceleration, Math.abs(a) / limits.acceleration[j]!)
    })
  }
  return { speed, acceleration }
}

function planned(request: Parameters<typeof planPath>[0]) {
  const plan = planPath(request)
  if (!plan.ok) throw new Error(JSON.stringify(plan))
  return plan
}

const arms = ['kr210_r2700_2', 'ur10e', 'crx10ia', 'fr3'] as const
const reach: Record<string, number> = { kr210_r2700_2: 2, ur10e: 0.9, crx10ia: 0.9, fr3: 0.55 }

describe.each(arms)('%s on a straight line', (id) => {
  const system = standingArm(id)
  const r = reach[id]!
  const from = toolDown(0.8 * r, -0.2 * r, 0.3 * r)
  const to = toolDown(0.8 * r, 0.25 * r, 0.2 * r)
  const drivable = (q: Float64Array) =>
    planPath({ movers: [{ system, startQ: q }], path: linePath(from, to) }).ok
  const startQ = system.solve(from).find(drivable)!
  const plan = planned({ movers: [{ system, startQ }], path: linePath(from, to) })

  it('stays on the line within a tenth of a millimetre, tool upright', () => {
    const q = new Float64Array(system.dof)
    const frame = identityFrame()
    for (let step = 0; step <= 500; step++) {
      system.worldFromTool(plan.law.sample((plan.law.durationS * step) / 500, q), frame)
      const share = (frame[7]! + 0.2 * r) / (0.45 * r)
      expect(Math.abs(frame[3]! - 0.8 * r)).toBeLessThan(1e-4)
      expect(Math.abs(frame[11]! - (0.3 - 0.1 * share) * r)).toBeLessThan(1e-4)
      expect(frame[10]).toBeLessThan(-1 + 1e-6)
    }
  })

  it('keeps the joint limits and uses one of them well', () => {
    const use = limitUse(plan.law, system.limits)
    expect(Math.max(use.speed, use.acceleration)).toBeLessThan(1 + 1e-6)
    expect(Math.max(use.speed, use.acceleration)).toBeGreaterThan(0.97)
    expect(plan.law.durationS).toBeGreaterThan(jointMoveDurationS(startQ, plan.endQ, system.limits) - 1e-9)
  })

  it('obeys the speed of the tool', () => {
    const slow = planned({ movers: [{ system, startQ }], path: linePath(from, to), speedMps: 0.1 })
    expect(slow.law.durationS).toBeGreaterThan(slow.lengthM / 0.1)
    expect(slow.law.durationS).toBeLessThan(slow.lengthM / 0.1 + 0.3)
    expect(measureToolMotion(system, slow.law).topSpeedMps).toBeLessThan(0.1 * 1.002)
  })
})

describe('paths of several pieces', () => {
  const system = standingArm('ur10e')
  const corners = [
    toolDown(0.6, -0.3, 0.3),
    toolDown(0.6, 0.3, 0.3),
    toolDown(0.4, 0.3, 0.3),
    toolDown(0.4, -0.3, 0.3),
  ]
  const startQ = system.solve(corners[0]!)[0]!

  it('stop at sharp corners and pass round ones faster', () => {
    const sharp = planned({ movers: [{ system, startQ }], path: polylinePath(corners) })
    const round = planned({ movers: [{ system, startQ }], path: polylinePath(corners, 0.1) })
    expect(round.law.durationS).toBeLessThan(0.9 * sharp.law.durationS)
    expect(round.lengthM).toBeLessThan(sharp.lengthM)
    expect(limitUse(round.law, system.limits).acceleration).toBeLessThan(1 + 1e-6)
  })

  it('joined paths take the time of both', () => {
    const [a, b, c] = corners as [Float64Array, Float64Array, Float64Array]
    const both = planned({ movers: [{ system, startQ }], path: joinPaths([linePath(a, b), linePath(b, c)]) })
    const sharp = planned({ movers: [{ system, startQ }], path: polylinePath([a, b, c]) })
    expect(both.law.durationS).toBeCloseTo(sharp.law.durationS, 9)
  })

  it('an arc keeps its distance from the centre, and the tool its acceleration', () => {
    const arc = arcPath(toolDown(0.7, 0, 0.3), toolDown(0.6, 0.1, 0.3), toolDown(0.5, 0, 0.3))
    const q0 = system.solve(toolDown(0.7, 0, 0.3))[0]!
    const { law, lengthM } = planned({ movers: [{ system, startQ: q0 }], path: arc, accelerationMps2: 1 })
    expect(lengthM).toBeCloseTo(Math.PI * 0.1, 9)
    const q = new Float64Array(6)
    for (let step = 0; step <= 100; step++) {
      const frame = system.worldFromTool(law.sample((law.durationS * step) / 100, q))
      expect(Math.hypot(frame[3]! - 0.6, frame[7]!)).toBeCloseTo(0.1, 4)
    }
    // 1 m/s² along or across the path on top of gravity.
    expect(measureToolMotion(system, law).topLoadMps2).toBeLessThan(Math.hypot(9.81, Math.SQRT2) + 0.05)
  })

  it('a turn in place has a duration and no length', () => {
    const turned = frameFromPose({
      position: [0.6, -0.3, 0.3],
      quaternion: [Math.SQRT1_2, Math.SQRT1_2, 0, 0],
    })
    const { law, lengthM } = planned({ movers: [{ system, startQ }], path: linePath(corners[0]!, turned) })
    expect(lengthM).toBe(0)
    expect(law.durationS).toBeGreaterThan(0.3)
  })

  it('a path of no length takes no time', () => {
    const { law } = planned({ movers: [{ system, startQ }], path: linePath(corners[0]!, corners[0]!) })
    expect(law.durationS).toBe(0)
    expect(law.sample(0, new Float64Array(6))).toEqual(startQ)
  })
})

describe('two arms on one object', () => {
  const left = railArm('kr210_r3100_2', 7.5, 15.5)
  const right = railArm('kr210_r3100_2', 11, 19)
  const grasps = [frameFromXyzRpy([-1.75, 0, 0], [0, 0, 0]), frameFromXyzRpy([1.75, 0, 0], [0, 0, 0])]
  const from = toolDown(10, 10, 1.4)
  const to = toolDown(17, 10, 1.5)
  const startOf = (system: RobotSystem, grasp: number, carrier: number) =>
    system.solve(multiplyFrames(from, grasps[grasp]!), [carrier])[0]!
  // With the tool down the object's x points along world −x.
  const plan = planned({
    movers: [
      { system: right, startQ: startOf(right, 0, 11.75), objectFromTool: grasps[0], endCarrierQ: [18.75] },
      { system: left, startQ: startOf(left, 1, 8.25), objectFromTool: grasps[1], endCarrierQ: [15.25] },
    ],
    path: linePath(from, to),
    speedMps: 0.2,
  })

  it('keep their distance on the object all the way', () => {
    const q = new Float64Array(14)
    for (let step = 0; step <= 200; step++) {
      plan.law.sample((plan.law.durationS * step) / 200, q)
      const a = right.worldFromTool(q.subarray(0, 7))
      const b = left.worldFromTool(q.subarray(7, 14))
      expect(Math.hypot(a[3]! - b[3]!, a[7]! - b[7]!, a[11]! - b[11]!)).toBeCloseTo(3.5, 4)
    }
  })

  it('take what 7 m at 0.2 m/s takes, and keep every limit', () => {
    expect(plan.law.durationS).toBeGreaterThan(35)
    expect(plan.law.durationS).toBeLessThan(37)
    const limits = { ...right.limits }
    for (const key of ['velocity', 'acceleration'] as const) {
      limits[key] = Float64Array.of(...right.limits[key], ...left.limits[key])
    }
    expect(limitUse(plan.law, limits).acceleration).toBeLessThan(1 + 1e-6)
  })
})

describe('a carrier that follows the path', () => {
  const system = railArm('kr210_r3100_2', 6, 20)
  const from = toolDown(9, 9.6, 1)

  it('keeps the arm still', () => {
    const startQ = system.solve(from, [9])[0]!
    const { law, endQ } = planned({
      movers: [{ system, startQ, follow: 'carrier' }],
      path: linePath(from, toolDown(12, 9.6, 1)),
    })
    expect(endQ[0]).toBeCloseTo(12, 9)
    expect(endQ.slice(1)).toEqual(startQ.slice(1))
    // 3 m with 1.5 m/s and 1.5 m/s²: one second up, one along, one down.
    expect(law.durationS).toBeCloseTo(3, 1)
  })

  it('cannot leave its axis or its range', () => {
    const startQ = system.solve(from, [9])[0]!
    const go = (to: Float64Array) =>
      planPath({ movers: [{ system, startQ, follow: 'carrier' }], path: linePath(from, to) })
    expect(go(toolDown(10, 9.8, 1))).toMatchObject({ ok: false, failure: { code: 'carrierCannotFollow' } })
    expect(go(toolDown(25, 9.6, 1))).toMatchObject({ ok: false, failure: { code: 'carrierLimit', joint: 0 } })
  })
})

describe('what cannot be driven', () => {
  it('a line out of reach says where and by how much', () => {
    const system = standingArm('ur10e')
    const from = toolDown(0.6, 0.2, 0.3)
    const plans = system
      .solve(from)
      .map((startQ) =>
        planPath({ movers: [{ system, startQ }], path: linePath(from, toolDown(1.6, 0.2, 0.3)) }),
      )
    expect(plans.every((plan) => !plan.ok)).toBe(true)
    const tooFar = plans.find((plan) => !plan.ok && plan.failure.code === 'unreachable')
    expect(tooFar).toMatchObject({ failure: { reason: { code: 'tooFar' } } })
    expect(tooFar && !tooFar.ok && tooFar.atM).toBeGreaterThan(0.3)
  })

  it("a line through the arm's own column names a joint, the reach or a singular place", () => {
    const system = standingArm('kr210_r2700_2')
    const from = toolDown(1.8, 0, 1)
    const plan = planPath({
      movers: [{ system, startQ: system.solve(from)[0]! }],
      path: linePath(from, toolDown(-1.8, 0, 1)),
    })
    expect(plan.ok).toBe(false)
  })
})
