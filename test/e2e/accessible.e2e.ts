// Every screen passes axe, light and dark: names, roles, contrast, focus. What axe cannot decide (text over the 3D
// picture) is left to eyes and `npm run shots`.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { screens } from '../tools/screens'
import { journey } from './harness/journey'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface AxeResults {
  violations: { id: string; help: string; nodes: { html: string }[] }[]
}

for (const screen of screens) {
  journey(`${screen.name} is accessible`, async ({ open }) => {
    const page = await open({ ...screen.visitor, size: 'small' })
    await screen.enter(page)
    await page.evaluate(axeSource)
    for (const theme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: theme })
      expect(await violationsOn(page), theme).toEqual([])
    }
  })
}

async function violationsOn(page: Page): Promise<string[]> {
  const { violations } = await page.evaluate(() => {
    const { axe } = window as unknown as { axe: { run(): Promise<AxeResults> } }
    return axe.run()
  })
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html}`))
}
