// Opens the workbench as one visitor would have it: language, light or dark, screen size. Every visitor is a fresh
// browser context (no storage, no history), and everything the page complains about is kept.
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { collectComplaints } from './collectComplaints'
import { type WorkbenchSize, workbenchSizes } from './workbenchSizes'

export interface Visitor {
  language?: 'nl' | 'en'
  theme?: 'light' | 'dark'
  size?: WorkbenchSize | { width: number; height: number }
  /** What follows the page's address, e.g. `?scene=…` or `#…`. */
  address?: string
}

export interface Workbench {
  page: Page
  context: BrowserContext
  /** Console errors and warnings, uncaught exceptions and failed requests so far. */
  complaints: readonly string[]
}

const locales = { nl: 'nl-NL', en: 'en-GB' } as const

export async function openWorkbench(
  browser: Browser,
  pageUrl: string,
  visitor: Visitor = {},
): Promise<Workbench> {
  const { language = 'nl', theme = 'light', size = 'laptop', address = '' } = visitor
  const context = await browser.newContext({
    locale: locales[language],
    colorScheme: theme,
    viewport: typeof size === 'string' ? workbenchSizes[size] : size,
    timezoneId: 'Europe/Amsterdam',
  })
  const page = await context.newPage()
  const complaints = collectComplaints(page)
  await page.goto(pageUrl + address)
  return { page, context, complaints }
}
