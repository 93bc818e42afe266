// Whether two stretches of fence or wall form a corner or a T: one ends at the other, not along it. They share a post there, which is
// how fences are built, so that they cut into each other by their thickness says nothing.
import type { OrientedBox } from './OrientedBox'

/** Below this sine of the angle between them two stretches run along each other. */
const ALONG = 0.1

/** Boxes of stretches: x runs along them, the thickness lies along y. Looked at from above. */
export function isJoint(a: OrientedBox, b: OrientedBox): boolean {
  const sine = a.worldFromCentre[0]! * b.worldFromCentre[4]! - a.worldFromCentre[4]! * b.worldFromCentre[0]!
  return Math.abs(sine) > ALONG && (endsAt(a, b) || endsAt(b, a))
}

/** One of the ends of `a` lies within the thickness of both of `b`. */
function endsAt(a: OrientedBox, b: OrientedBox): boolean {
  const nearM = a.halfM[1] + b.halfM[1]
  return [-1, 1].some((side) => {
    const dx = a.worldFromCentre[3]! + side * a.halfM[0] * a.worldFromCentre[0]! - b.worldFromCentre[3]!
    const dy = a.worldFromCentre[7]! + side * a.halfM[0] * a.worldFromCentre[4]! - b.worldFromCentre[7]!
    const along = dx * b.worldFromCentre[0]! + dy * b.worldFromCentre[4]!
    const across = dy * b.worldFromCentre[0]! - dx * b.worldFromCentre[4]!
    return Math.abs(along) <= b.halfM[0] + nearM && Math.abs(across) <= nearM
  })
}
