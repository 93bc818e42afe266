// Puts stations, buffers, sinks and conveyors into the plan: their bodies, doors and belts that follow the frame, marks.
import { Euler, Matrix4, Vector3 } from 'three'
import { worldFromRecord } from '../../../core/model/resolvePlacement'
import { findRecordOfType, recordsOfType, type SceneDocument } from '../../../core/model/SceneDocument'
import type { RecordOf } from '../../../core/model/sceneRecord'
import { slotPoses } from '../../../core/model/slotPoses'
import type { FrameTopology } from '../../../core/results/frameLayout'
import type { Drawn, MovingPiece } from '../equipment/Drawn'
import { drawBuffer } from '../equipment/drawBuffer'
import { drawConveyor } from '../equipment/drawConveyor'
import { drawStation } from '../equipment/drawStation'
import type { BodyBatch } from './BodyBatch'
import type { CellPlan, FloorRect, Mover } from './CellPlan'
import type { FrameReader } from './FrameReader'
import { matrixOfFrame } from './matrixOfFrame'

export function planPlaces(plan: CellPlan, document: SceneDocument): void {
  for (const record of recordsOfType(document, 'station'))
    place(plan, document, record.id, drawStation(record))
  for (const record of recordsOfType(document, 'buffer')) place(plan, document, record.id, drawBuffer(record))
  for (const record of recordsOfType(document, 'conveyor'))
    place(plan, document, record.id, drawConveyor(record))
  for (const record of recordsOfType(document, 'sink'))
    place(plan, document, record.id, drawSink(document, record))
}

/** A low stand under the slots of a sink, as large as the largest product that ends there. */
function drawSink(document: SceneDocument, sink: RecordOf<'sink'>): Drawn | undefined {
  const slots = sink.slots && slotPoses(sink)
  const height = slots ? Math.min(...slots.map(({ position }) => position[2])) : 0
  if (!slots || height < 0.05) return undefined
  const routes = recordsOfType(document, 'route').filter(({ steps }) =>
    steps.some(({ at }) => at?.includes(sink.id)),
  )
  const sizes = recordsOfType(document, 'source')
    .filter(({ route }) => routes.some(({ id }) => id === route))
    .flatMap(({ products }) => products.map((id) => findRecordOfType(document, 'product', id)?.sizeM))
    .filter((size) => size !== undefined)
  const reach = (axis: 0 | 1) =>
    Math.max(0.4, ...sizes.map((size) => size[axis])) +
    2 * Math.max(...slots.map((slot) => Math.abs(slot.position[axis])))
  return drawBuffer({ look: 'pallet', sizeM: [reach(0), reach(1), height] })
}

function place(plan: CellPlan, document: SceneDocument, id: string, drawn: Drawn | undefined): void {
  const world = worldFromRecord(document, id)
  if (!world || !drawn) return
  const matrix = matrixOfFrame(world, 0, new Matrix4())
  plan.add(id, drawn.fixed, matrix)
  const rect = floorRect(matrix, drawn)
  plan.contacts.push({ ...rect, strength: 1 })
  const lamp = drawn.lamp && new Vector3(...drawn.lamp).applyMatrix4(matrix)
  const icon = new Vector3(...drawn.footprint.centre, drawn.heightM + 0.5).applyMatrix4(matrix)
  if (lamp && lamp.z + 0.35 > icon.z) icon.z = lamp.z + 0.35
  plan.marks.push({ id, rect, lamp, icon, lampRadius: 0.055 })
  if (drawn.moving) plan.movers.push(new PlaceFigure(plan, id, matrix, drawn.moving))
}

/** Footprint on the floor below a placed record. */
export function floorRect(matrix: Matrix4, { footprint }: Pick<Drawn, 'footprint'>): FloorRect {
  const centre = new Vector3(...footprint.centre, 0).applyMatrix4(matrix)
  const yaw = new Euler().setFromRotationMatrix(matrix, 'ZYX').z
  return { x: centre.x, y: centre.y, z: 0, yaw, halfX: footprint.half[0], halfY: footprint.half[1] }
}

class PlaceFigure implements Mover {
  private readonly id: string
  private readonly base: Matrix4
  private readonly pieces: readonly { readonly body: number; readonly pose: MovingPiece['pose'] }[]
  private readonly matrix = new Matrix4()
  private entity = -1

  constructor(plan: CellPlan, id: string, base: Matrix4, moving: readonly MovingPiece[]) {
    this.id = id
    this.base = base
    this.pieces = moving.map(({ solid, pose }) => {
      pose(0, 0, this.matrix)
      return { body: plan.add(id, solid, this.matrix.clone().premultiply(base)), pose }
    })
  }

  bind(topology: FrameTopology): void {
    this.entity = topology.entities.indexOf(this.id)
  }

  update(frame: FrameReader, batch: BodyBatch): void {
    if (this.entity < 0) return
    for (const { body, pose } of this.pieces) {
      pose(frame.motion(this.entity), frame.progress(this.entity), this.matrix)
      batch.move(body, this.matrix.premultiply(this.base))
    }
  }
}
