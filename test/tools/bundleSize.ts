// Divides the built JavaScript into what must arrive before the first frame (the page's and the simulation worker's
// static import graphs) and what is lazy. Measures gzip sizes; judges nothing.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { gzipSync } from 'node:zlib'
import { scriptsOfPage, staticImportsOfScript } from './staticImports'

export interface SizedFile {
  path: string
  gzipBytes: number
}

export interface BundleSize {
  first: SizedFile[]
  lazy: SizedFile[]
  wasm: SizedFile[]
  firstBytes: number
}

/** Files of a built page by path relative to its folder; in memory, so that the division can be tested. */
export type BuiltFiles = ReadonlyMap<string, Buffer>

export function readBuiltFiles(folder: string): BuiltFiles {
  if (!existsSync(folder)) return new Map()
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const kept = names
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.(js|wasm|html)$/.test(name))
  return new Map(kept.map((name) => [name, readFileSync(join(folder, name))]))
}

/** Where the code of the first frame is entered, by source name without extension. */
export interface EarlyEntries {
  /** The thread under workers/ that computes the frame. */
  worker: string
  /** Chunks that the page asks for lazily, and yet needs before it can draw. */
  chunks: readonly string[]
}

export function measureBundle(files: BuiltFiles, early: EarlyEntries): BundleSize {
  const page = files.get('index.html')
  if (!page) throw new Error('no index.html in the build; run: npm run build')
  const lazyEntries = [`${early.worker}.worker`, ...early.chunks].map((name) => findEmitted(files, name))
  const first = followImports(files, [...scriptsOfPage(page.toString()).map(posix.normalize), ...lazyEntries])
  const sized = (paths: string[]) => paths.map((path) => sizeOf(path, files.get(path)!)).sort(largestFirst)
  const scripts = [...files.keys()].filter((path) => path.endsWith('.js'))
  const firstFiles = sized([...first])
  return {
    first: firstFiles,
    lazy: sized(scripts.filter((path) => !first.has(path))),
    wasm: sized([...files.keys()].filter((path) => path.endsWith('.wasm'))),
    firstBytes: firstFiles.reduce((sum, file) => sum + file.gzipBytes, 0),
  }
}

/** `name` is emitted as `name-HASH.js`. */
function findEmitted(files: BuiltFiles, name: string): string {
  const found = [...files.keys()].find(
    (path) => posix.basename(path).startsWith(`${name}-`) && path.endsWith('.js'),
  )
  if (found === undefined) throw new Error(`no ${name} in the build`)
  return found
}

function followImports(files: BuiltFiles, entries: readonly string[]): Set<string> {
  const reached = new Set<string>()
  const waiting = [...entries]
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (reached.has(path)) continue
    const text = files.get(path)
    if (!text) throw new Error(`the build loads ${path}, which is not there`)
    reached.add(path)
    for (const specifier of staticImportsOfScript(path, text.toString())) {
      waiting.push(posix.normalize(posix.join(dirname(path), specifier)))
    }
  }
  return reached
}

function sizeOf(path: string, content: Buffer): SizedFile {
  return { path, gzipBytes: gzipSync(content, { level: 9 }).length }
}

function largestFirst(a: SizedFile, b: SizedFile): number {
  return b.gzipBytes - a.gzipBytes
}
