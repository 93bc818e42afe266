// The page in which the pictures of the library are drawn: one thing alone on the floor of an empty hall, from a corner, by the renderer
// of the product. takeLibraryPictures asks for them one by one.

import { boundsOfAll } from '../../../src/core/editing/bounds/boundsOf'
import { centreOf } from '../../../src/core/editing/bounds/OrientedBox'
import { EditHistory } from '../../../src/core/editing/EditHistory'
import { LIBRARY_ITEMS } from '../../../src/core/editing/library/libraryItems'
import { makeRecord } from '../../../src/core/editing/records/makeRecord'
import { resolveTool } from '../../../src/core/model/catalog/equipment/resolveTool'
import { findRobotModel } from '../../../src/core/model/catalog/robots/findRobotModel'
import type { SceneDocument } from '../../../src/core/model/SceneDocument'
import type { RecordInput, RecordOf } from '../../../src/core/model/sceneRecord'
import { PictureStudio } from './PictureStudio'

const WIDTH = 240
const HEIGHT = 180
/** From the right in front, a little above: the side that things are looked at from. */
const FROM = [0.62, -0.85, 0.5] as const
const MIDDLE = 20
/** Half the smaller angle of the picture. */
const HALF_VIEW_RAD = (36 / 2) * (Math.PI / 180)
const ROOM = 1.12
/** Things whose drawing rises above or goes beside the box they are known by. */
const MORE_ROOM: Readonly<Record<string, number>> = {
  'machine-press': 1.9,
  'machine-mill': 1.2,
  'machine-oven': 1.2,
  'storage-bin': 1.35,
  'people-team': 2,
}

function alone(id: string): { scene: SceneDocument; made: readonly string[] } {
  const item = LIBRARY_ITEMS.find((one) => one.id === id)!
  const history = new EditHistory({ format: 'proefcel-scene', version: 1, records: {} })
  let made: readonly string[] = []
  history.apply({ verb: 'add' }, (edit) => {
    makeRecord(edit, { id: 'cell', type: 'scene' })
    if (item.category === 'tools') makeRecord(edit, holder())
    made = item.make(edit, { position: [MIDDLE, MIDDLE, 0] })
  })
  return { scene: history.document, made }
}

/** A tool is seen on the arm that holds it. */
function holder(): RecordInput<'robot'> & { type: 'robot' } {
  return {
    id: 'holder',
    type: 'robot',
    model: 'ur10e',
    placement: { position: [MIDDLE, MIDDLE, 0] },
    poses: { home: [-0.271, -1.228, 1.56, 1.239, 1.571, -0.271] },
    pedestalM: 0.75,
  }
}

interface Seen {
  readonly target: readonly [number, number, number]
  readonly radiusM: number
}

/** What of it fills the picture: of a robot the arm in its pose, not all that it can reach; of a tool the tool. */
function seenOf(scene: SceneDocument, made: readonly string[]): Seen | undefined {
  const record = scene.records[made[0]!]
  if (record?.type === 'robot') return seenRobot(record)
  if (record?.type === 'tool') return seenTool(record)
  if (record?.type === 'vehicle') return seenVehicle(scene, record)
  const box = boundsOfAll(scene, made)
  return box && { target: centreOf(box), radiusM: radiusOf(box.low, box.high) }
}

function seenRobot({ model, pedestalM }: RecordOf<'robot'>): Seen {
  const reachM = findRobotModel(model)?.datasheet.reachM ?? 1
  const heightM = pedestalM + reachM + 0.12
  return {
    target: [MIDDLE + 0.25 * reachM, MIDDLE, heightM / 2],
    radiusM: Math.hypot(heightM, 0.75 * reachM) / 2,
  }
}

/** Where it stands at first: on the first point of its path. */
function seenVehicle(scene: SceneDocument, { aisle, sizeM }: RecordOf<'vehicle'>): Seen | undefined {
  const path = scene.records[aisle ?? '']
  if (path?.type !== 'aisle') return undefined
  const [x, y] = path.nodes[0]!.position
  return { target: [x, y, sizeM[2] / 2], radiusM: Math.hypot(...sizeM) / 2 }
}

/** The flange of the holder, m. */
const FLANGE_AT = [0.65, 0, 1.205] as const

function seenTool(tool: RecordOf<'tool'>): Seen {
  const [x, y, z] = resolveTool(tool).sizeM
  const target = [MIDDLE + FLANGE_AT[0], MIDDLE, FLANGE_AT[2] - z / 2 + 0.03] as const
  return { target, radiusM: Math.max(0.17, Math.hypot(x, y, z + 0.1) / 2) }
}

function draw(id: string): string | undefined {
  const { scene, made } = alone(id)
  const seen = seenOf(scene, made)
  if (seen === undefined) return undefined
  const length = Math.hypot(...FROM)
  const distanceM = (seen.radiusM * (MORE_ROOM[id] ?? ROOM)) / Math.sin(HALF_VIEW_RAD)
  const [x, y, z] = seen.target
  const away = (axis: 0 | 1 | 2) => (FROM[axis] / length) * distanceM
  const position: [number, number, number] = [x + away(0), y + away(1), z + away(2)]
  const url = studio.draw(scene, position, [x, y, z])
  return url.slice(url.indexOf(',') + 1)
}

function radiusOf(low: readonly number[], high: readonly number[]): number {
  return Math.max(0.15, Math.hypot(...high.map((value, axis) => value - low[axis]!)) / 2)
}

const studio = new PictureStudio(WIDTH, HEIGHT)
Object.assign(window, {
  drawItem: draw,
  itemIds: LIBRARY_ITEMS.filter(({ shapeless }) => shapeless !== true).map(({ id }) => id),
})
