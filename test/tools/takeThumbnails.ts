// `npm run thumbnails [NAME…]`: the start card's pictures of the shipped scenes, taken from the running program into
// public/thumbnails. They are part of the project; the build does not make them.
import { Buffer } from 'node:buffer'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { FIRST_SCENE_ID } from '../../src/app/session/shippedScenes'
import { openTestBrowser, type TestBrowser } from './openTestBrowser'
import { openWorkbench } from './openWorkbench'
import { projectRoot } from './projectRoot'
import { cellDrawn } from './screens/cellDrawn'
import { framesLater } from './watchDrawing'

const folder = join(projectRoot, 'public/thumbnails')
/** Twice what the start card shows, for sharp screens. */
const size = { width: 640, height: 360 }
/** The run bar stays under the cell. */
const runBarPx = 40
/** WebP at this quality shows no blocks in the grid of the floor. */
const quality = 0.85
/** The camera comes to rest and the cell has moved on from its first picture. */
const settlingFrames = 60

export async function main(argv: readonly string[]): Promise<number> {
  const scenes = readdirSync(join(projectRoot, 'scenes')).flatMap(
    (file) => /^(.*)\.scene\.json$/.exec(file)?.[1] ?? [],
  )
  const wanted = scenes.filter((scene) => argv.length === 0 || argv.includes(scene))
  mkdirSync(folder, { recursive: true })
  const browser = await openTestBrowser()
  try {
    for (const scene of wanted) {
      const picture = await takeThumbnail(browser, scene)
      writeFileSync(join(folder, `${scene}.webp`), picture)
      console.log(`public/thumbnails/${scene}.webp  ${(picture.length / 1024).toFixed(0)} KB`)
    }
  } finally {
    await browser.close()
  }
  return wanted.length > 0 ? 0 : 2
}

async function takeThumbnail({ browser, pageUrl }: TestBrowser, scene: string): Promise<Buffer> {
  const { page, context } = await openWorkbench(browser, pageUrl, { language: 'en' })
  await cellDrawn(page)
  await openShipped(page, scene)
  await page.keyboard.press('b') // only the cell
  await page.addStyleTag({ content: '#cell *:not(canvas, :has(canvas)) { visibility: hidden !important }' })
  await page.setViewportSize({ width: size.width, height: size.height + runBarPx })
  await framesLater(page, settlingFrames)
  const png = await page.locator('#cell canvas').first().screenshot()
  const webp = await page.evaluate(encodeWebp, { png: png.toString('base64'), quality })
  await context.close()
  return Buffer.from(webp.slice(webp.indexOf(',') + 1), 'base64')
}

/** As a file, so that no tile of the start card needs to be known; the first cell is open already. */
async function openShipped(page: Page, scene: string): Promise<void> {
  if (scene === FIRST_SCENE_ID) return
  const before = await page.locator('.outline-tree').textContent()
  const file = join(projectRoot, `scenes/${scene}.scene.json`)
  await page.locator('.start-card input[type=file]').setInputFiles(file)
  await page.waitForFunction((old) => document.querySelector('.outline-tree')?.textContent !== old, before)
  await cellDrawn(page)
}

/** Runs in the page: Chromium takes screenshots as PNG or JPEG only, but a canvas writes WebP. */
async function encodeWebp({ png, quality }: { png: string; quality: number }): Promise<string> {
  const image = new Image()
  image.src = `data:image/png;base64,${png}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = image.width
  canvas.height = image.height
  canvas.getContext('2d')!.drawImage(image, 0, 0)
  return canvas.toDataURL('image/webp', quality)
}
