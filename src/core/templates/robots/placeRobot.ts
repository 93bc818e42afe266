// Where a robot should stand for the targets of a draft: the placement search over the free floor, from coarse to fine. Whether it can also
// drive between them is proveRobot's question.
import { ROBOT_HALF_M } from '../../editing/bounds/boxesOf'
import { type Frame, frameFromPose, identityFrame, type Pose } from '../../math/frames'
import type { RobotModel } from '../../model/catalog/robots/RobotModel'
import { makeChain } from '../../robotics/chain/KinematicChain'
import { PlacementJudge } from '../../robotics/placement/PlacementJudge'
import { comparePlacements, type Placement } from '../../robotics/placement/PlacementRequest'
import { type PlacementRegion, searchPlacement } from '../../robotics/placement/searchPlacement'
import { RobotSystem } from '../../robotics/planning/RobotSystem'
import type { CellDraft, Span } from '../cell/CellDraft'
import { turnedBy } from '../cell/makeRecord'

/** Robots of a generated cell look along +y. */
export const FACING_QUARTERS = 1
const STEP_M = 0.15
/** Between the foot of the robot and what stands beside it. */
const FOOT_ROOM_M = 0.02
/** The stated reach says nothing of wrist, flange and the height of the shoulder: beyond this share and this rest no search is worth its time. */
const MOST_OF_REACH = 1.15
const WRIST_M = 0.1
const KEPT = 5
/** Of a large arm, whose elbow and shoulder hardly keep clear of anything that stands near. */
const KEPT_LARGE = 24
/** Targets that a search looks at first: who misses these misses. */
const HARD_TARGETS = 8
/** Missing more targets than this from the best spot, a finer look does not help. */
const MOST_TO_REFINE = 2
/** Spots whose comfort is compared. */
const MOST_JUDGED = 16
const MOST_JUDGED_LARGE = 60

export type PlaceAnswer =
  | { readonly ok: true; readonly placements: readonly Placement[] }
  | { readonly ok: false }
  /** The foot does not fit. */
  | { readonly ok: false; readonly noFloor: true }

/** How a robot is driven: as a record says it. */
export interface Pace {
  readonly speedScale: number
  readonly timeToFullSpeedS: number
}

export function systemAt(
  model: RobotModel,
  tcp: Pose,
  worldFromBase: Frame,
  { speedScale, timeToFullSpeedS }: Pace,
): RobotSystem {
  const joints = model.joints.map((joint) =>
    joint.velocity === undefined
      ? joint
      : { ...joint, velocity: joint.velocity * speedScale, acceleration: joint.velocity / timeToFullSpeedS },
  )
  return new RobotSystem({
    arm: makeChain(joints),
    worldFromBase,
    carriageFromArm: frameFromPose({ position: [0, 0, 0], quaternion: turnedBy(FACING_QUARTERS) }),
    flangeFromTool: frameFromPose(tcp),
  })
}

export function placeRobot(
  model: RobotModel,
  tcp: Pose,
  targets: readonly Frame[],
  { xM, yM, baseHeightM }: CellDraft['freeFloor'],
  looksLonger = false,
): PlaceAnswer {
  // a pedestal is wider than a small foot: nothing stands in the column that layouts reckon with
  const footM = Math.max(model.drawing.baseRadiusM + FOOT_ROOM_M, ROBOT_HALF_M)
  const x = inside(xM, footM)
  const y = inside(yM, footM)
  if (!x || !y) return { ok: false, noFloor: true }
  const middle = [(x[0] + x[1]) / 2, (y[0] + y[1]) / 2, (baseHeightM[0] + baseHeightM[1]) / 2]
  const far = targets.filter(
    (target) => distance(target, middle) > farthest(model, tcp.position[2], x, y, baseHeightM),
  )
  if (far.length > 0) return { ok: false }
  const system = systemAt(model, tcp, identityFrame(), {
    speedScale: 1,
    timeToFullSpeedS: model.timeToFullSpeedS.likely,
  })
  const hard = spreadOut(middle, targets)
  const spots = reachingSpots(system, hard, latticeOf(x, y, baseHeightM))
  if (spots.length === 0) return { ok: false }
  const best = bestOf(system, hard, thinned(spots, looksLonger ? MOST_JUDGED_LARGE : MOST_JUDGED)).slice(
    0,
    looksLonger ? KEPT_LARGE : KEPT,
  )
  return judgeAll(
    system,
    targets,
    best.map(({ worldFromBase }) => worldFromBase),
  )
}

