// Every screen a person can come to, and how to get there from a page that has just been opened. `npm run shots` takes a
// picture of each; a new screen gets its entry here in the commit that makes it. A visit goes on from screen to screen where it can: opening
// the page costs more than a step.
import { Buffer } from 'node:buffer'
import type { Page } from 'playwright-core'
import { buildScreens } from './screens/buildScreens'
import { building, cellDrawn, cellLoaded } from './screens/cellDrawn'
import { programScreens } from './screens/programScreens'
import { runScreens } from './screens/runScreens'
import { returning, type Screen, unpictured } from './screens/Screen'
import { workScreens } from './screens/workScreens'

export const screens: readonly Screen[] = [
  {
    name: 'start',
    enter: cellDrawn,
    next: [
      { name: 'broken-file', enter: openBrokenFile },
      {
        name: 'tour',
        enter: async (page) => {
          await page.locator('.start-card header .link').click()
          await page.locator('.tour-card').waitFor()
          await page.locator('.tour-outline').waitFor()
        },
      },
    ],
  },
  {
    name: 'figures',
    visitor: returning,
    enter: cellDrawn,
    next: [
      {
        name: 'properties',
        enter: async (page) => {
          await page.locator('.outline-row:has(.outline-state)').first().click()
          await page.locator('#tab-properties[aria-selected=true]').waitFor()
        },
      },
      {
        name: 'problems',
        enter: async (page) => {
          await page.locator('.bottom-tabs .tab-button').first().click()
          await page.locator('.problems-panel').waitFor()
        },
      },
      {
        name: 'step-debugger',
        enter: async (page) => {
          await page.locator('.bottom-tabs .tab-button:has(.lucide-footprints)').click()
          await page.locator('.debug-events li').first().waitFor()
        },
      },
      { name: 'beamer', enter: pressed('b', '[data-beamer=true]') },
    ],
  },
  {
    name: 'build',
    visitor: returning,
    enter: building,
    next: [
      {
        name: 'build-robots',
        enter: async (page) => {
          await page.locator('.library-compare').click()
          await page.locator('dialog[open] .picker-table').waitFor()
        },
      },
      {
        name: 'build-properties',
        enter: async (page) => {
          await page.keyboard.press('Escape')
          await page.locator('#left-tab-outline').click()
          await page.locator('.outline-row:has(.outline-state)').nth(1).click()
          await page.locator('.edit-inspector .edit-field').first().waitFor()
          await page.locator('.edit-toolbar').waitFor()
        },
      },
    ],
  },
  {
    name: 'empty-hall',
    enter: async (page) => {
      await cellDrawn(page)
      await page.locator('.beginning').last().click()
      await page.locator('.empty-hall').waitFor()
      await page.locator('.live-strip').waitFor()
    },
  },
  {
    name: 'without-webgl',
    visitor: unpictured,
    enter: async (page) => {
      await cellLoaded(page)
      await page.locator('.view-missing').waitFor()
    },
    next: [
      { name: 'palette', enter: pressed('Control+k', '.palette-field') },
      {
        name: 'help',
        enter: async (page) => {
          await page.keyboard.press('Escape')
          await page.locator('dialog.palette').waitFor({ state: 'detached' })
          await pressed('?', 'dialog[open]')(page)
        },
      },
      {
        name: 'work',
        enter: async (page) => {
          await page.keyboard.press('Escape')
          await page.locator('dialog[open]').waitFor({ state: 'detached' })
          await clicked('.work-button', '.work-panel')(page)
        },
      },
      { name: 'share', enter: clicked('.share-button', '.share-link') },
      {
        name: 'process',
        enter: async (page) => {
          await page.keyboard.press('Escape')
          await page.locator('[data-mode=build]').click()
          await clicked('.bottom-tabs .tab-button:has(.lucide-workflow)', '.process-node')(page)
        },
      },
      {
        name: 'process-table',
        enter: async (page) => {
          await page.locator('.process-choice button').last().click()
          await page.locator('.process-table .link').first().click()
          await page.locator('.process-panel .edit-field').first().waitFor()
        },
      },
      { name: 'history', enter: clicked('.bottom-tabs .tab-button:has(.lucide-history)', '.rerun-choice') },
    ],
  },
  {
    name: 'verify',
    visitor: { ...unpictured, address: '#verify' },
    enter: (page) => page.locator('.verify-page tbody[data-case]').first().waitFor({ timeout: 60_000 }),
    next: [
      {
        name: 'validate',
        enter: async (page) => {
          await page.evaluate(() => {
            location.hash = '#validate'
          })
          await page.locator('.validate-table').waitFor({ timeout: 120_000 })
        },
      },
    ],
  },
  ...buildScreens,
  ...programScreens,
  ...runScreens,
  ...workScreens,
]

function pressed(key: string, shown: string): Screen['enter'] {
  return async (page) => {
    await page.keyboard.press(key)
    await page.locator(shown).waitFor()
  }
}

function clicked(button: string, shown: string): Screen['enter'] {
  return async (page) => {
    await page.locator(button).click()
    await page.locator(shown).first().waitFor({ timeout: 60_000 })
  }
}

async function openBrokenFile(page: Page): Promise<void> {
  const buffer = Buffer.from('{"format": "proefcel-scene", "version": 1, "records": {"a": {"type": "stati')
  await page
    .locator('.start-card input[type=file]')
    .setInputFiles({ name: 'broken.scene.json', mimeType: 'application/json', buffer })
  await page.locator('.file-problems .problem').first().waitFor()
}
