// Where in the hall two things come closest in a gap that sweptPair found: one point on the skin of each. Of coarse bodies, as the gap is.
import type { Vec3 } from '../../math/frames'
import { add, lengthOf, scale, subtract } from '../../math/vectors'
import type { MotionLaw } from '../motion/MotionLaw'
import { nearestOfSegmentAndBox } from './segmentBoxDistance'
import { nearestOfSegments, pointOfSegment } from './segmentDistance'
import { type Counterpart, type MovingBody, otherBody, placeBody, type SweptGap } from './sweptPair'

export interface GapPoints {
  /** On the moving arm, and on the other thing, world, m. Where they overlap the points lie inside each other. */
  readonly own: Vec3
  readonly other: Vec3
  /** All joints of the moving arm at that moment. */
  readonly joints: readonly number[]
}

/** A counterpart that stands still must still stand where it stood. */
export function gapPoints(
  law: MotionLaw,
  moving: MovingBody,
  counterpart: Counterpart,
  gap: SweptGap,
): GapPoints {
  const q = new Float64Array(law.dof)
  law.sample(gap.atS, q)
  placeBody(moving, q)
  if (counterpart.kind === 'moving') placeBody(counterpart.other, q)
  const [own, other, otherRadiusM] = axisPoints(moving, counterpart, gap)
  const apart = subtract(other, own)
  const lengthM = lengthOf(apart)
  // An axis inside the box: there is no way out to prefer.
  const towards = lengthM > 0 ? scale(apart, 1 / lengthM) : apart
  return {
    own: add(own, scale(towards, moving.body.capsules[gap.capsule]!.radiusM)),
    other: subtract(other, scale(towards, otherRadiusM)),
    joints: Array.from(q.subarray(moving.first, moving.first + moving.body.system.dof)),
  }
}

/** The nearest points of the two axes, or of an axis and a face, and how thick the other is round its own. */
function axisPoints(
  { body }: MovingBody,
  counterpart: Counterpart,
  { capsule, otherCapsule }: SweptGap,
): readonly [Vec3, Vec3, number] {
  const { ends } = body
  const at = 6 * capsule
  if (counterpart.kind === 'box') return [...nearestOfSegmentAndBox(ends, at, counterpart.box), 0]
  if (counterpart.kind === 'floor') {
    const lowest = pointOfSegment(ends, at, ends[at + 2]! <= ends[at + 5]! ? 0 : 1)
    return [lowest, [lowest[0], lowest[1], counterpart.z], 0]
  }
  const other = otherBody(body, counterpart)
  const points = nearestOfSegments(ends, at, other.ends, 6 * otherCapsule)
  return [...points, other.capsules[otherCapsule]!.radiusM]
}
