// The moving pieces of a track or gantry under one robot: carriage, or bridge, trolley and column. Answers where the mount is.
import { Matrix4 } from 'three'
import { worldFromRecord } from '../../../core/model/resolvePlacement'
import { findRecord, type SceneDocument } from '../../../core/model/SceneDocument'
import type { RecordOf } from '../../../core/model/sceneRecord'
import { drawBridge, drawColumn, drawTrolley } from '../robots/drawGantry'
import { drawCarriage } from '../robots/drawTrack'
import type { BodyBatch } from './BodyBatch'
import type { Figure } from './Figure'
import { matrixOfFrame } from './matrixOfFrame'

type Carrier = RecordOf<'track'> | RecordOf<'gantry'>

export class CarrierFigure {
  /** The mount hangs from above: no contact with the floor. */
  readonly hangs: boolean
  /** Height of the carriage's top above the floor, m. */
  topM = 0
  private readonly carrier: Carrier
  private readonly world = new Matrix4()
  private readonly bodies: readonly number[]
  private readonly matrix = new Matrix4()

  private constructor(carrier: Carrier, bodies: readonly number[]) {
    this.carrier = carrier
    this.bodies = bodies
    this.hangs = carrier.type === 'gantry'
  }

  /** Undefined when the carrier is missing or not placed. */
  static of(figure: Figure, document: SceneDocument, id: string): CarrierFigure | undefined {
    const carrier = findRecord(document, id)
    if (carrier?.type !== 'track' && carrier?.type !== 'gantry') return undefined
    if (!worldFromRecord(document, id)) return undefined
    const solids =
      carrier.type === 'track'
        ? [drawCarriage(carrier)]
        : [drawBridge(carrier), drawTrolley(carrier), drawColumn(carrier)]
    const owner = carrier.type === 'track' ? figure.id : id
    return new CarrierFigure(
      carrier,
      solids.map((solid) => figure.add(solid, undefined, owner)),
    )
  }

  /** Goes to where the carrier stands now. */
  stand(document: SceneDocument): boolean {
    const frame = worldFromRecord(document, this.carrier.id)
    if (!frame) return false
    matrixOfFrame(frame, 0, this.world)
    if (this.carrier.type === 'track') this.topM = this.carrier.carriageHeightM + this.world.elements[14]!
    return true
  }

  /** Moves the pieces to the first values of `q` and writes the mount's frame into `out`. */
  pose(q: ArrayLike<number>, batch: BodyBatch, out: Matrix4): Matrix4 {
    if (this.carrier.type === 'track') {
      out.makeTranslation(q[0]!, 0, this.carrier.carriageHeightM).premultiply(this.world)
      batch.move(this.bodies[0]!, out)
      return out
    }
    const x = q[0]!
    const y = q[1]!
    const z = q[2]!
    this.movePiece(batch, 0, x, 0, 0)
    this.movePiece(batch, 1, x, y, 0)
    this.movePiece(batch, 2, x, y, z)
    return out.makeTranslation(x, y, this.carrier.heightM + z).premultiply(this.world)
  }

  private movePiece(batch: BodyBatch, piece: number, x: number, y: number, z: number): void {
    batch.move(this.bodies[piece]!, this.matrix.makeTranslation(x, y, z).premultiply(this.world))
  }
}
