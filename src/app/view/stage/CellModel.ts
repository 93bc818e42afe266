// The picture of a document: draws it once, then follows the document record by record and the frames. Everything the frame
// loop does is in `update`, which allocates nothing. Owns no camera, no renderer and no simulation state.
import { Box3, Group, type Material, Matrix4, type Mesh, type Raycaster, Vector3 } from 'three'
import type { RobotModel } from '../../../core/model/catalog/robots/RobotModel'
import { findRecord, recordsOfType, type SceneDocument } from '../../../core/model/SceneDocument'
import type { SceneRecordUnion } from '../../../core/model/sceneRecord'
import type { FrameTopology } from '../../../core/results/frameLayout'
import type { FeedSample } from '../FrameFeed'
import { CellMarks } from '../marks/CellMarks'
import { CellOutlines } from '../marks/CellOutlines'
import type { ViewTheme } from '../materials'
import { PartField } from '../parts/PartField'
import { CellPlan } from './CellPlan'
import { DrawingShelf } from './DrawingShelf'
import { documentChange } from './documentChange'
import type { PictureClock } from './FigureParts'
import { FrameReader } from './FrameReader'
import { Ground } from './Ground'
import { zoneBox } from './makeOverlays'
import { paintedMaterial } from './paintedMaterial'
import { turnWithPlate } from './planPositioner'
import { hasBody, planRecord } from './planRecord'
import type { ViewQuality } from './ViewQuality'

/** Records whose content a sink's stand is drawn from. */
const FLOW_TYPES: ReadonlySet<string> = new Set(['route', 'source', 'product'])

export interface CellHit {
  readonly id: string
  readonly point: Vector3
}

export class CellModel {
  readonly root = new Group()
  readonly frame = new FrameReader()
  readonly outlines: CellOutlines
  readonly plan: CellPlan
  private shown: SceneDocument
  private robotModels: readonly RobotModel[]
  private readonly theme: ViewTheme
  private readonly quality: ViewQuality
  private readonly material: Material
  private readonly shelf = new DrawingShelf()
  private readonly marks: CellMarks
  private readonly ground: Ground
  private parts: PartField
  private topology: FrameTopology | undefined

  /** `robotModels`: catalog entries of the robots in the document; a robot without one is not drawn. */
  constructor(
    document: SceneDocument,
    robotModels: readonly RobotModel[],
    theme: ViewTheme,
    quality: ViewQuality,
  ) {
    this.shown = document
    this.robotModels = robotModels
    this.theme = theme
    this.quality = quality
    this.material = paintedMaterial(quality)
    this.plan = new CellPlan(this.material)
    this.outlines = new CellOutlines(this.plan, theme)
    this.marks = new CellMarks(theme)
    this.ground = new Ground(document, theme)
    for (const id of Object.keys(document.records).sort()) this.draw(document.records[id]!)
    this.parts = new PartField(document, this.material, quality)
    this.root.add(this.ground.group, this.plan.bodies.mesh, this.marks.group, this.outlines.group)
    this.root.add(this.parts.group)
    this.update(undefined, undefined, { nowS: 0, stepS: 0 })
  }

  get document(): SceneDocument {
    return this.shown
  }

  /** Shows another state of the document: what did not change is left alone. */
  show(document: SceneDocument, robotModels: readonly RobotModel[] = this.robotModels): void {
    if (document === this.shown && robotModels === this.robotModels) return
    const change = documentChange(this.shown, document)
    this.shown = document
    for (const { id } of change.gone) this.plan.erase(id)
    const anew = new Map(change.redrawn.map((record) => [record.id, record]))
    for (const robot of this.robotsOfNewModels(robotModels)) anew.set(robot.id, robot)
    for (const record of [...change.gone, ...change.redrawn]) this.addDependents(record, anew)
    for (const id of change.moved) {
      const record = findRecord(document, id)
      if (!record || anew.has(id) || !hasBody(record)) continue
      if (!this.plan.figure(id)?.stand?.(document)) anew.set(id, record)
    }
    for (const record of anew.values()) this.draw(record)
    this.ground.show(document, change)
    if (PartField.isTouchedBy([...change.gone, ...change.redrawn])) this.redrawParts()
    this.outlines.refresh()
  }

  resize(width: number, height: number): void {
    this.outlines.resize(width, height)
    this.marks.resize(width, height)
  }

