// Robots as a person works with them: a pick and a place taught by dragging the tool, the reach that changes when the base moves, a collision
// message that selects the two bodies.
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { untilDrawn } from '../tools/watchDrawing'
import { journey } from './harness/journey'
import { atLathe, openFile, untilRunning, withoutPicture } from './harness/workbenchPage'

const CELL = 'scenes/cnc-machine-tending.scene.json'
const CANVAS = '.cell-view canvas'

journey('a pick and a place are taught by dragging the tool', async ({ open }) => {
  const page = await open({ ...atLathe, size: 'small' })
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await chooseCobot(page)
  await untilDrawn(page)
  await page.getByRole('button', { name: 'Nieuw programma' }).click()
  await page.locator('.program-panel', { hasText: 'Nog geen stappen' }).waitFor()
  await page.getByRole('button', { name: 'Teachen' }).click()
  await page.locator('.teach-answer').waitFor()

  await dragTool(page, 40)
  await page.getByRole('button', { name: 'Hier oppakken' }).click()
  await expect.poll(() => steps(page)).toEqual([expect.stringMatching(/^Pak op van /)])
  await dragTool(page, -60)
  await page.getByRole('button', { name: 'Hier neerzetten' }).click()
  await expect
    .poll(() => steps(page))
    .toEqual([expect.stringMatching(/^Pak op van /), expect.stringMatching(/^Zet neer op /)])
  await page.locator('.top-bar [aria-keyshortcuts="Ctrl+Z"]').click()
  await expect.poll(() => steps(page)).toHaveLength(1)
})

journey('reach colours follow the base', async ({ open }) => {
  const page = await open({ ...withoutPicture, ...atLathe })
  await chooseCobot(page)
  await page.getByRole('button', { name: 'Bereik tonen' }).click()
  const slice = page.locator('.reach-panel')
  const known = async () => {
    const done = (await slice.getAttribute('data-share')) === '1'
    return done ? ((await slice.getAttribute('data-levels')) ?? '') : ''
  }
  await expect.poll(known, { timeout: 60_000 }).not.toBe('')
  const before = await known()
  // A step of the base with the keys, the same as typing its place.
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  for (let time = 0; time < 3; time++) await page.keyboard.press('ArrowRight')
  await expect.poll(known, { timeout: 60_000 }).not.toBe('')
  await expect.poll(async () => originX(await known()), { timeout: 60_000 }).toBeGreaterThan(originX(before))

  // All of it: a volume, cut through with the keys, and closed again.
  await page.getByLabel('Tonen', { exact: true }).selectOption('volume')
  await expect.poll(async () => cellsOf(await known()), { timeout: 60_000 }).toBeGreaterThan(15_000)
  const cut = page.getByRole('slider', { name: 'Waar de ruimte is doorgesneden' })
  const cutAt = await cut.getAttribute('aria-valuetext')
  await cut.press('ArrowLeft')
  await expect.poll(() => cut.getAttribute('aria-valuetext')).not.toBe(cutAt)
  await page.getByRole('button', { name: 'Bereik verbergen' }).click()
  await slice.waitFor({ state: 'detached' })
})

journey('a collision message selects both bodies', async ({ open }) => {
  const page = await open(withoutPicture)
  await untilRunning(page)
  await openFile(page, withPost())
  await chooseCobot(page)
  await page.getByRole('button', { name: /Controleer/ }).click()
  const first = page.locator('.gap-item', { hasText: /raakt Paal/ }).first()
  await first.waitFor({ timeout: 60_000 })
  expect(await first.textContent()).toMatch(/op x \d+,\d+, y \d+,\d+, z \d+,\d+ m/)
  await first.click()
  await page.locator('.selection-bar, [role=toolbar]', { hasText: '2 gekozen' }).first().waitFor()
  for (const name of ['Paal', 'Cobot']) {
    await page.locator('.search-field input').fill(name)
    await page.locator('.outline-row[aria-selected=true]', { hasText: name }).first().waitFor()
  }
})

/** The cell with a post in the way of the cobot. */
function withPost() {
  const scene = JSON.parse(readFileSync(CELL, 'utf8')) as { records: unknown[] | Record<string, unknown> }
  const post = {
    type: 'equipment',
    id: 'post',
    name: 'Paal',
    look: 'pillar',
    placement: { position: [4.7, 3.3, 0] },
    sizeM: [0.1, 0.1, 2],
  }
  if (Array.isArray(scene.records)) scene.records.push(post)
  else scene.records.post = post
  return { name: 'post.scene.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(scene)) }
}

async function chooseCobot(page: Page): Promise<void> {
  await page.locator('.scene-button', { hasText: 'Draaibank met cobot' }).waitFor({ timeout: 60_000 })
  await untilRunning(page)
  await page.locator('[data-mode=build]').click()
  await page.getByRole('tab', { name: 'Opbouw' }).click()
  await page
    .locator('[role=treeitem] .outline-label', { hasText: /^Cobot$/ })
    .first()
    .click()
  await page.getByRole('tab', { name: 'Programma', exact: true }).click()
  await page.locator('.program-panel').waitFor({ timeout: 60_000 })
}

/** By the first handle that is found from above: the arrow upwards. */
async function dragTool(page: Page, byPx: number): Promise<void> {
  const canvas = page.locator(CANVAS)
  const numbers = () =>
    page
      .locator('.teach-triple input')
      .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value))
  const before = await numbers()
  const box = (await canvas.boundingBox())!
  const handle = { x: 0, y: 0 }
  const lookForHandle = async () => {
    for (let y = box.y + 80; y < box.y + box.height * 0.8; y += 24) {
      for (let x = box.x + box.width * 0.3; x < box.x + box.width * 0.75; x += 22) {
        await page.mouse.move(x, y)
        if ((await canvas.evaluate((element: HTMLElement) => element.style.cursor)) !== 'grab') continue
        Object.assign(handle, { x, y })
        return true
      }
    }
    return false
  }
  await expect.poll(lookForHandle, { timeout: 60_000 }).toBe(true)
  await page.mouse.move(handle.x, handle.y)
  await page.mouse.down()
  await page.mouse.move(handle.x, handle.y + byPx, { steps: 3 })
  await page.mouse.up()
  await expect.poll(numbers).not.toEqual(before)
}

async function steps(page: Page): Promise<string[]> {
  return page.locator('.program-row .program-words').allTextContents()
}

function originX(levels: string): number {
  return Number(levels.split(' ')[0] ?? Number.NaN)
}

/** After the corner come the cells of each level. */
function cellsOf(levels: string): number {
  return levels
    .split(' ')
    .slice(3)
    .reduce((sum, count) => sum + Number(count), 0)
}

journey('a welding program turns its positioner, and its angle is typed in degrees', async ({ open }) => {
  const page = await open({ ...withoutPicture, ...atLathe })
  await untilRunning(page)
  await openFile(page, 'test/reference/scenes/positioner-weld.scene.json')
  await expect.poll(() => page.locator('.scene-button').textContent()).toContain('positioner-weld')
  await page.locator('[data-mode=build]').click()
  await page.locator('#left-tab-outline').click()
  await page.locator('.outline-row:has(.lucide-bot)').first().click()
  await page.locator('#tab-program').click()
  await expect
    .poll(() => page.locator('.program-row').first().textContent())
    .toContain('Draai turner naar 0° / 180°')
  await page.locator('.program-row').first().click()
  const angle = page.locator('.node-form input').nth(1)
  await angle.fill('90')
  await angle.press('Enter')
  await expect.poll(() => page.locator('.program-row').first().textContent()).toContain('0° / 90°')
})
