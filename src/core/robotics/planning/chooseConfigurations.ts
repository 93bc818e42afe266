// Which branch, turns and carrier position a robot takes at each target of a sequence, so that the whole sequence takes the least time: dynamic
// programming over candidates, exact for linear moves (design/engine.md §6). The same answer for the same question, whatever ran before.
import { jointMoveDurationS } from '../motion/planJointMove'
import type { ConfigurationChoice, ConfigurationFailure, ConfigurationRequest } from './ConfigurationRequest'
import type { CarrierRange } from './carrierLattice'
import { carrierRangeOf, coarseLattice, coarseStepM, FINEST_STEP_M, latticeAround } from './carrierLattice'
import type { Candidate, TargetGroup } from './configurationGroups'
import { candidatesOf, groupTargets, settleCandidate } from './configurationGroups'
import { explainUnreachable } from './explainUnreachable'
import { MoveTimes } from './MoveTimes'
import { SequenceInspector } from './SequenceInspector'

/** Candidates kept per target: those that lie on the shortest round trips from the start pose to the end pose. */
const MOST_CANDIDATES = 400

/**
 * Carrier positions are searched from coarse to fine. The rounds before the last judge linear moves by a lower bound of their time; only
 * if what they lead to cannot be driven, every round plans them exactly.
 */
export function chooseConfigurations(
  request: ConfigurationRequest,
): ConfigurationChoice | ConfigurationFailure {
  const range = carrierRangeOf(request.system, request.carrierRange)
  if (!range.some(([lower, upper]) => upper > lower)) {
    const groups = groupTargets(request.targets)
    const standing = coarseLattice(range, FINEST_STEP_M)
    return chooseAmong(
      request,
      groups,
      groups.map(() => standing),
      { withTurns: true, exact: true },
    )
  }
  const quick = searchCarrier(request, range, false)
  return quick.ok ? quick : searchCarrier(request, range, true)
}

function searchCarrier(
  request: ConfigurationRequest,
  range: CarrierRange,
  exact: boolean,
): ConfigurationChoice | ConfigurationFailure {
  const groups = groupTargets(request.targets)
  let spacing = coarseStepM(request.system)
  const lattice = coarseLattice(range, spacing)
  let isLast = spacing <= FINEST_STEP_M * (1 + 1e-9)
  let best = chooseAmong(
    request,
    groups,
    groups.map(() => lattice),
    { withTurns: isLast, exact: exact || isLast },
  )
  // One axis can afford two points to each side; with more axes their number grows too fast.
  const reach = range.length === 1 ? 2 : 1
  while (best.ok && !isLast) {
    const steps = Math.max(1, Math.round(spacing / (reach + 1) / FINEST_STEP_M))
    spacing = steps * FINEST_STEP_M
    isLast = steps === 1
    const around = groups.map((group) => pointsAround(range, best, group, spacing, reach))
    const refined = chooseAmong(request, groups, around, { withTurns: isLast, exact: exact || isLast })
    if (!exact || (refined.ok && isBetter(refined, best))) best = refined
  }
  return best
}

function isBetter(a: ConfigurationChoice, b: ConfigurationChoice): boolean {
  return a.touching.length < b.touching.length || a.durationS <= b.durationS
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

/** How closely a round looks: at whole turns of joints too; at linear moves exactly. */
interface Round {
  readonly withTurns: boolean
  readonly exact: boolean
}

/** The best sequence over given carrier positions per group. */
function chooseAmong(
  request: ConfigurationRequest,
  groups: readonly TargetGroup[],
  positions: readonly (readonly (readonly number[])[])[],
  { withTurns, exact }: Round,
): ConfigurationChoice | ConfigurationFailure {
  const stages: Candidate[][] = []
  for (const [index, group] of groups.entries()) {
    const candidates = candidatesOf(request, group, positions[index]!, withTurns)
    if (candidates.length === 0) return explainUnreachable(request, group, positions[index]!)
    stages.push(nearestToTrip(request, candidates))
  }
  const moves = new MoveTimes(request, stages)
  const inspector = new SequenceInspector(request)
  // Unsettled candidates are cheaper than they will be, so a best sequence that is wholly settled beats all others.
  for (;;) {
    const sequence = cheapestSequence(stages, moves)
    const open = exact ? sequence.findIndex((at, stage) => !stages[stage]![at]!.settled) : -1
    if (open < 0) {
      if (inspector.changes({ stages, sequence, moves, groups }, exact)) continue
      return collect(request, groups, stages, sequence)
    }
    const at = sequence[open]!
    const failure = settleCandidate(request, groups[open]!, stages[open]![at]!)
    moves.forgetFrom(open, stages[open]![at]!)
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
function cheapestSequence(stages: readonly Candidate[][], moves: MoveTimes): number[] {
  let costS: number[] = [0]
  const cameFrom: Int32Array[] = []
  stages.forEach((stage, at) => {
    const from = new Int32Array(stage.length)
    const next = stage.map((candidate, index) => {
      const source = moves.cheapest(at, stages[at - 1], costS, candidate)
      from[index] = source
      return moves.costS + candidate.insideS + candidate.touchS
    })
    cameFrom.push(from)
    costS = next
  })
  let at = moves.cheapest(stages.length, stages.at(-1), costS, undefined)
  const sequence: number[] = []
  for (let stage = stages.length - 1; stage >= 0; stage--) {
    sequence.unshift(at)
    at = cameFrom[stage]![at]!
  }
  return sequence
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
  const touching: number[] = []
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
    touching.push(...candidate.touching)
    q = candidate.joints.at(-1)!
  })
  durationS += jointMoveDurationS(q, endQ, system.limits)
  return { ok: true, joints, durationS, linear, touching }
}
