// Prints what the browser must load before the first frame with geometry, and fails when that is more than we allow.
import { type BundleSize, measureBundle, readBuiltFiles, type SizedFile } from './bundleSize'
import { builtFolder } from './ensureBuilt'
import { firstFrameBudgetKb, firstFrameEntries } from './firstFrame'

export async function main(): Promise<number> {
  const size = measureBundle(readBuiltFiles(builtFolder()), firstFrameEntries)
  for (const line of describeBundle(size)) console.log(line)
  return inKb(size.firstBytes) <= firstFrameBudgetKb ? 0 : 1
}

function describeBundle(size: BundleSize): string[] {
  const verdict = inKb(size.firstBytes) <= firstFrameBudgetKb ? 'within' : 'ABOVE'
  return [
    ...section('JavaScript before the first frame', size.first),
    ...section('Lazy JavaScript', size.lazy),
    ...section('WebAssembly, streamed beside it', size.wasm),
    `First frame: ${inKb(size.firstBytes).toFixed(1)} KB gzip, ${verdict} the ${firstFrameBudgetKb} KB allowed`,
  ]
}

function section(title: string, files: readonly SizedFile[]): string[] {
  if (files.length === 0) return []
  return [
    `${title} (KB gzip)`,
    ...files.map((file) => `  ${inKb(file.gzipBytes).toFixed(1).padStart(7)}  ${file.path}`),
  ]
}

/** 1 KB = 1024 bytes, as in the budget's own measurements. */
function inKb(bytes: number): number {
  return bytes / 1024
}
