// How long a joint motion takes: limits and states from the question (names as in reference trajectories), or limits from a catalog model.

import type { MotionLaw } from '../../core/robotics/motion/MotionLaw'
import { planJointMove } from '../../core/robotics/motion/planJointMove'
import { planStateMove } from '../../core/robotics/motion/planStateMove'
import {
  type JointState,
  jointDurations,
  type StateLimits,
  statePairOf,
} from '../../core/robotics/motion/stateMoveDuration'
import type { Answer } from './Answer'
import { type CaseFault, caseFault, isFault } from './caseFault'
import { type CaseFields, readNumbers, readRobot } from './readCase'

interface MoveQuestion {
  readonly from: JointState
  readonly to: JointState
  readonly limits: StateLimits
}

export function answerMove(fields: CaseFields): Answer | CaseFault {
  const question = readMove(fields)
  if (isFault(question)) return question
  const { from, to, limits } = question
  const alone = Array.from(limits.maxVelocity, (_, joint) =>
    jointDurations(statePairOf(from, to, limits, joint)),
  ).map((durations) => durations?.shortestS)
  const law = isRestToRest(question) ? restLaw(question) : planStateMove(from, to, limits)
  if (!law || alone.includes(undefined)) return caseFault('impossibleState', 'target_velocity')
  const independentS = alone.map((durationS) => durationS ?? 0)
  const slowest = independentS.indexOf(Math.max(...independentS))
  const durationS = fields.synchronization === 'none' ? independentS[slowest]! : law.durationS
  const samples = typeof fields.samples === 'number' ? sampleLaw(law, fields.samples) : undefined
  return { durationS, independentDurationS: independentS, slowestJoint: slowest, ...(samples && { samples }) }
}

function isRestToRest({ from, to, limits }: MoveQuestion): boolean {
  const still = (state: JointState) =>
    [state.velocity, state.acceleration].every((list) => Array.from(list).every((v) => v === 0))
  return still(from) && still(to) && limits.minVelocity === undefined && limits.minAcceleration === undefined
}

/** Joints stay on a straight line in joint space where the limits let them. */
function restLaw({ from, to, limits }: MoveQuestion): MotionLaw {
  return planJointMove(from.position, to.position, {
    velocity: Float64Array.from(limits.maxVelocity),
    acceleration: Float64Array.from(limits.maxAcceleration),
    jerk: Float64Array.from(limits.maxJerk),
  })
}

function sampleLaw(law: MotionLaw, count: number): { tS: number; joints: number[]; velocities: number[] }[] {
  const steps = Math.min(Math.max(1, Math.floor(count)), 100_000)
  const values = new Float64Array(law.dof)
  return Array.from({ length: steps + 1 }, (_, i) => {
    const tS = (law.durationS * i) / steps
    return {
      tS,
      joints: Array.from(law.sample(tS, values)),
      velocities: Array.from(law.velocity(tS, values)),
    }
  })
}

function readMove(fields: CaseFields): MoveQuestion | CaseFault {
  const start = readNumbers(fields.start_position, 'start_position')
  if (isFault(start)) return start
  const count = start.length
  const target = readNumbers(fields.target_position, 'target_position', count)
  if (isFault(target)) return target
  const limits = readLimits(fields, count)
  if (isFault(limits)) return limits
  const zero = new Array<number>(count).fill(0)
  const states = ['start_velocity', 'start_acceleration', 'target_velocity', 'target_acceleration'].map(
    (name) => readNumbers(fields[name] ?? zero, name, count),
  )
  const fault = states.find(isFault)
  if (fault) return fault as CaseFault
  const [v0, a0, v1, a1] = states as [number[], number[], number[], number[]]
  return {
    from: { position: start, velocity: v0, acceleration: a0 },
    to: { position: target, velocity: v1, acceleration: a1 },
    limits,
  }
}

/** Limits named in the question come first, then the model's; a missing jerk is not limited. */
function readLimits(fields: CaseFields, count: number): StateLimits | CaseFault {
  const robot = fields.model === undefined && fields.robot === undefined ? undefined : readRobot(fields)
  if (robot && isFault(robot)) return robot
  const own = robot?.ik.chain.limits
  const unlimited = new Array<number>(count).fill(Number.POSITIVE_INFINITY)
  const read = (name: string, otherwise: ArrayLike<number> | undefined) =>
    fields[name] === undefined && otherwise ? Array.from(otherwise) : readNumbers(fields[name], name, count)
  const upper = [
    read('max_velocity', own?.velocity),
    read('max_acceleration', own?.acceleration),
    read('max_jerk', unlimited),
  ]
  const lower = ['min_velocity', 'min_acceleration'].map((name) =>
    fields[name] === undefined ? [] : readNumbers(fields[name], name, count),
  )
  const fault = [...upper, ...lower].find(isFault)
  if (fault) return fault as CaseFault
  const [maxVelocity, maxAcceleration, maxJerk] = upper as [number[], number[], number[]]
  const [minVelocity, minAcceleration] = lower as [number[], number[]]
  if (maxVelocity.length !== count)
    return caseFault('wrongCount', 'start_position', `${count}, ${maxVelocity.length}`)
  if (![maxVelocity, maxAcceleration, maxJerk].every((list) => list.every((v) => v > 0))) {
    return caseFault('badLimits', 'max_velocity')
  }
  if (![minVelocity, minAcceleration].every((list) => list.every((v) => v < 0))) {
    return caseFault('badLimits', 'min_velocity')
  }
  return {
    maxVelocity,
    maxAcceleration,
    maxJerk,
    minVelocity: minVelocity.length > 0 ? minVelocity : undefined,
    minAcceleration: minAcceleration.length > 0 ? minAcceleration : undefined,
  }
}
