// What stands and moves in a cell as bodies for clearance: boxes of records, robots as capsules, the part in the tool as one more capsule. Coarse on
// purpose: sizes of robots are estimates by payload.
import type { Frame, Vec3 } from '../../../math/frames'
import { frameFromPose, multiplyFrames } from '../../../math/frames'
import { beltStretches, turnAbout } from '../../../model/beltPath'
import { findRobotModelIn } from '../../../model/catalog/robots/findRobotModelIn'
import { housingBoxes } from '../../../model/machineHousing'
import { positionerUnder } from '../../../model/positionerUnder'
import { findRecordOfType, recordsOfType, type SceneDocument } from '../../../model/SceneDocument'
import type { RecordOf } from '../../../model/sceneRecord'
import { ArmBody, type HeldCapsule } from '../../../robotics/collision/ArmBody'
import type { Box } from '../../../robotics/collision/segmentBoxDistance'
import type { CompiledPart } from '../../programs/CompiledPart'
import type { CellBodies, CellSolid } from '../../programs/planning/CellBodies'
import type { RobotUnit } from '../../programs/RobotUnit'
import type { CompileContext } from '../CompileContext'

/** A slender gripper or torch; grippers of the catalog are wider than their rods only near the part. */
const TOOL_RADIUS_M = 0.04
/** Thickness of what is drawn as a line. */
const LINE_M = 0.06
const LINE_HEIGHT_M = 2

/** Light and lettering: nothing to run into. A robot in a light curtain is a matter of safety (see watchedZones). */
const IMMATERIAL: ReadonlySet<string> = new Set(['lightCurtain', 'text', 'dimension'])

/** Everything that stands in the cell, in order of id: places by their size, machine tools by their housing, belts, fences. */
function cellSolids(context: CompileContext): CellSolid[] {
  const ids = Object.keys(context.document.records).sort()
  return ids.flatMap((id) => solidsOf(context, context.document.records[id]!))
}

function solidsOf(context: CompileContext, record: SceneDocument['records'][string]): CellSolid[] {
  switch (record.type) {
    case 'station':
      return stationSolids(context, record)
    case 'buffer':
      return sized(context, record.id, record.sizeM)
    case 'equipment':
      if (IMMATERIAL.has(record.look)) return []
      return record.lineM === undefined ? sized(context, record.id, record.sizeM) : lineSolids(record)
    case 'conveyor':
      return beltSolids(context, record)
    default:
      return []
  }
}

function stationSolids(context: CompileContext, { id, look, sizeM, door }: RecordOf<'station'>): CellSolid[] {
  const housing = housingBoxes(look, sizeM)
  const frame = context.worldFrameOf(id)
  if (housing === undefined) return sized(context, id, sizeM)
  if (frame === undefined) return []
  const fixed = housing.fixed.map((box) => ({ record: id, box: boxAt(frame, box) }))
  if (door === undefined) return fixed
  return [...fixed, { record: id, box: boxAt(frame, housing.door), door: context.entityOf(id) }]
}

function beltSolids(context: CompileContext, belt: RecordOf<'conveyor'>): CellSolid[] {
  const frame = context.worldFrameOf(belt.id)
  if (frame === undefined) return []
  const half = belt.heightM / 2
  return beltStretches(belt, belt.widthM).map(({ x, y, headingRad, lengthM, widthM }) => {
    const pose = frameFromPose({ position: [x, y, half], quaternion: turnAbout(headingRad) })
    const worldFromBox = multiplyFrames(frame, pose)
    return { record: belt.id, box: { worldFromBox, halfM: [lengthM / 2, widthM / 2, half] } }
  })
}

/** On its placement: the box begins at its height. */
function sized(context: CompileContext, id: string, size: unknown): CellSolid[] {
  const frame = context.worldFrameOf(id)
  if (frame === undefined || !isSize(size)) return []
  return [{ record: id, box: boxAt(frame, { centre: [0, 0, size[2] / 2], sizeM: size }) }]
}

function lineSolids({ id, lineM, heightM }: RecordOf<'equipment'>): CellSolid[] {
  const points = lineM ?? []
  const high = heightM ?? LINE_HEIGHT_M
  return points.slice(1).flatMap(([bx, by], at) => {
    const [ax, ay] = points[at]!
    const [dx, dy] = [bx - ax, by - ay]
    const lengthM = Math.sqrt(dx * dx + dy * dy)
    if (lengthM === 0) return []
    const [c, s] = [dx / lengthM, dy / lengthM]
    const frame = Float64Array.of(c, -s, 0, (ax + bx) / 2, s, c, 0, (ay + by) / 2, 0, 0, 1, 0)
    return [{ record: id, box: boxAt(frame, { centre: [0, 0, high / 2], sizeM: [lengthM, LINE_M, high] }) }]
  })
}

function boxAt(frame: Frame, { centre, sizeM }: { readonly centre: Vec3; readonly sizeM: Vec3 }): Box {
  const pose = frameFromPose({ position: centre, quaternion: [0, 0, 0, 1] })
  return { worldFromBox: multiplyFrames(frame, pose), halfM: [sizeM[0] / 2, sizeM[1] / 2, sizeM[2] / 2] }
}

export interface WatchedZone {
  readonly record: string
  readonly box: Box
  /** A light curtain: whatever reaches into it stops the cell. */
  readonly isBeam?: true
}

/** Where people walk, and the light curtains between them and the robots. */
export function watchedZones(context: CompileContext): WatchedZone[] {
  const walked = recordsOfType(context.document, 'zone')
    .filter(({ kind }) => kind === 'person')
    .flatMap(({ id, sizeM }) => sized(context, id, sizeM))
  const beams = recordsOfType(context.document, 'equipment')
    .filter(({ look }) => look === 'lightCurtain')
    .flatMap(lineSolids)
  return [...walked, ...beams.map((beam) => ({ ...beam, isBeam: true as const }))]
}

function isSize(value: unknown): value is Vec3 {
  return (
    Array.isArray(value) && value.length === 3 && value.every((one) => typeof one === 'number' && one > 0)
  )
}

/** Solids and bodies for planning; bodies are made once for every robot and size of part. */
export function cellBodies(context: CompileContext, units: readonly RobotUnit[]): CellBodies {
  const known = new Map<string, ArmBody>()
  return {
    solids: cellSolids(context).map((solid) => onPlate(context, units, solid)),
    bodyOf: (robot, part) => {
      const key = `${robot} ${part?.sizeM.join(' ') ?? ''}`
      const body = known.get(key) ?? robotBody(context.document, units[robot]!, part)
      known.set(key, body)
      return body
    },
  }
}

/** What stands on a positioner's plate says so: it turns along. */
function onPlate(context: CompileContext, units: readonly RobotUnit[], solid: CellSolid): CellSolid {
  const id = positionerUnder(context.document, solid.record)
  const plate = id === undefined ? -1 : units.findIndex((unit) => unit.isPositioner && unit.id === id)
  return plate < 0 ? solid : { ...solid, plate }
}

/** The body of a robot; with a part when it holds one. */
function robotBody(document: SceneDocument, unit: RobotUnit, part: CompiledPart | undefined): ArmBody {
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
