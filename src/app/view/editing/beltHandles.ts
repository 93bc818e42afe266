// Handles of a belt with bends: its ends, and of each bend the radius (its middle) and the angle (beside its end). Pure, in hall coordinates.
import { setBend } from '../../../core/editing/commands/setBend'
import { setLength } from '../../../core/editing/commands/setLength'
import { snapToGrid } from '../../../core/editing/snapping/snapToGrid'
import { type Frame, frameFromPose, invertFrame, multiplyFrames, type Vec3 } from '../../../core/math/frames'
import { rotateVector, transformPoint } from '../../../core/math/rotations'
import { alongBelt } from '../../../core/model/beltPath'
import { worldFromRecord } from '../../../core/model/resolvePlacement'
import type { SceneDocument } from '../../../core/model/SceneDocument'
import type { RecordOf } from '../../../core/model/sceneRecord'
import type { ShapeHandle } from './ShapeHandle'

type Belt = RecordOf<'conveyor'>

/** Clear of the side profile and of the handle of the end, m. */
const BESIDE_M = 0.25
/** Angles go by so much while the grid is on. */
const ANGLE_STEP_RAD = Math.PI / 36

export function beltHandles(document: SceneDocument, belt: Belt): ShapeHandle[] {
  const world = worldFromRecord(document, belt.id)
  if (!world) return []
  return [...endHandles(world, belt), ...belt.bends!.flatMap((_, index) => bendHandles(world, belt, index))]
}

function endHandles(world: Frame, belt: Belt): ShapeHandle[] {
  const { id, lengthM } = belt
  return (['end', 'start'] as const).map((name) => {
    const frame = multiplyFrames(world, frameFromPose(alongBelt(belt, name === 'end' ? lengthM : 0)))
    const sign = name === 'end' ? 1 : -1
    const along = rotateVector(frame, [1, 0, 0])
    const at = transformPoint(frame, [0, 0, 0])
    return {
      record: id,
      look: 'end' as const,
      at,
      along,
      reshape: (to: Vec3, stepM: number) =>
        setLength(id, snapToGrid(lengthM + sign * dot(minus(to, at), along), stepM), name),
      lengthM: (now: SceneDocument) => beltIn(now, id)?.lengthM ?? lengthM,
    }
  })
}

function bendHandles(world: Frame, belt: Belt, index: number): ShapeHandle[] {
  const bend = belt.bends![index]!
  const { radiusM, angleRad, atM } = bend
  const sign = bend.side === 'right' ? -1 : 1
  const worldFromBegin = multiplyFrames(world, frameFromPose(alongBelt(belt, atM)))
  const beginFromWorld = invertFrame(worldFromBegin)
  const middle = multiplyFrames(world, frameFromPose(alongBelt(belt, atM + (radiusM * angleRad) / 2)))
  const middleAt = transformPoint(middle, [0, 0, 0])
  // While the radius changes and the beginning stays, the middle of the arc goes along its chord, 2·sin(a/4) for each metre.
  const chordM = 2 * radiusM * Math.sin(angleRad / 4)
  const chord = minus(middleAt, transformPoint(worldFromBegin, [0, 0, 0]))
  const outward: Vec3 = [chord[0] / chordM, chord[1] / chordM, 0]
  const end = multiplyFrames(world, frameFromPose(alongBelt(belt, atM + radiusM * angleRad)))
  const besideM = belt.widthM / 2 + BESIDE_M
  const now = (document: SceneDocument) => beltIn(document, belt.id)?.bends?.[index] ?? bend
  return [
    {
      record: belt.id,
      look: 'between',
      at: middleAt,
      along: outward,
      reshape: (to, stepM) => {
        const wanted = radiusM + (dot(minus(to, middleAt), outward) * radiusM) / chordM
        return setBend(belt.id, index, { radiusM: snapToGrid(Math.max(0, wanted), stepM) })
      },
      measures: 'radius',
      lengthM: (document) => now(document).radiusM,
    },
    {
      record: belt.id,
      look: 'corner',
      at: transformPoint(end, [0, -sign * besideM, 0]),
      reshape: (to, stepM) => {
        const [x, y] = transformPoint(beginFromWorld, to)
        // About the centre of the bend, from its beginning on.
        const turned = Math.atan2(x, radiusM - sign * y)
        const angle = turned < 0 ? turned + 2 * Math.PI : turned
        return setBend(belt.id, index, { angleRad: stepM > 0 ? inSteps(angle) : angle })
      },
      measures: 'bend',
      lengthM: (document) => now(document).angleRad,
    },
  ]
}

function inSteps(angleRad: number): number {
  return Math.max(1, Math.round(angleRad / ANGLE_STEP_RAD)) * ANGLE_STEP_RAD
}

function beltIn(document: SceneDocument, id: string): Belt | undefined {
  return document.records[id] as Belt | undefined
}

function minus(a: Vec3, b: Vec3): Vec3 {
  return [a[0] - b[0], a[1] - b[1], a[2] - b[2]]
}

function dot(a: Vec3, b: Vec3): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
}
