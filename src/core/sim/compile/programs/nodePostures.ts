// The posture in which the plan has a program's first robot at each of its nodes: at the target of a move, at the part of a pick or place, at the first
// position of a pattern, at the start of a path. Joints of that robot, carrier axes first; for what the program runs for first.
import type { ProgramNode } from '../../../model/records/program'
import { findRecordOfType } from '../../../model/SceneDocument'
import type { ProgramCode } from '../../programs/ProgramCode'
import { isUsable } from '../../programs/ProgramPlan'
import type { OpenCell } from './openCell'

/** By node, calls as paths; empty without a plan. */
export function nodePostures(cell: OpenCell, program: string): Map<string, readonly number[]> {
  const postures = new Map<string, readonly number[]>()
  const number = cell.programs.findIndex(({ id }) => id === program)
  const code = cell.programs[number]
  const binding = cell.typical[number]
  const plan = code && binding && cell.plans.planOf(number, binding)
  if (code === undefined || plan === undefined || !isUsable(plan)) return postures
  const { dof } = cell.units[code.robots[0]!]!.system
  const show = (node: string, stop: number) =>
    postures.set(node, Array.from(plan.stopJoints[stop]!.subarray(0, dof)))
  const record = findRecordOfType(cell.context.document, 'program', program)
  for (const { id, unload } of patternsIn(record?.body ?? [])) {
    const stop = patternStop(code, id, unload)
    if (stop !== undefined) show(id, stop)
  }
  for (const instruction of code.instructions) {
    if (instruction.op !== 'motion' || postures.has(instruction.node)) continue
    // the way of a chain begins with its first leg
    const stop = instruction.legs?.[0]?.to ?? instruction.to
    // approach and retract are not what the node is about
    if (code.stops[stop]!.kind === 'lifted') continue
    show(instruction.node, stop)
  }
  return postures
}

/** Where a pattern's first part is gripped (unloading) or let go. */
function patternStop({ instructions }: ProgramCode, node: string, unload: boolean): number | undefined {
  for (const instruction of instructions)
    if (instruction.op === (unload ? 'grip' : 'release') && instruction.node === node) return instruction.stop
  return undefined
}

function patternsIn(nodes: readonly ProgramNode[]): { readonly id: string; readonly unload: boolean }[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'palletise') return [{ id: node.id, unload: node.unload === true }]
    if (node.kind === 'repeat') return patternsIn(node.body)
    return node.kind === 'if' ? [...patternsIn(node.body), ...patternsIn(node.otherwise)] : []
  })
}
