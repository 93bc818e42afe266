// The host of one running cell without a thread: what it publishes when its reader is slow, and what stays when a cell cannot run.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { POOL_SIZE } from '../../../src/core/host/FramePool'
import { SimHost } from '../../../src/core/host/SimHost'
import { startPhysics } from '../../../src/core/host/startPhysics'
import type { FramePort } from '../../../src/core/protocol/FramePort'
import type { HostMessage } from '../../../src/core/protocol/SimApi'
import { HEADER } from '../../../src/core/results/frameLayout'
import { readBrokenFile, smallCellPath } from '../../fixtures/brokenFiles'

/** A port that nothing is transferred over: frames stay readable, and go back when the test says so. */
class HeldPort implements FramePort {
  readonly frames: ArrayBuffer[] = []
  onmessage: FramePort['onmessage'] = null
  postMessage(message: unknown): void {
    const told = message as HostMessage
    if (told.kind === 'frame') this.frames.push(told.buffer)
  }
  giveBack(buffer: ArrayBuffer): void {
    this.onmessage?.({ data: { kind: 'return', buffer } })
  }
  close(): void {}
}

const tickOf = (buffer: ArrayBuffer) => new Float64Array(buffer)[HEADER.tick]

async function aHost() {
  // Nothing plays in these tests, so nobody waits for the clock.
  const host = new SimHost(
    { nowMs: () => 0, soon: (callback) => callback(), later: () => undefined },
    startPhysics,
  )
  const port = new HeldPort()
  await host.connect(port)
  await host.open(readFileSync(smallCellPath, 'utf8'))
  await host.load({ seed: 1 })
  return { host, port }
}

test('a reader that held every buffer gets the last frame as soon as it gives one back', async () => {
  const { host, port } = await aHost()
  for (let step = 0; step < 20; step++) await host.step('event')
  expect(port.frames).toHaveLength(POOL_SIZE)
  const lastDrawn = tickOf(port.frames.at(-1)!)!
  port.giveBack(port.frames[0]!)
  expect(port.frames).toHaveLength(POOL_SIZE + 1)
  expect(tickOf(port.frames.at(-1)!)).toBeGreaterThan(lastDrawn)
  port.giveBack(port.frames[1]!)
  expect(port.frames).toHaveLength(POOL_SIZE + 1)
})

test.each(['dangling-id'])('a cell that cannot run (%s) leaves the run before it', async (name) => {
  const { host } = await aHost()
  await host.step('part')
  const before = await host.results()
  await host.open(readBrokenFile({ name }))
  await expect(host.load({ seed: 2 })).rejects.toThrow()
  expect(await host.results()).toEqual(before)
  await host.step('part')
  expect((await host.results()).simulatedS).toBeGreaterThan(before.simulatedS)
  // A new run is one of the cell on screen, not of the one that was refused.
  await host.load({ seed: 1, startAtS: 600 })
  expect((await host.results()).simulatedS).toBe(600)
})
