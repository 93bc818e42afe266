// A visit of a program as a target for the choice of configurations, and that choice's failure as a fault of the program.
import type { Frame } from '../../../math/frames'
import type {
  ConfigurationFailure,
  ConfigurationTarget,
} from '../../../robotics/planning/ConfigurationRequest'
import type { PlanFault } from '../ProgramPlan'
import type { Crew } from './Crew'
import { lineFault, unreachableFault } from './explainFault'
import type { Visit } from './stopSequence'

export function targetOf({ motion }: Visit, worldFromTool: Frame): ConfigurationTarget {
  return {
    worldFromTool,
    move: motion.shape === 'joint' ? 'joint' : 'linear',
    ...(motion.shape === 'carrier' ? { follow: 'carrier' as const } : {}),
    ...(motion.speedMps === undefined ? {} : { speedMps: motion.speedMps }),
  }
}

export function choiceFault(
  crew: Crew,
  mover: number,
  visit: Visit,
  failure: ConfigurationFailure,
): PlanFault {
  const member = crew.members[mover]!
  const { node } = visit.motion
  const { reason } = failure
  return isReachReason(reason) ? unreachableFault(node, member, reason) : lineFault(node, member, reason)
}

function isReachReason(
  reason: ConfigurationFailure['reason'],
): reason is Parameters<typeof unreachableFault>[2] {
  return (
    reason.code === 'tooFar' ||
    reason.code === 'tooNear' ||
    reason.code === 'jointLimit' ||
    reason.code === 'notFound'
  )
}
