// Chains of the reference vectors, and a small seeded generator for poses; for tests only.
import { type ChainJoint, makeChain } from '../../../src/core/robotics/chain/KinematicChain'
import vectors from '../../reference/robotics.json'

type ReferenceRobot = keyof typeof vectors.robots

export const kinematicCases = vectors.kinematics
export const trajectoryCases = vectors.trajectories
export const distanceCases = vectors.distances

const triple = (list: readonly number[]) => [list[0]!, list[1]!, list[2]!] as const

export function referenceChain(robot: string) {
  const joints: ChainJoint[] = vectors.robots[robot as ReferenceRobot].chain.map((joint, index) => ({
    name: `j${index}`,
    type: joint.type === 'fixed' ? 'fixed' : 'revolute',
    originXyzM: triple(joint.xyz),
    originRpyRad: triple(joint.rpy),
    axis: joint.axis ? triple(joint.axis) : undefined,
    lower: joint.lower ?? undefined,
    upper: joint.upper ?? undefined,
  }))
  return makeChain(joints)
}

/** Frame from the first three rows of a 4 × 4 matrix. */
export function frameFromRows(rows: readonly (readonly number[])[]): Float64Array {
  return Float64Array.from(rows.slice(0, 3).flat())
}

/** Mulberry32: numbers in [0, 1) that depend on the seed only. */
export function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** Joint angles evenly spread inside the limits. */
export function randomJoints(chain: ReturnType<typeof makeChain>, random: () => number): Float64Array {
  return Float64Array.from({ length: chain.dof }, (_, joint) => {
    const low = Math.max(chain.limits.lower[joint]!, -Math.PI)
    const high = Math.min(chain.limits.upper[joint]!, Math.PI)
    return low + random() * (high - low)
  })
}
