// A first visit in Dutch and in English: the SAM|XL line runs beside the start card; a person looks, stops, steps, selects, changes
// language, theme and cell; and does the same without a mouse.
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { shippedSceneWords } from '../../src/app/text/shippedSceneText'
import { untilDrawn } from '../tools/watchDrawing'
import { journey } from './harness/journey'
import { strangersTo, visibleWords, wordsAfterEach } from './harness/visibleWords'
import {
  clockText,
  quickPicture,
  sceneName,
  showStartCard,
  untilClockMoves,
  untilRunning,
  withoutPicture,
} from './harness/workbenchPage'

type Language = 'nl' | 'en'

const words = {
  nl: { perHour: '/u', comma: /\d,\d/, pause: 'Pauze', play: 'Afspelen', other: 'en', date: /^di 24 nov/ },
  en: { perHour: '/h', comma: /\d\.\d/, pause: 'Pause', play: 'Play', other: 'nl', date: /^Tue 24 Nov/ },
} as const

for (const language of ['nl', 'en'] as const) {
  const text = words[language]

  journey(`a first visit (${language})`, async ({ open }) => {
    const page = await open({ ...quickPicture, language, size: 'small' })
    await page.locator('.start-card').waitFor()
    await untilDrawn(page)
    await untilRunning(page)
    expect(await sceneName(page)).toBe(shippedSceneWords('samxl-composite-line', language).name)
    await figuresHaveUnits(page, language)
    await nothingStrange(page, language)
    await page.locator('.start-card .button.primary').click()
    expect(await page.locator('.start-card').count()).toBe(0)

    await page.keyboard.press(' ')
    const play = page.locator(`.transport [aria-label=${text.play}]`)
    await play.waitFor()
    await stepsAndStandsStill(page)
    await page.keyboard.press(' ')
    await untilClockMoves(page)

    await selectionIsOneThing(page)
    await nothingStrange(page, language)
    await otherLanguage(page, text.other)
    await otherTheme(page)
    await otherCell(page, text.other)
  })

  journey(`every panel speaks one language (${language})`, async ({ open }) => {
    const page = await open({ ...withoutPicture, language, size: 'small' })
    await untilRunning(page)
    await page.locator('.start-card .button.primary').click()
    // Every branch of the structure, and every record once in the inspector.
    const closed = page.locator('.outline-group[aria-expanded=false]')
    while ((await closed.count()) > 0) await closed.first().click()
    for (const [record, words] of await wordsAfterEach(page, '.outline-row:not(.outline-group)'))
      expect(strangersTo(language, words), record).toEqual([])
    await page.locator('#tab-figures').click()
    await page.locator('.figures').waitFor()
    await page.locator('.bottom-tabs .tab-button').first().click()
    await nothingStrange(page, language)
    await page.keyboard.press('?')
    await page.locator('dialog[open]').waitFor()
    await nothingStrange(page, language)
  })
}

journey('without a mouse', async ({ open }) => {
  const page = await open({ ...withoutPicture, size: 'small' })
  await untilRunning(page)
  // The start card has the focus, so that Escape puts it away.
  await page.keyboard.press('Escape')
  expect(await page.locator('.start-card').count()).toBe(0)
  await tabTo(page, '.transport .primary')
  await page.keyboard.press('Enter')
  await page.locator('.transport [aria-label=Afspelen]').waitFor()
  await page.keyboard.press('Enter')
  await untilClockMoves(page)
  await tabTo(page, '[role=treeitem]')
  for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key)
  const selected = page.locator('[role=treeitem][aria-selected=true] .outline-label')
  expect(await page.locator('.record-title h2').textContent()).toBe(await selected.textContent())
  await page.keyboard.press('?')
  await page.locator('dialog[open]').waitFor()
  await page.keyboard.press('Escape')
  await page.locator('dialog[open]').waitFor({ state: 'detached' })
  // A dialog that has gone gives the keys back only when React has seen it go.
  const searches = () => page.evaluate(() => document.activeElement?.matches('input[type=search]') ?? false)
  await expect.poll(async () => (await searches()) || page.keyboard.press('/').then(searches)).toBe(true)
  await page.keyboard.type('mal')
  await page.getByText(/^[1-9]\d* gevonden$/).waitFor({ state: 'attached' })
  expect(await page.locator('.outline-label', { hasText: 'Mal' }).count()).toBeGreaterThan(0)
  expect(await page.locator('.outline-label', { hasText: 'Autoclaaf' }).count()).toBe(0)
})

