// Every screen a person can come to, and how to get there from a page that has just been opened. `npm run shots` takes a
// picture of each; a new screen gets its entry here in the commit that makes it.
import { Buffer } from 'node:buffer'
import type { Page } from 'playwright-core'
import { buildScreens } from './screens/buildScreens'
import { building, cellDrawn, cellLoaded } from './screens/cellDrawn'
import { importScreens } from './screens/importScreens'
import { programScreens } from './screens/programScreens'
import { runScreens } from './screens/runScreens'
import { returning, type Screen, unpictured } from './screens/Screen'
import { workScreens } from './screens/workScreens'

export const screens: readonly Screen[] = [
  { name: 'start', enter: cellDrawn },
  { name: 'broken-file', enter: openBrokenFile },
  { name: 'figures', visitor: returning, enter: cellDrawn },
  {
    name: 'properties',
    visitor: returning,
    enter: async (page) => {
      await cellDrawn(page)
      await page.locator('.outline-row:has(.outline-state)').first().click()
      await page.locator('#tab-properties[aria-selected=true]').waitFor()
    },
  },
  {
    name: 'problems',
    visitor: returning,
    enter: async (page) => {
      await cellDrawn(page)
      await page.locator('.bottom-tabs .tab-button').first().click()
      await page.locator('.problems-panel').waitFor()
    },
  },
  { name: 'build', visitor: returning, enter: building },
  {
    name: 'build-properties',
    visitor: returning,
    enter: async (page) => {
      await building(page)
      await page.locator('#left-tab-outline').click()
      await page.locator('.outline-row:has(.outline-state)').nth(1).click()
      await page.locator('.edit-inspector .edit-field').first().waitFor()
      await page.locator('.edit-toolbar').waitFor()
    },
  },
  {
    name: 'build-program',
    visitor: { ...returning, withoutWebGl: true },
    enter: async (page) => {
      await cellLoaded(page)
      await page.locator('[data-mode=build]').click()
      await page.locator('#left-tab-outline').click()
      await page.locator('.outline-row:has(.lucide-bot)').first().click()
      await page.locator('#tab-program').click()
      await page.locator('.program-row').first().click()
      await page.locator('.node-form').waitFor()
      await page.locator('.robot-buttons .button').first().click()
      await page.locator('.teach-answer').waitFor()
    },
  },
  {
    name: 'build-robots',
    visitor: returning,
    enter: async (page) => {
      await building(page)
      await page.locator('.library-compare').click()
      await page.locator('dialog[open] .picker-table').waitFor()
    },
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
    name: 'wizard',
    visitor: unpictured,
    enter: async (page) => {
      await cellLoaded(page)
      await page.locator('.scene-button').click()
      await page.locator('.beginning').first().click()
      await page.locator('.template-tile').first().click()
      await page.locator('.wizard-offer[aria-busy=false] .offer-figures').waitFor({ timeout: 60_000 })
    },
  },
  { name: 'process', visitor: unpictured, enter: editingTab('workflow', '.process-node') },
  {
    name: 'process-table',
    visitor: unpictured,
    enter: async (page) => {
      await editingTab('workflow', '.process-node')(page)
      await page.locator('.process-choice button').last().click()
      await page.locator('.process-table .link').first().click()
      await page.locator('.process-panel .edit-field').first().waitFor()
    },
  },
  { name: 'history', visitor: unpictured, enter: editingTab('history', '.rerun-choice') },
  { name: 'palette', visitor: unpictured, enter: pressed('Control+k', '.palette-field', cellLoaded) },
  { name: 'work', visitor: unpictured, enter: clicked('.work-button', '.work-panel') },
  { name: 'share', visitor: unpictured, enter: clicked('.share-button', '.share-link') },
  {
    name: 'tour',
    enter: async (page) => {
      await cellDrawn(page)
      await page.locator('.start-card header .link').click()
      await page.locator('.tour-card').waitFor()
      await page.locator('.tour-outline').waitFor()
    },
  },
  { name: 'beamer', visitor: returning, enter: pressed('b', '[data-beamer=true]') },
  {
    name: 'step-debugger',
    visitor: returning,
    enter: async (page) => {
      await cellDrawn(page)
      await page.locator('.bottom-tabs .tab-button:has(.lucide-footprints)').click()
      await page.locator('.debug-events li').first().waitFor()
    },
  },
  {
    name: 'verify',
    visitor: { ...returning, address: '#verify', withoutWebGl: true },
    enter: async (page) => {
      await page.locator('.verify-page tbody[data-case]').first().waitFor({ timeout: 60_000 })
    },
  },
  {
    name: 'validate',
    visitor: { ...returning, address: '#validate', withoutWebGl: true },
    enter: async (page) => {
      await page.locator('.validate-table').waitFor({ timeout: 120_000 })
    },
  },
  { name: 'help', visitor: unpictured, enter: pressed('?', 'dialog[open]', cellLoaded) },
  {
    name: 'without-webgl',
    visitor: { ...returning, withoutWebGl: true },
    enter: async (page) => {
      await cellLoaded(page)
      await page.locator('.view-missing').waitFor()
    },
  },
  ...buildScreens,
  ...programScreens,
  ...importScreens,
  ...runScreens,
  ...workScreens,
]

function pressed(key: string, shown: string, ready = cellDrawn): Screen['enter'] {
  return async (page) => {
    await ready(page)
    await page.keyboard.press(key)
    await page.locator(shown).waitFor()
  }
}

function clicked(button: string, shown: string): Screen['enter'] {
  return async (page) => {
    await cellLoaded(page)
    await page.locator(button).click()
    await page.locator(shown).first().waitFor({ timeout: 60_000 })
  }
}

/** A tab under the cell that is there while building, by its icon. */
function editingTab(icon: string, shown: string): Screen['enter'] {
  return async (page) => {
    await cellLoaded(page)
    await page.locator('[data-mode=build]').click()
    await page.locator(`.bottom-tabs .tab-button:has(.lucide-${icon})`).click()
    await page.locator(shown).first().waitFor({ timeout: 60_000 })
  }
}

async function openBrokenFile(page: Page): Promise<void> {
  await cellDrawn(page)
  const buffer = Buffer.from('{"format": "proefcel-scene", "version": 1, "records": {"a": {"type": "stati')
  await page
    .locator('.start-card input[type=file]')
    .setInputFiles({ name: 'broken.scene.json', mimeType: 'application/json', buffer })
  await page.locator('.file-problems .problem').first().waitFor()
}
