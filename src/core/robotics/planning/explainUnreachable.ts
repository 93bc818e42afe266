// Why no candidate exists for a group of targets: the reason of the carrier position that comes closest.
import type { UnreachableReason } from '../inverse/InverseKinematics'
import type { ConfigurationFailure, ConfigurationRequest } from './ConfigurationRequest'
import type { TargetGroup } from './configurationGroups'

/** Rank of a reason: beyond reach is worse than a joint at its limit; then by size. */
function severity(reason: UnreachableReason): number {
  switch (reason.code) {
    case 'jointLimit':
      return reason.excess
    case 'tooFar':
    case 'tooNear':
      return 100 + reason.missM
    case 'notFound':
      return 1e6
  }
}

/** The first target of the group without a solution at any position; the group's last when each alone can be reached. */
export function explainUnreachable(
  request: ConfigurationRequest,
  group: TargetGroup,
  positions: readonly (readonly number[])[],
): ConfigurationFailure {
  for (let target = group.first; target <= group.last; target++) {
    const reason = bestReason(request, target, positions)
    if (reason) return { ok: false, target, code: 'unreachable', reason }
  }
  if (request.isAllowed)
    return { ok: false, target: group.first, code: 'collision', reason: { code: 'collision' } }
  return { ok: false, target: group.last, code: 'lineBlocked', reason: { code: 'singular' } }
}

/** undefined when some position reaches the target. */
function bestReason(
  request: ConfigurationRequest,
  target: number,
  positions: readonly (readonly number[])[],
): UnreachableReason | undefined {
  const { system, targets } = request
  const { worldFromTool, carrierQ } = targets[target]!
  let best: UnreachableReason = { code: 'notFound' }
  for (const position of carrierQ ? [carrierQ] : positions) {
    const { reason } = system.ik.solve(system.armTarget(worldFromTool, position))
    if (!reason) return undefined
    if (severity(reason) < severity(best)) best = reason
  }
  return best
}
