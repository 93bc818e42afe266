// Candidates for the choice of configurations: a target reached by a joint move and the linear moves that hang on it form a group, whose
// candidates are carrier positions × branches × whole turns.
import type { Frame } from '../../math/frames'
import { lengthOf } from '../../math/vectors'
import { expandTurns } from '../inverse/jointTurns'
import { jointMoveDurationS } from '../motion/planJointMove'
import { linePath } from '../motion/ToolPath'
import type { ConfigurationFailure, ConfigurationRequest, ConfigurationTarget } from './ConfigurationRequest'
import { moverStep, type PathMover } from './PathMover'
import type { PathPlan } from './planPath'
import { planPath } from './planPath'

/** Targets first…last (inclusive); only the first may be reached by a joint move. */
export interface TargetGroup {
  readonly first: number
  readonly last: number
  /** The group that follows from the start pose by linear moves has no choice. */
  readonly fromStart: boolean
}

export interface Candidate {
  /** Its place among the candidates of its target, as first found. */
  number: number
  /** Joint values in which the group is entered. */
  readonly entryQ: ArrayLike<number>
  /** Joint values at each target of the group. */
  joints: Float64Array[]
  /** Time inside the group: a lower bound until `settled`, s. */
  insideS: number
  /** Planned exactly. */
  settled: boolean
  plans: PathPlan[]
  /** Looked at for touches: not, in its poses, on its lines as well. */
  inspected: 'no' | 'poses' | 'lines'
  /** The price of what it touches, s; no time. */
  touchS: number
  /** Targets at which it touches something. */
  touching: readonly number[]
}

/** Other whole turns are worth their price on a few joints only; this many variants of a solution are kept. */
const MOST_TURNS = 6

export function groupTargets(targets: readonly ConfigurationTarget[]): TargetGroup[] {
  const groups: TargetGroup[] = []
  let first = 0
  for (let i = 1; i <= targets.length; i++) {
    if (i < targets.length && targets[i]!.move === 'linear') continue
    groups.push({ first, last: i - 1, fromStart: first === 0 && targets[0]?.move === 'linear' })
    first = i
  }
  return targets.length > 0 ? groups : []
}

/** All candidates of a group with the carrier at one of the given positions. */
export function candidatesOf(
  request: ConfigurationRequest,
  group: TargetGroup,
  positions: readonly (readonly number[])[],
  withTurns: boolean,
): Candidate[] {
  const { system, targets } = request
  if (group.fromStart) return [startCandidate(request, group)]
  const first = targets[group.first]!
  const candidates: Candidate[] = []
  for (const carrierQ of first.carrierQ ? [first.carrierQ] : positions) {
    for (const q of system.solve(first.worldFromTool, carrierQ)) {
      const arm = Float64Array.from(system.armPart(q))
      const variants = withTurns ? expandTurns(system.arm, arm, MOST_TURNS) : [arm]
      for (const variant of variants) {
        const candidate = extend(request, group, system.join(carrierQ, variant))
        if (candidate && isAllowed(request, candidate)) candidates.push(candidate)
      }
    }
  }
  return candidates
}

function isAllowed(request: ConfigurationRequest, candidate: Candidate): boolean {
  return request.isAllowed === undefined || candidate.joints.every(request.isAllowed)
}

function startCandidate(request: ConfigurationRequest, group: TargetGroup): Candidate {
  const q = Float64Array.from(request.startQ)
  const joints = Array.from({ length: group.last - group.first + 1 }, () => q)
  return {
    number: 0,
    entryQ: q,
    joints,
    insideS: 0,
    settled: false,
    plans: [],
    inspected: 'no',
    touchS: 0,
    touching: [],
  }
}

/** Guesses the joint values of the linear followers and bounds their time from below; undefined when one is out of reach. */
function extend(request: ConfigurationRequest, group: TargetGroup, q: Float64Array): Candidate | undefined {
  const { system, targets } = request
  const joints = [q]
  let insideS = 0
  for (let i = group.first + 1; i <= group.last; i++) {
    const before = joints.at(-1)!
    const next = Float64Array.from(before)
    const target = targets[i]!
    if (target.follow === 'carrier') {
      // The carrier travels, so later targets are seen from where it ends; out of its range here is out of range for good.
      const mover: PathMover = { system, startQ: before, follow: 'carrier' }
      if (moverStep(mover, target.worldFromTool, 1, before, next) === Number.POSITIVE_INFINITY)
        return undefined
    } else {
      target.carrierQ?.forEach((value, axis) => {
        next[axis] = value
      })
      // A line may end on another turn of the wrist than the nearest, but if nothing is in reach now, nothing will be.
      if (system.track(target.worldFromTool, before, next) === Number.POSITIVE_INFINITY) {
        const again = system.join(next, before.subarray(system.carrierDof))
        if (system.solveNearest(target.worldFromTool, again, next) === Number.POSITIVE_INFINITY)
          return undefined
      }
    }
    const byJointsS = jointMoveDurationS(before, next, system.limits)
    insideS += Math.max(byJointsS, shortestLineS(targets[i - 1]!, target))
    joints.push(next)
  }
  const settled = group.last === group.first
  return {
    number: 0,
    entryQ: q,
    joints,
    insideS,
    settled,
    plans: [],
    inspected: 'no',
    touchS: 0,
    touching: [],
  }
}

/** Time the tool needs for the way between two targets at its speed. */
function shortestLineS(from: ConfigurationTarget, to: ConfigurationTarget): number {
  if (to.speedMps === undefined || to.path !== undefined) return 0
  const a = from.worldFromTool
  const b = to.worldFromTool
  return lengthOf([b[3]! - a[3]!, b[7]! - a[7]!, b[11]! - a[11]!]) / to.speedMps
}

/** Plans the linear moves of a candidate exactly; a failure when one of them cannot be driven. */
export function settleCandidate(
  request: ConfigurationRequest,
  group: TargetGroup,
  candidate: Candidate,
): ConfigurationFailure | undefined {
  const { system, targets, startQ } = request
  const joints = group.fromStart ? [] : [candidate.joints[0]!]
  candidate.insideS = 0
  for (let i = group.first + joints.length; i <= group.last; i++) {
    const target = targets[i]!
    const before = joints.at(-1) ?? Float64Array.from(startQ)
    const from: Frame = i > 0 ? targets[i - 1]!.worldFromTool : system.worldFromTool(startQ)
    const mover: PathMover = { system, startQ: before, endCarrierQ: target.carrierQ, follow: target.follow }
    const plan = planPath({
      movers: [mover],
      path: target.path ?? linePath(from, target.worldFromTool),
      speedMps: target.speedMps,
      accelerationMps2: target.accelerationMps2,
    })
    if (!plan.ok) return { ok: false, target: i, code: 'lineBlocked', reason: plan.failure, atM: plan.atM }
    candidate.insideS += plan.law.durationS
    candidate.plans.push(plan)
    joints.push(plan.endQ)
  }
  candidate.joints = joints
  candidate.settled = true
  // its poses may be others than those guessed
  candidate.inspected = 'no'
  candidate.touchS = 0
  return undefined
}
