// What journeys do again and again on the workbench: wait for a running cell, read its clock, open a file. Waits for what is
// to be seen, never for time.
import type { Page } from 'playwright-core'

/** How a visitor without interest in the picture comes: nothing is drawn, everything else works. */
export const withoutPicture = { withoutWebGl: true } as const
/** Straight into the small cell of the lathe with its cobot; the way there through the start card is other journeys' business. */
export const latheCell = '#voorbeeld=cnc-machine-tending'
/** Somebody who has been here before goes there, with a quick picture. */
export const atLathe = { address: latheCell, preferences: { quality: 'low', startCardSeen: true } } as const
/** A quick picture for journeys in which one is needed. */
export const quickPicture = { preferences: { quality: 'low' } } as const

/** The cell has been loaded and its clock goes. */
export async function untilRunning(page: Page): Promise<void> {
  await page.locator('.kpi-strip').waitFor({ timeout: 60_000 })
  await page.locator('.loading').waitFor({ state: 'detached' })
  await untilClockMoves(page)
}

export async function clockText(page: Page): Promise<string> {
  return (await page.locator('.run-clock-time').textContent()) ?? ''
}

export async function untilClockMoves(page: Page): Promise<void> {
  const before = await clockText(page)
  await page.waitForFunction(
    (text) => document.querySelector('.run-clock-time')?.textContent !== text,
    before,
    { timeout: 60_000 },
  )
}

/** Where it is, or what is in it. */
type GivenFile = string | { name: string; mimeType: string; buffer: Buffer }

/** Through the start card, as a person would. */
export async function openFile(page: Page, file: GivenFile): Promise<void> {
  await showStartCard(page)
  await page.locator('.start-card input[type=file]').setInputFiles(file)
}

export async function showStartCard(page: Page): Promise<void> {
  if (!(await page.locator('.start-card').isVisible())) await page.locator('.scene-button').click()
  await page.locator('.start-card').waitFor()
}

export async function sceneName(page: Page): Promise<string> {
  return (await page.locator('.scene-button').textContent()) ?? ''
}