async function figuresHaveUnits(page: Page, language: Language): Promise<void> {
  const strip = (await page.locator('.kpi-value').allTextContents()).join('|')
  expect(strip).toContain(words[language].perHour)
  expect(strip).toMatch(words[language].comma)
  expect(await page.locator('.run-clock').textContent()).toMatch(words[language].date)
}

async function nothingStrange(page: Page, language: Language): Promise<void> {
  expect(strangersTo(language, await visibleWords(page))).toEqual([])
}

async function stepsAndStandsStill(page: Page): Promise<void> {
  const events = () =>
    page.locator('.gantt-canvas').evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL())
  const [clock, before] = [await clockText(page), await events()]
  await page.keyboard.press('>')
  await page.waitForFunction((old) => document.querySelector('.run-clock-time')?.textContent !== old, clock)
  expect(await events()).not.toBe(before)
  const stepped = await clockText(page)
  await page.keyboard.press('+')
  expect(await clockText(page)).toBe(stepped)
}

/** Structure, timeline and inspector speak of the same thing, wherever it was chosen. */
async function selectionIsOneThing(page: Page): Promise<void> {
  const title = page.locator('.record-title h2')
  const row = page.locator('.outline-row:has(.outline-state)').first()
  await row.click()
  const name = await row.locator('.outline-label').textContent()
  expect(await title.textContent()).toBe(name)
  const label = page.locator('.gantt-label[aria-selected=true]')
  expect(await label.getAttribute('title')).toBe(name)

  const canvas = page.locator('.gantt-canvas')
  const lower = page.locator('.gantt-label').nth(3)
  const [lane, line] = [await canvas.boundingBox(), await lower.boundingBox()]
  await page.mouse.click(lane!.x + lane!.width / 2, line!.y + line!.height / 2)
  expect(await title.textContent()).toBe(await lower.getAttribute('title'))
  expect(await page.locator('.outline-row[aria-selected=true]').count()).toBe(1)
}

async function otherLanguage(page: Page, language: Language): Promise<void> {
  const day = await page.locator('.run-clock .muted').first().textContent()
  const speed = await page.locator('.speed-value').textContent()
  await page.locator('.select.language').selectOption(language)
  await page.waitForFunction((lang) => document.documentElement.lang === lang, language)
  expect(await page.locator('.run-clock .muted').first().textContent()).not.toBe(day)
  expect(await page.locator('.speed-value').textContent()).toBe(speed)
  await untilClockMoves(page)
  await figuresHaveUnits(page, language)
  await nothingStrange(page, language)
}

/** The button goes round light, dark and what the system wants, which is light here. */
async function otherTheme(page: Page): Promise<void> {
  const seen = new Set<string | null>()
  for (let press = 0; press < 3; press++) {
    await page
      .locator('.top-bar-end')
      .getByRole('button', { name: /^(Theme|Thema):/ })
      .click()
    seen.add(await page.getAttribute('html', 'data-theme'))
  }
  expect([...seen].sort()).toEqual(['dark', 'light'])
  await untilClockMoves(page)
}

async function otherCell(page: Page, language: Language): Promise<void> {
  const { name } = shippedSceneWords('conveyor-pick-and-place', language)
  await showStartCard(page)
  await page.locator('.scene-tile', { hasText: name }).click()
  await page.locator('.scene-button', { hasText: name }).waitFor()
  await untilRunning(page)
  expect(await page.locator('.notice').count()).toBe(0)
  expect(await page.locator('.gantt-label').count()).toBeGreaterThan(0)
}

/** Presses Tab until the focus is there; a page on which that never comes has no path for a keyboard. */
async function tabTo(page: Page, selector: string): Promise<void> {
  const stops = await page.locator('a, button, input, select, [tabindex]').count()
  for (let press = 0; press <= stops; press++) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never comes to ${selector}`)
}