  /** Draws the newest of the feed; without a sample everything rests where the document puts it. */
  update(sample: FeedSample | undefined, topology: FrameTopology | undefined, clock: PictureClock): void {
    const hasNew = this.plan.settle()
    if (hasNew) {
      this.marks.show(this.plan.marks, this.plan.contacts)
      this.topology = undefined
    }
    if (topology && topology !== this.topology) this.bind(topology)
    if (sample && topology) this.frame.take(sample, topology)
    else this.frame.forget()
    const { frame, plan } = this
    for (const mover of plan.movers) mover.update(frame, plan.bodies, clock)
    this.parts.group.visible = frame.ready
    if (frame.ready) this.parts.update(frame)
    this.marks.update(frame, this.outlines.isSelected)
    this.outlines.follow()
  }

  /** The record that the ray meets first, and where. */
  hit(raycaster: Raycaster): CellHit | undefined {
    const hits = raycaster.intersectObject(this.plan.bodies.mesh, false)
    for (const { batchId, point } of hits) {
      const id = batchId === undefined ? undefined : this.plan.owners[batchId]
      if (id !== undefined) return { id, point }
    }
    return undefined
  }

  /** Box around a record, or around everything: the floor of a hall in which nothing stands. Empty when there is nothing to see. */
  bounds(id?: string): Box3 {
    const box = new Box3()
    const bodies =
      id === undefined
        ? this.plan.owners.flatMap((owner, body) => (owner ? [body] : []))
        : this.plan.bodiesOf(id)
    for (const body of bodies) box.union(this.bodyBounds(body))
    if (!box.isEmpty()) return box
    if (id === undefined) return floorBox(this.shown)
    const plan = this.ground.plans.group.children.find(({ userData }) => userData.owner === id)
    return plan ? new Box3().setFromObject(plan) : zoneBox(this.shown, id)
  }

  /** Everything of the floor that a pointer can hit. */
  get floor(): Mesh {
    return this.ground.floor
  }

  /** `listener` is called when a picture under the cell came late. */
  whenReady(listener: () => void): void {
    this.ground.plans.onReady = listener
  }

  /** Resolves when everything that loads has come. */
  get loaded(): Promise<unknown> {
    return this.ground.plans.loaded
  }

  dispose(): void {
    this.plan.bodies.dispose()
    this.parts.dispose()
    this.material.dispose()
    this.marks.dispose()
    this.ground.dispose()
    this.outlines.dispose()
  }

  private draw(record: SceneRecordUnion): void {
    if (!hasBody(record)) return
    if (record.hidden) {
      this.plan.erase(record.id)
      return
    }
    const { robotModels, theme, shelf } = this
    this.plan.draw(record.id, (figure) => {
      planRecord(figure, record, { document: this.shown, robotModels, theme, shelf })
      turnWithPlate(figure, this.shown)
    })
  }

  private addDependents(record: SceneRecordUnion, anew: Map<string, SceneRecordUnion>): void {
    const add = (id: string) => {
      const dependent = findRecord(this.shown, id)
      if (dependent) anew.set(id, dependent)
    }
    for (const id of this.plan.drawnFrom(record.id)) add(id)
    if (FLOW_TYPES.has(record.type)) for (const { id } of recordsOfType(this.shown, 'sink')) add(id)
  }

  /** Robots of the document whose catalog entry has come or changed. */
  private robotsOfNewModels(robotModels: readonly RobotModel[]): SceneRecordUnion[] {
    if (robotModels === this.robotModels) return []
    const known = new Set(this.robotModels)
    this.robotModels = robotModels
    const fresh = new Set(robotModels.filter((model) => !known.has(model)).map(({ id }) => id))
    return recordsOfType(this.shown, 'robot').filter(({ model }) => fresh.has(model))
  }

  private redrawParts(): void {
    this.root.remove(this.parts.group)
    this.parts.dispose()
    this.parts = new PartField(this.shown, this.material, this.quality)
    if (this.topology) this.parts.bind(this.topology)
    this.root.add(this.parts.group)
  }

  private bind(topology: FrameTopology): void {
    this.topology = topology
    for (const mover of this.plan.movers) mover.bind(topology)
    this.parts.bind(topology)
    this.marks.bind(topology)
  }

  private bodyBounds(body: number): Box3 {
    const geometry = this.plan.bodies.geometryOf(body)
    if (!geometry) return new Box3()
    if (!geometry.boundingBox) geometry.computeBoundingBox()
    return geometry.boundingBox!.clone().applyMatrix4(this.plan.bodies.matrixOf(body, new Matrix4()))
  }
}

function floorBox(document: SceneDocument): Box3 {
  const hall = recordsOfType(document, 'hall')[0]
  if (hall === undefined) return new Box3()
  const [lengthM, widthM] = hall.sizeM
  return new Box3(new Vector3(), new Vector3(lengthM, widthM, 0))
}
