// All parts of the picture: rigid ones in one batch (a geometry for each product and stage that looks different), bending ones
// in the ply field; components joined to a part are drawn on it. Follows the part section of the frame.
import { type BufferGeometry, Group, type Material, Matrix4, Quaternion, Vector3 } from 'three'
import { findRecordOfType, recordsOfType, type SceneDocument } from '../../../core/model/SceneDocument'
import type { RecordOf, SceneRecordUnion } from '../../../core/model/sceneRecord'
import { type FrameTopology, PART } from '../../../core/results/frameLayout'
import { BodyBatch } from '../stage/BodyBatch'
import type { FrameReader } from '../stage/FrameReader'
import type { ViewQuality } from '../stage/ViewQuality'
import { type ComponentPlace, gridPlace, PLY_SHOWN_M, plyPlace } from './componentPlaces'
import { drawProduct, productPaint } from './drawProduct'
import { PlyField } from './PlyField'
import { partHistory } from './partFeatures'

type Product = RecordOf<'product'>
type Size = readonly [number, number, number]

interface ProductDrawing {
  readonly record: Product
  readonly size: Size
  readonly bends: boolean
  /** Geometry by number of completed steps; the last holds for later ones. */
  readonly byStage: readonly BufferGeometry[]
  readonly curedFrom: number
  readonly components: readonly string[]
}

/** Most components drawn on all parts together; beyond that only the topmost would be seen anyway. */
const MOST_ATTACHED = 400
const MOST_PLIES = 500
const HIDDEN = new Matrix4().makeScale(0, 0, 0)
const ONE = new Vector3(1, 1, 1)

export class PartField {
  readonly group = new Group()
  private readonly drawings: ReadonlyMap<string, ProductDrawing>
  private readonly arches: ReadonlyMap<string, number>
  private readonly material: Material
  private readonly plies: PlyField
  private batch: BodyBatch | undefined
  private byIndex: (ProductDrawing | undefined)[] = []
  /** Width of the arched mould an entity is, 0 for all others. */
  private archByEntity: number[] = []
  private slots = 0
  private attached = 0
  private readonly pose = new Float64Array(7)
  private readonly matrix = new Matrix4()
  private readonly offset = new Matrix4()
  private readonly position = new Vector3()
  private readonly turn = new Quaternion()
  private readonly place: ComponentPlace = { x: 0, y: 0, z: 0, yaw: 0 }

  constructor(document: SceneDocument, material: Material, quality: ViewQuality) {
    this.drawings = drawAll(document)
    this.arches = new Map(
      recordsOfType(document, 'station').flatMap(({ id, look, sizeM }) =>
        look === 'mould' ? [[id, sizeM[1]]] : [],
      ),
    )
    this.material = material
    this.plies = new PlyField(MOST_PLIES, quality)
    this.group.add(this.plies.mesh)
  }

  /** Whether parts look different when these records changed. */
  static isTouchedBy(records: readonly SceneRecordUnion[]): boolean {
    return records.some(
      (record) =>
        ['product', 'source', 'route'].includes(record.type) ||
        (record.type === 'station' && record.look === 'mould'),
    )
  }

  bind(topology: FrameTopology): void {
    this.byIndex = topology.products.map((id) => this.drawings.get(id))
    this.archByEntity = topology.entities.map((id) => this.arches.get(id) ?? 0)
    if (topology.partSlots === this.slots && this.batch) return
    this.slots = topology.partSlots
    this.rebuildBatch()
  }

  update(frame: FrameReader): void {
    this.attached = 0
    this.plies.begin()
    const slots = Math.min(this.slots, frame.partSlots)
    for (let slot = 0; slot < slots; slot++) this.drawSlot(frame, slot)
    for (let slot = slots; slot < this.slots; slot++) this.batch?.show(slot, false)
    for (let i = this.attached; i < MOST_ATTACHED; i++) this.batch?.show(this.slots + i, false)
    this.plies.end()
  }

  dispose(): void {
    this.batch?.dispose()
    this.plies.dispose()
    for (const { byStage } of this.drawings.values()) for (const geometry of byStage) geometry.dispose()
  }

  private rebuildBatch(): void {
    if (this.batch) this.group.remove(this.batch.mesh)
    this.batch?.dispose()
    const geometries = [...new Set([...this.drawings.values()].flatMap(({ byStage }) => byStage))]
    if (geometries.length === 0) return
    const batch = new BodyBatch(this.material)
    for (const geometry of geometries) batch.keep(geometry)
    for (let i = 0; i < this.slots + MOST_ATTACHED; i++) batch.add(geometries[0]!, HIDDEN, { visible: false })
    this.batch = batch
    this.group.add(batch.mesh)
  }

