// The picture of one document: builds it once, then follows the frames. Everything the frame loop does is in `update`, which
// allocates nothing. Owns no camera, no renderer and no simulation state.
import { Box3, type Camera, Group, type Material, Matrix4, Raycaster, type Vector2, Vector3 } from 'three'
import type { RobotModel } from '../../../core/model/catalog/robots/RobotModel'
import { worldFromRecord } from '../../../core/model/resolvePlacement'
import { findRecord, recordsOfType, type SceneDocument } from '../../../core/model/SceneDocument'
import type { FrameTopology } from '../../../core/results/frameLayout'
import type { FeedSample } from '../FrameFeed'
import { BodyOutline } from '../marks/BodyOutline'
import { ContactShadows } from '../marks/ContactShadows'
import { StateIcons } from '../marks/StateIcons'
import { StateLamps } from '../marks/StateLamps'
import { StateOutlines } from '../marks/StateOutlines'
import type { ViewTheme } from '../materials'
import { PartField } from '../parts/PartField'
import type { BodyBatch } from './BodyBatch'
import { CellPlan, type PictureClock } from './CellPlan'
import { makeFloor } from './Floor'
import { FrameReader } from './FrameReader'
import { makeOverlays } from './makeOverlays'
import { matrixOfFrame } from './matrixOfFrame'
import { paintedMaterial } from './paintedMaterial'
import { planPeople } from './planPeople'
import { planPlaces } from './planPlaces'
import { planRobots } from './planRobots'
import { planSurroundings } from './planSurroundings'
import type { ViewQuality } from './ViewQuality'

/** Floor of a document without a hall, m. */
const BARE_FLOOR = [20, 14, 0] as const

export class CellModel {
  readonly root = new Group()
  readonly frame = new FrameReader()
  private readonly document: SceneDocument
  private readonly plan = new CellPlan()
  private readonly material: Material
  private readonly batch: BodyBatch | undefined
  private readonly parts: PartField
  private readonly contacts: ContactShadows
  private readonly outlines: StateOutlines
  private readonly lamps: StateLamps
  private readonly icons: StateIcons
  private readonly selected: BodyOutline
  private readonly hovered: BodyOutline
  private readonly highlighted: BodyOutline
  private readonly raycaster = new Raycaster()
  private entityOfMark: number[] = []
  private epoch: FrameTopology | undefined
  private selection: string | undefined
  private hover: string | undefined

  /** `robotModels`: catalog entries of the robots in the document; a robot without one is not drawn. */
  constructor(
    document: SceneDocument,
    robotModels: readonly RobotModel[],
    theme: ViewTheme,
    quality: ViewQuality,
  ) {
    this.document = document
    this.material = paintedMaterial(quality)
    const { plan } = this
    planSurroundings(plan, document, theme)
    planPlaces(plan, document)
    planRobots(plan, document, robotModels)
    planPeople(plan, document)
    this.batch = plan.bodies.build(this.material)
    this.parts = new PartField(document, this.material, quality)
    this.contacts = new ContactShadows(plan.contacts, theme)
    this.outlines = new StateOutlines(plan.marks, theme)
    this.lamps = new StateLamps(plan.marks, theme)
    this.icons = new StateIcons(plan.marks, theme)
    this.selected = new BodyOutline(theme.accent, 2.2, 2)
    this.hovered = new BodyOutline(theme.hover, 1.4, 1)
    this.highlighted = new BodyOutline(theme.accent, 3, 3)
    const hall = recordsOfType(document, 'hall')[0]
    this.root.add(makeFloor(theme, hall?.sizeM ?? BARE_FLOOR), ...makeOverlays(document, theme))
    if (this.batch) this.root.add(this.batch.mesh)
    this.root.add(
      this.parts.group,
      this.contacts.field.mesh,
      this.outlines.field.mesh,
      this.lamps.mesh,
      this.icons.mesh,
      this.hovered.group,
      this.selected.group,
      this.highlighted.group,
    )
    this.entityOfMark = plan.marks.map(() => -1)
    this.update(undefined, undefined, { nowS: 0, stepS: 0 })
  }

  resize(width: number, height: number): void {
    this.selected.resize(width, height)
    this.hovered.resize(width, height)
    this.highlighted.resize(width, height)
    this.icons.resize(width, height)
  }

