// The smallest gap between two things over a whole motion, without missing a thin part: an interval whose ends are farther apart than anything can
// move in it needs no closer look. Arms move by the law or stand still; boxes and the floor stand.
import type { MotionLaw } from '../motion/MotionLaw'
import type { ArmBody } from './ArmBody'
import type { StandingBody } from './cellClearance'
import type { Box } from './segmentBoxDistance'
import { segmentBoxDistance } from './segmentBoxDistance'
import { segmentDistance } from './segmentDistance'

/** An arm that moves by a law: where its joints begin in the law's vector. */
export interface MovingBody {
  readonly body: ArmBody
  readonly first: number
}

export type Counterpart =
  | { readonly kind: 'box'; readonly box: Box }
  | { readonly kind: 'floor'; readonly z: number }
  /** Stands in the pose of its last `place`. */
  | { readonly kind: 'still'; readonly body: StandingBody }
  | { readonly kind: 'moving'; readonly other: MovingBody }
  | { readonly kind: 'self' }

export interface SweptGap {
  readonly gapM: number
  readonly atS: number
  /** Capsules of the moving arm, and of the counterpart (−1 for a box or the floor). */
  readonly capsule: number
  readonly otherCapsule: number
}

/** Which pairs of capsules to look at; the other is −1 for a box or the floor. */
export type PairFilter = (capsule: number, other: number) => boolean

/** Beyond this nobody asks how far exactly, m. */
const FAR_M = 0.5
const TOLERANCE_M = 1e-3
/** …or this share of the gap, when that is more: a wide gap need not be known to the millimetre. */
const TOLERANCE_SHARE = 0.05

export function sweptPair(
  law: MotionLaw,
  moving: MovingBody,
  counterpart: Counterpart,
  looks: PairFilter,
): SweptGap {
  const q = new Float64Array(law.dof)
  const speed = topSpeed(moving, law) * (counterpart.kind === 'self' ? 2 : 1)
  const closing = speed + (counterpart.kind === 'moving' ? topSpeed(counterpart.other, law) : 0)
  const look = (tauS: number): SweptGap => {
    law.sample(tauS, q)
    placeBody(moving, q)
    if (counterpart.kind === 'moving') placeBody(counterpart.other, q)
    return { ...gapNow(moving.body, counterpart, looks), atS: tauS }
  }
  const first = look(0)
  const last = look(law.durationS)
  let best = first.gapM <= last.gapM ? first : last
  const open = [{ a: first, b: last }]
  for (let piece = open.pop(); piece; piece = open.pop()) {
    const { a, b } = piece
    const lowest = (a.gapM + b.gapM - closing * (b.atS - a.atS)) / 2
    const tolerance = Math.max(TOLERANCE_M, TOLERANCE_SHARE * Math.abs(best.gapM))
    if (lowest >= Math.min(best.gapM - tolerance, FAR_M)) continue
    const middle = look((a.atS + b.atS) / 2)
    if (middle.gapM < best.gapM) best = middle
    open.push({ a, b: middle }, { a: middle, b })
  }
  return best
}

/** Where the joints of the law's vector `q` bring it. */
export function placeBody({ body, first }: MovingBody, q: Float64Array): void {
  body.place(q.subarray(first, first + body.system.dof))
}

function topSpeed({ body, first }: MovingBody, law: MotionLaw): number {
  const top = law.topVelocities(new Float64Array(law.dof))
  return body.leverM.reduce((sum, lever, joint) => sum + lever * top[first + joint]!, 0)
}

function gapNow(body: ArmBody, counterpart: Counterpart, looks: PairFilter): Omit<SweptGap, 'atS'> {
  let best = { gapM: Number.POSITIVE_INFINITY, capsule: 0, otherCapsule: -1 }
  const { ends } = body
  body.capsules.forEach(({ radiusM }, capsule) => {
    const note = (gapM: number, otherCapsule: number) => {
      if (gapM < best.gapM) best = { gapM, capsule, otherCapsule }
    }
    if (counterpart.kind === 'box') {
      if (looks(capsule, -1)) note(segmentBoxDistance(ends, 6 * capsule, counterpart.box) - radiusM, -1)
    } else if (counterpart.kind === 'floor') {
      const lowest = Math.min(ends[6 * capsule + 2]!, ends[6 * capsule + 5]!)
      if (looks(capsule, -1)) note(lowest - radiusM - counterpart.z, -1)
    } else {
      const other = otherBody(body, counterpart)
      other.capsules.forEach((part, index) => {
        if (looks(capsule, index))
          note(segmentDistance(ends, 6 * capsule, other.ends, 6 * index) - radiusM - part.radiusM, index)
      })
    }
  })
  return best
}

export function otherBody(
  body: ArmBody,
  counterpart: Exclude<Counterpart, { kind: 'box' | 'floor' }>,
): StandingBody {
  if (counterpart.kind === 'self') return body
  return counterpart.kind === 'still' ? counterpart.body : counterpart.other.body
}
