// The way of a tool (or of an object that several tools hold) through the world: straight lines, circular arcs and blended corners, cut into
// runs without corners. Geometry only: no robot, no time.
import { detAtan2, detSinCos } from '../../math/deterministicTrig'
import type { Frame, Quat, Vec3 } from '../../math/frames'
import { frameFromPose, identityFrame, quaternionFromFrame } from '../../math/frames'
import { slerp } from '../../math/rotations'
import { add, cross, dot, lengthOf, mix, normalise, scale, subtract } from '../../math/vectors'

/** A piece with less way than this per radian of turning counts as turning in place… */
const LEAST_WAY_M = 0.02
/** …whose parameter is this much per radian. */
const TURN_RADIUS_M = 0.25
/** Samples for inverse kinematics: one per this much way or turning, and no fewer or more than this on a piece. */
const SPACING_M = 0.012
const SPACING_RAD = 0.04
const FEWEST_SAMPLES = 8
const MOST_SAMPLES = 96
/** Samples beside a joint between pieces lie at this share of the spacing. */
const NEAR_SHARE = 0.05
/** Extra samples in the first and the last step of a run, as shares of that step. */
const END_SHARES = [1 / 64, 1 / 16, 1 / 4]

/** A piece with a smooth tangent; `share` runs from 0 to 1. */
interface PathPiece {
  /** Parameter length: the way itself on a line, so that the parameter runs evenly from piece to piece. */
  readonly extent: number
  readonly lengthM: number
  readonly turnRad: number
  positionAt(share: number): Vec3
  quaternionAt(share: number): Quat
}

/** Pieces that follow each other without a corner; the tool need not stop between them. */
export class PathRun {
  readonly extent: number
  readonly lengthM: number
  private readonly ends: readonly number[]
  private readonly pieces: readonly PathPiece[]

  constructor(pieces: readonly PathPiece[]) {
    this.pieces = pieces
    let extent = 0
    let lengthM = 0
    this.ends = pieces.map((piece) => {
      extent += piece.extent
      lengthM += piece.lengthM
      return extent
    })
    this.extent = extent
    this.lengthM = lengthM
  }

  /**
   * Parameters after 0 at which to look, dense enough for smooth joint curves, and denser still where the run starts and ends: speed
   * grows by one step of constant acceleration at a time, so a slow motion would take its first whole step at half speed. Also beside
   * joints between pieces, where the curvature jumps.
   */
  samples(): number[] {
    const grid: number[] = []
    let start = 0
    for (const { extent, turnRad } of this.pieces) {
      const wanted = Math.ceil(Math.max(extent / SPACING_M, turnRad / SPACING_RAD))
      const count = Math.min(MOST_SAMPLES, Math.max(FEWEST_SAMPLES, wanted))
      if (extent === 0) continue
      const near = (NEAR_SHARE * extent) / count
      if (start > 0) grid.push(start + near)
      for (let i = 1; i < count; i++) grid.push(start + (extent * i) / count)
      start += extent
      if (start < this.extent) grid.push(start - near)
      grid.push(start)
    }
    const first = grid[0] ?? 0
    const last = this.extent - (grid.at(-2) ?? 0)
    const early = END_SHARES.map((share) => first * share)
    const late = END_SHARES.map((share) => this.extent - last * share).reverse()
    return grid.length < 2 ? grid : [...early, ...grid.slice(0, -1), ...late, this.extent]
  }

  frameAt(parameter: number, out: Frame = identityFrame()): Frame {
    let at = 0
    while (at < this.pieces.length - 1 && parameter > this.ends[at]!) at++
    const piece = this.pieces[at]!
    const start = this.ends[at]! - piece.extent
    const share = piece.extent > 0 ? Math.min(1, Math.max(0, (parameter - start) / piece.extent)) : 1
    return frameFromPose({ position: piece.positionAt(share), quaternion: piece.quaternionAt(share) }, out)
  }
}

export class ToolPath {
  readonly runs: readonly PathRun[]
  readonly lengthM: number

  constructor(runs: readonly PathRun[]) {
    this.runs = runs.filter((run) => run.extent > 0)
    this.lengthM = runs.reduce((sum, run) => sum + run.lengthM, 0)
  }
}

const positionOf = (frame: Frame): Vec3 => [frame[3]!, frame[7]!, frame[11]!]

/** Angle between two orientations, rad. */
function angleBetween(a: Quat, b: Quat): number {
  const cosine = Math.abs(a[0] * b[0] + a[1] * b[1] + a[2] * b[2] + a[3] * b[3])
  return 2 * detAtan2(Math.sqrt(Math.max(0, 1 - cosine * cosine)), cosine)
}

function linePiece(a: Vec3, b: Vec3, from: Quat, to: Quat): PathPiece {
  return evenPiece(lengthOf(subtract(b, a)), from, to, (share) => mix(a, b, share))
}

/** A piece whose way and turning both run evenly. */
function evenPiece(lengthM: number, from: Quat, to: Quat, positionAt: (share: number) => Vec3): PathPiece {
  const turnRad = angleBetween(from, to)
  const turnsInPlace = lengthM <= LEAST_WAY_M * turnRad
  return {
    lengthM,
    turnRad,
    extent: turnsInPlace ? TURN_RADIUS_M * turnRad : lengthM,
    positionAt,
    quaternionAt: (share) => slerp(from, to, share),
  }
}

