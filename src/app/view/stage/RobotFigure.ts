// One robot of the picture: carrier pieces, links and tool follow the joint values of the frame. Draws nothing itself.
import { Matrix4, Vector3 } from 'three'
import { carrierAxisCount, worldFromNamedFrame } from '../../../core/model/resolvePlacement'
import { findRecord, type SceneDocument } from '../../../core/model/SceneDocument'
import type { RecordOf } from '../../../core/model/sceneRecord'
import type { FrameTopology } from '../../../core/results/frameLayout'
import { drawPedestal } from '../equipment/drawSurroundings'
import type { Triple } from '../geometry/basis'
import { SolidBuilder } from '../geometry/SolidBuilder'
import type { DrawnTool } from '../robots/drawTool'
import type { RobotRig } from '../robots/RobotRig'
import type { RobotShape } from '../robots/RobotShape'
import type { BodyBatch } from './BodyBatch'
import { CarrierFigure } from './CarrierFigure'
import type { Figure } from './Figure'
import type { ContactSpot, FloorRect, Mover } from './FigureParts'
import type { FrameReader } from './FrameReader'
import { matrixOfFrame, matrixOfPose } from './matrixOfFrame'

export interface DrawnRobot {
  readonly shape: RobotShape
  readonly rig: RobotRig
  readonly links: readonly SolidBuilder[]
  /** Where the state lamp sits on the upper arm; base frame at zero pose. */
  readonly lamp: Triple
  readonly tool?: DrawnTool | undefined
}

/** A base this far above what it stands on gets a column under it, m. */
const COLUMN_FROM_M = 0.08
/** The upper arm carries the lamp. */
const LAMP_LINK = 2

export class RobotFigure implements Mover {
  private readonly id: string
  private readonly drawn: DrawnRobot
  private readonly carrier: CarrierFigure | undefined
  private readonly linkBodies: readonly number[]
  private readonly toolBodies: readonly number[]
  /** Where the base stands when the carrier is at zero, or for good. */
  private readonly worldFromBase = new Matrix4()
  private readonly mount = new Matrix4()
  private readonly rect: FloorRect
  private readonly contact: ContactSpot
  private readonly lamp = new Vector3()
  private readonly icon = new Vector3()
  private readonly lampInLink: Vector3
  private readonly q: Float64Array
  private readonly home: Float64Array
  private readonly frames: Float64Array
  private readonly matrix = new Matrix4()
  private readonly base = new Matrix4()
  private columnBody = -1
  private raisedM = 0
  private robot = -1
  private firstJoint = -1

  constructor(figure: Figure, document: SceneDocument, record: RecordOf<'robot'>, drawn: DrawnRobot) {
    this.id = record.id
    this.drawn = drawn
    const { rig, shape } = drawn
    const axes = record.carrier ? carrierAxisCount(findRecord(document, record.carrier.id)) : 0
    this.carrier = record.carrier && CarrierFigure.of(figure, document, record.carrier.id)
    if (record.carrier?.mount) matrixOfPose(record.carrier.mount, this.mount)
    this.stand(document)
    this.planColumn(figure, record)
    this.linkBodies = drawn.links.map((solid) => figure.add(solid))
    this.toolBodies = [drawn.tool?.fixed, ...(drawn.tool?.jaws.map(({ solid }) => solid) ?? [])]
      .filter((solid) => solid !== undefined)
      .map((solid) => figure.add(solid))
    // What hangs from a gantry stands nowhere: no outline under it.
    const half = this.carrier?.hangs ? 0 : rig.radius * (shape.cobot ? 1.9 : 3.2)
    this.rect = { x: 0, y: 0, z: 0, yaw: 0, halfX: half, halfY: half }
    this.contact = { ...this.rect, strength: 1 }
    figure.contacts.push(this.contact)
    this.lampInLink = new Vector3(...drawn.lamp).applyMatrix4(
      rig.linkFromBase[Math.min(LAMP_LINK, shape.chain.linkCount)]!,
    )
    figure.marks.push({
      id: record.id,
      rect: this.rect,
      lamp: this.lamp,
      icon: this.icon,
      lampRadius: Math.max(0.03, rig.radius * 0.34),
    })
    this.q = new Float64Array(axes + shape.chain.dof)
    this.frames = new Float64Array(12 * (shape.chain.linkCount + 2))
    this.home = Float64Array.from({ length: this.q.length }, (_, k) => record.poses.home?.[k] ?? 0)
  }

