// Where the numbers of each place and source lie in the lane's memory, and what is said of it there that does not change while its
// run has its turn. The arrays that are its own otherwise have the same shapes.
import { bytesAt, doublesAt, integersAt } from '../lane/laneMemory'
import {
  ADMITS_FIFO,
  AT_ENTITY_DOUBLES,
  AT_ENTITY_INTEGERS,
  AT_FIGURES,
  AT_QUEUE,
  AT_SOURCE_DUE,
  AT_SOURCE_PRIORITY,
  AT_SOURCE_PRODUCT,
  AT_SOURCE_STEP,
  AT_TAKEN,
  AT_TIMES,
  AT_UNIT_STATE,
  AT_WAIT_PART,
  AT_WAIT_TICKET,
  ENTITY_SHIFT,
  FIGURE_SHIFT,
  FIRST_PRODUCT,
  FIRST_SERVER,
  FIRST_SLOT,
  HELD_ENTITIES,
  HELD_PARTS,
  HELD_SERVERS,
  HELD_SLOTS,
  HELD_WAITS,
  NUMBER_SHIFT,
  PLACE_CAPACITY,
  QUEUE_IS_FIFO,
  RELEASES_FIFO,
  SLOT_COUNT,
  SOURCE_IS_LOOP,
  SOURCE_LIMIT,
  SOURCE_PRODUCT_COUNT,
  SOURCE_PRODUCT_SHIFT,
  STATION_SERVERS,
  TIMES_SHIFT,
  WAY_NONE,
  WAY_SATURATED,
  WAY_SOURCE,
} from '../lane/layout'
import { newLevels } from '../stats/LevelTimes'
import { type EntityRecord, newRecord } from './entityRecord'
import { heldServers } from './heldPlaces'
import type { LaneRack, LaneSource, LaneStation, RackMemory, StationMemory, WaitMemory } from './LanePlaces'
import { DISCIPLINE } from './Place'
import type { ServerColumnMaker } from './ServerBank'
import type { SourceSpec } from './SourceSpec'
import { newTimes } from './UnitTimes'
import type { WaitList, WaitRoom } from './WaitList'

/** Products that have room in the table of a source. */
const MOST_PRODUCTS = 1 << SOURCE_PRODUCT_SHIFT
/** A limit on parts from which on there might as well be none. */
const NO_LIMIT = 2_147_483_648

const integers = integersAt(AT_ENTITY_INTEGERS, HELD_ENTITIES << ENTITY_SHIFT)
const doubles = doublesAt(AT_ENTITY_DOUBLES, HELD_ENTITIES << NUMBER_SHIFT)
const figures = doublesAt(AT_FIGURES, HELD_ENTITIES << FIGURE_SHIFT)
const times = doublesAt(AT_TIMES, HELD_ENTITIES << TIMES_SHIFT)
const unitStates = bytesAt(AT_UNIT_STATE, HELD_SERVERS)
const taken = bytesAt(AT_TAKEN, HELD_SLOTS)
const sourceProducts = integersAt(AT_SOURCE_PRODUCT, HELD_ENTITIES << SOURCE_PRODUCT_SHIFT)
const sourcePriorities = integersAt(AT_SOURCE_PRIORITY, HELD_ENTITIES << SOURCE_PRODUCT_SHIFT)
const sourceSteps = integersAt(AT_SOURCE_STEP, HELD_ENTITIES << SOURCE_PRODUCT_SHIFT)
const sourceDues = doublesAt(AT_SOURCE_DUE, HELD_ENTITIES << SOURCE_PRODUCT_SHIFT)

/** A station's numbers from here on; `server` and `product`: the first of its servers and of its numbers by product. */
export function holdStation(station: LaneStation, server: number, product: number, room: WaitRoom): void {
  const { entity, bank, capacity, queue, admitBy } = station
  const record = heldRecord(entity)
  station.moveTo({
    record,
    queue: integersAt(AT_QUEUE + entity * HELD_PARTS * 4, HELD_PARTS),
    waits: heldWaits(entity, room),
    times: times.subarray(entity << TIMES_SHIFT, (entity + 1) << TIMES_SHIFT),
    servers: heldColumns(server, bank.count),
  })
  record.integers[STATION_SERVERS] = bank.count
  record.integers[PLACE_CAPACITY] = limitOf(capacity)
  record.integers[FIRST_SERVER] = server
  record.integers[FIRST_PRODUCT] = product
  record.integers[QUEUE_IS_FIFO] = queue.isFifo ? 1 : 0
  record.integers[ADMITS_FIFO] = admitBy === DISCIPLINE.fifo ? 1 : 0
}

