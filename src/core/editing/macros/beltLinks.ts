// What hangs together by belts: whose end lies at whose start or halt, and at which machine, pallet, supply or exit a belt begins or ends. By
// where things stand, not by how they came there; whether a route goes that way is not asked here.
import type { Frame } from '../../math/frames'
import { worldFromNamedFrame, worldFromRecord } from '../../model/resolvePlacement'
import { recordsOfType, type SceneDocument } from '../../model/SceneDocument'
import type { RecordOf, SceneRecordUnion } from '../../model/sceneRecord'
import { boxesOf } from '../bounds/boxesOf'
import type { OrientedBox } from '../bounds/OrientedBox'

/** A place parts go to or come from; of a belt the start (to) or end (from), unless a halt is named. */
export interface BeltSpot {
  readonly place: string
  readonly halt?: string
}

export interface BeltLink {
  readonly from: BeltSpot
  readonly to: BeltSpot
}

interface Candidate {
  readonly spot: BeltSpot
  readonly distanceM: number
}

type Belt = RecordOf<'conveyor'>

/** Ends of belts of one width that lie side by side round a corner are three quarters of it apart at most. */
const CORNER_SHARE = 0.75
/** From the edge of a belt to the end of one that meets it at a halt. */
const AT_HALT_M = 0.15
/** From a belt's end to what it reaches into or stands against. */
const AT_PLACE_M = 0.3
/** Supplies and exits are points that people put somewhere near. */
const AT_POINT_M = 1
/** Cosine of the angle between belts that run into each other head on. */
const HEAD_ON = -0.5

export function beltLinks(document: SceneDocument): BeltLink[] {
  const belts = recordsOfType(document, 'conveyor').filter(({ placement }) => placement !== undefined)
  const solid = [
    ...recordsOfType(document, 'station'),
    ...recordsOfType(document, 'buffer').filter(({ look }) => look !== 'none'),
  ].map((record) => ({ id: record.id, boxes: boxesOf(document, record) }))
  return belts.flatMap((belt) => {
    const end = worldFromNamedFrame(document, belt.id, 'end')!
    const start = worldFromNamedFrame(document, belt.id, 'start')!
    const others = belts.filter(({ id }) => id !== belt.id)
    const onto = nearest([...beltsAt(document, belt, end, others), ...haltsAt(document, end, others)])
    const into = onto ?? nearest([...placesAt(end, solid), ...pointsAt(document, end, 'sink')])
    const off = nearest(haltsAt(document, start, others))
    const from = off ?? nearest([...placesAt(start, solid), ...pointsAt(document, start, 'source')])
    return [
      ...(into === undefined ? [] : [{ from: { place: belt.id }, to: into }]),
      ...(from === undefined ? [] : [{ from, to: { place: belt.id } }]),
    ]
  })
}

/** Belts that begin where this one ends. */
function beltsAt(
  document: SceneDocument,
  belt: Belt,
  end: Frame,
  others: readonly Belt[],
): readonly Candidate[] {
  return others.flatMap((other) => {
    const start = worldFromNamedFrame(document, other.id, 'start')!
    const distanceM = apartOnFloor(end, start)
    const isNear = distanceM <= (CORNER_SHARE * (belt.widthM + other.widthM)) / 2
    const isHeadOn = end[0]! * start[0]! + end[4]! * start[4]! < HEAD_ON
    return isNear && !isHeadOn ? [{ spot: { place: other.id }, distanceM }] : []
  })
}

function haltsAt(document: SceneDocument, point: Frame, belts: readonly Belt[]): readonly Candidate[] {
  return belts.flatMap((belt) =>
    (belt.halts ?? []).flatMap(({ id }) => {
      const distanceM = apartOnFloor(point, worldFromNamedFrame(document, belt.id, `halt:${id}`)!)
      return distanceM <= belt.widthM / 2 + AT_HALT_M
        ? [{ spot: { place: belt.id, halt: id }, distanceM }]
        : []
    }),
  )
}

function placesAt(
  point: Frame,
  places: readonly { readonly id: string; readonly boxes: readonly OrientedBox[] }[],
): readonly Candidate[] {
  return places.flatMap(({ id, boxes }) => {
    const distanceM = Math.min(...boxes.map((box) => besideBox(point, box)))
    return distanceM <= AT_PLACE_M ? [{ spot: { place: id }, distanceM }] : []
  })
}

function pointsAt(document: SceneDocument, point: Frame, type: 'source' | 'sink'): readonly Candidate[] {
  return recordsOfType(document, type).flatMap(({ id, placement }: SceneRecordUnion) => {
    const world = placement === undefined ? undefined : worldFromRecord(document, id)
    const distanceM = world === undefined ? Number.POSITIVE_INFINITY : apartOnFloor(point, world)
    return distanceM <= AT_POINT_M ? [{ spot: { place: id }, distanceM }] : []
  })
}

function nearest(candidates: readonly Candidate[]): BeltSpot | undefined {
  let best: Candidate | undefined
  for (const one of candidates) if (best === undefined || one.distanceM < best.distanceM) best = one
  return best?.spot
}

function apartOnFloor(a: Frame, b: Frame): number {
  const [dx, dy] = [a[3]! - b[3]!, a[7]! - b[7]!]
  return Math.sqrt(dx * dx + dy * dy)
}

/** How far a point lies outside the footprint of a box, 0 inside. */
function besideBox(point: Frame, { worldFromCentre: box, halfM }: OrientedBox): number {
  const [dx, dy] = [point[3]! - box[3]!, point[7]! - box[7]!]
  const out = (axis: 0 | 1) => Math.max(0, Math.abs(dx * box[axis]! + dy * box[4 + axis]!) - halfM[axis])
  const [x, y] = [out(0), out(1)]
  return Math.sqrt(x * x + y * y)
}
