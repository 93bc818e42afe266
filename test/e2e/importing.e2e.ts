// What a person has, brought in: a floor plan, a machine and a robot dropped on the page, scaled, put in the cell and used; what cannot be
// read says why.
import { Buffer } from 'node:buffer'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { aDxf, aLine } from '../builders/aDxf'
import { aChain, aUrdf } from '../core/formats/urdf/imported'
import { drop } from '../tools/screens/cellDrawn'
import { journey } from './harness/journey'
import { showStartCard, untilRunning, withoutPicture } from './harness/workbenchPage'

const occt = dirname(dirname(createRequire(import.meta.url).resolve('occt-import-js')))

/** A hall of 12 by 8 m, in millimetres. */
const plan = aDxf({
  unit: 4,
  entities: [
    ...aLine(0, 0, 12_000, 0, 'WALLS'),
    ...aLine(12_000, 0, 12_000, 8000, 'WALLS'),
    ...aLine(12_000, 8000, 0, 8000, 'WALLS'),
    ...aLine(0, 8000, 0, 0, 'WALLS'),
    ...aLine(2000, 2000, 5000, 4000, 'MACHINES'),
  ],
})
const machine = new Uint8Array(readFileSync(join(occt, 'test/testfiles/cube-units/cube-m.step')))
const robot = new TextEncoder().encode(aUrdf(aChain(6)))
/** White, 20 by 10 pixels. */
const picture = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAABQAAAAKCAIAAAA7N+mxAAAAE0lEQVR4nGP4TwFgGNU8qpkQAAA5QlXHpjitKAAAAABJRU5ErkJggg==',
    'base64',
  ),
)

journey('a floor plan, a machine and a robot dropped on the page', async ({ open }) => {
  const page = await open({ ...withoutPicture })
  await untilRunning(page)
  await openEmptyHall(page)
  await drop(page, 'hal.dxf', plan)
  await drop(page, 'cube-m.step', machine)
  await drop(page, 'arm.urdf', robot)

  const planCard = page.locator('[data-file="hal.dxf"]')
  await planCard.locator('output', { hasText: '12 × 8 m' }).waitFor()
  await planCard.locator('.button.primary').click()
  await expect.poll(() => title(page)).toBe('hal')

  const machineCard = page.locator('[data-file="cube-m.step"]')
  await machineCard.locator('output', { hasText: '1 × 1 × 1 m' }).waitFor({ timeout: 60_000 })
  await machineCard.locator('[data-face=door]').click()
  await machineCard.locator('canvas').click({ position: { x: 90, y: 120 } })
  await machineCard.locator('[data-face=door]', { hasText: 'Voor' }).waitFor()
  await machineCard.locator('.button.primary').click()
  await expect.poll(() => title(page)).toBe('cube-m')

  const robotCard = page.locator('[data-file="arm.urdf"]')
  await robotCard.getByText('6 assen').waitFor()
  await robotCard.locator('.button.primary').click()
  await page.locator('.model-button').waitFor()

  // Used: a length of the plan follows its unit, the machine has a door, and each is one step that can be undone.
  await page.locator('.import-panel header button').click()
  await page.locator('#cell').focus()
  for (let step = 0; step < 3; step++) await page.keyboard.press('Control+z')
  await page.locator('.empty-hall').waitFor()
})

journey('a picture and the door of a machine are sized by keyboard only', async ({ open }) => {
  const page = await open({ ...withoutPicture })
  await untilRunning(page)
  await drop(page, 'hal.png', picture)
  const pictureCard = page.locator('[data-file="hal.png"]')
  const width = pictureCard.getByLabel('de hele afbeelding')
  await width.fill('breed')
  await width.press('Enter')
  await pictureCard.getByRole('alert').waitFor()
  await width.fill('14 m')
  await width.press('Enter')
  await pictureCard.locator('output', { hasText: '14 × 7 m' }).waitFor()

  await drop(page, 'cube-m.step', machine)
  const card = page.locator('[data-file="cube-m.step"]')
  await card.locator('[data-face=door]').press('Enter')
  await card.getByRole('button', { name: 'In het midden' }).press('Enter')
  await card.locator('[data-face=door]', { hasText: '0,9 m' }).waitFor()
  await card.getByLabel('Deur: hoogte').fill('65 cm')
  await card.getByLabel('Deur: hoogte').press('Enter')
  await card.locator('[data-face=door]', { hasText: '0,65 m' }).waitFor()
  await card.locator('.button.primary').press('Enter')
  await expect.poll(() => title(page)).toBe('cube-m')
})

journey('files that cannot be read say why', async ({ open }) => {
  const page = await open({ ...withoutPicture })
  await untilRunning(page)
  await drop(page, 'hal.dwg', new TextEncoder().encode('AC1032'))
  await page.locator('[data-file="hal.dwg"]', { hasText: 'DXF' }).waitFor()
  await drop(page, 'deel.step', new TextEncoder().encode('niets'))
  await page.locator('[data-file="deel.step"] .import-refused').waitFor({ timeout: 60_000 })
  // 100 MB is refused before it is read.
  await page.evaluate(() => {
    const data = new DataTransfer()
    data.items.add(new File([new Blob([new Uint8Array(1e8)])], 'groot.step'))
    window.dispatchEvent(new DragEvent('drop', { dataTransfer: data, cancelable: true }))
  })
  await page.locator('[data-file="groot.step"]', { hasText: '100 MB' }).waitFor()
})

function title(page: Page): Promise<string> {
  return page.locator('#record-name').inputValue()
}

async function openEmptyHall(page: Page): Promise<void> {
  const records = {
    cell: { id: 'cell', type: 'scene', name: { nl: 'Lege hal', en: 'Empty hall' } },
    hall: { id: 'hall', type: 'hall', sizeM: [14, 10, 5] },
  }
  await showStartCard(page)
  const text = JSON.stringify({ format: 'proefcel-scene', version: 1, records })
  const file = { name: 'leeg.scene.json', mimeType: 'application/json', buffer: Buffer.from(text) }
  await page.locator('.start-card input[type=file]').setInputFiles(file)
  await page.locator('.scene-button', { hasText: 'Lege hal' }).waitFor()
  await page.locator('[data-mode=build]').click()
  await page.locator('.empty-hall').waitFor()
}
