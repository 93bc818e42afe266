// A zip file as files by path, with bounds on what it may become. Encrypted entries and other compressions are skipped by the reader.
import { unzipSync } from 'fflate'
import { sceneProblem } from '../../model/problems/sceneProblem'
import type { Outcome } from '../../results/problem'
import { cleanPath } from './FileSet'

/** A whole maker's repository fits; a zip bomb does not. */
const MOST_MEGABYTES = 600

export function readZip(bytes: Uint8Array, file: string): Outcome<Map<string, Uint8Array>> {
  let total = 0
  try {
    const entries = unzipSync(bytes, {
      // Called with what the directory of the zip promises, before anything is unpacked.
      filter: ({ name, originalSize }) => {
        if (name.endsWith('/') || isClutter(name)) return false
        total += originalSize
        return total <= MOST_MEGABYTES * 1e6
      },
    })
    if (total > MOST_MEGABYTES * 1e6) {
      const values = { file, megabytes: Math.ceil(total / 1e6), most: MOST_MEGABYTES }
      return { ok: false, problems: [sceneProblem('zip.tooLarge', { path: file }, values)] }
    }
    const files = Object.entries(entries).map(([name, content]) => [cleanPath(name), content] as const)
    return { ok: true, value: new Map(files) }
  } catch {
    return { ok: false, problems: [sceneProblem('zip.broken', { path: file }, { file })] }
  }
}

/** What operating systems and version control add. */
function isClutter(name: string): boolean {
  return /(^|\/)(__MACOSX|\.git)\//.test(name) || /(^|\/)\.DS_Store$/.test(name)
}
