// Turns entries of the trace ring into JSON lines: one for each state change, arrival, departure, wait, signal and intervention.
import { traceEntry } from '../../core/host/readTrace'
import type { TraceEntry } from '../../core/results/TraceEntry'
import type { TraceSink } from '../../core/sim/kernel/TraceRing'
import type { Simulation } from '../../core/sim/Simulation'
import type { LineSink } from '../CliIo'

export function traceInto(simulation: Simulation, lines: LineSink): TraceSink {
  return {
    drain(ring, from, to) {
      for (let sequence = from; sequence < to; sequence++)
        lines.write(JSON.stringify(lineOf(traceEntry(simulation, ring, ring.indexOf(sequence)))))
    },
  }
}

/** What a person does stands under its own name. */
function lineOf({ verb, ...entry }: TraceEntry): Record<string, unknown> {
  return verb === undefined ? entry : { ...entry, what: verb }
}