  /** Draws the newest of the feed; without a sample everything stands where the document puts it. */
  update(sample: FeedSample | undefined, topology: FrameTopology | undefined, clock: PictureClock): void {
    if (topology && topology !== this.epoch) this.bind(topology)
    if (sample && topology) this.frame.take(sample, topology)
    const { batch, frame, plan } = this
    if (batch) for (const mover of plan.movers) mover.update(frame, batch, clock)
    if (frame.ready) this.parts.update(frame)
    this.updateMarks()
    this.contacts.update()
    if (batch) {
      this.selected.follow(batch)
      this.hovered.follow(batch)
      this.highlighted.follow(batch)
    }
  }

  select(id: string | undefined): void {
    if (id === this.selection) return
    this.selection = id
    this.outline(this.selected, id)
    if (id !== undefined && id === this.hover) this.hovered.clear()
  }

  point(id: string | undefined): void {
    if (id === this.hover) return
    this.hover = id
    this.outline(this.hovered, id === this.selection ? undefined : id)
  }

  /** Outlines several records at once, as a story stop asks. */
  highlight(ids: readonly string[]): void {
    const bodies = ids.flatMap((id) => this.plan.bodiesOf(id))
    this.highlighted.show(bodies, (body) => this.plan.bodies.geometryOf(body))
  }

  /** Record under a point of the picture (−1…1 in both directions). */
  pick(at: Vector2, camera: Camera): string | undefined {
    if (!this.batch) return undefined
    this.raycaster.setFromCamera(at, camera)
    const hits = this.raycaster.intersectObject(this.batch.mesh, false)
    for (const { batchId } of hits) {
      const owner = batchId === undefined ? undefined : this.plan.owners[batchId]
      if (owner !== undefined) return owner
    }
    return undefined
  }

  /** Box around a record, or around everything but the hall; empty when there is nothing to see. */
  bounds(id?: string): Box3 {
    const box = new Box3()
    const bodies =
      id === undefined
        ? this.plan.owners.flatMap((owner, body) => (owner ? [body] : []))
        : this.plan.bodiesOf(id)
    for (const body of bodies) box.union(this.bodyBounds(body))
    if (box.isEmpty() && id !== undefined) this.addZone(box, id)
    return box
  }

  dispose(): void {
    this.batch?.dispose()
    this.parts.dispose()
    this.material.dispose()
    this.contacts.dispose()
    this.outlines.dispose()
    this.lamps.dispose()
    this.icons.dispose()
    this.selected.clear()
    this.hovered.clear()
    this.highlighted.clear()
  }

  private bind(topology: FrameTopology): void {
    this.epoch = topology
    for (const mover of this.plan.movers) mover.bind(topology)
    this.parts.bind(topology)
    this.entityOfMark = this.plan.marks.map(({ id }) => topology.entities.indexOf(id))
  }

  private updateMarks(): void {
    const { marks } = this.plan
    for (let i = 0; i < marks.length; i++) {
      const entity = this.entityOfMark[i]!
      const state = entity >= 0 && this.frame.ready ? this.frame.state(entity) : -1
      this.outlines.set(i, state)
      this.lamps.set(i, state)
      this.icons.set(i, state, marks[i]!.id === this.selection)
    }
    this.outlines.field.commit()
    this.lamps.commit()
    this.icons.commit()
  }

  private outline(outline: BodyOutline, id: string | undefined): void {
    const bodies = id === undefined ? [] : this.plan.bodiesOf(id)
    outline.show(bodies, (body) => this.plan.bodies.geometryOf(body))
  }

  private bodyBounds(body: number): Box3 {
    const geometry = this.plan.bodies.geometryOf(body)
    if (!geometry || !this.batch) return new Box3()
    if (!geometry.boundingBox) geometry.computeBoundingBox()
    return geometry.boundingBox!.clone().applyMatrix4(this.batch.matrixOf(body, new Matrix4()))
  }

  private addZone(box: Box3, id: string): void {
    const record = findRecord(this.document, id)
    const world = worldFromRecord(this.document, id)
    if (record?.type !== 'zone' || !world) return
    const [x, y, z] = record.sizeM
    const local = new Box3(new Vector3(-x / 2, -y / 2, 0), new Vector3(x / 2, y / 2, z))
    box.union(local.applyMatrix4(matrixOfFrame(world, 0, new Matrix4())))
  }
}
