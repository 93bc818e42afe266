// `npm run shots [WORD…]`: a picture of every screen (or of those whose name holds a word), in both languages, light and
// dark, on two sizes, into shots/ (not in git), for people to look at. Compares nothing.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { openTestBrowser, type TestBrowser } from './openTestBrowser'
import { openWorkbench } from './openWorkbench'
import { projectRoot } from './projectRoot'
import { screens } from './screens'
import type { Screen, Stop } from './screens/Screen'
import { framesLater } from './watchDrawing'
import { workbenchSizes } from './workbenchSizes'

const folder = join(projectRoot, 'shots')

const languages = ['nl', 'en'] as const
const themes = ['light', 'dark'] as const

export async function main(argv: readonly string[]): Promise<number> {
  const isWanted = ({ name }: Stop) => argv.length === 0 || argv.some((word) => name.includes(word))
  const wanted = screens.filter((screen) => stopsOf(screen).some(isWanted))
  if (wanted.length === 0) {
    const names = screens.flatMap(stopsOf).map(({ name }) => name)
    console.error(`No screen is called so. There are: ${names.join(', ')}`)
    return 2
  }
  mkdirSync(folder, { recursive: true })
  const browser = await openTestBrowser()
  let failures = 0
  for (const screen of wanted) {
    for (const language of languages) if (!(await takeShots(browser, screen, language, isWanted))) failures++
  }
  await browser.close()
  const visits = wanted.length * languages.length
  console.log(`${folder}: ${visits - failures} of ${visits} visits without complaint`)
  return failures === 0 ? 0 : 1
}

/** One visit, its screens pictured in every theme and size; answers whether they were reached without complaints. */
async function takeShots(
  { browser, pageUrl }: TestBrowser,
  screen: Screen,
  language: (typeof languages)[number],
  isWanted: (stop: Stop) => boolean,
): Promise<boolean> {
  const { page, context, complaints } = await openWorkbench(browser, pageUrl, { ...screen.visitor, language })
  let reached = true
  for (const stop of stopsOf(screen)) {
    const stem = `${stop.name}-${language}`
    reached = await stop.enter(page).then(
      () => true,
      (error: Error) => {
        console.error(`${stem} was not reached: ${error.message}`)
        return false
      },
    )
    if (!reached) await page.screenshot({ path: join(folder, `${stem}-failed.png`) })
    // Those behind it are reached through it.
    if (!reached) break
    if (isWanted(stop)) await takePictures(page, stem)
  }
  for (const complaint of complaints) console.error(`${screen.name}-${language}: ${complaint}`)
  await context.close()
  return reached && complaints.length === 0
}

function stopsOf(screen: Screen): readonly Stop[] {
  return [screen, ...(screen.next ?? [])]
}

async function takePictures(page: Page, stem: string): Promise<void> {
  for (const theme of themes) {
    await page.emulateMedia({ colorScheme: theme })
    for (const size of Object.values(workbenchSizes)) {
      await page.setViewportSize(size)
      await framesLater(page, 3)
      await page.screenshot({ path: join(folder, `${stem}-${theme}-${size.width}x${size.height}.png`) })
    }
  }
}
