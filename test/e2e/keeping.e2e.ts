// What a person makes is kept: over a reload, in two tabs, on a full disk, as a file and in a link. Nothing is lost, and what happened
// is told.
import type { Readable } from 'node:stream'
import type { BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'
import { journey } from './harness/journey'
import { untilRunning, withoutPicture } from './harness/workbenchPage'

const small = { ...withoutPicture, address: '', language: 'nl' } as const

journey('a cell becomes a project, and is there after a reload', async ({ open }) => {
  const page = await open(small)
  await keepAs(page, 'Draaibank Jansen')
  await page.getByPlaceholder('Naam van de versie').fill('Voor het weekend')
  await page.getByRole('button', { name: 'Versie bewaren' }).click()
  await page.getByText('Voor het weekend').waitFor()
  await page.getByRole('button', { name: 'Scenario dupliceren' }).click()
  await page.locator('.work-scenario', { hasText: 'Basis (kopie)' }).waitFor()
  await page.reload()
  await untilRunning(page)
  await expect.poll(() => page.locator('.work-scenario').textContent()).toBe('Basis (kopie)')
  await openWork(page)
  expect(await page.getByLabel('Naam van het project').inputValue()).toBe('Draaibank Jansen')
  await page.locator('.work-open', { hasText: /^Basis$/ }).click()
  await page.locator('.work-scenario', { hasText: /^Basis$/ }).waitFor()
  await page.getByText('Voor het weekend').waitFor()
})

journey('a removed project comes back; a project file brings it to another browser', async ({ open }) => {
  const page = await open(small)
  await keepAs(page, 'Naar een andere computer')
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Project opslaan als bestand' }).click()
  const file = await readWhole(await (await saving).createReadStream())
  await page.getByRole('button', { name: /^Verwijderen: Basis/ }).click()
  await page.getByRole('button', { name: 'Terughalen' }).click()
  await page.locator('.work-open', { hasText: 'Naar een andere computer' }).waitFor()

  const other = await open(small)
  await untilRunning(other)
  await openWork(other)
  await other.locator('input[accept=".proefcel"]').setInputFiles({
    name: 'cel.proefcel',
    mimeType: 'application/zip',
    buffer: file,
  })
  await expect
    .poll(() => other.getByLabel('Naam van het project').inputValue(), { timeout: 30_000 })
    .toBe('Naar een andere computer')
  await other
    .locator('input[accept=".proefcel"]')
    .setInputFiles({ name: 'x.proefcel', mimeType: 'application/zip', buffer: Buffer.from('geen zip') })
  await other.getByText('Dit bestand is geen Proefcel-project').waitFor()
})

journey('a link carries the cell and says that the same comes out', async ({ open }) => {
  const page = await open(small)
  await untilRunning(page)
  await page.locator('.share-button').click()
  const link = page.getByLabel('Link naar deze cel')
  await link.waitFor({ timeout: 60_000 })
  const url = await link.inputValue()
  expect(url.length).toBeLessThan(4_000)
  const other = await open({ ...small, address: url.slice(url.indexOf('#')) })
  await other.locator('[data-verdict="same"]').waitFor({ timeout: 60_000 })
  await untilRunning(other)

  const broken = await open({ ...small, address: `${url.slice(url.indexOf('#'), -40)}` })
  await broken.locator('.start-card').getByText('niet compleet').waitFor({ timeout: 30_000 })
})

journey('the same project in two tabs: the second one keeps a copy, or takes over', async ({ open }) => {
  const page = await open(small)
  await keepAs(page, 'Twee tabbladen')
  await page.keyboard.press('Escape')
  const second = await page.context().newPage()
  await second.goto(page.url())
  await second.getByText('Dit scenario is ook in een ander tabblad open').waitFor({ timeout: 60_000 })
  await second.getByRole('button', { name: 'Hier verder werken' }).click()
  await page.getByText('Dit scenario is ook in een ander tabblad open').waitFor({ timeout: 30_000 })
  await second.getByText('Dit scenario is ook in een ander tabblad open').waitFor({ state: 'detached' })
  await second.close()
})

journey('a full disk is told, the cell stays, and a file can be saved', async ({ open }) => {
  const page = await open({ ...small, beforeLoading: refuseToStore })
  await untilRunning(page)
  await openWork(page)
  await page.getByRole('button', { name: 'Bewaar als mijn project' }).click()
  await page.getByText('Geen ruimte meer').waitFor({ timeout: 30_000 })
  const saving = page.waitForEvent('download')
  await page.locator('.work-notice').getByRole('button', { name: 'Scènebestand opslaan' }).click()
  expect((await saving).suggestedFilename()).toMatch(/\.scene\.json$/)
  await page.evaluate(() => {
    window.roomAgain = true
  })
  await page.getByRole('button', { name: 'Opnieuw proberen' }).click()
  await page.getByText('Geen ruimte meer').waitFor({ state: 'detached' })
  await page.locator('.save-mark', { hasText: 'Bewaard' }).waitFor()
})

journey('once loaded, the program starts without a network', async ({ open }) => {
  const page = await open({ ...small, installs: true, expected: [/ERR_INTERNET_DISCONNECTED/] })
  await untilRunning(page)
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await page.context().setOffline(true)
  await page.reload()
  await untilRunning(page)
})

declare global {
  interface Window {
    roomAgain?: boolean
  }
}

/** Runs in the page before anything else: a disk without room until the journey makes some. */
async function refuseToStore(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const put = IDBObjectStore.prototype.put
    IDBObjectStore.prototype.put = function (...values: Parameters<typeof put>) {
      if (!window.roomAgain) throw new DOMException('no room', 'QuotaExceededError')
      return put.apply(this, values)
    }
  })
}

async function readWhole(stream: Readable): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of stream) pieces.push(piece as Buffer)
  return Buffer.concat(pieces)
}

async function openWork(page: Page): Promise<void> {
  await page.locator('.work-button').click()
  await page.locator('.work-panel').waitFor()
}

async function keepAs(page: Page, name: string): Promise<void> {
  await untilRunning(page)
  await openWork(page)
  await page.getByRole('button', { name: 'Bewaar als mijn project' }).click()
  const field = page.getByLabel('Naam van het project')
  await field.fill(name)
  await field.press('Enter')
  await expect.poll(() => field.inputValue()).toBe(name)
  await page.locator('.save-mark', { hasText: 'Bewaard' }).waitFor()
}
