// Owns one thread of many runs: starts it when first asked, rejects pending calls when it dies or is stopped, and starts a fresh one
// at the next call. Stopping ends the thread, because a run of minutes hears nothing.
import { type Remote, wrap } from 'comlink'
import type { StudyApi } from '../../core/protocol/StudyApi'
import { Cancelled } from './ToolsHandle'

interface Thread {
  readonly worker: Worker
  readonly remote: Remote<StudyApi>
  readonly end: (reason: Error) => void
  readonly ended: Promise<never>
}

export const createStudyWorker = () =>
  new Worker(new URL('../../../workers/study.worker.ts', import.meta.url), { type: 'module', name: 'study' })

export class StudyHandle {
  readonly #createWorker: () => Worker
  #thread: Thread | undefined

  constructor(createWorker: () => Worker) {
    this.#createWorker = createWorker
  }

  call<T>(use: (api: Remote<StudyApi>) => Promise<T>): Promise<T> {
    this.#thread ??= this.#start()
    return Promise.race([use(this.#thread.remote), this.#thread.ended])
  }

  /** Ends the thread; pending calls reject with Cancelled. */
  stop(): void {
    this.#thread?.end(new Cancelled())
  }

  #start(): Thread {
    const worker = this.#createWorker()
    let reject!: (reason: Error) => void
    const ended = new Promise<never>((_, refuse) => {
      reject = refuse
    })
    // An end nobody waits for needs no report.
    ended.catch(() => undefined)
    const end = (reason: Error) => {
      this.#thread = undefined
      worker.terminate()
      reject(reason)
    }
    worker.addEventListener('error', ({ message }) => end(new Error(message ?? 'the thread failed')))
    worker.addEventListener('messageerror', () => end(new Error('a message could not be read')))
    return { worker, remote: wrap<StudyApi>(worker), end, ended }
  }
}
