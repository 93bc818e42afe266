// Inverse kinematics of every catalog robot and of arms nobody knows: what goes in comes out, singular poses included.
import { describe, expect, it } from 'vitest'
import { wrapAngle } from '../../../src/core/math/rotations'
import { ROBOT_MODELS } from '../../../src/core/model/catalog/robots/findRobotModel'
import {
  type ChainJoint,
  type KinematicChain,
  makeChain,
} from '../../../src/core/robotics/chain/KinematicChain'
import { poseResidual } from '../../../src/core/robotics/inverse/DampedLeastSquares'
import { InverseKinematics } from '../../../src/core/robotics/inverse/InverseKinematics'
import { expandTurns } from '../../../src/core/robotics/inverse/jointTurns'
import { catalogChain } from './catalogArm'
import { randomJoints, seededRandom } from './referenceChains'

const farthest = (a: ArrayLike<number>, b: ArrayLike<number>) =>
  Math.max(...Array.from(a, (value, joint) => Math.abs(wrapAngle(value - b[joint]!))))

function isInside(chain: KinematicChain, q: ArrayLike<number>): boolean {
  return chain.limitMargin(q).margin >= 0
}

describe.each(ROBOT_MODELS.map((model) => model))('$id', (model) => {
  const chain = makeChain(model.joints)
  const ik = new InverseKinematics(chain)

  it('finds the joints behind random poses (seed 21)', () => {
    const random = seededRandom(21)
    const count = model.family === 'redundant' ? 4 : 25
    for (let trial = 0; trial < count; trial++) {
      const q = randomJoints(chain, random)
      const target = chain.fk(q)
      const { solutions, reason } = ik.solve(target)
      expect(reason).toBeUndefined()
      for (const { jointRad } of solutions) expect(poseResidual(chain, jointRad, target)).toBeLessThan(1e-7)
      // A seven-axis arm has a continuum of solutions, of which only samples are listed.
      if (model.family === 'redundant') continue
      expect(Math.min(...solutions.map(({ jointRad }) => farthest(jointRad, q)))).toBeLessThan(1e-5)
      expect(solutions.length % 2).toBe(0)
    }
  })

  it('finds a solution inside the limits at singular poses (seed 22)', () => {
    const random = seededRandom(22)
    for (let trial = 0; trial < 6; trial++) {
      const q = randomJoints(chain, random)
      if (trial % 2 === 0) q[4] = 0
      else
        for (let joint = 0; joint < q.length; joint++) q[joint] = Math.round(q[joint]! / 1.6) * (Math.PI / 2)
      if (!isInside(chain, q)) continue
      const target = chain.fk(q)
      const { solutions } = ik.solve(target)
      expect(solutions.some((solution) => solution.withinLimits)).toBe(true)
      for (const { jointRad } of solutions) expect(poseResidual(chain, jointRad, target)).toBeLessThan(1e-6)
    }
  })

  it('says how far a pose is out of reach', () => {
    const target = chain.fk(new Float64Array(chain.dof))
    target[3] = target[3]! + 10
    const { solutions, reason } = ik.solve(target)
    expect(solutions).toEqual([])
    expect(reason).toMatchObject({ code: 'tooFar' })
    expect(reason?.code === 'tooFar' && reason.missM).toBeGreaterThan(5)
  })
})

describe('limits', () => {
  const chain = catalogChain('kr210_r2700_2')
  const ik = new InverseKinematics(chain)

  it('names the joint when every branch breaks one', () => {
    // Folded down behind the base: axis 3 stops at −120°.
    const q = Float64Array.of(0, 0, -2.6, 0, 1, 0)
    const { solutions, reason } = ik.solve(chain.fk(q))
    expect(solutions.length).toBeGreaterThan(0)
    expect(solutions.some((solution) => solution.withinLimits)).toBe(false)
    expect(reason).toMatchObject({ code: 'jointLimit' })
  })

  it('lists all turns of a joint that can turn more than once', () => {
    const q = Float64Array.of(0, -1.5, 1.5, 1, 0.5, 1)
    const turns = expandTurns(chain, q)
    expect(turns).toHaveLength(4)
    for (const turned of turns) expect(isInside(chain, turned)).toBe(true)
  })

  it('takes the solution and turn nearest to where the arm stands', () => {
    const q = Float64Array.of(0.4, -1.2, 1.4, 3.4, 0.9, -4)
    const out = new Float64Array(6)
    const step = ik.solveNearest(chain.fk(q), q, out)
    expect(step).toBeLessThan(1e-9)
    expect(farthest(out, q)).toBeLessThan(1e-9)
    expect(out[5]).toBeCloseTo(-4, 9)
  })
})

describe('imported arms', () => {
  const bent = (joints: readonly ChainJoint[], by: number): ChainJoint[] =>
    joints.map((joint, index) => ({
      ...joint,
      originRpyRad: joint.originRpyRad.map((angle, axis) => angle + by * Math.sin(index + 2 * axis)) as never,
    }))

  it.each(['kr6_r900_2', 'ur5e', 'crx10ia'])(
    '%s with axes 0.1 mrad off square is solved exactly all the same',
    (id) => {
      const chain = makeChain(bent(ROBOT_MODELS.find((model) => model.id === id)!.joints, 1e-4))
      const ik = new InverseKinematics(chain)
      const random = seededRandom(23)
      let recovered = 0
      for (let trial = 0; trial < 20; trial++) {
        const q = randomJoints(chain, random)
        const target = chain.fk(q)
        const { solutions } = ik.solve(target)
        for (const { jointRad } of solutions) expect(poseResidual(chain, jointRad, target)).toBeLessThan(1e-7)
        if (Math.min(...solutions.map(({ jointRad }) => farthest(jointRad, q))) < 1e-4) recovered++
      }
      // At the edge of its reach the closed form of the square arm may lose a branch of the crooked one.
      expect(recovered).toBeGreaterThanOrEqual(18)
    },
  )

  it('an arm of no known kind is searched', () => {
    const chain = makeChain(bent(ROBOT_MODELS.find((model) => model.id === 'ur5e')!.joints, 0.2))
    const ik = new InverseKinematics(chain)
    expect(ik.family).toBe('numeric')
    const random = seededRandom(24)
    for (let trial = 0; trial < 10; trial++) {
      const q = randomJoints(chain, random)
      const target = chain.fk(q)
      const { solutions } = ik.solve(target)
      expect(solutions.length).toBeGreaterThan(0)
      for (const { jointRad } of solutions) expect(poseResidual(chain, jointRad, target)).toBeLessThan(1e-7)
    }
  })
})
