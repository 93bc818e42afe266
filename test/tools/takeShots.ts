// `npm run shots [WORD…]`: a picture of every screen (or of those whose name holds a word), in both languages, light and
// dark, on two sizes, into shots/ (not in git), for people to look at. Compares nothing.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { openTestBrowser, type TestBrowser } from './openTestBrowser'
import { openWorkbench, type Visitor } from './openWorkbench'
import { projectRoot } from './projectRoot'
import { type Screen, screens } from './screens'
import { workbenchSizes } from './workbenchSizes'

const folder = join(projectRoot, 'shots')

/** What every picture is taken in. */
const looks = (['nl', 'en'] as const).flatMap((language) =>
  (['light', 'dark'] as const).map((theme) => ({ language, theme })),
)

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
    for (const look of looks) if (!(await takeShots(browser, screen, look))) failures++
  }
  await browser.close()
  console.log(
    `${folder}: ${wanted.length * looks.length - failures} of ${wanted.length * looks.length} visits`,
  )
  return failures === 0 ? 0 : 1
}

/** One visit, pictured at every size; answers whether the screen was reached without complaints. */
async function takeShots({ browser, pageUrl }: TestBrowser, screen: Screen, look: Visitor): Promise<boolean> {
  const { page, context, complaints } = await openWorkbench(browser, pageUrl, { ...screen.visitor, ...look })
  const stem = `${screen.name}-${look.language}-${look.theme}`
  let reached = true
  try {
    await screen.enter(page)
    for (const { width, height } of Object.values(workbenchSizes)) {
      await page.setViewportSize({ width, height })
      await page.screenshot({ path: join(folder, `${stem}-${width}x${height}.png`) })
    }
  } catch (error) {
    reached = false
    console.error(`${stem} was not reached: ${error instanceof Error ? error.message : String(error)}`)
    await page.screenshot({ path: join(folder, `${stem}-failed.png`) })
  }
  for (const complaint of complaints) console.error(`${stem}: ${complaint}`)
  await context.close()
  return reached && complaints.length === 0
}
