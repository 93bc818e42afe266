// The handle of the simulation thread: a thread that throws, hangs or is closed leaves no call pending.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { SimHandle, ThreadDied } from '../../../src/app/session/SimHandle'
import type { Problem } from '../../../src/core/results/problem'

/** A thread that never answers. */
class SilentWorker extends EventTarget {
  terminated = false
  postMessage(): void {}
  terminate(): void {
    this.terminated = true
  }
}

function aHandle() {
  const worker = new SilentWorker()
  const deaths: Problem[] = []
  const handle = new SimHandle({
    createWorker: () => worker as unknown as Worker,
    onPort: () => undefined,
    onDeath: (problem) => deaths.push(problem),
  })
  return { worker, deaths, handle }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('SimHandle', () => {
  it('rejects every pending call when the thread throws, and reports once', async () => {
    const { worker, deaths, handle } = aHandle()
    const calls = [handle.call((api) => api.ping()), handle.call((api) => api.results())]
    worker.dispatchEvent(Object.assign(new Event('error'), { message: 'boom' }))
    worker.dispatchEvent(new Event('messageerror'))
    for (const call of calls) await expect(call).rejects.toBeInstanceOf(ThreadDied)
    expect(deaths.map((problem) => problem.code)).toEqual(['threadFailed'])
    expect(worker.terminated).toBe(true)
  })

  it('gives a starting thread a minute, then notices that it gives no answer', async () => {
    const { worker, deaths, handle } = aHandle()
    const connecting = handle.connect()
    const rejected = expect(connecting).rejects.toBeInstanceOf(ThreadDied)
    await vi.advanceTimersByTimeAsync(30_000)
    expect(deaths).toEqual([])
    await vi.advanceTimersByTimeAsync(60_000)
    await rejected
    expect(deaths.map((problem) => problem.code)).toEqual(['threadHung'])
    expect(worker.terminated).toBe(true)
  })

  it('does not blame the thread for a page that was busy: only looks without an answer count', async () => {
    const { deaths, handle } = aHandle()
    const connecting = handle.connect()
    connecting.catch(() => undefined)
    vi.setSystemTime(Date.now() + 3_600_000)
    await vi.advanceTimersByTimeAsync(2_000)
    expect(deaths).toEqual([])
    handle.dispose()
  })

  it('rejects calls after it was closed, without a report', async () => {
    const { deaths, handle } = aHandle()
    const call = handle.call((api) => api.ping())
    handle.dispose()
    await expect(call).rejects.toBeInstanceOf(ThreadDied)
    await expect(handle.call((api) => api.ping())).rejects.toBeInstanceOf(ThreadDied)
    expect(deaths).toEqual([])
  })
})
