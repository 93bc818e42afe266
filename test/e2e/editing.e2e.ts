// Changing a running cell: every change is a step with a name, the run follows or goes on as the visitor chose, and a thread that dies takes
// no change with it.
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { journey } from './harness/journey'
import { openFile, untilClockMoves, untilRunning, withoutPicture } from './harness/workbenchPage'

const CELL = 'scenes/cnc-machine-tending.scene.json'

journey('changes are steps, and a thread that dies loses none', async ({ open }) => {
  const page = await open({ ...withoutPicture, expected: [/broken for a test/] })
  await openCellToBuild(page)
  await nudge(page, 'ArrowRight')
  await nudge(page, 'ArrowRight')
  await openTab(page, 'Geschiedenis')
  await expect.poll(() => steps(page)).toEqual(['Zoals geopend', 'Verplaatst: Draaibank'])
  expect(await undoButton(page).getAttribute('title')).toBe('Ongedaan maken: Verplaatst: Draaibank (Ctrl+Z)')
  await expect.poll(() => placeX(page)).toBe('5,2 m')
  await untilClockMoves(page)

  await page.workers()[0]!.evaluate(() => {
    setTimeout(() => {
      throw new Error('broken for a test')
    })
  })
  await page.locator('.notice').waitFor({ timeout: 60_000 })
  await untilClockMoves(page)
  expect(await placeX(page)).toBe('5,2 m')
  await undoButton(page).click()
  await expect.poll(() => placeX(page)).toBe('5 m')
  await page.locator('.history-step').last().click()
  await expect.poll(() => placeX(page)).toBe('5,2 m')
})

journey('the run goes on as it was until the visitor wants the changes in it', async ({ open }) => {
  const page = await open(withoutPicture)
  await openCellToBuild(page)
  await openTab(page, 'Geschiedenis')
  await page.locator('.rerun-choice select').selectOption('continue')
  await nudge(page, 'ArrowLeft')
  const chip = page.locator('.edit-chip', { hasText: 'vóór je wijzigingen' })
  await chip.waitFor()
  await untilClockMoves(page)
  await chip.locator('button').click()
  await chip.waitFor({ state: 'detached' })
  await untilClockMoves(page)
})

journey('a problem has what mends it behind it', async ({ open }) => {
  const page = await open(withoutPicture)
  await openCellToBuild(page)
  await nudge(page, 'ArrowRight', 4)
  await nudge(page, 'ArrowUp')
  await openTab(page, 'Problemen')
  const unreached = page.locator('.problem[data-severity=error]', { hasText: 'niet bereiken' })
  await unreached.first().waitFor({ timeout: 60_000 })
  await unreached.first().locator('.fix').click()
  await unreached.first().waitFor({ state: 'detached', timeout: 60_000 })
  expect(await undoButton(page).getAttribute('title')).toContain('Hersteld')
  await page.keyboard.press('Control+z')
  await unreached.first().waitFor({ timeout: 60_000 })
})

/** The CNC cell, with its lathe selected. */
async function openCellToBuild(page: Page): Promise<void> {
  await untilRunning(page)
  await openFile(page, CELL)
  await page.locator('.scene-button', { hasText: 'Draaibank met cobot' }).waitFor({ timeout: 60_000 })
  await untilRunning(page)
  await page.locator('[data-mode=build]').click()
  await page.getByRole('tab', { name: 'Opbouw' }).click()
  await page.locator('.outline-row', { hasText: 'Draaibank' }).first().click()
  await expect.poll(() => placeX(page)).toBe('5 m')
}

/** With the keys, while nothing else has them. */
async function nudge(page: Page, key: string, times = 1): Promise<void> {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  for (let time = 0; time < times; time++) await page.keyboard.press(key)
}

async function openTab(page: Page, name: string): Promise<void> {
  const tab = page.locator('.tab-button', { hasText: name })
  if ((await tab.getAttribute('aria-expanded')) !== 'true') await tab.click()
}

const undoButton = (page: Page) => page.locator('.top-bar [aria-keyshortcuts="Ctrl+Z"]')
const steps = (page: Page) => page.locator('.history-step').allTextContents()
const placeX = (page: Page) => page.getByLabel('x', { exact: true }).first().inputValue()
