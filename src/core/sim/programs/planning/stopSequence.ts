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
  /** The motion to that pose. */
  readonly lastInstruction: number
  readonly visits: readonly Visit[]
}

export function stopLegs(code: ProgramCode): Leg[] {
  const legs: Leg[] = []
  let fromPose = code.startStop
  let visits: Visit[] = []
  let from = -1
  code.instructions.forEach((instruction, index) => {
    if (instruction.op !== 'motion') return
    for (const motion of partsOf(instruction)) {
      const { kind } = code.stops[motion.to]!
      if (kind === 'turned') continue
      if (kind === 'pose') {
        if (visits.length > 0) legs.push({ fromPose, toPose: motion.to, lastInstruction: index, visits })
        fromPose = motion.to
        visits = []
      } else visits.push({ instruction: index, motion, from: motion === instruction ? from : -1 })
    }
    from = instruction.to
  })
  return legs
}

/** Every stop a motion passes: those of a chain, and the one on an arc, which is then taken as two lines. */
function partsOf(motion: MotionInstruction): MotionInstruction[] {
  const parts = motion.legs ?? [motion]
  return parts.flatMap((part) => {
    if (part === motion && motion.via === undefined) return [motion]
    const { node, to, speedMps, via } = part
    const plain = { op: 'motion', node, speedMps, cause: motion.cause, holding: motion.holding } as const
    const last: MotionInstruction = { ...plain, to, shape: part.shape === 'joint' ? 'joint' : 'line' }
    return via === undefined ? [last] : [{ ...plain, to: via, shape: 'line' }, last]
  })
}
