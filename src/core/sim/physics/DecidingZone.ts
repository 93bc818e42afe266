// A zone in which physics decides where a part ends (chute, bin): parts are let go, the zone's own world steps as events while
// one is undecided, and where it comes to rest is the outcome. Knows no routes: outcomes are numbers.

import { detCos, detSin } from '../../math/deterministicTrig'
import {
  type Frame,
  frameFromPose,
  invertFrame,
  multiplyFrames,
  type Pose,
  poseFromFrame,
  type Vec3,
} from '../../math/frames'
import type { Kernel } from '../kernel/Kernel'
import { PHASE } from '../kernel/Phases'
import type { RandomStream } from '../kernel/RandomStream'
import type { ResultHash } from '../kernel/ResultHash'
import type { StateReader } from '../kernel/StateReader'
import type { StateWriter } from '../kernel/StateWriter'
import type { FixedBox, PhysicsWorld, PhysicsWorldFactory } from './PhysicsWorld'
import { PHYSICS_STEP_TICKS, POSE_LENGTH } from './PhysicsWorld'

/** Outcome of a part that did not come to rest in a region in time. */
export const NO_OUTCOME = -1
const STEP_OP = 0

/** What the scene says about the zone, in the zone's frame unless said otherwise. */
export interface DecidingZoneSpec {
  readonly entity: number
  readonly worldFromZone: Frame
  readonly shapes: readonly FixedBox[]
  readonly regions: readonly { readonly min: Vec3; readonly max: Vec3 }[]
  readonly drop: { readonly position: Vec3; readonly spreadM: Vec3; readonly speedMps: Vec3 }
  readonly patienceTicks: number
}

/** What the zone must know of a part. */
export interface DroppedParts {
  halfSizeOf(part: number): Vec3
  massKgOf(part: number): number
  frictionOf(part: number): number
  /** Names the part for as long as it lives, however often its handle is reused. */
  generationOf(part: number): number
  /** False once the part has been carried away or has left: its body is then taken out of the pile. */
  staysInZone(part: number): boolean
}

export interface DecisionListener {
  decided(zone: number, token: number, outcome: number): void
}

interface Body {
  readonly part: number
  readonly generation: number
  readonly handle: number
  readonly token: number
  readonly droppedTick: number
  decided: boolean
}

export class DecidingZone {
  readonly #spec: DecidingZoneSpec
  readonly #kernel: Kernel
  readonly #hash: ResultHash
  readonly #stream: RandomStream
  readonly #parts: DroppedParts
  readonly #factory: PhysicsWorldFactory
  readonly #listener: DecisionListener
  readonly #zoneFromWorld: Frame
  readonly #pose = new Float64Array(POSE_LENGTH)
  #world: PhysicsWorld
  #bodies: Body[] = []
  #stepping = false

  constructor(
    spec: DecidingZoneSpec,
    engine: { kernel: Kernel; hash: ResultHash; stream: RandomStream },
    parts: DroppedParts,
    factory: PhysicsWorldFactory,
    listener: DecisionListener,
  ) {
    this.#spec = spec
    this.#kernel = engine.kernel
    this.#hash = engine.hash
    this.#stream = engine.stream
    this.#parts = parts
    this.#factory = factory
    this.#listener = listener
    this.#zoneFromWorld = invertFrame(spec.worldFromZone)
    this.#world = factory.create()
    for (const shape of spec.shapes) this.#world.addFixed(inWorld(spec.worldFromZone, shape))
  }

