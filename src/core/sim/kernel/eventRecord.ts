// Layout of one pending event in the calendar's memory: 32 bytes, half a cache line, seen as 4 doubles and as 8 integers.
// Constants only; the arrays belong to EventCalendar, which lends them to FarEvents and LateEvents.

/** slot << 2 is the index of the tick among the doubles, +1 of the key (phase · 2^48 + sequence). */
export const DOUBLES_SHIFT = 2
export const KEY = 1
/** slot << 3 is the first index among the integers; the first four are the two doubles. */
export const INTEGERS_SHIFT = 3
export const TARGET = 4
/** op · 32 + phase · 2 + (1 when housekeeping). */
export const META = 5
export const ARG = 6
/** Next slot of the list it stands in: a bucket, the far heap of all, or the free slots. */
export const NEXT = 7

export const RECORD_BYTES = 32
export const RECORD_DOUBLES = 4
export const RECORD_INTEGERS = 8
/** No slot. */
export const NO_SLOT = -1
