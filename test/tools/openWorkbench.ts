// Opens the workbench as one visitor would have it: language, light or dark, screen size. Every visitor is a fresh
// browser context (no storage, no history), and everything the page complains about is kept.
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { collectComplaints } from './collectComplaints'
import { watchDrawing } from './watchDrawing'
import { type WorkbenchSize, workbenchSizes } from './workbenchSizes'

export interface Visitor {
  language?: 'nl' | 'en'
  theme?: 'light' | 'dark'
  size?: WorkbenchSize | { width: number; height: number }
  /** What follows the page's address, e.g. `?scene=…` or `#…`. */
  address?: string
  /** What this visitor chose at an earlier visit (session/preferences.ts); a first visit has none. */
  preferences?: { quality?: 'low' | 'high'; startCardSeen?: boolean }
  /** Prepares the context, for scripts that watch the page from its first line on. */
  beforeLoading?: (context: BrowserContext) => Promise<unknown>
  /** Installs the program in the browser, as a visitor's browser does; elsewhere that would fetch everything beside the test. */
  installs?: boolean
  /** A screen that is touched. */
  touches?: boolean
  /** A browser that cannot draw in 3D. */
  withoutWebGl?: boolean
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
    serviceWorkers: visitor.installs ? 'allow' : 'block',
    hasTouch: visitor.touches ?? false,
  })
  await watchDrawing(context)
  if (visitor.preferences) await context.addInitScript(keepPreferences, visitor.preferences)
  if (visitor.withoutWebGl) await context.addInitScript(refuseWebGl)
  await visitor.beforeLoading?.(context)
  const page = await context.newPage()
  const complaints = collectComplaints(page)
  await page.goto(pageUrl + address)
  return { page, context, complaints }
}

/** Runs in the page. Only when nothing is kept yet, so that a reload finds what the journey itself has changed. */
function keepPreferences(preferences: object): void {
  const key = 'proefcel.preferences'
  if (localStorage.getItem(key) === null) localStorage.setItem(key, JSON.stringify(preferences))
}

/** Runs in the page. */
function refuseWebGl(): void {
  const getContext = HTMLCanvasElement.prototype.getContext as (...args: unknown[]) => unknown
  HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...args: unknown[]) {
    return String(args[0]).startsWith('webgl') ? null : getContext.apply(this, args)
  } as typeof HTMLCanvasElement.prototype.getContext
}
