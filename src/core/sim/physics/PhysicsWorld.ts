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

/** The skin of a belt: it stands where it is and carries what lies on it. */
export interface MovingSurface {
  /** Its edges in order along the belt, in the world. */
  readonly edges: readonly { readonly left: Vec3; readonly right: Vec3 }[]
  readonly friction: number
  /** Velocity over the floor (m/s) and turning to the left (rad/s) of the skin at a point, at full speed, into `out`. */
  velocityAt(x: number, y: number, out: SkinVelocity): void
}

export interface SkinVelocity {
  x: number
  y: number
  turnRadps: number
}

/** Offsets in the array that `readPose` fills. */
export const POSE_LENGTH = 7

export interface PhysicsWorld {
  addFixed(box: FixedBox): void
  /** Adds a surface that moves what lies on it; the number names it. For shown worlds: a restored world has none. */
  addSurface(surface: MovingSurface): number
  /** From now on the surface runs at this share of its speed; 0 stands still. */
  setSurfaceShare(surface: number, share: number): void
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
