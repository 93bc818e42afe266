// Where a robot had better stand: the places its programs name, looked at from all around; spots in somebody's way are left out. For
// robots that stand; where a rider's track should lie is another question.

import { overlapsOf } from '../../editing/bounds/overlapsOf'
import { setWorldPose } from '../../editing/commands/setWorldPose'
import { EditTransaction } from '../../editing/EditTransaction'
import { type Frame, frameFromPose, identityFrame, multiplyFrames, poseFromFrame } from '../../math/frames'
import { parseSceneText } from '../../model/parseSceneText'
import { findRecordOfType, type SceneDocument } from '../../model/SceneDocument'
import type { RobotPlace } from '../../results/Assessment'
import type { Placement } from '../../robotics/placement/PlacementRequest'
import { searchPlacement } from '../../robotics/placement/searchPlacement'
import { type OpenCell, openCell } from '../../sim/compile/programs/openCell'
import { programBindings } from '../../sim/compile/programs/programBindings'
import { Crew } from '../../sim/programs/planning/Crew'
import type { PlanCache } from '../../sim/programs/planning/PlanCache'
import { stopFrames } from '../../sim/programs/planning/stopFrames'

/** First look: this many steps across the region, and headings. */
const STEPS = 12
const HEADINGS = 8
/** More places to reach add time, not knowledge. */
const MOST_TARGETS = 24
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
  const targets = unit === undefined ? [] : targetsOf(cell, robot)
  if (unit === undefined || targets.length === 0) return []
  const reachM = unit.system.arm.fixedFrames.reduce((sum, frame) => sum + lengthOf(frame), 0)
  const base = unit.system.worldFromBase
  const region = regionAround(targets, Math.min(reachM, 2.5), base[11]!)
  const { placements } = searchPlacement({ system: unit.system, targets }, region, LOOKED_AT)
  return placements
    .map((placement) => placeOf(robot, placement, record.pedestalM))
    .filter((place) => isFree(document, place))
    .slice(0, ANSWERED)
}

/** World from tool at every place its programs go to, each once. */
function targetsOf(cell: OpenCell, robot: string): Frame[] {
  const found = new Map<string, Frame>()
  const { context } = cell
  const bindings = programBindings(cell)
  cell.programs.forEach((code, number) => {
    const crew = new Crew(code, cell.units)
    const member = crew.members.find(({ unit }) => unit.id === robot)
    if (member === undefined) return
    for (const binding of bindings[number]!) {
      const { objects } = stopFrames(code, binding, (place, slot) =>
        context.slotFrame(place, Math.max(0, slot)),
      )
      objects.forEach((object, index) => {
        if (object === undefined || code.stops[index]!.kind !== 'tool') return
        const tool = multiplyFrames(object, member.objectFromTool)
        found.set(Array.from(tool, (value) => value.toFixed(3)).join(' '), tool)
      })
    }
  })
  return spreadOver([...found.values()], MOST_TARGETS)
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
  const down = frameFromPose({ position: [0, 0, -pedestalM], quaternion: [0, 0, 0, 1] })
  const { position, quaternion } = poseFromFrame(multiplyFrames(worldFromBase, down, identityFrame()))
  return { robot, position, quaternion, missed: missed.length, tight: tight.length, cycleTimeS }
}

/** Nothing stands there yet. */
function isFree(document: SceneDocument, { robot, position, quaternion }: RobotPlace): boolean {
  const edit = new EditTransaction(document)
  setWorldPose(robot, { position, quaternion })(edit)
  return overlapsOf(edit.document, [robot]).length === 0
}
