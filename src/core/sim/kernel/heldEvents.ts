// Memory for the calendar of the one run that is going on in this thread: arrays whose place never changes, so that the compiler
// reads and writes them without looking them up. A calendar lays its near list and records here; holds no state itself.
import { RECORD_BYTES } from './eventRecord'

/** Events of a near list; one that is longer is long because its events are simultaneous, and lies elsewhere. */
export const NEAR_CAPACITY = 1024
/** Events that have room; a calendar with more keeps them in memory of its own. */
export const HELD_RECORDS = 1024

const memory = new ArrayBuffer(HELD_RECORDS * RECORD_BYTES)

export const heldEvents = {
  memory,
  f64: new Float64Array(memory),
  i32: new Int32Array(memory),
  ticks: new Float64Array(NEAR_CAPACITY),
  slots: new Int32Array(NEAR_CAPACITY),
} as const
