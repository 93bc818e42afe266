// What is being dragged in from outside, before it is in the document: a translucent picture of records as they would stand. A
// movement over the floor redraws nothing.
import { Group, type Material, Matrix4, MeshLambertMaterial } from 'three'
import { boxesOf } from '../../../core/editing/bounds/boxesOf'
import type { Vec3 } from '../../../core/math/frames'
import type { RobotModel } from '../../../core/model/catalog/robots/RobotModel'
import { DOCUMENT_FORMAT, DOCUMENT_VERSION, type SceneDocument } from '../../../core/model/SceneDocument'
import type { SceneRecordUnion } from '../../../core/model/sceneRecord'
import { addBox } from '../geometry/addBox'
import { SolidBuilder } from '../geometry/SolidBuilder'
import type { ViewTheme } from '../materials'
import { CellPlan } from './CellPlan'
import { DrawingShelf } from './DrawingShelf'
import { documentChange } from './documentChange'
import type { Figure } from './Figure'
import { FrameReader } from './FrameReader'
import { matrixOfFrame } from './matrixOfFrame'
import { hasBody, planRecord } from './planRecord'

const AT_REST = { nowS: 0, stepS: 0 }

export class Ghost {
  readonly group = new Group()
  private readonly plan: CellPlan
  private readonly material: Material
  private readonly shelf = new DrawingShelf()
  private readonly rest = new FrameReader()
  private readonly robotModels: readonly RobotModel[]
  private readonly theme: ViewTheme
  private document: SceneDocument = documentOf([])

  constructor(robotModels: readonly RobotModel[], theme: ViewTheme) {
    this.robotModels = robotModels
    this.theme = theme
    this.material = new MeshLambertMaterial({
      color: theme.accent,
      transparent: true,
      opacity: 0.55,
      depthWrite: false,
    })
    this.plan = new CellPlan(this.material)
    this.plan.bodies.mesh.castShadow = false
    this.plan.bodies.mesh.renderOrder = 6
    this.group.add(this.plan.bodies.mesh)
  }

  show(records: readonly SceneRecordUnion[]): void {
    const next = documentOf(records)
    const { gone, redrawn, moved } = documentChange(this.document, next)
    this.document = next
    for (const { id } of gone) this.plan.erase(id)
    for (const record of redrawn) this.draw(record)
    for (const id of moved) {
      if (!this.plan.figure(id)?.stand?.(next)) this.draw(next.records[id]!)
    }
    this.plan.settle()
    for (const mover of this.plan.movers) mover.update(this.rest, this.plan.bodies, AT_REST)
  }

  dispose(): void {
    this.plan.bodies.dispose()
    this.material.dispose()
  }

  private draw(record: SceneRecordUnion): void {
    if (!hasBody(record)) return
    const { document, robotModels, theme, shelf } = this
    this.plan.draw(record.id, (figure) => {
      planRecord(figure, record, { document, robotModels, theme, shelf })
      if (figure.bodies.length === 0) drawBoxes(figure, document, record)
    })
  }
}

/** A robot whose model has not arrived yet is its box. */
function drawBoxes(figure: Figure, document: SceneDocument, record: SceneRecordUnion): void {
  for (const { worldFromCentre, halfM } of boxesOf(document, record))
    figure.add(paintedBox(halfM), matrixOfFrame(worldFromCentre, 0, new Matrix4()))
}

/** With the attributes that all bodies of a batch have. */
function paintedBox([x, y, z]: Vec3): SolidBuilder {
  const solid = new SolidBuilder()
  addBox(solid, [0, 0, 0], [2 * x, 2 * y, 2 * z], 0.01)
  return solid
}

function documentOf(records: readonly SceneRecordUnion[]): SceneDocument {
  return {
    format: DOCUMENT_FORMAT,
    version: DOCUMENT_VERSION,
    records: Object.fromEntries(records.map((record) => [record.id, record])),
  }
}
