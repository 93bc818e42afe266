// Which doors are closed at every instruction of a program, read from top to bottom: those it opens itself before it does, and after it closed them.
// Doors that the program never moves count as open: somebody else sees to them.
import type { ProgramCode } from '../ProgramCode'

/** By instruction: stations (entities) with a closed door, ascending. */
export function closedDoors(code: ProgramCode): (readonly number[])[] {
  const closed = new Set<number>()
  const known = new Set<number>()
  for (const instruction of code.instructions) {
    if (instruction.op !== 'door' || known.has(instruction.station)) continue
    known.add(instruction.station)
    if (instruction.open) closed.add(instruction.station)
  }
  return code.instructions.map((instruction) => {
    if (instruction.op === 'door' && instruction.open) closed.delete(instruction.station)
    if (instruction.op === 'door' && !instruction.open) closed.add(instruction.station)
    return [...closed].sort((a, b) => a - b)
  })
}
