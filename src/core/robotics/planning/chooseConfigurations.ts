// Which branch, turns and carrier position a robot takes at each target of a sequence, so that the whole sequence takes the least time: dynamic
// programming over candidates, exact for linear moves (design/engine.md §6). The same answer for the same question, whatever ran before.
import { jointMoveDurationS } from '../motion/planJointMove'
import type { ConfigurationChoice, ConfigurationFailure, ConfigurationRequest } from './ConfigurationRequest'
import type { CarrierRange } from './carrierLattice'
import { carrierRangeOf, coarseLattice, coarseStepM, FINEST_STEP_M, latticeAround } from './carrierLattice'
import type { Candidate, TargetGroup } from './configurationGroups'
import { candidatesOf, groupTargets, settleCandidate } from './configurationGroups'
import { explainUnreachable } from './explainUnreachable'

/** Candidates kept per target: those that lie on the shortest round trips from the start pose to the end pose. */
const MOST_CANDIDATES = 400

export function chooseConfigurations(
  request: ConfigurationRequest,
): ConfigurationChoice | ConfigurationFailure {
  const groups = groupTargets(request.targets)
  const range = carrierRangeOf(request.system, request.carrierRange)
  const moves = range.some(([lower, upper]) => upper > lower)
  let spacing = coarseStepM(request.system)
  const lattice = coarseLattice(range, spacing)
  let best = chooseAmong(
    request,
    groups,
    groups.map(() => lattice),
    !moves,
  )
  // One axis can afford two points to each side; with more axes their number grows too fast.
  const reach = range.length === 1 ? 2 : 1
  while (moves && best.ok && spacing > FINEST_STEP_M * (1 + 1e-9)) {
    const steps = Math.max(1, Math.round(spacing / (reach + 1) / FINEST_STEP_M))
    spacing = steps * FINEST_STEP_M
    const around = groups.map((group) => pointsAround(range, best, group, spacing, reach))
    const refined = chooseAmong(request, groups, around, steps === 1)
    if (refined.ok && refined.durationS <= best.durationS) best = refined
  }
  return best
}

function pointsAround(
  range: CarrierRange,
  choice: ConfigurationChoice | ConfigurationFailure,
  group: TargetGroup,
  spacingM: number,
  reach: number,
): number[][] {
  return choice.ok ? latticeAround(range, choice.joints[group.first]!, spacingM, reach) : []
}

/** The best sequence over given carrier positions per group. */
function chooseAmong(
  request: ConfigurationRequest,
  groups: readonly TargetGroup[],
  positions: readonly (readonly (readonly number[])[])[],
  withTurns: boolean,
): ConfigurationChoice | ConfigurationFailure {
  const stages: Candidate[][] = []
  for (const [index, group] of groups.entries()) {
    const candidates = candidatesOf(request, group, positions[index]!, withTurns)
    if (candidates.length === 0) return explainUnreachable(request, group, positions[index]!)
    stages.push(nearestToTrip(request, candidates))
  }
  // Unsettled candidates are cheaper than they will be, so a best sequence that is wholly settled beats all others.
  for (;;) {
    const sequence = cheapestSequence(request, stages)
    const open = sequence.findIndex((at, stage) => !stages[stage]![at]!.settled)
    if (open < 0) return collect(request, groups, stages, sequence)
    const at = sequence[open]!
    const failure = settleCandidate(request, groups[open]!, stages[open]![at]!)
    if (!failure) continue
    stages[open]!.splice(at, 1)
    if (stages[open]!.length === 0) return failure
  }
}

function nearestToTrip(request: ConfigurationRequest, candidates: Candidate[]): Candidate[] {
  if (candidates.length <= MOST_CANDIDATES) return candidates
  const { system, startQ, endQ } = request
  const detourS = candidates.map(
    ({ entryQ }) =>
      jointMoveDurationS(startQ, entryQ, system.limits) + jointMoveDurationS(entryQ, endQ, system.limits),
  )
  const order = candidates.map((_, index) => index).sort((a, b) => detourS[a]! - detourS[b]! || a - b)
  const kept = order.slice(0, MOST_CANDIDATES).sort((a, b) => a - b)
  return kept.map((index) => candidates[index]!)
}

/** Index of the chosen candidate in each stage: least time from the start pose through all stages to the end pose; the earlier index wins ties. */
function cheapestSequence(request: ConfigurationRequest, stages: readonly Candidate[][]): number[] {
  const { system, startQ, endQ } = request
  let reached: { q: ArrayLike<number>; costS: number }[] = [{ q: startQ, costS: 0 }]
  const cameFrom: Int32Array[] = []
  for (const stage of stages) {
    const from = new Int32Array(stage.length)
    const next = stage.map((candidate, index) => {
      const { at, costS } = cheapestSource(reached, candidate.entryQ, system.limits)
      from[index] = at
      return { q: candidate.joints.at(-1)!, costS: costS + candidate.insideS }
    })
    cameFrom.push(from)
    reached = next
  }
  let at = cheapestSource(reached, endQ, system.limits).at
  const sequence: number[] = []
  for (let stage = stages.length - 1; stage >= 0; stage--) {
    sequence.unshift(at)
    at = cameFrom[stage]![at]!
  }
  return sequence
}

function cheapestSource(
  sources: readonly { q: ArrayLike<number>; costS: number }[],
  to: ArrayLike<number>,
  limits: ConfigurationRequest['system']['limits'],
): { at: number; costS: number } {
  let at = 0
  let costS = Number.POSITIVE_INFINITY
  sources.forEach((source, index) => {
    if (source.costS >= costS) return
    const total = source.costS + jointMoveDurationS(source.q, to, limits)
    if (total >= costS) return
    costS = total
    at = index
  })
  return { at, costS }
}

function collect(
  request: ConfigurationRequest,
  groups: readonly TargetGroup[],
  stages: readonly Candidate[][],
  sequence: readonly number[],
): ConfigurationChoice {
  const { system, startQ, endQ } = request
  const joints: Float64Array[] = []
  const linear: ConfigurationChoice['linear'][number][] = []
  let durationS = 0
  let q: ArrayLike<number> = startQ
  groups.forEach((group, stage) => {
    const candidate = stages[stage]![sequence[stage]!]!
    if (!group.fromStart) {
      durationS += jointMoveDurationS(q, candidate.joints[0]!, system.limits)
      linear.push(undefined)
    }
    durationS += candidate.insideS
    linear.push(...candidate.plans)
    joints.push(...candidate.joints)
    q = candidate.joints.at(-1)!
  })
  durationS += jointMoveDurationS(q, endQ, system.limits)
  return { ok: true, joints, durationS, linear }
}
