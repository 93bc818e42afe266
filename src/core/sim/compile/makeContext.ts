// Builds the common objects that compiling shares: indexes, kernel, parts, states, claims, signals, doors, slot frames.
import type { Frame } from '../../math/frames'
import { slotFrames, worldFromRecord } from '../../model/resolvePlacement'
import { recordsOfType, type SceneDocument } from '../../model/SceneDocument'
import type { Problem } from '../../results/problem'
import { BLOCK_KIND, BlockTable } from '../flow/BlockTable'
import { DoorDesk } from '../flow/DoorDesk'
import { DrawnTime } from '../flow/DrawnTime'
import { EntityStates } from '../flow/EntityStates'
import type { OperationOwner, TransferTasks } from '../flow/MoverPort'
import { PartStore } from '../flow/PartStore'
import { SHIFT_END, ShiftCalendar } from '../flow/ShiftCalendar'
import { ClaimDesk } from '../kernel/ClaimDesk'
import { InterventionLog } from '../kernel/InterventionLog'
import { Kernel } from '../kernel/Kernel'
import { ResultHash } from '../kernel/ResultHash'
import { StateBoard } from '../kernel/StateBoard'
import { StreamFactory } from '../kernel/StreamFactory'
import { TraceRing } from '../kernel/TraceRing'
import { HELD_TRACE } from '../lane/layout'
import { SignalBoard } from '../signals/SignalBoard'
import type { CompileContext, CompiledProduct, CompileOptions } from './CompileContext'
import { entityIds } from './entityTypes'
import { type DocumentTime, readTime } from './readTime'
import { readWorkingHours } from './readWorkingHours'

/** A document without a scene record starts on a Monday at 06:00, as the schema's default says. */
const DEFAULT_START = '2026-11-23T06:00:00'

/** `transfers` and `operations` are made by the flow half, which needs the context first: it fills them in. */
export interface ContextPorts {
  readonly transfers: TransferTasks
  readonly operations: OperationOwner
}

export function makeContext(
  document: SceneDocument,
  options: CompileOptions,
  ports: ContextPorts,
): CompileContext {
  const entities = entityIds(document)
  const entityIndex = new Map(entities.map((id, index) => [id, index]))
  const products = readProducts(document)
  const productIndex = new Map(products.map((product, index) => [product.id, index]))
  const problems: Problem[] = []
  const streams = new StreamFactory(options.seed, options.replication, options.antithetic)
  const drawnTime = (time: DocumentTime, recordId: string, purpose: string, path: string) =>
    new DrawnTime(readTime(document, time, recordId, path, problems), streams.stream(recordId, purpose))
  const engine = makeEngine(document, entities.length)
  const blocks = new BlockTable(entities.length)
  const doors = makeDoors(document, engine.kernel, entityIndex, drawnTime)
  doors.bind(blocks.add(BLOCK_KIND.other, doors))
  const zoneResources = addZoneResources(document, engine.claims)
  const tallest = tallestParts(document)
  const slots = entities.map((id) => slotFrames(document, id, tallest.get(id) ?? 0))
  return {
    document,
    options,
    problems,
    entities,
    entityOf: (id) => entityIndex.get(id) ?? -1,
    products,
    productOf: (id) => productIndex.get(id) ?? -1,
    ...engine,
    streams,
    drawnTime,
    blocks,
    doors,
    parts: new PartStore(longestRoute(document)),
    get transfers() {
      return ports.transfers
    },
    get operations() {
      return ports.operations
    },
    calendars: makeCalendars(document, engine.kernel, blocks),
    zoneResource: (id) => zoneResources.get(id) ?? -1,
    stoppables: Array.from({ length: entities.length }),
    shiftWorkers: Array.from({ length: entities.length }),
    cycleListeners: Array.from({ length: entities.length }),
    slotFrame: (place, slot) => nearestSlot(slots[place] ?? [], slot),
    slotCount: (place) => slots[place]?.length ?? 0,
    worldFrameOf: (id) => worldFromRecord(document, id),
  }
}

function makeEngine(document: SceneDocument, entityCount: number) {
  const kernel = new Kernel({ dispatch: () => {} })
  const hash = new ResultHash()
  const trace = new TraceRing(HELD_TRACE)
  const signals = recordsOfType(document, 'signal').map(({ id, initial }) => ({ id, initial }))
  return {
    kernel,
    hash,
    trace,
    interventions: new InterventionLog(kernel, hash, trace),
    states: new EntityStates(new StateBoard(kernel, hash, trace, entityCount)),
    claims: new ClaimDesk(kernel),
    signals: new SignalBoard(kernel, trace, signals),
  }
}

function makeCalendars(
  document: SceneDocument,
  kernel: Kernel,
  blocks: BlockTable,
): Map<string, ShiftCalendar> {
  const startAt = recordsOfType(document, 'scene')[0]?.startAt ?? DEFAULT_START
  const calendars = new Map<string, ShiftCalendar>()
  for (const record of recordsOfType(document, 'calendar')) {
    const hours = readWorkingHours(record, startAt)
    const calendar = new ShiftCalendar(kernel, hours, SHIFT_END[record.atEnd])
    calendar.bind(blocks.add(BLOCK_KIND.other, calendar))
    calendars.set(record.id, calendar)
  }
  return calendars
}

function readProducts(document: SceneDocument): CompiledProduct[] {
  return recordsOfType(document, 'product').map(({ id, priority, sizeM, massKg, friction }) => ({
    id,
    priority,
    sizeM,
    massKg,
    friction,
  }))
}

function longestRoute(document: SceneDocument): number {
  return Math.max(1, ...recordsOfType(document, 'route').map((route) => route.steps.length))
}

function addZoneResources(document: SceneDocument, claims: ClaimDesk): Map<string, number> {
  const exclusive = recordsOfType(document, 'zone').filter((zone) => zone.kind === 'exclusive')
  return new Map(exclusive.map((zone) => [zone.id, claims.addResource(1)]))
}

function makeDoors(
  document: SceneDocument,
  kernel: Kernel,
  entityIndex: ReadonlyMap<string, number>,
  drawnTime: CompileContext['drawnTime'],
): DoorDesk {
  const specs = recordsOfType(document, 'station').flatMap(({ id, door }) =>
    door === undefined
      ? []
      : [
          {
            station: entityIndex.get(id)!,
            open: drawnTime(door.open, id, 'door/open', 'door.open'),
            close: drawnTime(door.close, id, 'door/close', 'door.close'),
          },
        ],
  )
  return new DoorDesk(kernel, specs)
}

/** The pitch of a stack, by place: height of the tallest product whose route passes it. */
function tallestParts(document: SceneDocument): Map<string, number> {
  const heights = new Map(recordsOfType(document, 'product').map(({ id, sizeM }) => [id, sizeM[2]]))
  const routes = new Map(recordsOfType(document, 'route').map((route) => [route.id, route]))
  const tallest = new Map<string, number>()
  for (const source of recordsOfType(document, 'source')) {
    for (const id of source.products) {
      const route = routes.get(source.routeByProduct?.[id] ?? source.route)
      for (const place of route?.steps.flatMap(({ at }) => at ?? []) ?? [])
        tallest.set(place, Math.max(tallest.get(place) ?? 0, heights.get(id) ?? 0))
    }
  }
  return tallest
}

function nearestSlot(slots: readonly Frame[], slot: number): Frame | undefined {
  return slots[Math.min(Math.max(slot, 0), slots.length - 1)]
}
