// Physics that shows: parts that were dropped fall, slide, come to rest and pile up in the picture. Its world follows simulated
// time from frame to frame, outside the calendar; no figure and no hash ever depends on it (engine decision 13).
import type { Frame, Vec3 } from '../math/frames'
import { poseFromFrame } from '../math/frames'
import { PART, PART_STRIDE } from '../results/frameLayout'
import { type FixedBox, PHYSICS_STEP_TICKS, type PhysicsWorld } from '../sim/physics/PhysicsWorld'

import type { BeltSurface } from './beltSurfacesOf'

/** Dropped parts that stay to be seen; the oldest goes first. */
export const LOOSE_SLOTS = 24
/** Steps between two frames at most: at high speed the picture settles less, the run never waits. */
const STEPS_PER_FRAME = 60

/** A part that has left the tools. */
export interface DroppedPart {
  readonly product: number
  readonly halfSizeM: Vec3
  readonly massKg: number
  readonly friction: number
  /** Underside centre, as everywhere. */
  readonly worldFromPart: Frame
  readonly velocityMps: Vec3
  readonly tick: number
}

interface LooseBody {
  readonly handle: number
  readonly part: DroppedPart
  readonly generation: number
}

export class ShownPhysics {
  readonly slots = LOOSE_SLOTS
  readonly #world: PhysicsWorld
  readonly #pose = new Float64Array(7)
  readonly #belts: { readonly belt: string; readonly number: number }[] = []
  #bodies: LooseBody[] = []
  #tick = 0
  #generation = 0

  /** `surroundings`: floor, tables, machines, in the world frame; `belts` move what falls on them. */
  constructor(world: PhysicsWorld, surroundings: readonly FixedBox[], belts: readonly BeltSurface[] = []) {
    this.#world = world
    for (const box of surroundings) world.addFixed(box)
    for (const surface of belts) this.#belts.push({ belt: surface.belt, number: world.addSurface(surface) })
  }

  /** From now on belts run at these shares of their speed; by record id. */
  runBelts(shareOf: (belt: string) => number): void {
    for (const { belt, number } of this.#belts) this.#world.setSurfaceShare(number, shareOf(belt))
  }

  add(part: DroppedPart): void {
    const [x, y, z] = poseFromFrame(part.worldFromPart).position
    const up = part.halfSizeM[2]
    const frame = part.worldFromPart
    const handle = this.#world.addFree({
      halfSizeM: part.halfSizeM,
      massKg: part.massKg,
      friction: part.friction,
      velocityMps: part.velocityMps,
      pose: {
        position: [x + frame[2]! * up, y + frame[6]! * up, z + frame[10]! * up],
        quaternion: poseFromFrame(frame).quaternion,
      },
    })
    if (this.#bodies.length === 0) this.#tick = part.tick
    this.#bodies.push({ handle, part, generation: ++this.#generation })
    if (this.#bodies.length > LOOSE_SLOTS) this.#world.remove(this.#bodies.shift()!.handle)
  }

  /** Lets the time up to `tick` pass. */
  advanceTo(tick: number): void {
    if (this.#bodies.length === 0) return
    const steps = Math.min(STEPS_PER_FRAME, Math.floor((tick - this.#tick) / PHYSICS_STEP_TICKS))
    for (let step = 0; step < steps; step++) this.#world.step()
    if (steps > 0) this.#tick = steps === STEPS_PER_FRAME ? tick : this.#tick + steps * PHYSICS_STEP_TICKS
  }

  /** Writes the bodies into part slots from `offset` on; returns how many there are. */
  fill(parts: Float32Array, offset: number): number {
    for (let slot = 0; slot < LOOSE_SLOTS; slot++) {
      const at = offset + slot * PART_STRIDE
      if (at + PART_STRIDE > parts.length) break
      const body = this.#bodies[slot]
      if (body === undefined) parts[at + PART.generation] = 0
      else this.#fillBody(body, parts, at)
    }
    return this.#bodies.length
  }

  dispose(): void {
    this.#world.dispose()
  }

  #fillBody(body: LooseBody, parts: Float32Array, at: number): void {
    this.#world.readPose(body.handle, this.#pose, 0)
    parts[at + PART.generation] = body.generation
    parts[at + PART.product] = body.part.product
    parts[at + PART.stage] = 0
    parts[at + PART.holder] = -1
    parts[at + PART.components] = 0
    parts[at + PART.sag] = 0
    parts.set(this.#pose, at + PART.px)
    // The world knows centres, frames know undersides: go half a height down along the body's own z.
    const [qx, qy, qz, qw] = [this.#pose[3]!, this.#pose[4]!, this.#pose[5]!, this.#pose[6]!]
    const down = body.part.halfSizeM[2]
    parts[at + PART.px]! -= down * 2 * (qx * qz + qw * qy)
    parts[at + PART.py]! -= down * 2 * (qy * qz - qw * qx)
    parts[at + PART.pz]! -= down * (1 - 2 * (qx * qx + qy * qy))
  }
}
