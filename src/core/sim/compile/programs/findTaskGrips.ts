// Finds the pick that takes the part of a transfer task and the place that puts it down. Follows calls; does not write code.
import type { ProgramNode, ProgramRecord } from '../../../model/records/program'
import type { TaskGrips } from './writeNodes'

/** The pick at task.from, else the first pick; the place at task.to, else the last place. */
export function findTaskGrips(
  program: ProgramRecord,
  programById: (id: string) => ProgramRecord | undefined,
): TaskGrips {
  const nodes = leavesOf(program.body, programById, [program.id])
  const picks = nodes.filter((node) => node.kind === 'pick' || node.kind === 'grip')
  const places = nodes.filter((node) => node.kind === 'place' || node.kind === 'release')
  return {
    pick: picks.find((node) => pointsTo(node, 'task.from')) ?? picks[0],
    place: places.find((node) => pointsTo(node, 'task.to')) ?? places[places.length - 1],
  }
}

/** A grip of its own has no target: it counts where no pick or place says so. */
function pointsTo(node: ProgramNode, of: string): boolean {
  return (node.kind === 'pick' || node.kind === 'place') && 'of' in node.at && node.at.of === of
}

function leavesOf(
  nodes: readonly ProgramNode[],
  programById: (id: string) => ProgramRecord | undefined,
  calls: readonly string[],
): ProgramNode[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'repeat') return leavesOf(node.body, programById, calls)
    if (node.kind === 'if') {
      return [...leavesOf(node.body, programById, calls), ...leavesOf(node.otherwise, programById, calls)]
    }
    if (node.kind !== 'call' || calls.includes(node.program)) return [node]
    const called = programById(node.program)
    return called ? leavesOf(called.body, programById, [...calls, called.id]) : []
  })
}
