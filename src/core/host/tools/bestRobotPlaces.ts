// Where a robot had better stand: the places its programs name, looked at from all around; spots in somebody's way are left out. For
// robots that stand; where a rider's track should lie is another question.

import { standsFree } from '../../editing/bounds/overlapsOf'
import { setWorldPose } from '../../editing/commands/setWorldPose'
import { EditTransaction } from '../../editing/EditTransaction'
import { type Frame, frameFromPose, multiplyFrames, poseFromFrame } from '../../math/frames'
import { parseSceneText } from '../../model/parseSceneText'
import { findRecordOfType, type SceneDocument } from '../../model/SceneDocument'
import type { RobotPlace } from '../../results/Assessment'
import { PlacementJudge } from '../../robotics/placement/PlacementJudge'
import type { Placement } from '../../robotics/placement/PlacementRequest'
import { searchPlacement } from '../../robotics/placement/searchPlacement'
import { type OpenCell, openCell } from '../../sim/compile/programs/openCell'
import { programBindings } from '../../sim/compile/programs/programBindings'
import { Crew } from '../../sim/programs/planning/Crew'
import type { PlanCache } from '../../sim/programs/planning/PlanCache'

/** First look: this many steps across the region, and headings. */
const STEPS = 12
const HEADINGS = 8
/** More places to reach add time, not knowledge; arms without a closed form take a thousand times as long for each. */
const MOST_TARGETS = 24
const MOST_TARGETS_SLOW = 6
const LOOKED_AT = 40
const ANSWERED = 5

export async function bestRobotPlaces(
  documentText: string,
  robot: string,
  plans: PlanCache,
): Promise<readonly RobotPlace[]> {
  const parsed = parseSceneText(documentText)
  if (!parsed.ok) return []
  const document = parsed.value
  const record = findRecordOfType(document, 'robot', robot)
  if (record?.placement === undefined) return []
  const cell = openCell(document, plans)
  const unit = cell.units.find(({ id }) => id === robot)
  const all = unit === undefined ? [] : targetsOf(cell, robot)
  if (unit === undefined || all.length === 0) return []
  const isSlow = unit.system.ik.family === 'redundant' || unit.system.ik.family === 'numeric'
  const targets = spreadOver(all, isSlow ? MOST_TARGETS_SLOW : MOST_TARGETS)
  const reachM = unit.system.arm.fixedFrames.reduce((sum, frame) => sum + lengthOf(frame), 0)
  const base = unit.system.worldFromBase
  const region = regionAround(targets, Math.min(reachM, 2.5), base[11]!)
  const request = { system: unit.system, targets, isAllowed: standingRoom(document, robot, record.pedestalM) }
  const here = new PlacementJudge(request).judge(base)
  const { placements } = searchPlacement(request, region, LOOKED_AT)
  return placements
    .filter((placement) => isBetter(placement, here))
    .slice(0, ANSWERED)
    .map((placement) => placeOf(robot, placement, record.pedestalM))
}

/** World from tool at every place its programs go to, each once. */
function targetsOf(cell: OpenCell, robot: string): Frame[] {
  const found = new Map<string, Frame>()
  const bindings = programBindings(cell)
  cell.programs.forEach((code, number) => {
    const crew = new Crew(code, cell.units)
    const member = crew.members.find(({ unit }) => unit.id === robot)
    if (member === undefined) return
    for (const binding of bindings[number]!) {
      const { objects } = cell.planner.stopsOf(number, binding)
      objects.forEach((object, index) => {
        if (object === undefined || code.stops[index]!.kind !== 'tool') return
        const tool = multiplyFrames(object, member.objectFromTool)
        found.set(Array.from(tool, (value) => value.toFixed(3)).join(' '), tool)
      })
    }
  })
  return [...found.values()]
}

/** Evenly from the list: the far corners of a grid matter, not only its first row. */
function spreadOver<T>(items: readonly T[], most: number): T[] {
  if (items.length <= most) return [...items]
  return Array.from(
    { length: most },
    (_, index) => items[Math.round((index * (items.length - 1)) / (most - 1))]!,
  )
}

function regionAround(targets: readonly Frame[], reachM: number, heightM: number) {
  const range = (at: number): [number, number] => {
    const values = targets.map((target) => target[at]!)
    return [Math.min(...values) - reachM, Math.max(...values) + reachM]
  }
  const [xM, yM] = [range(3), range(7)]
  const stepM = Math.max(xM[1] - xM[0], yM[1] - yM[0]) / STEPS
  return { xM, yM, zM: [heightM, heightM] as const, stepM, headings: HEADINGS }
}

function lengthOf(frame: Frame): number {
  return Math.sqrt(frame[3]! * frame[3]! + frame[7]! * frame[7]! + frame[11]! * frame[11]!)
}

function placeOf(
  robot: string,
  { worldFromBase, missed, tight, cycleTimeS }: Placement,
  pedestalM: number,
): RobotPlace {
  const { position, quaternion } = footOf(worldFromBase, pedestalM)
  return { robot, position, quaternion, missed: missed.length, tight: tight.length, cycleTimeS }
}

/** Reaches more, or as much with more room. A shorter cycle alone is no reason to move a robot that was put somewhere. */
function isBetter(there: Placement, here: Placement): boolean {
  if (there.missed.length !== here.missed.length) return there.missed.length < here.missed.length
  return there.tight.length < here.tight.length
}

/** Whether nothing stands there yet; asked for every joint solution of a place, so the last place is remembered. */
function standingRoom(document: SceneDocument, robot: string, pedestalM: number): (base: Frame) => boolean {
  const isFree = standsFree(document, robot)
  let known: Frame | undefined
  let answer = false
  return (base) => {
    if (base === known) return answer
    const edit = new EditTransaction(document)
    setWorldPose(robot, footOf(base, pedestalM))(edit)
    known = base
    answer = isFree(edit.document)
    return answer
  }
}

function footOf(worldFromBase: Frame, pedestalM: number) {
  const down = frameFromPose({ position: [0, 0, -pedestalM], quaternion: [0, 0, 0, 1] })
  return poseFromFrame(multiplyFrames(worldFromBase, down))
}