  private drawSlot(frame: FrameReader, slot: number): void {
    const drawing =
      frame.part(slot, PART.generation) > 0 ? this.byIndex[frame.part(slot, PART.product)] : undefined
    if (!drawing) {
      this.batch?.show(slot, false)
      return
    }
    frame.partPose(slot, this.pose)
    this.position.set(this.pose[0]!, this.pose[1]!, this.pose[2]!)
    this.turn.set(this.pose[3]!, this.pose[4]!, this.pose[5]!, this.pose[6]!)
    this.matrix.compose(this.position, this.turn, ONE)
    const arch = this.archByEntity[frame.part(slot, PART.holder)] ?? 0
    const stage = frame.part(slot, PART.stage)
    const components = frame.part(slot, PART.components)
    if (drawing.bends) this.drawPly(drawing, frame.partSag(slot), arch, slot)
    if (drawing.bends || isStack(drawing, stage)) this.batch?.show(slot, false)
    else this.drawRigid(drawing, stage, slot)
    if (components > 0) this.drawComponents(drawing, stage, components)
  }

  private drawPly(drawing: ProductDrawing, sagM: number, archM: number, shadeOf: number): void {
    const shade = 0.9 + 0.25 * ((shadeOf * 3) % 4) * 0.33
    const size = [drawing.size[0], drawing.size[1], Math.max(drawing.size[2], 0.003)] as const
    this.plies.add(this.matrix, size, sagM, archM, productPaint(drawing.record.colour), shade)
  }

  private drawRigid(drawing: ProductDrawing, stage: number, slot: number): void {
    const { batch } = this
    if (!batch) return
    batch.reshape(slot, drawing.byStage[Math.min(stage, drawing.byStage.length - 1)]!)
    batch.move(slot, this.matrix)
    batch.show(slot, true)
  }

  private drawComponents(parent: ProductDrawing, stage: number, count: number): void {
    if (parent.components.length === 0 || (parent.record.look === 'panel' && !isStack(parent, stage))) return
    for (let index = 0; index < count; index++) {
      const child = this.drawings.get(parent.components[index % parent.components.length]!)
      if (!child) continue
      if (child.bends) this.drawJoinedPly(parent, child, index)
      else this.drawJoinedPart(parent, child, index)
    }
  }

  private drawJoinedPly(parent: ProductDrawing, child: ProductDrawing, index: number): void {
    plyPlace(parent.size, child.size, index, this.place)
    const size = [child.size[0], child.size[1], PLY_SHOWN_M * 0.9] as const
    const paint = index % 2 === 0 ? productPaint(child.record.colour) : 'partCarbonAlt'
    this.plies.add(this.placed(), size, 0, parent.size[1], paint, 0.85 + 0.1 * (index % 4))
  }

  private drawJoinedPart(parent: ProductDrawing, child: ProductDrawing, index: number): void {
    if (!this.batch || this.attached >= MOST_ATTACHED) return
    gridPlace(parent.size, child.size, index, parent.size[2], this.place)
    const body = this.slots + this.attached++
    this.batch.reshape(body, child.byStage[child.byStage.length - 1]!)
    this.batch.move(body, this.placed())
    this.batch.show(body, true)
  }

  private placed(): Matrix4 {
    const { x, y, z, yaw } = this.place
    return this.offset.makeRotationZ(yaw).setPosition(x, y, z).premultiply(this.matrix)
  }
}

/** A panel in the making is its plies; the panel itself appears when it is cured. */
function isStack({ record, components, curedFrom }: ProductDrawing, stage: number): boolean {
  return record.look === 'panel' && components.length > 0 && stage < curedFrom
}

function drawAll(document: SceneDocument): Map<string, ProductDrawing> {
  return new Map(recordsOfType(document, 'product').map((record) => [record.id, drawingOf(document, record)]))
}

function drawingOf(document: SceneDocument, record: Product): ProductDrawing {
  const { stages, components } = partHistory(document, record.id)
  const known = new Map<string, BufferGeometry>()
  const byStage = stages.map((features) => {
    const key = JSON.stringify(features)
    const geometry = known.get(key) ?? drawProduct(record, features).build()
    known.set(key, geometry)
    return geometry
  })
  const cured = stages.findIndex((features) => features.cured)
  return {
    record,
    size: [record.sizeM[0], record.sizeM[1], record.sizeM[2]],
    bends: record.look === 'ply' || record.flexible !== undefined,
    byStage,
    curedFrom: cured < 0 ? Number.POSITIVE_INFINITY : cured,
    components: components.filter((id) => findRecordOfType(document, 'product', id)),
  }
}
