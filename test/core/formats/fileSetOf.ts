// Files in memory for tests of importers: text or bytes by path.
import { strToU8 } from 'fflate'
import { FileSet } from '../../../src/core/formats/zip/FileSet'

export function bytesOf(files: Readonly<Record<string, string | Uint8Array>>): Map<string, Uint8Array> {
  return new Map(
    Object.entries(files).map(([path, content]) => [
      path,
      typeof content === 'string' ? strToU8(content) : content,
    ]),
  )
}

export function fileSetOf(files: Readonly<Record<string, string | Uint8Array>>): FileSet {
  return new FileSet(bytesOf(files))
}
