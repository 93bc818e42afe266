// Where there is no WebAssembly, or the page may not use it, everything takes the long way: the same run, to the last bit.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

beforeEach(() => vi.resetModules())
afterEach(() => vi.unstubAllGlobals())

/** What a run shows in a thread that has just begun, and whether it may take the short way. */
async function play() {
  const parts = await import('../src/core/study/verify/sceneParts')
  const { Simulation } = await import('../src/core/sim/Simulation')
  const { constant, every, exponential, product, route, scene, source, station, work } = parts
  const cell = scene(
    { warmupS: 10, horizonS: 2000 },
    product(),
    source(every(exponential(2))),
    parts.buffer('rack', { capacity: 3 }),
    ...['a', 'b'].map((id) => station(id, { queueCapacity: 2 })),
    route([work('a', exponential(1.5)), { id: 'rest', at: ['rack'] }, work('b', constant(1.6))]),
  ).document
  const made = Simulation.create(cell, { seed: 1 })
  if (!made.ok) throw new Error(made.problems[0]!.message)
  made.value.advanceTo(2000e6)
  const { lane, core } = made.value.model.parts
  return {
    results: JSON.stringify(made.value.results()),
    saved: Buffer.from(made.value.checkpoint()).toString('base64'),
    isShort: lane !== undefined,
    isHeld: core.parts.isHeld || core.kernel.calendar.isHeld,
  }
}

test('a browser without WebAssembly', async () => {
  const short = await play()
  expect([short.isShort, short.isHeld]).toEqual([true, true])
  vi.resetModules()
  vi.stubGlobal('WebAssembly', undefined)
  expect(await play()).toEqual({ ...short, isShort: false, isHeld: false })
})

test("a page whose Content-Security-Policy does not name 'wasm-unsafe-eval'", async () => {
  const short = await play()
  const { Memory, Instance, CompileError } = WebAssembly
  const said = vi.fn()
  class Module {
    constructor() {
      said()
      throw new CompileError("violates the following Content Security policy directive: script-src 'self'")
    }
  }
  vi.resetModules()
  vi.stubGlobal('WebAssembly', { Memory, Instance, Module })
  expect(await play()).toEqual({ ...short, isShort: false, isHeld: false })
  await play()
  expect(said).toHaveBeenCalledTimes(1)
})
