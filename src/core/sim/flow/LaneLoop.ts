// Hands the events of plain stations and sources to the compiled short way (lane/assembly), as many at a time as are its own. Looks
// first whether the next one is: crossing the border costs as much as an event.

import { INTEGERS_SHIFT, META, TARGET } from '../kernel/eventRecord'
import { heldEvents } from '../kernel/heldEvents'
import type { EventLane, Kernel } from '../kernel/Kernel'
import { WAY_NONE, WAY_SOURCE, WAY_STATION } from '../lane/layout'
import { heldWays } from './heldPlaces'
import type { LaneBorder } from './LaneBorder'
import type { LaneMemory } from './LaneMemory'

/** Meta of an event of operation 0 that is no housekeeping has none of these bits (eventRecord). */
const OP_AND_HOUSEKEEPING = ~30

const { ticks, slots, i32: records } = heldEvents
const waysOf = heldWays

export class LaneLoop implements EventLane {
  private readonly kernel: Kernel
  private readonly memory: LaneMemory
  private readonly border: LaneBorder

  constructor(kernel: Kernel, memory: LaneMemory, border: LaneBorder) {
    this.kernel = kernel
    this.memory = memory
    this.border = border
  }

  /** The run's turn has come: its numbers move into the memory, and another's out of it. */
  open(): void {
    this.memory.hold()
  }

  /** Its station takes the short way. */
  isPlain(entity: number): boolean {
    return this.memory.stations[entity] !== undefined
  }

  run(tick: number, most: number): number {
    return this.memory.isOpen() && this.isOwn(tick) ? this.border.runUntil(tick, most) : 0
  }

  takeTurns(): boolean {
    const { requests, roundFrom } = this.kernel
    if (!this.memory.isOpen() || requests.hasOthers) return false
    const first = requests.firstFrom(roundFrom)
    if (first < 0 || waysOf[first] === WAY_NONE || waysOf[first] === WAY_SOURCE) return false
    this.border.takeTurns()
    return true
  }

  /** The next event is the lane's. */
  private isOwn(tick: number): boolean {
    const { calendar, requests } = this.kernel
    // looking fetches what is next from far and drops what has been cancelled
    if (calendar.isHeadless()) calendar.peekTick()
    const { head } = calendar
    if (head === calendar.tail || calendar.lateCount > 0 || ticks[head]! > tick || requests.hasOthers)
      return false
    const record = slots[head]! << INTEGERS_SHIFT
    const target = records[record | TARGET]!
    if (target < 0 || (records[record | META]! & OP_AND_HOUSEKEEPING) !== 0) return false
    const way = waysOf[target]
    return way === WAY_STATION || way === WAY_SOURCE
  }
}
