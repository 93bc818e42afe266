// The test function of the journeys: `journey('…', async ({ open }) => …)`. A journey fails when a page it opened
// complains, and leaves pictures in shots/failed when it fails.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openWorkbench, type Visitor, type Workbench } from '../../tools/openWorkbench'
import { projectRoot } from '../../tools/projectRoot'

interface JourneyVisitor extends Visitor {
  /** Complaints that belong to what the journey does (killing a worker, say). */
  expected?: readonly RegExp[]
}

let browser: Browser
beforeAll(async () => {
  browser = await chromium.connect(inject('browserEndpoint'))
})
afterAll(() => browser.close())

/** Opens the workbench as a new visitor; may be called more than once in a journey. */
type Open = (visitor?: JourneyVisitor) => Promise<Page>

export const journey = test.extend('open', async ({ task }, { onCleanup }): Promise<Open> => {
  const opened: (Workbench & { expected: readonly RegExp[] })[] = []
  onCleanup(async () => {
    if (task.result?.state === 'fail') await keepPictures(task.name, opened)
    const unexpected = opened.flatMap(({ complaints, expected }) =>
      complaints.filter((complaint) => !expected.some((pattern) => pattern.test(complaint))),
    )
    await Promise.all(opened.map(({ context }) => context.close()))
    expect(unexpected, 'what the page complained about').toEqual([])
  })
  return async ({ expected = [], ...visitor } = {}) => {
    const workbench = await openWorkbench(browser, inject('pageUrl'), visitor)
    opened.push({ ...workbench, expected })
    return workbench.page
  }
})

async function keepPictures(name: string, opened: readonly Workbench[]): Promise<void> {
  const folder = join(projectRoot, 'shots/failed')
  mkdirSync(folder, { recursive: true })
  const stem = name.replace(/[^\p{L}\p{N}]+/gu, '-')
  for (const [index, { page }] of opened.entries()) {
    await page.screenshot({ path: join(folder, `${stem}-${index}.png`) })
  }
}
