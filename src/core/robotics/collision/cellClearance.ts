// How close a robot's body comes to boxes, the floor and other bodies: in one pose, and over a whole motion without missing a thin part.
import type { MotionLaw } from '../motion/MotionLaw'
import type { ArmBody } from './ArmBody'
import type { Box } from './segmentBoxDistance'
import { segmentBoxDistance } from './segmentBoxDistance'
import { segmentDistance } from './segmentDistance'

export interface Obstacles {
  readonly boxes: readonly Box[]
  /** Height of the floor, m; absent = none. */
  readonly floorZ?: number | undefined
  /** Bodies that stand still, in the pose they were last placed. */
  readonly bodies?: readonly StandingBody[] | undefined
}

/** What counts of a body that stands still: its capsules and where their ends are. */
export type StandingBody = Pick<ArmBody, 'capsules' | 'ends'>

export interface Clearance {
  /** Smallest gap, m; ≤ 0 when something touches. */
  readonly gapM: number
  /** Link of the body (0 = base, n = last, n + 1 = tool). */
  readonly link: number
  /** What it comes close to: a box by index, the floor, or another body by index. */
  readonly obstacle: { readonly kind: 'box' | 'body'; readonly index: number } | { readonly kind: 'floor' }
}

/** The base is bolted to what it stands on: its own capsule is not checked. */
const FIRST_CHECKED_LINK = 1

/** Smallest gap of the body in the pose of its last `place`. */
export function clearance(body: ArmBody, obstacles: Obstacles): Clearance {
  let best: Clearance = { gapM: Number.POSITIVE_INFINITY, link: 0, obstacle: { kind: 'floor' } }
  const note = (gapM: number, link: number, obstacle: Clearance['obstacle']) => {
    if (gapM < best.gapM) best = { gapM, link, obstacle }
  }
  body.capsules.forEach((capsule, index) => {
    if (capsule.link < FIRST_CHECKED_LINK) return
    const at = 6 * index
    const { link, radiusM } = capsule
    obstacles.boxes.forEach((box, number) => {
      note(segmentBoxDistance(body.ends, at, box) - radiusM, link, { kind: 'box', index: number })
    })
    // The first link turns on the base plate and never leaves it.
    if (obstacles.floorZ !== undefined && link > FIRST_CHECKED_LINK) {
      const lowest = Math.min(body.ends[at + 2]!, body.ends[at + 5]!)
      note(lowest - radiusM - obstacles.floorZ, link, { kind: 'floor' })
    }
    obstacles.bodies?.forEach((other, number) => {
      other.capsules.forEach((part, partIndex) => {
        const distance = segmentDistance(body.ends, at, other.ends, 6 * partIndex)
        note(distance - radiusM - part.radiusM, link, { kind: 'body', index: number })
      })
    })
  })
  return best
}

/**
 * Smallest gap over a whole motion, to within `toleranceM`, and when it occurs. No point moves faster than the joints' top speeds times
 * their levers, so an interval whose ends are far enough away needs no closer look.
 */
export function clearanceAlong(
  body: ArmBody,
  law: MotionLaw,
  obstacles: Obstacles,
  toleranceM = 1e-3,
): Clearance & { readonly atS: number } {
  const q = new Float64Array(law.dof)
  const speed = topPointSpeed(body, law)
  const look = (tauS: number) => {
    body.place(law.sample(tauS, q))
    return clearance(body, obstacles)
  }
  const first = look(0)
  const last = look(law.durationS)
  let best = first.gapM <= last.gapM ? { ...first, atS: 0 } : { ...last, atS: law.durationS }
  const open = [{ from: 0, to: law.durationS, fromGap: first.gapM, toGap: last.gapM }]
  for (let piece = open.pop(); piece; piece = open.pop()) {
    const { from, to, fromGap, toGap } = piece
    const lowest = (fromGap + toGap - speed * (to - from)) / 2
    if (lowest >= best.gapM - toleranceM) continue
    const middle = (from + to) / 2
    const found = look(middle)
    if (found.gapM < best.gapM) best = { ...found, atS: middle }
    open.push(
      { from, to: middle, fromGap, toGap: found.gapM },
      { from: middle, to, fromGap: found.gapM, toGap },
    )
  }
  return best
}

/** Bound of the speed of any point of the body during the motion, m/s. */
function topPointSpeed(body: ArmBody, law: MotionLaw): number {
  const top = law.topVelocities(new Float64Array(law.dof))
  let speed = 0
  for (let joint = 0; joint < law.dof; joint++) speed += top[joint]! * body.leverM[joint]!
  return speed
}
