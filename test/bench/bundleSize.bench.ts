// What a visitor downloads: JavaScript before the first frame, the physics module beside it, and all the rest.
import { measureBundle, readBuiltFiles } from '../tools/bundleSize'
import { ensureBuilt } from '../tools/ensureBuilt'
import { firstFrameBudgetKb, firstFrameEntries } from '../tools/firstFrame'
import type { BenchTable } from './BenchTable'

export async function bench(): Promise<BenchTable> {
  const size = measureBundle(readBuiltFiles(await ensureBuilt()), firstFrameEntries)
  const sumKb = (files: readonly { gzipBytes: number }[]) =>
    files.reduce((sum, file) => sum + file.gzipBytes, 0) / 1024
  const firstKb = size.firstBytes / 1024
  return {
    title: 'Download, gzip',
    rows: [
      {
        name: 'JavaScript before the first frame',
        value: firstKb,
        unit: 'KB',
        ratio: firstKb / firstFrameBudgetKb,
        note: 'of the budget',
      },
      { name: 'WebAssembly, streamed beside it', value: sumKb(size.wasm), unit: 'KB' },
      { name: 'lazy JavaScript', value: sumKb(size.lazy), unit: 'KB' },
    ],
  }
}
