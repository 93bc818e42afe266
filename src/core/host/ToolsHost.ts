// The tools thread behind the ToolsApi: one method a tool, each in its own file under tools/. Keeps nothing between calls.

import type { GivenFile, ImportedFile, ReaderAddresses } from '../protocol/ImportedFiles'
import { SimError } from '../protocol/SimError'
import type { ReportProgress, ToolsApi } from '../protocol/ToolsApi'
import type { Assessment, RobotPlace } from '../results/Assessment'
import type {
  BodyGap,
  CalibrationResult,
  CycleFigure,
  ProgramFiles,
  ProgramLanguage,
  ProgramStudy,
  ValidatedCycle,
  ZoneProposal,
} from '../results/ProgramStudy'
import type { ReachPicture, ReachQuestion } from '../results/ReachPicture'
import type { SharedCell, ShareReceipt } from '../results/SharedCell'
import type { MadeCell, TemplateInfo, TypedAnswers } from '../results/TemplateResult'
import { PlanCache } from '../sim/programs/planning/PlanCache'

export class ToolsHost implements ToolsApi {
  readonly #nowMs: () => number
  readonly #readers: ReaderAddresses
  /** Plans are pure: keeping them changes no answer, only how soon it comes. */
  readonly #plans = new PlanCache()

  /** `readers`: where the compiled readers of CAD files can be fetched. */
  constructor(nowMs: () => number, readers: ReaderAddresses = {}) {
    this.#readers = readers
    this.#nowMs = nowMs
  }

  /** Each tool is fetched when it is first asked for. */
  async assess(documentText: string, withRun = true): Promise<Assessment> {
    const { assessDocument } = await import('./tools/assessDocument')
    return assessDocument(documentText, { nowMs: this.#nowMs, plans: this.#plans }, withRun)
  }

  async packShare(documentText: string, seed: number, version: string): Promise<string> {
    const [{ packShare }, { takeReceipt }] = await Promise.all([
      import('../formats/share/packShare'),
      import('./tools/takeReceipt'),
    ])
    // A half-built cell can be shared as well; it just has nothing to compare.
    const taken = await takeReceipt(documentText, seed, this.#nowMs).catch(() => undefined)
    return packShare({ documentText, ...(taken && { receipt: { ...taken, seed, version } }) })
  }

  async unpackShare(text: string): Promise<SharedCell> {
    const { unpackShare } = await import('../formats/share/packShare')
    const unpacked = unpackShare(text)
    if (!unpacked.ok) throw new SimError(unpacked.problems)
    return unpacked.value
  }

  async checkReceipt(documentText: string, { seed, untilS, hash }: ShareReceipt): Promise<boolean> {
    const { repeatReceipt } = await import('./tools/takeReceipt')
    return (await repeatReceipt(documentText, seed, untilS)) === hash
  }

  async bestRobotPlaces(documentText: string, robot: string): Promise<readonly RobotPlace[]> {
    const { bestRobotPlaces } = await import('./tools/bestRobotPlaces')
    return bestRobotPlaces(documentText, robot, this.#plans)
  }

  async templates(): Promise<readonly TemplateInfo[]> {
    const { templateList } = await import('./tools/templateTools')
    return templateList()
  }

  async makeCell(
    id: string,
    typed: TypedAnswers,
    language: 'nl' | 'en',
    documentText?: string,
  ): Promise<MadeCell> {
    const { makeCell } = await import('./tools/templateTools')
    return makeCell(id, typed, language, documentText)
  }

  async emptyHall(): Promise<string> {
    const { emptyHallText } = await import('./tools/templateTools')
    return emptyHallText()
  }

  async studyProgram(documentText: string, program: string): Promise<ProgramStudy> {
    const { studyProgram } = await import('./tools/studyProgram')
    return studyProgram(documentText, program, this.#plans)
  }

  async cycleOfProgram(documentText: string, program: string): Promise<CycleFigure> {
    const { cycleOfProgram } = await import('./tools/cycleOfProgram')
    return cycleOfProgram(documentText, program, this.#plans)
  }

  async closeBodies(documentText: string, programs: readonly string[]): Promise<readonly BodyGap[]> {
    const { closeBodies } = await import('./tools/studyProgram')
    return closeBodies(documentText, programs, this.#plans)
  }

  async proposeZones(documentText: string): Promise<readonly ZoneProposal[]> {
    const [{ proposeZones }, { readDocument }] = await Promise.all([
      import('../sim/compile/programs/proposeZones'),
      import('./tools/studyProgram'),
    ])
    return proposeZones(readDocument(documentText))
  }

  async reachPicture(
    documentText: string,
    question: ReachQuestion,
    tell: (picture: ReachPicture) => void,
  ): Promise<ReachPicture | undefined> {
    const { reachPicture } = await import('./tools/reachPicture')
    return reachPicture(documentText, question, { nowMs: this.#nowMs, plans: this.#plans, tell })
  }

  async programFiles(
    documentText: string,
    program: string,
    kind: ProgramLanguage,
    language: 'nl' | 'en',
  ): Promise<ProgramFiles> {
    const { programFiles } = await import('./tools/programFiles')
    return programFiles(documentText, program, kind, language, this.#plans)
  }

  async calibrateProgram(
    documentText: string,
    program: string,
    measured: string,
  ): Promise<CalibrationResult> {
    const { calibrateProgram } = await import('./tools/programFiles')
    return calibrateProgram(documentText, program, measured)
  }

  async validateCycles(): Promise<readonly ValidatedCycle[]> {
    const { validateCycles } = await import('../study/cycles/validateCycles')
    return validateCycles()
  }

  async importFiles(files: readonly GivenFile[], report: ReportProgress): Promise<readonly ImportedFile[]> {
    const { importFiles } = await import('./tools/importFiles')
    return importFiles(files, this.#readers, report)
  }

  async ping(): Promise<number> {
    return this.#nowMs()
  }
}
