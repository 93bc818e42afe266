// One person of the picture: limbs as bodies of the batch, posed from the frame. Owns no time: hands move with the clock given.
import { Matrix4, Vector3 } from 'three'
import type { SolidBuilder } from '../geometry/SolidBuilder'
import type { BodyBatch } from '../stage/BodyBatch'
import type { Figure } from '../stage/Figure'
import type { FrameReader } from '../stage/FrameReader'
import { BODY, type Limb } from './drawPerson'
import { ACTIVITY, POSE, POSE_LENGTH, personPose } from './personPose'

const OUT_OF_SIGHT = new Matrix4().makeScale(0, 0, 0)
/** How fast a posture changes into another, 1/s. */
const SETTLING = 9

interface LimbBody {
  readonly limb: Limb
  readonly body: number
}

export class PersonFigure {
  readonly bodies: readonly number[]
  readonly position = new Vector3()
  private readonly limbs: readonly LimbBody[]
  private readonly phaseS: number
  private readonly pose = new Float64Array(POSE_LENGTH)
  private readonly wanted = new Float64Array(POSE_LENGTH)
  private readonly place = new Float64Array(4)
  private readonly root = new Matrix4()
  private readonly pelvis = new Matrix4()
  private readonly trunk = new Matrix4()
  private readonly joint = new Matrix4()
  private readonly turn = new Matrix4()
  private settled = false
  private present = false

  constructor(figure: Figure, limbs: Readonly<Record<Limb, SolidBuilder>>, index: number) {
    this.phaseS = index * 1.7
    const order: Limb[] = [
      'pelvis',
      'trunk',
      'head',
      'thigh',
      'shin',
      'thigh',
      'shin',
      'upperArm',
      'forearm',
      'upperArm',
      'forearm',
    ]
    this.limbs = order.map((limb) => ({ limb, body: figure.add(limbs[limb], OUT_OF_SIGHT) }))
    this.bodies = this.limbs.map(({ body }) => body)
  }

  get isPresent(): boolean {
    return this.present
  }

  /** `person`: number of the person in the frame. */
  follow(frame: FrameReader, person: number, batch: BodyBatch, handsS: number, stepS: number): void {
    const activity = frame.activity(person)
    this.present = activity !== ACTIVITY.absent
    if (!this.present) {
      for (const body of this.bodies) batch.move(body, OUT_OF_SIGHT)
      return
    }
    frame.personPose(person, this.place)
    personPose(activity, frame.walked(person), handsS + this.phaseS, this.wanted)
    this.settle(stepS)
    this.position.set(this.place[0]!, this.place[1]!, this.place[2]!)
    this.write(batch)
  }

  /** Stands still at `position`, which is the caller's to set. */
  rest(yawRad: number, batch: BodyBatch): void {
    this.present = true
    this.place[3] = yawRad
    personPose(ACTIVITY.stand, 0, 0, this.wanted)
    this.settled = false
    this.settle(0)
    this.write(batch)
  }

  private write(batch: BodyBatch): void {
    this.root.makeRotationZ(this.place[3]!).setPosition(this.position)
    this.writeTrunk(batch)
    this.writeLeg(batch, 3, BODY.hipHalfWidth, this.pose[POSE.hipL]!, this.pose[POSE.kneeL]!)
    this.writeLeg(batch, 5, -BODY.hipHalfWidth, this.pose[POSE.hipR]!, this.pose[POSE.kneeR]!)
    this.writeArm(batch, 7, BODY.shoulderHalfWidth, this.pose[POSE.shoulderL]!, this.pose[POSE.elbowL]!)
    this.writeArm(batch, 9, -BODY.shoulderHalfWidth, this.pose[POSE.shoulderR]!, this.pose[POSE.elbowR]!)
  }

  private settle(stepS: number): void {
    const share = this.settled ? Math.min(1, stepS * SETTLING) : 1
    this.settled = true
    for (let k = 0; k < POSE_LENGTH; k++)
      this.pose[k] = this.pose[k]! + (this.wanted[k]! - this.pose[k]!) * share
  }

  private writeTrunk(batch: BodyBatch): void {
    this.pelvis.makeTranslation(0, 0, BODY.hipHeight - this.pose[POSE.drop]!).premultiply(this.root)
    batch.move(this.bodies[0]!, this.pelvis)
    this.turn.makeRotationY(this.pose[POSE.lean]!)
    this.trunk.multiplyMatrices(this.pelvis, this.turn)
    this.turn.makeRotationZ(this.pose[POSE.twist]!)
    this.trunk.multiply(this.turn)
    batch.move(this.bodies[1]!, this.trunk)
    this.turn.makeRotationY(this.pose[POSE.head]! - this.pose[POSE.lean]! * 0.4).setPosition(0, 0, BODY.neck)
    this.joint.multiplyMatrices(this.trunk, this.turn)
    batch.move(this.bodies[2]!, this.joint)
  }

  private writeLeg(batch: BodyBatch, first: number, side: number, hip: number, knee: number): void {
    this.turn.makeRotationY(hip).setPosition(0, side, -0.02)
    this.joint.multiplyMatrices(this.pelvis, this.turn)
    batch.move(this.bodies[first]!, this.joint)
    this.turn.makeRotationY(knee).setPosition(0, 0, -BODY.thigh)
    this.joint.multiply(this.turn)
    batch.move(this.bodies[first + 1]!, this.joint)
  }

  private writeArm(batch: BodyBatch, first: number, side: number, shoulder: number, elbow: number): void {
    this.turn.makeRotationY(shoulder).setPosition(0, side, BODY.shoulder)
    this.joint.multiplyMatrices(this.trunk, this.turn)
    batch.move(this.bodies[first]!, this.joint)
    this.turn.makeRotationY(elbow).setPosition(0, 0, -BODY.upperArm)
    this.joint.multiply(this.turn)
    batch.move(this.bodies[first + 1]!, this.joint)
  }
}
