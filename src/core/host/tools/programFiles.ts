// A program as draft files for a controller, and measured times fitted to it: what leaves and enters the page for one program.
import { exportProgram } from '../../formats/programs/exportProgram'
import { readCycleLog } from '../../formats/programs/readCycleLog'
import type { CalibrationResult, ProgramFiles, ProgramLanguage } from '../../results/ProgramStudy'
import { calibrateCycle } from '../../sim/compile/programs/calibrateCycle'
import { listProgram } from '../../sim/compile/programs/listProgram'
import type { PlanCache } from '../../sim/programs/planning/PlanCache'
import { readDocument } from './studyProgram'

/** One file for each robot that runs it. */
export function programFiles(
  documentText: string,
  program: string,
  kind: ProgramLanguage,
  language: 'nl' | 'en',
  plans: PlanCache,
): ProgramFiles {
  const answer = listProgram(readDocument(documentText), program, plans)
  if (!answer.ok) return answer
  const files = answer.listings.map((listing) => exportProgram(listing, kind, language))
  return { ok: true, files: files.map(({ name, text }) => ({ name, text })) }
}

/** `measured`: a stopwatch list or a log as text. */
export function calibrateProgram(documentText: string, program: string, measured: string): CalibrationResult {
  const log = readCycleLog(measured, program)
  if (!log.ok) return { ok: false, reason: 'unread', line: log.line, text: log.text }
  const answer = calibrateCycle(readDocument(documentText), program, log.lists)
  if (!answer.ok) return { ok: false, reason: 'noPlan', problems: answer.problems }
  return { ok: true, ...answer.calibration }
}
