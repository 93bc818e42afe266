// A STEP file of 30 MB brought into the real page: how long, what the page feels of it, whether stopping frees the thread, and what it
// takes of memory; and a file of 100 MB. The file is made here, out of thousands of solids.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { openTestBrowser } from '../tools/openTestBrowser'
import { openWorkbench } from '../tools/openWorkbench'
import { cellDrawn } from '../tools/screens/cellDrawn'
import type { BenchRow, BenchTable } from './BenchTable'
import { largeStep } from './largeStep'

const MEGA = 1e6
const sizes = { usual: 30 * MEGA, tooLarge: 100 * MEGA }
/** The page answers a person within a tenth of a second. */
const allowedTaskMs = 100
/** Long enough to see what the page itself does with nothing to read. */
const QUIET_MS = 5000
const PATIENCE_MS = 600_000

export async function bench(): Promise<BenchTable> {
  const folder = mkdtempSync(join(tmpdir(), 'proefcel-bench-'))
  const paths = { usual: join(folder, 'machine.step'), tooLarge: join(folder, 'factory.step') }
  for (const which of ['usual', 'tooLarge'] as const) writeFileSync(paths[which], largeStep(sizes[which]))
  const { browser, pageUrl, close } = await openTestBrowser()
  try {
    const { page } = await openWorkbench(browser, pageUrl, {
      size: 'small',
      // Drawn by software, the picture alone keeps the page busy for longer than what is measured here.
      withoutWebGl: true,
      preferences: { startCardSeen: true },
      beforeLoading: (context) => context.addInitScript(watchTasks),
    })
    await cellDrawn(page)
    // A run beside it would be measured with it.
    await page.locator('[data-mode=build]').click()
    await page.locator('.live-strip').waitFor()
    return {
      title: 'A large STEP file in the real page',
      rows: [
        ...(await quiet(page)),
        ...(await refused(page, paths.tooLarge)),
        ...(await stopped(page, paths.usual)),
        ...(await read(browser, page, paths.usual)),
      ],
    }
  } finally {
    await close()
    rmSync(folder, { recursive: true })
  }
}

async function quiet(page: Page): Promise<BenchRow[]> {
  await longestTask(page)
  await page.waitForTimeout(QUIET_MS) // the length of a measurement, not a wait for something
  return [taskRow('longest task with nothing to read', await longestTask(page))]
}

async function refused(page: Page, path: string): Promise<BenchRow[]> {
  const start = performance.now()
  await give(page, path)
  await page.locator('[data-file="factory.step"] .import-refused').waitFor({ timeout: PATIENCE_MS })
  const row = { name: '100 MB: said to be too large after', value: performance.now() - start, unit: 'ms' }
  await page.locator('.import-panel header button').click()
  return [row, taskRow('100 MB: longest task', await longestTask(page))]
}

async function stopped(page: Page, path: string): Promise<BenchRow[]> {
  const before = page.workers().length
  await give(page, path)
  await page.locator('.import-progress', { hasText: 'machine.step' }).waitFor({ timeout: PATIENCE_MS })
  const start = performance.now()
  const gone = page
    .workers()
    .slice(before)
    .map((worker) => worker.waitForEvent('close'))
  await page.locator('.import-progress button').click()
  await page.locator('.import-progress').waitFor({ state: 'detached' })
  await Promise.all(gone)
  return [
    {
      name: '30 MB: stopped while reading, its thread gone after',
      value: performance.now() - start,
      unit: 'ms',
    },
    taskRow('30 MB, stopped: longest task', await longestTask(page)),
  ]
}

async function read(browser: Browser, page: Page, path: string): Promise<BenchRow[]> {
  const memory = await memoryOf(browser)
  const start = performance.now()
  await give(page, path)
  await page.locator('.import-progress', { hasText: 'machine.step' }).waitFor({ timeout: PATIENCE_MS })
  const shownMs = performance.now() - start
  const card = page.locator('[data-file="machine.step"]')
  await card.locator('output').waitFor({ timeout: PATIENCE_MS })
  const readMs = performance.now() - start
  const whileReading = await longestTask(page)
  const peak = memory('VmHWM')
  const put = performance.now()
  await card.locator('.button.primary').click()
  await page.locator('.edit-inspector .edit-field').first().waitFor({ timeout: PATIENCE_MS })
  const putMs = performance.now() - put
  return [
    {
      name: `30 MB (${(readFileSync(path).length / MEGA).toFixed(1)}): progress is shown after`,
      value: shownMs,
      unit: 'ms',
    },
    { name: '30 MB: read and shown beside a person', value: readMs / 1000, unit: 's' },
    taskRow('30 MB, read: longest task', whileReading),
    { name: '30 MB: put in the cell and selected', value: putMs, unit: 'ms' },
    taskRow('30 MB, put in the cell: longest task', await longestTask(page)),
    { name: 'memory of the page before', value: memory('before'), unit: 'MB' },
    { name: 'memory of the page at its highest', value: peak, unit: 'MB' },
    { name: 'memory of the page afterwards', value: memory('VmRSS'), unit: 'MB' },
  ]
}

/** As a person chooses it; without its dialog, which is the browser's. */
async function give(page: Page, path: string): Promise<void> {
  if (!(await page.locator('.start-card').isVisible())) await page.locator('.scene-button').click()
  await page.locator('.start-card input[type=file]').setInputFiles(path)
}

function taskRow(name: string, value: number): BenchRow {
  return { name, value, unit: 'ms', ratio: value / allowedTaskMs, note: 'of what is allowed' }
}

/** Since it was last asked; tasks below 50 ms are not told by the browser and count as none. */
function longestTask(page: Page): Promise<number> {
  return page.evaluate(() => {
    const longest = Math.max(0, ...(window.proefcelTasks ?? []))
    window.proefcelTasks = []
    return longest
  })
}

declare global {
  interface Window {
    proefcelTasks?: number[]
  }
}

/** Runs in the page, before any of its scripts. */
function watchTasks(): void {
  window.proefcelTasks = []
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.proefcelTasks?.push(duration)
  }).observe({ entryTypes: ['longtask'] })
}

/** Of the process that holds the page and its threads, as Linux counts it, MB; NaN elsewhere. */
async function memoryOf(browser: Browser): Promise<(what: 'VmHWM' | 'VmRSS' | 'before') => number> {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  const status = (id: number, field: string) => {
    try {
      const line = readFileSync(`/proc/${id}/status`, 'utf8').match(
        new RegExp(`^${field}:\\s+(\\d+) kB`, 'm'),
      )
      return Number(line?.[1] ?? Number.NaN) / 1000
    } catch {
      return Number.NaN
    }
  }
  const page = processInfo
    .filter(({ type }) => type === 'renderer')
    .sort((a, b) => status(b.id, 'VmRSS') - status(a.id, 'VmRSS'))[0]!.id
  const before = status(page, 'VmRSS')
  // What came before does not count for the highest.
  writeFileSync(`/proc/${page}/clear_refs`, '5')
  return (what) => (what === 'before' ? before : status(page, what))
}
