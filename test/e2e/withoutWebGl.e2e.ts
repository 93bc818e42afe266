// A browser that cannot draw in 3D says so, and everything else works: figures, timeline, selection.
import { expect } from 'vitest'
import { journey } from './harness/journey'
import { untilClockMoves, untilRunning, withoutPicture } from './harness/workbenchPage'

for (const language of ['nl', 'en'] as const) {
  journey(`without WebGL (${language})`, async ({ open }) => {
    const page = await open({ ...withoutPicture, language })
    await untilRunning(page)
    expect(await page.locator('.view-missing').textContent()).toContain('WebGL')
    expect(await page.locator('.kpi-value').allInnerTexts()).toHaveLength(4)
    const timeline = () =>
      page.locator('.gantt-canvas').evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL())
    const before = await timeline()
    await untilClockMoves(page)
    // The bars are drawn from frames, the clock from figures: on a busy machine either may come first.
    await expect.poll(timeline, { timeout: 30_000 }).not.toBe(before)
    await page.locator('.gantt-label').first().click()
    expect(await page.locator('.record-title h2').textContent()).toBe(
      (await page.locator('.gantt-label').first().getAttribute('title')) ?? '',
    )
  })
}
