// Proved ways against very many samples, levers against real motion, and the list of pairs that are not checked.
import { describe, expect, it } from 'vitest'
import { frameFromXyzRpy } from '../../../../src/core/math/rotations'
import { findRobotModel } from '../../../../src/core/model/catalog/robots/findRobotModel'
import { ArmBody } from '../../../../src/core/robotics/collision/ArmBody'
import { clearance } from '../../../../src/core/robotics/collision/cellClearance'
import { ignoredPairs, pairKeys } from '../../../../src/core/robotics/planning/pathPlanning/ignoredPairs'
import { SweptSpace } from '../../../../src/core/robotics/planning/pathPlanning/SweptSpace'
import { sweepLevers } from '../../../../src/core/robotics/planning/pathPlanning/sweepLevers'
import { railArm, standingArm } from '../catalogArm'
import { randomJoints, seededRandom } from '../referenceChains'
import { wayCases } from './wayCases'

function bodyOf(id: string, toolM = 0) {
  const { linkRadiiM } = findRobotModel(id)!.drawing
  return new ArmBody(standingArm(id, toolM), { linkRadiiM, ...(toolM > 0 && { toolRadiusM: 0.04 }) })
}

describe('levers', () => {
  it.each([
    ['ur10e', 0],
    ['kr210_r2700_2', 0.3],
    ['iiwa14', 0.2],
  ] as const)('%s: no end of a capsule moves farther than its levers say (seed 8)', (id, toolM) => {
    const body = bodyOf(id, toolM)
    const random = seededRandom(8)
    const levers = body.capsules.map((_, capsule) => sweepLevers(body, capsule))
    let tightest = 0
    for (let trial = 0; trial < 300; trial++) {
      const q = randomJoints(body.system.arm, random)
      const joint = Math.floor(random() * q.length)
      const stepRad = 1e-3
      body.place(q)
      const before = body.ends.slice()
      q[joint] = q[joint]! + stepRad
      body.place(q)
      for (const [capsule, lever] of levers.entries()) {
        for (const end of [6 * capsule, 6 * capsule + 3]) {
          const moved = Math.hypot(...[0, 1, 2].map((i) => body.ends[end + i]! - before[end + i]!))
          expect(moved).toBeLessThanOrEqual(lever[joint]! * stepRad + 1e-12)
          if (lever[joint]! > 0) tightest = Math.max(tightest, moved / (lever[joint]! * stepRad))
        }
      }
    }
    expect(tightest).toBeGreaterThan(0.8)
  })

  it('a rail moves the whole arm as far as itself; seen from a link, earlier joints do not count', () => {
    const system = railArm('kr210_r2700_2', 0, 6)
    const body = new ArmBody(system, { linkRadiiM: [0.2] })
    expect(sweepLevers(body, 3)[0]).toBe(1)
    expect(Array.from(sweepLevers(body, 6, 3).slice(0, 4))).toEqual([0, 0, 0, 0])
    expect(sweepLevers(body, 6, 3)[5]).toBeGreaterThan(0)
  })
})

describe('pairs that are not checked', () => {
  it('are neighbours and parts that always touch, each with how often', () => {
    const pairs = ignoredPairs(bodyOf('ur10e'))
    expect(pairs.filter(({ reason }) => reason === 'neighbours')).toHaveLength(6)
    const always = pairs.filter(({ reason }) => reason === 'alwaysTouching')
    expect(always.map(({ links }) => links)).toContainEqual([0, 2])
    for (const { touchingShare } of always) expect(touchingShare).toBeGreaterThan(0.9)
    expect(pairs.map(({ links }) => links)).not.toContainEqual([2, 5])
  })

  it('leave poses free that only such pairs would forbid', () => {
    const body = bodyOf('ur10e')
    const up = Float64Array.of(0, -Math.PI / 2, 0, 0, 0, 0)
    expect(new SweptSpace(body, { boxes: [] }).isFree(up)).toBe(false)
    const ignored = pairKeys(ignoredPairs(body))
    expect(new SweptSpace(body, { boxes: [] }, { ignored }).isFree(up)).toBe(true)
  })
})

describe('ways', () => {
  const { body, obstacles, ignored, space, pairs } = wayCases(4, 60)

  /** Smallest gap over many samples, as the plain clearance functions give it. */
  function sampledGap(a: Float64Array, b: Float64Array, steps: number): number {
    let gap = Number.POSITIVE_INFINITY
    const q = new Float64Array(6)
    for (let step = 0; step <= steps; step++) {
      for (let joint = 0; joint < 6; joint++) q[joint] = a[joint]! + (step / steps) * (b[joint]! - a[joint]!)
      body.place(q)
      gap = Math.min(gap, clearance(body, obstacles).gapM, body.selfGap(ignored).gapM)
    }
    return gap
  }

  it('one pose: free exactly when the plain functions see no contact (seed 6)', () => {
    const random = seededRandom(6)
    let free = 0
    for (let i = 0; i < 400; i++) {
      const q = randomJoints(body.system.arm, random)
      const isFree = sampledGap(q, q, 1) > 0
      expect(space.isFree(q)).toBe(isFree)
      free += Number(isFree)
    }
    expect(free).toBeGreaterThan(50)
    expect(free).toBeLessThan(350)
  })

  it('no proved way touches anything in 2000 samples, and few free ways are refused', () => {
    let proved = 0
    let refused = 0
    for (const [a, b] of pairs) {
      const isProved = space.isWayFree(a, b)
      const gap = sampledGap(a, b, isProved ? 2000 : 400)
      if (isProved) expect(gap).toBeGreaterThan(0)
      proved += Number(isProved)
      if (!isProved && gap > 2e-3) refused++
    }
    expect(proved).toBeGreaterThan(10)
    expect(proved).toBeLessThan(pairs.length)
    expect(refused).toBe(0)
  })

  it('does not slip through a plate thinner than any step', () => {
    const plate = {
      worldFromBox: frameFromXyzRpy([0.7, 0, 0.3], [0, 0, 0]),
      halfM: [0.4, 0.0001, 0.3] as const,
    }
    const around = new SweptSpace(body, { boxes: [plate] }, { ignored })
    const left = Float64Array.of(1.2, -0.5, 1, -0.5, 0, 0)
    const right = Float64Array.of(-1.2, -0.5, 1, -0.5, 0, 0)
    expect(around.isFree(left)).toBe(true)
    expect(around.isFree(right)).toBe(true)
    expect(around.isWayFree(left, right)).toBe(false)
    expect(new SweptSpace(body, { boxes: [] }, { ignored }).isWayFree(left, right)).toBe(true)
  })

  it('keeps the gap that is asked', () => {
    const wide = new SweptSpace(body, obstacles, { ignored, gapM: 0.05 })
    for (const [a, b] of pairs) {
      if (wide.isWayFree(a, b)) expect(sampledGap(a, b, 500)).toBeGreaterThan(0.05)
    }
    const [a, b] = pairs[0]!
    expect(new SweptSpace(body, obstacles, { ignored, gapM: 5 }).isWayFree(a, b)).toBe(false)
  })
})
