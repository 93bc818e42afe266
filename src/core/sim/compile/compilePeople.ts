// Operator records as pools of people: claim resources, stand points in the hall, zones they stand in.
import { detAtan2 } from '../../math/deterministicTrig'
import type { Frame } from '../../math/frames'
import { invertFrame } from '../../math/frames'
import { findRecord, recordsOfType } from '../../model/SceneDocument'
import type { RecordOf } from '../../model/sceneRecord'
import { BLOCK_KIND } from '../flow/BlockTable'
import type { RobotsPort } from '../flow/RobotsPort'
import type { CrewDesk } from '../people/CrewDesk'
import { PeoplePool, type StandPoint } from '../people/PeoplePool'
import { type PersonZoneSpec, PersonZones } from '../people/PersonZones'
import type { CompileContext } from './CompileContext'
import { middleOf, pointBeside } from './standBeside'

/** Room between a person's middle and the edge of what they work at: arm's reach over a bench edge. */
const STAND_OFF_M = 0.45

export function compilePersonZones(context: CompileContext, robots: RobotsPort | undefined): PersonZones {
  const zones = recordsOfType(context.document, 'zone')
    .filter((zone) => zone.kind === 'person')
    .map((zone): PersonZoneSpec => {
      const frame = context.worldFrameOf(zone.id)
      return {
        entity: context.entityOf(zone.id),
        robots: (zone.robots ?? []).map((id) => context.entityOf(id)).filter((entity) => entity >= 0),
        override: zone.override ?? 0,
        contains: frame === undefined ? () => false : insideOf(invertFrame(frame), zone.sizeM),
      }
    })
  return new PersonZones(zones, robots?.interventions)
}

function insideOf(
  zoneFromWorld: Frame,
  sizeM: readonly [number, number, number],
): PersonZoneSpec['contains'] {
  const m = zoneFromWorld
  return (x, y) =>
    Math.abs(m[0]! * x + m[1]! * y + m[3]!) <= sizeM[0] / 2 &&
    Math.abs(m[4]! * x + m[5]! * y + m[7]!) <= sizeM[1] / 2
}

/** Adds a claim resource per pool, by entity; −1 elsewhere. Before anything that claims people. */
export function addPoolResources(context: CompileContext): Int32Array {
  const resources = new Int32Array(context.entities.length).fill(-1)
  for (const record of recordsOfType(context.document, 'operator'))
    resources[context.entityOf(record.id)] = context.claims.addResource(record.count)
  return resources
}

export function compilePeople(
  context: CompileContext,
  crews: CrewDesk,
  zones: PersonZones,
  resources: Int32Array,
): (PeoplePool | undefined)[] {
  for (const record of recordsOfType(context.document, 'operator')) {
    const entity = context.entityOf(record.id)
    const pool = new PeoplePool(context, zones, crews, {
      entity,
      count: record.count,
      resource: resources[entity]!,
      walkSpeedMps: record.walkSpeedMps,
      home: homeOf(context, zones, record),
      standAt: context.entities.map((id) => standPoint(context, zones, record, id)),
      calendar: record.calendar === undefined ? undefined : context.calendars.get(record.calendar),
    })
    crews.addPool(pool)
    context.blocks.put(entity, BLOCK_KIND.people, pool)
    context.shiftWorkers[entity] = pool
  }
  return crews.pools
}

function homeOf(
  context: CompileContext,
  zones: PersonZones,
  record: RecordOf<'operator'>,
): StandPoint | undefined {
  const frame = context.worldFrameOf(record.id)
  if (frame === undefined) return undefined
  return pointAt(zones, frame[3]!, frame[7]!, detAtan2(frame[4]!, frame[0]!))
}

/** A pool without a placement does not walk: its people are where they are needed. */
function standPoint(
  context: CompileContext,
  zones: PersonZones,
  record: RecordOf<'operator'>,
  place: string,
): StandPoint | undefined {
  if (record.placement === undefined) return undefined
  const frame = context.worldFrameOf(place)
  const target = findRecord(context.document, place)
  if (frame === undefined || target === undefined) return undefined
  const [x, y] = record.standAt?.[place] ?? pointBeside(target, STAND_OFF_M)
  const worldX = frame[0]! * x + frame[1]! * y + frame[3]!
  const worldY = frame[4]! * x + frame[5]! * y + frame[7]!
  const [middleX, middleY] = middleOf(target)
  const lookX = frame[0]! * middleX + frame[1]! * middleY + frame[3]! - worldX
  const lookY = frame[4]! * middleX + frame[5]! * middleY + frame[7]! - worldY
  return pointAt(zones, worldX, worldY, detAtan2(lookY, lookX))
}

function pointAt(zones: PersonZones, x: number, y: number, yaw: number): StandPoint {
  return { x, y, yaw, zones: zones.zonesAt(x, y) }
}
