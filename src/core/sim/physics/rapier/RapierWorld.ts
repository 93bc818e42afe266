// PhysicsWorld on Rapier. The only file besides its loader that knows Rapier; adds no behaviour of its own.
import type RAPIER from '@dimforge/rapier3d-compat'
import type { FixedBox, FreeBox, PhysicsWorld } from '../PhysicsWorld'
import { PHYSICS_STEP_S } from '../PhysicsWorld'

type Rapier = typeof RAPIER

const GRAVITY = { x: 0, y: 0, z: -9.81 }
/** Parts in a workshop do not spin on for long: a little damping lets piles come to rest. */
const ANGULAR_DAMPING = 0.4
const RESTITUTION = 0.1

export class RapierWorld implements PhysicsWorld {
  readonly #rapier: Rapier
  readonly #world: RAPIER.World

  constructor(rapier: Rapier, bytes?: Uint8Array) {
    this.#rapier = rapier
    this.#world = bytes === undefined ? new rapier.World(GRAVITY) : rapier.World.restoreSnapshot(bytes)
    this.#world.timestep = PHYSICS_STEP_S
  }

  addFixed(box: FixedBox): void {
    this.#world.createCollider(this.#cuboid(box))
  }

  addFree(box: FreeBox): number {
    const [x, y, z] = box.pose.position
    const [qx, qy, qz, qw] = box.pose.quaternion
    const [vx, vy, vz] = box.velocityMps
    const description = this.#rapier.RigidBodyDesc.dynamic()
      .setTranslation(x, y, z)
      .setRotation({ x: qx, y: qy, z: qz, w: qw })
      .setLinvel(vx, vy, vz)
      .setAngularDamping(ANGULAR_DAMPING)
      .setCcdEnabled(true)
    const body = this.#world.createRigidBody(description)
    const [hx, hy, hz] = box.halfSizeM
    const shape = this.#rapier.ColliderDesc.cuboid(hx, hy, hz)
      .setMass(box.massKg)
      .setFriction(box.friction)
      .setRestitution(RESTITUTION)
    this.#world.createCollider(shape, body)
    return body.handle
  }

  remove(body: number): void {
    this.#world.removeRigidBody(this.#body(body))
  }

  step(): void {
    this.#world.step()
  }

  readPose(body: number, out: Float64Array | Float32Array, offset: number): void {
    const at = this.#body(body).translation()
    const turn = this.#body(body).rotation()
    out[offset] = at.x
    out[offset + 1] = at.y
    out[offset + 2] = at.z
    out[offset + 3] = turn.x
    out[offset + 4] = turn.y
    out[offset + 5] = turn.z
    out[offset + 6] = turn.w
  }

  asleep(body: number): boolean {
    return this.#body(body).isSleeping()
  }

  snapshot(): Uint8Array {
    return this.#world.takeSnapshot()
  }

  dispose(): void {
    this.#world.free()
  }

  #cuboid(box: FixedBox): RAPIER.ColliderDesc {
    const [hx, hy, hz] = box.halfSizeM
    const [x, y, z] = box.pose.position
    const [qx, qy, qz, qw] = box.pose.quaternion
    return this.#rapier.ColliderDesc.cuboid(hx, hy, hz)
      .setTranslation(x, y, z)
      .setRotation({ x: qx, y: qy, z: qz, w: qw })
      .setFriction(box.friction)
      .setRestitution(RESTITUTION)
  }

  #body(handle: number): RAPIER.RigidBody {
    return this.#world.getRigidBody(handle)
  }
}
