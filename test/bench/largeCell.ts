// What a visitor does with a large cell in the real page, for benches: opens it, takes hold of a machine, drags it, types a place. And
// what the page tells of it.
import { Buffer } from 'node:buffer'
import type { Page } from 'playwright-core'
import { untilDrawn } from '../tools/watchDrawing'
import { largeScene } from './largeScene'
import type { TraceEvent } from './scriptPerFrame'

export interface PagePoint {
  readonly x: number
  readonly y: number
}

const CANVAS = '.cell-view canvas'
/** So far the pointer goes between two moves, and back from so far, px: at every move the thing comes to another place of its grid. */
const STRIDE_PX = 10
const SPAN_PX = 150

export async function openLargeCell(page: Page, objects: number): Promise<void> {
  await chooseLargeFile(page, objects)
  await page.locator('.loading').waitFor({ state: 'detached', timeout: 120_000 })
  await startBuilding(page)
}

export async function chooseLargeFile(page: Page, objects: number): Promise<void> {
  const buffer = Buffer.from(JSON.stringify(largeScene(objects)))
  await page.locator('.scene-button').click()
  await page
    .locator('.start-card input[type=file]')
    .setInputFiles({ name: 'groot.scene.json', mimeType: 'application/json', buffer })
}

export async function startBuilding(page: Page): Promise<void> {
  await page.locator('[data-mode=build]').click()
  await page.locator('.live-strip').waitFor({ timeout: 120_000 })
  await untilDrawn(page)
}

/** Selected, with its fields and the problems beside it. */
export async function selectByName(page: Page, name: string): Promise<void> {
  await page.locator('#left-tab-outline').click()
  await page.locator('.outline-row:not(.outline-group)').filter({ hasText: name }).first().click()
  await page.locator('#tab-properties').click()
  await page.locator('.edit-inspector .edit-field').first().waitFor()
  await page.locator('.bottom-tabs .tab-button').first().click()
}

/** The lathe seen from above in the middle of the picture; answers where to take hold of it. */
export async function graspLathe(page: Page): Promise<PagePoint> {
  await selectByName(page, 'Draaibank')
  await page.locator(CANVAS).focus()
  for (const key of ['7', 'f']) await page.keyboard.press(key)
  await settled(page)
  const box = (await page.locator(CANVAS).boundingBox())!
  return { x: box.x + box.width / 2 + 30, y: box.y + box.height / 2 - 20 }
}

/** Over the floor, to and fro; answers where it was let go. */
export async function drag(page: Page, from: PagePoint, moves: number): Promise<PagePoint> {
  const position = placeField(page)
  const before = await position.inputValue()
  let to = from
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  for (let step = 1; step <= moves; step++) {
    const along = (step * STRIDE_PX) % (2 * SPAN_PX)
    to = { x: from.x + Math.min(along, 2 * SPAN_PX - along), y: from.y + (step % 7) * 3 }
    await page.mouse.move(to.x, to.y)
  }
  await page.mouse.up()
  await settled(page)
  if ((await position.inputValue()) === before) throw new Error('nothing was dragged')
  return to
}

/** What the browser says it did meanwhile. */
export async function traceOf(page: Page, act: () => Promise<unknown>): Promise<TraceEvent[]> {
  const browser = page.context().browser()!
  await browser.startTracing(page, { categories: ['devtools.timeline', 'v8.execute'] })
  await act()
  return (JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] }).traceEvents
}

/** From the key that takes a typed coordinate to figures that are not being worked on any more, ms. */
export async function consequences(page: Page, edits: number): Promise<number[]> {
  const times: number[] = []
  const position = placeField(page)
  const first = Number.parseFloat((await position.inputValue()).replace(',', '.'))
  for (let edit = 1; edit <= edits; edit++) {
    await position.fill(`${(first + edit / 10).toFixed(2).replace('.', ',')} m`)
    const waited = page.evaluate(timeOfAnswer)
    await position.press('Enter')
    times.push(await waited)
  }
  return times
}

/** From here on WebGL is told nothing more: what is left of script is ours and three's. The page goes on as before, on a still picture. */
export async function silenceWebGl(page: Page): Promise<void> {
  await page.evaluate(() => {
    // Calls that answer nothing; all others keep their meaning.
    const silent =
      /^(draw|uniform|buffer|tex|bind|use|enable|disable|clear|blend|depth|stencil|color|cull|vertex|viewport|scissor)/
    const silence = (owner: object, names: readonly string[]) => {
      for (const name of names) Object.assign(owner, { [name]: () => undefined })
    }
    const prototype = WebGL2RenderingContext.prototype
    const isCall = (name: string) =>
      typeof Object.getOwnPropertyDescriptor(prototype, name)?.value === 'function'
    silence(
      prototype,
      Object.getOwnPropertyNames(prototype).filter((name) => silent.test(name) && isCall(name)),
    )
    const canvas = document.querySelector<HTMLCanvasElement>('.cell-view canvas')!
    const extension = canvas.getContext('webgl2')?.getExtension('WEBGL_multi_draw')
    if (extension) silence(extension, ['multiDrawArraysWEBGL', 'multiDrawElementsWEBGL'])
  })
}

function placeField(page: Page) {
  return page.locator('input[aria-label=x]').first()
}

/** Nothing is being judged any more. */
async function settled(page: Page): Promise<void> {
  await page.locator('.live-strip [data-busy]').first().waitFor({ state: 'detached', timeout: 120_000 })
}

/** Runs in the page. */
function timeOfAnswer(): Promise<number> {
  return new Promise((done) => {
    const strip = document.querySelector('.live-strip')!
    let startMs = 0
    let wasBusy = false
    addEventListener('keydown', () => (startMs = performance.now()), { once: true, capture: true })
    new MutationObserver((_, observer) => {
      const isBusy = strip.querySelector('[data-busy]') !== null
      wasBusy ||= isBusy
      if (!wasBusy || isBusy) return
      observer.disconnect()
      done(performance.now() - startMs)
    }).observe(strip, { subtree: true, childList: true, attributes: true, characterData: true })
  })
}
