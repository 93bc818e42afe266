// A slice through the reach of a robot, told in portions from coarse to fine. Obstacles do not count: what the arm and its carrier allow.

import { REACH_LEVELS, type ReachQuestion, type ReachSlice } from '../../results/ReachSlice'
import { carrierRangeOf, coarseLattice, coarseStepM } from '../../robotics/planning/carrierLattice'
import type { RobotSystem } from '../../robotics/planning/RobotSystem'
import { ReachMap, reachStates } from '../../robotics/reach/ReachMap'
import { gridBetween } from '../../robotics/reach/reachGrid'
import { orientationsAlong, orientationsAround } from '../../robotics/reach/toolOrientations'
import { openCell } from '../../sim/compile/programs/openCell'
import type { PlanCache } from '../../sim/programs/planning/PlanCache'
import { readDocument } from './studyProgram'

/** As judgeReach measures comfort. */
const EASY_LIMIT_RAD = 0.2
const EASY_INDEPENDENCE = 0.2
const NEAR = 0.25
/** Cells across the slice: fine enough to see the edge, few enough for every arm. */
const ACROSS = 72
const ACROSS_SLOW = 36
const SPINS = 4
/** Between two pictures, ms. */
const TELL_MS = 120
/** Questions between two looks at the clock. */
const POSES = 400

const OPEN = REACH_LEVELS.indexOf('open')
const UNREACHABLE = REACH_LEVELS.indexOf('unreachable')
const NEAR_LEVEL = REACH_LEVELS.indexOf('near')
const REACHED_LEVEL = REACH_LEVELS.indexOf('reached')
const REACHED = reachStates.indexOf('reached')

export interface ReachTools {
  readonly nowMs: () => number
  readonly plans: PlanCache
  readonly tell: (slice: ReachSlice) => void
}

/** The finished slice; undefined for a robot that stands nowhere. */
export function reachSlice(
  documentText: string,
  question: ReachQuestion,
  { nowMs, plans, tell }: ReachTools,
): ReachSlice | undefined {
  const cell = openCell(readDocument(documentText), plans)
  const system = cell.units.find(({ id }) => id === question.robot)?.system
  if (system === undefined) return undefined
  const map = new ReachMap({
    system,
    grid: gridOf(system, question),
    orientations: question.hold === 'down' ? orientationsAlong([0, 0, -1], SPINS) : orientationsAround(),
    carrierPositions: coarseLattice(carrierRangeOf(system, undefined), coarseStepM(system)),
  })
  let toldMs = nowMs()
  while (!map.advance(POSES)) {
    const now = nowMs()
    if (now - toldMs < TELL_MS) continue
    toldMs = now
    tell(sliceOf(map))
  }
  return sliceOf(map)
}

function isSlow({ ik }: RobotSystem): boolean {
  return ik.family !== 'sphericalWrist' && ik.family !== 'parallelAxes'
}

function gridOf(system: RobotSystem, { plane, atM }: ReachQuestion) {
  const { low, high } = extentOf(system)
  const spanM = Math.max(high[0]! - low[0]!, high[1]! - low[1]!, high[2]! - low[2]!)
  const cellM = spanM / (isSlow(system) ? ACROSS_SLOW : ACROSS)
  const [x, y] = [system.worldFromBase[3]!, system.worldFromBase[7]!]
  const from: [number, number, number] = [low[0]!, low[1]!, Math.max(0, low[2]!)]
  const to: [number, number, number] = [high[0]!, high[1]!, high[2]!]
  const axis = plane === 'floor' ? 2 : plane === 'x' ? 0 : 1
  const at = plane === 'floor' ? atM : plane === 'x' ? x + atM : y + atM
  from[axis] = at
  to[axis] = at
  return gridBetween(from, to, cellM)
}

/** Everything within the length of the arm of wherever its carrier may bring it. */
function extentOf(system: RobotSystem): { low: number[]; high: number[] } {
  const armM =
    system.arm.fixedFrames.reduce((sum, frame) => sum + lengthOf(frame), 0) + lengthOf(system.flangeFromTool)
  const low = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  const high = low.map((value) => -value)
  const { lower, upper } = system.limits
  for (const ends of [lower, upper]) {
    const base = system.worldFromArm(ends)
    for (const axis of [0, 1, 2]) {
      low[axis] = Math.min(low[axis]!, base[3 + 4 * axis]! - armM)
      high[axis] = Math.max(high[axis]!, base[3 + 4 * axis]! + armM)
    }
  }
  return { low, high }
}

function lengthOf(frame: ArrayLike<number>): number {
  return Math.sqrt(frame[3]! * frame[3]! + frame[7]! * frame[7]! + frame[11]! * frame[11]!)
}

function sliceOf(map: ReachMap): ReachSlice {
  const { originM, cellM, counts } = map.grid
  const levels = new Uint8Array(map.cells)
  for (let cell = 0; cell < map.cells; cell++) levels[cell] = levelOf(map, cell)
  return { originM, cellM, counts, levels, share: map.cellsDone / map.cells }
}

function levelOf({ state, limitMarginRad, independence }: ReachMap, cell: number): number {
  if (state[cell] === 0) return OPEN
  if (state[cell] !== REACHED) return UNREACHABLE
  const comfort = Math.min(limitMarginRad[cell]! / EASY_LIMIT_RAD, independence[cell]! / EASY_INDEPENDENCE)
  return comfort < NEAR ? NEAR_LEVEL : REACHED_LEVEL
}
