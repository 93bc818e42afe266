// Which exclusive zones a program holds at every instruction, read from top to bottom: two robots that hold the same zone are never in it at
// the same time, so what one does there is no business of the other.
import type { ProgramCode } from '../ProgramCode'

/** By instruction: zones held while it is carried out, ascending. */
export function heldZones(code: ProgramCode): (readonly number[])[] {
  const held = new Set<number>()
  return code.instructions.map((instruction) => {
    if (instruction.op === 'enterZone') held.add(instruction.zone)
    if (instruction.op === 'leaveZone') held.delete(instruction.zone)
    return [...held].sort((a, b) => a - b)
  })
}
