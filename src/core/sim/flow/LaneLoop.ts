// Hands the events of plain stations and sources to the short way (PlainLane), one after the other for as long as nothing else is
// next: Kernel.runSlice with nothing to look up. Does not do anything to parts itself.
import { NO_KEY } from '../kernel/EventCalendar'
import { ARG, DOUBLES_SHIFT, INTEGERS_SHIFT, KEY, META, NEXT, TARGET } from '../kernel/eventRecord'
import { heldEvents } from '../kernel/heldEvents'
import type { EventLane, Kernel } from '../kernel/Kernel'
import { heldWays, WAY } from './heldPlaces'
import type { LaneMemory } from './LaneMemory'
import type { PlainLane } from './PlainLane'

/** Meta of an event of operation 0 that is no housekeeping has none of these bits (eventRecord). */
const OP_AND_HOUSEKEEPING = ~30

const { ticks, slots, f64: recordTimes, i32: records } = heldEvents
const waysOf = heldWays

export class LaneLoop implements EventLane {
  private readonly kernel: Kernel
  private readonly lane: PlainLane
  private readonly memory: LaneMemory

  constructor(kernel: Kernel, lane: PlainLane, memory: LaneMemory) {
    this.kernel = kernel
    this.lane = lane
    this.memory = memory
  }

  /** The run's turn has come: its numbers move into the memory, and another's out of it. */
  open(): void {
    this.memory.hold()
  }

  run(tick: number, most: number): number {
    const { kernel, lane, memory } = this
    const { calendar } = kernel
    let handled = 0
    while (handled < most && memory.isOpen()) {
      const { head } = calendar
      if (head === calendar.tail || calendar.lateCount > 0 || ticks[head]! > tick) break
      const slot = slots[head]!
      const record = slot << INTEGERS_SHIFT
      const target = records[record | TARGET]!
      const meta = records[record | META]!
      // a cancelled event has a target below 0
      const way = target >= 0 && (meta & OP_AND_HOUSEKEEPING) === 0 ? waysOf[target] : WAY.none
      if (way !== WAY.station && way !== WAY.source) break
      const arg = records[record | ARG]!
      calendar.head = head + 1
      recordTimes[(slot << DOUBLES_SHIFT) | KEY] = NO_KEY
      records[record | NEXT] = calendar.freeSlot
      calendar.freeSlot = slot
      calendar.removed++
      calendar.meta = meta
      kernel.now = ticks[head]!
      if (way === WAY.station) lane.workOver(memory.stations[target]!, arg)
      else lane.arrive(memory.sources[target]!)
      handled++
      if (kernel.attention !== 0 && !this.lookNow()) break
    }
    return handled
  }

  /** Kernel.attend, for plain stations; false when the rest is up to it. */
  private lookNow(): boolean {
    const { kernel } = this
    for (let target = kernel.nextTurn(); target >= 0; target = kernel.nextTurn()) {
      // whoever had his turn before may have outgrown the memory
      if (waysOf[target] === WAY.station && this.memory.isOpen()) {
        this.lane.look(this.memory.stations[target]!)
        kernel.turnIsOver()
      } else kernel.dispatchNow(target)
    }
    return !kernel.stopRequested
  }
}