  /** Lets the part go at the drop point; `decided` follows when it has come to rest. */
  drop(part: number, token: number): void {
    this.#prune()
    this.#bodies.push({
      part,
      generation: this.#parts.generationOf(part),
      handle: this.#addBody(part),
      token,
      droppedTick: this.#kernel.now,
      decided: false,
    })
    if (!this.#stepping) this.#scheduleStep()
  }

  handle(op: number): void {
    if (op !== STEP_OP) throw new Error(`a deciding zone has no operation ${op}`)
    this.#world.step()
    this.#stepping = false
    for (const body of this.#bodies) if (!body.decided) this.#judge(body)
    if (this.#bodies.some((body) => !body.decided)) this.#scheduleStep()
  }

  /** Pose of a part that lies or falls in the zone, world frame, underside centre as everywhere; false when it is not here. */
  readPose(part: number, out: Float32Array, offset: number): boolean {
    const generation = this.#parts.generationOf(part)
    const body = this.#bodies.find(
      (candidate) => candidate.part === part && candidate.generation === generation,
    )
    if (body === undefined) return false
    this.#world.readPose(body.handle, this.#pose, 0)
    const worldFromBody = frameFromPose(poseOf(this.#pose))
    const halfHeight = this.#parts.halfSizeOf(part)[2]
    for (let axis = 0; axis < 3; axis++) {
      out[offset + axis] = worldFromBody[axis * 4 + 3]! - worldFromBody[axis * 4 + 2]! * halfHeight
    }
    for (let index = 3; index < POSE_LENGTH; index++) out[offset + index] = this.#pose[index]!
    return true
  }

  save(writer: StateWriter): void {
    writer.boolean(this.#stepping)
    writer.array(this.#world.snapshot())
    writer.number(this.#bodies.length)
    for (const body of this.#bodies) {
      writer.numbers([
        body.part,
        body.generation,
        body.handle,
        body.token,
        body.droppedTick,
        body.decided ? 1 : 0,
      ])
    }
  }

  load(reader: StateReader): void {
    this.#stepping = reader.boolean()
    this.#world.dispose()
    this.#world = this.#factory.restore(reader.uint8Array())
    const count = reader.number()
    this.#bodies = Array.from({ length: count }, () => {
      const [part, generation, handle, token, droppedTick, decided] = reader.numbers() as [
        number,
        number,
        number,
        number,
        number,
        number,
      ]
      return { part, generation, handle, token, droppedTick, decided: decided === 1 }
    })
  }

  #scheduleStep(): void {
    this.#stepping = true
    this.#kernel.after(PHYSICS_STEP_TICKS, PHASE.completion, this.#spec.entity, STEP_OP, 0)
  }

  #judge(body: Body): void {
    const timedOut = this.#kernel.now - body.droppedTick > this.#spec.patienceTicks
    if (!timedOut && !this.#world.asleep(body.handle)) return
    body.decided = true
    const outcome = timedOut ? NO_OUTCOME : this.#regionOf(body)
    this.#hash.add(this.#kernel.now, this.#spec.entity, outcome)
    this.#listener.decided(this.#spec.entity, body.token, outcome)
  }

  #regionOf(body: Body): number {
    this.#world.readPose(body.handle, this.#pose, 0)
    const m = this.#zoneFromWorld
    const [x, y, z] = [this.#pose[0]!, this.#pose[1]!, this.#pose[2]!]
    const centre = [0, 4, 8].map((row) => m[row]! * x + m[row + 1]! * y + m[row + 2]! * z + m[row + 3]!)
    return this.#spec.regions.findIndex((region) =>
      centre.every((value, axis) => value >= region.min[axis]! && value <= region.max[axis]!),
    )
  }

  #addBody(part: number): number {
    const { position, spreadM, speedMps } = this.#spec.drop
    const spread = () => 2 * this.#stream.uniform() - 1
    const local: Pose = {
      position: [
        position[0] + spreadM[0] * spread(),
        position[1] + spreadM[1] * spread(),
        position[2] + spreadM[2] * spread(),
      ],
      quaternion: yawQuaternion(Math.PI * spread()),
    }
    const zone = this.#spec.worldFromZone
    return this.#world.addFree({
      halfSizeM: this.#parts.halfSizeOf(part),
      massKg: this.#parts.massKgOf(part),
      friction: this.#parts.frictionOf(part),
      pose: poseFromFrame(multiplyFrames(zone, frameFromPose(local))),
      velocityMps: turned(zone, speedMps),
    })
  }

  /** Takes out the bodies of parts that have gone; only at drops, so that the moment does not depend on who looks. */
  #prune(): void {
    this.#bodies = this.#bodies.filter((body) => {
      const stays =
        !body.decided ||
        (this.#parts.generationOf(body.part) === body.generation && this.#parts.staysInZone(body.part))
      if (!stays) this.#world.remove(body.handle)
      return stays
    })
  }
}

function inWorld(worldFromZone: Frame, box: FixedBox): FixedBox {
  return { ...box, pose: poseFromFrame(multiplyFrames(worldFromZone, frameFromPose(box.pose))) }
}

function turned(frame: Frame, vector: Vec3): Vec3 {
  const [x, y, z] = vector
  return [
    frame[0]! * x + frame[1]! * y + frame[2]! * z,
    frame[4]! * x + frame[5]! * y + frame[6]! * z,
    frame[8]! * x + frame[9]! * y + frame[10]! * z,
  ]
}

function yawQuaternion(yawRad: number): Pose['quaternion'] {
  return [0, 0, detSin(yawRad / 2), detCos(yawRad / 2)]
}

function poseOf(numbers: Float64Array): Pose {
  return {
    position: [numbers[0]!, numbers[1]!, numbers[2]!],
    quaternion: [numbers[3]!, numbers[4]!, numbers[5]!, numbers[6]!],
  }
}
