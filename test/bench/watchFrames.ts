// Watches from outside how published frames reach the page: how old the newest is when a picture begins, and how many
// buffers the page holds at once. The page need not know.
import type { BrowserContext, Page } from 'playwright-core'
import { HEADER } from '../../src/core/results/frameLayout'

export interface FrameWatch {
  /** Per animation frame: from the stamp in the newest received frame to the frame's start. */
  latenciesMs: number[]
  received: number
  /** Most buffers received and not yet given back. */
  mostHeld: number
}

declare global {
  interface Window {
    proefcelFrameWatch?: FrameWatch
  }
}

export async function watchFrames(context: BrowserContext): Promise<void> {
  await context.addInitScript(watchPort, HEADER.stampMs)
}

/** Forgets what was seen so far, then watches for this long. */
export async function framesDuring(page: Page, seconds: number): Promise<FrameWatch> {
  await page.evaluate(() => {
    if (window.proefcelFrameWatch)
      Object.assign(window.proefcelFrameWatch, { latenciesMs: [], received: 0, mostHeld: 0 })
  })
  await page.waitForTimeout(seconds * 1000) // the length of a measurement, not a wait for something
  const seen = await page.evaluate(() => window.proefcelFrameWatch)
  if (!seen) throw new Error('the page opened no frame port')
  return seen
}

/** Runs in the page, before any of its scripts; so it may use nothing of this file. */
function watchPort(stampIndex: number): void {
  const watch: FrameWatch = { latenciesMs: [], received: 0, mostHeld: 0 }
  window.proefcelFrameWatch = watch
  let held = 0
  let newestStampMs: number | undefined
  const receive = (data: { kind?: string; buffer?: ArrayBuffer } | undefined) => {
    if (data?.kind !== 'frame' || !data.buffer) return
    watch.received++
    watch.mostHeld = Math.max(watch.mostHeld, ++held)
    newestStampMs = new Float64Array(data.buffer, 0, stampIndex + 1)[stampIndex]
  }
  const port = Object.getOwnPropertyDescriptor(MessagePort.prototype, 'onmessage')!
  Object.defineProperty(MessagePort.prototype, 'onmessage', {
    ...port,
    set(this: MessagePort, listener: ((event: MessageEvent) => void) | null) {
      const both = (event: MessageEvent) => {
        receive(event.data)
        listener?.call(this, event)
      }
      port.set!.call(this, listener && both)
    },
  })
  const post = MessagePort.prototype.postMessage as (...args: unknown[]) => void
  MessagePort.prototype.postMessage = function (this: MessagePort, ...args: unknown[]) {
    if ((args[0] as { kind?: string } | undefined)?.kind === 'return') held--
    post.apply(this, args)
  } as typeof MessagePort.prototype.postMessage
  const eachFrame = () => {
    const nowMs = performance.timeOrigin + performance.now()
    if (newestStampMs !== undefined) watch.latenciesMs.push(nowMs - newestStampMs)
    requestAnimationFrame(eachFrame)
  }
  requestAnimationFrame(eachFrame)
}
