// Why a robot cannot do what a program asks, in a sentence with its numbers: too far, joint at its limit, singular, carrier too short.
import type { UnreachableReason } from '../../../robotics/inverse/InverseKinematics'
import type { PlanFault } from '../ProgramPlan'
import type { CrewMember } from './Crew'
import type { MotionFault } from './MotionFault'
import type { OtherPosture } from './otherPostures'
import type { NamedTouch } from './ProgramGuard'

type LineFailure = MotionFault['failure'] | { readonly code: 'collision' }

/** The way back to the end pose belongs to no node. */
const HOME = 'home'

interface Reason {
  readonly code: string
  readonly text: string
  readonly hint: string
  readonly values: PlanFault['values']
}

/** A target that a robot cannot be at. */
export function unreachableFault(node: string, member: CrewMember, reason: UnreachableReason): PlanFault {
  const why = reasonOf(reason)
  const { id } = member.unit
  return {
    severity: 'error',
    node,
    code: why.code,
    message: `Robot "${id}" cannot reach the target of "${node}": ${why.text}.`,
    hint: why.hint,
    values: { robot: id, target: node, ...why.values },
  }
}

/** A straight motion that a robot cannot make. */
export function lineFault(node: string, member: CrewMember, failure: LineFailure): PlanFault {
  const why = lineReason(failure)
  const { id } = member.unit
  return {
    severity: 'error',
    node,
    code: why.code,
    message: `Robot "${id}" cannot move straight to "${node}": ${why.text}.`,
    hint: why.hint,
    values: { robot: id, target: node, ...why.values },
  }
}

/** Whatever posture it takes there, it touches something: the nearest thing of the posture that was taken. */
export function touchFault(node: string, member: CrewMember, touch: NamedTouch): PlanFault {
  const { id } = member.unit
  const depthMm = Math.round(touch.depthM * 1000)
  return {
    severity: 'warning',
    node,
    code: 'program.collision',
    message: `Whatever posture robot "${id}" takes at the target of "${node}", it touches something: here "${touch.record}", ${depthMm} mm deep.`,
    hint: 'Move the obstacle or the target, or turn the target. It is computed as if nothing stood there; bodies are coarse.',
    values: { robot: id, target: node, other: touch.record, depthMm },
  }
}

/** On the way to a target it meets another robot that can be there then. */
export function meetingFault(node: string, member: CrewMember, met: OtherPosture): PlanFault {
  const { id } = member.unit
  const [target, otherNode] = [node || HOME, met.node || HOME]
  return {
    severity: 'warning',
    node,
    code: 'program.sharesSpace',
    message: `Robot "${id}" comes at "${target}" where robot "${met.record}" can be at the same time (at "${otherNode}" of "${met.program}"), and no zone keeps them apart.`,
    hint: 'Let both enter an exclusive zone there (the check of the program proposes one), or move one of them.',
    values: { robot: id, target, other: met.record, otherProgram: met.program, otherNode },
  }
}

/** The straight joint move hits, and no way round was found. */
export function noWayRound(node: string, member: CrewMember, touch: NamedTouch): PlanFault {
  const { id } = member.unit
  return {
    severity: 'warning',
    node,
    code: 'program.noWayRound',
    message: `Robot "${id}" finds no way round "${touch.record}" to the target of "${node}"; it is taken straight through.`,
    hint: 'Make room, turn the target, or put a move in between that leads round it.',
    values: { robot: id, target: node, other: touch.record },
  }
}

function reasonOf(reason: UnreachableReason): Reason {
  switch (reason.code) {
    case 'tooFar':
      return {
        code: 'program.tooFar',
        text: `it is ${metres(reason.missM)} m too far away`,
        hint: 'Move the robot or the target closer, or take a robot with a longer reach.',
        values: { missM: reason.missM },
      }
    case 'tooNear':
      return {
        code: 'program.tooNear',
        text: `it is ${metres(reason.missM)} m too close to the robot`,
        hint: 'Move the robot away from the target, or raise one of them.',
        values: { missM: reason.missM },
      }
    case 'jointLimit':
      return {
        code: 'program.jointLimit',
        text: `joint ${reason.joint + 1} (${reason.jointName}) would pass its limit by ${reason.excess.toFixed(3)} rad`,
        hint: 'Turn the target about its vertical, or stand the robot elsewhere.',
        values: { joint: reason.joint + 1, jointName: reason.jointName, excessRad: reason.excess },
      }
    case 'notFound':
      return {
        code: 'program.noSolution',
        text: 'no joint angles give this position and orientation',
        hint: 'Turn the target, or move it towards the middle of the robot’s reach.',
        values: {},
      }
  }
}

function lineReason(failure: LineFailure): Reason {
  switch (failure.code) {
    case 'unreachable':
      return reasonOf(failure.reason)
    case 'singular':
      return {
        code: 'program.singular',
        text: 'the straight way passes a singular position, where the wrist or elbow would have to flip',
        hint: 'Use a joint move here, turn the target, or move it away from the line above the robot or the wrist axis.',
        values: {},
      }
    case 'otherBranch':
      return {
        code: 'program.otherBranch',
        text: 'it would arrive with another posture of the arm than the next motion needs',
        hint: 'Put a joint move between the two targets.',
        values: {},
      }
    case 'collision':
      return {
        code: 'program.collision',
        text: 'every posture that reaches it touches something',
        hint: 'Move the obstacle or the target, or turn the target.',
        values: {},
      }
    case 'plateTurns':
      return {
        code: 'program.plateTurns',
        text: `positioner "${failure.positioner}" turns meanwhile, and only one robot with a standing carrier can follow that`,
        hint: 'Turn the positioner in a step of its own before this motion.',
        values: { positioner: failure.positioner },
      }
    case 'carrierCannotFollow':
      return {
        code: 'program.carrierCannotFollow',
        text: `the carrier cannot travel along this path (it misses it by ${metres(failure.missM)} m)`,
        hint: 'Let the arm follow the path, or draw the path along the axes of the carrier.',
        values: { missM: failure.missM },
      }
    case 'carrierLimit':
      return {
        code: 'program.carrierLimit',
        text: `axis ${failure.joint + 1} of its carrier ends ${metres(failure.excess)} m earlier`,
        hint: 'Shorten the path, or lengthen the carrier or the stroke the robot may use.',
        values: { joint: failure.joint + 1, missM: failure.excess },
      }
  }
}

function metres(value: number): string {
  return value.toFixed(3)
}
