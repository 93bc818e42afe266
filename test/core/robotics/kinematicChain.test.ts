// Chains with any axes: frames, Jacobian and limits.
import { describe, expect, it } from 'vitest'
import { makeChain } from '../../../src/core/robotics/chain/KinematicChain'
import { randomJoints, seededRandom } from './referenceChains'

const chain = makeChain([
  {
    name: 'slide',
    type: 'prismatic',
    originXyzM: [0.1, 0, 0],
    originRpyRad: [0, 0.3, 0],
    axis: [0, 1, 0],
    lower: -1,
    upper: 2,
  },
  { name: 'plate', type: 'fixed', originXyzM: [0, 0, 0.2], originRpyRad: [0.4, 0, 0] },
  {
    name: 'turn',
    type: 'revolute',
    originXyzM: [0, 0.3, 0],
    originRpyRad: [0, 0, 1],
    axis: [1, 2, -1],
    lower: -2,
    upper: 2,
  },
  {
    name: 'spin',
    type: 'continuous',
    originXyzM: [0.2, 0, 0],
    originRpyRad: [1.571, 0, 0],
    axis: [0, 0, -1],
    lower: 0,
    upper: 0,
  },
  { name: 'tool', type: 'fixed', originXyzM: [0, 0, 0.15], originRpyRad: [0, 0, 0] },
])
const random = seededRandom(31)

describe('a chain of a slide, an oblique axis and an endless axis', () => {
  it('has a Jacobian that agrees with differences', () => {
    const q = randomJoints(chain, random)
    const jacobian = chain.jacobian(q)
    const h = 1e-6
    for (let joint = 0; joint < chain.dof; joint++) {
      const step = (by: number) => chain.fk(q.map((value, at) => (at === joint ? value + by : value)))
      const [plus, minus] = [step(h), step(-h)]
      for (let row = 0; row < 3; row++) {
        const slope = (plus[4 * row + 3]! - minus[4 * row + 3]!) / (2 * h)
        expect(jacobian[row * chain.dof + joint]).toBeCloseTo(slope, 7)
      }
      // R(+h) R(−h)ᵀ is a small rotation whose off-diagonal terms are twice the turn.
      const turned = (a: number, b: number) =>
        [0, 1, 2].reduce((sum, k) => sum + plus[4 * a + k]! * minus[4 * b + k]!, 0) / (2 * h)
      expect(jacobian[3 * chain.dof + joint]).toBeCloseTo(turned(2, 1), 5)
      expect(jacobian[4 * chain.dof + joint]).toBeCloseTo(turned(0, 2), 5)
      expect(jacobian[5 * chain.dof + joint]).toBeCloseTo(turned(1, 0), 5)
    }
  })

  it('ends its link frames at the flange', () => {
    const q = randomJoints(chain, random)
    const frames = chain.linkFrames(q, new Float64Array(12 * (chain.dof + 2)))
    expect(frames.slice(12 * (chain.dof + 1))).toEqual(chain.fk(q))
  })

  it('keeps limits, and none for an endless joint', () => {
    expect(Array.from(chain.limits.lower)).toEqual([-1, -2, Number.NEGATIVE_INFINITY])
    expect(chain.limitMargin([0, 2.5, 100])).toEqual({ margin: -0.5, joint: 1 })
  })

  it('makes angles near a quarter turn exact only when asked', () => {
    const joints = [
      { name: 'a', type: 'revolute', originXyzM: [0, 0, 0], originRpyRad: [1.571, 0, 0], axis: [0, 0, 1] },
    ] as const
    expect(makeChain(joints).fk([0])[5]).not.toBe(0)
    expect(makeChain(joints, { snapAngleRad: 1e-3 }).fk([0])[5]).toBe(0)
  })
})