/** A rack's numbers from here on; `slot`: the first of its slots. */
export function holdRack(rack: LaneRack, slot: number, room: WaitRoom): void {
  const { entity, slots, capacity, admitBy, releaseBy } = rack
  const record = heldRecord(entity)
  rack.moveTo({
    record,
    waits: heldWaits(entity, room),
    taken: taken.subarray(slot, slot + slots.count),
    figures: figures.subarray(entity << FIGURE_SHIFT, (entity + 1) << FIGURE_SHIFT),
  })
  record.integers[PLACE_CAPACITY] = limitOf(capacity)
  record.integers[FIRST_SLOT] = slot
  record.integers[SLOT_COUNT] = slots.count
  record.integers[ADMITS_FIFO] = admitBy === DISCIPLINE.fifo ? 1 : 0
  record.integers[RELEASES_FIFO] = releaseBy === DISCIPLINE.fifo ? 1 : 0
}

export function holdSource(source: LaneSource): void {
  const { entity, spec } = source
  const record = heldRecord(entity)
  source.moveTo(record)
  record.integers[SOURCE_PRODUCT_COUNT] = spec.products.length
  record.integers[SOURCE_IS_LOOP] = source.isLoop ? 1 : 0
  record.doubles[SOURCE_LIMIT] = spec.limit
  const first = entity << SOURCE_PRODUCT_SHIFT
  spec.products.slice(0, MOST_PRODUCTS).forEach((product, n) => {
    sourceProducts[first + n] = product
    sourcePriorities[first + n] = spec.priorities[product]!
    sourceSteps[first + n] = spec.firstSteps[product]!
    sourceDues[first + n] = spec.dueAfterTicks[product]!
  })
}

/** WAY_SOURCE or WAY_SATURATED of a source whose parts come one at a time in an order that is known. */
export function wayOfSource({ arrivals, mix, products }: SourceSpec): number {
  if (mix !== undefined || products.length > MOST_PRODUCTS) return WAY_NONE
  if (arrivals.single !== undefined) return WAY_SOURCE
  return arrivals.isOnDemand ? WAY_SATURATED : WAY_NONE
}

/** Arrays for a station that is not held. */
export function ownStation({ bank, queue, waiters }: LaneStation): StationMemory {
  return {
    record: newRecord(),
    queue: new Int32Array(queue.length),
    waits: ownWaits(waiters),
    times: newTimes(),
    servers: {
      bytes: () => new Uint8Array(bank.count),
      whole: () => new Int32Array(bank.count),
      ticks: () => new Float64Array(bank.count),
    },
  }
}

/** Arrays for a rack that is not held. */
export function ownRack({ slots, waiters }: LaneRack): RackMemory {
  return {
    record: newRecord(),
    waits: ownWaits(waiters),
    taken: new Uint8Array(slots.count),
    figures: newLevels(),
  }
}

function heldRecord(entity: number): EntityRecord {
  return {
    integers: integers.subarray(entity << ENTITY_SHIFT, (entity + 1) << ENTITY_SHIFT),
    doubles: doubles.subarray(entity << NUMBER_SHIFT, (entity + 1) << NUMBER_SHIFT),
  }
}

function heldWaits(entity: number, room: WaitRoom): WaitMemory {
  return {
    parts: integersAt(AT_WAIT_PART + entity * HELD_WAITS * 4, HELD_WAITS),
    tickets: doublesAt(AT_WAIT_TICKET + entity * HELD_WAITS * 8, HELD_WAITS),
    room,
  }
}

function heldColumns(first: number, count: number): ServerColumnMaker {
  const end = first + count
  return {
    bytes: (column) =>
      column === 'unitState' ? unitStates.subarray(first, end) : heldServers[column].subarray(first, end),
    whole: (column) => heldServers[column].subarray(first, end),
    ticks: (column) => heldServers[column].subarray(first, end),
  }
}

function ownWaits({ ownLength }: WaitList): WaitMemory {
  return { parts: new Int32Array(ownLength), tickets: new Float64Array(ownLength), room: undefined }
}

function limitOf(capacity: number): number {
  return capacity < NO_LIMIT ? capacity : -1
}
