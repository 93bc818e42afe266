// What the page may ask of the tools thread: work on a document or a file that takes longer than a frame. Each call is on its
// own: no state stays in the thread, so a long one is cancelled by ending the thread. Types only.
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
import type { GivenFile, ImportedFile } from './ImportedFiles'

/** Share of the work done, 0…1, and what is being done (a code of app/text). */
export type ReportProgress = (share: number, stage: string) => void

/** Every call answers, or rejects with a SimError that holds its problems. */
export interface ToolsApi {
  /** What a document would do: problems, reach of every target, cycle times and a throughput estimate (unless `withRun` is false). */
  assess(documentText: string, withRun?: boolean): Promise<Assessment>
  /** Where a robot had better stand for the places its programs name, best first; empty when it rides or no place is better. */
  bestRobotPlaces(documentText: string, robot: string): Promise<readonly RobotPlace[]>
  /** A cell as the text of a link, with a receipt of what comes out of it when it can run. */
  packShare(documentText: string, seed: number, version: string): Promise<string>
  /** The cell in the text of a link. */
  unpackShare(text: string): Promise<SharedCell>
  /** Whether the same comes out here as the receipt says. */
  checkReceipt(documentText: string, receipt: ShareReceipt): Promise<boolean>
  /** The templates with their questions. */
  templates(): Promise<readonly TemplateInfo[]>
  /**
   * A cell from answers as they were typed, or why it cannot be (each problem at `answers.<question>`). `documentText`: a cell made from this
   * template before, whose own changes stay.
   */
  makeCell(id: string, typed: TypedAnswers, language: 'nl' | 'en', documentText?: string): Promise<MadeCell>
  /** The text of a document with a hall and nothing in it. */
  emptyHall(): Promise<string>
  /** A program looked at closely: nodes, way of the tool, close bodies, the honest cycle. */
  studyProgram(documentText: string, program: string): Promise<ProgramStudy>
  /** The cycle of a program with its band, and what that rests on. */
  cycleOfProgram(documentText: string, program: string): Promise<CycleFigure>
  /** Where these programs come close to something, nearest first. */
  closeBodies(documentText: string, programs: readonly string[]): Promise<readonly BodyGap[]>
  /** Interference zones for robots that work close together; empty when none share space. */
  proposeZones(documentText: string): Promise<readonly ZoneProposal[]>
  /** A plane or the volume of a robot's reach; `tell` gets it while it is still rough. Undefined for a robot that stands nowhere. */
  reachPicture(
    documentText: string,
    question: ReachQuestion,
    tell: (picture: ReachPicture) => void,
  ): Promise<ReachPicture | undefined>
  /** A program as a draft in a controller's language, one file a robot. */
  programFiles(
    documentText: string,
    program: string,
    kind: ProgramLanguage,
    language: 'nl' | 'en',
  ): Promise<ProgramFiles>
  /** What measured times (a stopwatch list or a log, as text) say about a program's robot and tool. */
  calibrateProgram(documentText: string, program: string, measured: string): Promise<CalibrationResult>
  /** Published cycle times beside ours. */
  validateCycles(): Promise<readonly ValidatedCycle[]>
  /** What comes of files that a person brings along, in the order in which they were found. `report` is called while they are read. */
  importFiles(files: readonly GivenFile[], report: ReportProgress): Promise<readonly ImportedFile[]>
  ping(): Promise<number>
}
