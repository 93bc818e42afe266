// Collects what a document's picture consists of, before anything is drawn: bodies with their owners, things that move with
// the frame, floor marks, contact shadows. Makes no three objects but geometries.
import type { BufferGeometry, Matrix4, Vector3 } from 'three'
import type { FrameTopology } from '../../../core/results/frameLayout'
import type { SolidBuilder } from '../geometry/SolidBuilder'
import { type BodyBatch, BodyPlan } from './BodyBatch'
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
  /** Missing: the record has no lamp. */
  readonly lamp?: Vector3 | undefined
  readonly icon: Vector3
  /** Radius of the lamp, m. */
  readonly lampRadius: number
}

export class CellPlan {
  readonly bodies = new BodyPlan()
  readonly movers: Mover[] = []
  readonly marks: StateMark[] = []
  readonly contacts: ContactSpot[] = []
  /** Record id by body; undefined: belongs to nobody and cannot be selected. */
  readonly owners: (string | undefined)[] = []

  /** Adds a body of a record and answers its number. */
  add(owner: string | undefined, shape: SolidBuilder | BufferGeometry, matrix?: Matrix4): number {
    const geometry = 'build' in shape ? shape.build() : shape
    const body = this.bodies.add(geometry, matrix)
    this.owners[body] = owner
    return body
  }

  bodiesOf(owner: string): number[] {
    return this.owners.flatMap((id, body) => (id === owner ? [body] : []))
  }
}
