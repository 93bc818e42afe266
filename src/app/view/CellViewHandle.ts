// What the page may ask of a mounted 3D view, and why there may be none. Types only, so that the view's parts can share them.
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
  preset(preset: CameraPreset): void
  goTo(stop: CameraStop): void
  /** The picture as it is now, as a PNG. */
  capture(): Promise<Blob | null>
  /** What the newest picture cost; for benches. */
  cost(): DrawCost | undefined
}
