// Screens of building: several things at once, menus, a belt with bends, paths of a vehicle, the fields of many kinds of things, problems to mend.
import type { Page } from 'playwright-core'
import { addFromLibrary, building, cellLoaded, choose, programOf } from './cellDrawn'
import { LATHE, returning, type Screen, type Stop, unpictured } from './Screen'

export const buildScreens: readonly Screen[] = [
  {
    name: 'several',
    visitor: { ...returning, address: LATHE },
    enter: async (page) => {
      await building(page)
      await page.locator('#left-tab-outline').click()
      await choose(page, 'lathe')
      for (const name of [/^(Pallet ruwe|Raw pallet)/, /^(Pallet gereed|Finished pallet)/]) {
        const label = page.locator('.outline-label', { hasText: name })
        await label.first().click({ modifiers: ['Control'] })
      }
      await page.locator('.edit-toolbar .flyout-place').nth(2).waitFor()
    },
    next: [
      flyout('several-align', 0),
      flyout('several-array', 3),
      {
        name: 'context-menu',
        enter: async (page) => {
          await page.keyboard.press('Escape')
          await page.locator('.outline-row[aria-selected=true]').first().click({ button: 'right' })
          await page.locator('.context-menu').waitFor()
        },
      },
    ],
  },
  {
    name: 'belt-bends',
    visitor: { ...returning, address: '#voorbeeld=conveyor-pick-and-place' },
    enter: async (page) => {
      await building(page)
      await addFromLibrary(page, 'conveyor-corner')
      await page.locator('.edit-field .add-item').first().click()
      await page.locator('.list-items li').first().waitFor()
    },
  },
  {
    name: 'fields-process',
    visitor: { ...unpictured, address: LATHE },
    enter: async (page) => {
      await cellLoaded(page)
      await page.locator('[data-mode=build]').click()
      await choose(page, 'blanks')
      await page.locator('.edit-inspector .edit-field').first().waitFor()
    },
    next: [
      fieldsOf('failure', 'lathe-failure'),
      fieldsOf('calendar', 'two-shifts'),
      fieldsOf('product', 'flange-steel'),
      fieldsOf('zone', 'front'),
      fieldsOf('robot', 'cobot'),
      {
        name: 'robot-models',
        enter: async (page) => {
          await page.locator('.model-button').click()
          await page.locator('dialog[open] [data-model]').first().waitFor()
        },
      },
      {
        name: 'library-search',
        enter: async (page) => {
          await page.keyboard.press('Escape')
          await page.locator('.left-tabpanel input[type=search]').fill('ur')
          await page.locator('[data-item=robot-ur5e]').waitFor()
        },
      },
      {
        name: 'library-nothing',
        enter: async (page) => {
          await page.locator('.left-tabpanel input[type=search]').fill('xylofoon')
          await page.locator('[data-item=robot-ur5e]').waitFor({ state: 'detached' })
        },
      },
      { name: 'unreached', enter: moveAway },
      {
        name: 'history-steps',
        enter: async (page) => {
          await page.locator('.bottom-tabs .tab-button:has(.lucide-history)').click()
          await page.locator('.history-step').first().waitFor()
        },
      },
      {
        name: 'best-place',
        enter: async (page) => {
          await programOf(page, 'cobot')
          await page.locator('.robot-buttons > .button').last().click()
          await page.locator('.place-list').waitFor({ timeout: 60_000 })
        },
      },
    ],
  },
]

/** A menu of the bar over the cell. */
function flyout(name: string, at: number): Stop {
  return {
    name,
    enter: async (page) => {
      await page.locator('.edit-toolbar .flyout-place > button').nth(at).click()
      await page.locator('.edit-toolbar .flyout').waitFor()
    },
  }
}

function fieldsOf(kind: string, id: string): Stop {
  return {
    name: `fields-${kind}`,
    enter: async (page) => {
      await choose(page, id)
      await page.locator('.edit-inspector code', { hasText: id }).first().waitFor()
    },
  }
}

/** The lathe, until the robot cannot reach it. */
async function moveAway(page: Page): Promise<void> {
  await choose(page, 'lathe')
  await page.locator('#cell').focus()
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowUp'])
    await page.keyboard.press(key)
  await page.locator('.bottom-tabs .tab-button').first().click()
  await page.locator('.problem .fix').first().waitFor({ timeout: 60_000 })
}
