// Failure records as blocks, one for each resource they are about.
import { recordsOfType } from '../../model/SceneDocument'
import { STATE } from '../../results/states'
import { BLOCK_KIND } from '../flow/BlockTable'
import { BASIS, Failure } from '../flow/Failure'
import type { FlowCore } from '../flow/FlowCore'
import { type CycleListener, EFFECT } from '../flow/Stoppable'
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
      const target = context.stoppables[entity]
      if (target === undefined) {
        context.problems.push(nothingToFail(record.id, of))
        continue
      }
      // The stream is the failing resource's, so that a second machine of the record does not shift the first one's numbers.
      const failure = new Failure(
        core,
        {
          entity,
          basis: BASIS[record.basis],
          timeToFailure: context.drawnTime(record.timeToFailure, of, `failure/${record.id}`, 'timeToFailure'),
          repair: context.drawnTime(record.repair, of, `repair/${record.id}`, 'repair'),
          effect: EFFECT[record.effect],
          state: record.kind === 'maintenance' ? STATE.maintenance : STATE.failed,
          crew:
            record.repairBy === undefined ? undefined : movers.crewOf(record.repairBy, record.id, 'repairBy'),
        },
        target,
      )
      const block = context.blocks.add(BLOCK_KIND.other, failure)
      failure.bind(block)
      crews.addOwner(block, failure)
      context.states.addWorkingListener(entity, failure)
      if (record.basis === 'cycles') counters.set(entity, [...(counters.get(entity) ?? []), failure])
      failures.push(failure)
    }
  }
  for (const [entity, listeners] of counters) context.cycleListeners[entity] = new CycleCounters(listeners)
  return failures
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
    'Name a station, a conveyor or a robot.',
  )
}
