// What figures are made of besides bodies: things that follow the frame, floor marks, contact shadows. Types only.
import type { Vector3 } from 'three'
import type { FrameTopology } from '../../../core/results/frameLayout'
import type { BodyBatch } from './BodyBatch'
import type { FrameReader } from './FrameReader'

/** Time of the picture, not of the simulation: hands and softened changes go by it. */
export interface PictureClock {
  nowS: number
  stepS: number
}

/** Something whose bodies follow the frame. */
export interface Mover {
  /** Finds its places in the frame; called whenever their meaning changes. */
  bind(topology: FrameTopology): void
  /** Without a frame (it is not ready) everything rests where the document puts it. */
  update(frame: FrameReader, batch: BodyBatch, clock: PictureClock): void
}

/** Rectangle on the floor (or higher), turned about the vertical; movers may change it. */
export interface FloorRect {
  x: number
  y: number
  z: number
  yaw: number
  halfX: number
  halfY: number
}

/** Soft dark spot where something stands. */
export interface ContactSpot extends FloorRect {
  /** 0…1. */
  strength: number
}

/** Where the state of a record is shown: outline on the floor, lamp, icon above. */
export interface StateMark {
  readonly id: string
  readonly rect: FloorRect
  /** Where it is no rectangle: its edge round the middle of `rect`, in the axes of that, to the left round it. */
  readonly edge?: readonly (readonly [number, number])[] | undefined
  /** Missing: the record has no lamp. */
  readonly lamp?: Vector3 | undefined
  readonly icon: Vector3
  /** Radius of the lamp, m. */
  readonly lampRadius: number
}
