// Screens of a run: what a visitor can do to it, the timeline as a table, a stop, a run that is stuck, and who had to be told something.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { projectRoot } from '../projectRoot'
import { cellLoaded, choose, openScene } from './cellDrawn'
import { LATHE, type Screen, type Stop, unpictured } from './Screen'

/** Things of the broken cells have no other names. */
const IDS = ['robot', 'source', 'program', 'station', 'pallet', 'product', 'route']

export const runScreens: readonly Screen[] = [
  {
    name: 'run-robot',
    visitor: { ...unpictured, address: LATHE },
    enter: async (page) => {
      await cellLoaded(page)
      await propertiesOf(page, 'cobot')
    },
    next: [
      running('machine', 'lathe'),
      running('person', 'operator'),
      running('product', 'flange-steel'),
      {
        name: 'run-nothing',
        enter: async (page) => {
          await page.locator('.record-title .icon-button').click()
          await page.locator('.right-panel .empty').waitFor()
        },
      },
      {
        name: 'timeline-table',
        enter: async (page) => {
          await page.locator('.gantt-toolbar .icon-button').last().click()
          await page.locator('.gantt-table, .bottom-panel table').first().waitFor()
        },
      },
      {
        name: 'outline-nothing',
        enter: async (page) => {
          await page.locator('.left-panel input[type=search]').fill('xylofoon')
          await page.locator('.left-panel .empty').waitFor()
        },
      },
      { name: 'stop', enter: untilStop },
      {
        name: 'stuck',
        named: IDS,
        enter: async (page) => {
          await openFixture(page, 'waits-for-ever')
          await page.locator('.notice .problem').waitFor({ timeout: 60_000 })
        },
      },
      {
        name: 'program-refused',
        named: IDS,
        enter: async (page) => {
          await openFixture(page, 'out-of-reach')
          await page.locator('.bottom-tabs .tab-button').first().click()
          await page.locator('.problems-panel .problem').first().waitFor({ timeout: 60_000 })
        },
      },
      {
        name: 'file-refused',
        named: IDS,
        enter: async (page) => {
          await openFixture(page, 'dangling-id')
          await page.locator('.file-problems .problem').first().waitFor()
        },
      },
      {
        name: 'positioner',
        named: ['frame', 'source', 'jig', 'turner', 'torch', 'robot', 'weld', 'route'],
        enter: async (page) => {
          const scene = join(projectRoot, 'test/reference/scenes/positioner-weld.scene.json')
          await openScene(page, 'positioner-weld.scene.json', readFileSync(scene, 'utf8'))
          await page.locator('.scene-button', { hasText: 'positioner-weld' }).waitFor()
          await page.locator('[data-mode=build]').click()
          await choose(page, 'turner')
          await page.locator('.edit-inspector .edit-field').first().waitFor()
        },
      },
    ],
  },
]

async function untilStop(page: Page): Promise<void> {
  await page.locator('.left-panel input[type=search]').fill('')
  await choose(page, 'lathe')
  await page.locator('.bottom-tabs .tab-button:has(.lucide-footprints)').click()
  await page.locator('.debug-form [type=submit]').click()
  // As fast as it goes: the next change may be minutes away.
  await page.locator('#cell').focus()
  for (let step = 0; step < 8; step++) await page.keyboard.press('+')
  await page.locator('.debug-stops .button').nth(1).click()
  await page.locator('.debug-stops [data-here=true]').waitFor({ timeout: 60_000 })
}

function running(kind: string, id: string): Stop {
  return { name: `run-${kind}`, enter: (page) => propertiesOf(page, id) }
}

async function propertiesOf(page: Page, id: string): Promise<void> {
  await choose(page, id)
  await page.locator('#tab-properties[aria-selected=true]').waitFor()
  await page.locator('.record-title code', { hasText: id }).waitFor()
}

function openFixture(page: Page, name: string): Promise<void> {
  const path = join(projectRoot, `test/fixtures/broken/${name}.scene.json`)
  return openScene(page, `${name}.scene.json`, readFileSync(path, 'utf8'))
}
