// `npm run thumbnails:library [WORD…]`: draws the pictures of the library into public/thumbnails/library. They are part of the project; the
// build does not make them. Things without a shape (parts apart) get none.
import { Buffer } from 'node:buffer'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { build } from 'vite'
import { browserFlags } from './browserFlags'
import { obtainBrowser } from './obtainBrowser'
import { projectRoot } from './projectRoot'
import { serveStatic } from './serveStatic'

const folder = join(projectRoot, 'public/thumbnails/library')
const page = join(projectRoot, 'test/tools/libraryPictures')

export async function main(argv: readonly string[]): Promise<number> {
  const built = join(projectRoot, '.cache', `library-pictures-${process.pid}`)
  await build({
    configFile: false,
    root: page,
    logLevel: 'error',
    publicDir: false,
    build: { outDir: built, emptyOutDir: true },
  })
  const server = await serveStatic(built)
  const browser = await chromium.launch({ executablePath: obtainBrowser(), args: [...browserFlags] })
  try {
    return await takeAll(await openPage(browser, server.url), argv)
  } finally {
    await browser.close()
    await server.close()
    rmSync(built, { recursive: true, force: true })
  }
}

type Browser = Awaited<ReturnType<typeof chromium.launch>>
type Page = Awaited<ReturnType<Browser['newPage']>>

/** What drawItems puts on the page. */
interface Drawing {
  readonly itemIds: readonly string[]
  readonly drawItem: (id: string) => string | undefined
}

async function openPage(browser: Browser, url: string): Promise<Page> {
  const opened = await browser.newPage()
  await opened.goto(url)
  await opened.waitForFunction(() => 'itemIds' in window)
  return opened
}

async function takeAll(drawing: Page, words: readonly string[]): Promise<number> {
  mkdirSync(folder, { recursive: true })
  const ids = await drawing.evaluate(() => (window as unknown as Drawing).itemIds)
  const wanted = ids.filter((id) => words.length === 0 || words.some((word) => id.includes(word)))
  for (const id of wanted) {
    const picture = await drawing.evaluate((item) => (window as unknown as Drawing).drawItem(item), id)
    if (picture === undefined) continue
    const bytes = Buffer.from(picture, 'base64')
    writeFileSync(join(folder, `${id}.webp`), bytes)
    console.log(`${id}.webp  ${(bytes.length / 1024).toFixed(1)} KB`)
  }
  return wanted.length > 0 ? 0 : 2
}
