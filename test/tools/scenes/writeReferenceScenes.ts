// Writes test/reference/scenes: node test/tools/runScript.mjs test/tools/scenes/writeReferenceScenes.ts
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { projectRoot } from '../projectRoot'
import { referenceScenes } from './referenceScenes'

export async function main(): Promise<number> {
  for (const [name, text] of Object.entries(referenceScenes()))
    await writeFile(join(projectRoot, 'test/reference/scenes', `${name}.scene.json`), text)
  return 0
}
