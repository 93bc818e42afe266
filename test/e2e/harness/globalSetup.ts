// Once for all journeys: the built page on a plain static server and one Chromium that the test files connect to.
import { chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { browserFlags } from '../../tools/browserFlags'
import { ensureBuilt } from '../../tools/ensureBuilt'
import { obtainBrowser } from '../../tools/obtainBrowser'
import { serveStatic } from '../../tools/serveStatic'

declare module 'vitest' {
  interface ProvidedContext {
    pageUrl: string
    browserEndpoint: string
  }
}

/** Answers the tear-down. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await serveStatic(await ensureBuilt())
  const browser = await chromium.launchServer({ executablePath: obtainBrowser(), args: [...browserFlags] })
  project.provide('pageUrl', server.url)
  project.provide('browserEndpoint', browser.wsEndpoint())
  return async () => {
    await browser.close()
    await server.close()
  }
}
