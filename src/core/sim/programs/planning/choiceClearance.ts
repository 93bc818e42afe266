// What one robot of a program would touch at the stops of a leg and between them, in the words of the choice of configurations.
import { planJointMove } from '../../../robotics/motion/planJointMove'
import type { ConfigurationClearance } from '../../../robotics/planning/ConfigurationRequest'
import type { CrewMember } from './Crew'
import type { ProgramGuard } from './ProgramGuard'

/** `instructions`: by target the motion that goes there, and one more for the motion to the end pose. */
export function choiceClearance(
  guard: ProgramGuard,
  member: CrewMember,
  instructions: readonly number[],
): ConfigurationClearance {
  const { limits } = member.system
  return {
    poseDepthM: (target, q) => guard.touchAt(member, instructions[target]!, q)?.depthM ?? 0,
    moveDepthM: (target, from, to) =>
      guard.touchAlong(member, instructions[target]!, planJointMove(from, to, limits))?.depthM ?? 0,
    mayGoRound: (target, from, to) => {
      const at = instructions[target]!
      return guard.goesRound(at) && [from, to].every((q) => guard.touchAt(member, at, q) === undefined)
    },
    lineDepthM: (target, law) => guard.touchAlong(member, instructions[target]!, law)?.depthM ?? 0,
    shared: guard.meetsOthers
      ? {
          atPose: (target, q) => guard.meetsAt(member, instructions[target]!, q) !== undefined,
          onMove: (target, from, to) =>
            guard.meetsAlong(member, instructions[target]!, planJointMove(from, to, limits)) !== undefined,
          onLine: (target, law) => guard.meetsAlong(member, instructions[target]!, law) !== undefined,
        }
      : undefined,
  }
}

/**
 * The same for a robot whose carrier travels with the targets: poses are asked about where they really are, by the travel of each target. Ways are planned
 * with the travel taken back and say nothing.
 */
export function travellingClearance(
  guard: ProgramGuard,
  member: CrewMember,
  targets: readonly { readonly instruction: number; readonly travel: Float64Array }[],
): ConfigurationClearance {
  return {
    poseDepthM: (target, q) => {
      const { instruction, travel } = targets[target]!
      return guard.touchAt(member, instruction, travelled(q, travel))?.depthM ?? 0
    },
    moveDepthM: () => 0,
    lineDepthM: () => 0,
    shared: guard.meetsOthers
      ? {
          atPose: (target, q) => {
            const { instruction, travel } = targets[target]!
            return guard.meetsAt(member, instruction, travelled(q, travel)) !== undefined
          },
          onMove: () => false,
          onLine: () => false,
        }
      : undefined,
  }
}

function travelled(q: Float64Array, travel: Float64Array): Float64Array {
  const there = q.slice()
  travel.forEach((way, axis) => {
    there[axis] = there[axis]! + way
  })
  return there
}
