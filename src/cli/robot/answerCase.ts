// Answers one robot question — where is the tool, which joints, how long, how far from the limits — as plain data for JSON.
import { identityFrame, quaternionFromFrame } from '../../core/math/frames'
import type { UnreachableReason } from '../../core/robotics/inverse/InverseKinematics'
import { RobotSystem } from '../../core/robotics/planning/RobotSystem'
import { reachMargin } from '../../core/robotics/planning/reachMargin'
import type { Answer } from './Answer'
import { answerMove } from './answerMove'
import { answerPlacement } from './answerPlacement'
import { answerPlan } from './answerPlan'
import { answerReachMap } from './answerReachMap'
import type { CaseFault } from './caseFault'
import { isFault } from './caseFault'
import type { CaseFields } from './readCase'
import { poseRows, readFields, readNumbers, readPose, readRobot } from './readCase'

export const questions = ['fk', 'ik', 'move', 'reach', 'plan', 'place'] as const
export type Question = (typeof questions)[number]

/** The answer, or what is wrong with the question. */
export function answerCase(question: Question, value: unknown): Answer | CaseFault {
  const fields = readFields(value)
  if (isFault(fields)) return fields
  switch (question) {
    case 'fk':
      return answerForward(fields)
    case 'ik':
      return answerInverse(fields)
    case 'move':
      return answerMove(fields)
    case 'reach':
      return answerReach(fields)
    case 'plan':
      return answerPlan(fields)
    case 'place':
      return answerPlacement(fields)
  }
}

function answerForward(fields: CaseFields): Answer | CaseFault {
  const robot = readRobot(fields)
  if (isFault(robot)) return robot
  const { chain } = robot.ik
  const joints = readNumbers(fields.joints ?? fields.q, 'joints', chain.dof)
  if (isFault(joints)) return joints
  const frame = chain.fk(joints)
  const { margin, joint } = chain.limitMargin(joints)
  return {
    pose: poseRows(frame),
    positionM: [frame[3], frame[7], frame[11]],
    quaternion: quaternionFromFrame(frame),
    withinLimits: margin >= 0,
    ...(margin < 0 && { beyondLimit: { joint: chain.jointNames[joint], byRad: -margin } }),
  }
}

function answerInverse(fields: CaseFields): Answer | CaseFault {
  const robot = readRobot(fields)
  if (isFault(robot)) return robot
  const pose = readPose(fields.pose)
  if (isFault(pose)) return pose
  const { solutions, reason } = robot.ik.solve(pose)
  return {
    solutions: solutions.map(({ jointRad, withinLimits }) => ({
      joints: Array.from(jointRad),
      withinLimits,
    })),
    reason: reason ? describeReason(reason) : null,
  }
}

/** One pose, or a map when a plane or volume is named. */
function answerReach(fields: CaseFields): Answer | CaseFault {
  if (fields.plane !== undefined || fields.volume !== undefined) return answerReachMap(fields)
  const robot = readRobot(fields)
  if (isFault(robot)) return robot
  const pose = readPose(fields.pose)
  if (isFault(pose)) return pose
  const system = new RobotSystem({ arm: robot.ik.chain, worldFromBase: identityFrame() })
  const reach = reachMargin(system, pose)
  if (!reach.ok) return { reachable: false, reason: describeReason(reach.reason) }
  return {
    reachable: true,
    joints: Array.from(reach.joints),
    limitMarginRad: reach.limitMarginRad,
    limitJoint: robot.ik.chain.jointNames[reach.limitJoint],
    independence: reach.singularity.independence,
    reason: null,
  }
}

/** A reason with a sentence beside its code, so that the JSON can be read without the program. */
function describeReason(reason: UnreachableReason): Answer {
  return { ...reason, message: englishReason(reason) }
}

function englishReason(reason: UnreachableReason): string {
  switch (reason.code) {
    case 'tooFar':
      return `too far: ${reason.missM.toFixed(4)} m beyond the reach of the arm`
    case 'tooNear':
      return `too near: ${reason.missM.toFixed(4)} m inside the space the arm cannot fold into`
    case 'jointLimit':
      return `joint ${reason.joint + 1} (${reason.jointName}) would be ${reason.excess.toFixed(4)} rad beyond its limit`
    case 'notFound':
      return 'no joint values found for this pose'
  }
}
