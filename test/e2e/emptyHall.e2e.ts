// From an empty hall to parts coming out: a lathe, a cobot on its pedestal, two pallets, the program and the route that belong to them, and
// the run. Once without touching the keyboard and once without touching the mouse.
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { untilDrawn } from '../tools/watchDrawing'
import { journey } from './harness/journey'
import { quickPicture, untilRunning, withoutPicture } from './harness/workbenchPage'

const CANVAS = '.cell-view canvas'
/** Middle of the empty hall, which is in the middle of the picture. */
const MIDDLE_M = { x: 6, y: 5 }
/** One metre in front of the lathe's door, with the pallets on either side. */
const THINGS = {
  'machine-lathe': { name: 'Draaibank', x: 6, y: 6.4 },
  'robot-ur10e': { name: 'UR10e', x: 6, y: 4.9 },
  'storage-pallet-small': { name: 'Pallet op werkhoogte, 4 × 3', x: 5.3, y: 4.25 },
  'second-pallet': { name: 'Pallet op werkhoogte, 4 × 3 2', x: 6.7, y: 4.25 },
} as const

journey('a cell by mouse only', async ({ open }) => {
  const page = await open({ ...quickPicture, size: 'small' })
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await untilRunning(page)
  await page.getByRole('button', { name: 'Lege hal' }).click()
  await page.locator('.empty-hall').waitFor()
  await page.locator('.scene-button', { hasText: 'Nieuwe cel' }).waitFor()
  await untilDrawn(page)
  await page.locator('.cell-view button', { hasText: 'Z' }).click()

  // How many pixels a metre is, seen from above: told by where the lathe came to stand.
  const upPx = 48
  await drag(page, 'machine-lathe', 0, upPx)
  await expect.poll(() => named(page)).toBe('Draaibank')
  const metrePx = upPx / ((await metres(page, 'y')) - MIDDLE_M.y)
  await drag(page, 'robot-ur10e', 0, upPx - 1.5 * metrePx)
  await expect.poll(() => named(page)).toBe('UR10e')
  await page
    .locator('.library-section', { hasText: 'Tafels, rekken, pallets' })
    .getByRole('button')
    .first()
    .click()
  await drag(page, 'storage-pallet-small', -0.7 * metrePx, upPx - 2.15 * metrePx)
  await expect.poll(() => named(page)).toBe(THINGS['storage-pallet-small'].name)
  await drag(page, 'storage-pallet-small', 0.7 * metrePx, upPx - 2.15 * metrePx)
  await expect.poll(() => named(page)).toBe(THINGS['second-pallet'].name)

  await page.getByRole('button', { name: 'Maak een laad- en losprogramma' }).click()
  await page.locator('.process-node', { hasText: 'Draaibank laden' }).waitFor({ timeout: 60_000 })
  await untilReached(page)
  await page.locator('[data-mode=run]').click()
  const speed = (await page.locator('.speed input').boundingBox())!
  await page.mouse.click(speed.x + speed.width - 4, speed.y + speed.height / 2)
  await untilPartsComeOut(page)
})

