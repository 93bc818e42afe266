// Forward and inverse kinematics and Jacobians against the published reference vectors.
import { describe, expect, it } from 'vitest'
import { wrapAngle } from '../../../src/core/math/rotations'
import { poseResidual } from '../../../src/core/robotics/inverse/DampedLeastSquares'
import { InverseKinematics } from '../../../src/core/robotics/inverse/InverseKinematics'
import { frameFromRows, kinematicCases, referenceChain } from './referenceChains'

const farthestAngle = (a: ArrayLike<number>, b: ArrayLike<number>) =>
  Math.max(...Array.from(a, (value, joint) => Math.abs(wrapAngle(value - b[joint]!))))

describe.each(kinematicCases)('$id $robot $kind', (reference) => {
  const chain = referenceChain(reference.robot)
  const pose = frameFromRows(reference.pose)

  it('forward kinematics agree to 1e-9 and the Jacobian to 1e-5', () => {
    if (!reference.q) return
    expect(poseResidual(chain, reference.q, pose)).toBeLessThan(1e-9)
    const jacobian = chain.jacobian(reference.q)
    reference.jacobian_base?.flat().forEach((value, at) => {
      expect(jacobian[at]).toBeCloseTo(value, 5)
    })
  })

  it('inverse kinematics give the listed solutions and nothing else', () => {
    const { solutions, reason } = new InverseKinematics(chain).solve(pose)
    for (const solution of solutions) expect(poseResidual(chain, solution.jointRad, pose)).toBeLessThan(1e-6)
    if (reference.kind === 'unreachable') {
      expect(solutions).toHaveLength(0)
      expect(reason?.code).toBe('tooFar')
      return
    }
    expect(solutions.some((solution) => solution.withinLimits)).toBe(true)
    if (!reference.solutions) return
    expect(solutions).toHaveLength(reference.solutions.length)
    expect(solutions.filter((solution) => solution.withinLimits)).toHaveLength(
      reference.solution_count_within_limits!,
    )
    for (const listed of reference.solutions) {
      expect(Math.min(...solutions.map((solution) => farthestAngle(solution.jointRad, listed)))).toBeLessThan(
        1e-5,
      )
    }
  })
})
