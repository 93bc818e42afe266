// Puts the vehicles of one fleet into the picture; they follow the frame. Without one they stand at their stops, else in a row at
// the hall's corner, so that they can be seen and selected.
import { Matrix4 } from 'three'
import { worldFromRecord } from '../../../core/model/resolvePlacement'
import { findRecordOfType, type SceneDocument } from '../../../core/model/SceneDocument'
import type { RecordOf } from '../../../core/model/sceneRecord'
import type { FrameTopology } from '../../../core/results/frameLayout'
import { drawVehicle } from '../equipment/drawVehicle'
import type { BodyBatch } from './BodyBatch'
import { type DrawingShelf, drawingKey } from './DrawingShelf'
import type { Figure } from './Figure'
import type { ContactSpot, Mover } from './FigureParts'
import type { FrameReader } from './FrameReader'

type Vehicle = RecordOf<'vehicle'>

const MOST_VEHICLES = 40
const ROW_GAP_M = 0.4

export function planFleet(
  figure: Figure,
  document: SceneDocument,
  vehicle: Vehicle,
  shelf: DrawingShelf,
): void {
  if (vehicle.aisle !== undefined) figure.drawnFrom.add(vehicle.aisle)
  const [x, y, z] = vehicle.sizeM
  const solid = shelf.get(drawingKey('vehicle', vehicle.sizeM), () => drawVehicle([x, y, z]))
  const count = Math.min(vehicle.count, MOST_VEHICLES)
  const bodies = Array.from({ length: count }, () => figure.add(solid))
  const fleet = new Fleet(figure.id, bodies, vehicle.sizeM)
  figure.movers.push(fleet)
  figure.contacts.push(...fleet.contacts)
  figure.stand = (now) => fleet.stand(now, vehicle)
  fleet.stand(document, vehicle)
}

class Fleet implements Mover {
  readonly contacts: readonly ContactSpot[]
  private readonly id: string
  private readonly bodies: readonly number[]
  private readonly sizeM: readonly number[]
  private stops: readonly (readonly [number, number])[] = []
  private vehicles: readonly number[] = []
  private readonly pose = new Float64Array(3)
  private readonly matrix = new Matrix4()

  constructor(id: string, bodies: readonly number[], sizeM: readonly number[]) {
    this.id = id
    this.bodies = bodies
    this.sizeM = sizeM
    const spot = { x: 0, y: 0, z: 0, yaw: 0, halfX: sizeM[0]! / 2, halfY: sizeM[1]! / 2, strength: 0.9 }
    this.contacts = bodies.map(() => ({ ...spot }))
  }

  bind(topology: FrameTopology): void {
    this.vehicles = topology.vehicles.flatMap((id, vehicle) => (id === this.id ? [vehicle] : []))
  }

  stand(document: SceneDocument, { home, aisle }: Vehicle): boolean {
    this.stops = stopsOf(document, home ?? [], aisle)
    return true
  }

  update(frame: FrameReader, batch: BodyBatch): void {
    this.bodies.forEach((body, index) => {
      const vehicle = this.vehicles[index]
      if (frame.ready && vehicle !== undefined) frame.vehiclePose(vehicle, this.pose)
      else this.rest(index)
      const [x, y, yaw] = [this.pose[0]!, this.pose[1]!, this.pose[2]!]
      batch.move(body, this.matrix.makeRotationZ(yaw).setPosition(x, y, 0))
      const contact = this.contacts[index]!
      contact.x = x
      contact.y = y
      contact.yaw = yaw
    })
  }

  /** One after another over the stops; who shares a stop stands behind. */
  private rest(index: number): void {
    const stop = this.stops[index % Math.max(1, this.stops.length)] ?? [1, 1]
    const behind = Math.floor(index / Math.max(1, this.stops.length))
    this.pose[0] = stop[0] + behind * (this.sizeM[0]! + ROW_GAP_M)
    this.pose[1] = stop[1]
    this.pose[2] = 0
  }
}

/** Nodes of the aisle by id, or places. */
function stopsOf(
  document: SceneDocument,
  home: readonly string[],
  aisle: string | undefined,
): (readonly [number, number])[] {
  const nodes = (aisle === undefined ? undefined : findRecordOfType(document, 'aisle', aisle))?.nodes ?? []
  const wanted = home.length > 0 ? home : nodes.slice(0, 1).map(({ id }) => id)
  return wanted.flatMap((stop) => {
    const node = nodes.find(({ id }) => id === stop)
    if (node) return [[node.position[0], node.position[1]] as const]
    const world = worldFromRecord(document, stop)
    return world ? [[world[3]!, world[7]!] as const] : []
  })
}
