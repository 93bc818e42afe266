// Files a person gave, read in a thread of their own: progress, cancelling, what is too large refused before it is read, and what was read
// in this session not read again.

import type { GivenFile, ImportedFile } from '../../../core/protocol/ImportedFiles'
import { Cancelled, type ToolsHandle } from '../../session/ToolsHandle'
import type { FileOfFolder } from './FileOfFolder'
import { addItems, importStore } from './importStore'
import { problemOf } from './problemOf'
import { isPicture, readPicture } from './readPicture'

/** A STEP file of 30 MB fits with room; more makes a tab run out of memory. */
const MOST_MEGABYTES = 80
/** By the hash of what was given. */
const readBefore = new Map<string, readonly ImportedFile[]>()

export async function readFiles(given: readonly FileOfFolder[], newTools: () => ToolsHandle): Promise<void> {
  const fits = given.filter(({ file }) => file.size <= MOST_MEGABYTES * 1e6)
  addItems(given.filter((one) => !fits.includes(one)).map(({ file }) => tooLarge(file)))
  if (fits.length === 0) return
  const abort = new AbortController()
  importStore.set({ share: 0, stage: 'start', cancel: () => abort.abort() })
  try {
    for (const { file } of fits.filter(isPicture)) addItems(await readPicture(file, abort.signal))
    const rest = fits.filter((one) => !isPicture(one))
    if (rest.length > 0) addItems(await readInThread(rest, newTools, abort.signal))
  } catch (error) {
    if (!(error instanceof Cancelled)) addItems([failed(fits[0]!.file, error)])
  } finally {
    importStore.set({ share: undefined, cancel: undefined })
  }
}

async function readInThread(
  given: readonly FileOfFolder[],
  newTools: () => ToolsHandle,
  signal: AbortSignal,
): Promise<readonly ImportedFile[]> {
  const files = await Promise.all(
    given.map(async ({ path, file }) => ({ path, bytes: new Uint8Array(await file.arrayBuffer()) })),
  )
  const hash = await hashOf(files)
  const known = hash === undefined ? undefined : readBefore.get(hash)
  if (known) return known
  const tools = newTools()
  try {
    const report = tools.reporter((share, stage) => importStore.set({ share, stage }))
    const buffers = files.map(({ bytes }) => bytes.buffer)
    const read = await tools.call((api) => api.importFiles(tools.handedOver(files, buffers), report), signal)
    if (hash !== undefined) readBefore.set(hash, read)
    return read
  } finally {
    // Compiled readers keep the memory they grew to.
    tools.dispose()
  }
}

/** Undefined where the page is not served securely: then nothing is kept. */
async function hashOf(files: readonly GivenFile[]): Promise<string | undefined> {
  if (globalThis.crypto?.subtle === undefined) return undefined
  const parts: string[] = []
  for (const { path, bytes } of files) {
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as BufferSource))
    parts.push(`${path} ${digest.join(' ')}`)
  }
  return parts.join('\n')
}

function tooLarge(file: File): ImportedFile {
  const values = { file: file.name, megabytes: Math.ceil(file.size / 1e6), most: MOST_MEGABYTES }
  return { file: file.name, facts: {}, notes: [problemOf('import.tooLarge', values)] }
}

function failed(file: File, error: unknown): ImportedFile {
  const told = error instanceof Error && 'problem' in error ? error.problem : undefined
  const note = told as ImportedFile['notes'][number] | undefined
  return { file: file.name, facts: {}, notes: [note ?? problemOf('import.noReader', { file: file.name })] }
}
