// Lines a dragged box up with the others: face against face, face in line with face, middle with middle. Along x and y apart, with
// the line to draw. Pure geometry.
import type { UprightBox } from '../bounds/OrientedBox'

export interface BoxSnap {
  /** What has to be added to the drag along this axis. */
  readonly shiftM: number
  /** Where the common line is, along the axis. */
  readonly atM: number
  readonly kind: 'face' | 'centre'
  /** Index of the other box. */
  readonly other: number
}

/** Nearest within the tolerance, one for each axis of the floor; undefined where none is near. */
export function snapToBoxes(
  moved: UprightBox,
  others: readonly UprightBox[],
  toleranceM: number,
): { readonly x: BoxSnap | undefined; readonly y: BoxSnap | undefined } {
  return { x: along(0, moved, others, toleranceM), y: along(1, moved, others, toleranceM) }
}

function along(
  axis: 0 | 1,
  moved: UprightBox,
  others: readonly UprightBox[],
  toleranceM: number,
): BoxSnap | undefined {
  let best: BoxSnap | undefined
  others.forEach((box, other) => {
    for (const snap of candidates(axis, moved, box, other)) {
      const distance = Math.abs(snap.shiftM)
      if (distance <= toleranceM && distance < Math.abs(best?.shiftM ?? Number.POSITIVE_INFINITY) - 1e-9)
        best = snap
    }
  })
  return best
}

function candidates(axis: 0 | 1, moved: UprightBox, box: UprightBox, other: number): BoxSnap[] {
  const faces = [moved.low[axis], moved.high[axis]]
  const lines = [box.low[axis], box.high[axis]]
  const ownMiddle = (moved.low[axis] + moved.high[axis]) / 2
  const middle = (box.low[axis] + box.high[axis]) / 2
  return [
    ...faces.flatMap((face) =>
      lines.map((line): BoxSnap => ({ shiftM: line - face, atM: line, kind: 'face', other })),
    ),
    { shiftM: middle - ownMiddle, atM: middle, kind: 'centre', other },
  ]
}
