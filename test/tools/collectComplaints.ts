// Keeps what a page complains about: console errors and warnings, uncaught errors, requests that fail or answer 4xx/5xx.
import type { Page } from 'playwright-core'

/** Known and harmless; each with its reason. */
const harmless: readonly RegExp[] = [
  // react-three-fiber 9 still uses three's Clock (pmndrs/react-three-fiber#3741); gone in its next major version.
  /THREE\.(?:THREE\.)?Clock: This module has been deprecated/,
  // Visitors install nothing unless a journey is about that (openWorkbench).
  /Service Worker registration blocked by Playwright/,
  // Chromium's own remarks on drawing by software, which only happens where there is no graphics card.
  /GPU stall due to ReadPixels|Automatic fallback to software WebGL/,
]

function isHarmless(complaint: string): boolean {
  return harmless.some((pattern) => pattern.test(complaint))
}

/** The list grows while the page lives. */
export function collectComplaints(page: Page): readonly string[] {
  const complaints: string[] = []
  const add = (complaint: string) => {
    if (!isHarmless(complaint)) complaints.push(complaint)
  }
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      add(`console ${message.type()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => add(`uncaught: ${error.stack ?? error.message}`))
  page.on('crash', () => add('the page crashed'))
  page.on('requestfailed', (request) =>
    add(`request failed: ${request.url()} ${request.failure()?.errorText ?? ''}`),
  )
  page.on('response', (response) => {
    if (response.status() >= 400) add(`answer ${response.status()}: ${response.url()}`)
  })
  return complaints
}
