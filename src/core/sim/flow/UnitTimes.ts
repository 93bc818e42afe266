// Time shares of an entity that consists of several equal units (servers, people): each unit counts for its part. Keeps how
// many units are in each state; the entity's one visible state is the liveliest of them.
import { STATE, STATE_COUNT } from '../../results/states'
import type { Clock } from '../kernel/Clock'
import type { Saveable } from '../kernel/Saveable'
import type { StateReader } from '../kernel/StateReader'
import type { StateWriter } from '../kernel/StateWriter'
import { TIMES_COUNTS, TIMES_OVER, TIMES_SHIFT, TIMES_SINCE, TIMES_SPENT, TIMES_START } from '../lane/layout'
import type { Bytes, Doubles } from './entityRecord'

/** What an entity shows when its units differ, the first that any unit is in. */
const LIVELIEST = [STATE.working, STATE.setup, STATE.waiting, STATE.blocked, STATE.starved] as const

export class UnitTimes implements Saveable {
  /** State of each unit. */
  stateOf: Bytes
  private readonly clock: Clock
  /** Units in each state, ticks spent in each, and since when (lane/layout). */
  private record: Doubles = newTimes()

  constructor(clock: Clock, units: number) {
    this.clock = clock
    this.stateOf = new Uint8Array(units).fill(STATE.starved)
    this.record[TIMES_COUNTS + STATE.starved] = units
    this.record[TIMES_OVER] = -1
  }

  /** Moves all numbers; the arrays are as long as those they replace. */
  moveTo(record: Doubles, stateOf: Bytes): void {
    record.set(this.record)
    stateOf.set(this.stateOf)
    this.record = record
    this.stateOf = stateOf
  }

  /** Returns false when the unit is in that state already. */
  set(unit: number, state: number): boolean {
    const old = this.stateOf[unit]!
    if (old === state) return false
    this.settle()
    this.record[TIMES_COUNTS + old]!--
    this.record[TIMES_COUNTS + state]!++
    this.stateOf[unit] = state
    return true
  }

  /** All units share this state from now on; −1 gives them back their own. */
  cover(state: number): void {
    if (this.record[TIMES_OVER] === state) return
    this.settle()
    this.record[TIMES_OVER] = state
  }

  countIn(state: number): number {
    return this.record[TIMES_COUNTS + state]!
  }

  liveliest(): number {
    if (this.stateOf.length === 1) return this.stateOf[0]!
    for (const state of LIVELIEST) if (this.countIn(state) > 0) return state
    return this.countIn(STATE.off) === this.stateOf.length ? STATE.off : STATE.starved
  }

  /** Share of the observed time, over all units; before any time has passed by the present states. */
  fractionIn(state: number): number {
    this.settle()
    const units = this.stateOf.length
    const observed = this.clock.now - this.record[TIMES_START]!
    const over = this.record[TIMES_OVER]!
    if (observed > 0) return this.record[TIMES_SPENT + state]! / (observed * units)
    if (over >= 0) return state === over ? 1 : 0
    return this.countIn(state) / units
  }

  resetStatistics(): void {
    this.spent().fill(0)
    this.record[TIMES_SINCE] = this.clock.now
    this.record[TIMES_START] = this.clock.now
  }

  save(writer: StateWriter): void {
    this.settle()
    writer.array(this.stateOf)
    writer.array(this.counts())
    writer.array(this.spent())
    writer.numbers([this.record[TIMES_OVER]!, this.record[TIMES_SINCE]!, this.record[TIMES_START]!])
  }

  load(reader: StateReader): void {
    reader.into(this.stateOf)
    reader.into(this.counts())
    reader.into(this.spent())
    const [over, since, start] = reader.numbers()
    this.record[TIMES_OVER] = over!
    this.record[TIMES_SINCE] = since!
    this.record[TIMES_START] = start!
  }

  private counts(): Doubles {
    return this.record.subarray(TIMES_COUNTS, TIMES_COUNTS + STATE_COUNT)
  }

  private spent(): Doubles {
    return this.record.subarray(TIMES_SPENT, TIMES_SPENT + STATE_COUNT)
  }

  private settle(): void {
    const { record, stateOf } = this
    const passed = this.clock.now - record[TIMES_SINCE]!
    if (passed === 0) return
    record[TIMES_SINCE] = this.clock.now
    // `over`: a state that all units are in instead of their own (failed, off); −1 when none
    const over = record[TIMES_OVER]!
    if (over >= 0) record[TIMES_SPENT + over]! += passed * stateOf.length
    else if (stateOf.length === 1) record[TIMES_SPENT + stateOf[0]!]! += passed
    else
      for (let state = 0; state < STATE_COUNT; state++)
        record[TIMES_SPENT + state]! += passed * record[TIMES_COUNTS + state]!
  }
}

/** A record for the times of one entity. */
export function newTimes(): Doubles {
  return new Float64Array(1 << TIMES_SHIFT)
}
