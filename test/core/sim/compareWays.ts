// A run that may take the short way (lane/assembly) and one that may not, held against each other in all that can be seen of them:
// figures, trace, what a sink of the trace is given, and saved bytes.
import { expect } from 'vitest'
import type { SceneDocument } from '../../../src/core/model/SceneDocument'
import type { TraceRing } from '../../../src/core/sim/kernel/TraceRing'
import { secondsToTicks } from '../../../src/core/sim/kernel/ticks'
import { Simulation } from '../../../src/core/sim/Simulation'

/** Undefined when the document is none that can run. */
export function createWay(document: SceneDocument, seed: number, usesLane: boolean): Simulation | undefined {
  const made = Simulation.create(document, { seed })
  if (!made.ok) return undefined
  if (usesLane) return made.value
  const { context } = made.value.model.parts
  context.kernel.lane = undefined
  return made.value
}

/** All that can be seen of a run: figures, trace and saved bytes. */
function look(run: Simulation) {
  const { trace } = run.model.parts.context
  const entries: number[][] = []
  for (let n = trace.firstSequence; n < trace.nextSequence; n++) entries.push(entryOf(trace, n))
  const saved = Buffer.from(run.checkpoint()).toString('base64')
  return [JSON.stringify(run.results()), run.problem?.message, entries.join('\n'), saved]
}

function entryOf(trace: TraceRing, sequence: number): number[] {
  const i = trace.indexOf(sequence)
  return [trace.tickAt(i), trace.kindAt(i), trace.entityAt(i), trace.aAt(i), trace.bAt(i)]
}

/** Gives the run's trace a sink (as `proefcel --trace` does); what it has been given, a line an entry. */
export function listen(run: Simulation): string[] {
  const lines: string[] = []
  run.model.parts.context.trace.setSink({
    drain(ring, from, to) {
      for (let n = from; n < to; n++) lines.push(entryOf(ring, n).join(' '))
    },
  })
  return lines
}

export function expectSame(short: Simulation, long: Simulation): void {
  const seen = look(long)
  look(short).forEach((one, n) => {
    if (one !== seen[n]) expect(one).toBe(seen[n])
  })
}

/** Whether each station of the document takes the short way; empty when it is none that can run. */
export function compareWays(
  document: SceneDocument,
  seed: number,
  momentsS: readonly number[],
): readonly boolean[] {
  const short = createWay(document, seed, true)
  const long = createWay(document, seed, false)
  if (short === undefined || long === undefined) return []
  for (const second of momentsS) {
    short.advanceTo(secondsToTicks(second))
    long.advanceTo(secondsToTicks(second))
    expectSame(short, long)
  }
  const { stations, lane } = short.model.parts
  return stations.flatMap((one) => (one === undefined ? [] : [lane?.isPlain(one.entity) === true]))
}
