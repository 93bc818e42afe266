// Asks the tools thread what the document as edited would do: a moment after an edit, during a drag as often as answers come. One
// question at a time; the newest wins. Decides nothing about the run.
import type { SceneDocument } from '../../core/model/SceneDocument'
import type { Assessment } from '../../core/results/Assessment'
import { Cancelled, type ToolsHandle } from './ToolsHandle'

/** Edits that follow each other within this time are looked at together. */
const AFTER_EDIT_MS = 50
const DURING_DRAG_MS = 30
/** A thread that takes longer over one document is given up and started afresh. */
const HUNG_MS = 20_000

export interface AssessQuestion {
  readonly document: SceneDocument
  /** A finished edit gets figures of a short run too. */
  readonly finished: boolean
}

export interface AssessorEvents {
  readonly onAnswer: (assessment: Assessment, question: AssessQuestion) => void
  /** Questions are waiting or being looked at. */
  readonly onBusy: (busy: boolean) => void
}

export class Assessor {
  readonly #tools: ToolsHandle
  readonly #events: AssessorEvents
  #waiting: AssessQuestion | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  #asking = false
  /** Grows when another cell is opened: answers about the one before are dropped. */
  #cell = 0

  constructor(tools: ToolsHandle, events: AssessorEvents) {
    this.#tools = tools
    this.#events = events
  }

  ask(document: SceneDocument, finished: boolean): void {
    this.#waiting = { document, finished }
    this.#events.onBusy(true)
    if (this.#asking) return
    if (finished) this.#later(AFTER_EDIT_MS)
    else if (this.#timer === undefined) this.#later(DURING_DRAG_MS)
  }

  /** Another cell is open: nothing that was asked matters any more. */
  forget(): void {
    this.#cell++
    this.#waiting = undefined
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#events.onBusy(false)
  }

  #later(waitMs: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      this.#timer = undefined
      void this.#askNow()
    }, waitMs)
  }

  async #askNow(): Promise<void> {
    const question = this.#waiting
    if (question === undefined) return
    this.#waiting = undefined
    this.#asking = true
    const cell = this.#cell
    const answer = await this.#answer(question)
    this.#asking = false
    if (cell === this.#cell && answer !== undefined && !this.#isOvertaken(question))
      this.#events.onAnswer(answer, question)
    if (this.#waiting === undefined) this.#events.onBusy(false)
    else void this.#askNow()
  }

  /** While a drag goes on every answer is of an older place, and still worth showing; a finished edit waits for its own. */
  #isOvertaken(question: AssessQuestion): boolean {
    return question.finished && this.#waiting?.finished === true
  }

  async #answer({ document, finished }: AssessQuestion): Promise<Assessment | undefined> {
    const given = new AbortController()
    const hung = setTimeout(() => given.abort(), HUNG_MS)
    try {
      const text = JSON.stringify(document)
      return await this.#tools.call((api) => api.assess(text, finished), given.signal)
    } catch (error) {
      if (!(error instanceof Cancelled)) console.warn('The layout could not be judged.', error)
      return undefined
    } finally {
      clearTimeout(hung)
    }
  }
}
