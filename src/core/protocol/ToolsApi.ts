// What the page may ask of the tools thread: work on a document or a file that takes longer than a frame. Each call is on its
// own: no state stays in the thread, so a long one is cancelled by ending the thread. Types only.
import type { Assessment } from '../results/Assessment'

/** Share of the work done, 0…1, and what is being done (a code of app/text). */
export type ReportProgress = (share: number, stage: string) => void

/** Every call answers, or rejects with a SimError that holds its problems. */
export interface ToolsApi {
  /** What a document would do: problems, reach of every target, cycle times and a throughput estimate. */
  assess(documentText: string): Promise<Assessment>
  ping(): Promise<number>
}
