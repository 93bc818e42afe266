// The belts of a scene as surfaces that carry what falls on them, in the world frame. The velocity of the skin follows the way of the
// belt: straight on, or round the centre of a bend, where the middle line has the belt's speed and the outer edge a higher one.
import { type Frame, invertFrame } from '../math/frames'
import { rotateVector, transformPoint } from '../math/rotations'
import { type BeltPiece, beltPieces, wayOf } from '../model/beltPath'
import { worldFromRecord } from '../model/resolvePlacement'
import { recordsOfType, type SceneDocument } from '../model/SceneDocument'
import type { RecordOf } from '../model/sceneRecord'
import type { MovingSurface, SkinVelocity } from '../sim/physics/PhysicsWorld'

/** A belt grips better than a table. */
const FRICTION = 0.8
/** A bend has a corner in its mesh every so many radians. */
const CORNER_RAD = 0.08

export interface BeltSurface extends MovingSurface {
  /** Record id of the belt. */
  readonly belt: string
}

export function beltSurfacesOf(document: SceneDocument): BeltSurface[] {
  return recordsOfType(document, 'conveyor').flatMap((belt) => {
    const world = worldFromRecord(document, belt.id)
    return world === undefined ? [] : surfaceOf(belt, world)
  })
}

function surfaceOf(belt: RecordOf<'conveyor'>, world: Frame): BeltSurface {
  const pieces = beltPieces(belt)
  const beltFromWorld = invertFrame(world)
  return {
    belt: belt.id,
    friction: FRICTION,
    edges: edgesOf(belt, pieces, world),
    velocityAt: (x, y, out) => {
      const [bx, by] = transformPoint(beltFromWorld, [x, y, 0])
      velocityOn(pieces, bx, by, belt.speedMps, out)
      const turned = rotateVector(world, [out.x, out.y, 0])
      out.x = turned[0]
      out.y = turned[1]
    },
  }
}

function edgesOf(
  belt: RecordOf<'conveyor'>,
  pieces: readonly BeltPiece[],
  world: Frame,
): BeltSurface['edges'] {
  const half = belt.widthM / 2
  return wayOf(pieces, CORNER_RAD).map(({ x, y, headingRad }) => {
    const [ax, ay] = [-Math.sin(headingRad) * half, Math.cos(headingRad) * half]
    return {
      left: transformPoint(world, [x + ax, y + ay, belt.heightM]),
      right: transformPoint(world, [x - ax, y - ay, belt.heightM]),
    }
  })
}

/** Of the piece whose middle line is nearest, in the belt's own frame. */
function velocityOn(
  pieces: readonly BeltPiece[],
  x: number,
  y: number,
  speedMps: number,
  out: SkinVelocity,
): void {
  let nearest = Number.POSITIVE_INFINITY
  for (const piece of pieces) {
    const on = placeOn(piece, x, y)
    if (on.apartM >= nearest) continue
    nearest = on.apartM
    // The skin of a bend turns as a whole: left of the middle it is slower in a bend to the left.
    const speed = speedMps * (1 - on.acrossM * piece.curvature)
    out.x = Math.cos(on.headingRad) * speed
    out.y = Math.sin(on.headingRad) * speed
    out.turnRadps = speedMps * piece.curvature
  }
}

/** Where a point is on a piece: how far from it, to the left of its middle, and where the piece heads there. */
function placeOn(piece: BeltPiece, x: number, y: number) {
  const { headingRad, curvature, lengthM } = piece
  const [c, s] = [Math.cos(headingRad), Math.sin(headingRad)]
  const along = (x - piece.x) * c + (y - piece.y) * s
  const left = (y - piece.y) * c - (x - piece.x) * s
  if (curvature === 0) {
    const beyond = Math.max(0, -along, along - lengthM)
    return { headingRad, acrossM: left, apartM: Math.abs(left) + beyond }
  }
  const radius = 1 / Math.abs(curvature)
  const sign = Math.sign(curvature)
  const angle = Math.atan2(along, radius - sign * left)
  const out = Math.hypot(along, radius - sign * left) - radius
  const beyond = Math.max(0, -angle, angle - lengthM / radius) * radius
  return { headingRad: headingRad + sign * angle, acrossM: -sign * out, apartM: Math.abs(out) + beyond }
}
