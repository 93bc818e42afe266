// The page opens on a plain static host, in Dutch and in English, without a complaint.
import { expect } from 'vitest'
import { journey } from './harness/journey'

for (const language of ['nl', 'en'] as const) {
  journey(`opens (${language})`, async ({ open }) => {
    const page = await open({ language })
    await page.waitForFunction(() => document.querySelector('#root > *') !== null)
    expect(await page.title()).toContain('Proefcel')
    expect(await page.getAttribute('html', 'lang')).toBe(language)
  })
}
