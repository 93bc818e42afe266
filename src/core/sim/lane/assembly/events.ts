// The calendar as the lane uses it: puts events of operation 0 into the near list, says whether anything is left at this tick, and
// keeps who asked to be dispatched. EventCalendar.scheduleInto, isClearUntil and DispatchRequests with nothing to look up.
import {
  AT_RECORDS,
  RUN_ATTENTION,
  RUN_CALENDAR_HELD,
  RUN_FREE_SLOT,
  RUN_HAS_OTHERS,
  RUN_HEAD,
  RUN_LATE,
  RUN_NEAR_END,
  RUN_NOW,
  RUN_REQUEST_WORDS,
  RUN_REQUESTS,
  RUN_ROUND_FROM,
  RUN_SEQUENCE,
  RUN_STOP,
  RUN_TAIL,
} from '../layout'
import { isClear, schedule } from './border'
import { nearSlots, nearTicks, run, whole } from './columns'

// A record of 32 bytes (eventRecord.ts).
const RECORD_SHIFT = 5
const KEY = 8
const TARGET = 16
const META = 20
const ARG = 24
const NEXT = 28
const NO_SLOT = -1
const NO_KEY: f64 = -1

const PHASE_STEP: f64 = 281474976710656.0
const SLOT_LIMIT: f64 = 4194304.0
const STAMP_MASK = 0x7fffffff
/** Added to a whole number below it, the low bits of the sum's bit pattern are the number. */
export const TWO_52: f64 = 4503599627370496.0

export const COMPLETION = 0
export const ARRIVAL = 1

export const STOP = 1
const DISPATCH = 2

export function targetOf(slot: i32): i32 {
  return load<i32>(AT_RECORDS + (slot << RECORD_SHIFT), TARGET)
}

export function metaOf(slot: i32): i32 {
  return load<i32>(AT_RECORDS + (slot << RECORD_SHIFT), META)
}

export function argOf(slot: i32): i32 {
  return load<i32>(AT_RECORDS + (slot << RECORD_SHIFT), ARG)
}

/** The event has been taken. */
export function freeRecord(slot: i32): void {
  const record = AT_RECORDS + (slot << RECORD_SHIFT)
  store<f64>(record, NO_KEY, KEY)
  store<i32>(record, whole[RUN_FREE_SLOT], NEXT)
  whole[RUN_FREE_SLOT] = slot
}

/** Puts an event; its handle. */
export function putEvent(tick: f64, phase: i32, target: i32, arg: i32): f64 {
  const slot = whole[RUN_FREE_SLOT]
  let index = whole[RUN_TAIL]
  const isFar = tick >= run[RUN_NEAR_END] || index >= whole[RUN_STOP]
  if (slot === NO_SLOT || isFar || whole[RUN_CALENDAR_HELD] === 0) return schedule(tick, phase, target, arg)
  const record = AT_RECORDS + (slot << RECORD_SHIFT)
  const sequence = run[RUN_SEQUENCE]
  const key = <f64>phase * PHASE_STEP + sequence
  run[RUN_SEQUENCE] = sequence + 1
  whole[RUN_FREE_SLOT] = load<i32>(record, NEXT)
  whole[RUN_TAIL] = index + 1
  store<f64>(record, tick)
  store<f64>(record, key, KEY)
  store<i32>(record, target, TARGET)
  store<i32>(record, phase << 1, META)
  store<i32>(record, arg, ARG)
  const head = whole[RUN_HEAD]
  while (index > head) {
    const other = nearTicks[index - 1]
    if (other < tick) break
    const otherSlot = nearSlots[index - 1]
    if (other === tick && load<f64>(AT_RECORDS + (otherSlot << RECORD_SHIFT), KEY) < key) break
    nearTicks[index] = other
    nearSlots[index] = otherSlot
    index--
  }
  nearTicks[index] = tick
  nearSlots[index] = slot
  const stamp = <i32>reinterpret<i64>(sequence + TWO_52) & STAMP_MASK
  return <f64>stamp * SLOT_LIMIT + <f64>slot
}

/** Nothing of phases 0–2 is left at this tick. */
function isTickClear(): boolean {
  const head = whole[RUN_HEAD]
  if (head !== whole[RUN_TAIL] && whole[RUN_LATE] === 0 && nearTicks[head] > run[RUN_NOW]) return true
  return isClear() !== 0
}

export function requestDispatch(entity: i32): void {
  const word = RUN_REQUEST_WORDS + (entity >>> 5)
  const bit = 1 << (entity & 31)
  const old = whole[word]
  whole[RUN_ATTENTION] = whole[RUN_ATTENTION] | DISPATCH
  if ((old & bit) !== 0) return
  whole[word] = old | bit
  whole[RUN_REQUESTS] = whole[RUN_REQUESTS] + 1
}

function hasNoRequests(): boolean {
  return whole[RUN_REQUESTS] === 0 && whole[RUN_HAS_OTHERS] === 0
}

/** Nothing of phases 0–2 is left at this tick and nobody has asked to be dispatched: who would be next may go on at once. */
export function isSettled(): boolean {
  return hasNoRequests() && isTickClear()
}

/** Removes and returns the first that asked of those from `from` on; −1 when there is none. */
function takeFrom(from: i32): i32 {
  let word = from >>> 5
  if (word > 7) return -1
  let bits = whole[RUN_REQUEST_WORDS + word] & (-1 << (from & 31))
  while (bits === 0) {
    word++
    if (word > 7) return -1
    bits = whole[RUN_REQUEST_WORDS + word]
  }
  const bit = ctz(bits)
  whole[RUN_REQUEST_WORDS + word] = whole[RUN_REQUEST_WORDS + word] ^ (1 << bit)
  whole[RUN_REQUESTS] = whole[RUN_REQUESTS] - 1
  return (word << 5) + bit
}

/** Whose turn to be dispatched has come, in index order (Kernel.dispatchNext); −1 when nobody's has, or when something else is up. */
export function nextTurn(): i32 {
  while (whole[RUN_ATTENTION] === DISPATCH) {
    if (hasNoRequests()) {
      whole[RUN_ATTENTION] = 0
      break
    }
    if (whole[RUN_ROUND_FROM] === 0 && !isTickClear()) return -1
    const target = takeFrom(whole[RUN_ROUND_FROM])
    whole[RUN_ROUND_FROM] = target + 1
    if (target >= 0) return target
  }
  return -1
}

/** A turn has been taken. */
export function turnIsOver(): void {
  if (hasNoRequests()) whole[RUN_ROUND_FROM] = 0
}
