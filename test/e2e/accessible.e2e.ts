// Every screen passes axe, light and dark: names, roles, contrast, focus; and speaks Dutch to somebody Dutch, English when English is chosen. What axe cannot decide
// (text over the 3D picture) is left to eyes and `npm run shots`.
import axe, { type AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { workText } from '../../src/app/text/workText'
import { screens } from '../tools/screens'
import type { Stop } from '../tools/screens/Screen'
import { journey } from './harness/journey'
import { strangersTo, visibleWords } from './harness/visibleWords'
import { latheCell, quickPicture } from './harness/workbenchPage'

const withPicture = new Set(['start', 'build'])

for (const screen of screens) {
  const stops: readonly Stop[] = [screen, ...(screen.next ?? [])]
  journey(
    `accessible: ${stops.map(({ name }) => name).join(', ')}`,
    async ({ open }) => {
      // Drawing costs most of the time, and axe does not look at the picture: a few screens have it, for what floats over it.
      const withoutWebGl = screen.visitor?.withoutWebGl ?? !withPicture.has(screen.name)
      // A small cell: as many kinds of things on the screen, and a fifth of the rows to judge.
      const address = screen.visitor?.address ?? (withoutWebGl ? latheCell : '')
      const preferences = { ...screen.visitor?.preferences, ...quickPicture.preferences }
      const page = await open({ ...screen.visitor, size: 'small', withoutWebGl, address, preferences })
      for (const stop of stops) {
        await stop.enter(page)
        await speaksItsLanguage(page, stop)
        if (await chooseOtherLanguage(page)) await speaksItsLanguage(page, stop)
        await page.evaluate(axe.source)
        for (const theme of ['light', 'dark'] as const) {
          // Colours that are still on their way to the other theme would be judged halfway.
          await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
          expect(await violationsOn(page), `${stop.name}, ${theme}`).toEqual([])
        }
      }
    },
    180_000,
  )
}

const firstNames = [workText.nl.firstScenario, workText.en.firstScenario]

async function speaksItsLanguage(page: Page, { name, named = [] }: Stop): Promise<void> {
  const language = await languageOf(page)
  // Sources are quoted in the language they were written in; what was named while the page spoke Dutch keeps its name.
  const isQuoted = (text: string) =>
    /^(Bron|Source): /.test(text) || firstNames.includes(text) || named.includes(text)
  const spoken = (await visibleWords(page)).filter((text) => !isQuoted(text))
  expect(strangersTo(language, spoken), `${name}: words of another language than ${language}`).toEqual([])
}

async function languageOf(page: Page): Promise<'nl' | 'en'> {
  return (await page.getAttribute('html', 'lang')) === 'en' ? 'en' : 'nl'
}

/** In the page and not by the mouse: a dialog may lie over the choice. False where a page has no such choice. */
async function chooseOtherLanguage(page: Page): Promise<boolean> {
  const choice = page.locator('select.language')
  if ((await choice.count()) === 0) return false
  const other = (await languageOf(page)) === 'nl' ? 'en' : 'nl'
  await choice.evaluate((select: HTMLSelectElement, language) => {
    const set = Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')?.set
    set?.call(select, language)
    select.dispatchEvent(new Event('change', { bubbles: true }))
  }, other)
  await page.locator(`html[lang=${other}]`).waitFor({ state: 'attached' })
  return true
}

async function violationsOn(page: Page): Promise<string[]> {
  const { violations } = await page.evaluate(() => {
    const inPage = window as unknown as { axe: { run(): Promise<AxeResults> } }
    return inPage.axe.run()
  })
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html}`))
}
