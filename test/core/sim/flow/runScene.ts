// Runs a scene document in a test and hands out the simulation; a document that cannot run fails the test with its problems.
import type { SceneDocument } from '../../../../src/core/model/SceneDocument'
import type { EntityFigures } from '../../../../src/core/results/RunResults'
import { TRACE, type TraceRing } from '../../../../src/core/sim/kernel/TraceRing'
import { secondsToTicks } from '../../../../src/core/sim/kernel/ticks'
import { Simulation, type SimulationOptions } from '../../../../src/core/sim/Simulation'

export function simulate(document: SceneDocument, options: Partial<SimulationOptions> = {}): Simulation {
  const made = Simulation.create(document, { seed: 1, ...options })
  if (!made.ok) throw new Error(made.problems.map((problem) => problem.message).join('\n'))
  return made.value
}

/** Runs to a time on the scene's clock; ends early only where the test expects it. */
export function runFor(
  document: SceneDocument,
  untilS: number,
  options: Partial<SimulationOptions> = {},
): Simulation {
  const simulation = simulate(document, options)
  const reason = simulation.advanceTo(secondsToTicks(untilS))
  if (simulation.problem !== undefined) throw new Error(`${reason}: ${simulation.problem.message}`)
  return simulation
}

export function figuresOf(simulation: Simulation, id: string): EntityFigures {
  const figures = simulation.results().entities[id]
  if (figures === undefined) throw new Error(`no entity ${id}`)
  return figures
}

export interface Move {
  readonly t: number
  readonly what: 'enter' | 'leave'
  readonly place: string
  readonly part: number
  readonly product: string
}

/** Notes every arrival and departure from now on; times in seconds. */
export function recordMoves(simulation: Simulation): Move[] {
  const { context } = simulation.model.parts
  const moves: Move[] = []
  const note = (ring: TraceRing, at: number) => {
    const kind = ring.kindAt(at)
    if (kind !== TRACE.enter && kind !== TRACE.leave) return
    moves.push({
      t: ring.tickAt(at) / 1e6,
      what: kind === TRACE.enter ? 'enter' : 'leave',
      place: context.entities[ring.entityAt(at)]!,
      part: ring.aAt(at),
      product: context.products[ring.bAt(at)]!.id,
    })
  }
  context.trace.setSink({
    drain: (ring, from, to) => {
      for (let sequence = from; sequence < to; sequence++) note(ring, ring.indexOf(sequence))
    },
  })
  return moves
}

/** All moves of a run of a document. */
export function movesOf(document: SceneDocument, untilS: number): Move[] {
  const simulation = simulate(document)
  const moves = recordMoves(simulation)
  simulation.advanceTo(secondsToTicks(untilS))
  simulation.model.parts.context.trace.flush()
  return moves
}
