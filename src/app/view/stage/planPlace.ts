// Puts a station, buffer, sink or conveyor into the picture: its body, doors and belts that follow the frame, marks.
import { Matrix4, Vector3 } from 'three'
import { worldFromRecord } from '../../../core/model/resolvePlacement'
import { findRecordOfType, recordsOfType, type SceneDocument } from '../../../core/model/SceneDocument'
import type { RecordOf } from '../../../core/model/sceneRecord'
import { slotPoses } from '../../../core/model/slotPoses'
import type { FrameTopology } from '../../../core/results/frameLayout'
import type { Drawn, MovingPiece } from '../equipment/Drawn'
import { drawBuffer } from '../equipment/drawBuffer'
import type { BodyBatch } from './BodyBatch'
import type { Figure } from './Figure'
import type { Mover, StateMark } from './FigureParts'
import type { FrameReader } from './FrameReader'
import { emptyRect, writeFloorRect } from './floorRect'
import { matrixOfFrame } from './matrixOfFrame'

/** A low stand under the slots of a sink, as large as the largest product that ends there. */
export function drawSink(document: SceneDocument, sink: RecordOf<'sink'>): Drawn | undefined {
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

export function planPlace(figure: Figure, document: SceneDocument, drawn: Drawn | undefined): void {
  if (!drawn || !worldFromRecord(document, figure.id)) return
  const matrix = new Matrix4()
  const body = figure.add(drawn.fixed, matrix)
  const rect = emptyRect()
  const contact = { ...emptyRect(), strength: 1 }
  figure.contacts.push(contact)
  const lamp = drawn.lamp && new Vector3()
  const icon = new Vector3()
  figure.marks.push({ id: figure.id, rect, edge: edgeRoundMiddle(drawn), lamp, icon, lampRadius: 0.055 })
  if (drawn.moving) figure.movers.push(new PlaceFigure(figure, matrix, drawn.moving))
  figure.stand = (now) => {
    const world = worldFromRecord(now, figure.id)
    if (!world) return false
    matrixOfFrame(world, 0, matrix)
    figure.batch.move(body, matrix)
    writeFloorRect(rect, matrix, drawn)
    writeFloorRect(contact, matrix, drawn)
    lamp?.set(...drawn.lamp!).applyMatrix4(matrix)
    icon.set(...drawn.footprint.centre, drawn.heightM + 0.5).applyMatrix4(matrix)
    if (lamp && lamp.z + 0.35 > icon.z) icon.z = lamp.z + 0.35
    return true
  }
  figure.stand(document)
}

function edgeRoundMiddle({ footprint: { centre, edge } }: Drawn): StateMark['edge'] {
  return edge?.map(([x, y]) => [x - centre[0], y - centre[1]] as const)
}

class PlaceFigure implements Mover {
  private readonly id: string
  private readonly base: Matrix4
  private readonly pieces: readonly { readonly body: number; readonly pose: MovingPiece['pose'] }[]
  private readonly matrix = new Matrix4()
  private entity = -1

  constructor(figure: Figure, base: Matrix4, moving: readonly MovingPiece[]) {
    this.id = figure.id
    this.base = base
    this.pieces = moving.map(({ solid, pose }) => ({ body: figure.add(solid), pose }))
  }

  bind(topology: FrameTopology): void {
    this.entity = topology.entities.indexOf(this.id)
  }

  update(frame: FrameReader, batch: BodyBatch): void {
    const known = this.entity >= 0 && frame.ready
    for (const { body, pose } of this.pieces) {
      pose(known ? frame.motion(this.entity) : 0, known ? frame.progress(this.entity) : 0, this.matrix)
      batch.move(body, this.matrix.premultiply(this.base))
    }
  }
}