  bind(topology: FrameTopology): void {
    this.robot = topology.robots.findIndex((slot) => slot.id === this.id)
    this.firstJoint = topology.robots[this.robot]?.firstJoint ?? -1
  }

  update(frame: FrameReader, batch: BodyBatch): void {
    if (!frame.ready) this.q.set(this.home)
    else if (this.firstJoint >= 0) {
      for (let k = 0; k < this.q.length; k++) this.q[k] = frame.joint(this.firstJoint + k)
    }
    this.pose(batch, this.robot >= 0 && frame.ready ? frame.tool(this.robot) : 1)
  }

  /** Goes to where the document has it now. */
  stand(document: SceneDocument): boolean {
    if (this.carrier) return this.carrier.stand(document)
    const world = worldFromNamedFrame(document, this.id, 'base')
    if (!world) return false
    matrixOfFrame(world, 0, this.worldFromBase)
    return true
  }

  /** Pedestal under a fixed robot, or spacer between carriage and base. */
  private planColumn(figure: Figure, record: RecordOf<'robot'>): void {
    const raised = record.carrier ? new Vector3().setFromMatrixPosition(this.mount).z : record.pedestalM
    this.raisedM = record.carrier ? 0 : raised
    if (raised < COLUMN_FROM_M) return
    const width = this.drawn.rig.radius * 3.4
    const solid = new SolidBuilder()
    drawPedestal(solid, [width, width, raised], 'greyDark')
    this.columnBody = figure.add(solid.shadeFoot(0.2))
  }

  private pose(batch: BodyBatch, opening: number): void {
    const { shape, tool } = this.drawn
    const axes = this.q.length - shape.chain.dof
    if (this.carrier) this.carrier.pose(this.q, batch, this.base).multiply(this.mount)
    else this.base.copy(this.worldFromBase)
    shape.chain.linkFrames(this.q.subarray(axes), this.frames)
    for (let link = 0; link < this.linkBodies.length; link++) {
      matrixOfFrame(this.frames, link * 12, this.matrix).premultiply(this.base)
      batch.move(this.linkBodies[link]!, this.matrix)
      if (link === Math.min(LAMP_LINK, shape.chain.linkCount))
        this.lamp.copy(this.lampInLink).applyMatrix4(this.matrix)
    }
    if (tool) this.poseTool(batch, opening)
    this.poseGround(batch)
  }

  private poseTool(batch: BodyBatch, opening: number): void {
    const { shape, tool } = this.drawn
    const flange = (shape.chain.linkCount + 1) * 12
    for (let k = 0; k < this.toolBodies.length; k++) {
      if (k === 0) this.matrix.identity()
      else tool!.jaws[k - 1]!.pose(opening, this.matrix)
      matrixOfFrame(this.frames, flange, FLANGE).premultiply(this.base)
      batch.move(this.toolBodies[k]!, this.matrix.premultiply(FLANGE))
    }
  }

  /** Column, floor mark, contact shadow and icon under and over the base. */
  private poseGround(batch: BodyBatch): void {
    const e = this.base.elements
    const floor = this.carrier ? this.carrier.topM : e[14]! - this.raisedM
    if (this.columnBody >= 0) {
      this.matrix.copy(this.base)
      batch.move(this.columnBody, this.matrix.setPosition(e[12]!, e[13]!, floor))
    }
    this.rect.x = e[12]!
    this.rect.y = e[13]!
    this.rect.z = floor
    this.contact.x = e[12]!
    this.contact.y = e[13]!
    this.contact.z = floor
    this.contact.strength = this.carrier?.hangs ? 0 : this.carrier ? 0.45 : 1
    this.icon.copy(this.lamp).setZ(this.lamp.z + 0.45)
  }
}

const FLANGE = new Matrix4()
