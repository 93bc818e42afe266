// What a person did to a running cell (override, stop, door, fault), in order: part of the result hash and enough to
// repeat the run (engine decision 3). Does not carry out anything.
import type { Clock } from './Clock'
import type { ResultHash } from './ResultHash'
import type { StateReader } from './StateReader'
import type { StateWriter } from './StateWriter'
import { TRACE, type TraceRing } from './TraceRing'

export interface Intervention {
  readonly tick: number
  readonly entity: number
  /** Number of the verb in the model's own list. */
  readonly verb: number
  readonly value: number
}

export class InterventionLog {
  private readonly clock: Clock
  private readonly hash: ResultHash
  private readonly trace: TraceRing
  private entries: Intervention[] = []

  constructor(clock: Clock, hash: ResultHash, trace: TraceRing) {
    this.clock = clock
    this.hash = hash
    this.trace = trace
  }

  /** Notes an intervention at the present tick; the caller carries it out. */
  add(entity: number, verb: number, value: number): void {
    const tick = this.clock.now
    this.entries.push({ tick, entity, verb, value })
    this.hash.add(tick, entity, verb)
    this.hash.addNumber(value)
    this.trace.push(tick, TRACE.intervention, entity, verb, value)
  }

  /** Everything so far, oldest first: the fourth argument of a run, for replay. */
  get all(): readonly Intervention[] {
    return this.entries
  }

  save(writer: StateWriter): void {
    writer.number(this.entries.length)
    for (const entry of this.entries) {
      writer.number(entry.tick)
      writer.number(entry.entity)
      writer.number(entry.verb)
      writer.number(entry.value)
    }
  }

  load(reader: StateReader): void {
    this.entries = []
    const count = reader.number()
    for (let i = 0; i < count; i++) {
      this.entries.push({
        tick: reader.number(),
        entity: reader.number(),
        verb: reader.number(),
        value: reader.number(),
      })
    }
  }
}
