// The steps to screens that many screens share: wait for the cell, go and build, choose something by its id, give the page a file.
import { Buffer } from 'node:buffer'
import type { Page } from 'playwright-core'
import { untilDrawn } from '../watchDrawing'

/** The cell stands or runs; figures and timeline have something to show. */
export async function cellLoaded(page: Page): Promise<void> {
  await page.locator('.outline-state').first().waitFor({ timeout: 60_000 })
  await page.locator('.loading').waitFor({ state: 'detached' })
}

export async function cellDrawn(page: Page): Promise<void> {
  await cellLoaded(page)
  await page.locator('.view-missing, .cell-view canvas').first().waitFor()
  // A browser that cannot draw is as ready as it will be.
  if ((await page.locator('.view-missing').count()) === 0) await untilDrawn(page)
}

export async function building(page: Page): Promise<void> {
  await cellDrawn(page)
  await page.locator('[data-mode=build]').click()
  await page.locator('.library-card').first().waitFor()
  await page.locator('.live-strip').waitFor()
}

/** By its id, in either language and wherever it is in the structure. */
export async function choose(page: Page, id: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.locator('.palette-field').fill(id)
  await page.locator(`.palette-option[id$="-record-${id}"]`).click()
  await page.locator('dialog.palette').waitFor({ state: 'detached' })
}

/** Opens the tab of the robot's program. */
export async function programOf(page: Page, robot: string): Promise<void> {
  await choose(page, robot)
  await page.locator('#tab-program').click()
  await page.locator('.program-row').first().waitFor()
}

/** As the browser tells the page of files let go above it. */
export async function drop(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page.evaluate(
    ([file, content]) => {
      const data = new DataTransfer()
      data.items.add(new File([Uint8Array.from(content)], file))
      window.dispatchEvent(new DragEvent('drop', { dataTransfer: data, cancelable: true }))
    },
    [name, [...bytes]] as const,
  )
  await page.locator(`[data-file="${name}"]`).waitFor({ timeout: 60_000 })
}

/** Through the start card; the text of a scene, or what is left of one. */
export async function openScene(page: Page, name: string, text: string): Promise<void> {
  if (!(await page.locator('.start-card').isVisible())) await page.locator('.scene-button').click()
  const file = { name, mimeType: 'application/json', buffer: Buffer.from(text) }
  await page.locator('.start-card input[type=file]').setInputFiles(file)
}

/** Out of the library while building; selected, with its handles in the picture. */
export async function addFromLibrary(page: Page, item: string): Promise<void> {
  await page.locator('.left-tabpanel input[type=search]').fill(item.split('-').at(-1)!)
  await page.locator(`[data-item=${item}]`).click()
  await page.locator('.edit-inspector .edit-field').first().waitFor()
  await page.locator('.cell-view canvas, .view-missing').first().focus()
  await page.keyboard.press('f')
}
