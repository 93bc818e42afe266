// Frames travel in at most four buffers however long the run: each buffer is marked when it first arrives, so that one without
// a mark is a new one. The page itself draws and gives back; nobody counts for it.
import { expect } from 'vitest'
import { POOL_SIZE } from '../../src/core/host/FramePool'
import { journey } from './harness/journey'
import { quickPicture, untilRunning } from './harness/workbenchPage'

/** Enough for any leak of one buffer in a hundred to show. */
const watchedFrames = 400

declare global {
  interface Window {
    proefcelBuffers?: { frames: number; newByEpoch: Record<number, number> }
  }
}

journey('at a hundred times real time four buffers carry every frame', async ({ open }) => {
  const page = await open({
    ...quickPicture,
    size: { width: 640, height: 360 },
    beforeLoading: async (context) => {
      await context.addInitScript(markBuffers)
    },
  })
  await untilRunning(page)
  const slider = page.locator('.speed input')
  while ((await page.locator('.speed-value').textContent()) !== '100×') await slider.press('ArrowRight')
  const counted = await page.waitForFunction(
    (enough) => (window.proefcelBuffers!.frames >= enough ? window.proefcelBuffers : undefined),
    watchedFrames,
    { timeout: 110_000 },
  )
  const { newByEpoch } = (await counted.jsonValue())!
  expect(Object.keys(newByEpoch).length).toBeGreaterThan(0)
  for (const [epoch, count] of Object.entries(newByEpoch))
    expect(count, `topology ${epoch}`).toBeLessThanOrEqual(POOL_SIZE)
})

/** Runs in the page before its scripts. Header slot 15 of a frame is free; slot 2 is the topology (frameLayout.ts). */
function markBuffers(): void {
  const seen: NonNullable<Window['proefcelBuffers']> = { frames: 0, newByEpoch: {} }
  window.proefcelBuffers = seen
  const mark = (buffer: ArrayBuffer) => {
    const header = new Float64Array(buffer, 0, 16)
    seen.frames++
    if (header[15] === 0) seen.newByEpoch[header[2]!] = (seen.newByEpoch[header[2]!] ?? 0) + 1
    header[15] = 1
  }
  const own = Object.getOwnPropertyDescriptor(MessagePort.prototype, 'onmessage')!
  Object.defineProperty(MessagePort.prototype, 'onmessage', {
    get: own.get!,
    set(this: MessagePort, listener: ((event: MessageEvent) => void) | null) {
      own.set!.call(
        this,
        listener === null
          ? null
          : (event: MessageEvent) => {
              if (event.data?.kind === 'frame') mark(event.data.buffer)
              listener.call(this, event)
            },
      )
    },
  })
}
