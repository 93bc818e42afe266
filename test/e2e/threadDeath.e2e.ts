// The simulation's thread throws, hangs or closes: the page says so, keeps the cell, starts a fresh one and goes on.
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { journey } from './harness/journey'
import { sceneName, untilClockMoves, untilRunning, withoutPicture } from './harness/workbenchPage'

type Harm = (page: Page) => Promise<unknown>

const threadOf = (page: Page) => page.workers()[0]!

const throws: Harm = (page) =>
  threadOf(page).evaluate(() => {
    setTimeout(() => {
      throw new Error('broken for a test')
    })
  })
const hangs: Harm = (page) =>
  threadOf(page).evaluate(() => {
    setTimeout(() => {
      for (;;);
    })
  })
const closes: Harm = (page) => threadOf(page).evaluate(() => setTimeout(() => self.close()))

const visit = { ...withoutPicture, expected: [/broken for a test/] }

journey('a thread that throws is replaced; one that throws again is left to the person', async ({ open }) => {
  const page = await open(visit)
  await untilRunning(page)
  await survives(page, throws)
  await throws(page)
  await page.locator('.notice .button.primary').click({ timeout: 60_000 })
  await page.locator('.notice').waitFor({ state: 'detached' })
  await untilRunning(page)
})

journey('threads that hang or close are noticed', async ({ open }) => {
  // Noticing takes some twelve seconds of silence, so both are silent together.
  const [hung, closed] = [await open(visit), await open({ ...visit, language: 'en' })]
  await Promise.all([untilRunning(hung), untilRunning(closed)])
  await Promise.all([survives(hung, hangs), survives(closed, closes)])
})

/** Calls made while the thread dies are answered too: the controls work as soon as the fresh thread runs. */
async function survives(page: Page, harm: Harm): Promise<void> {
  const name = await sceneName(page)
  const rows = await page.locator('.outline-row').count()
  await harm(page)
  await page.keyboard.press(' ')
  await page.locator('.notice').waitFor({ timeout: 60_000 })
  expect(await page.locator('.notice').textContent()).toMatch(/opnieuw gestart|started anew/)
  await untilRunning(page)
  expect(await sceneName(page)).toBe(name)
  expect(await page.locator('.outline-row').count()).toBe(rows)
  await page.locator('.notice .button').click()
  await page.locator('.transport .primary').click()
  await page
    .locator('.transport [aria-label=Pauze], .transport [aria-label=Pause]')
    .waitFor({ state: 'detached' })
  await page.locator('.transport .primary').click()
  await untilClockMoves(page)
}
