// How long each program takes when nobody is in its way: motions as planned, grips, dwells and doors at their mean. Waiting for parts,
// machines and people is the run's.
import { findRecordOfType } from '../../model/SceneDocument'
import type { ProgramCycle } from '../../results/Assessment'
import type { CompileContext } from '../../sim/compile/CompileContext'
import type { OpenCell } from '../../sim/compile/programs/openCell'
import { programBindings } from '../../sim/compile/programs/programBindings'
import { readTime } from '../../sim/compile/readTime'
import type { Instruction, ProgramCode } from '../../sim/programs/ProgramCode'
import { isUsable } from '../../sim/programs/ProgramPlan'
import { visitsOf } from '../../sim/programs/planning/findMotions'
import type { RobotUnit } from '../../sim/programs/RobotUnit'

/** Of the programs that can be done; over at most this many of the slots they are for. */
const MOST_BINDINGS = 16

export function plannedCycles(cell: OpenCell): ProgramCycle[] {
  const { context, programs, units } = cell
  const bindings = programBindings(cell)
  return programs.flatMap((code, number) => {
    const plans = bindings[number]!.slice(0, MOST_BINDINGS)
      .map((binding) => cell.plans.planOf(number, binding))
      .filter(isUsable)
    if (plans.length === 0) return []
    const motionS = plans.reduce((sum, plan) => sum + plan.motionS, 0) / plans.length
    const robot = units[code.robots[0]!]!.id
    return [{ program: code.id, robot, durationS: motionS + standingS(context, code, units) }]
  })
}

function standingS(context: CompileContext, code: ProgramCode, units: readonly RobotUnit[]): number {
  const visits = visitsOf(code)
  const crew = code.robots.map((robot) => units[robot]!)
  return code.instructions.reduce(
    (sum, instruction, index) => sum + visits[index]! * meanS(context, code, crew, instruction),
    0,
  )
}

function meanS(
  context: CompileContext,
  code: ProgramCode,
  crew: readonly RobotUnit[],
  instruction: Instruction,
): number {
  switch (instruction.op) {
    case 'grip':
      return Math.max(...crew.map(({ grip }) => grip.variate.mean()))
    case 'release':
      return Math.max(...crew.map(({ release }) => release.variate.mean()))
    case 'settle':
      return Math.max(...crew.map(({ settle }) => settle.variate.mean()))
    case 'handshake':
      return code.handshake?.variate.mean() ?? 0
    case 'dwell':
      return instruction.time.variate.mean()
    case 'door':
      return doorS(context, instruction.station, instruction.open)
    default:
      return 0
  }
}

function doorS({ document, entities }: CompileContext, station: number, open: boolean): number {
  const door = findRecordOfType(document, 'station', entities[station] ?? '')?.door
  if (door === undefined) return 0
  return readTime(document, open ? door.open : door.close, entities[station]!, 'door', []).mean()
}
