// What every entity and server is doing, with hash, trace and time shares: EntityStates.setBase, StateBoard.setState, ResultHash.add,
// TraceRing.pushMove and UnitTimes.set with nothing to look up.
import {
  AT_TRACE,
  ENTITY_SHIFT,
  FIRST_SERVER,
  HAS_LISTENERS,
  HELD_TRACE,
  RUN_HASH_A,
  RUN_HASH_B,
  RUN_NOW,
  RUN_OBSERVED_SINCE,
  RUN_TRACE_AT,
  RUN_TRACE_DRAIN,
  STATES,
  STATION_SERVERS,
  TIMES_COUNTS,
  TIMES_OVER,
  TIMES_SHIFT,
  TIMES_SINCE,
  TIMES_SPENT,
} from '../layout'
import { flush, show as showOutside } from './border'
import {
  baseOf,
  integers,
  overlaysOf,
  phaseOf,
  productOf,
  run,
  serialOf,
  sinceOf,
  spent,
  stateOf,
  times,
  unitState,
  whole,
} from './columns'
import { TWO_52 } from './events'

// RESOURCE_STATES.
export const WORKING = 0
const SETUP = 1
export const WAITING = 2
export const STARVED = 3
export const BLOCKED = 4
const OFF = 8

// SERVER.
export const IDLE = 0
export const WORK = 6
export const DONE = 9

// TRACE.
const STATE = 0
export const ENTER = 1
export const LEAVE = 2
const WAIT = 6

// Odd multipliers of MurmurHash3 (ResultHash).
const M1 = <i32>0xcc9e2d51
const M2 = 0x1b873593
const M3 = <i32>0x85ebca6b
const M4 = <i32>0xc2b2ae35

function push(entityAndKind: i32, a: f64, b: i32): void {
  const count = whole[RUN_TRACE_AT]
  const at = AT_TRACE + ((count & (HELD_TRACE - 1)) << 5)
  store<f64>(at, run[RUN_NOW])
  store<f64>(at, <f64>entityAndKind, 8)
  store<f64>(at, a, 16)
  store<f64>(at, <f64>b, 24)
  whole[RUN_TRACE_AT] = count + 1
  if (count + 1 >= whole[RUN_TRACE_DRAIN]) flush()
}

/** A part enters or leaves a place, now. */
export function pushMove(kind: i32, place: i32, part: i32): void {
  push((place << 4) + kind, serialOf[part], productOf[part])
}

/** A part waits for a place, now. */
export function pushWait(place: i32, part: i32, goal: i32): void {
  push((place << 4) + WAIT, serialOf[part], goal)
}

function addToHash(entity: i32, state: i32): void {
  const bits = reinterpret<i64>(run[RUN_NOW] + TWO_52)
  const high = <i32>(bits >>> 32) & 0xfffff
  const low = <i32>bits
  let a = (whole[RUN_HASH_A] ^ low) * M1
  a = ((a ^ (a >>> 15)) + high) * M3
  let b = (whole[RUN_HASH_B] ^ ((entity << 5) + state)) * M2
  b = ((b ^ (b >>> 13)) + low) * M4
  whole[RUN_HASH_A] = a ^ (b >>> 16) ^ state
  whole[RUN_HASH_B] = b ^ (a >>> 14) ^ entity
}

/** EntityStates.setBase. */
export function setBase(entity: i32, state: i32): void {
  if (baseOf[entity] === state) return
  baseOf[entity] = state
  if (overlaysOf[entity] !== 0) return
  const old = stateOf[entity]
  if (old === state) return
  const isNews = old === WORKING || state === WORKING
  if (isNews && integers[(entity << ENTITY_SHIFT) + HAS_LISTENERS] !== 0) {
    showOutside(entity, state)
    return
  }
  const now = run[RUN_NOW]
  const since = max(sinceOf[entity], run[RUN_OBSERVED_SINCE])
  const at = entity * STATES + old
  spent[at] = spent[at] + (now - since)
  sinceOf[entity] = now
  stateOf[entity] = state
  addToHash(entity, state)
  push((entity << 4) + STATE, <f64>state, old)
}

/** ServerBank.setPhase; `state` is the one that goes with the phase. */
export function setPhase(entity: i32, server: i32, phase: i32, state: i32): void {
  phaseOf[server] = phase
  const old = unitState[server]
  if (old === state) return
  const record = entity << TIMES_SHIFT
  const now = run[RUN_NOW]
  const passed = now - times[record + TIMES_SINCE]
  if (passed !== 0) {
    times[record + TIMES_SINCE] = now
    addTimes(record, integers[(entity << ENTITY_SHIFT) + STATION_SERVERS], old, passed)
  }
  times[record + TIMES_COUNTS + old] = times[record + TIMES_COUNTS + old] - 1
  times[record + TIMES_COUNTS + state] = times[record + TIMES_COUNTS + state] + 1
  unitState[server] = state
}

function addTimes(record: i32, servers: i32, old: i32, passed: f64): void {
  const over = <i32>times[record + TIMES_OVER]
  if (over >= 0) {
    times[record + TIMES_SPENT + over] = times[record + TIMES_SPENT + over] + passed * <f64>servers
  } else if (servers === 1) {
    times[record + TIMES_SPENT + old] = times[record + TIMES_SPENT + old] + passed
  } else {
    for (let at = record; at < record + STATES; at++)
      times[at + TIMES_SPENT] = times[at + TIMES_SPENT] + passed * times[at + TIMES_COUNTS]
  }
}

/** UnitTimes.liveliest. */
export function liveliest(entity: i32): i32 {
  const own = entity << ENTITY_SHIFT
  const servers = integers[own + STATION_SERVERS]
  if (servers === 1) return unitState[integers[own + FIRST_SERVER]]
  const counts = (entity << TIMES_SHIFT) + TIMES_COUNTS
  if (times[counts + WORKING] > 0) return WORKING
  if (times[counts + SETUP] > 0) return SETUP
  if (times[counts + WAITING] > 0) return WAITING
  if (times[counts + BLOCKED] > 0) return BLOCKED
  if (times[counts + STARVED] > 0) return STARVED
  return times[counts + OFF] === <f64>servers ? OFF : STARVED
}
