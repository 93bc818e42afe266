// The port to a rigid-body engine: boxes that fall, slide and pile up. Whoever uses it decides when time passes; a world never
// knows the calendar, parts or the document. Metres, kilograms, seconds, world frame.
import type { Pose, Vec3 } from '../../math/frames'

/** One step of every world, s: 8 ms divides a second and a 60 Hz picture's tick evenly enough, and is whole in ticks. */
export const PHYSICS_STEP_TICKS = 8_000
export const PHYSICS_STEP_S = 0.008

/** A box that never moves: floor, chute plate, bin wall, table. */
export interface FixedBox {
  readonly halfSizeM: Vec3
  readonly pose: Pose
  readonly friction: number
}

/** A box that is let go. */
export interface FreeBox {
  readonly halfSizeM: Vec3
  readonly pose: Pose
  readonly friction: number
  readonly massKg: number
  readonly velocityMps: Vec3
}

/** Offsets in the array that `readPose` fills. */
export const POSE_LENGTH = 7

export interface PhysicsWorld {
  addFixed(box: FixedBox): void
  /** Adds a free box; the number names it until it is removed. */
  addFree(box: FreeBox): number
  remove(body: number): void
  /** Lets PHYSICS_STEP_S pass. */
  step(): void
  /** x y z, qx qy qz qw of the box centre into `out`. */
  readPose(body: number, out: Float64Array | Float32Array, offset: number): void
  /** True while nothing about the body changes any more. */
  asleep(body: number): boolean
  /** The whole world as bytes; `restore` of the factory makes an identical one. */
  snapshot(): Uint8Array
  /** Frees the engine's memory. */
  dispose(): void
}

/** Makes worlds. Starting the engine takes time, so a factory is made before a run and handed in. */
export interface PhysicsWorldFactory {
  /** Name and version of the engine: part of what a result depends on. */
  readonly engine: string
  create(): PhysicsWorld
  restore(bytes: Uint8Array): PhysicsWorld
}
