// Building without a mouse: an empty hall, a robot out of the library, another model, a number with a unit, what cannot be, and back again.
import { Buffer } from 'node:buffer'
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { journey } from './harness/journey'
import { showStartCard, untilRunning, withoutPicture } from './harness/workbenchPage'

const emptyHall = {
  format: 'proefcel-scene',
  version: 1,
  records: {
    cell: { id: 'cell', type: 'scene', name: { nl: 'Lege hal', en: 'Empty hall' } },
    hall: { id: 'hall', type: 'hall', sizeM: [12, 10, 5] },
  },
}

journey('a robot by keyboard', async ({ open }) => {
  const page = await open({ ...withoutPicture, size: 'small' })
  await untilRunning(page)
  await openEmptyHall(page)
  await page.locator('[data-mode=build]').press('Enter')
  await page.locator('.empty-hall').waitFor()

  await page.locator('.left-tabpanel input[type=search]').fill('ur5e')
  await page.locator('[data-item=robot-ur5e]').press('Enter')
  const title = page.locator('#record-name')
  await expect.poll(() => title.inputValue()).toBe('UR5e')
  expect(await page.locator('.empty-hall').count()).toBe(0)

  // Another model, out of the table.
  await page.locator('.model-button').press('Enter')
  await page.locator('dialog[open] [data-model=ur10e]').press('Enter')
  await page.locator('.model-button', { hasText: 'UR10e' }).waitFor()

  // A number with a unit; one that cannot be stays to be mended and changes nothing.
  const pedestal = page.getByLabel('Sokkel', { exact: true })
  expect(await pedestal.inputValue()).toBe('0,75 m')
  await pedestal.fill('350 kg')
  await pedestal.press('Enter')
  await page.locator('.field-fault').waitFor()
  expect(await pedestal.inputValue()).toBe('350 kg')
  await pedestal.fill('350 mm')
  await pedestal.press('Enter')
  await expect.poll(() => pedestal.inputValue()).toBe('0,35 m')
  expect(await page.locator('.field-fault').count()).toBe(0)

  // Back, one step at a time; a change of mode keeps what is selected.
  await undo(page)
  await expect.poll(() => pedestal.inputValue()).toBe('0,75 m')
  await undo(page)
  await page.locator('.model-button', { hasText: 'UR5e' }).waitFor()
  await page.locator('[data-mode=run]').press('Enter')
  await page.locator('.record-title h2', { hasText: 'UR5e' }).waitFor()
})

// What marks and divides the hall has no gizmo of its own for the keyboard: fields, arrow keys and the keys of all things do.
journey('a wall, a pillar, a dimension line and a text by keyboard', async ({ open }) => {
  const page = await open({ ...withoutPicture, size: 'small' })
  await untilRunning(page)
  await openEmptyHall(page)
  await page.locator('[data-mode=build]').press('Enter')
  await page.locator('.empty-hall').waitFor()
  const title = page.locator('#record-name')
  const add = async (item: string, search: string, name: string) => {
    await page.locator('.left-tabpanel input[type=search]').fill(search)
    await page.locator(`[data-item=${item}]`).press('Enter')
    await expect.poll(() => title.inputValue()).toBe(name)
  }
  const fill = async (field: Locator, typed: string, shown: string) => {
    await field.fill(typed)
    await field.press('Enter')
    await expect.poll(() => field.inputValue()).toBe(shown)
  }
  const press = async (...keys: string[]) => {
    await page.locator('#cell').focus()
    for (const key of keys) await page.keyboard.press(key)
  }

  await add('building-pillar', 'kolom', 'Kolom')
  await fill(page.getByLabel('x', { exact: true }).first(), '4,5 m', '4,5 m')
  await fill(page.getByLabel('hoogte', { exact: true }).first(), '3200 mm', '3,2 m')
  await press('ArrowRight', 'ArrowRight', 'Shift+ArrowRight')
  await expect.poll(() => page.getByLabel('x', { exact: true }).first().inputValue()).toBe('4,71 m')

  await add('building-text', 'tekst', 'Tekst op de vloer')
  await fill(page.getByLabel('Tekst', { exact: true }), 'Magazijn', 'Magazijn')

  for (const [item, search, name] of [
    ['building-wall', 'wand', 'Wand, 4 m'],
    ['building-dimension', 'maatlijn', 'Maatlijn'],
  ] as const) {
    await add(item, search, item === 'building-wall' ? 'Wand' : name)
    // The first corner of its line, opened and typed.
    const line = page.locator('fieldset', { hasText: 'Lijn' }).first()
    const corner = line.getByRole('textbox').first()
    await fill(corner, '2,5 m', '2,5 m')
    await press('ArrowLeft')
    await expect.poll(() => corner.inputValue()).toBe('2,4 m')
    await press('Control+d')
    await expect.poll(() => title.inputValue()).toBe(`${item === 'building-wall' ? 'Wand' : name} 2`)
    await press('Delete')
    // With nothing selected the fields of the cell itself are shown.
    await expect.poll(() => title.inputValue()).toBe('Lege hal')
  }
  await press('Control+z')
  await page.getByRole('tab', { name: 'Opbouw' }).press('Enter')
  await page.getByLabel('Zoeken in de cel').fill('Maatlijn 2')
  await page.locator('.outline-row', { hasText: 'Maatlijn 2' }).waitFor()
})

/** A file, as a person would open it. */
async function openEmptyHall(page: Page): Promise<void> {
  await showStartCard(page)
  const buffer = Buffer.from(JSON.stringify(emptyHall))
  const file = { name: 'leeg.scene.json', mimeType: 'application/json', buffer }
  await page.locator('.start-card input[type=file]').setInputFiles(file)
  await page.locator('.scene-button', { hasText: 'Lege hal' }).waitFor()
  await page.locator('.start-card').waitFor({ state: 'detached' })
}

/** By its key, with the focus outside any field. */
async function undo(page: Page): Promise<void> {
  await page.locator('#cell').focus()
  await page.keyboard.press('Control+z')
}
