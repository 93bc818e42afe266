// Tells belts with halts where each step of a route gets on and off. Validation has seen to it that the halts are there.
import type { RouteStep as StepRecord } from '../../model/records/route'
import { findRecordOfType, recordsOfType } from '../../model/SceneDocument'
import type { FlowCore } from '../flow/FlowCore'
import { HaltConveyor } from '../flow/HaltConveyor'
import type { CompileContext } from './CompileContext'
import type { RouteStarts } from './StepScope'

/** Slots before those of the halts: start and end. */
const ENDS = 2

export function compileRides(context: CompileContext, core: FlowCore, starts: RouteStarts): void {
  for (const route of recordsOfType(context.document, 'route'))
    route.steps.forEach((step, inRoute) => {
      for (const id of step.at ?? []) addRide(context, core, id, starts.get(route.id)! + inRoute, step)
    })
}

function addRide(context: CompileContext, core: FlowCore, id: string, index: number, step: StepRecord): void {
  const { enterAt, leaveAt } = step
  const belt = core.places[context.entityOf(id)]
  if (!(belt instanceof HaltConveyor) || (enterAt === undefined && leaveAt === undefined)) return
  const halts = findRecordOfType(context.document, 'conveyor', id)?.halts ?? []
  const slotOf = (halt: string | undefined) => {
    const n = halts.findIndex((one) => one.id === halt)
    return n < 0 ? undefined : ENDS + n
  }
  belt.addRide(index, slotOf(enterAt), slotOf(leaveAt))
}
