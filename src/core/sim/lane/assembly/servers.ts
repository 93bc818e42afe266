// The servers of a plain station and the room in front of it: ServerBank, Station.hasRoom and leave with nothing to look up.
import {
  ENTITY_SHIFT,
  FIRST_SERVER,
  IDLE_BITS,
  IDLE_COUNT,
  PLACE_CAPACITY,
  STATION_BOUND,
  STATION_FREE,
  STATION_ON_DUTY,
  STATION_RESERVED,
  STATION_SERVERS,
  STATION_WITHDRAWN,
} from '../layout'
import { enteredOf, integers, overlaysOf, present, slotOf, slots } from './columns'
import { requestDispatch } from './events'
import { NOT_ENTERED } from './parts'
import { changeQueue, queueSize } from './queues'
import { IDLE, LEAVE, pushMove, STARVED, setPhase } from './states'

const NO_PART = -1

export function isRunning(entity: i32): boolean {
  return overlaysOf[entity] === 0
}

function waitingParts(entity: i32): i32 {
  const own = entity << ENTITY_SHIFT
  return queueSize(entity) + integers[own + STATION_RESERVED] + integers[own + STATION_WITHDRAWN]
}

/** Station.occupancy. */
export function occupancy(entity: i32): i32 {
  const own = entity << ENTITY_SHIFT
  const busy = integers[own + STATION_SERVERS] - integers[own + STATION_FREE]
  return waitingParts(entity) + integers[own + STATION_BOUND] + busy
}

/** Servers on duty that no job and no part is bound to. */
function openServers(entity: i32): i32 {
  if (!isRunning(entity)) return 0
  const own = entity << ENTITY_SHIFT
  const busy = integers[own + STATION_SERVERS] - integers[own + STATION_FREE]
  return integers[own + STATION_ON_DUTY] - busy - integers[own + STATION_BOUND]
}

/** Station.hasRoom: for a part that is in the system and lies elsewhere. */
export function hasRoom(entity: i32): boolean {
  const capacity = integers[(entity << ENTITY_SHIFT) + PLACE_CAPACITY]
  return capacity < 0 || waitingParts(entity) < capacity + openServers(entity)
}

/** Station.canReserve, for a part that lies elsewhere. */
export function hasRoomFor(part: i32, entity: i32): boolean {
  const capacity = integers[(entity << ENTITY_SHIFT) + PLACE_CAPACITY]
  if (capacity >= 0) return waitingParts(entity) < capacity + openServers(entity)
  return enteredOf[part] !== NOT_ENTERED || waitingParts(entity) < openServers(entity)
}

/** Removes and returns the first idle server; only when there is one. */
export function takeIdle(entity: i32): i32 {
  const own = entity << ENTITY_SHIFT
  const bits = integers[own + IDLE_BITS]
  integers[own + IDLE_BITS] = bits & (bits - 1)
  integers[own + IDLE_COUNT] = integers[own + IDLE_COUNT] - 1
  integers[own + STATION_FREE] = integers[own + STATION_FREE] - 1
  return ctz(bits)
}

/** Station.free. */
function freeServer(entity: i32, server: i32): void {
  const own = entity << ENTITY_SHIFT
  setPhase(entity, integers[own + FIRST_SERVER] + server, IDLE, STARVED)
  integers[own + IDLE_BITS] = integers[own + IDLE_BITS] | (1 << server)
  integers[own + IDLE_COUNT] = integers[own + IDLE_COUNT] + 1
  integers[own + STATION_FREE] = integers[own + STATION_FREE] + 1
}

/** The part is off its server, which is without a job from now on. */
export function vacate(entity: i32, server: i32): void {
  const at = integers[(entity << ENTITY_SHIFT) + FIRST_SERVER] + server
  changeQueue(entity, -1, 0)
  slots[at] = NO_PART
  present[at] = present[at] - 1
  freeServer(entity, server)
}

/** Station.leave, of a part whose work is done, with the trace. */
export function leaveServer(entity: i32, part: i32): void {
  pushMove(LEAVE, entity, part)
  requestDispatch(entity)
  vacate(entity, slotOf[part])
}
