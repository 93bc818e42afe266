// Looking into the run on screen: its trace, why something waits, and conditions to stop at. Answers nothing while no thread is there.
import type { Remote } from 'comlink'
import type { Breakpoint, SimApi } from '../../core/protocol/SimApi'
import type { NumberedEntry, WaitLink } from '../../core/results/TraceEntry'

type Call = <T>(use: (api: Remote<SimApi>) => Promise<T>) => Promise<T | undefined>

export class DebugSession {
  readonly #call: Call
  readonly #listeners = new Set<(breakpoint: number) => void>()

  constructor(call: Call) {
    this.#call = call
  }

  async trace(from: number, most: number): Promise<readonly NumberedEntry[]> {
    return (await this.#ask((api) => api.trace(from, most))) ?? []
  }

  async why(entity: string): Promise<readonly WaitLink[]> {
    return (await this.#ask((api) => api.why(entity))) ?? []
  }

  async setBreakpoints(breakpoints: readonly Breakpoint[]): Promise<void> {
    await this.#ask((api) => api.setBreakpoints(breakpoints))
  }

  /** Calls back with the number of the breakpoint at which the run has stopped; returns how to stop listening. */
  onBreak(listener: (breakpoint: number) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** The thread says that it has stopped there. */
  broke(breakpoint: number): void {
    for (const listener of this.#listeners) listener(breakpoint)
  }

  /** A thread that died is told by the session, not by whoever asked it something. */
  async #ask<T>(use: (api: Remote<SimApi>) => Promise<T>): Promise<T | undefined> {
    try {
      return await this.#call(use)
    } catch {
      return undefined
    }
  }
}
