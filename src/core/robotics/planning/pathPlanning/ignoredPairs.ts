// Which pairs of an arm's own parts say nothing about collisions: neighbours, and parts that touch in nearly every pose because the capsules
// are fatter than the arm. Found by looking at many poses; listed, so that a person can check them.
import type { ArmBody } from '../../collision/ArmBody'
import { SeededNumbers } from './SeededNumbers'

export interface IgnoredPair {
  /** Capsules of the body, and the links they stand for (0 = base, n = last link, n + 1 = tool). */
  readonly capsules: readonly [number, number]
  readonly links: readonly [number, number]
  readonly reason: 'neighbours' | 'alwaysTouching'
  /** Part of the poses in which the pair touches. */
  readonly touchingShare: number
}

const POSES = 1000
/** A pair that touches this often is not kept apart by planning. */
const ALWAYS = 0.95
/** The same poses for the same arm every time. */
const SEED = 1

/** All pairs that collision checks between the arm's own parts should leave out. */
export function ignoredPairs(body: ArmBody): IgnoredPair[] {
  const { capsules } = body
  const touching = countTouching(body)
  const pairs: IgnoredPair[] = []
  for (let b = 1; b < capsules.length; b++) {
    for (let a = 0; a < b; a++) {
      const touchingShare = (touching.get(`${a}-${b}`) ?? 0) / POSES
      const isNeighbour = b === a + 1
      if (!isNeighbour && touchingShare < ALWAYS) continue
      const links = [capsules[a]!.link, capsules[b]!.link] as const
      const reason = isNeighbour ? 'neighbours' : 'alwaysTouching'
      pairs.push({ capsules: [a, b], links, reason, touchingShare: isNeighbour ? 1 : touchingShare })
    }
  }
  return pairs
}

/** As collision checks want them. */
export function pairKeys(pairs: readonly IgnoredPair[]): Set<string> {
  return new Set(pairs.map(({ capsules: [a, b] }) => `${a}-${b}`))
}

function countTouching(body: ArmBody): Map<string, number> {
  const { system } = body
  const { lower, upper } = system.limits
  const numbers = new SeededNumbers(SEED)
  const counts = new Map<string, number>()
  const q = new Float64Array(system.dof)
  for (let pose = 0; pose < POSES; pose++) {
    for (let joint = 0; joint < q.length; joint++) {
      const low = Math.max(lower[joint]!, -Math.PI)
      q[joint] = low + numbers.next() * (Math.min(upper[joint]!, Math.PI) - low)
    }
    for (const pair of body.touchingPairs(q)) counts.set(pair, (counts.get(pair) ?? 0) + 1)
  }
  return counts
}
