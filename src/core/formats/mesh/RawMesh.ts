// A mesh as a file has it: in the file's own unit and axes, before anyone decided what those mean. Types only.
import type { MeshGroup } from '../../model/assets/Mesh'

export interface RawMesh {
  readonly positions: Float32Array
  readonly indices: Uint32Array
  readonly groups: readonly MeshGroup[]
  /** Metres in one unit of the file, where the file says so. */
  readonly unitM?: number
  /** Which axis the file calls up, where it does. */
  readonly upAxis?: 'x' | 'y' | 'z'
  /** Had a texture, which is not kept. */
  readonly textured?: boolean
  /** Triangles left out because a corner was no number or not there. */
  readonly dropped: number
}
