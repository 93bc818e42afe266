// Turns entries of the trace ring into JSON lines: one for each state change, arrival, departure, wait, signal and intervention.
import { RESOURCE_STATES } from '../../core/results/states'
import { VERBS } from '../../core/sim/compile/intervene'
import { TRACE, type TraceRing, type TraceSink } from '../../core/sim/kernel/TraceRing'
import { TICKS_PER_SECOND } from '../../core/sim/kernel/ticks'
import type { Simulation } from '../../core/sim/Simulation'
import type { LineSink } from '../CliIo'

export function traceInto(simulation: Simulation, lines: LineSink): TraceSink {
  return {
    drain(ring, from, to) {
      for (let sequence = from; sequence < to; sequence++)
        lines.write(JSON.stringify(traceEntry(simulation, ring, ring.indexOf(sequence))))
    },
  }
}

/** Times in seconds, entities and products by id, parts by their running number. */
function traceEntry(simulation: Simulation, ring: TraceRing, at: number): Record<string, unknown> {
  const { context } = simulation.model.parts
  const t = ring.ticks[at]! / TICKS_PER_SECOND
  const entity = context.entities[ring.entities[at]!]
  const a = ring.a[at]!
  const b = ring.b[at]!
  switch (ring.kinds[at]) {
    case TRACE.state:
      return { t, entity, what: 'state', state: RESOURCE_STATES[a], was: RESOURCE_STATES[b] }
    case TRACE.enter:
      return { t, entity, what: 'enter', part: a, product: context.products[b]?.id }
    case TRACE.leave:
      return { t, entity, what: 'leave', part: a, product: context.products[b]?.id }
    case TRACE.wait:
      return { t, entity, what: 'wait', part: a, for: context.entities[b] }
    case TRACE.signal:
      return { t, entity: context.signals.ids[a], what: 'signal', value: b }
    case TRACE.intervention:
      return { t, entity: nameOfIntervened(simulation, ring.entities[at]!), what: VERBS[a], value: b }
    default:
      return { t, entity, what: 'step', a, b }
  }
}

/** Signals are logged below zero. */
function nameOfIntervened(simulation: Simulation, entity: number): string | undefined {
  const { context } = simulation.model.parts
  return entity < 0 ? context.signals.ids[-1 - entity] : context.entities[entity]
}
