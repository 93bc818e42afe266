// Owns one simulation thread: makes it, talks to it, notices when it dies or hangs, and never leaves a call pending.
// Knows nothing of documents or screens; the session decides what happens after a death.
import { type Remote, transfer, wrap } from 'comlink'
import type { FramePort } from '../../core/protocol/FramePort'
import type { SimApi } from '../../core/protocol/SimApi'
import type { Problem } from '../../core/results/problem'

const LOOK_EVERY_MS = 2_000
/** A thread's turn takes some 8 ms; this many looks without an answer are a hang. */
const HUNG_AFTER_LOOKS = 6
/** Starting a thread and compiling a scene keep it from answering: seconds on a slow, busy machine. */
const HUNG_AFTER_LOOKS_AT_LONG_WORK = 30

export interface SimHandleOptions {
  readonly createWorker: () => Worker
  /** The page's end of the frame port, once the thread answers. */
  readonly onPort: (port: FramePort) => void
  /** Called once, when the thread is gone. */
  readonly onDeath: (problem: Problem) => void
}

/** Rejects every call after the thread is gone, with what happened to it. */
export class ThreadDied extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.message)
    this.name = 'ThreadDied'
    this.problem = problem
  }
}

export class SimHandle {
  readonly #worker: Worker
  readonly #remote: Remote<SimApi>
  readonly #options: SimHandleOptions
  readonly #death: Promise<never>
  #reject!: (reason: ThreadDied) => void
  #gone = false
  #watch: ReturnType<typeof setInterval> | undefined
  /** Looks of the watch since the last answer. Not a time: while the page itself is busy or asleep it hears no answer either. */
  #looks = 0
  /** Calls under way that may keep the thread silent for long; its start is one. */
  #longWork = 0

  constructor(options: SimHandleOptions) {
    this.#options = options
    this.#death = new Promise<never>((_, reject) => {
      this.#reject = reject
    })
    // A death nobody is waiting on is reported through onDeath, not as an unhandled rejection.
    this.#death.catch(() => undefined)
    this.#worker = options.createWorker()
    this.#remote = wrap<SimApi>(this.#worker)
    this.#worker.addEventListener('error', (event) =>
      this.#die('threadFailed', event.message ?? 'the thread failed'),
    )
    this.#worker.addEventListener('messageerror', () =>
      this.#die('threadFailed', 'a message could not be read'),
    )
  }

  /** Connects the frame port and starts the watch. */
  async connect(): Promise<void> {
    const channel = new MessageChannel()
    this.#options.onPort(channel.port1 as unknown as FramePort)
    this.#startWatch()
    await this.callLong((api) =>
      api.connect(transfer(channel.port2 as unknown as FramePort, [channel.port2])),
    )
  }

  /** One call to the thread; rejects with ThreadDied when the thread is or gets lost. */
  call<T>(use: (api: Remote<SimApi>) => Promise<T>): Promise<T> {
    return Promise.race([use(this.#remote), this.#death])
  }

  /** A call that may keep the thread busy without an answer for long: starting, reading, compiling. */
  async callLong<T>(use: (api: Remote<SimApi>) => Promise<T>): Promise<T> {
    this.#longWork++
    try {
      return await this.call(use)
    } finally {
      this.#longWork--
      this.#looks = 0
    }
  }

  /** Ends the thread without a report. */
  dispose(): void {
    this.#end({
      code: 'threadClosed',
      severity: 'error',
      message: 'The simulation thread was closed.',
      where: { path: '' },
      hint: 'Nothing needs to be done.',
    })
  }

  #startWatch(): void {
    this.#watch = setInterval(() => {
      const patience = this.#longWork > 0 ? HUNG_AFTER_LOOKS_AT_LONG_WORK : HUNG_AFTER_LOOKS
      if (this.#looks >= patience) this.#die('threadHung', 'the thread gave no answer')
      else this.#look()
    }, LOOK_EVERY_MS)
  }

  #look(): void {
    this.#looks++
    this.call((api) => api.ping()).then(
      () => {
        this.#looks = 0
      },
      () => undefined,
    )
  }

  #die(code: 'threadFailed' | 'threadHung', detail: string): void {
    if (this.#gone) return
    const problem: Problem = {
      code,
      severity: 'error',
      message: `The simulation stopped: ${detail}.`,
      where: { path: '' },
      hint: 'Your cell is kept. A fresh simulation is started; if it stops again, restart with another seed or undo the last change.',
      values: { detail },
    }
    this.#end(problem)
    this.#options.onDeath(problem)
  }

  #end(problem: Problem): void {
    if (this.#gone) return
    this.#gone = true
    clearInterval(this.#watch)
    this.#worker.terminate()
    this.#reject(new ThreadDied(problem))
  }
}
