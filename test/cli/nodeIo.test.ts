// Files as Windows writes them are read like any other.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { nodeIo } from '../../src/cli/nodeIo'

const folders: string[] = []

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true })
})

it.each([
  ['UTF-8', Buffer.from('{"deel": "één"}')],
  ['UTF-8 with a byte order mark', Buffer.from('\uFEFF{"deel": "één"}')],
  ['UTF-16, as PowerShell writes it', Buffer.from('\uFEFF{"deel": "één"}', 'utf16le')],
])('reads %s', async (_name, bytes) => {
  const folder = await mkdtemp(join(tmpdir(), 'proefcel-'))
  folders.push(folder)
  const file = join(folder, 'answers.json')
  await writeFile(file, bytes)
  expect(JSON.parse(await nodeIo('nl').readText(file))).toEqual({ deel: 'één' })
})
