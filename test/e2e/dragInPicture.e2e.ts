// Editing in the 3D picture: the cobot of the CNC cell is chosen, dragged one metre by its handle, told in metres while it goes, and put
// back by one undo; a typed distance does the same without a pointer.
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { untilDrawn } from '../tools/watchDrawing'
import { journey } from './harness/journey'
import { atLathe, untilRunning } from './harness/workbenchPage'

const ROBOT = { nl: 'Cobot', cell: 'Draaibank met cobot' }
const CANVAS = '.cell-view canvas'

journey('drag the cobot one metre in the picture, and undo it', async ({ open }) => {
  const page = await open({ ...atLathe, size: 'small' })
  // Camera moves are at once, so that nothing has to wait for them.
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await openCncCell(page)
  await page.locator('[data-mode=build]').click()
  await page.locator('.cell-view [role=toolbar]').first().waitFor()
  await chooseCobot(page)
  const x = page.locator('input[aria-label=x]').first()
  await x.waitFor()
  const before = await propertiesOf(page)

  await dragAlongX(page, '1,00 m')
  await expect.poll(() => x.inputValue()).not.toBe(before[0])
  const moved = metresOf(await x.inputValue())
  expect(moved - metresOf(before[0]!)).toBeCloseTo(1, 6)
  await undo(page)
  await expect.poll(() => propertiesOf(page)).toEqual(before)
  // One drag was one step.
  expect(await undoButton(page).isDisabled()).toBe(true)

  await page.locator(CANVAS).focus()
  await page.keyboard.press('Enter')
  await page.locator('[data-edit=drag] input').fill('25 cm')
  await page.keyboard.press('Enter')
  await expect.poll(async () => metresOf(await x.inputValue())).toBeCloseTo(metresOf(before[0]!) + 0.25, 6)
  await undo(page)
  await expect.poll(() => propertiesOf(page)).toEqual(before)
})

async function openCncCell(page: Page): Promise<void> {
  await page.locator('.scene-button', { hasText: ROBOT.cell }).waitFor()
  await untilRunning(page)
  await untilDrawn(page)
}

async function chooseCobot(page: Page): Promise<void> {
  await page.getByText('Opbouw', { exact: true }).first().click()
  await page
    .locator('[role=treeitem] .outline-label', { hasText: new RegExp(`^${ROBOT.nl}$`) })
    .first()
    .click()
  await page.getByText('Eigenschappen', { exact: true }).first().click()
}

/** From the front the handle along x lies flat to the right of the robot's foot. */
async function dragAlongX(page: Page, wanted: string): Promise<void> {
  const canvas = page.locator(CANVAS)
  await canvas.focus()
  for (const key of ['1', 'f', 'g']) await page.keyboard.press(key)
  const box = (await canvas.boundingBox())!
  const at = { x: box.x + box.width / 2 + 50, y: 0 }
  const lookForHandle = async () => {
    for (let y = box.y + box.height - 12; y > box.y + box.height * 0.4; y -= 7) {
      await page.mouse.move(at.x, y)
      if ((await canvas.evaluate((element: HTMLElement) => element.style.cursor)) === 'grab') return y
    }
    return 0
  }
  await expect.poll(async () => (at.y = await lookForHandle()), { timeout: 60_000 }).toBeGreaterThan(0)
  await page.mouse.down()
  const readout = page.locator('[data-edit=drag] b').first()
  // A little further each time, until the words say a metre.
  const further = async () => {
    at.x += 4
    await page.mouse.move(at.x, at.y)
    return (await readout.count()) > 0 ? readout.textContent() : ''
  }
  await expect.poll(further, { timeout: 60_000, interval: 50 }).toBe(wanted)
  await page.mouse.up()
  await page.locator('[data-edit=drag]').waitFor({ state: 'detached' })
}

/** What the inspector shows of where it stands. */
async function propertiesOf(page: Page): Promise<string[]> {
  const fields = ['x', 'y', 'z'].map((name) => page.locator(`input[aria-label=${name}]`).first())
  return Promise.all(fields.map((field) => field.inputValue()))
}

function metresOf(text: string): number {
  return Number(text.replace(',', '.').replace(/[^\d.-]/g, ''))
}

function undoButton(page: Page) {
  return page.locator('.top-bar-end button').first()
}

async function undo(page: Page): Promise<void> {
  await undoButton(page).click()
}
