// Screens of files that are brought in: a plan, a machine with a door, a picture with its scale, a robot, one that is refused.
import { Buffer } from 'node:buffer'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Page } from 'playwright-core'
import { aDxf, aLine } from '../../builders/aDxf'
import { aChain, aUrdf } from '../../core/formats/urdf/imported'
import { drop } from './cellDrawn'
import type { Stop } from './Screen'

const occt = dirname(dirname(createRequire(import.meta.url).resolve('occt-import-js')))

/** A hall of 12 by 8 m with two machines in it, in millimetres. */
const plan = aDxf({
  unit: 4,
  entities: [
    ...aLine(0, 0, 12_000, 0, 'WALLS'),
    ...aLine(12_000, 0, 12_000, 8000, 'WALLS'),
    ...aLine(12_000, 8000, 0, 8000, 'WALLS'),
    ...aLine(0, 8000, 0, 0, 'WALLS'),
    ...aLine(2000, 2000, 5000, 2000, 'MACHINES'),
    ...aLine(5000, 2000, 5000, 4000, 'MACHINES'),
    ...aLine(5000, 4000, 2000, 4000, 'MACHINES'),
    ...aLine(2000, 4000, 2000, 2000, 'MACHINES'),
    ...aLine(8000, 8000, 8000, 5000, 'PATHS'),
  ],
})
const machine = new Uint8Array(readFileSync(join(occt, 'test/testfiles/cube-units/cube-m.step')))
/** White, 20 by 10 pixels. */
const picture = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAABQAAAAKCAIAAAA7N+mxAAAAE0lEQVR4nGP4TwFgGNU8qpkQAAA5QlXHpjitKAAAAABJRU5ErkJggg==',
    'base64',
  ),
)

/** Reached one after the other, in a cell that stands. */
export const importStops: readonly Stop[] = [
  {
    name: 'import-plan',
    enter: async (page) => {
      await page.keyboard.press('Escape')
      await drop(page, 'hal.dxf', plan)
    },
  },
  {
    name: 'import-machine',
    enter: async (page) => {
      await dropNext(page, 'cube-m.step', machine)
      const card = page.locator('[data-file="cube-m.step"]')
      await card.locator('[data-face=door]').click()
      await card.locator('canvas').click({ position: { x: 90, y: 120 } })
      await card.locator('[data-face=out]').click()
    },
  },
  {
    name: 'import-picture',
    enter: async (page) => {
      await dropNext(page, 'hal.png', picture)
      const view = page.locator('[data-file="hal.png"] .import-picture')
      await view.click({ position: { x: 40, y: 60 } })
      await view.click({ position: { x: 200, y: 60 } })
      await page.locator('[data-file="hal.png"] form .import-length').waitFor()
    },
  },
  {
    name: 'import-robot',
    enter: (page) => dropNext(page, 'arm.urdf', new TextEncoder().encode(aUrdf(aChain(6)))),
  },
  {
    name: 'import-refused',
    enter: async (page) => {
      await dropNext(page, 'hal.dwg', new TextEncoder().encode('AC1032'))
      await drop(page, 'deel.step', new TextEncoder().encode('niets'))
      await page.locator('[data-file="deel.step"] .import-refused').waitFor({ timeout: 60_000 })
    },
  },
]

/** A plan that has been put in, under the cell. */
export const floorPlan: Stop = {
  name: 'floor-plan',
  enter: async (page) => {
    await drop(page, 'plan.dxf', plan)
    await page.locator('.import-card .button.primary').click()
    await page.locator('.import-panel header button').click()
    await page.locator('.edit-inspector .edit-field').first().waitFor()
  },
}

/** The files before have been seen. */
async function dropNext(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page.locator('.import-panel header button').click()
  await page.locator('.import-panel').waitFor({ state: 'detached' })
  await drop(page, name, bytes)
}
