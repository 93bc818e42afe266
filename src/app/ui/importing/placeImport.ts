// Puts an imported file in the cell as what a person says it is: its asset, and the record that shows it or works with it. One step that
// can be undone.
import type { EditTransaction } from '../../../core/editing/EditTransaction'
import { addThing, guess, placeAt, secondsBetween } from '../../../core/editing/library/addThing'
import type { Vec3 } from '../../../core/math/frames'
import { assetSizeM } from '../../../core/model/assets/assetSize'
import { modelOfRecord } from '../../../core/model/catalog/robots/modelOfRecord'
import { restPose } from '../../../core/model/catalog/robots/restPose'
import type { RecordOf } from '../../../core/model/sceneRecord'
import { importText } from '../../text/importText'
import { type FacePoint, type ImportItem, SIDES } from './importStore'

type Asset = RecordOf<'asset'>

/** A part is reached this deep behind the door, m. */
const BEHIND_DOOR_M = 0.25
/** Size of the place where parts come out. */
const EXIT_M = 0.5
/** Below what an arm bolts to when it is no table-top one, m. */
const PEDESTAL_M = 0.3

/** Answers the id of the record a person will look for. */
export function placeImport(edit: EditTransaction, item: ImportItem, at: Vec3): string | undefined {
  const { robotModel, asset } = item.read
  if (robotModel) return addRobot(edit, robotModel, at)
  if (asset === undefined) return undefined
  const own = { ...asset, id: edit.freshId(asset.id) }
  if (item.use === 'tool') return addTool(edit, own)
  edit.put(own)
  if (item.use === 'machine' && own.kind === 'mesh') return addMachine(edit, own, item, at)
  const flat = own.kind !== 'mesh'
  return addThing(edit, 'equipment', stemOf(own), namesOf(own), {
    look: 'imported',
    asset: own.id,
    placement: placeAt({ position: at }),
    ...(!flat && { sizeM: [...assetSizeM(own)] as [number, number, number] }),
  })
}

function addRobot(edit: EditTransaction, model: RecordOf<'robotModel'>, at: Vec3): string {
  const own = { ...model, id: edit.freshId(model.id) }
  edit.put(own)
  const name = String(typeof own.name === 'string' ? own.name : own.id)
  return addThing(
    edit,
    'robot',
    own.id.replace(/-model(-\d+)?$/, ''),
    { nl: name, en: name },
    {
      model: own.id,
      placement: placeAt({ position: at }),
      pedestalM: own.reachM > 2 ? 0 : PEDESTAL_M,
      poses: { home: restPose(modelOfRecord(own)) },
    },
  )
}

/** Its size and reach count; what it looks like is drawn from those. */
function addTool(edit: EditTransaction, asset: Asset): string {
  const [x, y, z] = assetSizeM(asset)
  return addThing(edit, 'tool', stemOf(asset), namesOf(asset), {
    kind: 'gripper',
    sizeM: [x, y, z],
    tcp: { position: [0, 0, z] },
  })
}

function addMachine(edit: EditTransaction, asset: Asset, { door, out }: ImportItem, at: Vec3): string {
  const turns = SIDES.indexOf(door?.side ?? 'front')
  const [x, y, z] = assetSizeM(asset)
  // The front of every machine is where its door is.
  const [width, depth] = turns % 2 === 0 ? [x, y] : [y, x]
  const slot = door ?? out
  const id = addThing(edit, 'station', stemOf(asset), namesOf(asset), {
    placement: placeAt({ position: at }),
    sizeM: [width, depth, z],
    shape: { asset: asset.id, pose: { position: [0, 0, 0], quaternion: turned(-turns) } },
    queueCapacity: 0,
    ...(slot && {
      slots: { kind: 'list', poses: [{ position: behind(slot, [x, y], turns), quaternion: [0, 0, 0, 1] }] },
    }),
    ...(door && {
      door: { open: secondsBetween(2, 3, 4), close: secondsBetween(2, 3, 4) },
      provenance: { door: guess('typical of CNC tending, general knowledge', 2, 3, 4) },
    }),
  })
  if (door && out) addExit(edit, asset, id, beside(out, [x, y], turns))
  return id
}

function addExit(edit: EditTransaction, asset: Asset, station: string, [x, y, z]: Vec3): void {
  const name = asset.file
  const names = { nl: importText.nl.outPlace(name), en: importText.en.outPlace(name) }
  addThing(edit, 'buffer', `${station}-out`, names, {
    look: 'pallet',
    sizeM: [EXIT_M, EXIT_M, Math.max(0.05, z)],
    placement: { parent: station, position: [x, y, 0], quaternion: [0, 0, 0, 1] },
  })
}

/** A point so deep behind the face, in the frame of a machine turned by so many quarters. */
function behind(point: FacePoint, size: readonly [number, number], turns: number): [number, number, number] {
  return atFace(point, size, turns, -BEHIND_DOOR_M)
}

function beside(point: FacePoint, size: readonly [number, number], turns: number): [number, number, number] {
  return atFace(point, size, turns, EXIT_M / 2)
}

function atFace(
  { side, alongM, heightM }: FacePoint,
  [x, y]: readonly [number, number],
  turns: number,
  outM: number,
): [number, number, number] {
  const quarters = SIDES.indexOf(side)
  const half = (quarters % 2 === 0 ? y : x) / 2
  // In the frame in which this side is the front, then turned to where it is now.
  let [px, py] = [alongM, -half - Math.max(outM, -half)]
  for (let turn = 0; turn < (((quarters - turns) % 4) + 4) % 4; turn++) [px, py] = [-py, px]
  return [round(px), round(py), round(heightM)]
}

/** Quarter turns to the left about the vertical. */
function turned(quarters: number): [number, number, number, number] {
  const half = (quarters * Math.PI) / 4
  return [0, 0, Math.sin(half), Math.cos(half)]
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}

function stemOf(asset: Asset): string {
  return asset.id.replace(/-file(-\d+)?$/, '')
}

function namesOf({ file }: Asset) {
  const name = file.replace(/\.[^.]*$/, '')
  return { nl: name, en: name }
}
