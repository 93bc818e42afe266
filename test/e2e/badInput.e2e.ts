// A file that is wrong is told about in the visitor's language: what, where, how to mend; the cell that was open goes on.
// A cell of which a part cannot work opens and says so. A cell that stops by itself says who waits for whom, and another can be opened.

import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { type BrokenFile, brokenFilePath, brokenFiles, smallCellPath } from '../fixtures/brokenFiles'
import { journey } from './harness/journey'
import { openFile, sceneName, untilClockMoves, untilRunning, withoutPicture } from './harness/workbenchPage'

/** One program that cannot be done does not keep the rest of a cell from running. */
const incomplete = brokenFiles.filter(({ code }) => code.startsWith('program.'))
const refused = brokenFiles.filter((file) => file.foundWhen !== 'running' && !incomplete.includes(file))
const stopping = brokenFiles.filter(({ foundWhen }) => foundWhen === 'running')

/** A word of the language that every explanation has, so that the other language is noticed. */
const languageWords = {
  nl: /\b(het|de|een|is|niet|geen|van|met|op)\b/i,
  en: /\b(the|a|is|not|with|in|at|it)\b/i,
}
const strangeWords = {
  nl: /\b(the|not|with|cannot|must|waits)\b/i,
  en: /\b(het|een|niet|geen|moet|wacht)\b/i,
}

for (const language of ['nl', 'en'] as const) {
  journey(`broken files leave the open cell running (${language})`, async ({ open }) => {
    const page = await open({ ...withoutPicture, language })
    await untilRunning(page)
    const name = await sceneName(page)
    for (const file of refused) {
      await openFile(page, brokenFilePath(file))
      await told(page, '.file-problems .problem', file, language)
      expect(await sceneName(page), file.name).toBe(name)
      await untilClockMoves(page)
      expect(await page.locator('.notice').count(), file.name).toBe(0)
      await page.locator('.file-problems .link').click()
    }
  })

  journey(`a program that cannot be done is told of, and the cell opens (${language})`, async ({ open }) => {
    const page = await open({ ...withoutPicture, language })
    await untilRunning(page)
    await page.locator('.tab-button', { hasText: /Problem/ }).click()
    for (const file of incomplete) {
      await openFile(page, brokenFilePath(file))
      await told(page, '.problems-panel .problem', file, language)
    }
  })

  journey(`a cell that gets stuck says why (${language})`, async ({ open }) => {
    const page = await open({ ...withoutPicture, language })
    await untilRunning(page)
    for (const file of stopping) {
      await openFile(page, brokenFilePath(file))
      await told(page, '.notice .problem', file, language)
      expect(await page.locator('.start-card').count()).toBe(0)
    }
    await openFile(page, smallCellPath)
    await page.locator('.notice').waitFor({ state: 'detached' })
    await untilClockMoves(page)
  })
}

async function told(page: Page, place: string, file: BrokenFile, language: 'nl' | 'en'): Promise<void> {
  // All it must name at once: the notice of the file before may name some of it, and is about to go.
  const problem = [...file.names, file.where].reduce(
    (found, name) => found.filter({ hasText: name }),
    page.locator(place),
  )
  await problem.first().waitFor({ timeout: 60_000 })
  const [what = '', how = ''] = await problem.first().locator('p').allTextContents()
  for (const name of file.names) expect(what, file.name).toContain(name)
  if (file.where !== '') expect(await problem.first().locator('code').textContent()).toBe(file.where)
  expect(`${what} ${how}`, file.name).toMatch(languageWords[language])
  expect(`${what} ${how}`, file.name).not.toMatch(strangeWords[language])
  expect(what.charAt(0), 'a sentence begins with a capital').toBe(what.charAt(0).toUpperCase())
}
