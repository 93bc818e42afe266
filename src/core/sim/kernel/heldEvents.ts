// Where the calendar of the one run that is going on in this thread lies: in the lane's memory, at places that never change, so that
// the compiler reads and writes it without looking it up. A calendar lays its near list and records here; holds no state itself.
import { doublesAt, integersAt } from '../lane/laneMemory'
import { AT_NEAR_SLOTS, AT_NEAR_TICKS, AT_RECORDS, HELD_RECORDS, NEAR_CAPACITY } from '../lane/layout'
import { RECORD_DOUBLES, RECORD_INTEGERS } from './eventRecord'

const f64 = doublesAt(AT_RECORDS, HELD_RECORDS * RECORD_DOUBLES)

export const heldEvents = {
  /** The records are its bytes from `offset` on. */
  memory: f64.buffer,
  offset: AT_RECORDS,
  f64,
  i32: integersAt(AT_RECORDS, HELD_RECORDS * RECORD_INTEGERS),
  ticks: doublesAt(AT_NEAR_TICKS, NEAR_CAPACITY),
  slots: integersAt(AT_NEAR_SLOTS, NEAR_CAPACITY),
} as const
