// The stretch of track that each robot of a plan still needs at each instruction: from there to the end, loops included.
import type { ProgramCode } from '../ProgramCode'
import type { CarriageSweep } from '../ProgramPlan'
import type { RobotUnit } from '../RobotUnit'
import type { MotionEdge } from './findMotions'

export function carriageSweeps(
  code: ProgramCode,
  units: readonly RobotUnit[],
  edges: readonly MotionEdge[],
  stopJoints: readonly Float64Array[],
): (CarriageSweep | undefined)[] {
  let first = 0
  return code.robots.map((robot) => {
    const unit = units[robot]!
    const axis = first
    first += unit.carrierAxes + unit.armAxes
    return unit.track < 0 ? undefined : sweepOf(code, edges, stopJoints, axis)
  })
}

function sweepOf(
  code: ProgramCode,
  edges: readonly MotionEdge[],
  stopJoints: readonly Float64Array[],
  axis: number,
): CarriageSweep {
  const count = code.instructions.length
  const lowM = new Float64Array(count).fill(Number.POSITIVE_INFINITY)
  const highM = new Float64Array(count).fill(Number.NEGATIVE_INFINITY)
  for (const { instruction, from, to } of edges) {
    const motion = code.instructions[instruction]!
    const between = motion.op === 'motion' ? (motion.legs ?? []).map((leg) => leg.to) : []
    for (const stop of from < 0 ? [...between, to] : [from, ...between, to]) {
      lowM[instruction] = Math.min(lowM[instruction]!, stopJoints[stop]![axis]!)
      highM[instruction] = Math.max(highM[instruction]!, stopJoints[stop]![axis]!)
    }
  }
  reachBack(code, lowM, highM)
  return { lowM, highM }
}

/** Each instruction needs what all later ones need, and everything inside a loop what the whole loop needs. */
function reachBack(code: ProgramCode, lowM: Float64Array, highM: Float64Array): void {
  const widen = (at: number, by: number) => {
    lowM[at] = Math.min(lowM[at]!, lowM[by]!)
    highM[at] = Math.max(highM[at]!, highM[by]!)
  }
  for (let at = code.instructions.length - 2; at >= 0; at--) widen(at, at + 1)
  code.instructions.forEach((instruction, end) => {
    if (instruction.op !== 'loopEnd') return
    for (let at = instruction.back; at <= end; at++) widen(at, instruction.back)
  })
}
