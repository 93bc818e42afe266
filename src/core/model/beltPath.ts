// The way of a belt over the floor: straight pieces and parts of circles, and where something is on it. Geometry in the belt's own
// frame; time and parts are the simulation's.
import { detCos, detSin } from '../math/deterministicTrig'
import type { Pose } from '../math/frames'
import type { RecordOf } from './sceneRecord'

/** What of a conveyor says its way. */
export type BeltShape = Pick<RecordOf<'conveyor'>, 'lengthM' | 'heightM' | 'bends'>

export interface BeltPiece {
  /** Along the middle line. */
  readonly fromM: number
  readonly lengthM: number
  readonly x: number
  readonly y: number
  /** Of its beginning, from the belt's +x to the left. */
  readonly headingRad: number
  /** 1/m, left is positive; 0: straight. */
  readonly curvature: number
}

/** A box along a stretch of the belt, on the floor plane. */
export interface BeltStretch {
  readonly x: number
  readonly y: number
  readonly headingRad: number
  readonly lengthM: number
  readonly widthM: number
}

const UPRIGHT = [0, 0, 0, 1] as const
/** A bend as boxes: an angle at which they stand out less than 1 % of the radius. */
const BOX_ANGLE_RAD = 0.27
/** Bends may end this much beyond the belt: a length in whole millimetres is never exactly an arc. */
export const BEND_SLACK_M = 0.001

/** In order, at least one, of more than no length; what goes beyond the belt is cut off. */
export function beltPieces({ lengthM, bends = [] }: BeltShape): BeltPiece[] {
  const pieces: BeltPiece[] = []
  let next = { fromM: 0, x: 0, y: 0, headingRad: 0 }
  const add = (untilM: number, curvature: number) => {
    const piece = { ...next, lengthM: Math.min(untilM, lengthM) - next.fromM, curvature }
    if (piece.lengthM <= 0) return
    pieces.push(piece)
    const end = pointOn(piece, piece.lengthM)
    next = { fromM: piece.fromM + piece.lengthM, ...end }
  }
  for (const bend of bends) {
    add(bend.atM, 0)
    add(next.fromM + bend.radiusM * bend.angleRad, (bend.side === 'right' ? -1 : 1) / bend.radiusM)
  }
  add(lengthM, 0)
  return pieces
}

/** The length in whole millimetres of a belt that ends where a bend does. */
export function beltEndM(bendEndM: number): number {
  return Math.ceil(bendEndM * 1000 - 1e-6) / 1000
}

/** Where its last bend ends, 0 without bends. */
export function bendsEndM({ bends = [] }: Pick<BeltShape, 'bends'>): number {
  const last = bends.at(-1)
  return last === undefined ? 0 : last.atM + last.radiusM * last.angleRad
}

/** On the belt, this far from its start along the middle line; x is the way parts go. */
export function alongBelt(belt: BeltShape, travelledM: number): Pose {
  if (belt.bends === undefined || belt.bends.length === 0)
    return { position: [travelledM, 0, belt.heightM], quaternion: UPRIGHT }
  const pieces = beltPieces(belt)
  const piece = pieces.findLast(({ fromM }) => fromM <= travelledM) ?? pieces[0]!
  const { x, y, headingRad } = pointOn(piece, travelledM - piece.fromM)
  return { position: [x, y, belt.heightM], quaternion: turnAbout(headingRad) }
}

/** Boxes that cover the belt and little more: one for a straight belt. */
export function beltStretches(belt: BeltShape, widthM: number): BeltStretch[] {
  return beltPieces(belt).flatMap((piece) => {
    const count = piece.curvature === 0 ? 1 : boxesOfBend(piece)
    const stepM = piece.lengthM / count
    const outerM = stepM + (Math.abs(piece.curvature) * stepM * widthM) / 2
    return Array.from({ length: count }, (_, n) => {
      const middle = pointOn(piece, (n + 0.5) * stepM)
      return { ...middle, lengthM: outerM, widthM }
    })
  })
}

/** Its edge as a closed line on the floor: along the right side, back along the left; in a bend a corner every so many radians. */
export function beltOutline(
  belt: BeltShape,
  widthM: number,
  cornerRad: number,
): (readonly [number, number])[] {
  const way = wayOf(beltPieces(belt), cornerRad)
  const side = (across: number) =>
    way.map(
      ({ x, y, headingRad }) => [x - detSin(headingRad) * across, y + detCos(headingRad) * across] as const,
    )
  return [...side(-widthM / 2), ...side(widthM / 2).reverse()]
}

/** Points of the middle line with their headings: ends of pieces, and in a bend one every so many radians at most. */
export function wayOf(pieces: readonly BeltPiece[], cornerRad: number): ReturnType<typeof pointOn>[] {
  const points = [pointOn(pieces[0]!, 0)]
  for (const piece of pieces) {
    const steps = Math.max(1, Math.ceil((piece.lengthM * Math.abs(piece.curvature)) / cornerRad))
    for (let n = 1; n <= steps; n++) points.push(pointOn(piece, (piece.lengthM * n) / steps))
  }
  return points
}

function boxesOfBend({ lengthM, curvature }: BeltPiece): number {
  return Math.max(1, Math.ceil((lengthM * Math.abs(curvature)) / BOX_ANGLE_RAD))
}

/** Point and heading on a piece, this far from its beginning. */
export function pointOn(piece: BeltPiece, alongM: number): { x: number; y: number; headingRad: number } {
  const { x, y, headingRad, curvature } = piece
  if (curvature === 0)
    return { x: x + alongM * detCos(headingRad), y: y + alongM * detSin(headingRad), headingRad }
  const end = headingRad + alongM * curvature
  return {
    x: x + (detSin(end) - detSin(headingRad)) / curvature,
    y: y - (detCos(end) - detCos(headingRad)) / curvature,
    headingRad: end,
  }
}

/** About the vertical. */
export function turnAbout(angleRad: number): readonly [number, number, number, number] {
  return [0, 0, detSin(angleRad / 2), detCos(angleRad / 2)]
}
