// What the page may ask of a mounted 3D view, and why there may be none. Types only, so that the view's parts can share them.
import type { Vec3 } from '../../core/math/frames'
import type { SceneRecordUnion } from '../../core/model/sceneRecord'
import type { CameraPreset, CameraStop } from './camera/CameraRig'

/** Why there is no picture. */
export type Unavailable = 'noWebgl' | 'contextLost'

export interface DrawCost {
  readonly drawCalls: number
  readonly triangles: number
  /** Script of the newest update, ms. */
  readonly updateMs: number
}

export interface CellViewHandle {
  /** Brings a record, or without id everything, into the picture. */
  frame(id?: string): void
  /** Brings a point and what lies within `aboutM` of it into the picture, from the side it is looked at from now. */
  lookAt(point: readonly [number, number, number], aboutM: number): void
  preset(preset: CameraPreset): void
  goTo(stop: CameraStop): void
  /** The picture as it is now, as a PNG. */
  capture(): Promise<Blob | null>
  /** Where the camera is now. */
  stop(): CameraStop | undefined
  /** The cell in the picture as a GLB file. */
  glb(): Promise<Uint8Array | undefined>
  /** Point of the floor under a point of the page; undefined beside the picture and beyond the horizon. */
  floorPointAt(clientX: number, clientY: number): Vec3 | undefined
  /** Shows records that are not in the document as they would stand: what is dragged in from the library. Undefined: none. */
  showGhost(records: readonly SceneRecordUnion[] | undefined): void
  /** What the newest picture cost; for benches. */
  cost(): DrawCost | undefined
}
