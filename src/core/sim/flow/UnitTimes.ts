// Time shares of an entity that consists of several equal units (servers, people): each unit counts for its part. Keeps how
// many units are in each state; the entity's one visible state is the liveliest of them.
import { STATE, STATE_COUNT } from '../../results/states'
import type { Clock } from '../kernel/Clock'
import type { Saveable } from '../kernel/Saveable'
import type { StateReader } from '../kernel/StateReader'
import type { StateWriter } from '../kernel/StateWriter'

/** What an entity shows when its units differ, the first that any unit is in. */
const LIVELIEST = [STATE.working, STATE.setup, STATE.waiting, STATE.blocked, STATE.starved] as const

export class UnitTimes implements Saveable {
  /** State of each unit. */
  readonly stateOf: Uint8Array
  private readonly clock: Clock
  private readonly counts = new Float64Array(STATE_COUNT)
  private readonly spentTicks = new Float64Array(STATE_COUNT)
  /** A state that all units are in instead of their own (failed, off); −1 when none. */
  private over = -1
  private sinceTick = 0
  private startTick = 0

  constructor(clock: Clock, units: number) {
    this.clock = clock
    this.stateOf = new Uint8Array(units).fill(STATE.starved)
    this.counts[STATE.starved] = units
  }

  /** Returns false when the unit is in that state already. */
  set(unit: number, state: number): boolean {
    const old = this.stateOf[unit]!
    if (old === state) return false
    this.settle()
    this.counts[old]!--
    this.counts[state]!++
    this.stateOf[unit] = state
    return true
  }

  /** All units share this state from now on; −1 gives them back their own. */
  cover(state: number): void {
    if (this.over === state) return
    this.settle()
    this.over = state
  }

  countIn(state: number): number {
    return this.counts[state]!
  }

  liveliest(): number {
    if (this.stateOf.length === 1) return this.stateOf[0]!
    for (const state of LIVELIEST) if (this.counts[state]! > 0) return state
    return this.counts[STATE.off] === this.stateOf.length ? STATE.off : STATE.starved
  }

  /** Share of the observed time, over all units; before any time has passed by the present states. */
  fractionIn(state: number): number {
    this.settle()
    const units = this.stateOf.length
    const observed = this.clock.now - this.startTick
    if (observed > 0) return this.spentTicks[state]! / (observed * units)
    if (this.over >= 0) return state === this.over ? 1 : 0
    return this.counts[state]! / units
  }

  resetStatistics(): void {
    this.spentTicks.fill(0)
    this.sinceTick = this.clock.now
    this.startTick = this.clock.now
  }

  save(writer: StateWriter): void {
    this.settle()
    writer.array(this.stateOf)
    writer.array(this.counts)
    writer.array(this.spentTicks)
    writer.numbers([this.over, this.sinceTick, this.startTick])
  }

  load(reader: StateReader): void {
    reader.into(this.stateOf)
    reader.into(this.counts)
    reader.into(this.spentTicks)
    const [over, since, start] = reader.numbers()
    this.over = over!
    this.sinceTick = since!
    this.startTick = start!
  }

  private settle(): void {
    const passed = this.clock.now - this.sinceTick
    if (passed === 0) return
    this.sinceTick = this.clock.now
    if (this.over >= 0) {
      this.spentTicks[this.over]! += passed * this.stateOf.length
      return
    }
    if (this.stateOf.length === 1) this.spentTicks[this.stateOf[0]!]! += passed
    else
      for (let state = 0; state < STATE_COUNT; state++)
        this.spentTicks[state]! += passed * this.counts[state]!
  }
}
