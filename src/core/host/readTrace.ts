// Entries of the trace ring with names instead of numbers, for the step debugger and the trace file. Changes nothing in the run.
import { RESOURCE_STATES } from '../results/states'
import type { NumberedEntry, TraceEntry } from '../results/TraceEntry'
import { VERBS } from '../sim/compile/intervene'
import { TRACE, type TraceRing } from '../sim/kernel/TraceRing'
import { TICKS_PER_SECOND } from '../sim/kernel/ticks'
import type { Simulation } from '../sim/Simulation'

/** The newest entries from `from` on, at most so many. */
export function readTrace(simulation: Simulation, from: number, most: number): NumberedEntry[] {
  const ring = simulation.model.parts.context.trace
  const first = Math.max(from, ring.firstSequence, ring.nextSequence - most)
  const entries: NumberedEntry[] = []
  for (let sequence = first; sequence < ring.nextSequence; sequence++)
    entries.push({ sequence, ...traceEntry(simulation, ring, ring.indexOf(sequence)) })
  return entries
}

/** `at` is an index into the ring's arrays. */
export function traceEntry(simulation: Simulation, ring: TraceRing, at: number): TraceEntry {
  const { context } = simulation.model.parts
  const t = ring.tickAt(at) / TICKS_PER_SECOND
  const entity = context.entities[ring.entityAt(at)]
  const a = ring.aAt(at)
  const b = ring.bAt(at)
  switch (ring.kindAt(at)) {
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
      return {
        t,
        entity: nameOfIntervened(simulation, ring.entityAt(at)),
        what: 'intervention',
        verb: VERBS[a],
        value: b,
      }
    default:
      return { t, entity, what: 'step', a, b }
  }
}

/** Signals are logged below zero. */
function nameOfIntervened(simulation: Simulation, entity: number): string | undefined {
  const { context } = simulation.model.parts
  return entity < 0 ? context.signals.ids[-1 - entity] : context.entities[entity]
}
