// PhysicsWorld on Rapier. The only file besides its loader that knows Rapier; adds no behaviour of its own.
import type RAPIER from '@dimforge/rapier3d-compat'
import type { FixedBox, FreeBox, MovingSurface, PhysicsWorld, SkinVelocity } from '../PhysicsWorld'
import { PHYSICS_STEP_S } from '../PhysicsWorld'

type Rapier = typeof RAPIER

const GRAVITY = { x: 0, y: 0, z: -9.81 }
/** Parts in a workshop do not spin on for long: a little damping lets piles come to rest. */
const ANGULAR_DAMPING = 0.4
const RESTITUTION = 0.1

/** Nearer than this is lying on it. */
const TOUCH_M = 0.003
/** What lies on a belt takes on its turning as fast as a plate this large does by friction, m. */
const GRIP_RADIUS_M = 0.1

interface Skin {
  readonly surface: MovingSurface
  readonly collider: RAPIER.Collider
  share: number
}

export class RapierWorld implements PhysicsWorld {
  readonly #rapier: Rapier
  readonly #world: RAPIER.World
  readonly #skins: Skin[] = []
  readonly #skin: SkinVelocity = { x: 0, y: 0, turnRadps: 0 }

  constructor(rapier: Rapier, bytes?: Uint8Array) {
    this.#rapier = rapier
    this.#world = bytes === undefined ? new rapier.World(GRAVITY) : rapier.World.restoreSnapshot(bytes)
    this.#world.timestep = PHYSICS_STEP_S
  }

  addFixed(box: FixedBox): void {
    this.#world.createCollider(this.#cuboid(box))
  }

  /** One smooth mesh, so that nothing catches where pieces meet; its friction is reckoned in `step`. */
  addSurface(surface: MovingSurface): number {
    const points = surface.edges.flatMap(({ left, right }) => [...left, ...right])
    const triangles = surface.edges.slice(1).flatMap((_, n) => {
      const [left, right] = [2 * n, 2 * n + 1]
      return [left, right, right + 2, left, right + 2, left + 2]
    })
    const description = this.#rapier.ColliderDesc.trimesh(
      Float32Array.from(points),
      Uint32Array.from(triangles),
      this.#rapier.TriMeshFlags.FIX_INTERNAL_EDGES,
    )
      .setFriction(0)
      .setFrictionCombineRule(this.#rapier.CoefficientCombineRule.Min)
      .setRestitution(RESTITUTION)
    this.#skins.push({ surface, collider: this.#world.createCollider(description), share: 0 })
    return this.#skins.length - 1
  }

  setSurfaceShare(number: number, share: number): void {
    const skin = this.#skins[number]!
    if (skin.share === share) return
    skin.share = share
    this.#eachOn(skin, (body) => body.wakeUp())
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
    for (const skin of this.#skins) this.#eachOn(skin, (body, friction) => this.#carry(skin, body, friction))
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

  #eachOn(skin: Skin, visit: (body: RAPIER.RigidBody, friction: number) => void): void {
    // Gathered first: the engine may not be asked anew while it answers.
    const near: RAPIER.Collider[] = []
    // A body that was taken out since the last step is still named, as null.
    this.#world.contactPairsWith(skin.collider, (other: RAPIER.Collider | null) => {
      if (other !== null) near.push(other)
    })
    for (const other of near) {
      const body = other.parent()
      if (body?.isDynamic() !== true) continue
      let touches = false
      this.#world.contactPair(skin.collider, other, (manifold) => {
        for (let n = 0; n < manifold.numContacts(); n++) touches ||= manifold.contactDist(n) < TOUCH_M
      })
      if (touches) visit(body, (skin.surface.friction + other.friction()) / 2)
    }
  }

  /** Friction of one step: towards the velocity of the skin where the body is, by no more than its weight presses. */
  #carry({ surface, share }: Skin, body: RAPIER.RigidBody, friction: number): void {
    const at = body.translation()
    surface.velocityAt(at.x, at.y, this.#skin)
    const [vx, vy] = [this.#skin.x * share, this.#skin.y * share]
    const turn = this.#skin.turnRadps * share
    const now = body.linvel()
    const [dx, dy] = [vx - now.x, vy - now.y]
    const most = -GRAVITY.z * friction * PHYSICS_STEP_S
    const wanted = Math.sqrt(dx * dx + dy * dy)
    const part = wanted > most ? most / wanted : 1
    const spin = body.angvel()
    const mostSpin = most / GRIP_RADIUS_M
    const turned = Math.min(mostSpin, Math.max(-mostSpin, turn - spin.z))
    if (wanted * part < 1e-6 && Math.abs(turned) < 1e-6) return
    body.setLinvel({ x: now.x + dx * part, y: now.y + dy * part, z: now.z }, true)
    body.setAngvel({ x: spin.x, y: spin.y, z: spin.z + turned }, true)
  }

  #body(handle: number): RAPIER.RigidBody {
    return this.#world.getRigidBody(handle)
  }
}
