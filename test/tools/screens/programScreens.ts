// Screens of a robot and its program: reach, best places, the check for collisions, calibrating, zones; and of files brought in beside them.
import { addFromLibrary, building, cellLoaded, choose, programOf } from './cellDrawn'
import { floorPlan, importStops } from './importScreens'
import { LATHE, returning, type Screen, unpictured } from './Screen'

const MEASURED = ['11,2', '11,8', '10,9', '12,3', '11,4'].join('\n')

export const programScreens: readonly Screen[] = [
  {
    name: 'reach',
    visitor: { ...returning, address: LATHE },
    enter: async (page) => {
      await building(page)
      await programOf(page, 'cobot')
      await page.locator('.robot-buttons .button').nth(1).click()
      await page.locator('.reach-panel[data-share="1"]').waitFor({ timeout: 60_000 })
    },
    next: [
      {
        name: 'reach-volume',
        enter: async (page) => {
          await page.locator('.reach-form select').first().selectOption('volume')
          await page.locator('.reach-panel input[type=range]').first().waitFor()
          await page.locator('.reach-panel[data-share="1"]').waitFor({ timeout: 60_000 })
        },
      },
      {
        name: 'vehicle-paths',
        enter: async (page) => {
          await page.locator('.robot-buttons .button').nth(1).click()
          await page.locator('#tab-properties').click()
          await addFromLibrary(page, 'people-agv')
          await choose(page, 'agv-way')
          await page.keyboard.press('Home')
        },
      },
      floorPlan,
    ],
  },
  {
    name: 'build-program',
    visitor: { ...unpictured, address: LATHE },
    enter: async (page) => {
      await cellLoaded(page)
      await page.locator('[data-mode=build]').click()
      await programOf(page, 'cobot')
      await page.locator('.program-row').first().click()
      await page.locator('.node-form').waitFor()
      await page.locator('.robot-buttons .button').first().click()
      await page.locator('.teach-answer').waitFor()
    },
    next: [
      {
        name: 'program-checks',
        enter: async (page) => {
          await page.locator('.program-checks .button').first().click()
          await page.locator('.gap-list').waitFor({ timeout: 60_000 })
          await page.locator('.program-export summary').click()
          await page.locator('.program-export').scrollIntoViewIfNeeded()
        },
      },
      {
        name: 'program-cycle',
        enter: (page) => page.locator('.program-cycle').scrollIntoViewIfNeeded(),
      },
      {
        name: 'calibrate',
        enter: async (page) => {
          await page.locator('.program-cycle .button').last().click()
          await page.locator('.calibrate-dialog textarea').fill(MEASURED)
          await page.locator('.calibrate-dialog .button').first().click()
          await page.locator('.calibrate-dialog .table').waitFor({ timeout: 60_000 })
        },
      },
      ...importStops,
    ],
  },
  {
    name: 'zones',
    visitor: { ...returning, address: '#voorbeeld=samxl-composite-line' },
    enter: async (page) => {
      await building(page)
      await programOf(page, 'r1')
      await page.locator('.program-checks > .button').last().click()
      await page.locator('.program-checks .button.primary').waitFor({ timeout: 60_000 })
      await page.locator('.program-checks .button.primary').scrollIntoViewIfNeeded()
    },
  },
]
