// How far a positioner has turned in the newest frame, and what that does to its axes and to everything on its plate.
import { Matrix4 } from 'three'
import { identityFrame, invertFrame, multiplyFrames } from '../../../core/math/frames'
import { positionerAxes } from '../../../core/model/positionerAxes'
import { worldFromRecord } from '../../../core/model/resolvePlacement'
import { findRecordOfType, type SceneDocument } from '../../../core/model/SceneDocument'
import type { FrameTopology } from '../../../core/results/frameLayout'
import { makeChain } from '../../../core/robotics/chain/KinematicChain'
import { Positioner } from '../../../core/robotics/external/Positioner'
import type { FrameReader } from './FrameReader'
import { matrixOfFrame } from './matrixOfFrame'

export class PlateTurn {
  readonly id: string
  private positioner: Positioner | undefined
  private angles = new Float64Array(0)
  private frames = new Float64Array(0)
  private worldFromBase = new Matrix4()
  private firstJoint = -1
  private readonly plate = identityFrame()
  private readonly turned = identityFrame()
  private restFromWorld = identityFrame()

  constructor(document: SceneDocument, id: string) {
    this.id = id
    this.stand(document)
  }

  /** Goes to where the document has it now; false when it stands nowhere. */
  stand(document: SceneDocument): boolean {
    const record = findRecordOfType(document, 'positioner', this.id)
    const world = worldFromRecord(document, this.id)
    if (record === undefined || world === undefined) return false
    const chain = makeChain(
      positionerAxes(record).map(({ name, originM, axis }) => ({
        name,
        type: 'revolute',
        originXyzM: originM,
        originRpyRad: [0, 0, 0],
        axis,
      })),
    )
    this.positioner = new Positioner(chain, world)
    this.angles = new Float64Array(chain.dof)
    this.frames = new Float64Array(12 * (chain.dof + 2))
    matrixOfFrame(world, 0, this.worldFromBase)
    this.restFromWorld = invertFrame(this.positioner.worldFromPlate(this.angles))
    return true
  }

  bind(topology: FrameTopology): void {
    this.firstJoint = topology.robots.find(({ id }) => id === this.id)?.firstJoint ?? -1
  }

  /** Takes the angles of the frame; at rest without one. */
  read(frame: FrameReader): void {
    for (let axis = 0; axis < this.angles.length; axis++)
      this.angles[axis] = frame.ready && this.firstJoint >= 0 ? frame.joint(this.firstJoint + axis) : 0
  }

  /** World frame of the piece that an axis turns. */
  axisPiece(axis: number, out: Matrix4): Matrix4 {
    this.positioner?.chain.linkFrames(this.angles, this.frames)
    return matrixOfFrame(this.frames, 12 * (axis + 1), out).premultiply(this.worldFromBase)
  }

  /** What turning has done since rest to something on the plate. */
  sinceRest(out: Matrix4): Matrix4 {
    if (this.positioner === undefined) return out.identity()
    this.positioner.worldFromPlate(this.angles, this.plate)
    return matrixOfFrame(multiplyFrames(this.plate, this.restFromWorld, this.turned), 0, out)
  }
}
