// What a first visit downloads before it sees the cell is what the size check counts, and no more.
import { expect } from 'vitest'
import { measureBundle, readBuiltFiles } from '../tools/bundleSize'
import { builtFolder } from '../tools/ensureBuilt'
import { firstFrameEntries } from '../tools/firstFrame'
import { untilDrawn } from '../tools/watchDrawing'
import { journey } from './harness/journey'

journey('before the first frame only counted code is loaded', async ({ open }) => {
  const page = await open()
  const firstFrameMs = (await untilDrawn(page)) + (await page.evaluate(() => performance.timeOrigin))
  // The page and its threads each keep a list of their own, on a clock of their own.
  const lists = await Promise.all([
    page.evaluate(listScripts),
    ...page.workers().map((worker) => worker.evaluate(listScripts)),
  ])
  const loaded = lists.flat().filter(({ askedMs }) => askedMs < firstFrameMs)
  const counted = measureBundle(readBuiltFiles(builtFolder()), firstFrameEntries).first.map(
    ({ path }) => path,
  )
  expect(loaded.length).toBeGreaterThan(0)
  expect(loaded.map(({ path }) => path).filter((path) => !counted.includes(path))).toEqual([])
})

/** Runs in the page or a worker. */
function listScripts(): { path: string; askedMs: number }[] {
  const scripts = performance.getEntriesByType('resource').filter((entry) => /\.js(\?|$)/.test(entry.name))
  return scripts.map(({ name, startTime }) => ({
    path: new URL(name).pathname.slice(1),
    askedMs: performance.timeOrigin + startTime,
  }))
}
