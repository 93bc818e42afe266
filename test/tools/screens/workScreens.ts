// Screens of keeping and sharing, and of the first questions: versions, something removed, a full disk, a link; every template.
import type { BrowserContext, Page } from 'playwright-core'
import { cellLoaded } from './cellDrawn'
import { LATHE, type Screen, type Stop, unpictured } from './Screen'

/** A project is called as its cell was in the language of that moment. */
const NAMES = ['Draaibank met cobot', 'Basis (kopie)', '“Basis” is verwijderd.']

export const workScreens: readonly Screen[] = [
  {
    name: 'versions',
    named: NAMES,
    visitor: { ...unpictured, address: LATHE },
    enter: async (page) => {
      await keep(page)
      await page.locator('.work-panel section .button:has(.lucide-copy)').click()
      await page.locator('.work-panel section').first().locator('li').nth(1).waitFor()
      await page.locator('.work-new input').fill('A')
      await page.locator('.work-new .button').click()
      await page.locator('.work-date').first().waitFor()
    },
    next: [
      {
        name: 'removed',
        named: NAMES,
        enter: async (page) => {
          await page.locator('.work-panel section').first().locator('li .icon-button').first().click()
          await page.locator('.work-removed').waitFor()
        },
      },
      {
        name: 'recent-work',
        named: NAMES,
        enter: async (page) => {
          await page.keyboard.press('Escape')
          await page.locator('.scene-button').click()
          await page.locator('.start-card .scene-tile').first().waitFor()
        },
      },
      {
        name: 'templates',
        named: NAMES,
        enter: async (page) => {
          await page.locator('.beginning').first().click()
          await page.locator('.template-tile').first().waitFor()
        },
      },
      ...['palletising', 'assembly', 'welding', 'pick-and-pack', 'cnc-tending'].map(wizard),
      {
        name: 'wizard-refused',
        named: NAMES,
        enter: async (page) => {
          await page.locator('[data-question=partMass] input[type=text]').fill('900 kg')
          await page.locator('.offer-refusal').waitFor({ timeout: 60_000 })
        },
      },
      {
        name: 'wizard-unread',
        named: NAMES,
        enter: async (page) => {
          await page.locator('[data-question=partMass] input[type=text]').fill('zwaar')
          await page.locator('.question-problem').waitFor({ timeout: 60_000 })
        },
      },
    ],
  },
  {
    name: 'full-disk',
    visitor: { ...unpictured, address: LATHE, beforeLoading: refuseToStore },
    enter: async (page) => {
      await cellLoaded(page)
      await page.locator('.work-button').click()
      await page.locator('.work-unkept .button').click()
      await page.locator('.work-notice').waitFor({ timeout: 30_000 })
      await page.keyboard.press('Escape')
    },
  },
]

async function keep(page: Page): Promise<void> {
  await cellLoaded(page)
  await page.locator('.work-button').click()
  await page.locator('.work-unkept .button').click()
  await page.locator('.work-new').waitFor({ timeout: 30_000 })
}

/** From the tiles, or from the questions of another one. */
function wizard(template: string): Stop {
  return {
    name: `wizard-${template}`,
    named: NAMES,
    enter: async (page) => {
      const back = page.locator('.wizard footer .button').first()
      if (await back.isVisible()) await back.click()
      await page.locator(`[data-template=${template}]`).click()
      await page.locator('.wizard-offer[aria-busy=false] .offer-figures').waitFor({ timeout: 60_000 })
    },
  }
}

/** Runs in the page before anything else: a disk without room. */
async function refuseToStore(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('no room', 'QuotaExceededError')
    }
  })
}
