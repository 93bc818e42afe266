// Which motions a program can ever make: every motion instruction with every stop it can be reached from, through loops and
// branches. Graph search over the code; plans nothing.
import type { ProgramCode } from '../ProgramCode'

export interface MotionEdge {
  readonly instruction: number
  /** −1: from wherever the robots were parked. */
  readonly from: number
  readonly to: number
}

/** In the order in which a walk through the code meets them. */
export function findMotions(code: ProgramCode): MotionEdge[] {
  const seen = new Set<string>()
  const edges: MotionEdge[] = []
  const pending: { at: number; stop: number }[] = [{ at: 0, stop: -1 }]
  while (pending.length > 0) {
    const { at, stop } = pending.pop()!
    const key = `${at}:${stop}`
    if (seen.has(key)) continue
    seen.add(key)
    const instruction = code.instructions[at]!
    if (instruction.op === 'motion') edges.push({ instruction: at, from: stop, to: instruction.to })
    const after = instruction.op === 'motion' ? instruction.to : stop
    for (const next of successors(code, at).reverse()) pending.push({ at: next, stop: after })
  }
  return edges
}

function successors(code: ProgramCode, at: number): number[] {
  const instruction = code.instructions[at]!
  switch (instruction.op) {
    case 'done':
      return []
    case 'jump':
      return [instruction.to]
    case 'ifSignal':
      return [at + 1, instruction.otherwise]
    case 'loopEnd':
      return [at + 1, instruction.back]
    default:
      return [at + 1]
  }
}

/** How often each instruction is carried out when no branch is skipped: loops multiply. */
export function visitsOf(code: ProgramCode): Float64Array {
  const visits = new Float64Array(code.instructions.length)
  let times = 1
  const open: number[] = []
  code.instructions.forEach((instruction, at) => {
    if (instruction.op === 'loopStart') {
      open.push(instruction.times)
      times *= instruction.times
    }
    visits[at] = times
    if (instruction.op === 'loopEnd') times /= open.pop() ?? 1
  })
  return visits
}
