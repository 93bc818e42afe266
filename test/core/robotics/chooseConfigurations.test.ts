// The choice of branches and carrier positions: no worse than trying everything, the same every time, and a reason when there is none.
import { describe, expect, it } from 'vitest'
import type { MotionLaw } from '../../../src/core/robotics/motion/MotionLaw'
import { jointMoveDurationS } from '../../../src/core/robotics/motion/planJointMove'
import { linePath } from '../../../src/core/robotics/motion/ToolPath'
import type { ConfigurationTarget } from '../../../src/core/robotics/planning/ConfigurationRequest'
import { chooseConfigurations } from '../../../src/core/robotics/planning/chooseConfigurations'
import { planPath } from '../../../src/core/robotics/planning/planPath'
import { railArm, standingArm, toolDown } from './catalogArm'

const joint = (x: number, y: number, z: number): ConfigurationTarget => ({
  worldFromTool: toolDown(x, y, z),
  move: 'joint',
})
const linear = (x: number, y: number, z: number): ConfigurationTarget => ({
  worldFromTool: toolDown(x, y, z),
  move: 'linear',
})
const pick = (x: number, y: number, z: number) => [
  joint(x, y, z + 0.15),
  linear(x, y, z),
  linear(x, y, z + 0.15),
]

const home = Float64Array.of(0, -1.57, 1.57, -1.57, -1.57, 0)

describe('an arm that stands', () => {
  const system = standingArm('kr6_r900_2')
  const startQ = Float64Array.of(0, -1.57, 1.57, 0, 1.2, 0)

  it('finds the best of all sequences of branches', () => {
    const targets = [joint(0.5, 0.3, 0.3), joint(0.4, -0.4, 0.2), joint(0.6, 0, 0.5)]
    const choice = chooseConfigurations({ system, startQ, endQ: startQ, targets })
    if (!choice.ok) throw new Error('no choice')
    const options = targets.map((target) => system.solve(target.worldFromTool))
    let best = Number.POSITIVE_INFINITY
    for (const a of options[0]!) {
      for (const b of options[1]!) {
        for (const c of options[2]!) {
          const stops = [startQ, a, b, c, startQ]
          const total = stops
            .slice(1)
            .reduce((sum, q, i) => sum + jointMoveDurationS(stops[i]!, q, system.limits), 0)
          best = Math.min(best, total)
        }
      }
    }
    expect(choice.durationS).toBeLessThanOrEqual(best + 1e-12)
    choice.joints.forEach((q, index) => {
      const reached = system.worldFromTool(q)
      expect(
        Math.max(...reached.map((value, at) => Math.abs(value - targets[index]!.worldFromTool[at]!))),
      ).toBeLessThan(1e-9)
    })
  })

  it('plans linear moves on the branch and counts their time', () => {
    const targets = [...pick(0.5, 0.3, 0.2), ...pick(0.4, -0.4, 0.2)]
    const choice = chooseConfigurations({ system, startQ, endQ: startQ, targets })
    if (!choice.ok) throw new Error('no choice')
    let total = 0
    let q: ArrayLike<number> = startQ
    choice.joints.forEach((next, index) => {
      const plan = choice.linear[index]
      total += plan ? plan.law.durationS : jointMoveDurationS(q, next, system.limits)
      if (plan)
        expect(Math.max(...plan.endQ.map((value, at) => Math.abs(value - next[at]!)))).toBeLessThan(1e-12)
      q = next
    })
    expect(choice.durationS).toBeCloseTo(total + jointMoveDurationS(q, startQ, system.limits), 12)
    expect(choice.linear.map((plan) => plan !== undefined)).toEqual([false, true, true, false, true, true])
  })

  it('gives the same answer whatever was asked before', () => {
    const request = {
      system,
      startQ,
      endQ: startQ,
      targets: [...pick(0.5, 0.3, 0.2), ...pick(0.4, -0.4, 0.2)],
    }
    const first = chooseConfigurations(request)
    chooseConfigurations({ ...request, targets: pick(0.3, 0.5, 0.4) })
    expect(chooseConfigurations(request)).toEqual(first)
  })

  it('starts with a line from the start pose when asked', () => {
    const at = system.worldFromTool(startQ)
    const lower = at.slice()
    lower[11] = lower[11]! - 0.1
    const choice = chooseConfigurations({
      system,
      startQ,
      endQ: startQ,
      targets: [{ worldFromTool: lower, move: 'linear' }],
    })
    if (!choice.ok) throw new Error('no choice')
    const plan = planPath({ movers: [{ system, startQ }], path: linePath(at, lower) })
    expect(plan.ok && plan.law.durationS).toBe(choice.linear[0]!.law.durationS)
  })

  it('keeps to joint values that are allowed', () => {
    const targets = [joint(0.5, 0.3, 0.3)]
    const free = chooseConfigurations({ system, startQ, endQ: startQ, targets })
    const isAllowed = (q: Float64Array) => !(free.ok && Math.abs(q[0]! - free.joints[0]![0]!) < 0.1)
    const other = chooseConfigurations({ system, startQ, endQ: startQ, targets, isAllowed })
    if (other.ok) expect(isAllowed(other.joints[0]!)).toBe(true)
    const none = chooseConfigurations({ system, startQ, endQ: startQ, targets, isAllowed: () => false })
    expect(none).toMatchObject({ ok: false, code: 'collision', target: 0 })
  })
})

