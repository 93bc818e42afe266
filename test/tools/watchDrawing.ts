// Tells from outside when the page has drawn geometry, by counting what it asks WebGL to draw. The page itself need
// not know that it is watched.
import type { BrowserContext, Page } from 'playwright-core'

declare global {
  interface Window {
    /** Set by the watch: triangles of the current frame, and when the first real frame was drawn (ms of the page's clock). */
    proefcelDrawn?: { triangles: number; firstFrameMs?: number }
  }
}

/** More than any environment map or full-screen pass, less than the smallest cell. */
const realFrameTriangles = 2000

export async function watchDrawing(context: BrowserContext): Promise<void> {
  await context.addInitScript(countTriangles, realFrameTriangles)
}

/** Waits for the first frame with geometry; answers when it was, in ms since the page was opened. */
export async function untilDrawn(page: Page): Promise<number> {
  const firstFrame = await page.waitForFunction(() => window.proefcelDrawn?.firstFrameMs, undefined, {
    timeout: 60_000, // software rendering compiles its shaders on the same two cores as everything else
  })
  return (await firstFrame.jsonValue()) ?? Number.NaN
}

/** A new size or theme reaches the 3D view a frame later, and its drawing the screen one more. */
export async function framesLater(page: Page, count: number): Promise<void> {
  await page.evaluate(async (frames) => {
    for (let frame = 0; frame < frames; frame++) await new Promise(requestAnimationFrame)
  }, count)
}

/** Runs in the page, before any of its scripts; so it may use nothing of this file. */
function countTriangles(enough: number): void {
  const drawn: NonNullable<Window['proefcelDrawn']> = { triangles: 0 }
  window.proefcelDrawn = drawn
  const add = (vertices: number) => {
    if (drawn.triangles === 0) requestAnimationFrame(() => (drawn.triangles = 0))
    drawn.triangles += vertices / 3
    if (drawn.triangles >= enough) drawn.firstFrameMs ??= performance.now()
  }
  /** Wraps a drawing call; `count` reads the number of vertices from its arguments. */
  const wrap = (owner: object, name: string, count: (args: ArrayLike<unknown>[]) => number) => {
    const calls = owner as Record<string, (...args: unknown[]) => unknown>
    const original = calls[name]
    if (!original) return
    calls[name] = function (...args: unknown[]) {
      add(count(args as ArrayLike<unknown>[]))
      return original.apply(this, args)
    }
  }
  const at = (index: number) => (args: unknown[]) => Number(args[index])
  const context = WebGL2RenderingContext.prototype
  wrap(context, 'drawArrays', at(2))
  wrap(context, 'drawElements', at(1))
  wrap(context, 'drawArraysInstanced', (args) => Number(args[2]) * Number(args[3]))
  wrap(context, 'drawElementsInstanced', (args) => Number(args[1]) * Number(args[4]))
  const sum = (list: ArrayLike<unknown>) => Array.from(list, Number).reduce((total, one) => total + one, 0)
  const getExtension = context.getExtension as (name: string) => object | null
  context.getExtension = function (this: WebGL2RenderingContext, name: string) {
    const extension = getExtension.call(this, name)
    if (name === 'WEBGL_multi_draw' && extension && !('proefcelWatched' in extension)) {
      Object.assign(extension, { proefcelWatched: true })
      wrap(extension, 'multiDrawElementsWEBGL', (args) => sum(args[1]!))
      wrap(extension, 'multiDrawArraysWEBGL', (args) => sum(args[3]!))
    }
    return extension
  } as typeof context.getExtension
}
