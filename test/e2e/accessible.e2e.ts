// Every screen passes axe, light and dark: names, roles, contrast, focus; and speaks Dutch to somebody Dutch, English when English is chosen. What axe cannot decide
// (text over the 3D picture) is left to eyes and `npm run shots`.
import axe, { type AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { workText } from '../../src/app/text/workText'
import { screens } from '../tools/screens'
import { journey } from './harness/journey'
import { strangersTo, visibleWords } from './harness/visibleWords'
import { latheCell, quickPicture } from './harness/workbenchPage'

const withPicture = new Set(['start', 'build', 'build-properties'])

for (const screen of screens) {
  journey(`${screen.name} is accessible`, async ({ open }) => {
    // Drawing costs most of the time, and axe does not look at the picture: a few screens have it, for what floats over it.
    const withoutWebGl = screen.visitor?.withoutWebGl ?? !withPicture.has(screen.name)
    // A small cell: as many kinds of things on the screen, and a fifth of the rows to judge.
    const address = screen.visitor?.address ?? (withoutWebGl ? latheCell : '')
    const preferences = { ...screen.visitor?.preferences, ...quickPicture.preferences }
    const page = await open({ ...screen.visitor, size: 'small', withoutWebGl, address, preferences })
    await screen.enter(page)
    expect(strangersTo('nl', await wordsOf(page)), 'words of another language').toEqual([])
    if (await chooseEnglish(page))
      expect(strangersTo('en', await wordsOf(page)), 'words of another language').toEqual([])
    await page.evaluate(axe.source)
    await passesAxe(page, screen.name)
    for (const stop of screen.next ?? []) {
      await stop.enter(page)
      expect(strangersTo(await languageOf(page), await wordsOf(page)), stop.name).toEqual([])
      await passesAxe(page, stop.name)
    }
  })
}

async function passesAxe(page: Page, name: string): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    // Colours that are still on their way to the other theme would be judged halfway.
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    expect(await violationsOn(page), `${name}, ${theme}`).toEqual([])
  }
}

async function languageOf(page: Page): Promise<'nl' | 'en'> {
  return (await page.getAttribute('html', 'lang')) === 'en' ? 'en' : 'nl'
}

/** Sources are quoted in the language they were written in; what was named while the page spoke Dutch keeps its name. */
async function wordsOf(page: Page): Promise<string[]> {
  const isQuoted = (text: string) => /^(Bron|Source): /.test(text) || text === workText.nl.firstScenario
  return (await visibleWords(page)).filter((text) => !isQuoted(text))
}

/** In the page and not by the mouse: a dialog may lie over the choice. False where a page has no such choice. */
async function chooseEnglish(page: Page): Promise<boolean> {
  const choice = page.locator('select.language')
  if ((await choice.count()) === 0) return false
  await choice.evaluate((select: HTMLSelectElement) => {
    const set = Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')?.set
    set?.call(select, 'en')
    select.dispatchEvent(new Event('change', { bubbles: true }))
  })
  await page.locator('html[lang=en]').waitFor({ state: 'attached' })
  return true
}

async function violationsOn(page: Page): Promise<string[]> {
  const { violations } = await page.evaluate(() => {
    const inPage = window as unknown as { axe: { run(): Promise<AxeResults> } }
    return inPage.axe.run()
  })
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html}`))
}
