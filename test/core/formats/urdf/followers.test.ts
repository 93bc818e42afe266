// A joint inside the arm that follows another (URDF `mimic`): it moves along in forward and inverse kinematics, limits and bodies.
import { describe, expect, it } from 'vitest'
import { identityFrame } from '../../../../src/core/math/frames'
import { modelOfRecord } from '../../../../src/core/model/catalog/robots/modelOfRecord'
import { makeChain } from '../../../../src/core/robotics/chain/KinematicChain'
import { ArmBody } from '../../../../src/core/robotics/collision/ArmBody'
import { InverseKinematics } from '../../../../src/core/robotics/inverse/InverseKinematics'
import { RobotSystem } from '../../../../src/core/robotics/planning/RobotSystem'
import { aChain, aUrdf, imported } from './imported'

/** Joints about y, each 0.3 m on; j3 follows as `mimic` says. */
function arm(mimic: string, count = 4, limit = '<limit lower="-1" upper="1" velocity="1"/>') {
  const chain = aChain(count)
  const inside = `<origin xyz="0 0 0.3"/><axis xyz="0 1 0"/>${limit}${mimic}`
  const text = aUrdf(chain.map((joint) => (joint.name === 'j3' ? { ...joint, inside } : joint)))
  const answer = imported(text)
  return { ...answer, chain: makeChain(modelOfRecord(answer.record).joints) }
}

const HALF_BACK = '<mimic joint="j2" multiplier="-0.5" offset="0.2"/>'

describe('a joint that follows another', () => {
  it('turns as its leader tells it: where the flange is, by hand', () => {
    const { chain } = arm('<mimic joint="j2" multiplier="-1"/>')
    expect(chain.dof).toBe(3)
    // j2 leans the arm by 0.5 rad, j3 brings it back: only the link between them leans
    const flange = chain.fk([0, 0.5, 0])
    expect(flange[3]).toBeCloseTo(0.3 * Math.sin(0.5), 12)
    expect(flange[11]).toBeCloseTo(0.3 + 0.3 + 0.3 * Math.cos(0.5) + 0.3, 12)
    expect(flange[0]).toBeCloseTo(1, 12)
  })

  it('counts in the Jacobian by its share', () => {
    const { chain } = arm(HALF_BACK)
    const q = [0.2, 0.6, -0.3]
    const jacobian = chain.jacobian(q)
    const step = 1e-6
    for (let joint = 0; joint < chain.dof; joint++) {
      const at = (sign: number) => chain.fk(q.map((value, k) => value + (k === joint ? sign * step : 0)))
      const [after, before] = [at(1), at(-1)]
      for (const row of [0, 1, 2]) {
        const slope = (after[row * 4 + 3]! - before[row * 4 + 3]!) / (2 * step)
        expect(jacobian[row * chain.dof + joint]).toBeCloseTo(slope, 7)
      }
    }
  })

  it('is solved by search, back to the pose it came from', () => {
    const { chain } = arm(HALF_BACK, 8)
    const ik = new InverseKinematics(chain)
    expect(ik.family).toBe('numeric')
    const target = chain.fk([0.3, 0.5, -0.4, 0.2, 0.1, 0.3, -0.2])
    const { solutions } = ik.solve(target)
    expect(solutions.length).toBeGreaterThan(0)
    for (const { jointRad } of solutions) {
      chain.fk(jointRad).forEach((value, at) => {
        expect(value).toBeCloseTo(target[at]!, 6)
      })
    }
  })

  it('keeps its own limits and speed by those of its leader', () => {
    const { record, report, notes } = arm(HALF_BACK)
    expect(report.axes).toEqual(['j1', 'j2', 'j4'])
    expect(notes).toContain('urdf.mimicInArm')
    expect(record.joints[2]).toMatchObject({ follows: { joint: 'j2', multiplier: -0.5, offset: 0.2 } })
    // −1 ≤ −0.5 q + 0.2 ≤ 1, so −1.6 ≤ q ≤ 2.4, of which the leader has up to 2; half as fast again
    expect(record.joints[1]!.lower).toBeCloseTo(-1.6, 12)
    expect(record.joints[1]!.upper).toBe(2)
    expect(record.joints[1]!.velocity).toBe(2)
    const slow = arm(HALF_BACK, 4, '<limit lower="-1" upper="1" velocity="0.4"/>')
    expect(slow.record.joints[1]!.velocity).toBeCloseTo(0.8, 12)
  })

  it('carries its link: bodies stand where the chain says', () => {
    const { chain } = arm('<mimic joint="j2" multiplier="-1"/>')
    const system = new RobotSystem({ arm: chain, worldFromBase: identityFrame() })
    const body = new ArmBody(system, { linkRadiiM: [0.05], toolRadiusM: 0.02 })
    body.place([0, 0.5, 0])
    const frames = chain.linkFrames([0, 0.5, 0], new Float64Array(12 * (chain.linkCount + 2)))
    expect(chain.linkCount).toBe(4)
    body.capsules.forEach(({ link }, at) => {
      for (const row of [0, 1, 2])
        expect(body.ends[6 * at + row]).toBeCloseTo(frames[12 * link + 4 * row + 3]!, 12)
    })
    // j2 swings everything after it; the followed share is counted, not forgotten
    expect(body.leverM[1]).toBeGreaterThan(0.9)
  })

  it('of a follower follows the first, and a circle of followers is held still', () => {
    const chain = aChain(5)
    const inside = (mimic: string) =>
      `<origin xyz="0 0 0.3"/><axis xyz="0 1 0"/><limit lower="-1" upper="1" velocity="1"/>${mimic}`
    const with34 = (third: string, fourth: string) =>
      imported(
        aUrdf(
          chain.map((joint) =>
            joint.name === 'j3'
              ? { ...joint, inside: inside(third) }
              : joint.name === 'j4'
                ? { ...joint, inside: inside(fourth) }
                : joint,
          ),
        ),
      )
    const both = with34(
      '<mimic joint="j2" multiplier="2" offset="0.1"/>',
      '<mimic joint="j3" multiplier="3" offset="-0.2"/>',
    )
    const { follows } = both.record.joints[3]!
    expect(follows!.joint).toBe('j2')
    expect(follows!.multiplier).toBe(6)
    expect(follows!.offset).toBeCloseTo(0.1, 12)
    const circle = with34('<mimic joint="j4"/>', '<mimic joint="j3"/>')
    expect(circle.report.axes).toEqual(['j1', 'j2', 'j5'])
    expect(circle.notes).toContain('urdf.mimicHeld')
  })
})
