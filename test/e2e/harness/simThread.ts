// The built simulation thread, driven from a bare page as the workbench drives it: control by Comlink's messages, frames over
// a port and back at once. Draws nothing, so that only the thread is under test.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { SimApi } from '../../../src/core/protocol/SimApi'
import { builtFolder } from '../../tools/ensureBuilt'

/** A file of the site that is no page of ours: the same origin and nothing that runs; Chromium misses an icon there. */
export const bareVisit = {
  address: 'schema/proefcel-scene-1.schema.json',
  expected: [/^console error: Failed to load resource: .*404/],
}

interface ThreadInPage {
  call(method: string, values: unknown[]): Promise<unknown>
  /** Resolves when the run reports its end. */
  ended: Promise<string>
  frames: number
  saved?: unknown
}

declare global {
  interface Window {
    simThreads?: Map<string, ThreadInPage>
  }
}

export class SimThread {
  readonly #page: Page
  readonly #name: string

  private constructor(page: Page, name: string) {
    this.#page = page
    this.#name = name
  }

  static async start(page: Page, name: string): Promise<SimThread> {
    const file = readdirSync(join(builtFolder(), 'assets')).find((one) => /^sim\.worker-.*\.js$/.test(one))
    await page.evaluate(startThread, { name, url: `/assets/${file}` })
    return new SimThread(page, name)
  }

  call<M extends keyof SimApi>(
    method: M,
    ...values: Parameters<SimApi[M]>
  ): Promise<Awaited<ReturnType<SimApi[M]>>> {
    const answer = this.#page.evaluate(
      ([name, called, given]) => window.simThreads!.get(name)!.call(called, given),
      [this.#name, method, values] as [string, string, unknown[]],
    )
    return answer as Promise<Awaited<ReturnType<SimApi[M]>>>
  }

  /** Runs to this time at the speed that was set, and answers why it ended and how many frames arrived. */
  async runUntil(timeS: number): Promise<{ reason: string; frames: number }> {
    await this.call('runUntil', timeS)
    return this.#page.evaluate(async (name) => {
      const thread = window.simThreads!.get(name)!
      return { reason: await thread.ended, frames: thread.frames }
    }, this.#name)
  }

  /** Saves this run and resumes it in another thread of the page; the bytes stay in the page. */
  async handOver(other: SimThread): Promise<void> {
    await this.#page.evaluate(
      async ([from, to]) => {
        const bytes = await window.simThreads!.get(from)!.call('checkpoint', [])
        await window.simThreads!.get(to)!.call('resume', [bytes])
      },
      [this.#name, other.#name] as const,
    )
  }
}

/** Runs in the page, so it may use nothing of this file. */
function startThread({ name, url }: { name: string; url: string }): void {
  const worker = new Worker(url, { type: 'module' })
  const waiting = new Map<string, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
  worker.addEventListener('message', ({ data }) => {
    const asked = waiting.get(data.id)
    waiting.delete(data.id)
    if (data.type === 'RAW') asked?.resolve(data.value)
    else asked?.reject(new Error(JSON.stringify(data.value)))
  })
  const failed = (event: ErrorEvent) => new Error(`the thread failed: ${event.message}`)
  const { port1, port2 } = new MessageChannel()
  const thread: ThreadInPage = {
    frames: 0,
    ended: new Promise((resolve, reject) => {
      worker.addEventListener('error', (event) => reject(failed(event)))
      port1.addEventListener('message', ({ data }) => {
        if (data.kind === 'ended') resolve(data.reason)
      })
    }),
    call: (method, values) => {
      const id = `${waiting.size}-${Math.random()}`
      const ports = values.filter((value) => value instanceof MessagePort)
      const argumentList = values.map((value) => ({ type: 'RAW', value }))
      worker.postMessage({ id, type: 'APPLY', path: [method], argumentList }, ports)
      return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }))
    },
  }
  worker.addEventListener('error', (event) => {
    for (const asked of waiting.values()) asked.reject(failed(event))
  })
  port1.addEventListener('message', ({ data }) => {
    if (data.kind !== 'frame') return
    thread.frames++
    port1.postMessage({ kind: 'return', buffer: data.buffer }, [data.buffer])
  })
  port1.start()
  void thread.call('connect', [port2])
  window.simThreads ??= new Map()
  window.simThreads.set(name, thread)
}
