// Places of a document as blocks: buffers, stations, conveyors, sinks and deciding zones. Sources come after the routes, which
// need the places.

import { recordsOfType } from '../../model/SceneDocument'
import type { RecordOf } from '../../model/sceneRecord'
import { slotCount } from '../../model/slotPoses'
import type { Belt } from '../flow/Belt'
import { BLOCK_KIND } from '../flow/BlockTable'
import { Buffer } from '../flow/Buffer'
import { Conveyor } from '../flow/Conveyor'
import type { FlowCore } from '../flow/FlowCore'
import { HaltConveyor } from '../flow/HaltConveyor'
import { PREEMPT } from '../flow/JobDisplacer'
import type { OperationPort } from '../flow/MoverPort'
import { DISCIPLINE } from '../flow/Place'
import { Sink } from '../flow/Sink'
import { Station } from '../flow/Station'
import { secondsToTicks } from '../kernel/ticks'
import type { CrewDesk } from '../people/CrewDesk'
import type { CompileContext } from './CompileContext'

/** Slots of an unlimited buffer that can be told apart; more are drawn on the last one. */
const MOST_SLOTS = 200

export interface CompiledPlaces {
  readonly stations: (Station | undefined)[]
  readonly buffers: (Buffer | undefined)[]
  readonly conveyors: (Belt | undefined)[]
  readonly sinks: (Sink | undefined)[]
}

export function compileFlowPlaces(
  context: CompileContext,
  core: FlowCore,
  crews: CrewDesk,
  programs: OperationPort | undefined,
): CompiledPlaces {
  const none = () => Array.from({ length: context.entities.length })
  const places: CompiledPlaces = {
    stations: none() as undefined[],
    buffers: none() as undefined[],
    conveyors: none() as undefined[],
    sinks: none() as undefined[],
  }
  for (const record of recordsOfType(context.document, 'station'))
    addStation(context, core, crews, programs, places, record)
  for (const record of recordsOfType(context.document, 'buffer')) addBuffer(context, core, places, record)
  for (const record of recordsOfType(context.document, 'conveyor')) addConveyor(context, core, places, record)
  for (const record of recordsOfType(context.document, 'sink')) addSink(context, core, places, record)
  return places
}

function addStation(
  context: CompileContext,
  core: FlowCore,
  crews: CrewDesk,
  programs: OperationPort | undefined,
  places: CompiledPlaces,
  record: RecordOf<'station'>,
): void {
  const entity = context.entityOf(record.id)
  const batchMax = record.batch?.max ?? 1
  const station = new Station(
    core,
    {
      entity,
      // With a batch the capacity counts parts: room for several batches means several servers.
      servers: Math.max(1, Math.floor(record.capacity / batchMax)),
      batchMin: Math.min(record.batch?.min ?? 1, batchMax),
      batchMax,
      batchWaitTicks: ticksOrNever(batchWaitS(record)),
      queueCapacity: record.queueCapacity ?? Number.POSITIVE_INFINITY,
      discipline: DISCIPLINE[record.discipline],
      preempt: PREEMPT[record.preempt],
      blocksBefore: record.blocking === 'before',
      hasStaff: record.staffing !== undefined,
      door: context.doors.doorOf(entity),
      calendar: record.calendar === undefined ? undefined : context.calendars.get(record.calendar),
    },
    programs,
    context.cycleListeners,
  )
  places.stations[entity] = station
  followStaffing(context, station, record)
  core.places[entity] = station
  context.blocks.put(entity, BLOCK_KIND.station, station)
  context.stoppables[entity] = station
  context.shiftWorkers[entity] = station
  core.components.addAssembler(entity, station)
  crews.addOwner(entity, station)
}

/** A smallest batch below the largest says that less than full may begin: at once, unless it is told to wait. */
function batchWaitS({ batch }: RecordOf<'station'>): number | undefined {
  return batch && batch.min < batch.max ? (batch.waitS ?? 0) : batch?.waitS
}

/** Each entry comes and goes by its calendar; at the beginning all are there, and calendars send home who is off. */
function followStaffing(context: CompileContext, station: Station, record: RecordOf<'station'>): void {
  if (record.staffing === undefined) return
  let staffed = 0
  for (const { calendar, servers } of record.staffing) {
    staffed += servers
    context.calendars.get(calendar)?.follow({
      shiftStarts: () => station.changeStaff(servers),
      shiftEnds: () => station.changeStaff(-servers),
    })
  }
  station.changeStaff(staffed - station.bank.count)
}

function addBuffer(
  context: CompileContext,
  core: FlowCore,
  places: CompiledPlaces,
  record: RecordOf<'buffer'>,
): void {
  const entity = context.entityOf(record.id)
  const room = record.capacity ?? (record.slots === undefined ? undefined : slotCount(record.slots))
  const buffer = new Buffer(core, {
    entity,
    capacity: room ?? Number.POSITIVE_INFINITY,
    discipline: DISCIPLINE[record.discipline],
    slots: Math.min(room ?? MOST_SLOTS, MOST_SLOTS),
  })
  places.buffers[entity] = buffer
  core.places[entity] = buffer
  context.blocks.put(entity, BLOCK_KIND.buffer, buffer)
}

function addConveyor(
  context: CompileContext,
  core: FlowCore,
  places: CompiledPlaces,
  record: RecordOf<'conveyor'>,
): void {
  const entity = context.entityOf(record.id)
  const ticksAt = (metres: number) => secondsToTicks(metres / record.speedMps)
  const spec = {
    entity,
    travelTicks: ticksAt(record.lengthM),
    pitchTicks: ticksAt(record.pitchM),
    accumulating: record.accumulating,
    speeds: record.speeds && {
      entries: record.speeds.map(({ atS, speedMps }) => ({
        tick: secondsToTicks(atS),
        share: speedMps / record.speedMps,
      })),
      periodTicks: ticksOrNever(record.repeatS),
    },
  }
  const halts = record.halts ?? []
  const hasHalts = halts.length > 0
  const haltTicks = halts.map(({ atM }) => Math.min(ticksAt(atM), spec.travelTicks))
  const belt = hasHalts ? new HaltConveyor(core, spec, haltTicks) : new Conveyor(core, spec)
  places.conveyors[entity] = belt
  core.places[entity] = belt
  // The plain belt has a case of its own in the dispatch.
  context.blocks.put(entity, hasHalts ? BLOCK_KIND.other : BLOCK_KIND.conveyor, belt)
  context.stoppables[entity] = belt
  context.shiftWorkers[entity] = belt
}

function addSink(
  context: CompileContext,
  core: FlowCore,
  places: CompiledPlaces,
  record: RecordOf<'sink'>,
): void {
  const entity = context.entityOf(record.id)
  const sink = new Sink(core, entity, record.slots === undefined ? 0 : slotCount(record.slots))
  places.sinks[entity] = sink
  core.places[entity] = sink
  context.blocks.put(entity, BLOCK_KIND.sink, sink)
}

function ticksOrNever(seconds: number | undefined): number {
  return seconds === undefined ? Number.POSITIVE_INFINITY : secondsToTicks(seconds)
}
