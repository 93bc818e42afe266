// Puts a positioner into the picture: its base stands, its axes follow the frame; and makes a figure that stands on a plate turn along.
import { Matrix4, Vector3 } from 'three'
import { positionerUnder } from '../../../core/model/positionerUnder'
import { worldFromRecord } from '../../../core/model/resolvePlacement'
import type { SceneDocument } from '../../../core/model/SceneDocument'
import type { RecordOf } from '../../../core/model/sceneRecord'
import type { FrameTopology } from '../../../core/results/frameLayout'
import { drawPositionerAxes, drawPositionerBase, positionerHalf } from '../robots/drawPositioner'
import type { BodyBatch } from './BodyBatch'
import type { Figure } from './Figure'
import type { Mover } from './FigureParts'
import type { FrameReader } from './FrameReader'
import { emptyRect, writeFloorRect } from './floorRect'
import { matrixOfFrame } from './matrixOfFrame'
import { PlateTurn } from './PlateTurn'
import { planStill } from './planStill'

/** Its sign hangs above the work, m over the plate. */
const ICON_M = 0.9

export function planPositioner(
  figure: Figure,
  document: SceneDocument,
  record: RecordOf<'positioner'>,
): void {
  if (!worldFromRecord(document, record.id)) return
  const footprint = { centre: [0, 0], half: positionerHalf(record) } as const
  planStill(figure, document, drawPositionerBase(record), { footprint, strength: 0.9 })
  const mover = new PositionerFigure(figure, document, record)
  figure.movers.push(mover)
  const { stand } = figure
  const rect = emptyRect()
  const icon = new Vector3()
  figure.marks.push({ id: record.id, rect, icon, lampRadius: 0 })
  const matrix = new Matrix4()
  figure.stand = (now) => {
    const world = worldFromRecord(now, record.id)
    if (!world || !(stand?.(now) ?? false)) return false
    writeFloorRect(rect, matrixOfFrame(world, 0, matrix), { footprint })
    icon.set(0, 0, record.heightM + ICON_M).applyMatrix4(matrix)
    return mover.turn.stand(now)
  }
  figure.stand(document)
}

class PositionerFigure implements Mover {
  readonly turn: PlateTurn
  private readonly bodies: readonly number[]
  private readonly matrix = new Matrix4()

  constructor(figure: Figure, document: SceneDocument, record: RecordOf<'positioner'>) {
    this.turn = new PlateTurn(document, record.id)
    this.bodies = drawPositionerAxes(record).map((solid) => figure.add(solid))
  }

  bind(topology: FrameTopology): void {
    this.turn.bind(topology)
  }

  update(frame: FrameReader, batch: BodyBatch): void {
    this.turn.read(frame)
    for (let axis = 0; axis < this.bodies.length; axis++)
      batch.move(this.bodies[axis]!, this.turn.axisPiece(axis, this.matrix))
  }
}

/** To be called when the figure is complete: everything it has put into the picture turns with the plate it stands on, if it stands on one. */
export function turnWithPlate(figure: Figure, document: SceneDocument): void {
  const id = positionerUnder(document, figure.id)
  const turn = id === undefined ? undefined : new PlateTurn(document, id)
  const { stand } = figure
  if (stand !== undefined)
    figure.stand = (now) =>
      positionerUnder(now, figure.id) === id && stand(now) && (turn === undefined || turn.stand(now))
  if (turn === undefined) return
  // a shadow of contact would stay where it was
  figure.contacts.length = 0
  figure.drawnFrom.add(turn.id)
  figure.movers.push(new PlateRider(figure, turn))
}

/** Where a body or a point of the figure rests, and where it was put last: anything else has been put there anew since. */
class PlateRider implements Mover {
  private readonly figure: Figure
  private readonly turn: PlateTurn
  private readonly rests: Matrix4[] = []
  private readonly written: Matrix4[] = []
  private readonly pointRests: Vector3[] = []
  private readonly pointsWritten: Vector3[] = []
  private readonly since = new Matrix4()
  private readonly now = new Matrix4()

  constructor(figure: Figure, turn: PlateTurn) {
    this.figure = figure
    this.turn = turn
  }

  bind(topology: FrameTopology): void {
    this.turn.bind(topology)
  }

  update(frame: FrameReader, batch: BodyBatch): void {
    this.turn.read(frame)
    this.turn.sinceRest(this.since)
    const { bodies, marks } = this.figure
    for (let at = 0; at < bodies.length; at++) this.turnBody(at, bodies[at]!, batch)
    for (let at = 0; at < marks.length; at++) {
      const { lamp, icon } = marks[at]!
      if (lamp) this.turnPoint(2 * at, lamp)
      this.turnPoint(2 * at + 1, icon)
    }
  }

  private turnBody(at: number, body: number, batch: BodyBatch): void {
    batch.matrixOf(body, this.now)
    this.rests[at] ??= this.now.clone()
    this.written[at] ??= this.now.clone()
    if (!nearly(this.now.elements, this.written[at].elements)) this.rests[at].copy(this.now)
    this.now.multiplyMatrices(this.since, this.rests[at])
    batch.move(body, this.now)
    // as the batch keeps it
    batch.matrixOf(body, this.written[at])
  }

  private turnPoint(at: number, point: Vector3): void {
    this.pointRests[at] ??= point.clone()
    this.pointsWritten[at] ??= point.clone()
    if (!point.equals(this.pointsWritten[at])) this.pointRests[at].copy(point)
    point.copy(this.pointRests[at]).applyMatrix4(this.since)
    this.pointsWritten[at].copy(point)
  }
}

function nearly(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false
  return true
}
