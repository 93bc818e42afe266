// Distance from a line segment to a box with its own frame; 0 when they touch.
import type { Frame, Vec3 } from '../../math/frames'
import { transformPoint } from '../../math/rotations'
import { type Capsule, pointOfSegment } from './segmentDistance'

export interface Box {
  /** Centre and axes of the box in the world. */
  readonly worldFromBox: Frame
  readonly halfM: Vec3
}

const start = new Float64Array(3)
const step = new Float64Array(3)
/** Share along the segment at which the newest distance was found. */
const nearest = new Float64Array(1)

/** `segment` holds two points from offset `at`. The squared distance along the segment is convex, so its slope has one root. */
export function segmentBoxDistance(segment: ArrayLike<number>, at: number, box: Box): number {
  toBox(segment, at, box.worldFromBox)
  let low = 0
  let high = 1
  if (slope(0, box.halfM) < 0 && slope(1, box.halfM) > 0) {
    for (let axis = 0; axis < 3; axis++) {
      for (let side = -1; side <= 1; side += 2) {
        const kink = (side * box.halfM[axis]! - start[axis]!) / step[axis]!
        if (!(kink > low && kink < high)) continue
        if (slope(kink, box.halfM) < 0) low = kink
        else high = kink
      }
    }
    // Between kinks the slope is a straight line.
    const lowSlope = slope(low, box.halfM)
    const highSlope = slope(high, box.halfM)
    if (highSlope > lowSlope) low -= (lowSlope * (high - low)) / (highSlope - lowSlope)
  } else if (slope(0, box.halfM) < 0) {
    low = 1
  }
  nearest[0] = low
  return Math.sqrt(squaredDistance(low, box.halfM))
}

/** The point of the segment and the point of the box that are nearest to each other; the same point twice when they touch. */
export function nearestOfSegmentAndBox(
  segment: ArrayLike<number>,
  at: number,
  box: Box,
): readonly [Vec3, Vec3] {
  segmentBoxDistance(segment, at, box)
  const share = nearest[0]!
  const inside = (axis: 0 | 1 | 2) =>
    start[axis]! + share * step[axis]! - beyond(share, axis, box.halfM[axis])
  return [
    pointOfSegment(segment, at, share),
    transformPoint(box.worldFromBox, [inside(0), inside(1), inside(2)]),
  ]
}

/** Gap between a capsule and a box, m; at most −radius when the axis itself enters the box. */
export function capsuleBoxGap(capsule: Capsule, box: Box): number {
  return segmentBoxDistance([...capsule.from, ...capsule.to], 0, box) - capsule.radiusM
}

function toBox(segment: ArrayLike<number>, at: number, frame: Frame): void {
  for (let axis = 0; axis < 3; axis++) {
    const x = frame[axis]!
    const y = frame[4 + axis]!
    const z = frame[8 + axis]!
    const a =
      x * (segment[at]! - frame[3]!) +
      y * (segment[at + 1]! - frame[7]!) +
      z * (segment[at + 2]! - frame[11]!)
    start[axis] = a
    step[axis] =
      x * (segment[at + 3]! - segment[at]!) +
      y * (segment[at + 4]! - segment[at + 1]!) +
      z * (segment[at + 5]! - segment[at + 2]!)
  }
}

/** Half the derivative of the squared distance at share `t`. */
function slope(t: number, half: Vec3): number {
  let sum = 0
  for (let axis = 0; axis < 3; axis++) sum += step[axis]! * beyond(t, axis, half[axis]!)
  return sum
}

function squaredDistance(t: number, half: Vec3): number {
  let sum = 0
  for (let axis = 0; axis < 3; axis++) {
    const out = beyond(t, axis, half[axis]!)
    sum += out * out
  }
  return sum
}

/** How far the point at share `t` lies beyond the box along an axis, with sign. */
function beyond(t: number, axis: number, half: number): number {
  const value = start[axis]! + t * step[axis]!
  return value > half ? value - half : value < -half ? value + half : 0
}
