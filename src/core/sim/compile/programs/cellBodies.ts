// What stands and moves in a cell as bodies for clearance: boxes of records, robots as capsules, the part in the tool as one more capsule. Coarse on
// purpose: sizes of robots are estimates by payload.
import type { Frame, Vec3 } from '../../../math/frames'
import { frameFromPose, multiplyFrames } from '../../../math/frames'
import { findRobotModelIn } from '../../../model/catalog/robots/findRobotModelIn'
import { findRecordOfType, type SceneDocument } from '../../../model/SceneDocument'
import { ArmBody, type HeldCapsule } from '../../../robotics/collision/ArmBody'
import type { Box } from '../../../robotics/collision/segmentBoxDistance'
import type { CompiledPart } from '../../programs/CompiledPart'
import type { RobotUnit } from '../../programs/RobotUnit'
import type { OpenCell } from './openCell'

export interface CellBox {
  readonly record: string
  readonly kind: 'cell' | 'person'
  readonly box: Box
}

/** A slender gripper or torch; grippers of the catalog are wider than their rods only near the part. */
const TOOL_RADIUS_M = 0.04

/** Boxes of placed records with a size: what stands on the floor, and the places where people walk. */
export function cellBoxes({ context }: OpenCell): CellBox[] {
  const boxes: CellBox[] = []
  for (const record of Object.values(context.document.records)) {
    const kind = kindOf(record)
    const size = (record as { sizeM?: unknown }).sizeM
    const frame = kind === undefined ? undefined : context.worldFrameOf(record.id)
    if (kind === undefined || frame === undefined || !isSize(size)) continue
    boxes.push({ record: record.id, kind, box: boxOn(frame, size) })
  }
  return boxes.sort((a, b) => (a.record < b.record ? -1 : 1))
}

function kindOf(record: SceneDocument['records'][string]): CellBox['kind'] | undefined {
  if (record.type === 'zone') return record.kind === 'person' ? 'person' : undefined
  return record.type === 'equipment' || record.type === 'station' || record.type === 'buffer'
    ? 'cell'
    : undefined
}

function isSize(value: unknown): value is Vec3 {
  return (
    Array.isArray(value) && value.length === 3 && value.every((one) => typeof one === 'number' && one > 0)
  )
}

/** Records stand on their placement: the box begins at its height. */
function boxOn(frame: Frame, size: Vec3): Box {
  const up = frameFromPose({ position: [0, 0, size[2] / 2], quaternion: [0, 0, 0, 1] })
  return { worldFromBox: multiplyFrames(frame, up), halfM: [size[0] / 2, size[1] / 2, size[2] / 2] }
}

/** The body of a robot; with a part when it holds one. */
export function robotBody(document: SceneDocument, unit: RobotUnit, part: CompiledPart | undefined): ArmBody {
  const model = findRecordOfType(document, 'robot', unit.id)?.model ?? ''
  const radii = findRobotModelIn(document, model)?.drawing.linkRadiiM ?? [0.08]
  const held = part === undefined ? undefined : heldCapsule(part)
  return new ArmBody(unit.system, {
    linkRadiiM: radii,
    toolRadiusM: TOOL_RADIUS_M,
    ...(held !== undefined && { held }),
  })
}

/** Along the longer side of the part, about its middle, below the tool centre. */
function heldCapsule({ sizeM }: CompiledPart): HeldCapsule {
  const [x, y, z] = sizeM
  const radiusM = Math.min(x, y, z) / 2
  const half = Math.max(0, Math.max(x, y) / 2 - radiusM)
  const ends: [Vec3, Vec3] =
    x >= y
      ? [
          [-half, 0, 0],
          [half, 0, 0],
        ]
      : [
          [0, -half, 0],
          [0, half, 0],
        ]
  return { from: ends[0], to: ends[1], radiusM: Math.max(radiusM, 0.001) }
}
