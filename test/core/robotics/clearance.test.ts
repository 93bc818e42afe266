// Clearance of arms to boxes, the floor and each other, in one pose and along a motion; nearness to limits and singular poses.
import { describe, expect, it } from 'vitest'
import { frameFromPose } from '../../../src/core/math/frames'
import { frameFromXyzRpy } from '../../../src/core/math/rotations'
import { findRobotModel } from '../../../src/core/model/catalog/robots/findRobotModel'
import { ArmBody } from '../../../src/core/robotics/collision/ArmBody'
import { clearance, clearanceAlong } from '../../../src/core/robotics/collision/cellClearance'
import { planJointMove } from '../../../src/core/robotics/motion/planJointMove'
import { reachMargin } from '../../../src/core/robotics/planning/reachMargin'
import { singularityOf } from '../../../src/core/robotics/planning/singularityOf'
import { standingArm, toolDown } from './catalogArm'

const { linkRadiiM } = findRobotModel('ur10e')!.drawing
const system = standingArm('ur10e', 0.2)
const body = new ArmBody(system, { linkRadiiM, toolRadiusM: 0.04, toolClearM: 0.05 })
const up = Float64Array.of(0, -Math.PI / 2, 0, 0, 0, 0)
const stretched = Float64Array.of(0, 0, 0, 0, 0, 0)

describe('one pose', () => {
  it('names the box that is nearest, and touches what stands in the arm', () => {
    body.place(stretched)
    const far = { worldFromBox: frameFromXyzRpy([3, 0, 0], [0, 0, 0]), halfM: [0.1, 0.1, 0.1] as const }
    const inside = {
      worldFromBox: frameFromXyzRpy([0.6, 0.1, 0.18], [0, 0, 0.3]),
      halfM: [0.05, 0.05, 0.05] as const,
    }
    expect(clearance(body, { boxes: [far] }).gapM).toBeGreaterThan(1)
    expect(clearance(body, { boxes: [far, inside] })).toMatchObject({ obstacle: { kind: 'box', index: 1 } })
    expect(clearance(body, { boxes: [far, inside] }).gapM).toBeLessThan(0)
  })

  it('sees the floor under a low elbow', () => {
    body.place(Float64Array.of(0, 0.5, 0, 0, 0, 0))
    expect(clearance(body, { boxes: [], floorZ: 0 })).toMatchObject({ obstacle: { kind: 'floor' } })
    expect(clearance(body, { boxes: [], floorZ: 0 }).gapM).toBeLessThan(0)
    body.place(up)
    expect(clearance(body, { boxes: [], floorZ: 0 }).gapM).toBeGreaterThan(0)
  })

  it('sees another arm', () => {
    const base = frameFromPose({ position: [1.4, 0.3, 0], quaternion: [0, 0, 0, 1] })
    const other = new ArmBody(standingArm('ur10e', 0.2, base), { linkRadiiM })
    other.place(up)
    body.place(stretched)
    expect(clearance(body, { boxes: [], bodies: [other] }).gapM).toBeLessThan(0.1)
    body.place(up)
    expect(clearance(body, { boxes: [], bodies: [other] }).gapM).toBeGreaterThan(1)
  })

  it('sees the arm itself, once pairs that always touch are left out', () => {
    const fat = new ArmBody(system, { linkRadiiM: linkRadiiM.map((radius) => 1.4 * radius) })
    const skip = fat.touchingPairs(up)
    fat.place(up)
    expect(fat.selfGap(skip).gapM).toBeGreaterThan(0)
    fat.place(Float64Array.of(0, -Math.PI / 2, 3, 0, 0, 0))
    expect(fat.selfGap(skip).gapM).toBeLessThan(0)
  })
})

describe('a whole motion', () => {
  const law = planJointMove(
    Float64Array.of(-1, -0.5, 0.8, 0, 1, 0),
    Float64Array.of(1.2, -0.9, 1.1, 0.5, 0.8, 1),
    system.limits,
  )
  const plate = {
    worldFromBox: frameFromXyzRpy([0.75, -0.1, 0.6], [0, 0, 0]),
    halfM: [0.3, 0.0005, 0.3] as const,
  }

  it('finds the same nearest approach as very many samples', () => {
    const found = clearanceAlong(body, law, { boxes: [plate] }, 1e-4)
    const q = new Float64Array(6)
    let brute = Number.POSITIVE_INFINITY
    for (let step = 0; step <= 4000; step++) {
      body.place(law.sample((law.durationS * step) / 4000, q))
      brute = Math.min(brute, clearance(body, { boxes: [plate] }).gapM)
    }
    expect(found.gapM).toBeLessThan(brute + 1e-4)
    expect(found.gapM).toBeGreaterThan(brute - 1e-3)
    expect(found.atS).toBeGreaterThan(0)
    expect(found.atS).toBeLessThan(law.durationS)
  })
})

describe('margins', () => {
  it('a comfortable pose has margin, a far one a reason', () => {
    const good = reachMargin(system, toolDown(0.7, 0.2, 0.3))
    expect(good.ok && good.limitMarginRad).toBeGreaterThan(1)
    expect(good.ok && good.singularity.independence).toBeGreaterThan(0.05)
    expect(reachMargin(system, toolDown(2, 0, 0.3))).toMatchObject({ ok: false, reason: { code: 'tooFar' } })
  })

  it('knows a singular wrist and elbow', () => {
    expect(singularityOf(system.arm, [0.3, -1.2, 1.1, 0.4, 0, 0.2]).independence).toBeLessThan(1e-9)
    expect(singularityOf(system.arm, [0.3, -1.2, 0, 0.4, 1, 0.2]).independence).toBeLessThan(1e-9)
    expect(singularityOf(system.arm, [0.3, -1.2, 1.1, 0.4, 1, 0.2]).independence).toBeGreaterThan(0.05)
  })
})
