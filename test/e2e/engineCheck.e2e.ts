// A person checks the engine on its own page, and stops the cell where something happens to see why.
import { expect } from 'vitest'
import { journey } from './harness/journey'
import { sceneName, untilRunning, withoutPicture } from './harness/workbenchPage'

journey('the engine is checked on its page, and a case is opened as a cell', async ({ open }) => {
  const page = await open({ ...withoutPicture, language: 'nl', address: '#verify' })
  const verify = page.locator('.verify-page')
  await verify.locator('tbody[data-case="pub-mm1-090"]').waitFor({ timeout: 60_000 })
  await verify.getByRole('searchbox').fill('trace')
  await verify.getByRole('button', { name: '3 gevallen draaien' }).click()
  await verify.locator('output[data-agree="3"][data-differ="0"]').waitFor({ timeout: 60_000 })
  await verify.getByRole('checkbox').check()
  await verify.getByText('Niets van wat gedraaid is wijkt af.').waitFor()
  await verify.getByRole('checkbox').uncheck()

  // Stopping leaves what was judged.
  await verify.getByRole('searchbox').fill('')
  await verify.getByRole('button', { name: 'gevallen draaien' }).click()
  await verify.locator('progress').waitFor()
  await verify.getByRole('button', { name: 'Stoppen' }).click()
  await verify.locator('progress').waitFor({ state: 'detached' })

  await verify.getByRole('button', { name: 'Open als cel: pub-lindley-trace' }).click()
  await verify.waitFor({ state: 'detached' })
  await expect.poll(() => sceneName(page), { timeout: 60_000 }).toContain('pub-lindley-trace')
  expect(new URL(page.url()).hash).toBe('')
})

journey('the step debugger stops at a state, tells what happened and why it waits', async ({ open }) => {
  const page = await open({ ...withoutPicture, language: 'nl', preferences: { startCardSeen: true } })
  await untilRunning(page)
  await page.getByRole('button', { name: 'Stap voor stap' }).click()
  const panel = page.locator('.debug-panel')
  await panel.locator('.debug-events li').first().waitFor({ timeout: 60_000 })
  await panel.getByLabel('Bij', { exact: true }).selectOption('mould')
  await panel.getByRole('button', { name: 'Toevoegen' }).click()
  await panel.getByText('hier gestopt').waitFor({ timeout: 60_000 })
  await page.locator('.transport [aria-label=Afspelen]').waitFor()
  const newest = panel.locator('.debug-events li[data-new=true]')
  await expect
    .poll(() => newest.allTextContents(), { timeout: 30_000 })
    .toContainEqual(expect.stringContaining('Mal'))

  const events = panel.locator('.debug-events li')
  const before = await events.first().textContent()
  // Not every event changes what is to be seen.
  const step = async () => {
    await panel.getByRole('button', { name: 'Stap', exact: true }).click()
    return events.first().textContent()
  }
  await expect.poll(step, { timeout: 30_000, interval: 500 }).not.toBe(before)

  await panel.locator('.debug-events').getByRole('button', { name: 'Mal', exact: true }).first().click()
  await expect.poll(() => panel.locator('.debug-why').textContent(), { timeout: 30_000 }).toContain('Mal')
})