describe('clearance', () => {
  const system = standingArm('kr6_r900_2')
  const startQ = Float64Array.of(0, -1.57, 1.57, 0, 1.2, 0)
  const targets = pick(0.5, 0.3, 0.3)
  const request = { system, startQ, endQ: startQ, targets }
  const free = { poseDepthM: () => 0, moveDepthM: () => 0, lineDepthM: () => 0 }

  it('leaves the fastest sequence when it is free', () => {
    expect(chooseConfigurations({ ...request, clearance: free })).toEqual(chooseConfigurations(request))
  })

  it.each(['poseDepthM', 'moveDepthM', 'lineDepthM'] as const)('goes round what touches: %s', (which) => {
    const fastest = chooseConfigurations(request)
    if (!fastest.ok) throw new Error('no choice')
    const taken = fastest.joints[0]!
    const isTaken = (q: ArrayLike<number>) =>
      taken.every((value, joint) => Math.abs(value - q[joint]!) < 1e-9)
    const depth = {
      poseDepthM: (_: number, q: Float64Array) => (isTaken(q) ? 0.1 : 0),
      moveDepthM: (_: number, __: unknown, to: ArrayLike<number>) => (isTaken(to) ? 0.1 : 0),
      lineDepthM: (_: number, law: MotionLaw) => (isTaken(law.sample(0, new Float64Array(6))) ? 0.1 : 0),
    }
    const other = chooseConfigurations({ ...request, clearance: { ...free, [which]: depth[which] } })
    if (!other.ok) throw new Error('no choice')
    expect(isTaken(other.joints[0]!)).toBe(false)
    expect(other.touching).toEqual([])
    expect(other.durationS).toBeGreaterThanOrEqual(fastest.durationS)
    expect(other.durationS).toBeLessThan(100)
  })

  it('takes the least deep where everything touches, and says so', () => {
    const poseDepthM = (target: number, q: Float64Array) => (target === 1 ? 0.2 + 0.01 * Math.abs(q[0]!) : 0)
    const choice = chooseConfigurations({ ...request, clearance: { ...free, poseDepthM } })
    expect(choice).toMatchObject({ ok: true, touching: [1] })
  })
})

describe('reasons', () => {
  const system = standingArm('ur10e')

  it('names the target that is too far and by how much', () => {
    const targets = [...pick(0.6, 0.3, 0.1), ...pick(1.9, -0.5, 0.1)]
    const choice = chooseConfigurations({ system, startQ: home, endQ: home, targets })
    expect(choice).toMatchObject({ ok: false, code: 'unreachable', target: 3, reason: { code: 'tooFar' } })
  })

  it('names the line that cannot be driven', () => {
    const targets = [joint(0.7, 0.5, 0.2), linear(-0.7, -0.5, 0.2)]
    const choice = chooseConfigurations({ system, startQ: home, endQ: home, targets })
    expect(choice).toMatchObject({ ok: false, code: 'lineBlocked', target: 1 })
  })
})

describe('an arm on a rail', () => {
  const system = railArm('kr210_r3100_2', 6, 20.5)
  const startQ = Float64Array.of(9, 0, -1.57, 1.57, 0, 1, 0)
  const request = { system, startQ, endQ: startQ, carrierRange: [[7.5, 15.5]] as const }

  it('drives to where the sequence is shortest, within the range', () => {
    const targets = [...pick(9.25, 9.6, 0.9), ...pick(17, 10.2, 0.85)]
    const choice = chooseConfigurations({ ...request, targets })
    if (!choice.ok) throw new Error(JSON.stringify(choice))
    for (const q of choice.joints) {
      expect(q[0]).toBeGreaterThanOrEqual(7.5)
      expect(q[0]).toBeLessThanOrEqual(15.5)
    }
    // Lines keep the carriage where it is.
    expect(choice.joints[1]![0]).toBe(choice.joints[0]![0])
    // No single shift of either carriage position by a lattice step is better.
    for (const shift of [-0.1, 0.1]) {
      const moved = targets.map((target, index) => ({
        ...target,
        carrierQ: [choice.joints[index]![0]! + (index < 3 ? shift : 0)],
      }))
      const other = chooseConfigurations({ ...request, targets: moved })
      if (other.ok) expect(other.durationS).toBeGreaterThanOrEqual(choice.durationS - 1e-9)
    }
  })

  it('stands where it is told to', () => {
    const targets = [{ ...joint(10, 9.8, 1), carrierQ: [9.3] }]
    const choice = chooseConfigurations({ ...request, targets })
    expect(choice.ok && choice.joints[0]![0]).toBe(9.3)
  })
})
