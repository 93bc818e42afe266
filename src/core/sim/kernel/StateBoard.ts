// What every entity is doing now and how long it has done what: the one place where states change, so hash, trace and
// time shares cannot disagree. Does not know why a state changes.
import { STATE, STATE_COUNT } from '../../results/states'
import type { Clock } from './Clock'
import type { ResultHash } from './ResultHash'
import type { StateReader } from './StateReader'
import type { StateWriter } from './StateWriter'
import type { TraceRing } from './TraceRing'

export class StateBoard {
  readonly entityCount: number
  /** Present state number by entity (RESOURCE_STATES). */
  states: Uint8Array<ArrayBuffer>
  /** Tick of the last change by entity. */
  sinceTicks: Float64Array<ArrayBuffer>
  /** Tick at which observation began (0, or the end of the warm-up). */
  observedSinceTick = 0
  private readonly clock: Clock
  readonly hash: ResultHash
  private readonly trace: TraceRing
  /** Closed intervals in ticks, [entity · STATE_COUNT + state]. */
  private spentTicks: Float64Array<ArrayBuffer>

  /** All entities begin starved (idle, nothing to do) at tick 0, without a trace entry. */
  constructor(clock: Clock, hash: ResultHash, trace: TraceRing, entityCount: number) {
    this.clock = clock
    this.hash = hash
    this.trace = trace
    this.entityCount = entityCount
    this.states = new Uint8Array(entityCount).fill(STATE.starved)
    this.sinceTicks = new Float64Array(entityCount)
    this.spentTicks = new Float64Array(entityCount * STATE_COUNT)
  }

  /** Moves all numbers to arrays as long as theirs: by entity, the last by entity and state. */
  moveTo(
    states: Uint8Array<ArrayBuffer>,
    sinceTicks: Float64Array<ArrayBuffer>,
    spentTicks: Float64Array<ArrayBuffer>,
  ): void {
    states.set(this.states)
    sinceTicks.set(this.sinceTicks)
    spentTicks.set(this.spentTicks)
    this.states = states
    this.sinceTicks = sinceTicks
    this.spentTicks = spentTicks
  }

  /** Does nothing when the entity is in that state already. */
  setState(entity: number, state: number): void {
    const old = this.states[entity]!
    if (old === state) return
    const now = this.clock.now
    this.spentTicks[entity * STATE_COUNT + old]! += now - this.openSince(entity)
    this.sinceTicks[entity] = now
    this.states[entity] = state
    this.hash.addNow(this.clock, entity, state)
    this.trace.pushState(this.clock, entity, state, old)
  }

  stateOf(entity: number): number {
    return this.states[entity]!
  }

  /** Ticks spent in a state since observation began, the present interval included. */
  ticksIn(entity: number, state: number): number {
    const open = this.states[entity] === state ? this.clock.now - this.openSince(entity) : 0
    return this.spentTicks[entity * STATE_COUNT + state]! + open
  }

  /** Share of the observed time in a state; before any time has passed the present state counts as 1. */
  fractionIn(entity: number, state: number): number {
    const observed = this.clock.now - this.observedSinceTick
    if (observed <= 0) return this.states[entity] === state ? 1 : 0
    return this.ticksIn(entity, state) / observed
  }

  /** End of the warm-up: forgets the past, keeps the states. */
  resetStatistics(): void {
    this.observedSinceTick = this.clock.now
    this.spentTicks.fill(0)
  }

  save(writer: StateWriter): void {
    writer.number(this.observedSinceTick)
    writer.array(this.states)
    writer.array(this.sinceTicks)
    writer.array(this.spentTicks)
  }

  load(reader: StateReader): void {
    this.observedSinceTick = reader.number()
    reader.into(this.states)
    reader.into(this.sinceTicks)
    reader.into(this.spentTicks)
  }

  /** Start of the observed part of the present interval. */
  private openSince(entity: number): number {
    return Math.max(this.sinceTicks[entity]!, this.observedSinceTick)
  }
}