journey('a cell by keyboard only', async ({ open }) => {
  const page = await open({ ...withoutPicture, size: 'small' })
  await untilRunning(page)
  await page.getByRole('button', { name: 'Lege hal' }).press('Enter')
  await page.locator('.empty-hall').waitFor()
  await page.locator('.scene-button', { hasText: 'Nieuwe cel' }).waitFor()
  await page.keyboard.press('/')
  const search = page.locator('.left-tabpanel input[type=search]')
  await expect.poll(() => search.evaluate((field) => field === document.activeElement)).toBe(true)

  for (const [item, { name, x, y }] of Object.entries(THINGS)) {
    const card = item === 'second-pallet' ? 'storage-pallet-small' : item
    await search.fill(card === 'storage-pallet-small' ? 'werkhoogte' : name)
    await page.locator(`[data-item=${card}]`).press('Enter')
    await expect.poll(() => named(page)).toBe(name)
    await type(page, 'x', x)
    await type(page, 'y', y)
  }

  await page.keyboard.press('Control+k')
  await page.locator('.palette-field').waitFor()
  await page.keyboard.type('laad')
  await page.locator('.palette-option[aria-selected=true]', { hasText: 'losprogramma' }).waitFor()
  await page.keyboard.press('Enter')
  await page.locator('.process-node', { hasText: 'Draaibank laden' }).waitFor({ timeout: 60_000 })
  // A step of the graph opens with Enter, where the focus goes, and Escape leads back to it.
  const step = page.getByRole('button', { name: /^Bewerken/ })
  await step.press('Enter')
  await expect.poll(() => focusIn(page, '.process-editor')).toBe(true)
  await page.keyboard.press('Escape')
  await expect.poll(() => step.evaluate((node) => node === document.activeElement)).toBe(true)
  await untilReached(page)
  await page.locator('[data-mode=run]').press('Enter')
  await page.locator('#cell').focus()
  for (let step = 0; step < 8; step++) await page.keyboard.press('+')
  await untilPartsComeOut(page)

  // All of it was steps: the last one takes program and route away again, and brings them back.
  await page.keyboard.press('Control+z')
  await page.locator('.outline-row', { hasText: 'Draaibank laden' }).waitFor({ state: 'detached' })
  await page.keyboard.press('Control+Shift+z')
  await page.locator('.outline-row', { hasText: 'UR10e' }).waitFor()

  // A row that is deleted gives its focus to the one in its place.
  await page.locator('[data-mode=build]').press('Enter')
  await page.getByRole('tab', { name: 'Opbouw' }).press('Enter')
  const pallet = page.locator('.outline-row', { hasText: 'Pallet op werkhoogte, 4 × 3 2' })
  await pallet.focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Delete')
  await pallet.waitFor({ state: 'detached' })
  await expect.poll(() => focusIn(page, '.outline-tree')).toBe(true)
})

/** From the library to so many pixels right of and above the middle of the picture. */
async function drag(page: Page, item: string, rightPx: number, upPx: number): Promise<void> {
  const card = page.locator(`[data-item=${item}]`)
  await card.scrollIntoViewIfNeeded()
  const from = (await card.boundingBox())!
  const box = (await page.locator(CANVAS).boundingBox())!
  await page.mouse.move(from.x + 30, from.y + 30)
  await page.mouse.down()
  await page.mouse.move(box.x + 20, box.y + 300)
  await page.mouse.move(box.x + box.width / 2 + rightPx, box.y + box.height / 2 - upPx, { steps: 3 })
  await page.mouse.up()
}

const focusIn = (page: Page, place: string) =>
  page.evaluate((within) => document.activeElement?.closest(within) != null, place)
const named = (page: Page) => page.locator('#record-name').inputValue()
const coordinate = (page: Page, axis: 'x' | 'y') => page.getByLabel(axis, { exact: true }).first()

async function metres(page: Page, axis: 'x' | 'y'): Promise<number> {
  return Number.parseFloat((await coordinate(page, axis).inputValue()).replace(',', '.'))
}

async function type(page: Page, axis: 'x' | 'y', value: number): Promise<void> {
  const text = String(value).replace('.', ',')
  await coordinate(page, axis).fill(`${text} m`)
  await coordinate(page, axis).press('Enter')
  await expect.poll(() => metres(page, axis)).toBe(value)
}

async function untilReached(page: Page): Promise<void> {
  await page.locator('.live-strip [data-figure=reach] [data-verdict=good]').waitFor({ timeout: 60_000 })
  expect(await page.locator('.live-strip [data-verdict=bad]').count()).toBe(0)
}

async function untilPartsComeOut(page: Page): Promise<void> {
  const good = page.locator('.kpi-strip .kpi').nth(1).locator('.kpi-value')
  await expect.poll(() => good.textContent(), { timeout: 60_000 }).toMatch(/^[1-9]/)
}
