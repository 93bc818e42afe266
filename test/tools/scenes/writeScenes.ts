// Writes the shipped scenes from their generators: node test/tools/runScript.mjs test/tools/scenes/writeScenes.ts
// A scene that cannot be read is not written.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseSceneText } from '../../../src/core/model/parseSceneText'
import { projectRoot } from '../projectRoot'
import { SHIPPED_SCENES, sceneText } from './shippedScenes'

export async function main(): Promise<number> {
  let failed = 0
  for (const [name, records] of Object.entries(SHIPPED_SCENES)) {
    const text = sceneText(records)
    const outcome = parseSceneText(text)
    if (outcome.ok) await writeFile(join(projectRoot, 'scenes', `${name}.scene.json`), text)
    else {
      failed++
      for (const problem of outcome.problems)
        console.error(`${name}: ${problem.where.path}: ${problem.message} — ${problem.hint}`)
    }
  }
  return failed === 0 ? 0 : 1
}
