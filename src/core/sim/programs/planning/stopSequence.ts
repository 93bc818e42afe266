// The stops of a program in the order it visits them when it is read from top to bottom, cut at named poses: what the choice of
// configurations works on. Loops are read once; branches one after the other.
import type { ProgramCode } from '../ProgramCode'
import type { MotionInstruction } from './planMotion'

export interface Visit {
  readonly instruction: number
  readonly motion: MotionInstruction
  /** Stop it comes from in this reading, −1 at the start. */
  readonly from: number
}

/** Visits between two named poses; the poses themselves are known. */
export interface Leg {
  readonly fromPose: number
  readonly toPose: number
  readonly visits: readonly Visit[]
}

export function stopLegs(code: ProgramCode): Leg[] {
  const legs: Leg[] = []
  let fromPose = code.startStop
  let visits: Visit[] = []
  let from = -1
  code.instructions.forEach((instruction, index) => {
    if (instruction.op !== 'motion') return
    if (code.stops[instruction.to]!.kind === 'pose') {
      if (visits.length > 0) legs.push({ fromPose, toPose: instruction.to, visits })
      fromPose = instruction.to
      visits = []
    } else visits.push({ instruction: index, motion: instruction, from })
    from = instruction.to
  })
  return legs
}
