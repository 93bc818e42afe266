// How large an asset is in the cell, and how its file's axes lie there: its unit and its up axis applied. Reads no packed data.
import type { Vec3 } from '../../math/frames'

export type UpAxis = 'x' | 'y' | 'z'

interface Sized {
  readonly sizeInFile: Vec3
  readonly unitM: number
  readonly upAxis: UpAxis
}

/** Most characters of packed data: a document has to stay one that can be opened, mailed and kept in a browser. */
export const MOST_ASSET_TEXT = 4_000_000

/** x y z of a point of the file in a frame with z up: a quarter turn about the axis that is neither, so left stays left. */
export function uprightOf([x, y, z]: Vec3, upAxis: UpAxis): Vec3 {
  if (upAxis === 'y') return [x, -z, y]
  return upAxis === 'x' ? [-z, y, x] : [x, y, z]
}

/** Extent along x y z as it stands in the cell, m. */
export function assetSizeM({ sizeInFile, unitM, upAxis }: Sized): Vec3 {
  const [x, y, z] = uprightOf(sizeInFile, upAxis)
  return [Math.abs(x) * unitM, Math.abs(y) * unitM, Math.abs(z) * unitM]
}
