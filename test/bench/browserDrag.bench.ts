// What dragging an object of a cell of two hundred costs the real page with properties, problems and figures open: main thread by frame
// and by move of the pointer, and how long after an edit the consequences stand there, there and in the largest shipped cell.
// Times of work are processor time from the browser's own trace.
import type { Browser } from 'playwright-core'
import { openTestBrowser } from '../tools/openTestBrowser'
import { openWorkbench } from '../tools/openWorkbench'
import { percentile } from '../tools/percentile'
import type { BenchRow, BenchTable } from './BenchTable'
import {
  consequences,
  drag,
  graspLathe,
  openLargeCell,
  selectByName,
  silenceWebGl,
  startBuilding,
  traceOf,
} from './largeCell'
import { scriptOfMoves, workOfFrames } from './scriptPerFrame'

const OBJECTS = 200
const MOVES = 60
const EDITS = 12
/** Issue 5, "Must show" and "Live consequences". */
const allowed = { frameMs: 8, consequencesMs: 500 }

export async function bench(): Promise<BenchTable> {
  const { browser, pageUrl, close } = await openTestBrowser()
  const large = await largeRows(browser, pageUrl)
  const shipped = await shippedRows(browser, pageUrl)
  await close()
  return {
    title: `Dragging in the real page: ${OBJECTS} objects, properties, problems and figures open`,
    rows: [...large, ...shipped],
  }
}

async function largeRows(browser: Browser, pageUrl: string): Promise<BenchRow[]> {
  const page = await calmPage(browser, pageUrl, '')
  await openLargeCell(page, OBJECTS)
  let at = await graspLathe(page)
  const drawing = await traceOf(page, async () => {
    at = await drag(page, at, MOVES)
  })
  const answered = await consequences(page, EDITS)
  const again = await graspLathe(page)
  await silenceWebGl(page)
  const silent = await traceOf(page, () => drag(page, again, MOVES))
  await page.context().close()
  const drawn = workOfFrames(drawing)
  const own = workOfFrames(silent)
  const moves = scriptOfMoves(drawing)
  return [
    ...timeRows('our script of a frame (WebGL told nothing)', own.scriptMs, allowed.frameMs),
    ...timeRows('script of a frame, with WebGL by software', drawn.scriptMs, allowed.frameMs),
    ...timeRows('main thread of a frame (WebGL told nothing)', own.allMs, allowed.frameMs),
    ...timeRows('main thread of a frame, with WebGL by software', drawn.allMs, allowed.frameMs),
    {
      name: 'frames measured, WebGL told nothing',
      value: own.allMs.length,
      unit: '',
      note: `${MOVES} moves`,
    },
    { name: 'frames measured, by software', value: drawn.allMs.length, unit: '', note: `${MOVES} moves` },
    ...timeRows('script from one move to the next, by software', moves),
    ...timeRows(`consequences after an edit, ${OBJECTS} objects`, answered, allowed.consequencesMs),
  ]
}

/** The largest cell that comes along, with nothing copied. */
async function shippedRows(browser: Browser, pageUrl: string): Promise<BenchRow[]> {
  const page = await calmPage(browser, pageUrl, '#voorbeeld=samxl-composite-line')
  await startBuilding(page)
  await selectByName(page, 'Snijtafel')
  const answered = await consequences(page, EDITS)
  await page.context().close()
  return timeRows('consequences after an edit, SAM|XL line', answered, allowed.consequencesMs)
}

async function calmPage(browser: Browser, pageUrl: string, address: string) {
  const { page } = await openWorkbench(browser, pageUrl, {
    language: 'nl',
    size: 'small',
    address,
    preferences: { startCardSeen: true, quality: 'low' },
  })
  await page.emulateMedia({ reducedMotion: 'reduce' })
  return page
}

function timeRows(name: string, times: readonly number[], most?: number): BenchRow[] {
  const p95 = percentile(times, 0.95)
  const share = most === undefined ? {} : { ratio: p95 / most, note: 'of what is allowed' }
  return [
    { name: `${name}, p50`, value: percentile(times, 0.5), unit: 'ms' },
    { name: `${name}, p95`, value: p95, unit: 'ms', ...share },
  ]
}
