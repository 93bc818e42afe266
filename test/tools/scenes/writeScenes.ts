// Writes the shipped scenes from their generators: node test/tools/runScript.mjs test/tools/scenes/writeScenes.ts
// A scene that cannot be read is not written.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseSceneText } from '../../../src/core/model/parseSceneText'
import { DOCUMENT_FORMAT, DOCUMENT_VERSION } from '../../../src/core/model/SceneDocument'
import { formatJson, SCHEMA_REFERENCE } from '../../../src/core/model/serialiseScene'
import { projectRoot } from '../projectRoot'
import { chuteIntoBinScene } from './chuteIntoBin'
import { cncTendingByHandScene, cncTendingScene } from './cncTending'
import { conveyorPickAndPlaceScene } from './conveyorPickAndPlace'
import { samxlScene } from './samxlScene'
import type { RawRecord } from './sceneParts'

/** By file name without ending. */
export const SHIPPED_SCENES: Readonly<Record<string, readonly RawRecord[]>> = {
  'samxl-composite-line': samxlScene,
  'cnc-machine-tending': cncTendingScene,
  'cnc-machine-tending-operator': cncTendingByHandScene,
  'conveyor-pick-and-place': conveyorPickAndPlaceScene,
  'chute-into-bin': chuteIntoBinScene,
}

export function sceneText(records: readonly RawRecord[]): string {
  const byId = Object.fromEntries(records.map((record) => [record.id, record]))
  if (Object.keys(byId).length !== records.length) throw new Error('two records have one id')
  const head = { $schema: SCHEMA_REFERENCE, format: DOCUMENT_FORMAT, version: DOCUMENT_VERSION }
  return `${formatJson({ ...head, records: byId })}\n`
}

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
