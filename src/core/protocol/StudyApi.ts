// What crosses the border between the page and a thread that makes many runs: the reference cases of the engine, one at a time.
// No behaviour. A call cannot be taken back; who wants to stop ends the thread.
import type { CaseSummary, CaseVerdict, EffortName } from '../results/VerifyResults'

export interface StudyApi {
  /** The reference cases in their order. */
  cases(): Promise<readonly CaseSummary[]>
  /** Runs one case, for seconds to minutes; rejects with a SimError when there is no such case. */
  verifyCase(id: string, effort: EffortName): Promise<CaseVerdict>
  /** Text of the scene of a case; rejects with a SimError when it has none. */
  sceneOf(id: string): Promise<string>
}
