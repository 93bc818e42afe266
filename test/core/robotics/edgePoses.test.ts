// Poses at the very edge of reach of arms with an offset wrist: found when the arm can be there, and a reason with a distance one can use when not.
import { describe, expect, it } from 'vitest'
import { frameFromPose } from '../../../src/core/math/frames'
import { findRobotModel } from '../../../src/core/model/catalog/robots/findRobotModel'
import { makeChain } from '../../../src/core/robotics/chain/KinematicChain'
import { InverseKinematics } from '../../../src/core/robotics/inverse/InverseKinematics'
import { randomJoints, seededRandom } from './referenceChains'

const DOWN = [1, 0, 0, 0] as const
const arms = ['crx10ia', 'crx20ia_l', 'crb15000_5_95', 'xarm6', 'hc10']
const armOf = (id: string) => new InverseKinematics(makeChain(findRobotModel(id)!.joints))

describe.each(arms)('%s', (id) => {
  const ik = armOf(id)

  it('no reason is a distance of nothing, and moving by it mends the target', () => {
    let seen = 0
    for (let x = 0.3; x <= 1.5; x += 0.15) {
      for (let z = 0.1; z < 1.3; z += 0.3) {
        const at = (k: number) => frameFromPose({ position: [x * k, 0.5 * k, z], quaternion: [...DOWN] })
        const { reason } = ik.solve(at(1))
        if (reason === undefined || reason.code === 'jointLimit' || reason.code === 'notFound') continue
        seen++
        expect(reason.missM).toBeGreaterThan(1e-7)
      }
    }
    expect(seen).toBeGreaterThan(3)
  })

  it('a stretched elbow is found (seed 11)', () => {
    const random = seededRandom(11)
    let found = 0
    for (let round = 0; round < 60; round++) {
      const q = Float64Array.from(randomJoints(ik.chain, random))
      q[2] = stretched(ik, q) + (round % 3) * 1e-4
      const { solutions } = ik.solve(ik.chain.fk(q))
      if (solutions.some(({ jointRad }) => near(ik, jointRad, q))) found++
    }
    expect(found).toBe(60)
  })
})

/** Joint 3 at which the wrist is farthest from the shoulder: a fine scan, then a golden section. */
function stretched(ik: InverseKinematics, q: Float64Array): number {
  const distance = (angle: number) => {
    const frames = ik.chain.linkFrames(
      Float64Array.from(q, (v, i) => (i === 2 ? angle : v)),
      new Float64Array(12 * 8),
    )
    const at = (link: number) => [3, 7, 11].map((k) => frames[12 * link + k]!)
    const [a, b] = [at(2), at(5)]
    return Math.hypot(a[0]! - b[0]!, a[1]! - b[1]!, a[2]! - b[2]!)
  }
  let best = 0
  for (let i = 0; i < 720; i++) if (distance((i * Math.PI) / 360) > distance(best)) best = (i * Math.PI) / 360
  let step = Math.PI / 360
  for (let i = 0; i < 60; i++) {
    if (distance(best + step) > distance(best)) best += step
    else if (distance(best - step) > distance(best)) best -= step
    else step /= 2
  }
  return best
}

function near(ik: InverseKinematics, a: Float64Array, b: Float64Array): boolean {
  const [fa, fb] = [ik.chain.fk(a), ik.chain.fk(b)]
  return fa.every((value, at) => Math.abs(value - fb[at]!) < 1e-6)
}
