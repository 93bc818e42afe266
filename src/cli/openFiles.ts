// The files around a path on disk, for importers: a folder, a zip, or one file with its package and those beside it. Contents are read
// when somebody asks for them.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import type { OpenedFiles } from './CliIo'

/** A whole maker's repository has some thousands. */
const MOST_FILES = 50_000
const SKIPPED = new Set(['.git', 'node_modules', '__MACOSX', '.DS_Store'])
/** Packages lie at most this deep inside their repository. */
const MOST_LEVELS = 6

/** Undefined when there is nothing at that path. */
export function openFiles(path: string): OpenedFiles | undefined {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) return undefined
  if (found.isDirectory()) return { files: filesBelow(path) }
  if (/\.zip$/i.test(path))
    return { files: new Map([[basename(path), () => readBytes(path)]]), zip: basename(path) }
  const root = rootOf(path)
  return { files: filesBelow(root), entry: slashed(relative(root, path)) }
}

/** The folder that holds the file's package, so that sibling packages are found; without a package the file's own. */
function rootOf(path: string): string {
  let folder = dirname(path)
  for (let level = 0; level < MOST_LEVELS && dirname(folder) !== folder; level++) {
    if (statSync(join(folder, 'package.xml'), { throwIfNoEntry: false })) return dirname(folder)
    folder = dirname(folder)
  }
  return dirname(path)
}

function filesBelow(root: string): Map<string, () => Uint8Array> {
  const files = new Map<string, () => Uint8Array>()
  const folders = [root]
  for (let folder = folders.pop(); folder !== undefined && files.size < MOST_FILES; folder = folders.pop())
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name)
      if (SKIPPED.has(entry.name)) continue
      if (entry.isDirectory()) folders.push(path)
      else if (entry.isFile()) files.set(slashed(relative(root, path)), () => readBytes(path))
    }
  return files
}

function readBytes(path: string): Uint8Array {
  return new Uint8Array(readFileSync(path))
}

function slashed(path: string): string {
  return path.replaceAll('\\', '/')
}
