// From the start card to a running cell with figures, in Dutch, by somebody who was never here: a few questions, one answered with the
// mouse, one typed and closed with Enter; the rest "weet ik niet". Then one answer is changed, and the cell follows.
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { journey } from './harness/journey'
import { untilClockMoves, untilRunning, withoutPicture } from './harness/workbenchPage'

interface Answers {
  /** Question and the answer that is clicked. */
  readonly clicked: readonly [question: string, answer: string]
  readonly typed: readonly [question: string, value: string]
}

const WIZARDS: Readonly<Record<string, Answers>> = {
  'cnc-tending': { clicked: ['machine', 'Freesbank'], typed: ['partMass', '2,5 kg'] },
  palletising: { clicked: ['shifts', 'Twee'], typed: ['boxMass', '6 kg'] },
  assembly: { clicked: ['shifts', 'Twee'], typed: ['joinTime', '0,2 min'] },
  welding: { clicked: ['twoTables', 'Nee'], typed: ['seamLength', '80 cm'] },
  'pick-and-pack': { clicked: ['flatTop', 'Ja'], typed: ['productMass', '300 g'] },
}

for (const [template, answers] of Object.entries(WIZARDS)) {
  journey(`${template}: from questions to figures`, async ({ open }) => {
    const page = await open({ ...withoutPicture, size: 'small' })
    await makeCell(page, template, answers)
    await untilFigures(page)
    await page.locator('[data-mode=build]').click()
    await page.locator('.live-strip [data-figure=reach] [data-verdict=good]').waitFor({ timeout: 60_000 })
    expect(await page.locator('.live-strip [data-verdict=bad]').count()).toBe(0)
  })
}

journey('an answer is changed afterwards, and taken back', async ({ open }) => {
  const page = await open({ ...withoutPicture, size: 'small' })
  await makeCell(page, 'cnc-tending', WIZARDS['cnc-tending']!)
  await page.getByRole('button', { name: 'Antwoorden wijzigen' }).press('Enter')
  await choose(page, 'machine', 'Draaibank')
  await page.locator('.wizard-offer[aria-busy=false] .offer-figures').waitFor({ timeout: 60_000 })
  await page.getByRole('button', { name: 'Pas de cel aan' }).click()
  await page.locator('.outline-row', { hasText: 'Draaibank' }).first().waitFor()
  await untilClockMoves(page)
  await page.locator('.top-bar [aria-keyshortcuts="Ctrl+Z"]').click()
  await page.locator('.outline-row', { hasText: 'Freesbank' }).first().waitFor()
})

/** The start card is there at a first visit. */
async function makeCell(page: Page, template: string, { clicked, typed }: Answers): Promise<void> {
  await page.locator('.start-card').getByRole('button', { name: 'Vanuit een sjabloon' }).click()
  await page.locator(`[data-template=${template}]`).click()
  await choose(page, ...clicked)
  const field = page.locator(`[data-question=${typed[0]}] input[type=text]`)
  await field.fill(typed[1])
  await page.locator('.wizard-offer[aria-busy=false] .offer-figures').waitFor({ timeout: 60_000 })
  await expect.poll(() => page.locator('.wizard [type=submit]').isEnabled()).toBe(true)
  await field.press('Enter')
  await page.locator('.wizard').waitFor({ state: 'detached' })
  await page.locator('.scene-button', { hasText: 'Composietlijn' }).waitFor({ state: 'detached' })
  await page.getByText('Waarom deze robot').waitFor({ timeout: 60_000 })
  await untilRunning(page)
}

async function choose(page: Page, question: string, answer: string): Promise<void> {
  await page.locator(`[data-question=${question}] .question-options label`, { hasText: answer }).click()
}

/** Speeded up by its keys until the first figures are there. */
async function untilFigures(page: Page): Promise<void> {
  await page.locator('#cell').focus()
  for (let step = 0; step < 8; step++) await page.keyboard.press('+')
  const throughput = page.locator('.kpi-strip .kpi').first().locator('.kpi-value')
  await expect.poll(() => throughput.textContent(), { timeout: 60_000 }).toMatch(/^[1-9]\d*([.,]\d+)? /)
  await untilClockMoves(page)
}
