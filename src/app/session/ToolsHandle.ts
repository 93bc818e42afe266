// Owns one tools thread: starts it when first asked, rejects every pending call when it dies, starts a fresh one afterwards.
// Cancelling a call ends the thread, so each kind of work that must not end another's has a handle of its own.
import { proxy, type Remote, transfer, wrap } from 'comlink'
import type { ReportProgress, ToolsApi } from '../../core/protocol/ToolsApi'
import type { Problem } from '../../core/results/problem'
import { ThreadDied } from './SimHandle'

/** Rejects a call that was given up by whoever asked. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled'
}

interface Thread {
  readonly worker: Worker
  readonly remote: Remote<ToolsApi>
  readonly death: Promise<never>
  readonly reject: (reason: Error) => void
}

export class ToolsHandle {
  readonly #createWorker: () => Worker
  #thread: Thread | undefined

  constructor(createWorker: () => Worker) {
    this.#createWorker = createWorker
  }

  /** One call; `signal` cancels it and whatever else this handle's thread was doing. */
  async call<T>(use: (api: Remote<ToolsApi>) => Promise<T>, signal?: AbortSignal): Promise<T> {
    if (signal?.aborted) throw new Cancelled()
    const thread = this.#thread ?? this.#start()
    this.#thread = thread
    const cancel = () => this.#end(thread, new Cancelled())
    signal?.addEventListener('abort', cancel)
    try {
      return await Promise.race([use(thread.remote), thread.death])
    } finally {
      signal?.removeEventListener('abort', cancel)
    }
  }

  /** A call's `report` as it can cross to the thread. */
  reporter(report: ReportProgress): ReportProgress {
    return proxy(report)
  }

  /** What goes to the thread instead of being copied, which is felt with tens of megabytes; it is gone here. */
  handedOver<T>(what: T, buffers: readonly ArrayBuffer[]): T {
    return transfer(what, [...buffers])
  }

  dispose(): void {
    if (this.#thread !== undefined) this.#end(this.#thread, new Cancelled())
  }

  #start(): Thread {
    const worker = this.#createWorker()
    const { promise: death, reject } = deferred()
    // A death nobody waits for needs no report: the next call starts a fresh thread.
    death.catch(() => undefined)
    const thread = { worker, remote: wrap<ToolsApi>(worker), death, reject }
    worker.addEventListener('error', (event) => this.#end(thread, died(event.message ?? 'the thread failed')))
    worker.addEventListener('messageerror', () => this.#end(thread, died('a message could not be read')))
    return thread
  }

  #end(thread: Thread, reason: Error): void {
    if (this.#thread === thread) this.#thread = undefined
    thread.worker.terminate()
    thread.reject(reason)
  }
}

function deferred(): { promise: Promise<never>; reject: (reason: Error) => void } {
  let reject!: (reason: Error) => void
  const promise = new Promise<never>((_, refuse) => {
    reject = refuse
  })
  return { promise, reject }
}

function died(detail: string): ThreadDied {
  const problem: Problem = {
    code: 'toolsThreadFailed',
    severity: 'error',
    message: `This work stopped: ${detail}.`,
    where: { path: '' },
    hint: 'Your cell is kept. Try again; with a smaller file if it happens again.',
    values: { detail },
  }
  return new ThreadDied(problem)
}
