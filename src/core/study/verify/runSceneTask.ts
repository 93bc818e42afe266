// Runs one scene of a reference case by the ordinary engine, looking at it when the case wants to. Knows no expected values.
import { recordsOfType } from '../../model/SceneDocument'
import { RESOURCE_STATES } from '../../results/states'
import { TRACE, type TraceRing } from '../../sim/kernel/TraceRing'
import { secondsToTicks, TICKS_PER_SECOND } from '../../sim/kernel/ticks'
import { Simulation } from '../../sim/Simulation'
import type { Move, Probe, SceneRun, SceneTask, StateChange } from './VerifyCase'

export function runSceneTask(task: SceneTask, seed: number, replication: number): SceneRun {
  const made = Simulation.create(task.document, { seed, replication })
  if (!made.ok) throw new Error(made.problems.map(({ message }) => message).join('\n'))
  const simulation = made.value
  const moves: Move[] = []
  const changes: StateChange[] = []
  if (task.isTraced) listen(simulation, moves, changes)
  const { warmupS, horizonS } = recordsOfType(task.document, 'scene')[0]!
  const probed = task.probe === undefined ? [] : probeAll(simulation, task.probe, warmupS, horizonS)
  simulation.advanceTo(secondsToTicks(horizonS))
  if (simulation.problem !== undefined) throw new Error(simulation.problem.message)
  if (task.isTraced) simulation.model.parts.context.trace.flush()
  return { results: simulation.results(), probed, moves, changes }
}

function probeAll(simulation: Simulation, probe: Probe, fromS: number, toS: number): (readonly number[])[] {
  const probed: (readonly number[])[] = []
  for (let cycle = fromS; cycle + probe.everyS <= toS; cycle += probe.everyS) {
    for (const at of probe.atS) {
      simulation.advanceTo(secondsToTicks(cycle + at))
      probed.push(probe.read(simulation))
    }
  }
  return probed
}

function listen(simulation: Simulation, moves: Move[], changes: StateChange[]): void {
  const { context } = simulation.model.parts
  const note = (ring: TraceRing, at: number) => {
    const timeS = ring.tickAt(at) / TICKS_PER_SECOND
    const entity = context.entities[ring.entityAt(at)]!
    const kind = ring.kindAt(at)
    if (kind === TRACE.state) changes.push({ timeS, entity, state: RESOURCE_STATES[ring.aAt(at)]! })
    if (kind !== TRACE.enter && kind !== TRACE.leave) return
    const product = context.products[ring.bAt(at)]!.id
    moves.push({ timeS, what: kind === TRACE.enter ? 'enter' : 'leave', place: entity, product })
  }
  context.trace.setSink({
    drain: (ring, from, to) => {
      for (let sequence = from; sequence < to; sequence++) note(ring, ring.indexOf(sequence))
    },
  })
}
