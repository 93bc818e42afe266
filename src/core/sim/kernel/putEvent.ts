// Puts an event of operation 0 on a calendar whose memory is heldEvents: EventCalendar.scheduleInto with nothing to look up.
// Leaves to the calendar what is far, or does not fit.
import { type EventCalendar, PHASE_STEP, SLOT_LIMIT, STAMP_MASK } from './EventCalendar'
import { ARG, DOUBLES_SHIFT, INTEGERS_SHIFT, KEY, META, NEXT, NO_SLOT, TARGET } from './eventRecord'
import { heldEvents } from './heldEvents'

const { ticks, slots, f64: recordTimes, i32: records } = heldEvents

/** Tick of the event to be put, then its handle: as argument and answer they would be boxed doubles. */
export const eventCell = new Float64Array(2)
const cell = eventCell

/** The event at `eventCell[0]`; its handle into `eventCell[1]`. */
export function putEvent(calendar: EventCalendar, phase: number, target: number, arg: number): void {
  const slot = calendar.freeSlot
  let index = calendar.tail
  const tick = cell[0]!
  if (slot === NO_SLOT || !calendar.isHeld || tick >= calendar.nearEndTick || index >= calendar.stop) {
    cell[1] = calendar.schedule(tick, phase, target, 0, arg)
    return
  }
  const record = slot << INTEGERS_SHIFT
  const sequence = calendar.sequence
  const key = phase * PHASE_STEP + sequence
  calendar.sequence = sequence + 1
  calendar.freeSlot = records[record | NEXT]!
  calendar.tail = index + 1
  recordTimes[slot << DOUBLES_SHIFT] = tick
  recordTimes[(slot << DOUBLES_SHIFT) | KEY] = key
  records[record | TARGET] = target
  records[record | META] = phase << 1
  records[record | ARG] = arg
  const { head } = calendar
  while (index > head) {
    const other = ticks[index - 1]!
    if (other < tick) break
    const otherSlot = slots[index - 1]!
    if (other === tick && recordTimes[(otherSlot << DOUBLES_SHIFT) | KEY]! < key) break
    ticks[index] = other
    slots[index] = otherSlot
    index--
  }
  ticks[index] = tick
  slots[index] = slot
  cell[1] = (sequence & STAMP_MASK) * SLOT_LIMIT + slot
}
