// One record into the picture, by its type. Records without a body (products, programs, routes …) add nothing.
import { Matrix4 } from 'three'
import { frameFromPose } from '../../../core/math/frames'
import { assetSizeM } from '../../../core/model/assets/assetSize'
import { findRecordOfType } from '../../../core/model/SceneDocument'
import type { RecordOf, SceneRecordUnion } from '../../../core/model/sceneRecord'
import { type Drawn, footprintOf } from '../equipment/Drawn'
import { drawBuffer } from '../equipment/drawBuffer'
import { drawConveyor } from '../equipment/drawConveyor'
import { drawAsset } from '../equipment/drawImported'
import { drawStation } from '../equipment/drawStation'
import { type DrawingShelf, drawingKey } from './DrawingShelf'
import type { DrawScope } from './DrawScope'
import type { Figure } from './Figure'
import { matrixOfFrame } from './matrixOfFrame'
import { planCrew } from './planCrew'
import { planEquipment } from './planEquipment'
import { planFleet } from './planFleet'
import { drawSink, planPlace } from './planPlace'
import { planPositioner } from './planPositioner'
import { planGantry, planRobot, planTrack } from './planRobot'
import { planWalls } from './planWalls'
import { planZone } from './planZone'

export function planRecord(figure: Figure, record: SceneRecordUnion, scope: DrawScope): void {
  const { document, theme, shelf } = scope
  switch (record.type) {
    case 'hall':
      planWalls(figure, record, theme)
      break
    case 'equipment':
      planEquipment(figure, document, record, scope)
      break
    case 'zone':
      planZone(figure, document, record)
      break
    case 'station':
      planPlace(figure, document, drawnImport(figure, record, scope) ?? drawnStation(record, shelf))
      break
    case 'buffer':
      planPlace(figure, document, drawnBuffer(record, shelf))
      break
    case 'conveyor':
      planPlace(figure, document, drawConveyor(record))
      break
    case 'sink':
      planPlace(figure, document, drawSink(document, record))
      break
    case 'track':
      planTrack(figure, document, record)
      break
    case 'gantry':
      planGantry(figure, document, record)
      break
    case 'positioner':
      planPositioner(figure, document, record)
      break
    case 'robot':
      planRobot(figure, record, scope)
      break
    case 'operator':
      planCrew(figure, document, record, shelf)
      break
    case 'vehicle':
      planFleet(figure, document, record, shelf)
      break
    default:
      break
  }
}

function drawnStation({ look, sizeM }: RecordOf<'station'>, shelf: DrawingShelf): Drawn {
  return shelf.get(drawingKey('station', look, sizeM), () => drawStation({ look, sizeM }))
}

/** A station that a person gave an imported shape; undefined when it has none that can be read. */
function drawnImport(
  figure: Figure,
  { shape, sizeM }: RecordOf<'station'>,
  { document, shelf }: DrawScope,
): Drawn | undefined {
  if (shape === undefined) return undefined
  figure.drawnFrom.add(shape.asset)
  const asset = findRecordOfType(document, 'asset', shape.asset)
  const pose = shape.pose && matrixOfFrame(frameFromPose(shape.pose), 0, new Matrix4())
  const fixed = asset && drawAsset(asset, shelf, pose)
  if (!asset || !fixed) return undefined
  const [, , heightM] = assetSizeM(asset)
  return { fixed, lamp: [-sizeM[0] * 0.4, 0, heightM], footprint: footprintOf(sizeM), heightM }
}

function drawnBuffer({ look, sizeM }: RecordOf<'buffer'>, shelf: DrawingShelf): Drawn | undefined {
  return shelf.get(drawingKey('buffer', look, sizeM), () => drawBuffer({ look, sizeM }))
}

/** Whether the record's type has a body at all. */
export function hasBody({ type }: SceneRecordUnion): boolean {
  return WITH_BODY.has(type)
}

const WITH_BODY: ReadonlySet<string> = new Set([
  'hall',
  'equipment',
  'zone',
  'station',
  'buffer',
  'conveyor',
  'sink',
  'track',
  'gantry',
  'positioner',
  'robot',
  'operator',
  'vehicle',
])
