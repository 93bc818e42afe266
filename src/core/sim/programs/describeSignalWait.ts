// A robot that stands still for a signal which nothing will set any more, as a problem that a person can mend. Whether nothing
// can happen any more is for the caller to know.
import type { Problem } from '../../results/problem'
import type { SignalBoard } from '../signals/SignalBoard'
import { ACTIVITY } from './ProgramRun'
import type { RobotFleet } from './RobotFleet'

/** The first robot that waits for a signal; undefined when none does. */
export function describeSignalWait(fleet: RobotFleet, signals: SignalBoard): Problem | undefined {
  const lead = fleet.leads.findIndex(
    (leader, robot) => leader === robot && fleet.runs[robot]!.activity === ACTIVITY.signal,
  )
  if (lead < 0) return undefined
  const { id: program, instructions } = fleet.codeOf(lead)
  const instruction = instructions[fleet.runs[lead]!.pc]!
  if (instruction.op !== 'waitSignal') return undefined
  const robot = fleet.units[lead]!.id
  const signal = signals.ids[instruction.signal]!
  const { value } = instruction
  return {
    code: 'run.signalNeverComes',
    severity: 'error',
    message: `Nothing can go on: "${robot}" (program "${program}") waits for signal "${signal}" = ${value}, which nothing sets any more.`,
    where: { record: program, path: `records.${program}.body[${instruction.node}]` },
    hint: 'Set the signal in another program, or change its initial value.',
    values: { robot, program, signal, value },
  }
}