/** Spots from which every target is met. What stopped the spot before is asked first: most fail at once. */
function reachingSpots(system: RobotSystem, targets: readonly Frame[], lattice: readonly Frame[]): Frame[] {
  const order = targets.map((target) => new PlacementJudge({ system, targets: [target], prefer: 'margin' }))
  return lattice.filter((spot) => {
    const at = order.findIndex((judge) => judge.judge(spot).missed.length > 0)
    if (at > 0) order.unshift(...order.splice(at, 1))
    return at < 0
  })
}

function bestOf(system: RobotSystem, targets: readonly Frame[], spots: readonly Frame[]): Placement[] {
  const judge = new PlacementJudge({ system, targets, prefer: 'margin' })
  return spots.map((spot) => judge.judge(spot)).sort((a, b) => comparePlacements(a, b, 'margin'))
}

/** The spots from which all targets are met, the most comfortable first; when none is, a finer look around the best. */
function judgeAll(system: RobotSystem, targets: readonly Frame[], spots: readonly Frame[]): PlaceAnswer {
  const judged = bestOf(system, targets, spots)
  const met = judged.filter(({ missed }) => missed.length === 0)
  if (met.length > 0) return { ok: true, placements: met }
  const best = judged[0]!
  if (best.missed.length > MOST_TO_REFINE) return { ok: false }
  const finer = searchPlacement({ system, targets, prefer: 'margin' }, around(best.worldFromBase), KEPT)
  const found = finer.placements.filter(({ missed }) => missed.length === 0)
  if (found.length > 0) return { ok: true, placements: found }
  return { ok: false }
}

function around(spot: Frame): PlacementRegion {
  const span = (value: number): Span => [value - STEP_M / 2, value + STEP_M / 2]
  const stepM = STEP_M / 2
  return { xM: span(spot[3]!), yM: span(spot[7]!), zM: span(spot[11]!), stepM, headings: 1, finestM: stepM }
}

function latticeOf(...spans: readonly [Span, Span, Span]): Frame[] {
  const [xs, ys, zs] = spans.map(([low, high]) => {
    const steps = Math.ceil((high - low) / STEP_M - 1e-9)
    if (steps <= 0) return [(low + high) / 2]
    return Array.from({ length: steps + 1 }, (_, i) => low + ((high - low) * i) / steps)
  }) as [number[], number[], number[]]
  return zs.flatMap((z) =>
    ys.flatMap((y) => xs.map((x) => frameFromPose({ position: [x, y, z], quaternion: [0, 0, 0, 1] }))),
  )
}

function thinned<T>(list: readonly T[], most: number): T[] {
  const stride = Math.max(1, list.length / most)
  return Array.from({ length: Math.min(most, list.length) }, (_, i) => list[Math.floor(i * stride)]!)
}

/** The one farthest away, then always the one farthest from those chosen. */
function spreadOut(middle: readonly number[], targets: readonly Frame[]): Frame[] {
  const chosen: Frame[] = []
  const gaps = targets.map((target) => distance(target, middle))
  while (chosen.length < Math.min(HARD_TARGETS, targets.length)) {
    const next = targets[gaps.indexOf(Math.max(...gaps))]!
    chosen.push(next)
    const first = chosen.length === 1
    targets.forEach((target, index) => {
      const gap = distance(target, [next[3]!, next[7]!, next[11]!])
      gaps[index] = first ? gap : Math.min(gaps[index]!, gap)
    })
  }
  return chosen
}

function inside([low, high]: Span, roomM: number): Span | undefined {
  return high - low >= 2 * roomM ? [low + roomM, high - roomM] : undefined
}

/** From the middle of the floor: reach, and as far as the base may move. */
function farthest({ datasheet }: RobotModel, toolM: number, ...spans: readonly Span[]): number {
  const moves = spans.reduce((sum, [low, high]) => sum + ((high - low) * (high - low)) / 4, 0)
  return datasheet.reachM * MOST_OF_REACH + WRIST_M + toolM + Math.sqrt(moves)
}

function distance(target: Frame, [x, y, z]: readonly number[]): number {
  const dx = target[3]! - x!
  const dy = target[7]! - y!
  const dz = target[11]! - z!
  return Math.sqrt(dx * dx + dy * dy + dz * dz)
}
