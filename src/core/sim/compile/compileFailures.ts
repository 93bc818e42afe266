// Failure records as blocks, one for each resource they are about, and one for each vehicle of a fleet.
import { recordsOfType } from '../../model/SceneDocument'
import { STATE } from '../../results/states'
import { BLOCK_KIND } from '../flow/BlockTable'
import { BASIS, Failure } from '../flow/Failure'
import type { FlowCore } from '../flow/FlowCore'
import { type CycleListener, EFFECT, type Stoppable } from '../flow/Stoppable'
import { VehicleFleet } from '../flow/vehicles/VehicleFleet'
import { VehicleUnit } from '../flow/vehicles/VehicleUnit'
import type { CrewDesk } from '../people/CrewDesk'
import type { CompileContext } from './CompileContext'
import { compileFault } from './compileFault'
import type { MoverMaker } from './MoverMaker'

export function compileFailures(
  context: CompileContext,
  core: FlowCore,
  crews: CrewDesk,
  movers: MoverMaker,
): Failure[] {
  const failures: Failure[] = []
  const counters = new Map<number, Failure[]>()
  for (const record of recordsOfType(context.document, 'failure')) {
    for (const of of record.of) {
      const entity = context.entityOf(of)
      const targets = targetsOf(context, entity)
      if (targets.length === 0) context.problems.push(nothingToFail(record.id, of))
      for (const { target, listen, suffix } of targets) {
        // The stream is the failing resource's, so that a second machine of the record does not shift the first one's numbers.
        const drawn = (time: typeof record.repair, purpose: string, path: string) =>
          context.drawnTime(time, of, `${purpose}/${record.id}${suffix}`, path)
        const failure = new Failure(
          core,
          {
            entity,
            basis: BASIS[record.basis],
            timeToFailure: drawn(record.timeToFailure, 'failure', 'timeToFailure'),
            repair: drawn(record.repair, 'repair', 'repair'),
            effect: EFFECT[record.effect],
            state: record.kind === 'maintenance' ? STATE.maintenance : STATE.failed,
            crew:
              record.repairBy === undefined
                ? undefined
                : movers.crewOf(record.repairBy, record.id, 'repairBy'),
          },
          target,
        )
        const block = context.blocks.add(BLOCK_KIND.other, failure)
        failure.bind(block)
        crews.addOwner(block, failure)
        listen(failure)
        if (record.basis === 'cycles') counters.set(entity, [...(counters.get(entity) ?? []), failure])
        failures.push(failure)
      }
    }
  }
  for (const [entity, listeners] of counters) context.cycleListeners[entity] = new CycleCounters(listeners)
  return failures
}

interface Target {
  readonly target: Stoppable
  /** Tells a failure when this one works. */
  readonly listen: (failure: Failure) => void
  /** Behind the purpose of its streams. */
  readonly suffix: string
}

/** Vehicles break down one by one, each by numbers of its own; everything else as a whole. */
function targetsOf(context: CompileContext, entity: number): Target[] {
  const target = context.stoppables[entity]
  if (target === undefined) return []
  if (target instanceof VehicleFleet)
    return target.vehicles.map((vehicle) => ({
      target: new VehicleUnit(target, vehicle),
      listen: (failure) => target.ageing.add(vehicle.local, failure),
      suffix: vehicle.local === 0 ? '' : `/${vehicle.local + 1}`,
    }))
  const listen = (failure: Failure) => {
    if (failure.agesAtWork) context.states.addWorkingListener(entity, failure)
  }
  return [{ target, listen, suffix: '' }]
}

/** Several failures that count the jobs of one resource. */
class CycleCounters implements CycleListener {
  private readonly listeners: readonly CycleListener[]

  constructor(listeners: readonly CycleListener[]) {
    this.listeners = listeners
  }

  cycleDone(): void {
    for (const listener of this.listeners) listener.cycleDone()
  }
}

function nothingToFail(record: string, of: string) {
  return compileFault(
    'failure.noTarget',
    record,
    'of',
    `Failure "${record}" is about "${of}", which cannot fail.`,
    'Name a station, a conveyor, a vehicle or a robot.',
  )
}
