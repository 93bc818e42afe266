// Which stations and first steps are so plain that the short way (lane/assembly) gives the same results. After everything else has
// been compiled, since anything may make a station less plain.
import type { Buffer } from '../flow/Buffer'
import type { FlowCore } from '../flow/FlowCore'
import { LaneBorder } from '../flow/LaneBorder'
import { LaneLoop } from '../flow/LaneLoop'
import { LaneMemory } from '../flow/LaneMemory'
import type { RouteStep } from '../flow/RouteStep'
import type { Source } from '../flow/Source'
import type { Station } from '../flow/Station'
import type { CompileContext } from './CompileContext'

export function compileLane(
  context: CompileContext,
  core: FlowCore,
  stations: readonly (Station | undefined)[],
  buffers: readonly (Buffer | undefined)[],
): LaneLoop | undefined {
  const plain = stations.map((station, entity) => {
    const isCounted = context.cycleListeners[entity] !== undefined
    return (
      station?.isPlain === true &&
      !isCounted &&
      stepsAt(core, entity).every((step) => isPlainHere(core, step))
    )
  })
  const memory = new LaneMemory(
    core,
    stations.map((station, entity) => (plain[entity] === true ? station : undefined)),
    buffers,
    core.sources as readonly (Source | undefined)[],
  )
  if (memory.isEmpty || !LaneBorder.isPossible()) return undefined
  return new LaneLoop(core.kernel, memory, new LaneBorder(core, memory))
}

function stepsAt(core: FlowCore, entity: number): RouteStep[] {
  return core.steps.filter(({ places }) => places.includes(entity))
}

/** Only a time, and what comes next takes place elsewhere: a job is never more than its clock. */
function isPlainHere(core: FlowCore, step: RouteStep): boolean {
  const { operation, next, otherwise } = step
  const goals = [...next.map(({ to }) => to), otherwise]
  const staysHere = goals.some((to) => to >= 0 && core.steps[to]!.places.length === 0)
  return operation.isPlain && operation.pieces.length === 0 && !step.take && !staysHere
}
