// The place of a tool as a program should remember it: relative to the thing under the tool, so that moving that thing moves the program.
// Finds the thing and writes the target; changes nothing.
import { boxesOf } from '../../../core/editing/bounds/boxesOf'
import {
  type Frame,
  frameFromPose,
  invertFrame,
  multiplyFrames,
  poseFromFrame,
  type Vec3,
} from '../../../core/math/frames'
import { transformPoint } from '../../../core/math/rotations'
import type { Target } from '../../../core/model/records/program'
import { worldFromRecord } from '../../../core/model/resolvePlacement'
import { findRecord, type SceneDocument } from '../../../core/model/SceneDocument'
import { isPlace, slotPoses } from '../../../core/model/slotPoses'

/** Half a turn about x: the tool's z points into the object (core/sim/programs/partFrom). */
const FLIPPED: Frame = Float64Array.of(1, 0, 0, 0, 0, -1, 0, 0, 0, 0, -1, 0)
/** Things a tool is over; a hall, a robot or a zone is nothing to put something on. */
const UNDER: ReadonlySet<string> = new Set(['station', 'buffer', 'conveyor', 'sink', 'source', 'equipment'])
/** Farther away than this a tool is over nothing, m. */
const FAR_M = 1.5
/** A millionth of a metre: shorter numbers in the file, nothing lost. */
const TIDY = 1e6
const UPRIGHT = [0, 0, 0, 1] as const

/** Records that a place may be relative to, nearest first. */
export function thingsUnder(document: SceneDocument, worldFromTool: Frame): readonly string[] {
  const tool: Vec3 = [worldFromTool[3]!, worldFromTool[7]!, worldFromTool[11]!]
  return Object.values(document.records)
    .filter((record) => UNDER.has(record.type) && worldFromRecord(document, record.id) !== undefined)
    .flatMap((record) => {
      const gaps = boxesOf(document, record).map(({ worldFromCentre, halfM }) => {
        const at = transformPoint(invertFrame(worldFromCentre), tool)
        return Math.hypot(...at.map((value, axis) => Math.max(0, Math.abs(value) - halfM[axis]!)))
      })
      const gapM = Math.min(...gaps)
      return gapM <= FAR_M ? [{ id: record.id, gapM }] : []
    })
    .sort((a, b) => a.gapM - b.gapM)
    .map(({ id }) => id)
}

/** Undefined for a record that stands nowhere. */
export function taughtTarget(
  document: SceneDocument,
  of: string,
  worldFromTool: Frame,
): Extract<Target, { of: string }> | undefined {
  const world = worldFromRecord(document, of)
  if (!world) return undefined
  const record = findRecord(document, of)
  const slots = isPlace(record) ? slotPoses(record).map((pose) => frameFromPose(pose)) : []
  const worldFromTarget = multiplyFrames(worldFromTool, FLIPPED)
  const inRecord = multiplyFrames(invertFrame(world), worldFromTarget)
  const slot = nearestSlot(slots, inRecord)
  const anchor = slots[slot]
  const pose = poseFromFrame(anchor ? multiplyFrames(invertFrame(anchor), inRecord) : inRecord)
  const quaternion = pose.quaternion.map(tidy) as [number, number, number, number]
  const turned = quaternion.some((value, index) => Math.abs(value - UPRIGHT[index]!) > 1 / TIDY)
  return {
    of,
    ...(slots.length > 1 && { slot }),
    position: pose.position.map(tidy) as [number, number, number],
    ...(turned && { quaternion: unit(quaternion) }),
  }
}

function nearestSlot(slots: readonly Frame[], inRecord: Frame): number {
  let best = 0
  let least = Number.POSITIVE_INFINITY
  slots.forEach((slot, index) => {
    const away = Math.hypot(slot[3]! - inRecord[3]!, slot[7]! - inRecord[7]!, slot[11]! - inRecord[11]!)
    if (away >= least) return
    least = away
    best = index
  })
  return best
}

function tidy(value: number): number {
  return Math.round(value * TIDY) / TIDY
}

/** Rounding has to leave a rotation. */
function unit(q: readonly number[]): [number, number, number, number] {
  const length = Math.hypot(...q)
  return q.map((value) => value / length) as [number, number, number, number]
}
