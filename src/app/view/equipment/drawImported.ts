// The shape of an imported asset as a solid: in metres, z up, the middle of its footprint on the origin, its lowest point on the floor.
// Drawings and pictures are laid out by FloorPlans.
import { Matrix4 } from 'three'
import { uprightOf } from '../../../core/model/assets/assetSize'
import type { Mesh } from '../../../core/model/assets/Mesh'
import { readPackedMesh } from '../../../core/model/assets/readPackedMesh'
import type { RecordOf } from '../../../core/model/sceneRecord'
import { addMesh, paintGroups } from '../geometry/addMesh'
import { SolidBuilder } from '../geometry/SolidBuilder'
import { type DrawingShelf, drawingKey } from '../stage/DrawingShelf'

type Asset = RecordOf<'asset'>

/** Undefined for what is no mesh or cannot be read. `pose`: of the asset's own frame in the frame of who shows it. */
export function drawAsset(asset: Asset, shelf: DrawingShelf, pose?: Matrix4): SolidBuilder | undefined {
  if (asset.kind !== 'mesh') return undefined
  const { id, unitM, upAxis, data } = asset
  const key = drawingKey('asset', id, unitM, upAxis, checksum(data), pose?.elements)
  return shelf.get(key, () => {
    const mesh = readPackedMesh(data)
    if (!mesh) return undefined
    const solid = new SolidBuilder()
    const standing = standingFrame(mesh, asset)
    solid.within(pose ? standing.premultiply(pose) : standing)
    addMesh(solid, mesh, paintGroups(solid, 'greyMid'))
    return solid
  })
}

/** The file's axes and unit in the frame in which it stands. */
function standingFrame({ positions }: Mesh, { unitM, upAxis }: Asset): Matrix4 {
  const [x, y, z] = [uprightOf([1, 0, 0], upAxis), uprightOf([0, 1, 0], upAxis), uprightOf([0, 0, 1], upAxis)]
  const turn = new Matrix4().set(
    ...[x[0], y[0], z[0], 0],
    ...[x[1], y[1], z[1], 0],
    ...[x[2], y[2], z[2], 0],
    ...[0, 0, 0, 1],
  )
  const [low, high] = boxOf(positions)
  const a = uprightOf(low, upAxis)
  const b = uprightOf(high, upAxis)
  const shift = new Matrix4().makeTranslation(-(a[0] + b[0]) / 2, -(a[1] + b[1]) / 2, -Math.min(a[2], b[2]))
  return new Matrix4().makeScale(unitM, unitM, unitM).multiply(shift).multiply(turn)
}

function boxOf(positions: Float32Array): [[number, number, number], [number, number, number]] {
  const low: [number, number, number] = [0, 0, 0].map(() => Number.POSITIVE_INFINITY) as [
    number,
    number,
    number,
  ]
  const high = low.map((value) => -value) as [number, number, number]
  positions.forEach((value, index) => {
    const axis = (index % 3) as 0 | 1 | 2
    low[axis] = Math.min(low[axis], value)
    high[axis] = Math.max(high[axis], value)
  })
  return [low, high]
}

/** Tells two packings apart: FNV-1a over the text. */
function checksum(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}
