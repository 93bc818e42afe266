// Stops a run at a condition: looks after every moment at which something happened. Conditions count when they become true, so that
// going on from a break does not break at once again. Only looks; the run stays the same run.
import type { Breakpoint } from '../protocol/SimApi'
import { RESOURCE_STATES } from '../results/states'
import { TRACE } from '../sim/kernel/TraceRing'
import { secondsToTicks } from '../sim/kernel/ticks'
import type { Simulation } from '../sim/Simulation'

interface Watched {
  readonly condition: Breakpoint
  readonly entity: number
  /** True when last looked at, for conditions on a level. */
  held: boolean
}

export class BreakWatch {
  readonly #simulation: Simulation
  readonly #watched: readonly Watched[]
  #sequence = 0

  constructor(simulation: Simulation, conditions: readonly Breakpoint[]) {
    this.#simulation = simulation
    const { entities } = simulation.model.parts.context
    this.#watched = conditions.map((condition) => ({
      condition,
      entity: condition.kind === 'time' ? -1 : entities.indexOf(condition.entity),
      held: false,
    }))
  }

  /** What holds now is no news. */
  begin(): void {
    this.#sequence = this.#simulation.model.parts.context.trace.nextSequence
    for (const watched of this.#watched) watched.held = this.#holds(watched)
  }

  /** Runs to `tick`, moment by moment; answers the number of the first condition that has come true there. */
  advanceTo(tick: number): { readonly reached: ReturnType<Simulation['advanceTo']>; readonly broke: number } {
    const { kernel } = this.#simulation.model.parts.context
    this.begin()
    for (;;) {
      const moment = Math.min(tick, this.#nextTime(), kernel.calendar.peekTick())
      const reached = this.#simulation.advanceTo(moment)
      const broke = this.#look()
      if (broke >= 0 || reached !== 'reached' || moment >= tick) return { reached, broke }
    }
  }

  /** The next given time that has not passed. */
  #nextTime(): number {
    let next = Number.POSITIVE_INFINITY
    for (const { condition } of this.#watched) {
      if (condition.kind !== 'time') continue
      const tick = secondsToTicks(condition.timeS)
      if (tick > this.#simulation.now) next = Math.min(next, tick)
    }
    return next
  }

  #look(): number {
    let broke = -1
    this.#watched.forEach((watched, at) => {
      const holds = watched.condition.kind === 'state' ? this.#changed(watched) : this.#holds(watched)
      if (holds && !watched.held && broke < 0) broke = at
      if (watched.condition.kind !== 'state') watched.held = holds
    })
    this.#sequence = this.#simulation.model.parts.context.trace.nextSequence
    return broke
  }

  /** Whether the entity has come into the state since the last look, however briefly. */
  #changed({ condition, entity }: Watched): boolean {
    if (condition.kind !== 'state' || entity < 0) return false
    const { trace } = this.#simulation.model.parts.context
    const wanted = condition.state === 'any' ? -1 : RESOURCE_STATES.indexOf(condition.state)
    for (
      let sequence = Math.max(this.#sequence, trace.firstSequence);
      sequence < trace.nextSequence;
      sequence++
    ) {
      const at = trace.indexOf(sequence)
      if (trace.kindAt(at) !== TRACE.state || trace.entityAt(at) !== entity) continue
      if (wanted < 0 || trace.aAt(at) === wanted) return true
    }
    return false
  }

  #holds({ condition, entity }: Watched): boolean {
    switch (condition.kind) {
      case 'time':
        return this.#simulation.now >= secondsToTicks(condition.timeS)
      case 'queue':
        return entity >= 0 && this.#waitingAt(entity) >= condition.atLeast
      case 'count':
        return entity >= 0 && this.#countOf(entity) >= condition.atLeast
      case 'state':
        return false
    }
  }

  /** Parts waiting at a station, or lying on a buffer or belt. */
  #waitingAt(entity: number): number {
    const { stations, buffers, conveyors } = this.#simulation.model.parts
    const station = stations[entity]
    if (station !== undefined) return station.queue.size + station.waiters.waiting().length
    return (buffers[entity] ?? conveyors[entity])?.content.value ?? 0
  }

  #countOf(entity: number): number {
    const { stations, buffers, conveyors, sinks, core } = this.#simulation.model.parts
    const block =
      stations[entity] ?? buffers[entity] ?? conveyors[entity] ?? sinks[entity] ?? core.sources[entity]
    return block?.count ?? 0
  }
}
