// Looking at a cell with fingers: one turns, two zoom, a tap selects, a finger that stays gives the menu while building; every button is
// large enough for one.
import type { CDPSession, Page } from 'playwright-core'
import { expect } from 'vitest'
import { untilDrawn } from '../tools/watchDrawing'
import { journey } from './harness/journey'
import { atLathe, untilRunning } from './harness/workbenchPage'

type Point = readonly [x: number, y: number]

/** WCAG 2.2, target size: in running text and for what is small by nature no size is asked. */
const LEAST_PX = 24

journey('a cell by touch', async ({ open }) => {
  const page = await open({ ...atLathe, size: { width: 1024, height: 768 }, touches: true })
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await untilRunning(page)
  await untilDrawn(page)
  const fingers = await page.context().newCDPSession(page)
  const box = (await page.locator('.cell-view canvas').boundingBox())!
  const middle: Point = [box.x + box.width / 2, box.y + box.height / 2]
  const beside = ([x, y]: Point, dx: number, dy = 0): Point => [x + dx, y + dy]

  const before = await axes(page)
  await touch(fingers, [[middle], [beside(middle, 40)], [beside(middle, 120)]])
  await expect.poll(() => axes(page)).not.toEqual(before)
  expect(await page.locator('.record-title').count()).toBe(0)

  // Two fingers apart zoom: the direction stays, and nothing is chosen.
  const turned = await axes(page)
  await touch(fingers, [
    [beside(middle, -20), beside(middle, 20)],
    [beside(middle, -60), beside(middle, 60)],
  ])
  expect(await axes(page)).toEqual(turned)
  expect(await page.locator('.record-title').count()).toBe(0)

  await page.locator('.cell-view button', { hasText: 'Z' }).tap()
  await touch(fingers, [[beside(middle, 60, -90)]])
  await page.locator('.record-title').waitFor()
  expect(await smallTargets(page)).toEqual([])

  await page.locator('[data-mode=build]').tap()
  await page.locator('.live-strip').waitFor()
  expect(await smallTargets(page)).toEqual([])
  await fingers.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: pointsOf([middle]) })
  await page.locator('.context-menu').waitFor()
  await fingers.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  expect(await page.locator('.context-menu button').count()).toBeGreaterThan(2)
})

/** Fingers go down at the first places, along the others, and up: all told at once, so that a slow picture makes no tap longer. */
async function touch(fingers: CDPSession, places: readonly (readonly Point[])[]): Promise<void> {
  const told = places.map((points, index) => {
    const type = index === 0 ? 'touchStart' : 'touchMove'
    return fingers.send('Input.dispatchTouchEvent', { type, touchPoints: pointsOf(points) })
  })
  told.push(fingers.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] }))
  await Promise.all(told)
}

function pointsOf(points: readonly Point[]) {
  return points.map(([x, y], id) => ({ x: Math.round(x), y: Math.round(y), id }))
}

/** Where the axes in the corner point: changes with the direction of the camera only. */
function axes(page: Page): Promise<string[]> {
  return page
    .locator('.cell-view [data-axis]')
    .evaluateAll((knobs: HTMLElement[]) => knobs.map((knob) => knob.style.transform))
}

/** Controls in sight that a finger misses; links in a sentence are as high as their line. */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate((leastPx) => {
    const found: string[] = []
    for (const control of document.querySelectorAll<HTMLElement>(
      'button, input, select, [role=tab], summary',
    )) {
      const { width, height } = control.getBoundingClientRect()
      const isSeen = control.checkVisibility({ opacityProperty: true, visibilityProperty: true })
      if (isSeen && width > 0 && Math.min(width, height) < leastPx - 0.5)
        found.push(`${control.tagName} ${control.className} ${Math.round(width)} × ${Math.round(height)}`)
    }
    return found
  }, LEAST_PX)
}
