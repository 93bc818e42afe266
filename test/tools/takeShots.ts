// `npm run shots [WORD…]`: a picture of every screen (or of those whose name holds a word), in both languages, light and
// dark, on two sizes, into shots/ (not in git), for people to look at. Compares nothing.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { openTestBrowser, type TestBrowser } from './openTestBrowser'
import { openWorkbench } from './openWorkbench'
import { projectRoot } from './projectRoot'
import { type Screen, screens } from './screens'
import { framesLater } from './watchDrawing'
import { workbenchSizes } from './workbenchSizes'

const folder = join(projectRoot, 'shots')

const languages = ['nl', 'en'] as const
const themes = ['light', 'dark'] as const

export async function main(argv: readonly string[]): Promise<number> {
  const wanted = screens.filter(({ name }) => argv.length === 0 || argv.some((word) => name.includes(word)))
  if (wanted.length === 0) {
    console.error(`No screen is called so. There are: ${screens.map(({ name }) => name).join(', ')}`)
    return 2
  }
  mkdirSync(folder, { recursive: true })
  const browser = await openTestBrowser()
  let failures = 0
  for (const screen of wanted) {
    for (const language of languages) if (!(await takeShots(browser, screen, language))) failures++
  }
  await browser.close()
  const visits = wanted.length * languages.length
  console.log(`${folder}: ${visits - failures} of ${visits} visits without complaint`)
  return failures === 0 ? 0 : 1
}

/** One visit, pictured in every theme and size; answers whether the screen was reached without complaints. */
async function takeShots(
  { browser, pageUrl }: TestBrowser,
  screen: Screen,
  language: (typeof languages)[number],
): Promise<boolean> {
  const { page, context, complaints } = await openWorkbench(browser, pageUrl, { ...screen.visitor, language })
  const stem = `${screen.name}-${language}`
  const reached = await screen.enter(page).then(
    () => true,
    (error: Error) => {
      console.error(`${stem} was not reached: ${error.message}`)
      return false
    },
  )
  if (reached) await takePictures(page, stem)
  else await page.screenshot({ path: join(folder, `${stem}-failed.png`) })
  for (const complaint of complaints) console.error(`${stem}: ${complaint}`)
  await context.close()
  return reached && complaints.length === 0
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
