// The honest cycle of one program without all else that can be said of it: band, split by cause, what it rests on.
import type { CycleFigure } from '../../results/ProgramStudy'
import { estimateCycles } from '../../sim/compile/programs/estimateCycles'
import type { PlanCache } from '../../sim/programs/planning/PlanCache'
import { cycleFigure, readDocument } from './studyProgram'

/** Not `ok` when the program has no plan. */
export function cycleOfProgram(documentText: string, program: string, plans: PlanCache): CycleFigure {
  const [estimate] = estimateCycles(readDocument(documentText), { program, plans })
  return cycleFigure(estimate)
}