/** A corner cut off: a parabola tangent to both lines, with the orientation blended alike. Its parameter joins those of the lines evenly. */
function cornerPiece(a: Vec3, corner: Vec3, b: Vec3, turns: readonly [Quat, Quat, Quat]): PathPiece {
  const positionAt = (share: number) => mix(mix(a, corner, share), mix(corner, b, share), share)
  const quaternionAt = (share: number) =>
    slerp(slerp(turns[0], turns[1], share), slerp(turns[1], turns[2], share), share)
  let lengthM = 0
  // Sixteen chords measure the parabola to 0.1 %.
  for (let i = 0; i < 16; i++) lengthM += lengthOf(subtract(positionAt((i + 1) / 16), positionAt(i / 16)))
  const turnRad = angleBetween(turns[0], turns[2])
  return { lengthM, turnRad, extent: 2 * lengthOf(subtract(corner, a)), positionAt, quaternionAt }
}

/** Straight from one tool frame to another. */
export function linePath(from: Frame, to: Frame): ToolPath {
  return polylinePath([from, to])
}

/**
 * Straight lines through frames, orientation turning evenly on each. Corners are rounded within `blendM` of the frame (at most half of
 * the shorter line); 0 passes through every frame and stops there.
 */
export function polylinePath(frames: readonly Frame[], blendM = 0): ToolPath {
  const points = frames.map(positionOf)
  const turns = frames.map((frame) => quaternionFromFrame(frame))
  const runs: PathRun[] = []
  let pieces: PathPiece[] = []
  let start = points[0]!
  let startTurn = turns[0]!
  for (let i = 1; i < frames.length; i++) {
    const corner = points[i]!
    const turn = turns[i]!
    const cut = i < frames.length - 1 ? cutLength(points, turns, i, blendM) : 0
    if (cut <= 0) {
      pieces.push(linePiece(start, corner, startTurn, turn))
      runs.push(new PathRun(pieces))
      pieces = []
      start = corner
      startTurn = turn
      continue
    }
    const before = lengthOf(subtract(corner, points[i - 1]!))
    const after = lengthOf(subtract(points[i + 1]!, corner))
    const enter = mix(corner, points[i - 1]!, cut / before)
    const leave = mix(corner, points[i + 1]!, cut / after)
    const enterTurn = slerp(turn, turns[i - 1]!, cut / before)
    const leaveTurn = slerp(turn, turns[i + 1]!, cut / after)
    pieces.push(
      linePiece(start, enter, startTurn, enterTurn),
      cornerPiece(enter, corner, leave, [enterTurn, turn, leaveTurn]),
    )
    start = leave
    startTurn = leaveTurn
  }
  return new ToolPath(runs)
}

/** How far from corner `at` the blend begins and ends; 0 where a neighbouring line only turns. */
function cutLength(points: readonly Vec3[], turns: readonly Quat[], at: number, blendM: number): number {
  let cut = blendM
  for (const other of [at - 1, at + 1]) {
    const length = lengthOf(subtract(points[at]!, points[other]!))
    if (length <= LEAST_WAY_M * angleBetween(turns[at]!, turns[other]!)) return 0
    cut = Math.min(cut, length / 2)
  }
  return cut
}

/** Circular arc through three tool frames (orientation from first to last); a straight line when they lie on one. */
export function arcPath(from: Frame, via: Frame, to: Frame): ToolPath {
  const a = positionOf(from)
  const b = positionOf(via)
  const c = positionOf(to)
  const ab = subtract(b, a)
  const ac = subtract(c, a)
  const normal = cross(ab, ac)
  const normal2 = dot(normal, normal)
  if (normal2 < 1e-18) return linePath(from, to)
  const toCentre = scale(
    add(scale(cross(normal, ab), dot(ac, ac)), scale(cross(ac, normal), dot(ab, ab))),
    1 / (2 * normal2),
  )
  const centre = add(a, toCentre)
  const x = normalise(scale(toCentre, -1))
  const y = cross(normalise(normal), x)
  const radius = lengthOf(toCentre)
  const end = subtract(c, centre)
  // Measured from `a` in the sense a → via → c, which the normal follows.
  const raw = detAtan2(dot(end, y), dot(end, x))
  const sweep = raw > 0 ? raw : raw + 2 * Math.PI
  const sinCos = new Float64Array(2)
  const positionAt = (share: number): Vec3 => {
    detSinCos(sweep * share, sinCos)
    return add(centre, add(scale(x, radius * sinCos[1]!), scale(y, radius * sinCos[0]!)))
  }
  const arc = evenPiece(radius * sweep, quaternionFromFrame(from), quaternionFromFrame(to), positionAt)
  return new ToolPath([new PathRun([arc])])
}

/** One path after another; the tool stops in between. */
export function joinPaths(paths: readonly ToolPath[]): ToolPath {
  return new ToolPath(paths.flatMap((path) => path.runs))
}
