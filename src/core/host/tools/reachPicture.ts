// A plane or the whole volume of a robot's reach, told in portions from coarse to fine. Obstacles do not count: what the arm and its carrier allow.

import { cubeRoot } from '../../math/cubeRoot'
import type { Frame } from '../../math/frames'
import {
  REACH_LEVELS,
  REACH_ROOM,
  type ReachHold,
  type ReachPicture,
  type ReachQuestion,
} from '../../results/ReachPicture'
import { carrierRangeOf, coarseLattice, coarseStepM } from '../../robotics/planning/carrierLattice'
import type { RobotSystem } from '../../robotics/planning/RobotSystem'
import { armSpanM } from '../../robotics/reach/armSpanM'
import { ReachMap, reachStates } from '../../robotics/reach/ReachMap'
import { gridBetween, type ReachGrid } from '../../robotics/reach/reachGrid'
import { TOOL_DIRECTIONS } from '../../robotics/reach/toolDirections'
import { orientationsAlong, orientationsAround } from '../../robotics/reach/toolOrientations'
import { openCell } from '../../sim/compile/programs/openCell'
import type { PlanCache } from '../../sim/programs/planning/PlanCache'
import { readDocument } from './studyProgram'

/** Cells across a plane: fine enough to see the edge, few enough for every arm. */
const ACROSS = 72
const ACROSS_SLOW = 36
/** Cells of a volume: a second for an arm that is solved in closed form. */
const VOLUME_CELLS = 20_000
const VOLUME_CELLS_SLOW = 6_000
const SPINS = 4
/** Between two pictures, ms. */
const TELL_MS = 120
/** Questions between two looks at the clock. */
const POSES = 400
const POSES_SLOW = 48

const OPEN = REACH_LEVELS.indexOf('open')
const UNREACHABLE = REACH_LEVELS.indexOf('unreachable')
const NEAR = REACH_LEVELS.indexOf('near')
const REACHED = reachStates.indexOf('reached')
/** From most room to least. */
const ROOMS = (['roomy', 'fair', 'tight'] as const).map((name) => ({
  ...REACH_ROOM[name],
  level: REACH_LEVELS.indexOf(name),
}))

export interface ReachTools {
  readonly nowMs: () => number
  readonly plans: PlanCache
  readonly tell: (picture: ReachPicture) => void
}

/** The finished picture; undefined for a robot that stands nowhere. */
export function reachPicture(
  documentText: string,
  question: ReachQuestion,
  { nowMs, plans, tell }: ReachTools,
): ReachPicture | undefined {
  const cell = openCell(readDocument(documentText), plans)
  const system = cell.units.find(({ id }) => id === question.robot)?.system
  if (system === undefined) return undefined
  const map = new ReachMap({
    system,
    grid: gridOf(system, question),
    orientations: orientationsOf(question.hold),
    carrierPositions: coarseLattice(carrierRangeOf(system, undefined), coarseStepM(system)),
  })
  let toldMs = nowMs()
  const portion = isSlow(system) ? POSES_SLOW : POSES
  while (!map.advance(portion)) {
    const now = nowMs()
    if (now - toldMs < TELL_MS) continue
    toldMs = now
    tell(pictureOf(map))
  }
  return pictureOf(map)
}

function orientationsOf(hold: ReachHold): Frame[] {
  return hold === 'any' ? orientationsAround() : orientationsAlong(TOOL_DIRECTIONS[hold], SPINS)
}

function isSlow({ ik }: RobotSystem): boolean {
  return ik.family !== 'sphericalWrist' && ik.family !== 'parallelAxes'
}

function gridOf(system: RobotSystem, { plane, atM }: ReachQuestion): ReachGrid {
  const { low, high } = extentOf(system)
  const from: [number, number, number] = [low[0]!, low[1]!, Math.max(0, low[2]!)]
  const to: [number, number, number] = [high[0]!, high[1]!, high[2]!]
  const sides = [0, 1, 2].map((axis) => to[axis]! - from[axis]!)
  if (plane === 'volume') {
    const cells = isSlow(system) ? VOLUME_CELLS_SLOW : VOLUME_CELLS
    return gridBetween(from, to, cubeRoot((sides[0]! * sides[1]! * sides[2]!) / cells))
  }
  const cellM = Math.max(...sides) / (isSlow(system) ? ACROSS_SLOW : ACROSS)
  const [x, y] = [system.worldFromBase[3]!, system.worldFromBase[7]!]
  const axis = plane === 'floor' ? 2 : plane === 'x' ? 0 : 1
  const at = plane === 'floor' ? atM : plane === 'x' ? x + atM : y + atM
  from[axis] = at
  to[axis] = at
  return gridBetween(from, to, cellM)
}

/** Everything within the span of the arm of wherever its carrier may bring it. */
function extentOf(system: RobotSystem): { low: number[]; high: number[] } {
  const spanM = armSpanM(system)
  const low = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  const high = low.map((value) => -value)
  const { lower, upper } = system.limits
  for (const ends of [lower, upper]) {
    const base = system.worldFromArm(ends)
    for (const axis of [0, 1, 2]) {
      low[axis] = Math.min(low[axis]!, base[3 + 4 * axis]! - spanM)
      high[axis] = Math.max(high[axis]!, base[3 + 4 * axis]! + spanM)
    }
  }
  return { low, high }
}

function pictureOf(map: ReachMap): ReachPicture {
  const { originM, cellM, counts } = map.grid
  const levels = new Uint8Array(map.cells)
  for (let cell = 0; cell < map.cells; cell++) levels[cell] = levelOf(map, cell)
  return { originM, cellM, counts, levels, share: map.cellsDone / map.cells }
}

function levelOf({ state, limitMarginRad, independence }: ReachMap, cell: number): number {
  if (state[cell] === 0) return OPEN
  if (state[cell] !== REACHED) return UNREACHABLE
  const room = ROOMS.find(
    (one) => limitMarginRad[cell]! >= one.limitRad && independence[cell]! >= one.independence,
  )
  return room?.level ?? NEAR
}
