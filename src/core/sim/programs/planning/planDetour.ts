// A way round what the straight joint move between two stops of one robot hits: two trees from a fixed seed, shortened, corners rounded, the motion itself
// proved free. undefined when none is found.
import type { MotionLaw } from '../../../robotics/motion/MotionLaw'
import { driveWay } from '../../../robotics/planning/pathPlanning/driveWay'
import { planWay } from '../../../robotics/planning/pathPlanning/planWay'
import { SweptSpace } from '../../../robotics/planning/pathPlanning/SweptSpace'
import type { CrewMember } from './Crew'
import type { ProgramGuard } from './ProgramGuard'

/** The same way for the same question, every time. */
const SEED = 1
const MOST_SAMPLES = 5_000
/** Room that should remain, m; less is tried where that leaves no way. The last is what counts as not touching. */
const GAPS_M = [0.02, 0, -0.005]

export function planDetour(
  guard: ProgramGuard,
  member: CrewMember,
  instruction: number,
  from: Float64Array,
  to: Float64Array,
): MotionLaw | undefined {
  const { around, aroundTool, ignored, guard: arm } = guard.viewOf(member, instruction)
  for (const gapM of GAPS_M) {
    const space = new SweptSpace(arm.body, around, { aroundTool, ignored, gapM })
    const answer = planWay({ space, from, goals: [to], seed: SEED, mostSamples: MOST_SAMPLES })
    if (answer.ok) return driveWay(space, answer.poses)
  }
  return undefined
}
