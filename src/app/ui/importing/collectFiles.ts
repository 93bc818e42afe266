// The files of a drop, those of folders included, each with its path.
import type { FileOfFolder } from './FileOfFolder'

/** A maker's repository of robots fits; a home folder does not. */
const MOST_FILES = 3000

/** The list of a drop is gone after its event: what it holds is taken out at once, before anything is awaited. */
export function collectFiles(data: DataTransfer): Promise<FileOfFolder[]> {
  const entries = [...data.items].map((item) => item.webkitGetAsEntry?.() ?? undefined)
  const files = [...data.files]
  const hasFolder = entries.some((entry) => entry?.isDirectory)
  if (!hasFolder) return Promise.resolve(files.map((file) => ({ path: file.name, file })))
  return collectAll(entries.filter((entry) => entry !== undefined))
}

async function collectAll(entries: readonly FileSystemEntry[]): Promise<FileOfFolder[]> {
  const found: FileOfFolder[] = []
  const waiting = [...entries]
  for (let entry = waiting.shift(); entry && found.length < MOST_FILES; entry = waiting.shift()) {
    if (entry.isFile) {
      const file = await new Promise<File>((done, fail) => (entry as FileSystemFileEntry).file(done, fail))
      found.push({ path: entry.fullPath.replace(/^\//, ''), file })
    } else waiting.push(...(await listFolder(entry as FileSystemDirectoryEntry)))
  }
  return found
}

/** A reader gives a hundred at a time. */
async function listFolder(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((done, fail) => reader.readEntries(done, fail))
    if (some.length === 0) return all
    all.push(...some)
  }
}
