// Verifies the engine case by case on threads of its own, and tells what it knows so far. Draws nothing and judges nothing.
import type { CaseSummary, CaseVerdict, EffortName } from '../../core/results/VerifyResults'
import { StudyHandle } from './StudyHandle'
import { Cancelled } from './ToolsHandle'

export interface VerificationState {
  readonly cases: readonly CaseSummary[]
  readonly verdicts: ReadonlyMap<string, CaseVerdict>
  /** Being computed at this moment. */
  readonly underWay: readonly string[]
  /** Asked for in the present or last round. */
  readonly asked: number
  readonly done: number
  readonly isRunning: boolean
  /** Why a thread failed. */
  readonly failure: string | undefined
}

const NOTHING: VerificationState = {
  cases: [],
  verdicts: new Map(),
  underWay: [],
  asked: 0,
  done: 0,
  isRunning: false,
  failure: undefined,
}

export class Verification {
  #state = NOTHING
  /** Grows with every round, so that what an old one still answers is dropped. */
  #round = 0
  readonly #threads: readonly StudyHandle[]
  readonly #listeners = new Set<() => void>()

  constructor(createWorker: () => Worker, threads: number) {
    this.#threads = Array.from({ length: threads }, () => new StudyHandle(createWorker))
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly state = (): VerificationState => this.#state

  /** Reads the list of cases. */
  async list(): Promise<void> {
    try {
      this.#set({ cases: await this.#threads[0]!.call((api) => api.cases()) })
    } catch (error) {
      this.#fail(error)
    }
  }

  /** Judges these cases; earlier verdicts on them are forgotten. */
  async run(ids: readonly string[], effort: EffortName): Promise<void> {
    this.cancel()
    const round = this.#round
    const verdicts = new Map([...this.#state.verdicts].filter(([id]) => !ids.includes(id)))
    this.#set({ verdicts, asked: ids.length, done: 0, isRunning: true, failure: undefined })
    const waiting = [...ids]
    const work = async (thread: StudyHandle) => {
      for (let id = waiting.shift(); id !== undefined && round === this.#round; id = waiting.shift())
        await this.#judge(thread, id, effort, round)
    }
    try {
      await Promise.all(this.#threads.map(work))
    } catch (error) {
      if (round === this.#round) this.#fail(error)
    }
    if (round === this.#round) this.#set({ isRunning: false, underWay: [] })
  }

  /** What has been judged so far stays. */
  cancel(): void {
    this.#round++
    for (const thread of this.#threads) thread.stop()
    this.#set({ isRunning: false, underWay: [] })
  }

  /** The scene of a case as text; undefined when a thread failed. */
  async sceneOf(id: string): Promise<string | undefined> {
    // The threads may be computing for minutes, and whoever opens a cell leaves this page.
    this.cancel()
    try {
      return await this.#threads[0]!.call((api) => api.sceneOf(id))
    } catch (error) {
      this.#fail(error)
      return undefined
    }
  }

  async #judge(thread: StudyHandle, id: string, effort: EffortName, round: number): Promise<void> {
    this.#set({ underWay: [...this.#state.underWay, id] })
    const verdict = await thread.call((api) => api.verifyCase(id, effort))
    if (round !== this.#round) return
    const { verdicts, underWay, done } = this.#state
    this.#set({
      verdicts: new Map(verdicts).set(id, verdict),
      underWay: underWay.filter((other) => other !== id),
      done: done + 1,
    })
  }

  #fail(error: unknown): void {
    if (error instanceof Cancelled) return
    for (const thread of this.#threads) thread.stop()
    this.#set({ failure: error instanceof Error ? error.message : String(error) })
  }

  #set(change: Partial<VerificationState>): void {
    this.#state = { ...this.#state, ...change }
    for (const listener of this.#listeners) listener()
  }
}
